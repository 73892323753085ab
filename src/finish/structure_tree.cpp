#include "finish/structure_tree.hpp"

#include "finish/attributes.hpp"
#include "finish/groups.hpp"
#include "finish/heading_levels.hpp"

#include "base/overload.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace brief::finish {

namespace {

/// A marked-content sequence.
struct Piece {
    std::size_t page = 0;
    std::size_t mcid = 0;
};

/// What an element holds: another, a marked-content sequence, or an annotation.
using Kid = std::variant<Id, Piece, LinkAnnotation const*>;

std::vector<std::pair<std::size_t, Piece>>
pieces_with_leaves(std::vector<std::vector<page::LeafId>> const& leaves) {
    std::vector<std::pair<std::size_t, Piece>> pieces;
    for (std::size_t page = 0; page < leaves.size(); ++page) {
        for (std::size_t mcid = 0; mcid < leaves[page].size(); ++mcid) {
            pieces.push_back({static_cast<std::size_t>(leaves[page][mcid]), {page, mcid}});
        }
    }
    return pieces;
}

std::vector<std::pair<std::size_t, LinkAnnotation const*>>
links_with_nodes(std::vector<LinkAnnotation> const& links) {
    std::vector<std::pair<std::size_t, LinkAnnotation const*>> found;
    found.reserve(links.size());
    for (LinkAnnotation const& link : links) {
        found.emplace_back(static_cast<std::size_t>(link.node), &link);
    }
    return found;
}

class TreeWriter {
public:
    TreeWriter(
        NewObjects& beside,
        page::Pages const& pages,
        std::vector<Id> const& page_ids,
        std::vector<std::vector<page::LeafId>> const& leaves,
        std::vector<LinkAnnotation> const& links
    );

    /// Returns the root.
    Id write();

private:
    bool find_content(page::NodeId node);
    Id write_element(page::NodeId node, Id parent);
    void collect_kids(page::NodeId node, Id element);
    void describe(ObjectWriter& to, page::NodeId id, page::Role role, Id parent) const;
    void add_page(ObjectWriter& to, std::optional<std::size_t> page) const;
    std::optional<std::size_t> page_for(std::size_t first, std::optional<std::size_t> own_page) const;
    void add_kids(ObjectWriter& to, std::size_t first, std::optional<std::size_t> own_page) const;
    void add_kid(ObjectWriter& to, Kid const& kid, std::optional<std::size_t> own_page) const;
    std::optional<std::size_t> find_page(page::NodeId node) const;
    Value parent_tree();
    Value id_tree() const;

    std::span<Piece const> pieces(page::LeafId leaf) const { return pieces_[static_cast<std::size_t>(leaf)]; }

    std::span<LinkAnnotation const* const> links_of(page::NodeId node) const {
        return links_of_[static_cast<std::size_t>(node)];
    }

    page::Structure const& structure() const { return pages_.structure; }

