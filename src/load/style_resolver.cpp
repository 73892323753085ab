#include "base/suggest.hpp"
#include "load/layout_checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace brief::load {

namespace {

using Styles = std::map<std::string, model::StyleDefinition>;

std::vector<std::string> names_of(auto const& map) {
    std::vector<std::string> names;
    names.reserve(map.size());
    for (auto const& [name, value] : map) {
        names.push_back(name);
    }
    return names;
}

/// `child`, with what it leaves open from `parent`.
model::StyleDefinition inherit(model::StyleDefinition child, model::StyleDefinition const& parent) {
    auto take = [](auto& own, auto const& given) {
        if (!own) {
            own = given;
        }
    };
    take(child.font, parent.font);
    take(child.weight, parent.weight);
    take(child.italic, parent.italic);
    take(child.size, parent.size);
    take(child.leading, parent.leading);
    take(child.depth, parent.depth);
    take(child.color, parent.color);
    take(child.tracking, parent.tracking);
    take(child.capitals, parent.capitals);
    take(child.justify, parent.justify);
    take(child.hyphenate, parent.hyphenate);
    take(child.balance, parent.balance);
    take(child.features, parent.features);
    take(child.superscript_size, parent.superscript_size);
    take(child.superscript_rise, parent.superscript_rise);
    take(child.space_after, parent.space_after);
    take(child.indent, parent.indent);
    return child;
}

class Resolver {
public:
    Resolver(model::LayoutDefinition const& layout, model::StyleMap& styles) :
        layout_(layout), styles_(styles) {}

    Diagnostics run() {
        for (auto const& [name, style] : layout_.styles) {
            if (auto flat = flatten(name)) {
                decide(name, *flat);
            }
        }
        for (std::string const& name : model::required_styles()) {
            if (!layout_.styles.contains(name)) {
                faults_.push_back(error(
                    Code::unknown_style,
                    layout_.span,
                    fmt::format("the layout has no style \"{}\"", name),
                    {fmt::format("add [style.{}], or extend a layout that has it", name)}
                ));
            }
        }
        return std::move(faults_);
    }

private:
    /// The style with everything it is based on; nothing after a fault.
    std::optional<model::StyleDefinition> flatten(std::string const& name) {
        model::StyleDefinition out = layout_.styles.at(name);
        std::vector<std::string> path{name};
        model::Text base = out.based_on;
        while (!base.empty()) {
            bool again = std::ranges::find(path, base.value) != path.end();
            path.push_back(base.value);
            if (again) {
                report_circle(name, path, base.span);
                return std::nullopt;
            }
            auto found = layout_.styles.find(base.value);
            if (found == layout_.styles.end()) {
                report_unknown_base(name, path, base);
                return std::nullopt;
            }
            out = inherit(std::move(out), found->second);
            base = found->second.based_on;
        }
        return out;
    }

    // A circle and what leads into it are reported once: for the circle's first style in the alphabet.
    void report_circle(std::string const& name, std::vector<std::string> const& path, Span span) {
        bool closes_here = path.back() == name;
        if (closes_here && *std::ranges::min_element(path) == name) {
            faults_.push_back(error(
                Code::circular_based_on,
                span,
                fmt::format("styles are based on each other in a circle: {}", fmt::join(path, " → ")),
                {"remove \"based_on\" from one of them"}
            ));
        }
    }

    void report_unknown_base(
        std::string const& name, std::vector<std::string> const& path, model::Text const& base
    ) {
        if (path.size() > 2 || path.front() != name) {
            return; // the style that names it has its own message
        }
        std::vector<std::string> hints;
        if (auto near = nearest(base.value, names_of(layout_.styles))) {
            hints.push_back(fmt::format("did you mean \"{}\"?", *near));
        }
        faults_.push_back(error(
            Code::unknown_style,
            base.span,
            fmt::format("style \"{}\" is based on \"{}\", which is not defined", name, base.value),
            std::move(hints)
        ));
    }

    void decide(std::string const& name, model::StyleDefinition const& flat) {
        require(name, "font", flat.font.has_value());
        require(name, "size", flat.size && flat.size->pt > 0);
        require(name, "leading", flat.leading && flat.leading->pt > 0);
        require(name, "depth", flat.depth.has_value());
        require(name, "color", flat.color.has_value());
        if (std::optional<model::TextStyle> style = style_of(flat)) {
            styles_[name] = std::move(*style);
        }
    }

    void require(std::string const& name, std::string_view property, bool decided) {
        if (!decided) {
            faults_.push_back(error(
                Code::missing_key,
                layout_.styles.at(name).span,
                fmt::format("style \"{}\" has no {}, nor has what it is based on", name, property),
                {fmt::format("add \"{}\", or \"based_on\" with a style that has it", property)}
            ));
        }
    }

    /// Nothing where a property that each style needs is not decided.
    std::optional<model::TextStyle> style_of(model::StyleDefinition const& flat) {
        if (!flat.font || !flat.size || !flat.leading || !flat.depth || !flat.color) {
            return std::nullopt;
        }
        model::TextStyle out;
        out.families = families_of(*flat.font);
        out.color = color_of(*flat.color);
        out.weight = static_cast<int>(std::clamp<std::int64_t>(flat.weight.value_or(400), 1, 1000));
        out.italic = flat.italic.value_or(false);
        out.size = flat.size->pt;
        out.leading = flat.leading->pt;
        out.depth = flat.depth->pt;
        out.tracking = flat.tracking.value_or(0);
        out.capitals = flat.capitals.value_or(false);
        out.justify = flat.justify.value_or(false);
        out.hyphenate = flat.hyphenate.value_or(false);
        out.balance = flat.balance.value_or(false);
        out.features = flat.features.value_or(std::vector<std::string>{});
        out.superscript_size = flat.superscript_size.value_or(out.superscript_size);
        out.superscript_rise = flat.superscript_rise.value_or(out.superscript_rise);
        out.space_after = flat.space_after.value_or(model::Measure{}).pt;
        out.indent = flat.indent.value_or(model::Measure{}).pt;
        return out;
    }

    std::vector<std::string> families_of(model::Text const& font) {
        std::vector<std::string> out;
        auto list = layout_.fonts.find(font.value);
        if (list == layout_.fonts.end()) {
            std::vector<std::string> known = names_of(layout_.fonts);
            std::vector<std::string> hints;
            if (auto near = nearest(font.value, known)) {
                hints.push_back(fmt::format("did you mean \"{}\"?", *near));
            }
            hints.push_back(fmt::format("the font lists are: {}", fmt::join(known, ", ")));
            report_once(error(
                Code::bad_value,
                font.span,
                fmt::format("the layout has no font list \"{}\"", font.value),
                std::move(hints)
            ));
            return out;
        }
        for (model::Text const& family : list->second) {
            out.push_back(family.value);
        }
        return out;
    }

    Color color_of(model::Text const& token) {
        auto found = layout_.colors.find(token.value);
        if (found == layout_.colors.end()) {
            report_once(unknown_color(layout_, token));
            return {};
        }
        return found->second;
    }

    // What several styles inherit from one is that one's fault.
    void report_once(Diagnostic fault) {
        if (std::ranges::find(faults_, fault) == faults_.end()) {
            faults_.push_back(std::move(fault));
        }
    }

    model::LayoutDefinition const& layout_;
    model::StyleMap& styles_;
    Diagnostics faults_;
};

} // namespace

Diagnostics resolve_styles(model::LayoutDefinition const& layout, model::StyleMap& styles) {
    return Resolver(layout, styles).run();
}

} // namespace brief::load
