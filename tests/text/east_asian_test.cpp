#include "text/east_asian.hpp"

#include "support/cjk.hpp"
#include "support/fonts.hpp"
#include "support/processor_time.hpp"
#include "text/paragraph.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace brief;
using text::EastAsian;
using text::Gap;

namespace {

/// Sets Chinese, Japanese or Korean at 10 pt.
class EastAsianKit {
public:
    EastAsianKit(std::string const& cut, std::string const& region, std::string language) {
        fonts_ = test::three_fonts();
        std::optional<text::Font> face = test::cjk_font(cut, region);
        if (!face) {
            return;
        }
        text::Format format;
        format.fonts = {test::serif, fonts_.add(std::move(*face))};
        format.full_width = format.fonts.back();
        format.language = std::move(language);
        format.region = region;
        paragraph.formats = {format};
        paragraph.width = 200;
        paragraph.justify = true;
        shaper_.emplace(std::move(*text::Shaper::create(fonts_)));
    }

    explicit operator bool() const { return shaper_.has_value(); }

    text::SetParagraph set(std::string text) {
        paragraph.runs = {{std::move(text), 0, 0, {}}};
        return set_paragraph(paragraph, *shaper_, nullptr);
    }

    std::vector<std::string> lines(std::string text) {
        std::vector<std::string> out;
        for (text::SetLine const& line : set(std::move(text)).lines) {
            out.emplace_back();
            for (text::SetRun const& run : line.runs) {
                out.back() += run.text;
            }
        }
        return out;
    }

    double width(std::string text) { return set(std::move(text)).lines.at(0).width; }

