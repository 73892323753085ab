#pragma once

/// cs:names: lists of names with et-al, "and", labels and substitutes.

#include "csl/evaluator.hpp"
#include "csl/name_style.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace brief::csl {

class NamesRenderer {
public:
    NamesRenderer(Evaluator& evaluator, Element const& element);

    /// Null when there are no names and no substitute.
    Node* render();

private:
    /// The names of one role, or of two that are the same people.
    struct Role {
        Variable variable = Variable::none;
        std::vector<ParsedName> const* names = nullptr;
        std::string_view term; ///< of the label
    };

    /// How many names are shown, and how the list ends.
    struct Cut {
        std::size_t shown = 0;
        bool et_al = false;
        bool use_last = false;
    };

    std::vector<Role> find_roles();
    void merge_editor_translator(std::vector<Role>& roles) const;
    Node* render_count(std::vector<Role> const& roles);
    Node* render_substitute();
    Node* render_role(Role const& role);
    Node* render_list(std::vector<ParsedName> const& names);
    Node* render_label(Role const& role);
    Node* render_et_al(std::vector<ParsedName> const& names, Cut const& cut);
    Cut cut(std::size_t count) const;
    bool is_inverted(ParsedName const& name, std::size_t index) const;
    bool precedes(Precedes rule, bool contextual, ParsedName const& before, std::size_t index) const;
    std::string_view and_with_spaces(bool after_delimiter);
    void append_delimiter(Node& list, std::vector<ParsedName> const& names, std::size_t index, bool is_last);
    void append_name(Node& list, std::vector<ParsedName> const& names, std::size_t index);
    Node* text(std::string_view text);

    Evaluator& evaluator_;
    Element const& element_;
    NamesElement const& own_;
    NamesElement const& names_; ///< own_, or those whose options it takes over
    NameStyle style_;
};

} // namespace brief::csl
