#include "exchange/bibtex_item.hpp"

#include "base/ascii.hpp"
#include "exchange/latex_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace brief::exchange {

namespace {

using csl::Variable;

struct TypeName {
    std::string_view bibtex;
    std::string_view csl;
};

constexpr std::array<TypeName, 34> bib_types{{
    {"article", "article-journal"},
    {"artwork", "graphic"},
    {"audio", "song"},
    {"book", "book"},
    {"bookinbook", "chapter"},
    {"booklet", "pamphlet"},
    {"collection", "book"},
    {"dataset", "dataset"},
    {"inbook", "chapter"},
    {"incollection", "chapter"},
    {"inproceedings", "paper-conference"},
    {"conference", "paper-conference"},
    {"inreference", "entry-encyclopedia"},
    {"jurisdiction", "legal_case"},
    {"legal", "treaty"},
    {"legislation", "legislation"},
    {"letter", "personal_communication"},
    {"manual", "book"},
    {"mastersthesis", "thesis"},
    {"movie", "motion_picture"},
    {"mvbook", "book"},
    {"online", "webpage"},
    {"electronic", "webpage"},
    {"www", "webpage"},
    {"patent", "patent"},
    {"periodical", "book"},
    {"phdthesis", "thesis"},
    {"proceedings", "book"},
    {"report", "report"},
    {"techreport", "report"},
    {"standard", "standard"},
    {"thesis", "thesis"},
    {"unpublished", "manuscript"},
    {"video", "motion_picture"},
}};

std::string type_of(BibEntry const& entry) {
    std::string_view const subtype = entry.find("entrysubtype");
    if (entry.type == "article" && subtype == "newspaper") {
        return "article-newspaper";
    }
    if (entry.type == "article" && subtype == "magazine") {
        return "article-magazine";
    }
    auto const* const found = std::ranges::find(bib_types, std::string_view(entry.type), &TypeName::bibtex);
    if (found != bib_types.end()) {
        return std::string(found->csl);
    }
    return entry.find("url").empty() ? "document" : "webpage"; // @misc
}

struct FieldName {
    std::string_view bibtex;
    Variable variable;
};

/// Fields that mean the same in every entry; of two for one variable the first that is there counts.
constexpr std::array<FieldName, 32> fields{{
    {"shorttitle", Variable::title_short},
    {"booktitle", Variable::container_title},
    {"journaltitle", Variable::container_title},
    {"journal", Variable::container_title},
    {"maintitle", Variable::container_title},
    {"shortjournal", Variable::container_title_short},
    {"series", Variable::collection_title},
    {"publisher", Variable::publisher},
    {"institution", Variable::publisher},
    {"school", Variable::publisher},
    {"organization", Variable::publisher},
    {"location", Variable::publisher_place},
    {"address", Variable::publisher_place},
    {"venue", Variable::event_place},
    {"eventtitle", Variable::event_title},
    {"volume", Variable::volume},
    {"volumes", Variable::number_of_volumes},
    {"edition", Variable::edition},
    {"chapter", Variable::chapter_number},
    {"pagetotal", Variable::number_of_pages},
    {"doi", Variable::doi},
    {"isbn", Variable::isbn},
    {"issn", Variable::issn},
    {"type", Variable::genre},
    {"version", Variable::version},
    {"annotation", Variable::annote},
    {"annote", Variable::annote},
    {"note", Variable::note},
    {"keywords", Variable::keyword},
    {"library", Variable::archive},
    {"pubstate", Variable::status},
    {"origtitle", Variable::original_title},
}};

struct NameField {
    std::string_view bibtex;
    Variable variable;
};

constexpr std::array<NameField, 5> people{{
    {"author", Variable::author},
    {"editor", Variable::editor},
    {"translator", Variable::translator},
    {"bookauthor", Variable::container_author},
    {"holder", Variable::author},
}};

struct Language {
    std::string_view name;
    std::string_view tag;
};

/// Names that BibTeX files have for languages, besides tags.
constexpr std::array<Language, 22> languages{{
    {"english", "en"},      {"american", "en-US"}, {"british", "en-GB"}, {"ukenglish", "en-GB"},
    {"usenglish", "en-US"}, {"azerbaijani", "az"}, {"russian", "ru"},    {"french", "fr"},
    {"francais", "fr"},     {"german", "de"},      {"ngerman", "de"},    {"spanish", "es"},
    {"turkish", "tr"},      {"arabic", "ar"},      {"ukrainian", "uk"},  {"persian", "fa"},
    {"farsi", "fa"},        {"italian", "it"},     {"portuguese", "pt"}, {"polish", "pl"},
    {"georgian", "ka"},     {"armenian", "hy"},
}};

std::string language_of(BibEntry const& entry) {
    std::string_view const field =
        entry.find("langid").empty() ? entry.find("language") : entry.find("langid");
    std::string const name = lower_ascii(field);
    auto const* const found = std::ranges::find(languages, std::string_view(name), &Language::name);
    return found == languages.end() ? from_latex(field) : std::string(found->tag);
}

/// A month as a number or by its English name; 0 for any other text.
int month_of(std::string_view text) {
    constexpr std::string_view names = "janfebmaraprmayjunjulaugsepoctnovdec";
    int number = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), number).ec == std::errc()) {
        return number >= 1 && number <= 12 ? number : 0;
    }
    std::string const name = lower_ascii(text.substr(0, 3));
    std::size_t const at = name.size() == 3 ? names.find(name) : std::string_view::npos;
    return at != std::string_view::npos && at % 3 == 0 ? static_cast<int>(at / 3 + 1) : 0;
}

