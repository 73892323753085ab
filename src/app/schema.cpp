#include "app/schema.hpp"

#include "model/briefing.hpp"
#include "model/library.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <map>
#include <type_traits>
#include <utility>

namespace brief::app {

namespace {

using Json = nlohmann::ordered_json;

constexpr char const* id_pattern = "^[a-z0-9-]+$";

template <class T>
struct SchemaOf;

/// Whether keys say how far they go, as those of records do.
enum class Labels : std::uint8_t { left_out, shown };

/// A visitor that writes the properties of a described value.
class Properties {
public:
    explicit Properties(Labels labels) : labels_(labels) {}

    template <class T>
    void field(
        std::string_view key, T& /*member*/, model::Need need, std::string_view doc, model::Label label = {}
    ) {
        Json property = SchemaOf<T>::make(labels_);
        std::string description(doc);
        if (labels_ == Labels::shown) {
            description += fmt::format(" Goes to: {}.", model::spelling(label.sensitivity));
        }
        property["description"] = std::move(description);
        properties_[std::string(key)] = std::move(property);
        if (need == model::Need::required) {
            required_.push_back(std::string(key));
        }
    }

    Json take() {
        Json out{{"type", "object"}, {"additionalProperties", false}, {"properties", std::move(properties_)}};
        if (!required_.empty()) {
            out["required"] = std::move(required_);
        }
        return out;
    }

private:
    Labels labels_;
    Json properties_ = Json::object();
    Json required_ = Json::array();
};

template <class T>
Json object_of(Labels labels) {
    Properties properties(labels);
    T value{};
    describe(properties, value);
    return properties.take();
}

template <class T>
struct SchemaOf {
    static Json make(Labels labels) {
        if constexpr (std::is_same_v<T, bool>) {
            return {{"type", "boolean"}};
        } else if constexpr (std::is_integral_v<T>) {
            return {{"type", "integer"}};
        } else if constexpr (std::is_floating_point_v<T>) {
            return {{"type", "number"}};
        } else if constexpr (std::is_enum_v<T>) {
            Json words = Json::array();
            for (auto const& known : spellings(T{})) {
                words.push_back(std::string(known.text));
            }
            return {{"enum", std::move(words)}};
        } else {
            return object_of<T>(labels);
        }
    }
};

struct StringSchema {
    static Json make(Labels /*labels*/) { return {{"type", "string"}}; }
};

struct IdSchema {
    static Json make(Labels /*labels*/) { return {{"type", "string"}, {"pattern", id_pattern}}; }
};

template <>
struct SchemaOf<std::string> : StringSchema {};

template <>
struct SchemaOf<model::Text> : StringSchema {};

template <>
struct SchemaOf<model::Citation> : StringSchema {};

template <>
struct SchemaOf<model::Moment> : StringSchema {};

template <>
struct SchemaOf<model::Days> {
    static Json make(Labels /*labels*/) { return {{"type", "string"}, {"pattern", "^[0-9]+d$"}}; }
};

template <>
struct SchemaOf<model::ByteCount> {
    static Json make(Labels /*labels*/) { return {{"type", "string"}, {"pattern", "^[0-9]+ (B|kB|MB)$"}}; }
};

template <>
struct SchemaOf<model::Id> : IdSchema {};

template <model::Kind K>
struct SchemaOf<model::Reference<K>> : IdSchema {};

template <>
struct SchemaOf<model::Date> {
    static Json make(Labels /*labels*/) {
        Json table{
            {"type", "object"},
            {"additionalProperties", false},
            {"properties",
             {{"value", {{"type", "string"}}},
              {"inferred", {{"type", "array"}, {"items", {{"enum", {"year"}}}}}},
              {"basis", {{"type", "string"}}}}},
            {"required", {"value"}}};
        return {{"anyOf", {{{"type", "string"}}, std::move(table)}}};
    }
};

template <>
struct SchemaOf<model::NameVariant> {
    static Json make(Labels labels) {
        return {{"anyOf", {{{"type", "string"}}, object_of<model::NameVariant>(labels)}}};
    }
};

template <>
struct SchemaOf<model::Attachment> {
    static Json make(Labels labels) {
        return {{"anyOf", {{{"type", "string"}}, object_of<model::Attachment>(labels)}}};
    }
};

template <>
struct SchemaOf<model::CitedName> {
    static Json make(Labels labels) {
        return {{"anyOf", {{{"type", "string"}}, object_of<model::CitedName>(labels)}}};
    }
};

template <class T>
struct SchemaOf<std::optional<T>> : SchemaOf<T> {};

template <class T>
struct SchemaOf<model::Rare<T>> : SchemaOf<T> {};

template <class T>
struct SchemaOf<std::vector<T>> {
    static Json make(Labels labels) {
        Json item = SchemaOf<T>::make(labels);
        bool is_table = item.contains("properties");
        Json list{{"type", "array"}, {"items", item}};
        if (is_table) {
            return list;
        }
        // A single value may stand without its brackets.
        return {{"anyOf", {std::move(item), std::move(list)}}};
    }
};

template <class T>
struct SchemaOf<std::map<std::string, T>> {
    static Json make(Labels labels) {
        return {{"type", "object"}, {"additionalProperties", SchemaOf<T>::make(labels)}};
    }
};

Json library_schema() {
    Json properties = Json::object();
    static model::Library const library;
    model::for_each_kind(library, [&](auto const& records) {
        using Record = typename std::decay_t<decltype(records)>::value_type;
        properties[model::name(Record::kind)] = SchemaOf<std::vector<Record>>::make(Labels::shown);
    });
    return {{"type", "object"}, {"additionalProperties", false}, {"properties", std::move(properties)}};
}

std::optional<Json> record_schema(std::string_view name) {
    std::optional<Json> out;
    static model::Library const library;
    model::for_each_kind(library, [&](auto const& records) {
        using Record = typename std::decay_t<decltype(records)>::value_type;
        if (name == model::name(Record::kind)) {
            out = object_of<Record>(Labels::shown);
        }
    });
    return out;
}

} // namespace

std::vector<std::string> schema_names() {
    std::vector<std::string> names;
    for (model::Kind kind : model::all_kinds()) {
        names.emplace_back(model::name(kind));
    }
    names.insert(names.end(), {"library", "briefing", "workspace"});
    return names;
}

std::optional<std::string> schema(std::string_view name) {
    std::optional<Json> body;
    if (name == "library") {
        body = library_schema();
    } else if (name == "briefing") {
        body = object_of<model::Briefing>(Labels::left_out);
    } else if (name == "workspace") {
        body = object_of<model::Workspace>(Labels::left_out);
    } else {
        body = record_schema(name);
    }
    if (!body) {
        return std::nullopt;
    }
    Json document{
        {"$schema", "http://json-schema.org/draft-07/schema#"},
        {"title", fmt::format("Briefwright {}", name)}};
    document.update(*body);
    return document.dump(2) + "\n";
}

} // namespace brief::app
