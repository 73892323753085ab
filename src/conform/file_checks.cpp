// The file as a whole.

#include "conform/subject.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace brief::conform {

namespace {

using namespace std::string_view_literals;

// The trailer is also the dictionary of the cross-reference stream.
constexpr std::array keys_of_trailer = {
    "Root"sv,
    "Info"sv,
    "ID"sv,
    "Size"sv,
    "Type"sv,
    "W"sv,
    "Index"sv,
    "Length"sv,
    "Filter"sv,
    "DecodeParms"sv};

void check_version(Subject& subject) {
    pdf::Value const& other = find(subject.catalog(), "Version");
    if (subject.file().version() != "1.7" || !other.is_null()) {
        subject.miss(Rule::file_version, "it says another version");
    }
}

void check_comment(Subject& subject) {
    constexpr std::size_t size = 5;
    std::string_view bytes = subject.file().bytes();
    std::string_view line = bytes.substr(std::min(bytes.find('\n'), bytes.size() - 1) + 1).substr(0, size);
    bool good = line.size() == size && line.front() == '%' && std::ranges::all_of(line.substr(1), [](char c) {
                    return static_cast<unsigned char>(c) > 127;
                });
    if (!good) {
        subject.miss(Rule::file_comment, "the second line is another");
    }
}

void check_trailer(Subject& subject) {
    pdf::File const& file = subject.file();
    pdf::Array const& id = file.array(file.trailer(), "ID");
    bool good = id.size() == 2 && std::ranges::all_of(id, [&](pdf::Value const& part) {
                    return !pdf::bytes_of(file.follow(part)).empty();
                });
    if (!good) {
        subject.miss(Rule::file_id, "the trailer has no ID, or another");
    }
    for (pdf::Entry const& entry : file.trailer()) {
        if (entry.key == "Encrypt") {
            subject.miss(Rule::file_not_encrypted, "the trailer has Encrypt");
        } else if (std::ranges::find(keys_of_trailer, entry.key) == keys_of_trailer.end()) {
            subject.miss(Rule::file_trailer_keys, fmt::format("the trailer has {}", entry.key));
        }
    }
}

/// All that one value refers to, through arrays and dictionaries; their depth has the limit of the reader.
// NOLINTNEXTLINE(misc-no-recursion): at most pdf::most_depth levels
void collect(pdf::Value const& value, std::vector<pdf::Id>& to) {
    if (pdf::Id const* id = std::get_if<pdf::Id>(&value.data)) {
        to.push_back(*id);
    } else if (pdf::Array const* array = std::get_if<pdf::Array>(&value.data)) {
        for (pdf::Value const& element : *array) {
            collect(element, to);
        }
    } else if (pdf::Dictionary const* entries = std::get_if<pdf::Dictionary>(&value.data)) {
        for (pdf::Entry const& entry : *entries) {
            collect(entry.value, to);
        }
    }
}

void check_reach(Subject& subject) {
    pdf::File const& file = subject.file();
    std::vector<bool> reached(file.objects().size()); // by place
    std::set<pdf::Id> missing;
    std::vector<pdf::Id> pending;
    collect(file.trailer(), pending);
    while (!pending.empty()) {
        pdf::Id id = pending.back();
        pending.pop_back();
        std::optional<std::size_t> const place = file.objects().place_of(id);
        if (place && !reached[*place]) {
            reached[*place] = true;
            collect(file.objects().begin()[static_cast<std::ptrdiff_t>(*place)].second.value, pending);
        } else if (!place && missing.insert(id).second) {
            subject.miss(Rule::file_nothing_hidden, "it is referred to and not there", id);
        }
    }
    std::size_t place = 0;
    for (auto const& [id, object] : file.objects()) {
        if (!object.is_container && !reached[place]) {
            subject.miss(Rule::file_nothing_hidden, "nothing leads to it", id);
        }
        ++place;
    }
    if (file.stray_bytes() > 0) {
        subject.miss(
            Rule::file_nothing_hidden, fmt::format("{} bytes belong to no object", file.stray_bytes())
        );
    }
}

} // namespace

void check_file(Subject& subject) {
    check_version(subject);
    check_comment(subject);
    check_trailer(subject);
    check_reach(subject);
}

} // namespace brief::conform
