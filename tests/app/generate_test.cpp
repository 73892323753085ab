#include "app/generate.hpp"

#include "support/environment.hpp"
#include "support/repository.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

std::filesystem::path const sample = test::repository() / "briefings/azerbaijan-civil-society.toml";

/// The sample brief on its way through the stages.
struct Run {
    explicit Run(app::Overrides const& overrides = {}) {
        workspace = *app::open_workspace(sample, sources);
        auto prepared = app::prepare(sample, workspace, resources, overrides, sources);
        REQUIRE(prepared);
        job.emplace(std::move(*prepared));
    }

    app::LaidOut laid_out() {
        auto made = app::lay_out(*job, resources, sources);
        REQUIRE(made);
        return std::move(*made);
    }

    std::string pdf() {
        auto made = app::make_pdf(*job, laid_out(), "sample.pdf");
        REQUIRE(made);
        return std::move(made->pdf);
    }

    Sources sources;
    app::Resources resources = *app::Resources::find();
    app::OpenWorkspace workspace;
    std::optional<app::Job> job;
};

} // namespace

TEST_CASE("the sample goes through every stage without a warning") {
    test::Environment unset("SOURCE_DATE_EPOCH", std::nullopt);
    Run run;
    auto document = app::write_content(*run.job, run.sources);
    REQUIRE(document);
    CHECK(document->sections.size() == 6);
    app::LaidOut made = run.laid_out();
    CHECK(made.warnings.empty());
    CHECK(made.pages.properties.date == 1733011200); // as of December 2024
    auto pdf = app::make_pdf(*run.job, made, "sample.pdf");
    REQUIRE(pdf);
    CHECK(pdf->pdf.starts_with("%PDF-1.7"));
    CHECK(pdf->sizes.file == pdf->pdf.size());
}

TEST_CASE("the same input gives the same bytes") {
    CHECK(Run().pdf() == Run().pdf());
}

TEST_CASE("an as-of date of the command replaces the definition's") {
    test::Environment unset("SOURCE_DATE_EPOCH", std::nullopt);
    app::Overrides overrides;
    overrides.as_of = model::Date{*model::parse_date("2025-01-05"), false, {}, {}};
    Run run(overrides);
    auto document = app::write_content(*run.job, run.sources);
    REQUIRE(document);
    CHECK(content::plain_text(document->title_block.as_of).find("2025") != std::string::npos);
    CHECK(run.laid_out().pages.properties.date == 1736035200);
}

TEST_CASE("briefs in one language share a press, and are what they are from one of their own") {
    Run run;
    app::Presses presses(run.resources);
    app::Press& press = presses.for_job(*run.job);
    CHECK(&presses.for_job(*run.job) == &press);
    std::string const alone = run.pdf();
    for (int again = 0; again < 2; ++again) {
        auto laid_out = app::lay_out(*run.job, press, run.sources);
        REQUIRE(laid_out);
        auto made = app::make_pdf(*run.job, *laid_out, "sample.pdf");
        REQUIRE(made);
        CHECK(made->pdf == alone);
    }
    app::Job other = *run.job;
    other.briefing.language = "fr";
    CHECK(&presses.for_job(other) != &press);
    CHECK(
        presses.for_job(other).hyphenator.positions("constitution", {2, 2}) !=
        press.hyphenator.positions("constitution", {2, 2})
    );
}

TEST_CASE("a definition that is not there is named") {
    Sources sources;
    auto workspace = app::open_workspace(sample, sources);
    REQUIRE(workspace);
    auto job = app::prepare("no-such.toml", *workspace, *app::Resources::find(), {}, sources);
    REQUIRE_FALSE(job);
    CHECK(job.error().at(0).code == Code::file_not_found);
}
