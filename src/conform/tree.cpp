#include "conform/tree.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace brief::conform {

namespace {

constexpr std::size_t deepest_node = 64;

class TreeReader {
public:
    TreeReader(pdf::File const& file, std::map<pdf::Id, std::size_t> const& pages) :
        file_(file), pages_(pages) {}

    Tree run(pdf::Dictionary const& catalog);

private:
    void visit(pdf::Value const& value, std::optional<std::size_t> parent, std::size_t depth);
    void visit_kid(pdf::Value const& kid, std::size_t parent, std::size_t depth);
    void read_mark(pdf::Dictionary const& entries, std::size_t parent);
    std::optional<std::size_t> page_of(pdf::Value const& value) const;
    pdf::Array const& kids_of(pdf::Value const& value, pdf::Array& one) const;
    void read_parents(pdf::Value const& node, std::size_t depth);
    void read_ids(pdf::Value const& node, std::size_t depth);

    void fault(std::string what, std::optional<pdf::Id> object) {
        constexpr std::size_t most = 50;
        if (tree_.faults.size() >= most) {
            return;
        }
        tree_.faults.push_back({std::move(what), object});
    }

    pdf::File const& file_;
    std::map<pdf::Id, std::size_t> const& pages_;
    std::set<pdf::Id> nodes_;                       // of the number and the name tree
    std::size_t kids_left_ = std::size_t{1} << 22U; // elements may share the array of their kids
    Tree tree_;
};

Tree TreeReader::run(pdf::Dictionary const& catalog) {
    pdf::Value const& root = find(catalog, "StructTreeRoot");
    if (!std::holds_alternative<pdf::Dictionary>(file_.follow(root).data)) {
        return std::move(tree_);
    }
    tree_.root = &file_.dictionary(root);
    pdf::Array one;
    for (pdf::Value const& kid : kids_of(find(*tree_.root, "K"), one)) {
        visit(kid, std::nullopt, 0);
    }
    read_parents(find(*tree_.root, "ParentTree"), 0);
    read_ids(find(*tree_.root, "IDTree"), 0);
    return std::move(tree_);
}

/// One kid may stand without its array.
pdf::Array const& TreeReader::kids_of(pdf::Value const& value, pdf::Array& one) const {
    if (std::holds_alternative<pdf::Array>(file_.follow(value).data)) {
        return file_.array(value);
    }
    if (!value.is_null()) {
        one.push_back(value);
    }
    return one;
}

// NOLINTNEXTLINE(misc-no-recursion): at most `deepest_node` levels, each element once
void TreeReader::visit(pdf::Value const& value, std::optional<std::size_t> parent, std::size_t depth) {
    pdf::Id const* id = std::get_if<pdf::Id>(&value.data);
    if (id == nullptr || !std::holds_alternative<pdf::Dictionary>(file_.follow(value).data)) {
        fault(
            "a kid of the tree is no element",
            parent ? std::optional(tree_.elements[*parent].id) : std::nullopt
        );
        return;
    }
    std::size_t place = tree_.elements.size();
    if (depth > deepest_node || !tree_.places.emplace(*id, place).second) {
        fault(depth > deepest_node ? "the tree is too deep" : "an element is in the tree twice", *id);
        return;
    }
    Element element;
    element.id = *id;
    element.dictionary = &file_.dictionary(value);
    element.role = pdf::name_of(file_.get(*element.dictionary, "S"));
    element.parent = parent;
    tree_.elements.push_back(std::move(element));
    if (parent) {
        tree_.elements[*parent].kids.emplace_back(ElementMark{place});
    }
    pdf::Array one;
    for (pdf::Value const& kid : kids_of(find(*tree_.elements[place].dictionary, "K"), one)) {
        if (kids_left_ == 0) {
            fault("the tree has too many kids", *id);
            return;
        }
        --kids_left_;
        visit_kid(kid, place, depth);
    }
}

// NOLINTNEXTLINE(misc-no-recursion): see `visit`
void TreeReader::visit_kid(pdf::Value const& kid, std::size_t parent, std::size_t depth) {
    pdf::Value const& value = file_.follow(kid);
    if (std::optional<std::int64_t> mcid = pdf::integer_of(value)) {
        std::optional<std::size_t> page = page_of(find(*tree_.elements[parent].dictionary, "Pg"));
        if (page) {
            tree_.elements[parent].kids.emplace_back(Mark{*page, *mcid});
        } else {
            fault("content of an element without a page", tree_.elements[parent].id);
        }
        return;
    }
    pdf::Dictionary const* entries = std::get_if<pdf::Dictionary>(&value.data);
    std::string_view type = entries == nullptr ? "" : pdf::name_of(file_.get(*entries, "Type"));
    if (type == "MCR" || type == "OBJR") {
        read_mark(*entries, parent);
    } else {
        visit(kid, parent, depth + 1);
    }
}

void TreeReader::read_mark(pdf::Dictionary const& entries, std::size_t parent) {
    Element& element = tree_.elements[parent];
    // That of the element where it names none (ISO 32000-1 Tables 324 and 325).
    pdf::Value const& own_page = find(entries, "Pg");
    std::optional<std::size_t> const page =
        page_of(own_page.is_null() ? find(*element.dictionary, "Pg") : own_page);
    if (pdf::name_of(file_.get(entries, "Type")) == "OBJR") {
        pdf::Id const* object = std::get_if<pdf::Id>(&find(entries, "Obj").data);
        if (object != nullptr) {
            element.kids.emplace_back(ObjectMark{*object, page});
        } else {
            fault("an object reference without its object", element.id);
        }
        return;
    }
    std::optional<std::int64_t> mcid = pdf::integer_of(file_.get(entries, "MCID"));
    if (mcid && page) {
        element.kids.emplace_back(Mark{*page, *mcid});
    } else {
        fault("a reference to content without its number or its page", element.id);
    }
}

std::optional<std::size_t> TreeReader::page_of(pdf::Value const& value) const {
    pdf::Id const* id = std::get_if<pdf::Id>(&value.data);
    auto known = id == nullptr ? pages_.end() : pages_.find(*id);
    return known == pages_.end() ? std::nullopt : std::optional(known->second);
}

/// A number tree (ISO 32000-1 7.9.7).
// NOLINTNEXTLINE(misc-no-recursion): at most `deepest_node` levels, each node once
void TreeReader::read_parents(pdf::Value const& node, std::size_t depth) {
    pdf::Id const* id = std::get_if<pdf::Id>(&node.data);
    if (depth > deepest_node || (id != nullptr && !nodes_.insert(*id).second)) {
        tree_.parent_faults.push_back({"a node is in the parent tree twice", {}});
        return;
    }
    pdf::Dictionary const& entries = file_.dictionary(node);
    pdf::Array const& numbers = file_.array(entries, "Nums");
    for (std::size_t i = 0; i < numbers.size(); i += 2) {
        std::optional<std::int64_t> key = pdf::integer_of(file_.follow(numbers[i]));
        bool sorted = key && (tree_.parents.empty() || tree_.parents.rbegin()->first < *key);
        if (!sorted || i + 1 == numbers.size()) {
            tree_.parent_faults.push_back({"the keys of the parent tree are not sorted", {}});
            return;
        }
        tree_.parents.emplace_hint(tree_.parents.end(), *key, numbers[i + 1]);
    }
    for (pdf::Value const& kid : file_.array(entries, "Kids")) {
        read_parents(kid, depth + 1);
    }
}

/// A name tree (ISO 32000-1 7.9.6).
// NOLINTNEXTLINE(misc-no-recursion): at most `deepest_node` levels, each node once
void TreeReader::read_ids(pdf::Value const& node, std::size_t depth) {
    pdf::Id const* id = std::get_if<pdf::Id>(&node.data);
    if (depth > deepest_node || (id != nullptr && !nodes_.insert(*id).second)) {
        tree_.id_faults.push_back({"a node is in the ID tree twice", {}});
        return;
    }
    pdf::Dictionary const& entries = file_.dictionary(node);
    pdf::Array const& names = file_.array(entries, "Names");
    for (std::size_t i = 0; i < names.size(); i += 2) {
        pdf::Bytes const* name = std::get_if<pdf::Bytes>(&file_.follow(names[i]).data);
        bool sorted = name != nullptr && (tree_.ids.empty() || tree_.ids.rbegin()->first < name->data);
        pdf::Id const* element = i + 1 < names.size() ? std::get_if<pdf::Id>(&names[i + 1].data) : nullptr;
        if (!sorted || element == nullptr) {
            tree_.id_faults.push_back({"the names of the ID tree are not sorted", {}});
            return;
        }
        tree_.ids.emplace_hint(tree_.ids.end(), name->data, *element);
    }
    for (pdf::Value const& kid : file_.array(entries, "Kids")) {
        read_ids(kid, depth + 1);
    }
}

} // namespace

pdf::Value const&
attribute(pdf::File const& file, Element const& element, std::string_view owner, std::string_view key) {
    static pdf::Value const null;
    pdf::Value const& given = file.get(*element.dictionary, "A");
    auto in = [&](pdf::Value const& value) -> pdf::Value const& {
        pdf::Dictionary const& entries = file.dictionary(value);
        return pdf::name_of(file.get(entries, "O")) == owner ? file.get(entries, key) : null;
    };
    if (std::holds_alternative<pdf::Dictionary>(given.data)) {
        return in(given);
    }
    constexpr std::size_t most = 16; // owners that an element has attributes for
    pdf::Array const& several = file.array(given);
    for (std::size_t i = 0; i < std::min(several.size(), most); ++i) {
        if (pdf::Value const& found = in(several[i]); !found.is_null()) {
            return found;
        }
    }
    return null;
}

Tree read_tree(
    pdf::File const& file, pdf::Dictionary const& catalog, std::map<pdf::Id, std::size_t> const& pages
) {
    return TreeReader(file, pages).run(catalog);
}

} // namespace brief::conform
