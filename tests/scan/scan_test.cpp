#include "scan/scan.hpp"

#include "pdf/deflate.hpp"
#include "scan/pdf_strings.hpp"
#include "scan/shown_text.hpp"

#include "finish/seal.hpp"
#include "image/jpeg_codec.hpp"
#include "paint/paint.hpp"
#include "scan/kit.hpp"
#include "support/fonts.hpp"
#include "text/paragraph.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace brief;
using scan::Leak;
using test::file_with;

namespace {

std::vector<Leak> in_text(std::string const& value, std::string_view text) {
    std::vector<std::string> const values{value};
    scan::Search search(values);
    search.in_text(text, "here");
    return search.leaks();
}

bool found(std::string const& value, std::string_view text) {
    return !in_text(value, text).empty();
}

std::vector<Leak> in_pdf(std::string const& value, std::string const& file) {
    std::vector<std::string> const values{value};
    scan::Search search(values);
    auto opened = pdf::File::open(file);
    REQUIRE(opened);
    search.in_pdf(*opened);
    return search.leaks();
}

} // namespace

TEST_CASE("a name is found however it is written") {
    for (char const* text :
         {"by Jana Příkladová.",
          "JANA PRIKLADOVA",
          "jana\u00a0příkla\u00addová",
          "Jana Příkla-\ndová",
          "JanaPříkladová",
          "“Jana” (Příkladová)",
          "ávodalkířP anaJ"}) {
        CHECK_MESSAGE(found("Jana Příkladová", text), text);
    }
    CHECK_FALSE(found("Jana Příkladová", "Jana, and another Příklad"));
}

TEST_CASE("a short name is a word of its own; what is shorter still is not looked for") {
    CHECK(found("Anna", "to Anna, who"));
    CHECK_FALSE(found("Anna", "a Japan native, an annal"));
    CHECK_FALSE(found("Ann", "Ann"));
    std::vector<std::string> const values{"Ann", "a b", ""};
    CHECK(scan::Search(values).empty());
}

TEST_CASE("a number is not part of a longer one") {
    std::string const day = "1 December 2025";
    for (char const* text : {"31 December 2025", "by 11\u00a0December 2025.", "1 December 20251"}) {
        CHECK_FALSE_MESSAGE(found(day, text), text);
    }
    // Of several places one may fit; a space, a sign or a letter is a boundary.
    for (char const* text :
         {"31 December 2025, 1 December 2025",
          "on1December2025x",
          "3 1 December 2025",
          "3-1 Decem-\nber 2025",
          "5202 rebmeceD 1",
          "1 December 2025 1"}) {
        CHECK_MESSAGE(found(day, text), text);
    }
    CHECK_FALSE(found("٢ ديسمبر ٢٠٢٥", "١٢ ديسمبر ٢٠٢٥"));
    CHECK(found("٢ ديسمبر ٢٠٢٥", "في٢ ديسمبر ٢٠٢٥"));
}

TEST_CASE("the mark of a note is no part of the number before it") {
    std::string const text = "/P<</MCID 0>>BDC BT /F1 9 Tf (on 1 December 2025) Tj ET EMC ";
    std::string const mark = "BT /F1 5 Tf (3) Tj ET";
    auto const one_line = [](std::string const& more) {
        return "BT /F1 9 Tf /P<</MCID 0>>BDC (on 1 December 2025) Tj" + more + " ET";
    };
    CHECK(in_pdf("1 December 2025", file_with(text + mark)).size() == 1);
    CHECK(in_pdf("1 December 2025", file_with(one_line(" EMC /Lbl<</MCID 1>>BDC (3) Tj EMC"))).size() == 1);
}

