#include "load/load.hpp"
#include "load/reader.hpp"
#include "load/toml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace brief::load {

namespace {

/// Puts every text below `table` under its dotted key.
// Depth is bounded by the parser.
void flatten( // NOLINT(misc-no-recursion)
    Node::Table const& table,
    std::string const& prefix,
    Reader& reader,
    model::Labels& out
) {
    for (Member const& member : table) {
        if (prefix.empty() && member.key == "language") {
            continue;
        }
        std::string key = prefix.empty() ? member.key : prefix + '.' + member.key;
        if (auto const* inner = member.value.as<Node::Table>()) {
            flatten(*inner, key, reader, out);
        } else {
            reader.read(member.value, key, out.texts[key]);
        }
    }
}

/// The whole of fonts.toml.
struct FontFile {
    std::vector<model::FontEntry> fonts;
};

template <class Visitor>
void describe(Visitor& v, FontFile& r) {
    v.field("font", r.fonts, model::Need::required, "The faces.");
}

bool stays_inside(std::string_view path) {
    if (path.starts_with('/') || path.find('\\') != std::string_view::npos ||
        path.find(':') != std::string_view::npos) {
        return false;
    }
    while (true) {
        std::size_t slash = path.find('/');
        if (path.substr(0, slash) == "..") {
            return false;
        }
        if (slash == std::string_view::npos) {
            return true;
        }
        path.remove_prefix(slash + 1);
    }
}

template <class Face>
void check_measures(Face const& font, Diagnostics& faults) {
    if (font.weight < 1 || font.weight > 1000) {
        faults.push_back(error(
            Code::bad_value, font.span, fmt::format("\"weight\" must be 1 to 1000, found {}", font.weight)
        ));
    }
    for (auto const& [name, factor] :
         {std::pair("size_factor", font.size_factor), std::pair("leading_factor", font.leading_factor)}) {
        if (factor < 0.5 || factor > 4) {
            faults.push_back(error(
                Code::bad_value, font.span, fmt::format("\"{}\" must be 0.5 to 4, found {}", name, factor)
            ));
        }
    }
}

void check_font(model::FontEntry const& font, Diagnostics& faults) {
    check_measures(font, faults);
    if (!stays_inside(font.file.value)) {
        faults.push_back(error(
            Code::bad_value,
            font.file.span,
            fmt::format("\"file\" leads out of its folder: \"{}\"", font.file.value),
            {"write a path below the folder of this file, with forward slashes"}
        ));
    }
}

} // namespace

Result<model::Labels> labels(Sources const& sources, FileId file) {
    auto root = parse_toml(sources, file);
    if (!root) {
        return failure(std::move(root.error()));
    }
    model::Labels out;
    Diagnostics faults;
    Reader reader(faults);
    auto const& table = *root->as<Node::Table>();
    if (Member const* language = find(table, "language")) {
        reader.read(language->value, "language", out.language);
    } else {
        reader.report_missing(root->span, "labels", "language", "The language of these words, BCP 47.");
    }
    flatten(table, "", reader, out);
    if (!faults.empty()) {
        sort_by_place(faults);
        return failure(std::move(faults));
    }
    return out;
}

Result<std::vector<model::FontEntry>> fonts(Sources const& sources, FileId file) {
    auto root = parse_toml(sources, file);
    if (!root) {
        return failure(std::move(root.error()));
    }
    FontFile out;
    Diagnostics faults;
    Reader(faults).read_table(*root->as<Node::Table>(), root->span, "fonts", out);
    for (model::FontEntry const& font : out.fonts) {
        check_font(font, faults);
    }
    if (!faults.empty()) {
        sort_by_place(faults);
        return failure(std::move(faults));
    }
    return std::move(out.fonts);
}

Result<model::SystemFonts> system_fonts(Sources const& sources, FileId file) {
    auto root = parse_toml(sources, file);
    if (!root) {
        return failure(std::move(root.error()));
    }
    model::SystemFonts out;
    Diagnostics faults;
    Reader(faults).read_table(*root->as<Node::Table>(), root->span, "fonts", out);
    static constexpr std::array<std::string_view, 4> regions{"Hans", "Hant", "Jpan", "Kore"};
    for (model::SystemFace const& face : out.faces) {
        check_measures(face, faults);
        if (std::ranges::find(regions, face.script.value) == regions.end()) {
            faults.push_back(error(
                Code::bad_value,
                face.script.span,
                fmt::format("\"script\" is \"{}\", which is no region of ideographs", face.script.value),
                {"write Hans, Hant, Jpan or Kore"}
            ));
        }
    }
    if (!faults.empty()) {
        sort_by_place(faults);
        return failure(std::move(faults));
    }
    return out;
}

} // namespace brief::load
