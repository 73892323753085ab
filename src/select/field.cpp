#include "select/field.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <type_traits>
#include <utility>

namespace brief::select {

namespace {

using model::Kind;

struct AnyVisitor {
    template <class T>
    void field(std::string_view, T&, model::Need, std::string_view, model::Label = {}) {}
};

template <class T>
concept Described = requires(AnyVisitor& visitor, T& value) { describe(visitor, value); };

template <class T>
struct Element {
    using Type = T;
};

template <class T>
struct Element<std::vector<T>> : Element<T> {};

template <class T>
struct Element<std::optional<T>> : Element<T> {};

template <class T>
struct Element<model::Rare<T>> : Element<T> {};

template <class T>
constexpr bool is_map = false;

template <class T>
constexpr bool is_map<std::map<std::string, T>> = true;

template <class T>
constexpr bool is_reference = false;

template <Kind K>
constexpr bool is_reference<model::Reference<K>> = true;

/// The type of a single value; nothing for what cannot be compared.
template <class T>
constexpr std::optional<FieldType> type_of() {
    if constexpr (std::is_same_v<T, model::Date>) {
        return FieldType::date;
    } else if constexpr (std::is_same_v<T, bool>) {
        return FieldType::boolean;
    } else if constexpr (std::is_enum_v<T>) {
        return FieldType::enumeration;
    } else if constexpr (std::is_arithmetic_v<T>) {
        return FieldType::number;
    } else if constexpr (Described<T>) {
        return std::nullopt;
    } else {
        return FieldType::text;
    }
}

/// A visitor that finds the key of a path, level by level.
class PathFinder {
public:
    explicit PathFinder(std::vector<std::string_view> path) : path_(std::move(path)) {}

    template <class T>
    void field(std::string_view key, T&, model::Need, std::string_view, model::Label = {}) {
        std::size_t position = position_++;
        if (found_ || level_ >= path_.size() || key != path_[level_]) {
            return;
        }
        field_.steps.push_back({position, ""});
        ++level_;
        descend<typename Element<T>::Type>();
    }

    std::optional<Field> take() { return found_ ? std::optional(std::move(field_)) : std::nullopt; }

private:
    template <class T>
    void descend() {
        if constexpr (is_map<T>) {
            if (level_ + 1 == path_.size()) {
                field_.steps.push_back({0, std::string(path_[level_++])});
                finish<typename T::mapped_type>();
            }
        } else if constexpr (Described<T>) {
            // What a path to the table as a whole means.
            for (std::string_view whole : {"value", "display", "title"}) {
                bool at_end = level_ == path_.size();
                if (at_end) {
                    path_.push_back(whole);
                }
                enter<T>();
                if (found_ || !at_end) {
                    return;
                }
                path_.pop_back();
            }
            field_.type = FieldType::table;
            found_ = true;
        } else {
            finish<T>();
        }
    }

    template <class T>
    void enter() {
        std::size_t outer = std::exchange(position_, 0);
        T value{};
        describe(*this, value);
        position_ = outer;
    }

    template <class T>
    void finish() {
        constexpr std::optional<FieldType> type = type_of<T>();
        if (level_ != path_.size() || !type) {
            return;
        }
        field_.type = *type;
        if constexpr (std::is_enum_v<T>) {
            for (auto const& known : spellings(T{})) {
                field_.spellings.emplace_back(known.text);
            }
        }
        found_ = true;
    }

    std::vector<std::string_view> path_;
    std::size_t level_ = 0;
    std::size_t position_ = 0;
    bool found_ = false;
    Field field_;
};

/// A visitor that lists keys, at the top or below one of them.
class KeyLister {
public:
    explicit KeyLister(std::vector<std::string_view> path) : path_(std::move(path)) {}

    template <class T>
    void field(std::string_view key, T&, model::Need, std::string_view, model::Label = {}) {
        keys_.push_back(prefix_ + std::string(key));
        using Inner = typename Element<T>::Type;
        if constexpr (Described<Inner>) {
            if (level_ < path_.size() && key == path_[level_]) {
                std::string outer = prefix_;
                prefix_ += std::string(key) + ".";
                ++level_;
                Inner value{};
                describe(*this, value);
                --level_;
                prefix_ = std::move(outer);
            }
        }
    }

    std::vector<std::string> take() { return std::move(keys_); }

private:
    std::vector<std::string> keys_;
    std::vector<std::string_view> path_;
    std::size_t level_ = 0;
    std::string prefix_;
};

/// A visitor that fetches the values at the steps of a field.
class Fetcher {
public:
    Fetcher(std::vector<Step> const& steps, std::vector<Value>& out) : steps_(steps), out_(out) {}

    template <class T>
    void start(T& record) {
        enter(record);
    }

    template <class T>
    void field(std::string_view, T& member, model::Need, std::string_view, model::Label = {}) {
        if (position_++ == wanted_) {
            visit(member);
        }
    }

private:
    template <class T>
    void enter(T& value) {
        std::size_t outer = std::exchange(position_, 0);
        std::size_t outer_wanted = std::exchange(wanted_, steps_[level_].position);
        std::string_view outer_language = language_;
        if constexpr (requires { std::string_view(value.language); }) {
            language_ = value.language;
        }
        ++level_;
        describe(*this, value);
        --level_;
        language_ = outer_language;
        wanted_ = outer_wanted;
        position_ = outer;
    }

    template <class T>
    void visit(std::vector<T>& values) {
        for (T& value : values) {
            visit(value);
        }
    }

    template <class T>
    void visit(std::optional<T>& value) {
        if (value) {
            visit(*value);
        }
    }

    template <class T>
    void visit(model::Rare<T>& value) {
        if (value) {
            visit(*value);
        }
    }

