#include "app/projections.hpp"

#include "app/truth_checks.hpp"

#include <algorithm>

namespace brief::app {

view::Projection& SharedProjection::own() {
    if (held_.use_count() > 1) {
        held_ = std::make_shared<view::Projection>(*held_);
    }
    return *held_;
}

SharedProjection Projections::of(model::Audience audience, std::optional<model::Date> const& as_of) {
    std::optional<model::PartialDate> day;
    if (as_of) {
        day = as_of->value;
    }
    auto const known = std::ranges::find_if(made_, [&](Made const& one) {
        return one.audience == audience && one.as_of == day;
    });
    if (known != made_.end()) {
        return known->projection;
    }
    made_.push_back(
        {audience, day, SharedProjection(view::project(with_verdicts(workspace_), audience, as_of))}
    );
    return made_.back().projection;
}

} // namespace brief::app
