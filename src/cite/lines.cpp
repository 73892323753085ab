#include "cite/lines.hpp"

#include "base/overload.hpp"

#include <algorithm>

namespace brief::cite {

namespace {

void visit_paragraphs(std::vector<content::Paragraph>& paragraphs, LineVisitor& visitor) {
    for (content::Paragraph& paragraph : paragraphs) {
        visitor.line(paragraph.text);
    }
}

void visit_table(content::Table& table, LineVisitor& visitor) {
    for (std::vector<content::Cell>& row : table.rows) {
        for (content::Cell& cell : row) {
            visitor.line(cell.text);
        }
    }
}

void visit_list(content::List& list, LineVisitor& visitor) {
    if (list.kind == content::ListKind::sources) {
        visitor.list_of_sources(list);
        return;
    }
    std::ranges::for_each(list.items, [&](content::Inlines& item) { visitor.line(item); });
}

void visit_block(content::Block& block, LineVisitor& visitor) {
    std::visit(
        overload{
            [&](content::Paragraph& paragraph) { visitor.line(paragraph.text); },
            [&](content::Quotation& quotation) {
                visitor.line(quotation.text);
                visit_paragraphs(quotation.attribution, visitor);
            },
            [&](content::Table& table) { visit_table(table, visitor); },
            [&](content::Register& people) { visit_table(people.table, visitor); },
            [](content::Portraits const&) {}, // no citations
            [](content::Contents const&) {},
            [](content::Index const&) {},
            [&](content::FullTimeline& timeline) {
                for (content::FullTimelineEntry& entry : timeline.entries) {
                    visitor.line(entry.event);
                    visitor.line(entry.source);
                }
            },
            [&](content::Callout& callout) {
                std::ranges::for_each(callout.items, [&](content::Inlines& item) { visitor.line(item); });
            },
            [&](content::Boxed& boxed) { visit_paragraphs(boxed.paragraphs, visitor); },
            [&](content::PersonCard& card) {
                for (content::CardFact& fact : card.facts) {
                    visitor.line(fact.value);
                }
            },
            [&](content::CaseCards& cards) {
                for (content::CaseCard& card : cards.cards) {
                    visitor.line(card.role);
                    for (content::CardFact& fact : card.facts) {
                        visitor.line(fact.value);
                    }
                    visitor.line(card.text);
                }
            },
            [&](content::Figure& figure) {
                visitor.line(figure.title);
                visitor.line(figure.subtitle);
                visitor.line(figure.source);
            },
            [&](content::Timeline& timeline) {
                for (content::TimelineEntry& entry : timeline.entries) {
                    visitor.line(entry.text);
                }
            },
            [&](content::List& list) { visit_list(list, visitor); },
        },
        block
    );
}

} // namespace

void visit_lines(content::Document& document, LineVisitor& visitor) {
    for (content::Section& section : document.sections) {
        visitor.line(section.deck);
        visitor.line(section.side_note);
        for (content::Block& block : section.blocks) {
            visit_block(block, visitor);
        }
    }
}

std::vector<content::List*> lists_of_sources(content::Document& document) {
    std::vector<content::List*> lists;
    for (content::Section& section : document.sections) {
        for (content::Block& block : section.blocks) {
            auto* list = std::get_if<content::List>(&block);
            if (list != nullptr && list->kind == content::ListKind::sources) {
                lists.push_back(list);
            }
        }
    }
    return lists;
}

} // namespace brief::cite
