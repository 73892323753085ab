// What other programs, and assistive technology, get of briefs in many scripts.

#include "base/utf8.hpp"
#include "support/program.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

using namespace brief;
namespace fs = std::filesystem;

namespace {

struct Said {
    std::string language;
    std::string words;
};

/// Without blanks, controls of direction and hyphens that a line added: lines end where they like.
std::string joined(std::string const& text) {
    std::string out;
    for (char32_t c : utf8::decode(text)) {
        bool control = c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
                       (c >= 0x2066 && c <= 0x2069) || c == 0xad;
        bool blank = c == U' ' || c == 0xa0 || c == U'\n' || c == U'\r' || c == U'\f' || c == 0x202f;
        if (!control && !blank) {
            utf8::append(out, c);
        }
    }
    return out;
}

std::string between(std::string const& text, std::string const& before, std::string const& behind) {
    std::size_t const start = text.find(before);
    if (start == std::string::npos) {
        return "";
    }
    std::size_t const from = start + before.size();
    return text.substr(from, text.find(behind, from) - from);
}

/// The quotations of a specimen, by their languages.
std::vector<Said> quotations(std::string const& specimen = "scripts") {
    std::string rest =
        test::read_file(test::repository() / "tests/golden/briefs" / specimen / "library/records.toml");
    std::vector<Said> out;
    for (std::size_t at = 0; (at = rest.find("[[quotation]]", at)) != std::string::npos; ++at) {
        std::string const record = rest.substr(at, rest.find("[[", at + 2) - at);
        out.push_back({between(record, "statement = \"udhr-", "\""), between(record, "\ntext = \"", "\"")});
    }
    return out;
}

struct Built {
    explicit Built(std::string const& name, std::string const& definition = "brief.toml") {
        fs::path const path = test::repository() / "tests/golden/briefs" / name / definition;
        test::Ran const ran = test::Program()({"build", path.string(), "-o", file().string()});
        REQUIRE_MESSAGE(ran.code == 0, ran.err);
    }

    fs::path file() const { return folder.path() / "brief.pdf"; }

    std::string read_out() const {
        return joined(test::Program()({"verify", file().string(), "--reading-order"}).out);
    }

    std::string extracted() const {
        return joined(test::run_shell("pdftotext '" + file().string() + "' -", folder.path()).out);
    }

    test::Folder folder;
};

bool is_right_to_left(std::string const& language) {
    return language == "ar" || language == "fa" || language == "ur" || language == "he";
}

bool can_extract() {
    bool const can = test::has_tool("pdftotext");
    if (!can) {
        std::cout << "skipped: pdftotext is not installed (poppler-utils)\n";
    }
    return can;
}

} // namespace

TEST_CASE("every script is read out as it was written") {
    Built const built("scripts");
    std::string const order = built.read_out();
    REQUIRE(quotations().size() == 14);
    for (Said const& said : quotations()) {
        CAPTURE(said.language);
        CHECK(order.find(joined(said.words)) != std::string::npos);
    }
}

TEST_CASE("every script is extracted as it was written, letter by letter") {
    if (!can_extract()) {
        return;
    }
    // Without columns, and each direction on pages of its own: pdftotext finds by itself which line follows
    // another, and in which direction a page runs.
    std::string const left_to_right = Built("scripts", "one-column.toml").extracted();
    std::string const right_to_left = Built("scripts", "from-right.toml").extracted();
    for (Said const& said : quotations()) {
        CAPTURE(said.language);
        std::string const& text = is_right_to_left(said.language) ? right_to_left : left_to_right;
        CHECK(text.find(joined(said.words)) != std::string::npos);
    }
}

TEST_CASE("an Arabic brief is extracted as it was written, with ligatures, marks and numbers") {
    if (!can_extract()) {
        return;
    }
    std::string const text = Built("arabic").extracted();
    for (char const* words :
         {"أربع سنوات بسبب تغطيةٍ من قاعة المحكمة",
          "كانت سارة مثال تغطّي المحاكمات لصحيفة «كيش كرونيكل». وفي 4 مارس 2025 احتجزها أفراد من الشرطة أمام "
          "محكمة كيش "
          "الابتدائية، وكانت قد دوّنت ملاحظات في جلسة علنية",
          "ووُجّهت إليها تهمة بموجب المادة 6(3)(d) من قانون العقوبات الفيلداني، وظلّت رهن الحبس الاحتياطي 260 "
          "يوماً. وأشار تقرير الأمم المتحدة "
          "A/HRC/55/12 إلى القضية",
          "مطالبة السفارة بحضور جلسة الاستئناف بصفة مراقب.",
          "الأشخاص والأماكن من نسج الخيال: لا وجود لجمهورية فيلدانيا."}) {
        CAPTURE(words);
        CHECK(text.find(joined(words)) != std::string::npos);
    }
}

TEST_CASE("Chinese, Japanese and Korean are read out and extracted as they were written") {
    if (!can_extract()) {
        return;
    }
    if (!fs::exists("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc")) {
        std::cout << "skipped: Noto Serif CJK is not installed (fonts-noto-cjk)\n";
        return;
    }
    Built const built("cjk");
    std::string const order = built.read_out();
    // As it is, but for ends of lines: a gap beside a number or a bracket is no space.
    std::string text =
        test::run_shell("pdftotext '" + built.file().string() + "' -", built.folder.path()).out;
    std::erase(text, '\n');
    // In the order of the file: beside the lines of a quotation stands who said it.
    std::string const raw =
        joined(test::run_shell("pdftotext -raw '" + built.file().string() + "' -", built.folder.path()).out);
    std::vector<Said> const said = quotations("cjk");
    REQUIRE(said.size() == 4);
    for (Said const& each : said) {
        CAPTURE(each.language);
        CHECK(order.find(joined(each.words)) != std::string::npos);
        CHECK(raw.find(joined(each.words)) != std::string::npos);
    }
    std::string const prose = between(
        test::read_file(test::repository() / "tests/golden/briefs/cjk/brief.toml"), "text = \"\"\"\n", "\n"
    );
    REQUIRE(prose.size() > 100);
    // It is said in lines, between which the quotations beside them may stand.
    for (char const* line :
         {"《晨光》是一份虚构的报纸，2024年12月在样例市出版，编辑部有5人，网站叫",
          "Morning Light。每期8页，有“新闻”、“读者来信”和《城市地图》（第3版）三个",
          "栏目；没有广告。样例市图书馆收藏了第1期至第120期，读者可以在二楼阅览室"}) {
        CAPTURE(line);
        CHECK(prose.find(line) != std::string::npos);
        CHECK(text.find(line) != std::string::npos);
    }
}
