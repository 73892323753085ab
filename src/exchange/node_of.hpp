#pragma once

/// A record as the neutral tree that the reader reads back to the same record.

#include "load/node.hpp"
#include "model/byte_count.hpp"
#include "model/date.hpp"
#include "model/rare.hpp"
#include "model/sensitivity.hpp"
#include "model/value.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace brief::exchange {

/// A date as it is written: a text, or a table where a part of it is ours.
load::Node node_of(model::Date const& date);

/// "turan-788078, para. 4"
load::Node node_of(model::Citation const& citation);

/// A visitor that notes what words and booleans are without their key.
class Defaults {
public:
    template <class T>
    void field(std::string_view, T& member, model::Need, std::string_view, model::Label = {}) {
        if constexpr (std::is_enum_v<T> || std::is_same_v<T, bool>) {
            values_.push_back(static_cast<int>(member));
        } else {
            values_.push_back(0);
        }
    }

    int at(std::size_t field) const { return values_[field]; }

private:
    std::vector<int> values_;
};

/// A visitor that writes the keys of one described value. What is empty or as it would be without its key is
/// left out.
class NodeWriter {
public:
    template <class T>
    static load::Node::Table write(T& value) {
        NodeWriter writer;
        T fresh{};
        describe(writer.defaults_, fresh);
        describe(writer, value);
        return std::move(writer.table_);
    }

    template <class T>
    void field(std::string_view key, T& member, model::Need need, std::string_view, model::Label = {}) {
        int by_default = defaults_.at(field_++);
        if constexpr (std::is_enum_v<T> || std::is_same_v<T, bool>) {
            if (need == model::Need::optional && static_cast<int>(member) == by_default) {
                return;
            }
        }
        load::Node node = node_from(member);
        if (!is_nothing(node)) {
            table_.push_back({std::string(key), {}, std::move(node)});
        }
    }

private:
    static bool is_nothing(load::Node const& node) {
        auto const* text = node.as<std::string>();
        auto const* list = node.as<load::Node::Array>();
        auto const* table = node.as<load::Node::Table>();
        return (text != nullptr && text->empty()) || (list != nullptr && list->empty()) ||
               (table != nullptr && table->empty());
    }

    static load::Node text(std::string value) { return {std::move(value), {}}; }

    template <class T>
    static load::Node node_from(std::vector<T>& values) {
        load::Node::Array items;
        items.reserve(values.size());
        for (T& value : values) {
            items.push_back(node_from(value));
        }
        return {std::move(items), {}};
    }

    template <class T>
    static load::Node node_from(std::optional<T>& value) {
        return value ? node_from(*value) : text("");
    }

    template <class T>
    static load::Node node_from(model::Rare<T>& value) {
        return value ? node_from(*value) : text("");
    }

    template <class T>
    static load::Node node_from(std::map<std::string, T>& values) {
        load::Node::Table table;
        for (auto& [key, value] : values) {
            table.push_back({key, {}, node_from(value)});
        }
        return {std::move(table), {}};
    }

    template <model::Kind K>
    static load::Node node_from(model::Reference<K>& reference) {
        return text(reference.id);
    }

    static load::Node node_from(model::Text& value) { return text(value.value); }

    static load::Node node_from(model::Id& id) { return text(id.value); }

    static load::Node node_from(std::string& value) { return text(value); }

    static load::Node node_from(model::ByteCount& count) { return text(std::to_string(count.bytes) + " B"); }

    static load::Node node_from(model::Date& date) { return node_of(date); }

    static load::Node node_from(model::Citation& citation) { return node_of(citation); }

    template <class T>
    static load::Node node_from(T& value) {
        if constexpr (std::is_enum_v<T>) {
            return text(std::string(spelling(value)));
        } else if constexpr (std::is_same_v<T, bool>) {
            return {value, {}};
        } else if constexpr (std::is_integral_v<T>) {
            return {static_cast<std::int64_t>(value), {}};
        } else if constexpr (std::is_floating_point_v<T>) {
            return {static_cast<double>(value), {}};
        } else {
            return {write(value), {}};
        }
    }

    Defaults defaults_;
    std::size_t field_ = 0;
    load::Node::Table table_;
};

/// What `record` says, under its keys in their order.
template <class Record>
load::Node::Table table_of(Record record) {
    return NodeWriter::write(record);
}

} // namespace brief::exchange