TEST_CASE("in bytes a number is not part of a longer one either") {
    std::string const day = "1 December 2025";
    std::vector<std::string> const values{day};
    auto finds = [&](std::string const& bytes) {
        scan::Search search(values);
        search.in_bytes(bytes, "here");
        return !search.leaks().empty();
    };
    auto wide = [](std::string const& ascii, bool big_endian) {
        std::string out;
        for (char c : ascii) {
            out += big_endian ? '\0' : c;
            out += big_endian ? c : '\0';
        }
        return out;
    };
    for (std::string const& text : {"3" + day, day + "7"}) {
        CHECK_FALSE(finds(text));
        CHECK_FALSE(finds(wide(text, true)));
        CHECK_FALSE(finds(wide(text, false)));
    }
    for (std::string const& text : {day, "x" + day + "x", "\xb2" + day + "\xb2", "3" + day + " " + day}) {
        CHECK(finds(text));
        CHECK(finds(wide(text, true)));
        CHECK(finds(wide(text, false)));
    }
}

TEST_CASE("numbers of operators are no date, and a date in a text is one") {
    std::string const day = "1981-11-17";
    CHECK(in_pdf(day, file_with("0 19 81.11 17 re f")).empty());
    CHECK(in_pdf(day, file_with("0 1981 11 17 re f")).empty());
    auto stream = [](std::string const& dictionary, std::string const& data) {
        return file_with("", "7 0 obj" + dictionary + "stream\n" + data + "\nendstream endobj\n");
    };
    CHECK(in_pdf(day, file_with("BT /F1 9 Tf (1981-11-) Tj (17) Tj ET")).size() == 1);
    CHECK(in_pdf(day, file_with("% 1981-11-17")).size() == 1);
    CHECK(in_pdf(day, stream("<<>>", "<x>1981 11 17</x>")).size() == 1);
    CHECK(in_pdf(day, stream("<</Type/EmbeddedFile>>", "born 1981/11/17")).size() == 1);
    CHECK(in_pdf("Nobody Example", file_with("% NOBODY exam ple")).size() == 1);
}

TEST_CASE("200 plants in every part of a file are all found") {
    std::size_t planted = 0;
    for (int i = 0; i < 25; ++i) {
        std::string const name = "Nobody Example" + std::string(1, static_cast<char>('a' + i));
        std::string hex;
        for (char c : name) {
            constexpr char const* digits = "0123456789ABCDEF";
            hex += digits[static_cast<unsigned char>(c) >> 4U];
            hex += digits[static_cast<unsigned char>(c) & 15U];
        }
        std::string wide = "FEFF";
        for (std::size_t at = 0; at < hex.size(); at += 2) {
            wide += "00" + hex.substr(at, 2);
        }
        std::string const packed = pdf::deflate("xx (" + name + ") yy");
        std::string kerned;
        for (char c : name) {
            kerned += "(" + std::string(1, c) + ")-12";
        }
        for (std::string const& file :
             {file_with("BT /F1 9 Tf (" + name + ") Tj ET"),
              file_with("BT /F1 9 Tf [" + kerned + "]TJ ET"),
              file_with("BT /F1 9 Tf <" + hex + "> Tj ET"),
              file_with("/Span<</ActualText<" + wide + ">>>BDC EMC"),
              file_with("", "7 0 obj<</Alt(" + name + ")>>endobj\n"),
              file_with("", "7 0 obj<</Alt<" + wide + ">>>endobj\n"),
              file_with("", "7 0 obj<</Length 9>>stream\n" + packed + "\nendstream endobj\n"),
              file_with("", "7 0 obj<<>>stream\n<dc:title>" + name + "</dc:title>\nendstream endobj\n")}) {
            CHECK(in_pdf(name, file).size() == 1);
            CHECK(in_pdf("Somebody Different", file).empty());
            ++planted;
        }
    }
    CHECK(planted == 200);
}

TEST_CASE("a name is found in an attached text that writes its letters as numbers") {
    for (char const* text : {"{\"x\": \"N\\u006fbody Ex\\u0061mple\"}", "<x>N&#111;body Ex&#x61;mple</x>"}) {
        std::string const file =
            file_with("", std::string("7 0 obj<<>>stream\n") + text + "\nendstream endobj\n");
        CHECK(in_pdf("Nobody Example", file).size() == 1);
        CHECK(in_pdf("Somebody Different", file).empty());
    }
}

