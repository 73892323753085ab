#include "load/scale.hpp"

#include "model/held.hpp"
#include "model/sensitivity.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace brief::load {

namespace {

/// Multiplies every measure but those that belong to the page.
class ScaleVisitor {
public:
    explicit ScaleVisitor(double factor) : factor_(factor) {}

    template <class T>
    void field(std::string_view key, T& member, model::Need, std::string_view, model::Label = {}) {
        // "style" is resolved already, "path" and "size" are in units of a mark; the others belong to the
        // sheet.
        constexpr std::array<std::string_view, 12> kept{
            "margin",
            "columns",
            "place",
            "footer_column",
            "contact_width",
            "top",
            "continuation",
            "widths",
            "style",
            "path",
            "size",
            "color"};
        if (std::ranges::find(kept, key) == kept.end() || in_fit_) {
            bool const outer = in_fit_;
            in_fit_ = in_fit_ || key == "fit";
            if (!(in_fit_ && key == "margin")) {
                scale(member);
            }
            in_fit_ = outer;
        }
    }

private:
    // Not const: the template below would be the better match then.
    // NOLINTNEXTLINE(readability-make-member-function-const)
    void scale(model::Measure& measure) { measure.pt *= factor_; }

    template <class T>
    void scale(T& value) {
        if constexpr (model::Holder<T>) {
            model::for_each_held(value, [&](auto& held) { scale(held); });
        } else if constexpr (requires { describe(*this, value); }) {
            describe(*this, value);
        }
    }

    double factor_;
    bool in_fit_ = false;
};

} // namespace

void apply_scale(model::Stylesheet& sheet) {
    double const factor = sheet.definition.scale;
    if (factor == 1) {
        return;
    }
    ScaleVisitor visitor(factor);
    describe(visitor, sheet.definition);
    for (auto& [name, style] : sheet.styles) {
        style.size *= factor;
        style.leading *= factor;
        style.depth *= factor;
        style.space_after *= factor;
    }
}

} // namespace brief::load
