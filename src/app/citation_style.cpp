#include "app/citation_style.hpp"

#include "base/language_tag.hpp"

#include "app/limits.hpp"
#include "base/suggest.hpp"
#include "os/file.hpp"
#include "os/path.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <ranges>
#include <set>
#include <utility>

namespace brief::app {

namespace fs = std::filesystem;

namespace {

// Where the packages citation-style-language-styles and citation-style-language-locales of Debian, and what
// is installed by hand, put their files.
constexpr std::array<std::string_view, 2> machine_folders{
    "/usr/local/share/citation-style-language", "/usr/share/citation-style-language"};

constexpr std::string_view styles_package =
    "install the CSL project's styles, on Debian and Ubuntu: apt install citation-style-language-styles";
constexpr std::string_view locales_package =
    "install the CSL project's locales, on Debian and Ubuntu: apt install citation-style-language-locales";

constexpr std::size_t most_suggested = 5;

bool is_file(fs::path const& path) {
    std::error_code ignored;
    return fs::is_regular_file(path, ignored);
}

/// The name of a style's file: "oscola" of "http://www.zotero.org/styles/oscola".
std::string_view file_name_of(std::string_view id) {
    return id.substr(id.rfind('/') == std::string_view::npos ? 0 : id.rfind('/') + 1);
}

/// Whether a name is one of a file, so that it leads into no other folder.
bool is_name(std::string_view name) {
    return !name.empty() && !name.starts_with('.') && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_' || c == '.';
    });
}

std::optional<fs::path> find_style(std::string_view name, CitationFolders const& folders) {
    for (fs::path const& folder : folders.styles) {
        for (fs::path const& path :
             {folder / os::to_path(fmt::format("{}.csl", name)),
              folder / "dependent" / os::to_path(fmt::format("{}.csl", name))}) {
            if (is_file(path)) {
                return path;
            }
        }
    }
    return std::nullopt;
}

std::vector<std::string> known_styles(CitationFolders const& folders) {
    std::set<std::string> names{std::string(house_style)};
    for (fs::path const& folder : folders.styles) {
        for (fs::path const& path : os::list_files(folder).value_or(std::vector<fs::path>{})) {
            if (path.extension() == ".csl") {
                names.insert(os::to_utf8(path.stem()));
            }
        }
    }
    return {names.begin(), names.end()};
}

/// The nearest name, and names that contain the word or begin with its beginning.
std::vector<std::string> suggestions(std::string_view word, std::vector<std::string> const& known) {
    std::vector<std::string> out;
    if (auto near = nearest(word, known)) {
        out.push_back(*near);
    }
    std::string_view const beginning = word.substr(0, std::min(word.find('-'), word.size()));
    for (std::string const& name : known) {
        bool const alike =
            name.find(word) != std::string::npos || (!beginning.empty() && name.starts_with(beginning));
        if (alike && out.size() < most_suggested && std::ranges::find(out, name) == out.end()) {
            out.push_back(name);
        }
    }
    return out;
}

Diagnostic unknown_style(model::Text const& name, CitationFolders const& folders) {
    std::vector<std::string> hints;
    std::vector<std::string> const known = known_styles(folders);
    if (std::vector<std::string> const near = suggestions(name.value, known); !near.empty()) {
        hints.push_back(fmt::format("did you mean \"{}\"?", fmt::join(near, "\", \"")));
    }
    hints.emplace_back(styles_package);
    hints.emplace_back("or put its file into the folder that [citations] styles of briefwright.toml names");
    return error(
        Code::unknown_citation_style,
        name.span,
        fmt::format("there is no citation style \"{}\"", name.value),
        std::move(hints)
    );
}

Diagnostics faulty(fs::path const& path, std::string text, csl::Fault const& fault, Sources& sources) {
    Span span;
    span.file = sources.add(os::to_utf8(path), std::move(text));
    span.line = static_cast<std::uint32_t>(fault.line);
    std::string_view const line = sources.line(span.file, span.line);
    std::size_t const begin = std::min(line.find_first_not_of(" \t"), line.size());
    span.column = fault.line == 0 ? 0 : static_cast<std::uint32_t>(begin) + 1;
    std::vector<std::string> hints;
    if (!fault.hint.empty()) {
        hints.push_back(fault.hint);
    }
    return {error(Code::citation_style_syntax, span, fault.message, std::move(hints))};
}

Result<csl::Style> parse_style(fs::path const& path, Sources& sources) {
    Result<std::string> text = os::read_file(path, largest_text_file);
    if (!text) {
        return failure(std::move(text.error()));
    }
    tl::expected<csl::Style, csl::Fault> style = csl::parse_style(*text);
    if (!style) {
        return failure(faulty(path, std::move(*text), style.error(), sources));
    }
    return std::move(*style);
}

Result<csl::Style> find_and_parse(model::Text const& name, CitationFolders const& folders, Sources& sources) {
    std::string_view const file = file_name_of(name.value);
    std::optional<fs::path> const path = is_name(file) ? find_style(file, folders) : std::nullopt;
    if (!path) {
        return failure(unknown_style(name, folders));
    }
    Result<csl::Style> style = parse_style(*path, sources);
    if (!style || style->parent.empty()) {
        return style;
    }
    std::string_view const parent = file_name_of(style->parent);
    std::optional<fs::path> const parent_path = is_name(parent) ? find_style(parent, folders) : std::nullopt;
    if (!parent_path) {
        return failure(error(
            Code::unknown_citation_style,
            name.span,
            fmt::format("citation style \"{}\" depends on \"{}\", which is not there", name.value, parent),
            {std::string(styles_package)}
        ));
    }
    Result<csl::Style> independent = parse_style(*parent_path, sources);
    if (independent && !independent->parent.empty()) {
        return failure(file_error(
            Code::citation_style_syntax,
            os::to_utf8(*parent_path),
            fmt::format("this style depends on another, and \"{}\" on it", name.value),
            {"let the style depend on one that depends on none (CSL 1.0.2, dependent styles)"}
        ));
    }
    return independent;
}