    template <class T>
    void visit(std::map<std::string, T>& values) {
        auto known = values.find(steps_[level_].map_key);
        if (known != values.end()) {
            visit(known->second);
        }
    }

    template <class T>
    void visit(T& value) {
        if constexpr (std::is_same_v<T, model::Date>) {
            out_.push_back({value.value, {}});
        } else if constexpr (std::is_same_v<T, bool>) {
            out_.push_back({value, {}});
        } else if constexpr (std::is_enum_v<T>) {
            out_.push_back({model::spelling(value), {}});
        } else if constexpr (std::is_arithmetic_v<T>) {
            out_.push_back({static_cast<double>(value), {}});
        } else if constexpr (std::is_same_v<T, std::string>) {
            add_text(value);
        } else if constexpr (std::is_same_v<T, model::Text> || std::is_same_v<T, model::Id>) {
            add_text(value.value);
        } else if constexpr (std::is_same_v<T, model::Citation>) {
            add_text(value.source.id);
        } else if constexpr (is_reference<T>) {
            add_text(value.id);
        } else if constexpr (Described<T>) {
            if (level_ == steps_.size()) {
                out_.push_back({true, {}}); // a table is asked for, and there it is
            } else {
                enter(value);
            }
        }
    }

    void add_text(std::string const& text) {
        if (!text.empty()) {
            out_.push_back({std::string_view(text), language_});
        }
    }

    std::vector<Step> const& steps_;
    std::vector<Value>& out_;
    std::size_t level_ = 0;
    std::size_t position_ = 0;
    std::size_t wanted_ = 0;
    std::string_view language_;
};

std::vector<std::string_view> parts_of(std::string_view path) {
    std::vector<std::string_view> parts;
    while (!path.empty()) {
        std::size_t dot = path.find('.');
        parts.push_back(path.substr(0, dot));
        path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
    }
    return parts;
}

struct ComputedField {
    std::string_view name;
    Computed what;
    FieldType type;
};

constexpr std::array computed_fields{
    ComputedField{"kind", Computed::kind, FieldType::text},
    ComputedField{"state", Computed::state, FieldType::enumeration},
    ComputedField{"status", Computed::state, FieldType::enumeration},
    ComputedField{"state_since", Computed::state_since, FieldType::date},
    ComputedField{"detained_since", Computed::detained_since, FieldType::date},
    ComputedField{"days_in_custody", Computed::days_in_custody, FieldType::number},
};

std::optional<Field> find_computed(Kind kind, std::string_view path) {
    for (ComputedField const& known : computed_fields) {
        if (known.name != path || (kind != Kind::person && known.what != Computed::kind)) {
            continue;
        }
        if (known.what == Computed::kind && (kind == Kind::quotation)) {
            return std::nullopt; // quotations have a key of this name
        }
        Field field{kind, known.type, known.what, {}, {}};
        if (known.what == Computed::state) {
            for (auto const& state : spellings(model::CustodyState{})) {
                field.spellings.emplace_back(state.text);
            }
        }
        return field;
    }
    return std::nullopt;
}

void fetch_computed(
    Selected const& record, Computed what, model::PartialDate const& as_of, std::vector<Value>& out
) {
    if (what == Computed::kind) {
        out.push_back({std::string_view(model::name(kind(record))), {}});
        return;
    }
    auto const* person = std::get_if<model::Person const*>(&record);
    if (person == nullptr) {
        return;
    }
    model::CustodyStatus status = model::status_at((*person)->events, as_of);
    auto add_date = [&](model::Event const* event) {
        if (event != nullptr && event->date) {
            out.push_back({event->date->value, {}});
        }
    };
    switch (what) {
    case Computed::state: out.push_back({model::spelling(status.state), {}}); break;
    case Computed::state_since: add_date(status.since); break;
    case Computed::detained_since: add_date(status.custody_began); break;
    case Computed::days_in_custody:
        if (status.days) {
            out.push_back({static_cast<double>(*status.days), {}});
        }
        break;
    case Computed::none:
    case Computed::kind: break;
    }
}

/// Calls `visit` with an empty record of `kind`.
template <class Visitor>
void with_record(Kind kind, Visitor&& visit) {
    static model::Library const library;
    model::for_each_kind(library, [&](auto const& records) {
        using Record = typename std::decay_t<decltype(records)>::value_type;
        if (Record::kind == kind) {
            Record record{};
            visit(record);
        }
    });
}

} // namespace

std::optional<Field> find_field(Kind kind, std::string_view path) {
    if (std::optional<Field> computed = find_computed(kind, path)) {
        return computed;
    }
    std::optional<Field> found;
    with_record(kind, [&](auto& record) {
        PathFinder finder(parts_of(path));
        describe(finder, record);
        found = finder.take();
    });
    if (found) {
        found->kind = kind;
    }
    return found;
}

std::vector<std::string> known_paths(Kind kind, std::string_view path) {
    std::vector<std::string> out;
    with_record(kind, [&](auto& record) {
        KeyLister lister(parts_of(path));
        describe(lister, record);
        out = lister.take();
    });
    for (ComputedField const& computed : computed_fields) {
        if (kind == Kind::person || computed.what == Computed::kind) {
            out.emplace_back(computed.name);
        }
    }
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

void fetch(
    Selected const& record, Field const& field, model::PartialDate const& as_of, std::vector<Value>& out
) {
    if (field.computed != Computed::none) {
        fetch_computed(record, field.computed, as_of, out);
        return;
    }
    std::visit(
        [&](auto const* pointer) {
            // `describe` serves readers and writers alike; this visitor only looks.
            auto& value =
                const_cast<std::remove_const_t<std::remove_pointer_t<decltype(pointer)>>&>(*pointer);
            Fetcher(field.steps, out).start(value);
        },
        record
    );
}

} // namespace brief::select
