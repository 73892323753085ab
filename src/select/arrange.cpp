#include "select/arrange.hpp"

#include "select/collation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <compare>
#include <memory>
#include <utility>

namespace brief::select {

namespace {

using Fields = std::map<model::Kind, Field>;

Result<Fields> find_fields(model::Text const& path, std::vector<model::Kind> const& kinds) {
    // A path alone is a query of its own, so its faults are told in the same words.
    std::string question = "has(" + path.value + ")";
    constexpr std::uint32_t opening = 4; // of the question, which the user did not write
    Span span = path.span;
    span.column = span.column > opening ? span.column - opening : span.column;
    Result<Query> query = parse_query({question, span, 1}, kinds);
    if (!query) {
        return failure(std::move(query.error()));
    }
    return std::move(query->nodes.front().fields);
}

std::optional<Value> value_of(Selected const& record, Fields const& fields, model::PartialDate const& as_of) {
    auto field = fields.find(kind(record));
    std::vector<Value> values;
    if (field != fields.end()) {
        fetch(record, field->second, as_of, values);
    }
    return values.empty() ? std::nullopt : std::optional(values.front());
}

/// A value as something that compares quickly.
struct Key {
    bool there = false;
    std::string text; ///< a collation key, or a date in its written form
    double number = 0;
};

std::strong_ordering order(Key const& a, Key const& b) {
    if (a.there != b.there) {
        return a.there ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    if (auto texts = a.text <=> b.text; std::is_neq(texts)) {
        return texts;
    }
    return a.number < b.number   ? std::strong_ordering::less
           : b.number < a.number ? std::strong_ordering::greater
                                 : std::strong_ordering::equal;
}

class KeyMaker {
public:
    explicit KeyMaker(Circumstances const& circumstances) :
        as_of_(circumstances.as_of), collation_(circumstances.language) {}

    Key key(Selected const& record, Fields const& fields) const {
        std::optional<Value> value = value_of(record, fields, as_of_);
        Key key;
        key.there = value.has_value();
        if (!value) {
            return key;
        }
        if (auto const* text = std::get_if<std::string_view>(&value->what)) {
            key.text = collation_.key(*text);
        } else if (auto const* date = std::get_if<model::PartialDate>(&value->what)) {
            key.text = model::format(*date);
        } else if (auto const* number = std::get_if<double>(&value->what)) {
            key.number = *number;
        } else {
            key.number = std::get<bool>(value->what) ? 1 : 0;
        }
        return key;
    }

private:
    model::PartialDate const& as_of_;
    Collation collation_;
};

struct Sortable {
    Selected record;
    std::vector<Key> keys;
};

void sort(
    std::vector<Selected>& records, std::vector<SortKey> const& by, Circumstances const& circumstances
) {
    if (by.empty()) {
        return;
    }
    KeyMaker maker(circumstances);
    std::vector<Sortable> sortable;
    sortable.reserve(records.size());
    for (Selected const& record : records) {
        Sortable entry{record, {}};
        for (SortKey const& key : by) {
            entry.keys.push_back(maker.key(record, key.fields));
        }
        sortable.push_back(std::move(entry));
    }
    std::ranges::stable_sort(sortable, [&](Sortable const& a, Sortable const& b) {
        for (std::size_t i = 0; i < by.size(); ++i) {
            bool turned = by[i].descending && a.keys[i].there && b.keys[i].there;
            std::strong_ordering found = turned ? order(b.keys[i], a.keys[i]) : order(a.keys[i], b.keys[i]);
            if (std::is_neq(found)) {
                return std::is_lt(found);
            }
        }
        return false;
    });
    std::ranges::transform(sortable, records.begin(), [](Sortable const& entry) { return entry.record; });
}

std::string label_of(std::optional<Value> const& value) {
    if (!value) {
        return "";
    }
    if (auto const* text = std::get_if<std::string_view>(&value->what)) {
        return std::string(*text);
    }
    if (auto const* date = std::get_if<model::PartialDate>(&value->what)) {
        return model::format(*date);
    }
    if (auto const* number = std::get_if<double>(&value->what)) {
        return fmt::format("{}", *number);
    }
    return std::get<bool>(value->what) ? "true" : "false";
}

} // namespace

Result<Request> compile(model::Selection const& selection, std::vector<model::Kind> const& kinds) {
    Request request;
    Diagnostics faults;
    if (!selection.where.empty()) {
        Result<Query> query = parse_query({selection.where.value, selection.where.span, 1}, kinds);
        if (query) {
            request.query = std::move(*query);
        } else {
            append(faults, std::move(query.error()));
        }
    }
    auto fields_of = [&](model::Text const& path) {
        Result<Fields> fields = find_fields(path, kinds);
        if (!fields) {
            append(faults, std::move(fields.error()));
            return Fields{};
        }
        return std::move(*fields);
    };
    for (model::Text path : selection.sort) {
        bool descending = path.value.starts_with('-');
        if (descending) {
            path.value.erase(0, 1);
            ++path.span.column;
        }
        request.sort.push_back({fields_of(path), descending});
    }
    if (!selection.group.empty()) {
        request.group = fields_of(selection.group);
    }
    if (selection.limit && *selection.limit < 1) {
        faults.push_back(error(
            Code::bad_value,
            selection.where.span,
            fmt::format("\"limit\" must be 1 or more, found {}", *selection.limit)
        ));
    } else if (selection.limit) {
        request.limit = static_cast<std::size_t>(*selection.limit);
    }
    if (!faults.empty()) {
        return failure(std::move(faults));
    }
    return request;
}

std::vector<Group>
arrange(std::vector<Selected> records, Request const& request, Circumstances const& circumstances) {
    Matcher matcher(request.query, circumstances);
    std::erase_if(records, [&](Selected const& record) { return !matcher.holds(record); });
    sort(records, request.sort, circumstances);
    if (request.limit && records.size() > *request.limit) {
        records.resize(*request.limit);
    }
    if (request.group.empty()) {
        return {{"", std::move(records)}};
    }
    std::vector<Group> groups;
    std::map<std::string, std::size_t> places;
    for (Selected const& record : records) {
        std::string label = label_of(value_of(record, request.group, circumstances.as_of));
        auto [place, is_new] = places.emplace(label, groups.size());
        if (is_new) {
            groups.push_back({std::move(label), {}});
        }
        groups[place->second].records.push_back(record);
    }
    return groups;
}

} // namespace brief::select
