#pragma once

/// What audiences may know of a library, worked out once for all briefs that ask the same.

#include "app/workspace.hpp"
#include "view/view.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace brief::app {

/// A projection that several jobs hold until one of them changes it: then that one has its own.
class SharedProjection {
public:
    explicit SharedProjection(view::Projection projection) :
        held_(std::make_shared<view::Projection>(std::move(projection))) {}

    view::Projection const* operator->() const { return held_.get(); }

    view::Projection& own();

    /// Whether both are one that nobody has changed.
    bool is(SharedProjection const& other) const { return held_ == other.held_; }

private:
    std::shared_ptr<view::Projection> held_;
};

/// Those of a workspace, whose library holds still as long as this is used.
class Projections {
public:
    explicit Projections(OpenWorkspace const& workspace) : workspace_(workspace) {}

    OpenWorkspace const& workspace() const { return workspace_; }

    SharedProjection of(model::Audience audience, std::optional<model::Date> const& as_of);

private:
    struct Made {
        model::Audience audience;
        std::optional<model::PartialDate> as_of;
        SharedProjection projection;
    };

    OpenWorkspace const& workspace_;
    std::vector<Made> made_;
};

} // namespace brief::app
