#include "exchange/source_record.hpp"

#include "base/web_address.hpp"
#include "csl/variable.hpp"
#include "exchange/slug.hpp"
#include "model/citation_data.hpp"
#include "model/date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace brief::exchange {

namespace {

using csl::Variable;
using load::Node;

struct TypeOfSource {
    std::string_view csl;
    std::string_view source;
};

// What is in neither is taken for a publication of an organisation.
constexpr std::array<TypeOfSource, 18> source_types{{
    {"article-newspaper", "news"},
    {"article-magazine", "news"},
    {"broadcast", "news"},
    {"post-weblog", "news"},
    {"post", "social"},
    {"personal_communication", "interview"},
    {"interview", "interview"},
    {"legal_case", "court"},
    {"legislation", "official"},
    {"bill", "official"},
    {"regulation", "official"},
    {"treaty", "official"},
    {"hearing", "official"},
    {"patent", "official"},
    {"standard", "official"},
    {"speech", "official"},
    {"manuscript", "own-research"},
    {"dataset", "own-research"},
}};

std::string text_of(csl::Item const& item, Variable variable) {
    std::string const* text = item.find_text(variable);
    return text == nullptr ? std::string() : *text;
}

std::string display(csl::Name const& name) {
    if (!name.literal.empty()) {
        return name.literal;
    }
    std::string out = name.given;
    for (std::string const* part :
         {&name.dropping_particle, &name.non_dropping_particle, &name.family, &name.suffix}) {
        out += out.empty() || part->empty() ? "" : " ";
        out += *part;
    }
    return out;
}

/// A text without the marks of CSL's markup: "<i>In re</i> Doe".
std::string plain(std::string_view text) {
    static constexpr std::array<std::string_view, 9> marks{
        "<i>", "</i>", "<b>", "</b>", "<sup>", "</sup>", "<sub>", "</sub>", "</span>"};
    std::string out;
    while (!text.empty()) {
        auto const* const mark =
            std::ranges::find_if(marks, [&](std::string_view each) { return text.starts_with(each); });
        if (mark != marks.end()) {
            text.remove_prefix(mark->size());
        } else if (text.starts_with("<span ") && text.find('>') != std::string_view::npos) {
            text.remove_prefix(text.find('>') + 1);
        } else {
            out += text.front();
            text.remove_prefix(1);
        }
    }
    return out;
}

/// Who brought it out: the first of what an item may say of it.
std::string publisher_of(csl::Item const& item, std::string_view type) {
    std::vector<Variable> order{Variable::publisher, Variable::container_title, Variable::authority};
    if (type == "news" || type == "social") {
        std::swap(order[0], order[1]);
    } else if (type == "court") {
        std::swap(order[0], order[2]);
    }
    for (Variable variable : order) {
        if (std::string text = text_of(item, variable); !text.empty()) {
            return plain(text);
        }
    }
    csl::Names const* authors = item.find_names(Variable::author);
    return authors == nullptr || authors->empty() ? host_of(text_of(item, Variable::url))
                                                  : display(authors->front());
}

Node text_node(std::string text, Span const& span) {
    return {std::move(text), span};
}

Node name_node(csl::Name const& name, Span const& span) {
    if (!name.literal.empty()) {
        return text_node(name.literal, span);
    }
    Node::Table table;
    auto put = [&](char const* key, std::string const& value) {
        if (!value.empty()) {
            table.push_back({key, span, text_node(value, span)});
        }
    };
    put("family", name.family);
    put("given", name.given);
    put("suffix", name.suffix);
    put("dropping-particle", name.dropping_particle);
    put("non-dropping-particle", name.non_dropping_particle);
    return {std::move(table), span};
}

bool is_institution(csl::Names const* names) {
    return names != nullptr && names->size() == 1 && !names->front().literal.empty();
}

/// Which variables a record of this kind says with its own keys, as the citations of a brief read them.
bool is_said(Variable variable, std::string_view type, csl::Item const& item) {
    switch (variable) {
    case Variable::title: return plain(text_of(item, variable)) == text_of(item, variable);
    case Variable::url:
    case Variable::language: return true;
    case Variable::number: return type != "news";
    case Variable::author: return is_institution(item.find_names(variable));
    case Variable::container_title: return type == "news" || type == "social";
    case Variable::publisher:
        return (type == "ngo" || type == "un") && is_institution(item.find_names(Variable::author));
    case Variable::issued:
    case Variable::accessed: return model::parse_date(edtf(*item.find_date(variable))).has_value();
    default: return false;
    }
}

/// What a record may have under `csl`; the rest a processor finds itself.
bool is_key(std::string_view variable) {
    auto has = [&](auto const& keys) { return std::ranges::find(keys, variable) != keys.end(); };
    return has(model::cited_texts) || has(model::cited_names) || has(model::cited_dates);
}

} // namespace

