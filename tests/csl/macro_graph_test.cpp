#include "csl/macro_graph.hpp"

#include "csl/kit.hpp"

using namespace brief::csl;

namespace {

std::string macro(std::string const& name, std::string const& called, int times = 1) {
    std::string text = "<macro name=\"" + name + "\">";
    for (int i = 0; i < times; ++i) {
        text += "<text macro=\"" + called + "\"/>";
    }
    return text + "</macro>";
}

std::optional<Fault> fault_with(std::string const& macros, std::string const& called) {
    auto style = parse_style(
        "<style>" + macros + "<citation><layout><text macro=\"" + called + "\"/></layout></citation></style>"
    );
    return style ? std::nullopt : std::optional(style.error());
}

} // namespace

TEST_CASE("a macro that calls itself is refused, directly or through others") {
    std::optional<Fault> fault = fault_with(macro("a", "a"), "a");
    REQUIRE(fault.has_value());
    CHECK(fault->kind == FaultKind::macro);
    CHECK(fault->message == "the macro \"a\" calls itself");
    CHECK(fault_with(macro("a", "b") + macro("b", "c") + macro("c", "a"), "a").has_value());
    CHECK(
        fault_with(
            macro("a", "b") + macro("b", "c") + "<macro name=\"c\"><text value=\"x\"/></macro>", "a"
        ) == std::nullopt
    );
}

TEST_CASE("macros that double again and again are refused") {
    std::string macros = "<macro name=\"m0\"><text value=\"x\"/></macro>";
    for (int i = 1; i <= 40; ++i) {
        macros += macro("m" + std::to_string(i), "m" + std::to_string(i - 1), 2);
    }
    std::optional<Fault> fault = fault_with(macros, "m40");
    REQUIRE(fault.has_value());
    CHECK(fault->kind == FaultKind::limit);
}

TEST_CASE("a long chain of macros is refused before it overflows the stack") {
    std::string macros = "<macro name=\"m0\"><text value=\"x\"/></macro>";
    for (int i = 1; i <= 1'500; ++i) {
        macros += macro("m" + std::to_string(i), "m" + std::to_string(i - 1));
    }
    std::optional<Fault> fault = fault_with(macros, "m1500");
    REQUIRE(fault.has_value());
    CHECK(fault->kind == FaultKind::limit);
}

TEST_CASE("macros with deep groups are refused before rendering overflows the stack") {
    std::string open;
    std::string close;
    for (int i = 0; i < 50; ++i) {
        open += "<group>";
        close += "</group>";
    }
    std::string macros = "<macro name=\"m0\"><text value=\"x\"/></macro>";
    for (int i = 1; i <= 50; ++i) {
        std::string number = std::to_string(i);
        macros += "<macro name=\"m" + number + "\">" + open + "<text macro=\"m" + std::to_string(i - 1) +
                  "\"/>" + close + "</macro>";
    }
    std::optional<Fault> fault = fault_with(macros, "m50");
    REQUIRE(fault.has_value());
    CHECK(fault->kind == FaultKind::limit);
    CHECK(fault_with(macros, "m50")->message.find("deep") != std::string::npos);
}

TEST_CASE("what a style renders and tests") {
    Style with = kit::citing("<group><text variable=\"year-suffix\"/></group>");
    Style without = kit::citing("<choose><if disambiguate=\"true\"><text variable=\"title\"/></if></choose>");
    CHECK(renders(with, Variable::year_suffix));
    CHECK_FALSE(renders(without, Variable::year_suffix));
    CHECK(tests_disambiguation(without));
    CHECK_FALSE(tests_disambiguation(with));
}
