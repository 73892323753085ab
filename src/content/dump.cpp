#include "base/overload.hpp"
#include "content/document.hpp"

#include <fmt/format.h>

namespace brief::content {

namespace {

char const* name(Check check) {
    switch (check) {
    case Check::primary: return "primary";
    case Check::report: return "report";
    case Check::none: return "none";
    }
    return "";
}

char const* name(DateMark mark) {
    switch (mark) {
    case DateMark::day: return "day";
    case DateMark::month: return "month";
    case DateMark::approximate: return "approximate";
    }
    return "";
}

char const* name(ListKind kind) {
    switch (kind) {
    case ListKind::asks: return "asks";
    case ListKind::sources: return "sources";
    case ListKind::items: return "items";
    case ListKind::numbers: return "numbers";
    case ListKind::paragraphs: return "paragraphs";
    }
    return "";
}

std::string line(Inlines const& inlines);

std::string citation(Citation const& citation) {
    std::string out;
    for (CitedSource const& cited : citation.sources) {
        out += out.empty() ? "" : "; ";
        out += cited.prefix.empty() ? "" : cited.prefix + " ";
        out += fmt::format("{}@{}", cited.suppress_author ? "-" : "", cited.source);
        out += cited.locator.empty() ? "" : ", " + cited.locator;
    }
    if (!citation.remark.empty()) {
        out += fmt::format("{}remark: {}", out.empty() ? "" : "; ", line(citation.remark));
    }
    return (citation.names_author ? "[author " : "[") + out + "]";
}

std::string line(Inlines const& inlines) {
    std::string out;
    for (Inline const& piece : inlines) {
        out += std::visit(
            overload{
                [](Text const& text) { return text.text; },
                [](Styled const& styled) {
                    return fmt::format("<{}: {}>", styled.style, line(styled.children));
                },
                [](Foreign const& foreign) {
                    return fmt::format("<lang {}: {}>", foreign.language, line(foreign.children));
                },
                [](Link const& link) {
                    std::string const target = link.entry    ? fmt::format("entry {}", *link.entry)
                                               : link.anchor ? fmt::format("anchor {}", *link.anchor)
                                                             : link.target;
                    return fmt::format("<link {}: {}>", target, line(link.children));
                },
                [](Citation const& cited) { return citation(cited); },
                [](NoteMark const& mark) { return fmt::format("[^{}]", mark.note + 1); },
                [](LineBreak const&) { return std::string("<break>"); },
                [](CheckMark const& mark) {
                    return fmt::format("<check {}: {}>", name(mark.check), mark.alternative);
                },
                [](Anchored const& anchored) {
                    return fmt::format("<anchor {}: {}>", anchored.anchor, line(anchored.children));
                },
                [](PageNumber const& number) { return fmt::format("<page of {}>", number.anchor); },
            },
            piece.what
        );
    }
    return out;
}

void put(std::string& out, int depth, std::string_view what, std::string_view text) {
    out += fmt::format(
        "{}{}{}{}\n",
        std::string(static_cast<std::size_t>(depth) * 2, ' '),
        what,
        text.empty() ? "" : ": ",
        text
    );
}

/// "cell table-name over 3 columns".
std::string describe(std::string_view what, Cell const& cell) {
    std::string out = fmt::format("{} {}", what, cell.style);
    out += cell.columns > 1 ? fmt::format(" over {} columns", cell.columns) : "";
    return out + (cell.rows > 1 ? fmt::format(" over {} rows", cell.rows) : "");
}

void put_table(std::string& out, Table const& table) {
    put(out, 1, "table", line(table.caption));
    for (std::vector<Cell> const& row : table.over_head) {
        for (Cell const& cell : row) {
            put(out, 2, describe("over head", cell), line(cell.text));
        }
    }
    for (std::size_t i = 0; i < table.head.size(); ++i) {
        bool const number = i < table.kinds.size() && table.kinds[i] == ColumnKind::number;
        std::string const what = describe("head", table.head[i]) + (number ? ", numbers" : "");
        put(out, 2, what, line(table.head[i].text));
    }
    for (std::vector<Cell> const& row : table.rows) {
        put(out, 2, "row", "");
        for (Cell const& cell : row) {
            put(out, 3, describe("cell", cell), line(cell.text));
        }
    }
}

void put_portraits(std::string& out, Portraits const& portraits) {
    put(out, 1, "portraits", "");
    for (Portrait const& portrait : portraits.portraits) {
        put(out, 2, fmt::format("portrait {}", portrait.file), portrait.alternative);
        put(out, 3, "name", line(portrait.name));
        put(out, 3, "credit", line(portrait.credit));
    }
}

char const* name(QuotationForm form) {
    switch (form) {
    case QuotationForm::beside: return "quotation";
    case QuotationForm::pull: return "pull quotation";
    case QuotationForm::indented: return "indented quotation";
    }
    return "";
}

void put_quotation(std::string& out, Quotation const& quotation) {
    std::string const words = quotation.open + line(quotation.text);
    bool const own = quotation.language.empty();
    put(out, 1, name(quotation.form), own ? words : fmt::format("<lang {}: {}>", quotation.language, words));
    if (quotation.translation) {
        put(out, 2, "translation", line(quotation.translation->text));
        put(out, 2, "credit", line(quotation.translation->credit));
    }
    for (Paragraph const& part : quotation.attribution) {
        put(out, 2, fmt::format("attribution {}", part.style), line(part.text));
    }
}

void put_card(std::string& out, PersonCard const& card) {
    put(out, 1, "card", line(card.name));
    if (!card.native.empty()) {
        put(out, 2, "native", line(card.native));
    }
    if (card.portrait) {
        put(out, 2, fmt::format("portrait {}", card.portrait->file), card.portrait->alternative);
        put(out, 3, "credit", line(card.portrait->credit));
    } else {
        put(out, 2, "drawing", card.alternative);
        put(out, 3, "caption", line(card.caption));
    }
    for (CardFact const& fact : card.facts) {
        put(out, 2, fmt::format("fact {}", line(fact.label)), line(fact.value));
    }
    if (card.custody) {
        put(out, 2, "custody", card.custody->bar.alternative);
        for (CustodyKey::Entry const& entry : card.custody->key.entries) {
            put(out, 3, "key", entry.label);
        }
    }
}

void put_cards(std::string& out, CaseCards const& cards) {
    put(out, 1, "cards", line(cards.numbers));
    for (CaseCard const& card : cards.cards) {
        put(out, 2, fmt::format("case {}", line(card.number)), line(card.name));
        put(out, 3, "native", line(card.native));
        put(out, 3, "role", line(card.role));
        if (card.portrait) {
            put(out, 3, fmt::format("portrait {}", card.portrait->file), card.portrait->alternative);
            put(out, 4, "credit", line(card.portrait->credit));
        } else {
            put(out, 3, "drawing", card.alternative);
        }
        for (CardFact const& fact : card.facts) {
            put(out, 3, fmt::format("fact {}", line(fact.label)), line(fact.value));
        }
        put(out, 3, "text", line(card.text));
        if (card.custody) {
            put(out, 3, "custody", card.custody->alternative);
        }
    }
}

void put_letter(std::string& out, Letter const& letter) {
    put(out, 0, "return line", line(letter.return_line));
    for (Inlines const& part : letter.address) {
        put(out, 0, "address", line(part));
    }
    for (InformationRow const& row : letter.information) {
        put(out, 0, "information", line(row.label));
        for (Inlines const& part : row.lines) {
            put(out, 1, "line", line(part));
        }
    }
    put(out, 0, "salutation", line(letter.salutation));
    put(out, 0, "closing", line(letter.closing));
    for (Signatory const& signatory : letter.signatories) {
        put(out, 0, "signatory", fmt::format("{} | {}", line(signatory.name), line(signatory.office)));
    }
    for (Inlines const& enclosure : letter.enclosures) {
        put(out, 0, line(letter.enclosures_label), line(enclosure));
    }
    put(out, 0, "continuation", letter.continuation);
    for (std::vector<std::string> const& column : letter.imprint) {
        put(out, 0, "imprint", fmt::format("{}", fmt::join(column, " | ")));
    }
}

void put_figure(std::string& out, Figure const& figure) {
    put(out, 1, figure.at_top ? "figure at the top" : "figure", line(figure.title));
    put(out, 2, "label", line(figure.label));
    put(out, 2, "subtitle", line(figure.subtitle));
    put(out, 2, "source", line(figure.source));
    put(out, 2, "alternative", figure.alternative);
}

void put_timeline(std::string& out, FullTimeline const& timeline) {
    put(out, 1, "full timeline", "");
    if (timeline.strip) {
        put(out, 2, "strip", timeline.strip->bar.alternative);
    }
    for (FullTimelineEntry const& entry : timeline.entries) {
        std::string const date = line(entry.year) + (entry.year.empty() ? "" : ", ") + line(entry.date);
        put(out, 2, fmt::format("{} ({})", date, name(entry.mark)), line(entry.event));
        put(out, 3, "detail", line(entry.detail));
        put(out, 3, "source", line(entry.source));
    }
}

void put_register(std::string& out, Register const& people) {
    put(out, 1, "register", line(people.count));
    put_table(out, people.table);
}

void put_index(std::string& out, Index const& index) {
    put(out, 1, "index", "");
    for (IndexEntry const& entry : index.entries) {
        put(out, 2, fmt::format("anchor {}, at most {}", entry.anchor, entry.most), line(entry.name));
    }
}

void put(std::string& out, Block const& block) {
    std::visit(
        overload{
            [&](Paragraph const& paragraph) {
                put(out, 1, fmt::format("paragraph {}", paragraph.style), line(paragraph.text));
            },
            [&](Quotation const& quotation) { put_quotation(out, quotation); },
            [&](Table const& table) { put_table(out, table); },
            [&](Timeline const& timeline) {
                put(out, 1, "timeline", "");
                for (TimelineEntry const& entry : timeline.entries) {
                    put(out, 2, fmt::format("{} ({})", line(entry.date), name(entry.mark)), line(entry.text));
                }
            },
            [&](List const& list) {
                std::string const from = list.first == 1 ? "" : fmt::format(" from {}", list.first);
                put(out, 1, fmt::format("list {}{}", name(list.kind), from), "");
                for (std::size_t i = 0; i < list.items.size(); ++i) {
                    bool const labelled = list.entries && !list.entries->labels.empty();
                    std::string const label = labelled ? " " + line(list.entries->labels[i]) : "";
                    put(out, 2, "item" + label, line(list.items[i]));
                }
            },
            [&](Contents const& contents) {
                put(out, 1, "contents", "");
                for (ContentsEntry const& entry : contents.entries) {
                    put(out, 2, fmt::format("section {}", entry.section + 1), line(entry.title));
                }
            },
            [&](Register const& people) { put_register(out, people); },
            [&](Index const& index) { put_index(out, index); },
            [&](Portraits const& portraits) { put_portraits(out, portraits); },
            [&](Callout const& callout) {
                put(out, 1, "callout", "");
                for (Inlines const& item : callout.items) {
                    put(out, 2, "item", line(item));
                }
            },
            [&](Boxed const& boxed) {
                put(out, 1, "boxed", "");
                for (Paragraph const& paragraph : boxed.paragraphs) {
                    put(out, 2, fmt::format("paragraph {}", paragraph.style), line(paragraph.text));
                }
            },
            [&](PersonCard const& card) { put_card(out, card); },
            [&](CaseCards const& cards) { put_cards(out, cards); },
            [&](Figure const& figure) { put_figure(out, figure); },
            [&](FullTimeline const& timeline) { put_timeline(out, timeline); },
        },
        block
    );
}

void put(std::string& out, Section const& section) {
    put(out,
        0,
        section.anchor ? fmt::format("section, anchor {}", *section.anchor) : "section",
        line(section.heading));
    if (!section.side_note.empty()) {
        put(out, 1, "side note", line(section.side_note));
    }
    for (Block const& block : section.blocks) {
        put(out, block);
    }
}

void put_title(std::string& out, Document const& document) {
    TitleBlock const& title = document.title_block;
    put(out, 0, "kicker", line(title.kicker));
    put(out, 0, "deck", line(title.deck));
    put(out, 0, "as of", line(title.as_of));
    put(out, 0, "as of note", line(title.as_of_note));
    put(out, 0, "edition", line(title.edition));
    if (document.cover) {
        put(out, 0, "cover", document.cover->alternative);
        put(out, 1, "note", line(document.cover->note));
    }
}

} // namespace

std::string dump(Document const& document) {
    std::string out;
    Properties const& properties = document.properties;
    put(out, 0, "title", properties.title);
    put(out, 0, "author", properties.author);
    put(out, 0, "subject", properties.subject);
    put(out, 0, "language", properties.language);
    put(out, 0, "publisher", line(document.letterhead.name));
    put(out, 0, "publisher line", line(document.letterhead.line));
    if (std::optional<Logo> const& logo = document.letterhead.logo) {
        put(out, 0, fmt::format("logo {}", logo->file), logo->alternative);
    }
    for (Inlines const& contact : document.letterhead.contact) {
        put(out, 0, "contact", line(contact));
    }
    put_title(out, document);
    Running const& running = document.running;
    put(out, 0, "running", fmt::format("{} | {} | {}", running.reference, running.short_title, running.as_of)
    );
    if (!running.contact.empty()) {
        put(out, 0, "contact point", running.contact);
    }
    if (document.letter) {
        put_letter(out, *document.letter);
    }
    for (Marking const& marking : document.markings) {
        put(out, 0, "marking", fmt::format("{} | {}", line(marking.tag), line(marking.note)));
    }
    for (Section const& section : document.sections) {
        put(out, section);
    }
    for (std::size_t i = 0; i < document.notes.size(); ++i) {
        put(out, 0, fmt::format("note {}", i + 1), line(document.notes[i].text));
    }
    return out;
}

} // namespace brief::content
