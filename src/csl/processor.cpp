#include "csl/processor.hpp"

#include "csl/bibliography_renderer.hpp"
#include "csl/citation_renderer.hpp"
#include "csl/disambiguate.hpp"
#include "csl/evaluator.hpp"
#include "csl/positions.hpp"
#include "csl/registry.hpp"
#include "csl/sorter.hpp"

#include <algorithm>
#include <utility>

namespace brief::csl {

namespace {

/// Puts the bibliography into its order and numbers it anew.
void sort_bibliography(Area const& area, Sorter& sorter, Arena& arena, Registry& registry) {
    std::vector<SortValues> values;
    for (std::size_t item = 0; item < registry.sources.size(); ++item) {
        arena.clear();
        values.push_back(sorter.values(area, registry.entry_state(item)));
    }
    std::ranges::stable_sort(registry.order, [&](std::size_t left, std::size_t right) {
        return Sorter::less(area, values[left], values[right]);
    });
    for (std::size_t i = 0; i < registry.order.size(); ++i) {
        registry.citation_numbers[registry.order[i]] = static_cast<int>(i) + 1;
    }
}

} // namespace

Output process(Style const& style, Locale const& locale, Request const& request) {
    Output output;
    Registry registry = make_registry(request, locale);
    Arena arena;
    Evaluator evaluator(style, locale, arena);
    Sorter sorter(style, locale, evaluator, arena);
    if (style.bibliography && !style.bibliography->sort.empty()) {
        sort_bibliography(*style.bibliography, sorter, arena, registry);
    }
    AmbiguousGroups ambiguous = disambiguate(style, evaluator, arena, registry);
    bool expanded = std::ranges::any_of(registry.given_levels, [](GivenLevel level) {
        return level != GivenLevel::as_styled;
    });
    if (expanded && style.bibliography && !style.bibliography->sort.empty()) {
        sort_bibliography(*style.bibliography, sorter, arena, registry); // names are shown longer than before
    }
    if (style.citation_options.add_year_suffix) {
        add_year_suffixes(ambiguous, registry);
    }
    CitationRenderer renderer(style, locale, evaluator, arena, registry, sorter);
    std::vector<std::vector<PlacedCite>> places =
        place(request.citations, style.citation_options.near_note_distance);
    for (std::size_t i = 0; i < request.citations.size(); ++i) {
        output.citations.push_back(renderer.render(request.citations[i], places[i]));
    }
    output.bibliography = render_bibliography(style, locale, evaluator, arena, registry);
    for (std::size_t item : registry.order) {
        output.order.push_back(registry.sources[item].item->id);
    }
    output.missing = std::move(registry.missing);
    return output;
}

} // namespace brief::csl