TEST_CASE("in a font the bytes are searched, and no strings made up") {
    for (std::string const& start :
         {std::string("OTTO"), std::string("\0\1\0\0", 4), std::string("\1\0\4\1", 4)}) {
        auto file = [&](std::string const& text) {
            return file_with("", "7 0 obj<<>>stream\n" + start + text + "\nendstream endobj\n");
        };
        CHECK(in_pdf("Nobody Example", file("Nobody Example")).size() == 1);
        CHECK(in_pdf("Nobody Example", file("(nobody) (example)")).empty());
    }
}

TEST_CASE("glyph codes are read through their font") {
    std::string const bytes = file_with("BT /F1 9 Tf (Ja) Tj [(n)-5(a)]TJ ET BT /F1 9 Tf (x) Tj ET");
    auto file = pdf::File::open(bytes);
    REQUIRE(file);
    CHECK(scan::shown_text(*file) == "Jana\nx\n");
    CHECK(
        in_pdf("Nobody Example", file_with("BT /F1 9 Tf (Nobody Exam) Tj (ple) Tj ET")) ==
        std::vector<Leak>{{0, "the text of a page"}}
    );
}

TEST_CASE("a name in a picture that was not scrubbed is found, and scrubbing takes it out") {
    image::Picture pixels;
    pixels.width = 8;
    pixels.height = 8;
    pixels.pixels.assign(std::size_t{8} * 8 * 3, '\x60');
    image::Picture planted = *image::encode(pixels);
    std::string const name = "Nobody Example";
    planted.jpeg.insert(2, std::string("\xff\xfe\0\x10", 4) + name);

    auto leaks = [&](image::Picture picture) {
        page::Pages pages;
        pages.properties = {"Title", "Author", "Subject", {}, "en", 0, "Test"};
        page::Node node;
        node.role = page::Role::figure;
        node.alternative = "A grey square";
        page::LeafId leaf =
            pages.structure.add_leaf(pages.structure.add_node(page::NodeId::document, std::move(node)));
        pages.pages.resize(1);
        pages.pages[0].size = {200, 100};
        auto shared = std::make_shared<image::Picture const>(std::move(picture));
        pages.pages[0].items = {{leaf, page::PlacedPicture{{10, 10, 35, 45}, std::move(shared)}}};
        auto painted = paint::pdf(pages, {});
        REQUIRE(painted);
        auto sealed = finish::seal(*painted, pages, {});
        REQUIRE(sealed);
        auto file = pdf::File::open(*sealed);
        REQUIRE(file);
        CHECK(scan::parts_of(*file).images.size() == 1);
        return in_pdf(name, *sealed);
    };
    CHECK(leaks(planted) == std::vector<Leak>{{0, "the bytes of the file"}});
    CHECK(leaks(*image::read(planted.jpeg)).empty());
}

