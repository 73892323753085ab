#include "app/conformance_gate.hpp"

#include "app/generate.hpp"
#include "app/terminal.hpp"
#include "support/draft.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace brief;

namespace {

std::filesystem::path const checked_brief =
    std::filesystem::path(BRIEF_SOURCE_DIR) / "briefings/azerbaijan-civil-society.toml";

struct SampleFile {
    SampleFile() {
        auto opened = app::open_workspace(checked_brief, sources);
        REQUIRE(opened);
        workspace = std::move(*opened);
        auto prepared = app::prepare(checked_brief, workspace, resources, {}, sources);
        REQUIRE(prepared);
        job.emplace(std::move(*prepared));
        auto laid = app::lay_out(*job, resources, sources);
        REQUIRE(laid);
        laid_out.emplace(std::move(*laid));
        auto made = app::make_pdf(*job, *laid_out, "sample.pdf");
        REQUIRE(made);
        pdf = std::move(made->pdf);
    }

    Diagnostics check(std::string const& bytes) const {
        auto file = pdf::File::open(bytes);
        REQUIRE(file);
        return app::check_made(*file, laid_out->pages, "sample.pdf");
    }

    test::Draft draft() const {
        auto file = pdf::File::open(pdf);
        REQUIRE(file);
        return test::Draft(*file);
    }

    Sources sources;
    app::Resources resources = *app::Resources::find();
    app::OpenWorkspace workspace;
    std::optional<app::Job> job;
    std::optional<app::LaidOut> laid_out;
    std::string pdf;
};

} // namespace

TEST_CASE("what is made misses nothing and reads as it was written") {
    SampleFile const made;
    CHECK(made.check(made.pdf).empty());
    CHECK(made.check(made.draft().write()).empty());
}

TEST_CASE("a miss names its rule, clause and object, and whose fault it is") {
    SampleFile const made;
    test::Draft draft = made.draft();
    pdf::Id figure = draft.with("S", "Figure");
    test::Draft::erase(draft.dictionary(figure), "Alt");
    Diagnostics faults = made.check(draft.write());
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].code == Code::not_conforming);
    CHECK(
        faults[0].message ==
        fmt::format("figure-alternative (UA 7.3): the figure has no Alt, object {}", figure.number)
    );
    CHECK(faults[0].path == "sample.pdf");
    REQUIRE(faults[0].hints.size() == 2);
    CHECK(faults[0].hints[0] == "the rule: every figure has a text that is read instead");
    CHECK(faults[0].hints[1].find("please report it") != std::string::npos);
    CHECK(app::exit_code(faults) == 3);
}

TEST_CASE("a miss on a page names the page") {
    SampleFile const made;
    test::Draft draft = made.draft();
    test::Draft::erase(draft.dictionary(draft.with("Type", "Page", 1)), "Tabs");
    Diagnostics faults = made.check(draft.write());
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].message.ends_with(", page 2"));
}

TEST_CASE("elements in another order are seen, though every rule is kept") {
    SampleFile const made;
    test::Draft draft = made.draft();
    pdf::Dictionary& document = draft.dictionary(draft.with("S", "Document"));
    auto& kids = std::get<pdf::Array>(test::Draft::at(document, "K").data);
    std::swap(kids[0], kids[1]);
    Diagnostics faults = made.check(draft.write());
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].message.starts_with("reading-order"));
}

TEST_CASE("a file that misses a rule is not made") {
    SampleFile made;
    auto page = std::ranges::find_if(made.laid_out->pages.pages, [](page::Page const& one) {
        return !one.links.empty();
    });
    REQUIRE(page != made.laid_out->pages.pages.end());
    page->links.front().target = "file:///etc/passwd";
    auto pdf = app::make_pdf(*made.job, *made.laid_out, "sample.pdf");
    REQUIRE_FALSE(pdf);
    CHECK(pdf.error().front().message.starts_with("link-targets (A 6.5.1)"));
    CHECK(app::exit_code(pdf.error()) == 3);
}
