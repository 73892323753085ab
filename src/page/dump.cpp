#include "page/dump.hpp"

#include "base/overload.hpp"

#include <fmt/format.h>

#include <cmath>
#include <iterator>
#include <map>

namespace brief::page {

namespace {

/// Two decimals, without the sign of a zero.
std::string number(double value) {
    double rounded = std::round(value * 100) / 100;
    return fmt::format("{:.2f}", rounded == 0 ? 0.0 : rounded);
}

std::string place(Point point) {
    return number(point.x) + " " + number(point.y);
}

std::string owner_name(Owner const& owner, Structure const& structure) {
    return std::visit(
        overload{
            [&](LeafId leaf) {
                NodeId parent = structure.parent_of(leaf);
                return fmt::format(
                    "{}#{}", name(structure.at(parent).role), static_cast<std::size_t>(parent)
                );
            },
            [](Artifact artifact) -> std::string {
                switch (artifact) {
                case Artifact::layout: return "artifact";
                case Artifact::header: return "header";
                case Artifact::footer: return "footer";
                }
                return {};
            },
        },
        owner
    );
}

std::string describe(GlyphRun const& run, text::FontSet const& fonts) {
    text::Font const& font = fonts.at(run.font);
    std::string face = fmt::format("{} {}{}", font.family, font.weight, font.italic ? " italic" : "");
    std::string stretch = run.stretch == 1 ? "" : fmt::format(" x{:.4f}", run.stretch);
    std::string color = run.color == Color{0x1a, 0x1a, 0x1a} ? "" : " " + format(run.color);
    return fmt::format(
        "text {} {} {}{}{} “{}”", place(run.origin), face, number(run.size), stretch, color, run.text
    );
}

/// What of a line is not as of itself.
std::string describe(Stroke const& stroke) {
    std::string out = fmt::format(" stroke {} {}", number(stroke.width), format(stroke.color));
    out += stroke.cap == LineCap::round ? " round-cap" : stroke.cap == LineCap::square ? " square-cap" : "";
    out += stroke.join == LineJoin::round ? " round-join" : stroke.join == LineJoin::bevel ? " bevel" : "";
    return out;
}

std::string describe(Shape const& shape) {
    std::string path;
    for (Segment const& segment : shape.segments) {
        path += std::visit(
            overload{
                [](MoveTo const& move) { return " M " + place(move.to); },
                [](LineTo const& straight) { return " L " + place(straight.to); },
                [](CurveTo const& curve) {
                    return fmt::format(
                        " C {} {} {}", place(curve.control_1), place(curve.control_2), place(curve.to)
                    );
                },
                [](ClosePath const&) { return std::string(" Z"); },
            },
            segment
        );
    }
    std::string fill = shape.fill ? " fill " + format(*shape.fill) : "";
    fill += shape.fill && shape.fill_rule == FillRule::even_odd ? " even-odd" : "";
    std::string stroke = shape.stroke ? describe(*shape.stroke) : "";
    return fmt::format("shape{}{}{}", fill, stroke, path);
}

std::string describe(Hatch const& hatch) {
    Rect const& area = hatch.area;
    return fmt::format(
        "hatch {} {} {} foot {} step {} width {} {}{}",
        place({area.x, area.y}),
        number(area.width),
        number(area.height),
        number(hatch.foot),
        number(hatch.step),
        number(hatch.width),
        format(hatch.color),
        hatch.falls ? " falling" : ""
    );
}

std::string describe(PlacedPicture const& placed) {
    Rect const& area = placed.area;
    image::Picture const& picture = *placed.picture;
    return fmt::format(
        "picture {} {} {} {} {} x {}, {}",
        place({area.x, area.y}),
        number(area.width),
        number(area.height),
        picture.jpeg.empty() ? "pixels" : "JPEG",
        picture.width,
        picture.height,
        picture.channels == 1   ? "grey"
        : picture.channels == 4 ? "RGB with alpha"
                                : "RGB"
    );
}

std::string describe(Link const& link) {
    std::string target = std::visit(
        overload{
            [](std::string const& uri) { return uri; },
            [](Destination const& inside) {
                return fmt::format("page {} {}", inside.page + 1, place(inside.at));
            },
        },
        link.target
    );
    Rect const& area = link.area;
    return fmt::format(
        "link {} {} {} -> {}", place({area.x, area.y}), number(area.width), number(area.height), target
    );
}

class Walk {
public:
    explicit Walk(Pages const& pages) : pages_(pages) {
        for (Page const& page : pages.pages) {
            for (Item const& item : page.items) {
                auto const* leaf = std::get_if<LeafId>(&item.owner);
                auto const* run = std::get_if<GlyphRun>(&item.what);
                if (leaf != nullptr && run != nullptr) {
                    texts_[*leaf] += run->text;
                }
            }
        }
    }

    std::string run() {
        node(NodeId::document, 0);
        return std::move(out_);
    }

private:
    // As deep as layout nests its nodes: some ten levels.
    void node(NodeId id, int depth) {
        Node const& node = pages_.structure.at(id);
        std::string indent(static_cast<std::size_t>(depth) * 2, ' ');
        out_ += indent + name(node.role);
        out_ += node.language.empty() ? "" : " lang=" + node.language;
        out_ += node.id.empty() ? "" : " id=" + node.id;
        out_ += node.alternative.empty() ? "" : fmt::format(" alt=“{}”", node.alternative);
        out_ += node.actual_text.empty() ? "" : fmt::format(" says=“{}”", node.actual_text);
        out_ += '\n';
        for (Kid const& kid : node.kids) {
            std::visit(
                overload{
                    [&](NodeId child) { this->node(child, depth + 1); },
                    [&](LeafId leaf) {
                        auto text = texts_.find(leaf);
                        if (text != texts_.end()) {
                            out_ += fmt::format("{}  “{}”\n", indent, text->second);
                        }
                    },
                },
                kid
            );
        }
    }

    Pages const& pages_;
    std::map<LeafId, std::string> texts_;
    std::string out_;
};

} // namespace

std::string dump(Pages const& pages, text::FontSet const& fonts) {
    std::string out;
    auto line = [&](int depth, std::string const& text) {
        out += std::string(static_cast<std::size_t>(depth) * 2, ' ') + text + "\n";
    };
    line(0, fmt::format("title: {}", pages.properties.title));
    line(0, fmt::format("language: {}", pages.properties.language));
    for (OutlineEntry const& entry : pages.outline) {
        line(
            0,
            fmt::format(
                "outline {} page {} {}: {}",
                entry.level,
                entry.target.page + 1,
                place(entry.target.at),
                entry.title
            )
        );
    }
    for (Page const& page : pages.pages) {
        line(0, fmt::format("page {} {} {}", page.label, number(page.size.width), number(page.size.height)));
        for (Item const& item : page.items) {
            std::string what = std::visit(
                overload{
                    [&](GlyphRun const& run) { return describe(run, fonts); },
                    [](auto const& other) { return describe(other); },
                },
                item.what
            );
            line(1, fmt::format("[{}] {}", owner_name(item.owner, pages.structure), what));
        }
        for (Link const& link : page.links) {
            line(1, describe(link));
        }
    }
    return out;
}

std::string dump_structure(Pages const& pages) {
    return Walk(pages).run();
}

} // namespace brief::page
