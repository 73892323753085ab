#include "layout/flattener.hpp"

#include "kit.hpp"

#include <doctest/doctest.h>

using namespace brief;
using test::Kit;

namespace {

/// Lines flattened in the style "body".
struct Flat {
    explicit Flat(content::Inlines const& inlines) {
        page::Node made;
        made.role = page::Role::paragraph;
        paragraph_node = structure.add_node(page::NodeId::document, made);
        layout::Flattener flattener(
            kit.sheet,
            structure,
            paragraph,
            [](auto const& style, auto const& language, auto) {
                text::Format format;
                format.size = style.size;
                format.language = language;
                format.features = style.features.all();
                format.fonts = {static_cast<text::FontId>(style.weight + (style.italic ? 1 : 0))};
                return format;
            },
            {[](std::size_t number) { return std::to_string(number); },
             [](auto const&, auto const&) { return 7.0; }}
        );
        flattener.add(inlines, kit.sheet.style("body"), "en", paragraph_node);
        pieces = flattener.pieces();
    }

    std::string text() const {
        std::string out;
        for (text::Run const& run : paragraph.runs) {
            out += run.text;
        }
        return out;
    }

    Kit kit;
    page::Structure structure;
    text::Paragraph paragraph;
    page::NodeId paragraph_node{};
    std::vector<layout::Piece> pieces;
};

} // namespace

TEST_CASE("each run has its piece, and the text is that of the line") {
    Flat flat({
        {content::Text{"Said "}},
        {content::Styled{"emphasis", Kit::words("so")}},
        Kit::mark(4),
        {content::LineBreak{}},
        {content::Text{"end"}},
    });
    CHECK(flat.text() == "Said so5\u2028end");
    REQUIRE(flat.pieces.size() == flat.paragraph.runs.size());
    for (std::size_t i = 0; i < flat.pieces.size(); ++i) {
        CHECK(flat.paragraph.runs[i].tag == i);
    }
}

TEST_CASE("a note mark is a reference that leads to its note") {
    Flat flat({{content::Text{"Said"}}, Kit::mark(4), {content::Text{"."}}});
    REQUIRE(flat.pieces.size() == 3);
    layout::Piece const& mark = flat.pieces[1];
    CHECK(mark.note == 4);
    REQUIRE(mark.link);
    CHECK(mark.link->uri.empty());
    CHECK(mark.link->note == 4);
    CHECK(flat.structure.at(mark.link->node).role == page::Role::reference);
    CHECK(flat.structure.parent_of(std::get<page::LeafId>(mark.owner)) == mark.link->node);
    // The words around it are two leaves of the paragraph, so they are read before and behind it.
    CHECK(flat.pieces[0].owner != flat.pieces[2].owner);
    CHECK(flat.structure.at(flat.paragraph_node).kids.size() == 3);
    CHECK_FALSE(flat.pieces[2].note);
}

TEST_CASE("words that only look different stay one leaf") {
    Flat flat(
        {{content::Text{"one "}}, {content::Styled{"strong", Kit::words("two")}}, {content::Text{" three"}}}
    );
    REQUIRE(flat.pieces.size() == 3);
    CHECK(flat.pieces[0].owner == flat.pieces[2].owner);
    CHECK(flat.structure.leaf_count() == 1);
}

TEST_CASE("words that look and belong alike are one run") {
    CHECK(Flat({{content::Text{"one "}}, {content::Text{"two"}}}).pieces.size() == 1);
}

TEST_CASE("links and other languages are nodes of their own") {
    Flat flat({
        {content::Link{"https://example.org", Kit::words("there")}},
        {content::Foreign{"az", Kit::words("Bakı")}},
    });
    REQUIRE(flat.pieces.size() == 2);
    REQUIRE(flat.pieces[0].link);
    CHECK(flat.pieces[0].link->uri == "https://example.org");
    CHECK(flat.pieces[0].link->description == "there");
    CHECK_FALSE(flat.pieces[1].link);
    CHECK(test::first(flat.structure, page::Role::span).language == "az");
    CHECK(flat.paragraph.formats[flat.paragraph.runs[1].format].language == "az");
}

TEST_CASE("the mark of a check is a drawn thing that is read out") {
    Flat flat({{content::CheckMark{content::Check::report, "checked against a report"}}, {content::Text{"x"}}}
    );
    REQUIRE(flat.pieces.size() == 2);
    CHECK(flat.paragraph.runs[0].object > 0);
    CHECK(flat.pieces[0].check == content::Check::report);
    CHECK(test::first(flat.structure, page::Role::span).actual_text.starts_with("checked against a report"));
}

TEST_CASE("nothing in a line, no run") {
    CHECK(Flat({}).pieces.empty());
    CHECK(Flat({{content::Text{""}}}).pieces.empty());
}

TEST_CASE("words that a citation style sets apart are smaller, raised, underlined or in small capitals") {
    auto const run = [](char const* style) {
        return Flat({{content::Text{"x"}}, {content::Styled{style, Kit::words("y")}}});
    };
    Flat const raised = run("superscript");
    REQUIRE(raised.paragraph.formats.size() == 2);
    CHECK(raised.paragraph.formats[1].size < raised.paragraph.formats[0].size);
    CHECK(run("small-caps").paragraph.formats[1].features == std::vector<std::string>{"smcp"});
    CHECK_FALSE(run("underline").pieces[0].underline);
    CHECK(run("underline").pieces[1].underline);
}

TEST_CASE("a link to an entry of the sources has no address") {
    Flat flat({{content::Link{"", Kit::words("[1]"), 4}}});
    REQUIRE(flat.pieces.size() == 1);
    REQUIRE(flat.pieces[0].link);
    CHECK(flat.pieces[0].link->uri.empty());
    CHECK(flat.pieces[0].link->entry == 4);
}

TEST_CASE("what stands at an anchor is told by its pieces, and a number of a page is room of its width") {
    content::Inlines inside{{content::Text{"Anna"}}};
    Flat const flat({
        {content::Text{"See "}},
        {content::Anchored{3, inside}},
        {content::Link{"", {{content::Text{"page "}}, {content::PageNumber{5}}}, std::nullopt, 5}},
    });
    REQUIRE(flat.pieces.size() == 4);
    CHECK(!flat.pieces[0].anchor);
    CHECK(flat.pieces[1].anchor == 3);
    REQUIRE(flat.pieces[3].page_number);
    CHECK(flat.pieces[3].page_number->anchor == 5);
    CHECK(flat.pieces[3].page_number->owner == flat.pieces[3].owner);
    CHECK(flat.pieces[3].link->anchor == 5);
    CHECK(flat.paragraph.runs[3].object == 7.0);
}
