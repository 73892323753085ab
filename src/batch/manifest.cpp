#include "batch/manifest.hpp"

#include "batch/described.hpp"
#include "exchange/json_text.hpp"
#include "exchange/node_of.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace brief::batch {

std::string to_json(Manifest const& manifest) {
    Manifest head{manifest.program, manifest.campaign, manifest.plan, {}, manifest.failed, manifest.files};
    head.items.resize(std::min<std::size_t>(manifest.items.size(), 1));
    auto item = [&](std::size_t i) { return load::Node{exchange::table_of(manifest.items[i]), {}}; };
    return exchange::json_text(exchange::table_of(head), "items", manifest.items.size(), item);
}

std::optional<Manifest> read_manifest(std::string_view text) {
    return read_described<Manifest>(text);
}

std::string sums_of(Manifest const& manifest) {
    std::map<std::string, std::string> sums;
    for (ManifestItem const& item : manifest.items) {
        for (OutputFile const& file : item.files) {
            sums[file.name] = file.sha256;
        }
    }
    for (OutputFile const& file : manifest.files) {
        sums[file.name] = file.sha256;
    }
    std::string out;
    for (auto const& [name, sum] : sums) {
        out += fmt::format("{}  {}\n", sum, name);
    }
    return out;
}

} // namespace brief::batch
