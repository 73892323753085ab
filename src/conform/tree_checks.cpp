// The structure tree, element by element.

#include "conform/language_tag.hpp"
#include "conform/subject.hpp"
#include "pdf/strings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace brief::conform {

namespace {

using namespace std::string_view_literals;

// ISO 32000-1 14.8.4.
constexpr std::array roles = {
    "Document"sv, "Part"sv,  "Art"sv,   "Sect"sv,      "Div"sv,     "BlockQuote"sv, "Caption"sv,
    "TOC"sv,      "TOCI"sv,  "Index"sv, "NonStruct"sv, "Private"sv, "P"sv,          "H1"sv,
    "H2"sv,       "H3"sv,    "H4"sv,    "H5"sv,        "H6"sv,      "L"sv,          "LI"sv,
    "Lbl"sv,      "LBody"sv, "Table"sv, "TR"sv,        "TH"sv,      "TD"sv,         "THead"sv,
    "TBody"sv,    "TFoot"sv, "Span"sv,  "Quote"sv,     "Note"sv,    "Reference"sv,  "BibEntry"sv,
    "Code"sv,     "Link"sv,  "Annot"sv, "Figure"sv,    "Formula"sv};

void check_element(Subject& subject, Element const& element) {
    pdf::File const& file = subject.file();
    pdf::Dictionary const& entries = *element.dictionary;
    if (pdf::name_of(file.get(entries, "Type")) != "StructElem") {
        subject.miss(Rule::tree_elements, "its Type is not StructElem", element.id);
    }
    if (std::ranges::find(roles, element.role) == roles.end()) {
        subject.miss(Rule::tree_elements, fmt::format("{} is no standard role", element.role), element.id);
    }
    pdf::Value const& parent = find(entries, "P");
    bool good = element.parent ? parent == pdf::Value(subject.tree().elements[*element.parent].id)
                               : parent == find(subject.catalog(), "StructTreeRoot");
    if (!good) {
        subject.miss(Rule::tree_elements, "its parent is another than the one that has it", element.id);
    }
    pdf::Value const& language = file.get(entries, "Lang");
    if (!language.is_null() && !is_language_tag(pdf::bytes_of(language))) {
        subject.miss(Rule::tree_languages, "its Lang is no tag of BCP 47", element.id);
    }
}

void check_figure(Subject& subject, Element const& element) {
    pdf::File const& file = subject.file();
    bool has_text = !pdf::text_of(pdf::bytes_of(file.get(*element.dictionary, "Alt"))).empty() ||
                    !pdf::text_of(pdf::bytes_of(file.get(*element.dictionary, "ActualText"))).empty();
    if (!has_text) {
        subject.miss(Rule::figure_alternative, "the figure has no Alt", element.id);
    }
    pdf::Array const& box = file.array(attribute(file, element, "Layout", "BBox"));
    bool good = box.size() == 4 && std::ranges::all_of(box, [&](pdf::Value const& side) {
                    return pdf::number_of(file.follow(side)).has_value();
                });
    good = good && *pdf::number_of(file.follow(box[0])) < *pdf::number_of(file.follow(box[2])) &&
           *pdf::number_of(file.follow(box[1])) < *pdf::number_of(file.follow(box[3]));
    if (!good) {
        subject.miss(Rule::figure_box, "the figure has no BBox, or an empty one", element.id);
    }
}

void check_list(Subject& subject, Element const& list) {
    Tree const& tree = subject.tree();
    auto has_label = [&](Element const& item) {
        return std::ranges::any_of(item.kids, [&](auto const& kid) {
            ElementMark const* mark = std::get_if<ElementMark>(&kid);
            return mark != nullptr && tree.elements[mark->index].role == "Lbl";
        });
    };
    bool labelled = std::ranges::any_of(list.kids, [&](auto const& kid) {
        ElementMark const* mark = std::get_if<ElementMark>(&kid);
        return mark != nullptr && has_label(tree.elements[mark->index]);
    });
    // ISO 32000-1 Table 347.
    constexpr std::array numberings = {
        "Disc"sv,
        "Circle"sv,
        "Square"sv,
        "Decimal"sv,
        "UpperRoman"sv,
        "LowerRoman"sv,
        "UpperAlpha"sv,
        "LowerAlpha"sv};
    std::string_view numbering = pdf::name_of(attribute(subject.file(), list, "List", "ListNumbering"));
    bool known = std::ranges::find(numberings, numbering) != numberings.end();
    if ((labelled && !known) || (!known && !numbering.empty() && numbering != "None")) {
        subject.miss(Rule::list_numbering, "the list has labels, and no ListNumbering", list.id);
    }
}

class HeadingCheck {
public:
    void next(Subject& subject, Element const& element) {
        bool is_heading = element.role.size() == 2 && element.role[0] == 'H' && element.role[1] >= '1' &&
                          element.role[1] <= '6';
        if (!is_heading) {
            return;
        }
        int level = element.role[1] - '0';
        if (level > last_ + 1) {
            subject.miss(
                Rule::heading_levels,
                last_ == 0 ? fmt::format("the first heading is {}", element.role)
                           : fmt::format("{} follows H{}", element.role, last_),
                element.id
            );
        }
        last_ = level;
    }

private:
    int last_ = 0;
};

void check_ids(Subject& subject) {
    std::map<std::string, pdf::Id, std::less<>> ids;
    pdf::File const& file = subject.file();
    for (Element const& element : subject.tree().elements) {
        std::string id(pdf::bytes_of(file.get(*element.dictionary, "ID")));
        if (element.role == "Note" && id.empty()) {
            subject.miss(Rule::note_id, "the note has no ID", element.id);
        }
        if (!id.empty() && !ids.emplace(id, element.id).second) {
            subject.miss(
                element.role == "Note" ? Rule::note_id : Rule::tree_ids,
                "another element has its ID",
                element.id
            );
        }
    }
    for (TreeFault const& fault : subject.tree().id_faults) {
        subject.miss(Rule::tree_ids, fault.what, fault.object);
    }
    if (ids != subject.tree().ids) {
        subject.miss(Rule::tree_ids, "the ID tree has other IDs than the elements");
    }
}

void check_parents(Subject& subject) {
    Tree const& tree = subject.tree();
    pdf::File const& file = subject.file();
    for (TreeFault const& fault : tree.parent_faults) {
        subject.miss(Rule::tree_parent_tree, fault.what, fault.object);
    }
    auto leads_astray = [&](pdf::Value const& value) {
        pdf::Id const* id = std::get_if<pdf::Id>(&value.data);
        return id == nullptr || !tree.places.contains(*id);
    };
    std::set<pdf::Array const*> seen;
    for (auto const& [key, value] : tree.parents) {
        pdf::Array const* owners = std::get_if<pdf::Array>(&file.follow(value).data);
        if (owners != nullptr && !seen.insert(owners).second) {
            subject.miss(Rule::tree_parent_tree, fmt::format("key {} has the elements of another page", key));
            continue;
        }
        bool good = owners == nullptr ? !leads_astray(value) : std::ranges::none_of(*owners, leads_astray);
        if (!good) {
            subject.miss(Rule::tree_parent_tree, fmt::format("key {} leads out of the tree", key));
        }
    }
    std::int64_t next =
        tree.root == nullptr ? 0 : pdf::integer_of(file.get(*tree.root, "ParentTreeNextKey")).value_or(-1);
    if (!tree.parents.empty() && tree.parents.rbegin()->first >= next) {
        subject.miss(Rule::tree_parent_tree, "ParentTreeNextKey is in use");
    }
}

} // namespace

void check_tree(Subject& subject) {
    Tree const& tree = subject.tree();
    if (tree.root == nullptr || tree.elements.empty()) {
        subject.miss(Rule::tree_elements, "there is no structure tree");
        return;
    }
    if (!find(*tree.root, "RoleMap").is_null() || !find(*tree.root, "ClassMap").is_null()) {
        subject.miss(Rule::tree_elements, "roles or attributes are defined by the file itself");
    }
    if (pdf::name_of(subject.file().get(*tree.root, "Type")) != "StructTreeRoot") {
        subject.miss(Rule::tree_elements, "the root has another Type");
    }
    for (TreeFault const& fault : tree.faults) {
        subject.miss(Rule::tree_elements, fault.what, fault.object);
    }
    HeadingCheck headings;
    for (Element const& element : tree.elements) {
        check_element(subject, element);
        headings.next(subject, element);
        if (element.role == "Figure") {
            check_figure(subject, element);
        } else if (element.role == "L") {
            check_list(subject, element);
        }
    }
    check_ids(subject);
    check_parents(subject);
}

} // namespace brief::conform
