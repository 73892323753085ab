#include "app/citation_style.hpp"
#include "app/cited_file.hpp"
#include "app/commands/commands.hpp"
#include "app/resources.hpp"
#include "app/workspace.hpp"
#include "cite/archived.hpp"
#include "csl/html.hpp"
#include "csl/processor.hpp"
#include "csl/runs.hpp"
#include "os/path.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace brief::app {

namespace {

using exchange::CitedItem;
using Json = nlohmann::ordered_json;

/// What a style makes of the items of a file.
struct Rendered {
    std::vector<std::string> ids;         ///< in the order of the file
    std::vector<csl::Pieces> citations;   ///< of each
    std::vector<csl::Entry> bibliography; ///< in the order of the style
    bool is_note = false;
};

std::string plain(csl::Pieces const& pieces) {
    std::string out;
    for (csl::Run const& run : csl::to_runs(pieces)) {
        out += run.display == csl::Markup::right_inline && !out.empty() && !out.ends_with(' ') ? " " : "";
        out += run.text;
    }
    return out;
}

/// Puts `words` before the stop that ends a text, or behind it where none does.
void put_before_end(csl::Pieces& pieces, std::string const& words) {
    auto last = std::find_if(pieces.rbegin(), pieces.rend(), [](csl::Piece const& piece) {
        return piece.kind == csl::PieceKind::text && !piece.text.empty();
    });
    if (words.empty() || last == pieces.rend()) {
        return;
    }
    std::size_t const at = last->text.ends_with('.') ? last->text.size() - 1 : last->text.size();
    last->text.insert(at, words);
}

/// The words about the archived copy of an item, as in a brief.
class ArchivedCopies {
public:
    ArchivedCopies(model::Labels labels, std::string const& language) :
        labels_(std::move(labels)), language_(language) {}

