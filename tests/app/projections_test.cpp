#include "app/projections.hpp"

#include "base/source_text.hpp"
#include "support/folder.hpp"
#include "support/repository.hpp"
#include "view/dump.hpp"
#include "view/one_recipient.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

struct Sample {
    Sample() {
        auto opened = app::open_workspace(test::repository() / "briefings/veldania/report.toml", sources);
        REQUIRE(opened);
        workspace = std::move(*opened);
    }

    Sources sources;
    app::OpenWorkspace workspace;
};

model::Date day(std::string_view text) {
    return {*model::parse_date(text), false, {}, {}};
}

} // namespace

TEST_CASE("what an audience may know is worked out once, and never taken for what another may") {
    Sample made;
    app::Projections projections(made.workspace);
    auto of = [&](model::Audience audience, std::optional<model::Date> as_of) {
        return projections.of(audience, as_of);
    };
    app::SharedProjection const open = of(model::Audience::everyone, day("2026-01-01"));
    CHECK(of(model::Audience::everyone, day("2026-01-01")).is(open));
    CHECK_FALSE(of(model::Audience::everyone, day("2026-01-02")).is(open));
    CHECK_FALSE(of(model::Audience::everyone, std::nullopt).is(open));
    app::SharedProjection const inside = of(model::Audience::internal, day("2026-01-01"));
    CHECK_FALSE(inside.is(open));
    CHECK(inside->view.audience() == model::Audience::internal);
    CHECK(open->view.audience() == model::Audience::everyone);
    CHECK(view::dump(inside->view) != view::dump(open->view));
}

TEST_CASE("who changes a shared projection changes it for nobody else") {
    Sample made;
    app::Projections projections(made.workspace);
    app::SharedProjection const kept = projections.of(model::Audience::everyone, std::nullopt);
    std::string const before = view::dump(kept->view);
    app::SharedProjection changed = kept;
    model::Recipient recipient;
    recipient.id.value = "somebody-new";
    recipient.name.value = "Somebody New";
    view::set_recipient(changed.own().view, recipient);
    CHECK_FALSE(changed.is(kept));
    CHECK(view::dump(kept->view) == before);
    CHECK(view::dump(changed->view) != before);
    view::Projection const* const own = &changed.own();
    CHECK(&changed.own() == own); // it is copied once
}
