#include "cite/lines.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief;

namespace {

content::Inlines words(std::string text) {
    return {content::Inline{content::Text{std::move(text)}}};
}

class Reader : public cite::LineVisitor {
public:
    void line(content::Inlines& line) override { read += content::plain_text(line); }

    void list_of_sources(content::List& list) override {
        read += "<" + std::to_string(list.items.size()) + ">";
    }

    std::string read;
};

} // namespace

TEST_CASE("every line that may cite is visited once, in reading order") {
    content::Section section;
    section.deck = words("a");
    section.side_note = words("b");
    section.blocks.emplace_back(content::Paragraph{"body", words("c")});
    content::Quotation quotation;
    quotation.text = words("d");
    quotation.attribution = {{"speaker", words("e")}};
    section.blocks.emplace_back(std::move(quotation));
    section.blocks.emplace_back(content::Table{
        {{"x", words("head")}}, {{{"x", words("f")}, {"x", words("g")}}}, ""});
    section.blocks.emplace_back(content::List{content::ListKind::items, {words("h"), words("i")}});
    section.blocks.emplace_back(content::List{content::ListKind::sources, {words("j")}});
    section.blocks.emplace_back(content::Callout{{words("k")}});
    section.blocks.emplace_back(content::Boxed{{{"boxed", words("l")}}});
    content::PersonCard card;
    card.facts = {{words("label"), words("m")}};
    section.blocks.emplace_back(std::move(card));
    content::Figure figure;
    figure.title = words("n");
    figure.subtitle = words("o");
    figure.source = words("p");
    section.blocks.emplace_back(std::move(figure));
    content::Timeline timeline;
    timeline.entries.emplace_back().text = words("q");
    section.blocks.emplace_back(std::move(timeline));
    content::FullTimeline full;
    full.entries.emplace_back().event = words("r");
    full.entries.back().source = words("s");
    section.blocks.emplace_back(std::move(full));
    section.blocks.emplace_back(content::Contents{});
    content::Document document;
    document.sections.push_back(std::move(section));
    Reader reader;
    cite::visit_lines(document, reader);
    CHECK(reader.read == "abcdefghi<1>klmnopqrs");
    CHECK(cite::lists_of_sources(document).size() == 1);
}
