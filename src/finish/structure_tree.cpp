#include "finish/structure_tree.hpp"

#include "finish/attributes.hpp"
#include "finish/heading_levels.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace brief::finish {

namespace {

/// A marked-content sequence.
struct Piece {
    std::size_t page = 0;
    std::size_t mcid = 0;
};

class TreeWriter {
public:
    TreeWriter(
        PdfObjects& objects,
        page::Pages const& pages,
        std::vector<Id> const& page_ids,
        std::vector<std::vector<page::LeafId>> const& leaves,
        std::vector<LinkAnnotation> const& links
    );

    /// The root first.
    NewObjects write();

private:
    bool find_content(page::NodeId node);
    Id add(Value const& value);
    Id write_element(page::NodeId node, Id parent);
    Dictionary describe(page::NodeId id, Id parent);
    Array write_kids(page::NodeId node, Id element, std::optional<std::size_t> own_page);
    void write_pieces(page::LeafId leaf, Id element, std::optional<std::size_t> own_page, Array& kids);
    std::optional<std::size_t> find_page(page::NodeId node) const;
    Value parent_tree();
    Value id_tree() const;

    bool has_links(page::NodeId node) const { return links_of_.contains(node); }

    page::Structure const& structure() const { return pages_.structure; }

    PdfObjects& objects_;
    page::Pages const& pages_;
    ExtentFinder extents_;
    std::vector<Id> const& page_ids_;
    std::vector<LinkAnnotation> const& links_;
    std::vector<std::vector<Piece>> pieces_;                              ///< by leaf
    std::map<page::NodeId, std::vector<LinkAnnotation const*>> links_of_; ///< by node
    std::vector<char> has_content_;                                       ///< by node
    // Filled while the elements are written:
    NewObjects elements_;
    HeadingLevels headings_;
    std::vector<std::vector<Id>> owners_;        ///< by page and MCID
    std::map<std::size_t, Id> link_owners_;      ///< by key of the parent tree
    std::map<std::string, Id> elements_by_name_; ///< sorted, as the name tree must be
};

TreeWriter::TreeWriter(
    PdfObjects& objects,
    page::Pages const& pages,
    std::vector<Id> const& page_ids,
    std::vector<std::vector<page::LeafId>> const& leaves,
    std::vector<LinkAnnotation> const& links
) :
    objects_(objects),
    pages_(pages),
    extents_(pages),
    page_ids_(page_ids),
    links_(links),
    pieces_(pages.structure.leaf_count()),
    has_content_(pages.structure.nodes().size()) {
    for (std::size_t page = 0; page < leaves.size(); ++page) {
        owners_.emplace_back(leaves[page].size());
        for (std::size_t mcid = 0; mcid < leaves[page].size(); ++mcid) {
            pieces_.at(static_cast<std::size_t>(leaves[page][mcid])).push_back({page, mcid});
        }
    }
    for (LinkAnnotation const& link : links) {
        links_of_[link.node].push_back(&link);
    }
    find_content(page::NodeId::document);
}

bool TreeWriter::find_content(page::NodeId node) {
    bool found = has_links(node);
    for (page::Kid const& kid : structure().at(node).kids) {
        if (page::LeafId const* leaf = std::get_if<page::LeafId>(&kid)) {
            found = !pieces_.at(static_cast<std::size_t>(*leaf)).empty() || found;
        } else {
            found = find_content(std::get<page::NodeId>(kid)) || found;
        }
    }
    has_content_.at(static_cast<std::size_t>(node)) = found ? 1 : 0;
    return found;
}

NewObjects TreeWriter::write() {
    Id root = elements_.reserve();
    Dictionary entries = {
        {"Type", Name{"StructTreeRoot"}},
        {"K", write_element(page::NodeId::document, root)},
        {"ParentTree", add(parent_tree())},
        {"ParentTreeNextKey", integer(page_ids_.size() + links_.size())},
    };
    if (!elements_by_name_.empty()) {
        entries.push_back({"IDTree", add(id_tree())});
    }
    elements_.put(root, std::move(entries));
    for (std::size_t i = 0; i < page_ids_.size(); ++i) {
        objects_.set(page_ids_[i], "StructParents", integer(i));
    }
    return std::move(elements_);
}

Id TreeWriter::add(Value const& value) {
    Id id = elements_.reserve();
    elements_.put(id, value);
    return id;
}

/// One kid alone needs no array.
void add_kids(Dictionary& to, Array kids) {
    if (!kids.empty()) {
        to.push_back({"K", kids.size() == 1 ? std::move(kids.front()) : Value(std::move(kids))});
    }
}

Id TreeWriter::write_element(page::NodeId node, Id parent) {
    std::optional<std::size_t> own_page = find_page(node);
    Dictionary description = describe(node, parent);
    if (own_page) {
        description.push_back({"Pg", page_ids_[*own_page]});
    }
    Id element = elements_.reserve();
    page::Node const& from = structure().at(node);
    if (!from.id.empty()) {
        elements_by_name_[from.id] = element;
    }
    bool within = has_links(node) && from.role != page::Role::link;
    if (!within) {
        add_kids(description, write_kids(node, element, own_page));
        elements_.put(element, std::move(description));
        return element;
    }
    // An annotation may only be in a Link (ISO 14289-1 7.18.5).
    Id holder = elements_.reserve();
    Dictionary link = {{"Type", Name{"StructElem"}}, {"S", Name{"Link"}}, {"P", element}};
    if (own_page) {
        link.push_back({"Pg", page_ids_[*own_page]});
    }
    add_kids(link, write_kids(node, holder, own_page));
    elements_.put(holder, std::move(link));
    description.push_back({"K", holder});
    elements_.put(element, std::move(description));
    return element;
}

Dictionary TreeWriter::describe(page::NodeId id, Id parent) {
    page::Node const& node = structure().at(id);
    Dictionary result = {
        {"Type", Name{"StructElem"}},
        {"S", Name{page::name(headings_.next(node.role))}},
        {"P", parent},
    };
    if (!node.language.empty()) {
        result.push_back({"Lang", Bytes{node.language}});
    }
    if (!node.alternative.empty()) {
        result.push_back({"Alt", Text{node.alternative}});
    }
    if (!node.actual_text.empty()) {
        result.push_back({"ActualText", Text{node.actual_text}});
    }
    if (!node.id.empty()) {
        result.push_back({"ID", Bytes{node.id}});
    }
    if (Value attributes = finish::attributes(pages_.structure, extents_, id); attributes != Value()) {
        result.push_back({"A", std::move(attributes)});
    }
    return result;
}

Array TreeWriter::write_kids(page::NodeId node, Id element, std::optional<std::size_t> own_page) {
    Array kids;
    page::Node const& from = structure().at(node);
    for (page::Kid const& kid : from.kids) {
        if (page::LeafId const* leaf = std::get_if<page::LeafId>(&kid)) {
            write_pieces(*leaf, element, own_page, kids);
            continue;
        }
        auto kid_node = std::get<page::NodeId>(kid);
        bool kept = has_content_[static_cast<std::size_t>(kid_node)] != 0;
        if (kept || from.role == page::Role::table_row) {
            kids.emplace_back(write_element(kid_node, element));
        }
    }
    if (has_links(node)) {
        for (LinkAnnotation const* link : links_of_.at(node)) {
            link_owners_[link->parent_key] = element;
            kids.emplace_back(Dictionary{
                {"Type", Name{"OBJR"}}, {"Obj", link->id}, {"Pg", page_ids_[link->page]}});
        }
    }
    return kids;
}

void TreeWriter::write_pieces(
    page::LeafId leaf, Id element, std::optional<std::size_t> own_page, Array& kids
) {
    for (auto const& [page, mcid] : pieces_.at(static_cast<std::size_t>(leaf))) {
        owners_[page][mcid] = element;
        if (page == own_page) {
            kids.push_back(integer(mcid));
        } else {
            kids.emplace_back(Dictionary{
                {"Type", Name{"MCR"}}, {"Pg", page_ids_[page]}, {"MCID", integer(mcid)}});
        }
    }
}

/// The page for the MCIDs that do not name one.
std::optional<std::size_t> TreeWriter::find_page(page::NodeId node) const {
    for (page::Kid const& kid : structure().at(node).kids) {
        page::LeafId const* leaf = std::get_if<page::LeafId>(&kid);
        if (leaf != nullptr && !pieces_.at(static_cast<std::size_t>(*leaf)).empty()) {
            return pieces_.at(static_cast<std::size_t>(*leaf)).front().page;
        }
    }
    return std::nullopt;
}

Value TreeWriter::parent_tree() {
    Array numbers;
    for (std::size_t page = 0; page < owners_.size(); ++page) {
        Array owners;
        owners.reserve(owners_[page].size());
        for (Id owner : owners_[page]) {
            owners.emplace_back(owner);
        }
        numbers.push_back(integer(page));
        numbers.emplace_back(add(std::move(owners)));
    }
    for (auto const& [key, owner] : link_owners_) {
        numbers.push_back(integer(key));
        numbers.emplace_back(owner);
    }
    return Dictionary{{"Nums", std::move(numbers)}};
}

Value TreeWriter::id_tree() const {
    Array names;
    for (auto const& [name, element] : elements_by_name_) {
        names.emplace_back(Bytes{name});
        names.emplace_back(element);
    }
    return Dictionary{{"Names", std::move(names)}};
}

} // namespace

NewObjects add_structure(
    PdfObjects& objects,
    page::Pages const& pages,
    std::vector<Id> const& page_ids,
    std::vector<std::vector<page::LeafId>> const& leaves,
    std::vector<LinkAnnotation> const& links
) {
    return TreeWriter(objects, pages, page_ids, leaves, links).write();
}

} // namespace brief::finish