std::string record_id(std::string_view id) {
    auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    if (!id.empty() && id.front() != '-' && std::ranges::all_of(id, allowed)) {
        return std::string(id);
    }
    // Zotero's own: "http://zotero.org/users/1/items/ABCD2345".
    std::size_t const slash = id.rfind('/');
    return slug(slash == std::string_view::npos ? id : id.substr(slash + 1));
}

std::string_view source_type(csl::Item const& item) {
    std::string const number = text_of(item, Variable::number);
    bool const is_symbol = number.starts_with("A/") || number.starts_with("S/") || number.starts_with("E/") ||
                           number.starts_with("CCPR/") || number.starts_with("CAT/");
    if (is_symbol) {
        return "un";
    }
    auto const* const found = std::ranges::find(source_types, item.type, &TypeOfSource::csl);
    return found == source_types.end() ? "ngo" : found->source;
}

std::string edtf(csl::Date const& date) {
    auto part = [](csl::DateParts const& parts) {
        std::string out =
            parts.year < 0 ? fmt::format("-{:04}", -parts.year) : fmt::format("{:04}", parts.year);
        if (parts.month > 0) {
            out += fmt::format("-{:02}", parts.month > 12 ? parts.month + 8 : parts.month);
        }
        if (parts.month > 0 && parts.day > 0) {
            out += fmt::format("-{:02}", parts.day);
        }
        return out;
    };
    if (date.begin.year == 0) {
        return date.literal;
    }
    std::string out = part(date.begin) + (date.circa ? "~" : "");
    if (date.end) {
        out += "/" + (date.end->year == 0 ? std::string("..") : part(*date.end) + (date.circa ? "~" : ""));
    }
    return out;
}

namespace {

/// Under the names of CSL, what our own keys do not say as the item does.
Node::Table csl_table(CitedItem const& cited, std::string_view type) {
    csl::Item const& item = cited.item;
    Node::Table csl;
    csl.push_back({"type", cited.span, text_node(item.type, cited.span)});
    for (std::size_t i = 1; i < csl::variable_count; ++i) {
        auto const variable = static_cast<Variable>(i);
        bool const written_here = item.has(variable) && !is_said(variable, type, item);
        if (!written_here || !is_key(csl::name_of(variable))) {
            continue;
        }
        Node value = text_node(text_of(item, variable), cited.span);
        if (csl::Names const* names = item.find_names(variable)) {
            Node::Array list;
            for (csl::Name const& name : *names) {
                list.push_back(name_node(name, cited.span));
            }
            value = {std::move(list), cited.span};
        } else if (csl::Date const* date = item.find_date(variable)) {
            value = text_node(edtf(*date), cited.span);
        }
        csl.push_back({std::string(csl::name_of(variable)), cited.span, std::move(value)});
    }
    return csl;
}

} // namespace

std::string SourceRecords::short_name(csl::Item const& item) {
    std::string base = plain(text_of(item, Variable::title_short));
    if (base.empty()) {
        csl::Names const* authors = item.find_names(Variable::author);
        if (authors != nullptr && !authors->empty()) {
            csl::Name const& first = authors->front();
            base = first.literal.empty() ? first.family : first.literal;
        }
        base = base.empty() ? plain(text_of(item, Variable::title)) : base;
        csl::Date const* issued = item.find_date(Variable::issued);
        if (issued != nullptr && issued->begin.year != 0) {
            base += fmt::format(" {}", issued->begin.year);
        }
    }
    std::string name = base;
    for (std::size_t number = 2; !base.empty() && !short_names_.insert(name).second; ++number) {
        name = fmt::format("{} ({})", base, number);
    }
    return name;
}

Node::Table SourceRecords::record_of(CitedItem const& cited) {
    csl::Item const& item = cited.item;
    std::string const type(source_type(item));
    Node::Table record;
    auto put = [&](char const* key, std::string text) {
        if (!text.empty()) {
            record.push_back({key, cited.span, text_node(std::move(text), cited.span)});
        }
    };
    auto said = [&](Variable variable) { return item.has(variable) && is_said(variable, type, item); };
    put("id", record_id(item.id));
    put("type", type);
    put("author", said(Variable::author) ? item.find_names(Variable::author)->front().literal : "");
    put("title", plain(text_of(item, Variable::title)));
    put("title_romanised", cited.title_romanised);
    put("title_translated", cited.title_translated);
    put("short", short_name(item));
    put("publisher", publisher_of(item, type));
    put("number", said(Variable::number) ? text_of(item, Variable::number) : "");
    put("date", said(Variable::issued) ? edtf(*item.find_date(Variable::issued)) : "");
    put("url", text_of(item, Variable::url));
    put("archive_url", cited.archive_url);
    put("archived", cited.archived);
    put("accessed", said(Variable::accessed) ? edtf(*item.find_date(Variable::accessed)) : "");
    std::string const language = text_of(item, Variable::language);
    put("language", language.empty() ? language_ : language);
    record.push_back({"csl", cited.span, {csl_table(cited, type), cited.span}});
    return record;
}

} // namespace brief::exchange
