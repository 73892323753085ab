#pragma once

/// A record as a list of paths and plain values: what dumps show, what editions are compared by.

#include "model/date.hpp"
#include "model/rare.hpp"
#include "model/sensitivity.hpp"
#include "model/value.hpp"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace brief::model {

/// One value of a record.
struct Entry {
    std::string path;  ///< "name.display", "event[1].date"; counted from 1
    std::string value; ///< as it would be written in TOML, without quotation marks

    bool operator==(Entry const&) const = default;
};

/// A date with what was added to it: "2024-12-03 (year inferred: …)".
std::string plain(Date const& date);

/// "turan-788078, para. 4"
std::string plain(Citation const& citation);

/// A visitor that lists what a record says. What is empty or as it would be without the key is left out.
class Flattener {
public:
    template <class T>
    void field(std::string_view key, T& member, Need need, std::string_view, Label = {}) {
        std::size_t length = path_.size();
        path_ += path_.empty() ? "" : ".";
        path_ += key;
        needed_ = need == Need::required;
        visit(member);
        path_.resize(length);
    }

    std::vector<Entry> take() { return std::move(entries_); }

private:
    template <class T>
    void visit(std::vector<T>& values) {
        std::size_t length = path_.size();
        for (std::size_t i = 0; i < values.size(); ++i) {
            path_ += fmt::format("[{}]", i + 1);
            needed_ = true;
            visit(values[i]);
            path_.resize(length);
        }
    }

    template <class T>
    void visit(std::optional<T>& value) {
        if (value) {
            needed_ = true;
            visit(*value);
        }
    }

    template <class T>
    void visit(Rare<T>& value) {
        if (value) {
            needed_ = true;
            visit(*value);
        }
    }

    template <class T>
    void visit(std::map<std::string, T>& values) {
        std::size_t length = path_.size();
        for (auto& [key, value] : values) {
            path_.append(".").append(key);
            visit(value);
            path_.resize(length);
        }
    }

    void visit(std::string& value) { add(value); }

    void visit(Text& text) { add(text.value); }

    void visit(Id& id) { add(id.value); }

    template <Kind K>
    void visit(Reference<K>& reference) {
        add(reference.id);
    }

    void visit(Date& date) { add(plain(date)); }

    void visit(Citation& citation) { add(citation.source.id.empty() ? "" : plain(citation)); }

    template <class T>
    void visit(T& value) {
        if constexpr (std::is_enum_v<T>) {
            add(needed_ || value != T{} ? std::string(spelling(value)) : "");
        } else if constexpr (std::is_same_v<T, bool>) {
            add(value ? "true" : "");
        } else if constexpr (std::is_arithmetic_v<T>) {
            add(fmt::format("{}", value));
        } else {
            describe(*this, value);
        }
    }

    void add(std::string value) {
        if (!value.empty()) {
            entries_.push_back({path_, std::move(value)});
        }
    }

    std::string path_;
    bool needed_ = false;
    std::vector<Entry> entries_;
};

/// What `record` says, in the order of its keys.
template <class Record>
std::vector<Entry> flatten(Record record) {
    Flattener flattener;
    describe(flattener, record);
    return flattener.take();
}

} // namespace brief::model
