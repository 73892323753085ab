#include "cite/lines.hpp"

#include "kit.hpp"

#include <string>

using namespace brief;

namespace {

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
    section.deck = cite::kit::words("a");
    section.side_note = cite::kit::words("b");
    section.blocks.emplace_back(content::Paragraph{"body", cite::kit::words("c")});
    content::Quotation quotation;
    quotation.text = cite::kit::words("d");
    quotation.attribution = {{"speaker", cite::kit::words("e")}};
    section.blocks.emplace_back(std::move(quotation));
    section.blocks.emplace_back(content::Table{
        {{"x", cite::kit::words("head")}}, {{{"x", cite::kit::words("f")}, {"x", cite::kit::words("g")}}}, ""}
    );
    section.blocks.emplace_back(content::List{
        content::ListKind::items, {cite::kit::words("h"), cite::kit::words("i")}});
    section.blocks.emplace_back(content::List{content::ListKind::sources, {cite::kit::words("j")}});
    section.blocks.emplace_back(content::Callout{{cite::kit::words("k")}});
    section.blocks.emplace_back(content::Boxed{{{"boxed", cite::kit::words("l")}}});
    content::PersonCard card;
    card.facts = {{cite::kit::words("label"), cite::kit::words("m")}};
    section.blocks.emplace_back(std::move(card));
    content::Figure figure;
    figure.title = cite::kit::words("n");
    figure.subtitle = cite::kit::words("o");
    figure.source = cite::kit::words("p");
    section.blocks.emplace_back(std::move(figure));
    content::Timeline timeline;
    timeline.entries.emplace_back().text = cite::kit::words("q");
    section.blocks.emplace_back(std::move(timeline));
    content::FullTimeline full;
    full.entries.emplace_back().event = cite::kit::words("r");
    full.entries.back().source = cite::kit::words("s");
    section.blocks.emplace_back(std::move(full));
    section.blocks.emplace_back(content::Contents{});
    content::Document document;
    document.sections.push_back(std::move(section));
    Reader reader;
    cite::visit_lines(document, reader);
    CHECK(reader.read == "abcdefghi<1>klmnopqrs");
    CHECK(cite::lists_of_sources(document).size() == 1);
}
