#include "base/suggest.hpp"
#include "load/layout_checks.hpp"
#include "load/load.hpp"
#include "load/reader.hpp"
#include "load/scale.hpp"
#include "load/toml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace brief::load {

namespace {

/// A layout file that could be parsed.
struct Candidate {
    std::string id;
    Node root;
};

/// All layouts there are, and the faults of files that are none.
struct Candidates {
    std::vector<Candidate> parsed;
    Diagnostics faults;
};

/// The text under `key` of a layout; empty if there is none.
std::string text_under(Node const& root, std::string_view key) {
    Member const* member = find(*root.as<Node::Table>(), key);
    auto const* text = member == nullptr ? nullptr : member->value.as<std::string>();
    return text == nullptr ? std::string{} : *text;
}

Candidates parse_all(Sources const& sources, std::span<FileId const> layouts) {
    Candidates out;
    for (FileId file : layouts) {
        auto root = parse_toml(sources, file);
        if (root) {
            std::string id = text_under(*root, "id");
            out.parsed.push_back({std::move(id), std::move(*root)});
        } else {
            append(out.faults, std::move(root.error()));
        }
    }
    return out;
}

Diagnostics unknown_layout(Candidates const& candidates, std::string_view id, Span span) {
    if (!candidates.faults.empty()) {
        return candidates.faults; // one of these files may be the one that is missed
    }
    std::vector<std::string> known;
    known.reserve(candidates.parsed.size());
    for (Candidate const& candidate : candidates.parsed) {
        known.push_back(candidate.id);
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
Result<Node> extended(Candidates const& candidates, std::string_view asked, Span asked_at) {
    std::vector<Candidate const*> chain;
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
        auto found = std::ranges::find(candidates.parsed, id, &Candidate::id);
        if (found == candidates.parsed.end()) {
            return failure(unknown_layout(candidates, id, span));
        }
        chain.push_back(&*found);
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
    auto root = extended(parse_all(sources, layouts), id, asked_at);
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