TEST_CASE("an Arabic name on a page that no tag tells of is found, with and without ligatures") {
    text::FontSet fonts;
    test::add_font(fonts, "Source Sans 3", 400, false, "source-sans-3/SourceSans3_400Regular.ttf");
    test::add_font(fonts, "Noto Sans Arabic", 400, false, "noto/NotoSansArabic-Regular.ttf");
    test::add_font(fonts, "Noto Naskh Arabic", 400, false, "noto/NotoNaskhArabic-Regular.ttf");
    auto shaper = text::Shaper::create(fonts);
    REQUIRE(shaper);
    auto leaks = [&](std::string const& shown, std::string const& withheld, text::FontId face) {
        text::Paragraph paragraph;
        text::Format format;
        format.fonts = {text::FontId{0}, face};
        format.language = "ar";
        paragraph.formats = {format};
        paragraph.runs = {{shown, 0, 0, {}, 0}};
        paragraph.width = 500;
        paragraph.right_to_left = true;
        page::Pages pages;
        pages.properties = {"Title", "Author", "Subject", {}, "ar", 0, "Test"};
        pages.pages.resize(1);
        pages.pages[0].size = {600, 100};
        page::Node figure;
        figure.role = page::Role::figure;
        figure.alternative = "A line";
        page::LeafId const leaf =
            pages.structure.add_leaf(pages.structure.add_node(page::NodeId::document, std::move(figure)));
        pages.pages[0].items.push_back({leaf, page::line({0, 10}, {10, 10}, {1, Color{}, {}})});
        text::SetParagraph const set = text::set_paragraph(paragraph, *shaper, nullptr);
        for (text::SetRun const& run : set.lines.at(0).runs) {
            page::GlyphRun glyphs;
            glyphs.font = run.font;
            glyphs.size = run.size;
            glyphs.origin = {500 - run.x - run.width, 50};
            glyphs.advance = run.width;
            glyphs.right_to_left = run.right_to_left;
            glyphs.text = run.text;
            for (text::SetGlyph const& glyph : run.glyphs) {
                glyphs.glyphs.push_back({glyph.id, {glyph.x, glyph.y}});
            }
            for (text::SetCluster const& cluster : run.clusters) {
                glyphs.clusters.push_back({cluster.bytes, cluster.glyphs});
            }
            pages.pages[0].items.push_back({page::Artifact::footer, std::move(glyphs)});
        }
        auto painted = paint::pdf(pages, fonts);
        REQUIRE(painted);
        auto sealed = finish::seal(*painted, pages, {});
        REQUIRE(sealed);
        return in_pdf(withheld, *sealed);
    };
    for (text::FontId face : {text::FontId{1}, text::FontId{2}}) {
        CHECK(leaks("قالت سارة مثال أمس", "سارة مثال", face).size() == 1);
        CHECK(leaks("قال علاء الأسواني أمس", "علاء الأسواني", face).size() == 1);
        CHECK(leaks("قال علاء الأسواني أمس", "الأسواني", face).size() == 1);
        CHECK(leaks("قال علاء الأسواني أمس", "سارة مثال", face).empty());
    }
}

TEST_CASE("who looks for other words gets all texts of the file, even where nothing is withheld") {
    std::string const table = pdf::deflate("Name,Office\nAda Exemplar,Chair\n");
    std::string const bytes = file_with(
        "BT /F1 9 Tf (Shown) Tj ET",
        "7 0 obj\n<</Title(Outline) /Alt<FEFF004100640061>>>\nendobj\n"
        "8 0 obj\n<</Type/Metadata/Subtype/XML/Length 20>>stream\n<dc:title>XMP</title\nendstream\nendobj\n"
        "9 0 obj\n<</Type/EmbeddedFile/Filter/FlateDecode/Length " +
            std::to_string(table.size()) + ">>stream\n" + table + "\nendstream\nendobj\n"
    );
    auto const file = pdf::File::open(bytes);
    REQUIRE(file);
    for (std::vector<std::string> const& values :
         {std::vector<std::string>{}, std::vector<std::string>{"Jana Příkladová"}}) {
        std::string all;
        scan::Search search(values);
        search.in_pdf(*file, [&](std::string_view folded) { all += folded; });
        for (char const* words : {" shown ", " outline ", " ada ", " xmp ", " ada exemplar chair "}) {
            CHECK_MESSAGE(all.find(words) != std::string::npos, words);
        }
        search.in_text("Later", "here");
        CHECK(all.find("later") == std::string::npos);
    }
}

TEST_CASE("who looks for other words gets a page as it is shown, and not its syntax") {
    std::string const bytes = file_with("BT /F1 9 Tf [(Ada X)10(IV)]TJ ET");
    auto const file = pdf::File::open(bytes);
    REQUIRE(file);
    std::string all;
    scan::Search({}).in_pdf(*file, [&](std::string_view folded) { all += folded; });
    CHECK(all.find(" ada xiv ") != std::string::npos);
    CHECK(all.find(" ada x ") == std::string::npos);
}
