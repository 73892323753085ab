#pragma once

/// Rendering elements become nodes: CSL 1.0.2, "Rendering Elements".

#include "csl/cite_state.hpp"
#include "csl/given_names.hpp"
#include "csl/locale.hpp"
#include "csl/node.hpp"
#include "csl/style.hpp"

#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace brief::csl {

class Evaluator {
public:
    Evaluator(Style const& style, Locale const& locale, Arena& arena) :
        style_(style), locale_(&locale), arena_(arena) {}

    /// The layout of an area for one item; null when nothing is shown.
    Node* render(Area const& area, CiteState const& state);

    /// What a macro shows, for sorting; null when that is nothing.
    Node* render_macro(Area const& area, std::size_t macro, CiteState const& state);

    /// The names of a variable as a sort key.
    Node* render_names(Area const& area, Variable variable, CiteState const& state);

    /// Where to note the names that are shown; null: nowhere.
    void trace(NameTrace* trace) { trace_ = trace; }

private:
    friend class NamesRenderer;

    void begin(Area const& area, CiteState const& state);

    Node* evaluate(Element const& element);
    Node* evaluate_text(Element const& element);
    Node* evaluate_variable(Element const& element);
    Node* evaluate_term(Element const& element);
    Node* evaluate_number(Element const& element);
    Node* evaluate_label(Element const& element);
    Node* evaluate_date(Element const& element);
    Node* evaluate_names(Element const& element);
    Node*
    evaluate_group(std::vector<Element> const& children, Format const* format, std::string_view delimiter);
    Node* evaluate_choose(Element const& element);
    bool evaluate_children(std::vector<Element> const& children, Node& into);
    bool holds(Branch const& branch);
    bool holds(Test const& test);

    /// The text of a variable that is no name and no date; empty when there is none. Computed ones are
    /// included.
    std::string_view text_of(Variable variable) const;
    bool has(Variable variable) const;
    bool is_quashed(Variable variable) const;

    std::vector<DatePart> const& parts_of(DateElement const& element);

    /// Counts a variable that was called: CSL 1.0.2, "Group".
    void count(bool shown);
    void note(Variable variable);

    Node* leaf(std::string_view text, Format const* format);
    /// Sets `text` with its markup.
    void set_text(Node& node, Variable variable, std::string_view text);
    void append_label(Node& to, std::string_view text);
    void append_field(Node& to, std::string_view text);
    /// A node that holds `content` with a format of its own.
    Node* wrap(Node* content, Format const* format);

    std::string_view keep(std::string_view text) { return arena_.copy(text); }

    Style const& style_;
    Locale const* locale_; ///< of the item that is rendered
    Arena& arena_;
    std::map<std::pair<Locale const*, DateElement const*>, std::vector<DatePart>>
        localized_;                            ///< kept: nodes name their formats
    std::map<Variable, Element> key_elements_; ///< of names as sort keys; kept for the same reason
    Area const* area_ = nullptr;
    CiteState const* state_ = nullptr;
    std::size_t called_ = 0;
    std::size_t shown_ = 0;
    std::vector<Variable> quashed_; ///< shown as substitutes, and so nowhere else
    bool in_substitute_ = false;
    NamesElement const* parent_ = nullptr; ///< whose substitute is tried
    bool year_suffix_shown_ = false;
    int conditions_ = 0; ///< that asked for disambiguation so far
    NameTrace* trace_ = nullptr;
};

} // namespace brief::csl