/// The layers of the locale of this name, the least special first.
Result<std::vector<csl::LocaleLayer>>
read_layers(std::string const& name, CitationFolders const& folders, Sources& sources) {
    std::vector<csl::LocaleLayer> layers;
    for (fs::path const& folder : folders.locales | std::views::reverse) {
        fs::path const path = folder / os::to_path(fmt::format("locales-{}.xml", name));
        if (!is_file(path)) {
            continue;
        }
        Result<std::string> text = os::read_file(path, largest_text_file);
        if (!text) {
            return failure(std::move(text.error()));
        }
        tl::expected<csl::LocaleLayer, csl::Fault> layer = csl::parse_locale(*text);
        if (!layer) {
            return failure(faulty(path, std::move(*text), layer.error(), sources));
        }
        layers.push_back(std::move(*layer));
    }
    return layers;
}

std::vector<csl::LocaleLayer const*>
pointers(std::vector<csl::LocaleLayer> const& layers, std::size_t count) {
    std::vector<csl::LocaleLayer const*> out;
    for (std::size_t i = 0; i < count; ++i) {
        out.push_back(&layers[i]);
    }
    return out;
}

/// All layers of a language, those of American English first.
struct Layers {
    std::vector<csl::LocaleLayer> all;
    std::size_t english = 0; ///< how many of them
};

Result<Layers>
read_all_layers(std::string const& language, CitationFolders const& folders, Sources& sources) {
    Layers out;
    for (std::string const& name : csl::locale_fallback(language)) {
        Result<std::vector<csl::LocaleLayer>> read = read_layers(name, folders, sources);
        if (!read) {
            return failure(std::move(read.error()));
        }
        std::ranges::move(*read, std::back_inserter(out.all));
        out.english = out.english == 0 ? out.all.size() : out.english;
    }
    return out;
}

Result<void> read_locales(
    cite::CitationStyle& style, std::string const& language, CitationFolders const& folders, Sources& sources
) {
    Result<Layers> read = read_all_layers(csl::language_of(style.style, language), folders, sources);
    if (!read) {
        return failure(std::move(read.error()));
    }
    auto const& [layers, english] = *read;
    if (layers.empty() || english == 0) {
        return failure(error(
            Code::data_missing,
            style.span,
            fmt::format("the words of citation style \"{}\" are not there: locales-en-US.xml", style.name),
            {std::string(locales_package),
             "or put the files into the folder that [citations] locales of briefwright.toml names"}
        ));
    }
    style.locale = csl::locale_of(style.style, language, pointers(layers, layers.size()));
    style.english = csl::Locale("en-US", pointers(layers, english));
    return {};
}

} // namespace

CitationFolders citation_folders(OpenWorkspace const* workspace, Resources const& resources) {
    CitationFolders folders;
    auto add_own = [&](std::vector<fs::path>& to, model::Text const& own) {
        if (!own.empty()) {
            to.push_back(workspace->folder / os::to_path(own.value));
        }
    };
    if (workspace != nullptr) {
        add_own(folders.styles, workspace->settings.citations.styles);
        add_own(folders.locales, workspace->settings.citations.locales);
    }
    folders.styles.push_back(resources.folder() / "layouts" / "styles");
    folders.locales.push_back(resources.folder() / "layouts" / "locales");
    for (std::string_view folder : machine_folders) {
        folders.styles.push_back(os::to_path(folder) / "styles");
        folders.locales.push_back(os::to_path(folder) / "locales");
    }
    // English words of our own, so that the styles of the program need no package.
    folders.locales.push_back(resources.folder() / "layouts" / "locales" / "base");
    return folders;
}

Result<std::optional<cite::CitationStyle>> read_citation_style(
    model::Text const& name, std::string const& language, CitationFolders const& folders, Sources& sources
) {
    if (name.empty() || name.value == house_style) {
        return std::nullopt;
    }
    Result<csl::Style> style = find_and_parse(name, folders, sources);
    if (!style) {
        return failure(std::move(style.error()));
    }
    cite::CitationStyle out{std::string(file_name_of(name.value)), name.span, std::move(*style), {}, {}};
    if (Result<void> read = read_locales(out, language, folders, sources); !read) {
        return failure(std::move(read.error()));
    }
    return std::optional(std::move(out));
}

Result<void> add_item_locales(
    cite::CitationStyle& style,
    std::vector<model::Source> const& cited,
    CitationFolders const& folders,
    Sources& sources
) {
    std::set<std::string, std::less<>> languages;
    for (model::Source const& source : cited) {
        languages.insert(source.language);
    }
    for (std::string const& language : languages) {
        Result<Layers> read = read_all_layers(language, folders, sources);
        if (!read) {
            return failure(std::move(read.error()));
        }
        bool const known = read->all.size() > read->english || primary_language(language) == "en";
        if (known) {
            style.item_locales.emplace(
                language, csl::locale_of(style.style, language, pointers(read->all, read->all.size()))
            );
        }
    }
    return {};
}

} // namespace brief::app
