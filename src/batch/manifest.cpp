#include "batch/manifest.hpp"

#include "batch/described.hpp"
#include "exchange/json_text.hpp"
#include "exchange/node_of.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace brief::batch {

exchange::Listing to_json(Manifest const& manifest, std::vector<Record> const& records) {
    std::vector<Record const*> done;
    for (Record const& record : records) {
        if (record.status == Status::done) {
            done.push_back(&record);
        }
    }
    Manifest head{manifest.program, manifest.campaign, manifest.plan, {}, manifest.failed, manifest.files};
    std::size_t const count = done.size();
    head.items.resize(std::min<std::size_t>(count, 1));
    auto item = [done = std::move(done)](std::size_t i) {
        Record const& record = *done[i];
        ManifestItem const entry{record.item.id, record.item.language, record.item.key, record.files};
        return load::Node{exchange::table_of(entry), {}};
    };
    return exchange::json_listing(exchange::table_of(head), "items", count, std::move(item));
}

std::optional<Manifest> read_manifest(std::string_view text) {
    return read_described<Manifest>(text);
}

std::string sums_of(std::vector<Record> const& records, std::vector<OutputFile> const& files) {
    std::vector<OutputFile const*> all;
    auto const add = [&](std::vector<OutputFile> const& some) {
        for (OutputFile const& file : some) {
            all.push_back(&file);
        }
    };
    add(files);
    for (Record const& record : records) {
        if (record.status == Status::done) {
            add(record.files);
        }
    }
    std::ranges::sort(all, {}, [](OutputFile const* file) -> std::string const& { return file->name; });
    std::string out;
    for (OutputFile const* file : all) {
        out += fmt::format("{}  {}\n", file->sha256, file->name);
    }
    return out;
}

} // namespace brief::batch
