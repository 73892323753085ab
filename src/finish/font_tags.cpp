#include "finish/font_tags.hpp"

#include "base/content_digest.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace brief::finish {

namespace {

using Names = std::map<std::string, std::string, std::less<>>;

constexpr std::size_t letters_in_tag = 6;

/// "/ABCDEF+Name".
bool has_tag(std::string_view name) {
    constexpr std::size_t sign = 1 + letters_in_tag;
    return name.size() > sign + 1 && name[sign] == '+' &&
           std::ranges::all_of(name.substr(1, letters_in_tag), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::string tag_of(std::string_view program) {
    constexpr unsigned letters = 26;
    std::string const digest = content_digest(program);
    auto digit = [&](std::size_t place) {
        char const c = digest[place];
        return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'A' + 10);
    };
    std::string tag;
    for (std::size_t i = 0; i < letters_in_tag; ++i) {
        tag += static_cast<char>('A' + (digit(2 * i) * 16 + digit(2 * i + 1)) % letters);
    }
    return tag;
}

std::optional<std::string_view> program_of(pdf::PlainFile const& file, pdf::Written const& descriptor) {
    constexpr std::array<std::string_view, 3> keys{"/FontFile", "/FontFile2", "/FontFile3"};
    for (std::string_view key : keys) {
        pdf::Field const* field = descriptor.find(key);
        if (field == nullptr) {
            continue;
        }
        auto mention = std::ranges::find_if(descriptor.mentions, [&](pdf::Mention const& place) {
            return place.start >= field->value && place.end <= field->end;
        });
        auto stream =
            mention == descriptor.mentions.end() ? file.objects.end() : file.objects.find(mention->id);
        return stream == file.objects.end() ? std::nullopt : stream->second.data;
    }
    return std::nullopt;
}

/// The new name of each old one.
Names new_names(pdf::PlainFile const& file) {
    Names names;
    for (auto const& [id, object] : file.objects) {
        std::string_view const name = object.value.value_of("/FontName");
        if (!has_tag(name)) {
            continue;
        }
        if (std::optional<std::string_view> program = program_of(file, object.value)) {
            names.emplace(name, "/" + tag_of(*program) + std::string(name.substr(1 + letters_in_tag)));
        }
    }
    return names;
}

void rename(pdf::Written& value, std::string_view key, Names const& names) {
    auto found = names.find(value.value_of(key));
    if (found != names.end()) {
        // As long as the old one, so every place in the text stays what it was.
        value.text.replace(value.find(key)->value, found->second.size(), found->second);
    }
}

} // namespace

void rename_parts_of_fonts(pdf::PlainFile& file) {
    Names const names = new_names(file);
    for (auto& [id, object] : file.objects) {
        rename(object.value, "/FontName", names);
        rename(object.value, "/BaseFont", names);
    }
}

} // namespace brief::finish
