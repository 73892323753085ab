#include "app/command_pages.hpp"

#include "app/command_line.hpp"

#include <doctest/doctest.h>

using namespace brief::app;

namespace {

std::string page(std::string const& name) {
    auto command = parse_command_line({"briefwright", "completion", name});
    REQUIRE_FALSE(command);
    CHECK(command.error().code == 0);
    return command.error().text;
}

bool has(std::string const& text, std::string const& part) {
    CAPTURE(part);
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("every shell and the manual know every command") {
    for (char const* name : {"bash", "fish", "zsh", "man"}) {
        CAPTURE(name);
        std::string const text = page(name);
        for (char const* command : {"build", "batch", "plan", "merge", "check", "verify", "completion"}) {
            CHECK(has(text, command));
        }
        CHECK_FALSE(has(text, "--child")); // only the program itself says that
    }
}

TEST_CASE("options complete to the words they take, and to files where they take one") {
    CHECK(has(page("bash"), "'check --format') words='text json sarif' ;;"));
    CHECK(has(page("bash"), "'build --output') words='' ;;"));
    CHECK(has(page("bash"), "words='public recipient un-confidential internal'"));
    CHECK(has(page("zsh"), "'--draft[Mark every page as a draft, which may also be made under an embargo]'"));
    CHECK(has(page("zsh"), ":value:(text json sarif)'"));
    CHECK(has(page("fish"), "-n '__fish_seen_subcommand_from check' -l format -x -a 'text json sarif'"));
    CHECK(has(page("fish"), "-s o -l output -r"));
}

TEST_CASE("in the manual hyphens can be copied, and the exit codes stand at the end") {
    std::string const man = page("man");
    CHECK(man.starts_with(".TH BRIEFWRIGHT 1 "));
    CHECK(has(man, "\\fB\\-\\-as\\-of\\fR \\fIDATE\\fR\n"));
    CHECK(man.find(".SH EXIT STATUS\nExit codes: 0 good;") > man.find(".SS verify"));
}

TEST_CASE("another page is a wrong use") {
    auto command = parse_command_line({"briefwright", "completion", "tcsh"});
    REQUIRE_FALSE(command);
    CHECK(command.error().code == 2);
}
