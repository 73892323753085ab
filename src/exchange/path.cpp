#include "exchange/path.hpp"

#include "load/reader.hpp"
#include "model/library.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>
#include <span>
#include <type_traits>
#include <utility>

namespace brief::exchange {

namespace {

using load::Node;

/// A visitor that follows a path through the keys of a described value.
class ShapeFinder {
public:
    explicit ShapeFinder(std::span<Step const> path) : path_(path) {}

    template <class T>
    void field(std::string_view key, T& /*member*/, model::Need, std::string_view, model::Label = {}) {
        if (key == path_.front().key) {
            shape_ = shape<T>(path_.front().item.has_value(), path_.subspan(1));
        }
    }

    Shape result() const { return shape_; }

private:
    template <class T>
    struct Content {
        using Type = T;
    };

    template <class T>
    struct Content<std::optional<T>> : Content<T> {};

    template <class T>
    struct Content<model::Rare<T>> : Content<T> {};

    template <class T>
    struct List : std::false_type {};

    template <class T>
    struct List<std::vector<T>> : std::true_type {
        using Item = T;
    };

    template <class T>
    struct Map : std::false_type {};

    template <class T>
    struct Map<std::map<std::string, T>> : std::true_type {
        using Item = T;
    };

    // The recursion ends with the path.
    template <class Member>
    static Shape shape(bool of_item, std::span<Step const> rest) { // NOLINT(misc-no-recursion)
        using T = typename Content<Member>::Type;
        if constexpr (List<T>::value) {
            using Item = typename List<T>::Item;
            if (of_item) {
                return shape<Item>(false, rest);
            }
            bool simple = load::Simple<Item> || std::is_same_v<Item, model::NameVariant>;
            return simple && rest.empty() ? Shape::texts : Shape::none;
        } else if constexpr (Map<T>::value) {
            bool named = !of_item && !rest.empty();
            return named ? shape<typename Map<T>::Item>(rest.front().item.has_value(), rest.subspan(1))
                         : Shape::none;
        } else if constexpr (load::Described<T>) {
            if (of_item || rest.empty()) {
                bool text = !of_item && std::is_same_v<T, model::NameVariant>;
                return text ? Shape::text : Shape::none;
            }
            ShapeFinder inner(rest);
            T fresh{};
            describe(inner, fresh);
            return inner.result();
        } else {
            return of_item || !rest.empty() ? Shape::none : leaf<T>();
        }
    }

    template <class T>
    static Shape leaf() {
        if constexpr (std::is_same_v<T, bool>) {
            return Shape::boolean;
        } else if constexpr (std::is_integral_v<T>) {
            return Shape::integer;
        } else if constexpr (std::is_floating_point_v<T>) {
            return Shape::number;
        } else if constexpr (std::is_same_v<T, model::Date>) {
            return Shape::date;
        } else {
            return Shape::text;
        }
    }

    std::span<Step const> path_;
    Shape shape_ = Shape::none;
};

Node& member_of(Node::Table& table, std::string const& key) {
    auto found = std::ranges::find(table, key, &load::Member::key);
    if (found == table.end()) {
        table.push_back({key, {}, {Node::Table{}, {}}});
        return table.back().value;
    }
    return found->value;
}

bool is_empty(Node const& node) {
    auto const* table = node.as<Node::Table>();
    auto const* items = node.as<Node::Array>();
    return (table != nullptr && table->empty()) || (items != nullptr && items->empty());
}

} // namespace

std::optional<Path> parse_path(std::string_view text) {
    Path path;
    while (true) {
        std::size_t end = text.find('.');
        std::string_view part = text.substr(0, end);
        Step step;
        std::size_t bracket = part.find('[');
        step.key = part.substr(0, bracket);
        if (bracket != std::string_view::npos) {
            std::size_t item = 0;
            char const* last = part.data() + part.size();
            auto [stop, fault] = std::from_chars(part.data() + bracket + 1, last, item);
            bool closed = fault == std::errc{} && stop + 1 == last && *stop == ']';
            if (!closed || item == 0 || item > most_items) {
                return std::nullopt;
            }
            step.item = item;
        }
        if (step.key.empty()) {
            return std::nullopt;
        }
        path.push_back(std::move(step));
        if (end == std::string_view::npos) {
            return path;
        }
        text.remove_prefix(end + 1);
    }
}

Shape shape_of(model::Kind kind, Path const& path) {
    Shape shape = Shape::none;
    model::Library const library;
    model::for_each_kind(library, [&](auto const& records) {
        using Record = typename std::decay_t<decltype(records)>::value_type;
        if (Record::kind == kind && !path.empty()) {
            ShapeFinder finder{std::span<Step const>(path)};
            Record fresh;
            describe(finder, fresh);
            shape = finder.result();
        }
    });
    return shape;
}

void put(Node::Table& table, Path const& path, Node value) {
    Node::Table* below = &table;
    Node* place = nullptr;
    for (Step const& step : path) {
        if (place != nullptr) {
            if (place->as<Node::Table>() == nullptr) {
                place->value = Node::Table{};
            }
            below = std::get_if<Node::Table>(&place->value);
        }
        place = &member_of(*below, step.key);
        if (step.item) {
            if (place->as<Node::Array>() == nullptr) {
                place->value = Node::Array{};
            }
            auto* items = std::get_if<Node::Array>(&place->value);
            while (items->size() < *step.item) {
                items->push_back({Node::Table{}, value.span});
            }
            place = &(*items)[*step.item - 1];
        }
        place->span = value.span;
    }
    auto* here = std::get_if<Node::Array>(&place->value);
    auto* more = std::get_if<Node::Array>(&value.value);
    if (here != nullptr && more != nullptr) {
        here->insert(
            here->end(), std::make_move_iterator(more->begin()), std::make_move_iterator(more->end())
        );
    } else {
        *place = std::move(value);
    }
}

// As deep as the paths of a map are.
// NOLINTNEXTLINE(misc-no-recursion,readability-function-size): three kinds of empty values are three branches
void prune(Node::Table& table) {
    for (load::Member& member : table) {
        if (auto* inner = std::get_if<Node::Table>(&member.value.value)) {
            prune(*inner);
        } else if (auto* items = std::get_if<Node::Array>(&member.value.value)) {
            for (Node& item : *items) {
                if (auto* of_item = std::get_if<Node::Table>(&item.value)) {
                    prune(*of_item);
                }
            }
            std::erase_if(*items, is_empty);
        }
    }
    std::erase_if(table, [](load::Member const& member) { return is_empty(member.value); });
}

} // namespace brief::exchange