    NewObjects& beside_;
    page::Pages const& pages_;
    ExtentFinder extents_;
    std::vector<Id> const& page_ids_;
    std::vector<LinkAnnotation> const& links_;
    Groups<Piece> pieces_;                   ///< by leaf
    Groups<LinkAnnotation const*> links_of_; ///< by node
    std::vector<char> has_content_;          ///< by node
    // Filled while the elements are written:
    HeadingLevels headings_;
    std::vector<Kid> kids_;                      ///< of the elements that are not yet written
    std::vector<std::vector<Id>> owners_;        ///< by page and MCID
    std::map<std::size_t, Id> link_owners_;      ///< by key of the parent tree
    std::map<std::string, Id> elements_by_name_; ///< sorted, as the name tree must be
};

TreeWriter::TreeWriter(
    NewObjects& beside,
    page::Pages const& pages,
    std::vector<Id> const& page_ids,
    std::vector<std::vector<page::LeafId>> const& leaves,
    std::vector<LinkAnnotation> const& links
) :
    beside_(beside),
    pages_(pages),
    extents_(pages),
    page_ids_(page_ids),
    links_(links),
    pieces_(pages.structure.leaf_count(), pieces_with_leaves(leaves)),
    links_of_(pages.structure.nodes().size(), links_with_nodes(links)),
    has_content_(pages.structure.nodes().size()) {
    for (std::vector<page::LeafId> const& on_page : leaves) {
        owners_.emplace_back(on_page.size());
    }
    find_content(page::NodeId::document);
}

bool TreeWriter::find_content(page::NodeId node) {
    bool found = !links_of(node).empty();
    for (page::Kid const& kid : structure().at(node).kids) {
        if (page::LeafId const* leaf = std::get_if<page::LeafId>(&kid)) {
            found = !pieces(*leaf).empty() || found;
        } else {
            found = find_content(std::get<page::NodeId>(kid)) || found;
        }
    }
    has_content_.at(static_cast<std::size_t>(node)) = found ? 1 : 0;
    return found;
}

Id TreeWriter::write() {
    Id root = beside_.reserve();
    Dictionary entries = {
        {"Type", Name{"StructTreeRoot"}},
        {"K", write_element(page::NodeId::document, root)},
        {"ParentTree", beside_.add(parent_tree())},
        {"ParentTreeNextKey", integer(page_ids_.size() + links_.size())},
    };
    if (!elements_by_name_.empty()) {
        entries.push_back({"IDTree", beside_.add(id_tree())});
    }
    beside_.put(root, std::move(entries));
    return root;
}

void start_element(ObjectWriter& to, std::string_view type, Id parent) {
    to.add_syntax("<</Type/StructElem/S");
    to.add_name(type);
    to.add_syntax("/P");
    to.add_mention(parent);
}

Id TreeWriter::write_element(page::NodeId node, Id parent) {
    std::optional<std::size_t> own_page = find_page(node);
    page::Node const& from = structure().at(node);
    page::Role role = headings_.next(from.role);
    Id element = beside_.reserve();
    if (!from.id.empty()) {
        elements_by_name_[from.id] = element;
    }
    // An annotation may only be in a Link (ISO 14289-1 7.18.5).
    bool within = !links_of(node).empty() && from.role != page::Role::link;
    Id holder = within ? beside_.reserve() : element;
    std::size_t first = kids_.size();
    collect_kids(node, holder);
    if (within) {
        beside_.write(holder, [&](ObjectWriter& to) {
            std::optional<std::size_t> const page = page_for(first, own_page);
            start_element(to, "Link", element);
            add_page(to, page);
            add_kids(to, first, page);
            to.add_syntax(">>");
        });
        kids_.resize(first);
        kids_.emplace_back(holder);
    }
    beside_.write(element, [&](ObjectWriter& to) {
        std::optional<std::size_t> const page = page_for(first, own_page);
        describe(to, node, role, parent);
        add_page(to, page);
        add_kids(to, first, page);
        to.add_syntax(">>");
    });
    kids_.resize(first);
    return element;
}

/// What opens the dictionary of an element, without its page and its kids.
void TreeWriter::describe(ObjectWriter& to, page::NodeId id, page::Role role, Id parent) const {
    page::Node const& node = structure().at(id);
    start_element(to, page::name(role), parent);
    if (!node.language.empty()) {
        to.add_syntax("/Lang");
        to.add_bytes(node.language);
    }
    if (!node.alternative.empty()) {
        to.add_syntax("/Alt");
        to.add_text(node.alternative);
    }
    if (!node.actual_text.empty()) {
        to.add_syntax("/ActualText");
        to.add_text(node.actual_text);
    }
    if (!node.id.empty()) {
        to.add_syntax("/ID");
        to.add_bytes(node.id);
    }
    if (Value attributes = finish::attributes(pages_.structure, extents_, id); !attributes.is_null()) {
        to.add_syntax("/A");
        to.add(attributes);
    }
}

void TreeWriter::add_page(ObjectWriter& to, std::optional<std::size_t> page) const {
    if (page) {
        to.add_syntax("/Pg");
        to.add_mention(page_ids_[*page]);
    }
}

/// The page that an element names: none where its kids from `first` on ask for no page (ISO 32000-1 Table
/// 323).
std::optional<std::size_t>
TreeWriter::page_for(std::size_t first, std::optional<std::size_t> own_page) const {
    auto is_here = [&](Kid const& kid) {
        auto const* piece = std::get_if<Piece>(&kid);
        return piece != nullptr && piece->page == own_page;
    };
    return std::ranges::any_of(std::span(kids_).subspan(first), is_here) ? own_page : std::nullopt;
}

/// The kids from `first` on. One alone needs no array.
void TreeWriter::add_kids(ObjectWriter& to, std::size_t first, std::optional<std::size_t> own_page) const {
    std::size_t count = kids_.size() - first;
    if (count == 0) {
        return;
    }
    to.add_syntax("/K");
    to.add_syntax(count > 1 ? "[" : "");
    for (Kid const& kid : std::span(kids_).subspan(first)) {
        add_kid(to, kid, own_page);
    }
    to.add_syntax(count > 1 ? "]" : "");
}

void TreeWriter::add_kid(ObjectWriter& to, Kid const& kid, std::optional<std::size_t> own_page) const {
    std::visit(
        overload{
            [&](Id id) { to.add_mention(id); },
            [&](Piece const& piece) {
                if (piece.page == own_page) {
                    to.add_integer(static_cast<std::int64_t>(piece.mcid));
                    return;
                }
                to.add_syntax("<</Type/MCR");
                add_page(to, piece.page);
                to.add_syntax("/MCID");
                to.add_integer(static_cast<std::int64_t>(piece.mcid));
                to.add_syntax(">>");
            },
            [&](LinkAnnotation const* link) {
                to.add_syntax("<</Type/OBJR/Obj");
                to.add_mention(link->id);
                if (link->page != own_page) {
                    add_page(to, link->page);
                }
                to.add_syntax(">>");
            },
        },
        kid
    );
}

/// Writes the elements below `node`, and notes what `element` holds.
void TreeWriter::collect_kids(page::NodeId node, Id element) {
    page::Node const& from = structure().at(node);
    for (page::Kid const& kid : from.kids) {
        if (page::LeafId const* leaf = std::get_if<page::LeafId>(&kid)) {
            for (Piece const& piece : pieces(*leaf)) {
                owners_[piece.page][piece.mcid] = element;
                kids_.emplace_back(piece);
            }
            continue;
        }
        auto kid_node = std::get<page::NodeId>(kid);
        bool kept = has_content_[static_cast<std::size_t>(kid_node)] != 0;
        if (kept || from.role == page::Role::table_row) {
            Id written = write_element(kid_node, element);
            kids_.emplace_back(written);
        }
    }
    for (LinkAnnotation const* link : links_of(node)) {
        link_owners_[link->parent_key] = element;
        kids_.emplace_back(link);
    }
}

/// The page for the MCIDs that do not name one.
std::optional<std::size_t> TreeWriter::find_page(page::NodeId node) const {
    for (page::Kid const& kid : structure().at(node).kids) {
        page::LeafId const* leaf = std::get_if<page::LeafId>(&kid);
        if (leaf != nullptr && !pieces(*leaf).empty()) {
            return pieces(*leaf).front().page;
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
        numbers.emplace_back(beside_.add(std::move(owners)));
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

Id add_structure(
    NewObjects& beside,
    page::Pages const& pages,
    std::vector<Id> const& page_ids,
    std::vector<std::vector<page::LeafId>> const& leaves,
    std::vector<LinkAnnotation> const& links
) {
    return TreeWriter(beside, pages, page_ids, leaves, links).write();
}

} // namespace brief::finish
