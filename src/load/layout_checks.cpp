#include "load/layout_checks.hpp"

#include "base/length.hpp"
#include "base/suggest.hpp"
#include "load/forms.hpp"
#include "model/held.hpp"
#include "model/sensitivity.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace brief::load {

namespace {

/// Finds the colours that components name: those of rules, dots, tags and marks.
class ColorVisitor {
public:
    ColorVisitor(model::LayoutDefinition const& layout, Diagnostics& faults) :
        layout_(layout), faults_(faults) {}

    template <class T>
    void field(std::string_view key, T& member, model::Need, std::string_view, model::Label = {}) {
        if constexpr (std::is_same_v<T, model::Text>) {
            constexpr std::array<std::string_view, 6> color_keys{
                "color", "dot_color", "fill", "stroke", "ground", "silhouette"};
            if (std::ranges::find(color_keys, key) != color_keys.end()) {
                check(member);
            }
        } else {
            enter(member);
        }
    }

    void check(model::Text const& color) {
        if (!color.empty() && !layout_.colors.contains(color.value)) {
            faults_.push_back(unknown_color(layout_, color));
        }
    }

private:
    template <class T>
    void enter(T& member) {
        if constexpr (model::Holder<T>) {
            model::for_each_held(member, [&](auto& held) { enter(held); });
        } else if constexpr (requires { describe(*this, member); }) {
            describe(*this, member);
        }
    }

