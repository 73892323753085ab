#include "base/suggest.hpp"
#include "load/layout_checks.hpp"
#include "load/load.hpp"
#include "load/reader.hpp"
#include "load/scale.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace brief::load {

namespace {

/// All layouts there are, each parsed when it is asked for. Most briefs need two of a dozen.
class Candidates {
public:
    Candidates(ParsedLayouts& parsed, std::span<FileId const> files) : parsed_(parsed), files_(files) {}

    /// The first layout of this id; null where there is none.
    ParsedLayout const* find(std::string_view id);

    /// What to say where there is none.
    Diagnostics unknown(std::string_view id, Span span);

private:
    bool may_be(FileId file, std::string_view id) const;

    ParsedLayouts& parsed_;
    std::span<FileId const> files_;
};

/// Whether the id stands between quotation marks somewhere in the file. That it is written with escapes is
/// not thought of here.
bool Candidates::may_be(FileId file, std::string_view id) const {
    std::string_view const text = parsed_.sources().text(file);
    return text.find(fmt::format("\"{}\"", id)) != std::string_view::npos ||
           text.find(fmt::format("'{}'", id)) != std::string_view::npos;
}

ParsedLayout const* Candidates::find(std::string_view id) {
    for (bool const only_likely : {true, false}) {
        for (FileId const file : files_) {
            if (only_likely && !may_be(file, id)) {
                continue;
            }
            Result<ParsedLayout> const& layout = parsed_.of(file);
            if (layout && layout->id == id) {
                return &*layout;
            }
        }
    }
    return nullptr;
}

/// Asked for behind `find`, which has parsed all.
Diagnostics Candidates::unknown(std::string_view id, Span span) {
    Diagnostics faults;
    std::vector<std::string> known;
    for (FileId const file : files_) {
        if (Result<ParsedLayout> const& layout = parsed_.of(file)) {
            known.push_back(layout->id);
        } else {
            append(faults, Diagnostics(layout.error()));
        }
    }
    if (!faults.empty()) {
        return faults; // one of these files may be the one that is missed
    }
    std::vector<std::string> hints;
    if (auto near = nearest(id, known)) {
        hints.push_back(fmt::format("did you mean \"{}\"?", *near));
    }
    hints.push_back(fmt::format("the layouts are: {}", fmt::join(known, ", ")));
    return {
        error(Code::unknown_layout, span, fmt::format("there is no layout \"{}\"", id), std::move(hints))};
}

/// The layout `id` laid over everything it extends.
Result<Node> extended(Candidates& candidates, std::string_view asked, Span asked_at) {
    std::vector<ParsedLayout const*> chain;
    std::vector<std::string> path;
    std::string id(asked);
    Span span = asked_at;
    while (true) {
        bool again = std::ranges::find(path, id) != path.end();
        path.push_back(id);
        if (again) {
            return failure(error(
                Code::circular_extends,
                span,
                fmt::format("layouts extend each other in a circle: {}", fmt::join(path, " → ")),
                {"remove \"extends\" from one of them"}
            ));
        }
        ParsedLayout const* found = candidates.find(id);
        if (found == nullptr) {
            return failure(candidates.unknown(id, span));
        }
        chain.push_back(found);
        Member const* extends = find(*found->root.as<Node::Table>(), "extends");
        id = text_under(found->root, "extends");
        if (id.empty()) {
            break;
        }
        span = extends->value.span;
    }
    Node merged = chain.back()->root;
    for (std::size_t i = chain.size() - 1; i-- > 0;) {
        merged = merge(std::move(merged), chain[i]->root);
    }
    return merged;
}

} // namespace

Result<model::Stylesheet>
stylesheet(Sources const& sources, std::span<FileId const> layouts, std::string_view id, Span asked_at) {
    ParsedLayouts parsed(sources);
    return stylesheet(parsed, layouts, id, asked_at);
}

Result<model::Stylesheet>
stylesheet(ParsedLayouts& parsed, std::span<FileId const> layouts, std::string_view id, Span asked_at) {
    Candidates candidates(parsed, layouts);
    Result<Node> root = extended(candidates, id, asked_at);
    if (!root) {
        return failure(std::move(root.error()));
    }
    model::Stylesheet out;
    Diagnostics faults;
    Reader(faults).read_table(*root->as<Node::Table>(), root->span, "layout", out.definition);
    if (faults.empty()) {
        append(faults, check_layout(out.definition));
        append(faults, resolve_styles(out.definition, out.styles));
    }
    if (!faults.empty()) {
        sort_by_place(faults);
        return failure(std::move(faults));
    }
    apply_scale(out);
    return out;
}

std::vector<FamilyUse> families(model::Stylesheet const& stylesheet) {
    std::vector<FamilyUse> out;
    std::set<std::string_view> seen;
    for (auto const& [name, list] : stylesheet.definition.fonts) {
        for (model::Text const& family : list) {
            if (seen.insert(family.value).second) {
                out.push_back({family.value, family.span});
            }
        }
    }
    return out;
}

} // namespace brief::load