    std::string words(CitedItem const& item) const {
        model::Source source;
        source.archive_url.value = item.archive_url;
        if (std::optional<model::PartialDate> date = model::parse_date(item.archived)) {
            source.archived = model::Date{*date, false, {}, {}};
        }
        return cite::archived_words(source, item.archive_url, labels_, language_);
    }

private:
    model::Labels labels_;
    language::Language language_;
};

Result<ArchivedCopies>
archived_copies(Resources const& resources, Sources& sources, std::string const& language) {
    Result<model::Labels> labels = resources.labels(sources, language);
    if (labels) {
        return ArchivedCopies(std::move(*labels), language);
    }
    // A language of CSL that briefs do not have.
    return resources.labels(sources, "en").map([](model::Labels english) {
        return ArchivedCopies(std::move(english), "en");
    });
}

Result<cite::CitationStyle>
style_of(CiteOptions const& options, Resources const& resources, Sources& sources) {
    // The options as a text of their own, so that a message can point into them.
    FileId const said = sources.add("--style", options.style);
    model::Text const name{options.style, {said, 1, 1, static_cast<std::uint32_t>(options.style.size())}};
    Sources unread; // the faults of a library are none of a citation
    Result<OpenWorkspace> const workspace = open_workspace(os::to_path(options.file), unread);
    CitationFolders const folders = citation_folders(workspace ? &*workspace : nullptr, resources);
    Result<std::optional<cite::CitationStyle>> style =
        read_citation_style(name, options.locale, folders, sources);
    if (!style) {
        return failure(std::move(style.error()));
    }
    if (!*style) {
        return failure(error(
            Code::unknown_citation_style,
            name.span,
            fmt::format("\"{}\" is no style of CSL", options.style),
            {"name one of those: --style chicago-fullnote-bibliography"}
        ));
    }
    return std::move(**style);
}

/// Each item cited once in its order, with the words about its archived copy.
Result<Rendered>
render_items(std::vector<CitedItem> items, cite::CitationStyle const& style, ArchivedCopies const& copies) {
    Rendered out;
    out.is_note = style.style.is_note;
    std::vector<csl::Item> plain_items;
    csl::Request request;
    std::map<std::string, std::string, std::less<>> archived;
    for (CitedItem& item : items) {
        out.ids.push_back(item.item.id);
        archived[item.item.id] = copies.words(item);
        int const number = static_cast<int>(out.ids.size());
        request.citations.push_back({{csl::Cite{item.item.id}}, out.is_note ? number : 0});
        plain_items.push_back(std::move(item.item));
    }
    request.items = &plain_items;
    csl::Output output = csl::process(style.style, style.locale, request);
    Diagnostics faults;
    for (std::size_t i = 0; i < out.ids.size(); ++i) {
        if (plain(output.citations[i]).empty()) {
            faults.push_back(error(
                Code::empty_citation,
                items[i].span,
                fmt::format("citation style \"{}\" shows nothing of \"{}\"", style.name, out.ids[i]),
                {"give the item a title, or choose another style"}
            ));
        } else if (out.is_note) {
            put_before_end(output.citations[i], archived[out.ids[i]]);
        }
    }
    if (!faults.empty()) {
        return failure(std::move(faults));
    }
    for (csl::Entry& entry : output.bibliography) {
        put_before_end(entry.pieces, archived[entry.id]);
    }
    out.citations = std::move(output.citations);
    out.bibliography = std::move(output.bibliography);
    return out;
}

Result<Rendered> render(CiteOptions const& options, Sources& sources) {
    Result<Resources> resources = Resources::find();
    if (!resources) {
        return failure(std::move(resources.error()));
    }
    Result<std::vector<CitedItem>> items = read_cited_file(os::to_path(options.file), sources);
    if (!items) {
        return failure(std::move(items.error()));
    }
    Result<cite::CitationStyle> style = style_of(options, *resources, sources);
    if (!style) {
        return failure(std::move(style.error()));
    }
    Result<ArchivedCopies> copies = archived_copies(*resources, sources, options.locale);
    if (!copies) {
        return failure(std::move(copies.error()));
    }
    return render_items(std::move(*items), *style, *copies);
}

std::string text(Rendered const& rendered) {
    std::string out = rendered.is_note ? "Notes\n\n" : "Citations\n\n";
    for (std::size_t i = 0; i < rendered.citations.size(); ++i) {
        out += fmt::format("{}. {}\n", i + 1, plain(rendered.citations[i]));
    }
    out += rendered.bibliography.empty() ? "" : "\nBibliography\n\n";
    for (csl::Entry const& entry : rendered.bibliography) {
        out += plain(entry.pieces) + "\n";
    }
    return out;
}

std::string html(Rendered const& rendered) {
    std::string out = "<ol>\n";
    for (csl::Pieces const& citation : rendered.citations) {
        out += fmt::format("  <li>{}</li>\n", csl::to_html(citation));
    }
    out += "</ol>\n";
    if (!rendered.bibliography.empty()) {
        out += "<div class=\"csl-bib-body\">\n";
        for (csl::Entry const& entry : rendered.bibliography) {
            out += csl::entry_to_html(entry.pieces) + "\n";
        }
        out += "</div>\n";
    }
    return out;
}

std::string json(Rendered const& rendered) {
    Json citations = Json::array();
    for (std::size_t i = 0; i < rendered.citations.size(); ++i) {
        csl::Pieces const& pieces = rendered.citations[i];
        citations.push_back({{"id", rendered.ids[i]}, {"text", plain(pieces)}, {"html", csl::to_html(pieces)}}
        );
    }
    Json bibliography = Json::array();
    for (csl::Entry const& entry : rendered.bibliography) {
        bibliography.push_back(
            {{"id", entry.id}, {"text", plain(entry.pieces)}, {"html", csl::entry_to_html(entry.pieces)}}
        );
    }
    Json const document{{"citations", std::move(citations)}, {"bibliography", std::move(bibliography)}};
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace

int run(CiteOptions const& options, Terminal& terminal) {
    Sources sources;
    Result<Rendered> rendered = render(options, sources);
    if (!rendered) {
        terminal.report(rendered.error(), sources);
        return exit_code(rendered.error());
    }
    switch (options.format) {
    case CiteFormat::text: terminal.print(text(*rendered)); break;
    case CiteFormat::html: terminal.print(html(*rendered)); break;
    case CiteFormat::json: terminal.print(json(*rendered)); break;
    }
    return 0;
}

} // namespace brief::app
