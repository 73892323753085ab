#include "cite/item.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace brief::cite {

namespace {

using csl::Variable;

/// Which type of CSL stands for a type of source, and where it has the publisher.
struct Mapping {
    std::string_view type;
    Variable publisher = Variable::publisher;
    bool publisher_is_author = false; ///< where nobody is named as the author
    bool short_is_title = false;      ///< `short` is a short form of the title, not a name of the publisher
};

bool is_of_law(std::string_view type) {
    constexpr std::array<std::string_view, 6> types{
        "bill", "hearing", "legal_case", "legislation", "regulation", "treaty"};
    return std::ranges::find(types, type) != types.end();
}

Mapping mapping_of(model::Source const& source) {
    using enum model::SourceType;
    if (source.csl && is_of_law(source.csl->type.value)) {
        return {source.csl->type.value, Variable::authority, false, true};
    }
    switch (source.type) {
    case news: return {"article-newspaper", Variable::container_title};
    case official:
        // A numbered paper is cited as such; anything else that a government says, as a page of its site.
        return source.number.empty() && !source.url.empty()
                   ? Mapping{"webpage", Variable::container_title, true}
                   : Mapping{"report", Variable::publisher, true};
    case court: return {"legal_case", Variable::authority, false, true};
    case ngo:
    case un: return {"report", Variable::publisher, true};
    case interview: return {"interview", Variable::publisher};
    case social: return {"post", Variable::container_title};
    case own_research: return {"document", Variable::publisher, true};
    }
    return {"document"};
}

csl::Names institution(std::string const& name) {
    csl::Name out;
    out.literal = name;
    return {out};
}

/// The title, and behind it what it is in Latin letters and in the language of the brief.
std::string title_of(model::Source const& source) {
    std::string title = source.title.value;
    if (!source.title_romanised.empty()) {
        title += fmt::format(" ({})", source.title_romanised.value);
    }
    if (!source.title_translated.empty()) {
        title += fmt::format(" [{}]", source.title_translated.value);
    }
    return title;
}

class ItemMaker {
public:
    explicit ItemMaker(model::Source const& source) : source_(source) {}

    csl::Item run() {
        Mapping const mapping = mapping_of(source_);
        item_.id = source_.id.value;
        item_.type = mapping.type;
        set_title(mapping);
        set_people(mapping);
        if (source_.type != model::SourceType::news) {
            set(Variable::number, source_.number); // that of an agency's item is none that a style knows
        }
        set(Variable::url, source_.url);
        item_.set(Variable::language, source_.language);
        set(Variable::issued, source_.date);
        set(Variable::accessed, source_.accessed);
        if (source_.csl) {
            add(*source_.csl);
        }
        return std::move(item_);
    }

private:
    void set(Variable variable, model::Text const& text) {
        if (!text.empty()) {
            item_.set(variable, text.value);
        }
    }

    void set(Variable variable, std::optional<model::Date> const& date) {
        if (date) {
            item_.set(variable, date_of(date->value));
        }
    }

    void set_title(Mapping const& mapping) {
        item_.set(Variable::title, title_of(source_));
        bool const glossed = !source_.title_romanised.empty() || !source_.title_translated.empty();
        if (mapping.short_is_title) {
            set(Variable::title_short, source_.short_title);
        } else if (glossed) {
            // What explains the title is said once, in the full form.
            set(Variable::title_short, source_.title);
        }
    }

    void set_people(Mapping const& mapping) {
        if (!source_.author.empty()) {
            item_.set(Variable::author, institution(source_.author.value));
        } else if (mapping.publisher_is_author) {
            item_.set(Variable::author, institution(source_.publisher.value));
            return; // named once
        }
        set(mapping.publisher, source_.publisher);
    }

    void add(model::CitationData const& data) {
        if (!data.type.empty()) {
            item_.type = data.type.value;
        }
        for (std::size_t i = 0; i < model::cited_texts.size(); ++i) {
            set(csl::find_variable(model::cited_texts[i]), data.texts[i]);
        }
        for (std::size_t i = 0; i < model::cited_dates.size(); ++i) {
            if (!data.dates[i].empty()) {
                item_.set(csl::find_variable(model::cited_dates[i]), csl::parse_date(data.dates[i].value));
            }
        }
        for (std::size_t i = 0; i < model::cited_names.size(); ++i) {
            if (!data.names[i].empty()) {
                item_.set(csl::find_variable(model::cited_names[i]), names_of(data.names[i]));
            }
        }
    }

    static csl::Names names_of(std::vector<model::CitedName> const& names) {
        csl::Names out;
        for (model::CitedName const& name : names) {
            csl::Name made;
            made.literal = name.literal.value;
            made.family = name.family.value;
            made.given = name.given.value;
            made.suffix = name.suffix.value;
            made.dropping_particle = name.dropping_particle.value;
            made.non_dropping_particle = name.non_dropping_particle.value;
            out.push_back(std::move(made));
        }
        return out;
    }

    model::Source const& source_;
    csl::Item item_;
};

csl::DateParts parts_of(model::DatePoint const& point) {
    return {point.year, static_cast<int>(point.month.value_or(0)), static_cast<int>(point.day.value_or(0))};
}

} // namespace

csl::Date date_of(model::PartialDate const& date) {
    csl::Date out;
    if (date.start) {
        out.begin = parts_of(*date.start);
        out.circa = date.start->approximate || date.start->uncertain;
    }
    if (date.interval) {
        out.end = date.end ? parts_of(*date.end) : csl::DateParts{};
    }
    if (!date.start && date.end) {
        out.begin = parts_of(*date.end); // "before" has no form in CSL
        out.end.reset();
        out.circa = true;
    }
    return out;
}

csl::Item item_of(model::Source const& source, view::View const& view) {
    if (view.withholds(model::Kind::source, source.id.value) || source.publisher.empty()) {
        csl::Item item;
        item.id = source.id.value;
        item.type = "document";
        if (!source.title.empty()) {
            item.set(Variable::author, institution(source.title.value));
        }
        return item;
    }
    return ItemMaker(source).run();
}

} // namespace brief::cite
