#pragma once

/// Reads a described value (`model::describe`) from a neutral tree. Every fault is kept and the reading goes
/// on, so that one run names them all; a value with faults is left as it was.

#include "base/color.hpp"
#include "base/diagnostic.hpp"
#include "load/node.hpp"
#include "model/attachment.hpp"
#include "model/citation_data.hpp"
#include "model/date.hpp"
#include "model/moment.hpp"
#include "model/person.hpp"
#include "model/policy.hpp"
#include "model/sensitivity.hpp"
#include "model/style.hpp"
#include "model/value.hpp"

#include <map>
#include <optional>
#include <span>
#include <type_traits>

namespace brief::load {

/// A visitor that lists the keys of a described value.
struct KeyList {
    std::vector<std::string> keys;

    template <class T>
    void field(std::string_view key, T&, model::Need, std::string_view, model::Label = {}) {
        keys.emplace_back(key);
    }
};

template <class T>
concept Described = requires(KeyList& visitor, T& value) { describe(visitor, value); };

template <class T>
concept Enumeration = std::is_enum_v<T>;

/// What a single value may stand for where a list is wanted.
template <class T>
concept Simple = !Described<T>;

class Reader {
public:
    explicit Reader(Diagnostics& faults) : faults_(faults) {}

    /// Reads the value of `key`. What is of another type than `out` wants becomes a fault.
    void read(Node const& node, std::string_view key, std::string& out);
    void read(Node const& node, std::string_view key, model::Text& out);
    void read(Node const& node, std::string_view key, model::Id& out);
    void read(Node const& node, std::string_view key, model::Citation& out);
    void read(Node const& node, std::string_view key, model::Date& out);
    void read(Node const& node, std::string_view key, model::Moment& out);
    void read(Node const& node, std::string_view key, model::Days& out);
    void read(Node const& node, std::string_view key, model::ByteCount& out);
    void read(Node const& node, std::string_view key, model::Measure& out);
    void read(Node const& node, std::string_view key, Color& out);
    void read(Node const& node, std::string_view key, bool& out);
    void read(Node const& node, std::string_view key, std::int64_t& out);
    void read(Node const& node, std::string_view key, double& out);
    void read(Node const& node, std::string_view key, model::NameVariant& out);
    void read(Node const& node, std::string_view key, model::Attachment& out);
    void read(Node const& node, std::string_view key, model::CitedName& out);

    template <model::Kind K>
    void read(Node const& node, std::string_view key, model::Reference<K>& out) {
        out.span = node.span;
        read(node, key, out.id);
    }

    template <class T>
    void read(Node const& node, std::string_view key, std::optional<T>& out) {
        std::size_t before = faults_.size();
        T value{};
        read(node, key, value);
        if (faults_.size() == before) {
            out = std::move(value);
        }
    }

    template <class T>
    void read(Node const& node, std::string_view key, model::Rare<T>& out) {
        std::size_t before = faults_.size();
        T value{};
        read(node, key, value);
        if (faults_.size() == before) {
            out = model::Rare<T>(std::move(value));
        }
    }

    template <class T>
    void read(Node const& node, std::string_view key, std::vector<T>& out) {
        auto const* items = node.as<Node::Array>();
        if (items == nullptr) {
            read_single(node, key, out);
            return;
        }
        out.reserve(items->size());
        for (Node const& item : *items) {
            read(item, key, out.emplace_back());
        }
    }

    template <class T>
    void read(Node const& node, std::string_view key, std::map<std::string, T>& out) {
        if (auto const* table = table_of(node, key)) {
            for (Member const& member : *table) {
                read(member.value, member.key, out[member.key]);
            }
        }
    }

    template <Enumeration T>
    void read(Node const& node, std::string_view key, T& out) {
        std::string const* text = text_of(node, key, "a string");
        if (text == nullptr) {
            return;
        }
        for (auto const& known : spellings(T{})) {
            if (known.text == *text) {
                out = known.value;
                return;
            }
        }
        std::vector<std::string> allowed;
        for (auto const& known : spellings(T{})) {
            allowed.emplace_back(known.text);
        }
        report_bad_value(node, key, *text, allowed);
    }

    template <Described T>
    void read(Node const& node, std::string_view key, T& out) {
        if (auto const* table = table_of(node, key)) {
            read_table(*table, node.span, key, out);
        }
    }

    /// Reads all keys of `table`; `owner` names it in messages: "event", "briefing".
    template <Described T>
    void read_table(Node::Table const& table, Span span, std::string_view owner, T& out);

    void report_missing(Span span, std::string_view owner, std::string_view key, std::string_view doc);
    void report_uncited(Span span, std::string_view owner);
    void report_empty(Node const& node, std::string_view key);
    void report_bad_value(
        Node const& node, std::string_view key, std::string_view value, std::span<std::string const> allowed
    );

    void add(Diagnostic fault) { faults_.push_back(std::move(fault)); }

private:
    template <class T>
    void read_single(Node const& node, std::string_view key, std::vector<T>& out) {
        if constexpr (Simple<T>) {
            read(node, key, out.emplace_back());
        } else {
            report_no_list(node, key);
        }
    }

    std::string const* text_of(Node const& node, std::string_view key, std::string_view wanted);
    Node::Table const* table_of(Node const& node, std::string_view key);
    void report_no_list(Node const& node, std::string_view key);
    void report_wrong_type(
        Node const& node, std::string_view key, std::string_view wanted, std::vector<std::string> hints = {}
    );
    void
    report_unknown_keys(Node::Table const& table, std::string_view owner, std::span<std::string const> known);

    Diagnostics& faults_;
};

/// The visitor: finds each described key in a table.
class TableVisitor {
public:
    TableVisitor(Reader& reader, Node::Table const& table, Span span, std::string_view owner) :
        reader_(reader), table_(table), span_(span), owner_(owner) {}

    template <class T>
    void field(std::string_view key, T& member, model::Need need, std::string_view doc, model::Label = {}) {
        constexpr bool cites =
            std::is_same_v<T, model::Citation> || std::is_same_v<T, std::vector<model::Citation>>;
        Member const* found = find(table_, key);
        bool required = need == model::Need::required;
        if (found == nullptr) {
            if (required && cites) {
                reader_.report_uncited(span_, owner_);
            } else if (required) {
                reader_.report_missing(span_, owner_, key, doc);
            }
            return;
        }
        ++taken_;
        reader_.read(found->value, key, member);
        if (required && is_blank(found->value)) {
            cites ? reader_.report_uncited(found->value.span, owner_)
                  : reader_.report_empty(found->value, key);
        }
    }

    /// How many of the table's keys were asked for.
    std::size_t taken() const { return taken_; }

private:
    static bool is_blank(Node const& node) {
        auto const* text = node.as<std::string>();
        auto const* list = node.as<Node::Array>();
        return (text != nullptr && text->empty()) || (list != nullptr && list->empty());
    }

    Reader& reader_;
    Node::Table const& table_;
    Span span_;
    std::string_view owner_;
    std::size_t taken_ = 0;
};

template <Described T>
void Reader::read_table(Node::Table const& table, Span span, std::string_view owner, T& out) {
    if constexpr (requires { out.span; }) {
        out.span = span;
    }
    TableVisitor visitor(*this, table, span, owner);
    describe(visitor, out);
    if (visitor.taken() != table.size()) {
        KeyList known;
        describe(known, out);
        report_unknown_keys(table, owner, known.keys);
    }
}

/// Sorts by file, line and column, as people read their files.
void sort_by_place(Diagnostics& diagnostics);

} // namespace brief::load
