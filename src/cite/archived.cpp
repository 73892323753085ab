#include "cite/archived.hpp"

#include "base/web_address.hpp"
#include "cite/entry.hpp"

#include <fmt/format.h>

#include <map>

namespace brief::cite {

namespace {

std::string
written(model::DatePoint const& point, model::Labels const& labels, language::Language const& language) {
    std::map<std::string, std::string, std::less<>> values;
    values["year"] = language.digits(fmt::format("{}", point.year));
    if (!point.month) {
        return label_text(labels, "date.year", values);
    }
    values["month"] =
        language.month(*point.month, point.day ? language::MonthForm::in_date : language::MonthForm::alone);
    if (!point.day) {
        return label_text(labels, "date.month", values);
    }
    values["day"] = language.digits(fmt::format("{}", *point.day));
    return label_text(labels, "date.day", values);
}

} // namespace

std::string archived_words(
    model::Source const& source,
    std::string_view link,
    model::Labels const& labels,
    language::Language const& language
) {
    if (source.archive_url.empty()) {
        return {};
    }
    std::map<std::string, std::string, std::less<>> values{{"link", std::string(link)}};
    bool const dated = source.archived && source.archived->value.start;
    if (dated) {
        values["date"] = written(*source.archived->value.start, labels, language);
    }
    std::string part = label_text(labels, dated ? "citation.archived" : "citation.archived_undated", values);
    return label_text(labels, "citation.part", {{"part", std::move(part)}});
}

content::Inlines archived_link(model::Source const& source, content::OriginId origin) {
    std::string const& address = source.archive_url.value;
    content::Inlines shown{content::Inline{content::Text{address, origin}}};
    if (!is_web_address(address)) {
        return shown;
    }
    return {content::Inline{content::Link{address, std::move(shown)}}};
}

} // namespace brief::cite
