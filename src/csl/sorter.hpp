#pragma once

/// The order of cites and entries: CSL 1.0.2, "Sorting".

#include "csl/evaluator.hpp"
#include "csl/style.hpp"

#include <memory>
#include <string>
#include <vector>

namespace brief::csl {

/// What an item is sorted by, as bytes that compare like it.
struct SortValue {
    std::string key;
    bool empty = true; ///< goes to the end, ascending or not
};

using SortValues = std::vector<SortValue>;

class Sorter {
public:
    Sorter(Style const& style, Locale const& locale, Evaluator& evaluator, Arena& arena);
    ~Sorter();
    Sorter(Sorter const&) = delete;
    Sorter& operator=(Sorter const&) = delete;

    SortValues values(Area const& area, CiteState const& state);

    /// Whether the one goes before the other by some key of the area.
    static bool less(Area const& area, SortValues const& left, SortValues const& right);

private:
    struct Collation;

    SortValue value(Area const& area, SortKey const& key, CiteState state);
    SortValue variable_value(Variable variable, CiteState const& state);
    SortValue text_value(std::string const& text);
    std::string plain(Node const* node, CiteState const& state);

    Style const& style_;
    Locale const& locale_;
    Evaluator& evaluator_;
    Arena& arena_;
    std::unique_ptr<Collation> collation_;
};

} // namespace brief::csl
