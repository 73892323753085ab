#include "merge/template.hpp"

#include <doctest/doctest.h>

using namespace brief;
using merge::Target;

namespace {

struct Kit {
    Sources sources;
    FileId file = FileId::none;

    Result<merge::Template> parse(std::string const& text) {
        file = sources.add("text.toml", "text = \"" + text + "\"\n");
        return merge::Template::parse(sources, text, {file, 1, 8, 1});
    }

    std::string fill(std::string const& text, merge::Fields const& fields, Target target = Target::plain) {
        Result<merge::Template> read = parse(text);
        REQUIRE(read);
        Result<std::string> out = read->fill(sources, fields, target, "recipient \"x\"");
        REQUIRE(out);
        return *out;
    }
};

merge::Fields const fields{
    {"recipient.name", std::string("Ada")},
    {"recipient.office", std::string()},
    {"condition.chairs", true},
    {"condition.other", false}};

} // namespace

TEST_CASE("fields are filled, and parts stand where what they ask for holds") {
    Kit kit;
    CHECK(kit.fill("Dear {{recipient.name}},", fields) == "Dear Ada,");
    CHECK(kit.fill("{{ recipient.name }}{{recipient.name}}", fields) == "AdaAda");
    CHECK(kit.fill("a{{#condition.chairs}} b{{/condition.chairs}}", fields) == "a b");
    CHECK(kit.fill("a{{#condition.other}} b{{/condition.other}}", fields) == "a");
    CHECK(kit.fill("a{{^condition.other}} b{{/condition.other}}", fields) == "a b");
    CHECK(kit.fill("a{{#recipient.office}}, {{recipient.office}}{{/recipient.office}}", fields) == "a");
    CHECK(kit.fill("no fields", fields) == "no fields");
    CHECK(kit.fill("a\n{{#condition.chairs}}\nb\n{{/condition.chairs}}\nc", fields) == "a\nb\nc");
}

TEST_CASE("values never become markup, or fields") {
    Kit kit;
    merge::Fields const sly{
        {"v", std::string("{{x}} *b* [@id] <i> `c` 1. & \\ # _u_ |\nline")}, {"n", std::string("2026. x")}};
    CHECK(kit.fill("{{v}}", sly) == "{{x}} *b* [@id] <i> `c` 1. & \\ # _u_ | line");
    CHECK(
        kit.fill("{{v}}", sly, Target::prose) ==
        "\\{\\{x\\}\\} \\*b\\* \\[\\@id\\] \\<i\\> \\`c\\` 1. \\& \\\\ \\# \\_u\\_ \\| line"
    );
    CHECK(kit.fill("{{n}}", sly, Target::prose) == "2026\\. x");
}

TEST_CASE("a field without a value is a fault that names the recipient, unless it is not printed") {
    Kit kit;
    Result<merge::Template> read = kit.parse("Dear {{recipient.office}},");
    REQUIRE(read);
    Result<std::string> out = read->fill(kit.sources, fields, Target::plain, "recipient \"ada\"");
    REQUIRE_FALSE(out);
    CHECK(out.error().front().code == Code::template_field);
    CHECK(out.error().front().message == "\"recipient.office\" is empty for recipient \"ada\"");
    CHECK(out.error().front().span.line == 1);
    CHECK(out.error().front().span.column == 14);
    CHECK(kit.parse("{{#condition.other}}{{recipient.office}}{{/condition.other}}")
              ->fill(kit.sources, fields, Target::plain, "x"));
}

TEST_CASE("names that there are not are told with what may be meant") {
    Kit kit;
    Result<merge::Template> read =
        kit.parse("a {{recipient.nam}} {{condition.chairs}} {{#nothing}}{{/nothing}}");
    REQUIRE(read);
    Diagnostics const faults = read->check(kit.sources, fields);
    REQUIRE(faults.size() >= 3);
    CHECK(faults[0].hints.front() == "did you mean {{recipient.name}}?");
    CHECK(faults[0].span.column == 11);
    CHECK(faults[1].message == "\"condition.chairs\" is true or false, and has no words");
    CHECK(faults[2].message == "there is no merge field \"nothing\"");
}

TEST_CASE("syntax that is broken, or reaches outside of the text, is refused") {
    for (char const* text :
         {"{{",
          "{{a",
          "{{}}",
          "{{#a}}",
          "{{/a}}",
          "{{#a}}{{#b}}{{/a}}{{/b}}",
          "{{{a}}}",
          "{{&a}}",
          "{{>a}}",
          "{{=<% %>=}}",
          "{{!a}}",
          "{{a b}}"}) {
        CAPTURE(text);
        Kit kit;
        Result<merge::Template> read = kit.parse(text);
        REQUIRE_FALSE(read);
        CHECK(read.error().front().code == Code::template_syntax);
    }
}

TEST_CASE("parts in parts go so deep and no deeper") {
    std::string open;
    std::string close;
    for (int i = 0; i < 8; ++i) {
        open += "{{#a}}";
        close += "{{/a}}";
    }
    Kit kit;
    CHECK(kit.parse(open + close));
    CHECK_FALSE(kit.parse("{{#a}}" + open + close + "{{/a}}"));
}
