#include "cite/plan.hpp"

#include "kit.hpp"

using namespace brief;
using namespace brief::cite;

namespace {

DocumentPlan plan_of(std::string const& text, CitationStyle const& style) {
    test::Records const input(kit::sources, kit::prose(text));
    view::View const view = test::view_of(input);
    content::Document document =
        test::value_of(input.sources, compose::document(view, input.briefing, input.labels, input.sources));
    return Planner(document, view, input.labels, style).run();
}

DocumentPlan plan_of(std::string const& text) {
    return plan_of(text, kit::style_of("briefwright-notes"));
}

} // namespace

TEST_CASE("each citation has its note, in order, and its place in the request") {
    DocumentPlan const plan = plan_of("A[@report] b^[Remark] c[@novak; @code]");
    REQUIRE(plan.citations.size() == 3);
    CHECK(plan.notes == 3);
    CHECK(plan.citations[2].note == 3);
    CHECK_FALSE(plan.citations[1].cites);
    REQUIRE(plan.request.citations.size() == 2);
    CHECK(plan.request.citations[1].note == 3);
    CHECK(plan.origins[1].sources == std::vector<std::string>{"novak", "code"});
    CHECK(plan.order == std::vector<std::string>{"report", "novak", "code"});
}

TEST_CASE("places in one source are one cite, unless a word stands between") {
    auto const cites = [](std::string const& text) { return plan_of(text).request.citations.at(0).cites; };
    REQUIRE(cites("A[@report, para. 2; @report, para. 5]").size() == 1);
    CHECK(cites("A[@report, para. 2; @report, para. 5]")[0].locator == "2, 5");
    CHECK(cites("A[@report, para. 2; @report, p. 5]").size() == 2);
    CHECK(cites("A[@report, para. 2; also @report, para. 5]").size() == 2);
    CHECK(cites("A[see @report]")[0].prefix == "See");
}

TEST_CASE("in a style of the text only remarks are notes, and nothing begins with a capital") {
    CitationStyle const style = kit::style_of("briefwright-author-date");
    DocumentPlan const plan = plan_of("A[see @report] b^[Remark. [@report]]", style);
    CHECK(plan.notes == 1);
    CHECK(plan.citations[0].note == 0);
    CHECK(plan.citations[1].note == 1);
    CHECK(plan.request.citations[0].note == 0);
    CHECK(plan.request.citations[0].cites[0].prefix == "see");
}

TEST_CASE("an archived copy is told where a source is cited first") {
    DocumentPlan const plan = plan_of("A[@novak] b[@novak]");
    CHECK(plan.asides.size() == 1);
    CHECK(plan.request.citations[0].cites[0].suffix.find("archived at") != std::string::npos);
    CHECK(plan.request.citations[1].cites[0].suffix.empty());
}

TEST_CASE("a place in a source that may not be named is left out") {
    CHECK(plan_of("A[@secret, p. 3]").request.citations.at(0).cites.at(0).locator.empty());
}

TEST_CASE("a citation within a remark has the number of its note") {
    DocumentPlan const plan = plan_of("A[@report] b^[Otherwise [@code], rightly.]");
    CHECK(plan.notes == 2);
    REQUIRE(plan.request.citations.size() == 2);
    CHECK(plan.request.citations[1].note == 2);
}