std::optional<csl::Date> date_of(BibEntry const& entry, std::string_view prefix) {
    if (std::string_view const date = entry.find(fmt::format("{}date", prefix)); !date.empty()) {
        return csl::parse_date(from_latex(date));
    }
    if (std::string_view const year = entry.find(fmt::format("{}year", prefix)); !year.empty()) {
        csl::Date date = csl::parse_date(from_latex(year));
        if (date.begin.year != 0 && date.begin.month == 0) {
            date.begin.month = month_of(entry.find(fmt::format("{}month", prefix)));
        }
        return date;
    }
    return std::nullopt;
}

/// "12--15" as "12-15", as items have ranges.
std::string pages_of(std::string_view text) {
    std::string out = from_latex(text);
    for (std::string_view dash : {"–", "—"}) {
        for (std::size_t at = out.find(dash); at != std::string::npos; at = out.find(dash)) {
            out.replace(at, dash.size(), 1, '-');
        }
    }
    return out;
}

/// The address in "\url{https://…}", and of a text that is one.
std::string address_in(std::string_view text) {
    std::size_t const start = text.find("http");
    std::string out(start == std::string_view::npos ? "" : text.substr(start));
    out.resize(std::min(out.size(), out.find_first_of(" }\n\t")));
    std::erase(out, '\\'); // "\_" and "\%"
    return out;
}

class ItemMaker {
public:
    explicit ItemMaker(BibEntry const& entry) : entry_(entry) { cited_.span = entry.span; }

    CitedItem run() {
        item_.id = entry_.key;
        item_.type = type_of(entry_);
        set_title();
        for (NameField const& field : people) {
            if (std::string_view const names = entry_.find(field.bibtex); !names.empty()) {
                item_.set(field.variable, bibtex_names(names));
            }
        }
        for (FieldName const& field : fields) {
            set(field.variable, from_latex(entry_.find(field.bibtex), Protection::ignore));
        }
        set_numbers();
        set(Variable::page, pages_of(entry_.find("pages")));
        set(Variable::language, language_of(entry_));
        set(Variable::url, address_in(entry_.find("url")));
        set(Variable::url, address_in(entry_.find("howpublished")));
        set_date(Variable::issued, "");
        set_date(Variable::accessed, "url");
        set_date(Variable::event_date, "event");
        set_date(Variable::original_date, "orig");
        cited_.archive_url = address_in(entry_.find("archiveurl"));
        cited_.title_translated = from_latex(entry_.find("titletranslated"));
        return std::move(cited_);
    }

private:
    void set(Variable variable, std::string text) {
        if (!text.empty() && !item_.has(variable)) {
            item_.set(variable, std::move(text));
        }
    }

    void set_date(Variable variable, std::string_view prefix) {
        if (std::optional<csl::Date> date = date_of(entry_, prefix)) {
            item_.set(variable, std::move(*date));
        }
    }

    void set_title() {
        std::string title = from_latex(entry_.find("title"), Protection::keep);
        if (std::string const subtitle = from_latex(entry_.find("subtitle"), Protection::keep);
            !subtitle.empty()) {
            title += fmt::format(": {}", subtitle);
        }
        set(Variable::title, std::move(title));
    }

    /// A number is that of an issue in a journal, that of a volume in a series, or that of a paper.
    void set_numbers() {
        set(Variable::issue, from_latex(entry_.find("issue")));
        std::string number = from_latex(entry_.find("number"));
        bool const in_journal = item_.type.starts_with("article");
        bool const in_series = !entry_.find("series").empty();
        set(in_journal  ? Variable::issue
            : in_series ? Variable::collection_number
                        : Variable::number,
            std::move(number));
    }

    BibEntry const& entry_;
    CitedItem cited_;
    csl::Item& item_ = cited_.item;
};

} // namespace

CitedItem item_of(BibEntry const& entry) {
    return ItemMaker(entry).run();
}

Result<std::vector<CitedItem>> read_bibtex(Sources const& sources, FileId file) {
    return parse_bibtex(sources, file).map([](std::vector<BibEntry> const& entries) {
        std::vector<CitedItem> items;
        items.reserve(entries.size());
        for (BibEntry const& entry : entries) {
            items.push_back(item_of(entry));
        }
        return items;
    });
}

} // namespace brief::exchange