    model::LayoutDefinition const& layout_;
    Diagnostics& faults_;
};

void check_contrast(model::LayoutDefinition const& layout, Diagnostics& faults) {
    for (model::ContrastRule const& rule : layout.contrast) {
        auto text = layout.colors.find(rule.text.value);
        auto ground = layout.colors.find(rule.ground.value);
        for (model::Text const* color : {&rule.text, &rule.ground}) {
            if (!layout.colors.contains(color->value)) {
                faults.push_back(unknown_color(layout, *color));
            }
        }
        if (text == layout.colors.end() || ground == layout.colors.end()) {
            continue;
        }
        double found = contrast(text->second, ground->second);
        if (found < rule.ratio) {
            faults.push_back(error(
                Code::low_contrast,
                rule.text.span,
                fmt::format(
                    "\"{}\" on \"{}\" has a contrast of {:.2f}, but {:.2f} is demanded",
                    rule.text.value,
                    rule.ground.value,
                    found,
                    rule.ratio
                ),
                {"make one of the two colours darker or lighter"}
            ));
        }
    }
}

/// How many numbers follow a command of a mark's path; nothing for a command that is not understood.
std::optional<int> arity(char command) {
    switch (command) {
    case 'M':
    case 'L': return 2;
    case 'C': return 6;
    case 'Z': return 0;
    default: return std::nullopt;
    }
}

bool is_path(std::string_view text) {
    auto skip = [&] {
        while (text.starts_with(' ') || text.starts_with(',')) {
            text.remove_prefix(1);
        }
    };
    skip();
    if (!text.starts_with('M')) {
        return false;
    }
    while (!text.empty()) {
        auto numbers = arity(text.front());
        if (!numbers) {
            return false;
        }
        text.remove_prefix(1);
        for (int i = 0; i < *numbers; ++i) {
            skip();
            if (!parse_number(text)) {
                return false;
            }
        }
        skip();
    }
    return true;
}

void check_marks(model::LayoutDefinition const& layout, Diagnostics& faults) {
    for (auto const& [name, mark] : layout.marks) {
        for (model::MarkPath const& path : mark.paths) {
            if (!is_path(path.path.value)) {
                faults.push_back(error(
                    Code::bad_value,
                    path.path.span,
                    fmt::format("the path of mark \"{}\" cannot be drawn", name),
                    {"write absolute M, L, C and Z, each with its numbers: \"M 0 0 L 10 0 Z\""}
                ));
            }
        }
    }
}

void check_page(model::LayoutDefinition const& layout, Diagnostics& faults) {
    model::Text const& size = layout.page.size;
    if (size.value != "A4" && size.value != "Letter") {
        faults.push_back(error(
            Code::bad_value,
            size.span,
            fmt::format("\"size\" cannot be \"{}\"", size.value),
            {"it is one of: A4, Letter"}
        ));
    }
    model::Columns const& columns = layout.page.columns;
    if (columns.count < 1 || columns.side < 0 || columns.side >= columns.count) {
        faults.push_back(error(
            Code::bad_value,
            layout.span,
            fmt::format("{} side columns of {} leave no room for text", columns.side, columns.count),
            {"\"side\" must be smaller than \"count\""}
        ));
    }
    constexpr double smallest_scale = 0.5;
    constexpr double largest_scale = 3;
    if (layout.scale < smallest_scale || layout.scale > largest_scale) {
        faults.push_back(error(
            Code::bad_value,
            layout.span,
            fmt::format("\"scale\" cannot be {}", layout.scale),
            {"write a number from 0.5 to 3; 1.25 is large print"}
        ));
    }
    if (columns.end.pt < 0 || columns.end_gap.pt < 0) {
        faults.push_back(
            error(Code::bad_value, layout.span, "\"end\" and \"end_gap\" must not be less than 0pt")
        );
    }
    if (layout.page.grid.pt <= 0) {
        faults.push_back(error(Code::bad_value, layout.span, "\"grid\" must be more than 0pt"));
    }
}

void check_portrait(model::LayoutDefinition const& layout, Diagnostics& faults) {
    model::PortraitBlock const& portrait = layout.portrait;
    if (portrait.width.pt <= 0 || portrait.height.pt <= 0 || portrait.gap.pt < 0) {
        faults.push_back(error(
            Code::bad_value,
            layout.span,
            "a portrait must be more than 0pt wide and high, with no negative gap"
        ));
    }
    constexpr std::int64_t coarsest = 72;
    constexpr std::int64_t finest = 1200;
    if (portrait.dpi < coarsest || portrait.dpi > finest) {
        faults.push_back(error(
            Code::bad_value,
            layout.span,
            fmt::format("\"dpi\" of portrait cannot be {}", portrait.dpi),
            {fmt::format("write a number from {} to {}; printers show no more than 300", coarsest, finest)}
        ));
    }
}

void check_lists(model::LayoutDefinition const& layout, Diagnostics& faults) {
    constexpr std::size_t register_columns = 7;
    std::vector<double> const& parts = layout.people_register.columns;
    bool const wide = std::ranges::all_of(parts, [](double part) { return part > 0; });
    if (parts.size() != register_columns || !wide) {
        faults.push_back(error(
            Code::bad_value,
            layout.span,
            fmt::format("\"columns\" of register has {} widths, not seven above 0", parts.size()),
            {"write the parts of number, name, name in its own script, role, custody, charge and card: "
             "[1, 4, 4, 3, 3, 5, 1]"}
        ));
    }
    constexpr std::int64_t most_columns = 3;
    if (layout.index.columns < 1 || layout.index.columns > most_columns) {
        faults.push_back(error(
            Code::bad_value,
            layout.span,
            fmt::format("\"columns\" of index cannot be {}", layout.index.columns),
            {"write 1, 2 or 3"}
        ));
    }
}

} // namespace

Diagnostic unknown_color(model::LayoutDefinition const& layout, model::Text const& color) {
    std::vector<std::string> known;
    known.reserve(layout.colors.size());
    for (auto const& [name, value] : layout.colors) {
        known.push_back(name);
    }
    std::vector<std::string> hints;
    if (auto near = nearest(color.value, known)) {
        hints.push_back(fmt::format("did you mean \"{}\"?", *near));
    }
    hints.push_back(fmt::format("the colours are: {}", fmt::join(known, ", ")));
    return error(
        Code::bad_value,
        color.span,
        fmt::format("the layout has no colour \"{}\"", color.value),
        std::move(hints)
    );
}

Diagnostics check_layout(model::LayoutDefinition const& layout) {
    Diagnostics faults;
    if (layout.schema != 1) {
        faults.push_back(error(
            Code::bad_value,
            layout.span,
            fmt::format("\"schema\" is {}, but this program reads version 1", layout.schema)
        ));
    }
    model::LayoutDefinition visited = layout; // a visitor takes what it may change
    ColorVisitor colors(layout, faults);
    describe(colors, visited);
    check_contrast(layout, faults);
    check_marks(layout, faults);
    check_page(layout, faults);
    check_portrait(layout, faults);
    check_lists(layout, faults);
    append(faults, check_forms(layout.forms));
    return faults;
}

} // namespace brief::load
