#include "exchange/csl_json.hpp"

#include <nlohmann/json.hpp>

#include <charconv>
#include <utility>

namespace brief::exchange {

namespace {

using CslJson = nlohmann::json;

std::string text_of(CslJson const& value) {
    if (value.is_string()) {
        return value.get<std::string>();
    }
    if (value.is_number() || value.is_boolean()) {
        return value.dump();
    }
    return {};
}

std::string member_text(CslJson const& object, char const* key) {
    auto found = object.find(key);
    return found == object.end() ? std::string{} : text_of(*found);
}

bool member_flag(CslJson const& object, char const* key) {
    std::string text = member_text(object, key);
    return !text.empty() && text != "false" && text != "0";
}

csl::Names names_of(CslJson const& list) {
    csl::Names names;
    for (CslJson const& entry : list) {
        if (!entry.is_object()) {
            continue;
        }
        csl::Name name;
        name.family = member_text(entry, "family");
        name.given = member_text(entry, "given");
        name.dropping_particle = member_text(entry, "dropping-particle");
        name.non_dropping_particle = member_text(entry, "non-dropping-particle");
        name.suffix = member_text(entry, "suffix");
        name.literal = member_text(entry, "literal");
        name.comma_suffix = member_flag(entry, "comma-suffix");
        name.static_ordering = member_flag(entry, "static-ordering");
        if (member_flag(entry, "isInstitution") && name.literal.empty()) {
            name.literal = std::exchange(name.family, {});
        }
        names.push_back(std::move(name));
    }
    return names;
}

int number_of(CslJson const& value) {
    std::string text = text_of(value);
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

csl::DateParts parts_of(CslJson const& list) {
    csl::DateParts parts;
    if (!list.is_array()) {
        return parts;
    }
    parts.year = !list.empty() ? number_of(list[0]) : 0;
    parts.month = list.size() > 1 ? number_of(list[1]) : 0;
    parts.day = list.size() > 2 ? number_of(list[2]) : 0;
    if (parts.month >= 21 && parts.month <= 24) {
        parts.month -= 8; // EDTF counts the seasons from 21
    }
    if (parts.month < 0 || parts.month > 16) {
        parts.month = 0;
    }
    return parts;
}

csl::Date date_of(CslJson const& value) {
    if (!value.is_object()) {
        return csl::parse_date(text_of(value));
    }
    csl::Date date;
    auto list = value.find("date-parts");
    if (list != value.end() && list->is_array() && !list->empty()) {
        date.begin = parts_of((*list)[0]);
        if (list->size() > 1) {
            date.end = parts_of((*list)[1]);
        }
    } else if (std::string raw = member_text(value, "raw"); !raw.empty()) {
        date = csl::parse_date(raw);
    } else if (std::string edtf = member_text(value, "edtf"); !edtf.empty()) {
        date = csl::parse_date(edtf);
    }
    std::string season = member_text(value, "season");
    if (season.size() == 1 && season[0] >= '1' && season[0] <= '4' && date.begin.month == 0) {
        date.begin.month = 12 + (season[0] - '0');
    }
    date.circa = date.circa || member_flag(value, "circa");
    if (std::string literal = member_text(value, "literal"); !literal.empty()) {
        date.literal = std::move(literal);
    }
    return date;
}

csl::Item item_of(CslJson const& object) {
    csl::Item item;
    item.id = member_text(object, "id");
    item.type = member_text(object, "type");
    for (auto const& [key, value] : object.items()) {
        csl::Variable variable = csl::find_variable(key);
        if (variable == csl::Variable::none) {
            continue;
        }
        switch (csl::kind_of(variable)) {
        case csl::VariableKind::name:
            if (value.is_array()) {
                item.set(variable, names_of(value));
            }
            break;
        case csl::VariableKind::date: item.set(variable, date_of(value)); break;
        case csl::VariableKind::number:
        case csl::VariableKind::text: item.set(variable, text_of(value)); break;
        }
    }
    return item;
}

} // namespace

tl::expected<std::vector<csl::Item>, std::string> parse_csl_json(std::string_view text) {
    CslJson document = CslJson::parse(text, nullptr, false);
    if (document.is_discarded()) {
        return tl::unexpected<std::string>("the text is no JSON");
    }
    if (!document.is_array()) {
        return tl::unexpected<std::string>("the text is no array of items");
    }
    std::vector<csl::Item> items;
    for (CslJson const& object : document) {
        if (!object.is_object()) {
            return tl::unexpected<std::string>("an item is no object");
        }
        items.push_back(item_of(object));
    }
    return items;
}

} // namespace brief::exchange