    text::Paragraph paragraph;

private:
    text::FontSet fonts_;
    std::optional<text::Shaper> shaper_;
};

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("marks are where the language has their ink") {
    CHECK(text::east_asian_class(U'漢', "Jpan") == EastAsian::ideograph);
    CHECK(text::east_asian_class(U'か', "Jpan") == EastAsian::ideograph);
    CHECK(text::east_asian_class(U'「', "Jpan") == EastAsian::opening);
    CHECK(text::east_asian_class(U'。', "Jpan") == EastAsian::closing);
    CHECK(text::east_asian_class(U'。', "Hant") == EastAsian::ideograph);
    CHECK(text::east_asian_class(U'！', "Hans") == EastAsian::closing);
    CHECK(text::east_asian_class(U'！', "Jpan") == EastAsian::ideograph);
    CHECK(text::east_asian_class(U'a', "Hans") == EastAsian::western);
    CHECK(text::east_asian_class(U'7', "Hans") == EastAsian::western);
    CHECK(text::east_asian_class(U'(', "Hans") == EastAsian::none);
    CHECK(text::east_asian_class(U'한', "Kore") == EastAsian::none);
}

TEST_CASE("characters of Chinese, Japanese and Korean are told from all others") {
    for (char32_t c : {U'漢', U'か', U'カ', U'한', U'。', U'Ａ', U'ㄅ', U'\U00020000'}) {
        CHECK(text::is_east_asian(c));
    }
    for (char32_t c : {U'a', U'я', U'س', U'ก', U'“', U'—', U'\U0001f600'}) {
        CHECK_FALSE(text::is_east_asian(c));
    }
    CHECK(text::has_east_asian("Veldania 漢"));
    CHECK_FALSE(text::has_east_asian("“Veldania” — ₼ ქართული"));
    CHECK_FALSE(text::has_east_asian(""));
    CHECK(text::east_asian_scripts("見本の報告").kana);
    CHECK_FALSE(text::east_asian_scripts("見本の報告").hangul);
    CHECK(text::east_asian_scripts("Veldania 한국").hangul);
    CHECK_FALSE(text::east_asian_scripts("Veldania 漢字").kana);
}

TEST_CASE("the blanks of two marks in a row are not added up") {
    using enum EastAsian;
    CHECK(text::gap_between(closing, opening).natural == -0.5);
    CHECK(text::gap_between(closing, closing).natural == -0.5);
    CHECK(text::gap_between(opening, opening).natural == -0.5);
    CHECK(text::gap_between(closing, ideograph).natural == 0);
    CHECK(text::gap_between(closing, ideograph).shrink == 0.5);
    CHECK(text::gap_between(ideograph, western).natural == 0.25);
    CHECK(text::gap_between(closing, western) == Gap{});
    CHECK(text::gap_between(none, ideograph) == Gap{});
}

TEST_CASE("a line of ideographs is filled between them, to the measure") {
    EastAsianKit kit("jp", "Jpan", "ja");
    if (!kit) {
        return;
    }
    kit.paragraph.width = 205; // twenty ideographs and a half
    text::SetParagraph const set = kit.set(
        "これは例文です、行の両端をそろえるために文字の間を少しずつ広げて、記号の空きは詰めて組みます"
        "これは例文です、行の両端をそろえるために文字の間を少しずつ広げて、記号の空きは詰めて組みます。"
    );
    REQUIRE(set.lines.size() >= 4);
    for (std::size_t i = 0; i + 1 < set.lines.size(); ++i) {
        CAPTURE(i);
        double const beyond = set.lines[i].width - 205;
        // What is over is the blank half of a mark at the end.
        CHECK((std::abs(beyond) < 0.01 || std::abs(beyond - 5) < 0.01));
    }
}

TEST_CASE("marks give up their blanks before a line is loose, and brackets side by side do always") {
    EastAsianKit kit("jp", "Jpan", "ja");
    if (!kit) {
        return;
    }
    kit.paragraph.justify = false;
    CHECK(kit.width("漢字") == doctest::Approx(20));
    CHECK(kit.width("」「漢") == doctest::Approx(25));
    CHECK(kit.width("漢。」") == doctest::Approx(25));
    double const latin = kit.width("ab");
    CHECK(kit.width("漢ab字") == doctest::Approx(20 + 5 + latin));
    CHECK(
        kit.width("漢 ab") ==
        doctest::Approx(
            kit.width("漢") + kit.width("ab") + kit.width("a b") - kit.width("a") - kit.width("b")
        )
    );
}

TEST_CASE("an opening bracket at the start of a line has its ink at the margin") {
    EastAsianKit kit("jp", "Jpan", "ja");
    if (!kit) {
        return;
    }
    for (bool justify : {false, true}) {
        kit.paragraph.justify = justify;
        CHECK(kit.set("「漢字」").lines.at(0).runs.at(0).x == doctest::Approx(-5));
    }
}

TEST_CASE(
    "no Japanese line starts with a small kana, a stop or a closing bracket, none ends with an opening one"
) {
    EastAsianKit kit("jp", "Jpan", "ja");
    if (!kit) {
        return;
    }
    std::string const sentence = "ちょっと「見本」を、きょうつくった。ラーメンとコーヒーで（五分）まった。";
    std::string text;
    for (int i = 0; i < 12; ++i) {
        text += sentence;
    }
    for (double width : {60.0, 83.0, 101.0, 127.0, 166.0, 203.0}) {
        kit.paragraph.width = width;
        std::string all;
        for (std::string const& line : kit.lines(text)) {
            CAPTURE(line);
            for (char const* mark : {"ょ", "っ", "ー", "、", "。", "」", "）"}) {
                CHECK_FALSE(line.starts_with(mark));
            }
            CHECK_FALSE(line.ends_with("「"));
            CHECK_FALSE(line.ends_with("（"));
            all += line;
        }
        CHECK(all == text);
    }
}

TEST_CASE("Korean is divided at its spaces") {
    EastAsianKit kit("kr", "Kore", "ko");
    if (!kit) {
        return;
    }
    kit.paragraph.width = 60;
    for (std::string const& line :
         kit.lines("모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다")) {
        CAPTURE(line);
        CHECK((line.ends_with(' ') || line.ends_with("동등하다")));
    }
}

TEST_CASE("an ideograph with a mark or a selector is one thing") {
    EastAsianKit kit("jp", "Jpan", "ja");
    if (!kit) {
        return;
    }
    kit.paragraph.width = 12;
    CHECK(kit.lines("か\u3099き") == Lines{"か\u3099", "き"});
    CHECK(kit.lines("葛\U000e0100城") == Lines{"葛\U000e0100", "城"});
}

TEST_CASE("a line of ten thousand ideographs without a space takes time in proportion to its length") {
    EastAsianKit kit("sc", "Hans", "zh");
    if (!kit) {
        return;
    }
    auto text = [](int count) {
        std::string out;
        for (int i = 0; i < count; ++i) {
            out += "漢";
        }
        return out;
    };
    auto seconds = [&](int count) {
        double const start = test::processor_seconds();
        text::SetParagraph const set = kit.set(text(count));
        CHECK(set.lines.size() == static_cast<std::size_t>(count) / 20);
        return test::processor_seconds() - start;
    };
    seconds(1000);
    double const once = std::max(seconds(10'000), 0.002);
    // Four times the length; sixteen times would be quadratic.
    CHECK(seconds(40'000) < 10 * once);
}
