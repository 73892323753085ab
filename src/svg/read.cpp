#include "svg/content.hpp"
#include "svg/fault.hpp"
#include "svg/matrix.hpp"
#include "svg/number.hpp"
#include "svg/shape.hpp"
#include "svg/style.hpp"
#include "svg/svg.hpp"
#include "svg/view_box.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace brief::svg {

namespace {

constexpr char const* simplify_hint = "simplify it in a drawing program, or use a PNG as the logo";

Diagnostic of_fault(xml::Fault const& fault, Limits const& limits) {
    switch (fault.kind) {
    case xml::FaultKind::encoding: return damaged(fault.line, "is not UTF-8, or has control characters");
    case xml::FaultKind::syntax: break;
    case xml::FaultKind::doctype:
        return refused(
            fault.line, "has a document type declaration", "take out the part that starts with <!DOCTYPE"
        );
    case xml::FaultKind::stylesheet:
        return refused(fault.line, "has a style sheet", "take out the line <?xml-stylesheet …?>");
    case xml::FaultKind::bytes:
        return too_large(fmt::format("has more than {} bytes", limits.bytes), simplify_hint);
    case xml::FaultKind::elements:
        return too_large(fmt::format("has more than {} elements", limits.elements), simplify_hint);
    case xml::FaultKind::depth:
        return too_large(
            fmt::format("has elements nested more than {} deep", limits.depth), "ungroup what is in it"
        );
    }
    return damaged(fault.line, "is not well-formed XML");
}

/// The same on every processor: the last bits of a sine are not. 1/4096 of a unit is finer than any print.
double rounded(double value) {
    constexpr double steps = 4096;
    return std::round(value * steps) / steps;
}

void round(page::Segment& segment) {
    auto snap = [](page::Point& point) { point = {rounded(point.x), rounded(point.y)}; };
    if (auto* move = std::get_if<page::MoveTo>(&segment)) {
        snap(move->to);
    } else if (auto* line = std::get_if<page::LineTo>(&segment)) {
        snap(line->to);
    } else if (auto* curve = std::get_if<page::CurveTo>(&segment)) {
        snap(curve->control_1);
        snap(curve->control_2);
        snap(curve->to);
    }
}

/// Sets the line of `shape`, in the size that it has on the drawing.
std::optional<Diagnostic>
set_stroke(page::Shape& shape, xml::Element const& element, Style const& style, Matrix const& at) {
    if (!style.stroke || style.stroke_width == 0) {
        return std::nullopt;
    }
    std::optional<double> scale = even_scale(at);
    if (!scale) {
        return refused(
            element.line,
            "has a line that is wider in one direction than in another",
            "make an area of it: in Inkscape, Path > Stroke to Path"
        );
    }
    page::Stroke stroke;
    stroke.width = rounded(style.stroke_width * *scale);
    stroke.color = *style.stroke;
    stroke.cap = style.cap;
    stroke.join = style.join;
    stroke.miter_limit = style.miter_limit;
    for (double dash : style.dashes) {
        stroke.dashes.push_back(rounded(dash * *scale));
    }
    shape.stroke = std::move(stroke);
    return std::nullopt;
}

class Reader {
public:
    Reader(ViewBox const& box, Limits const& limits) : box_(box), limits_(limits) {
        drawing_.size = {box.width, box.height};
    }

    Result<page::Drawing> run(xml::Element const& root);

private:
    std::optional<Diagnostic> add_children(xml::Element const& parent, Style const& style, Matrix const& at);
    std::optional<Diagnostic> add(xml::Element const& element, Style const& around, Matrix const& at);
    std::optional<Diagnostic> add_shape(xml::Element const& element, Style const& style, Matrix const& at);
    ViewBox box_;
    Limits const& limits_;
    page::Drawing drawing_;
    std::size_t segments_ = 0;
};

Result<page::Drawing> Reader::run(xml::Element const& root) {
    Result<Style> style = style_of(root, Style{});
    if (!style) {
        return failure(std::move(style.error()));
    }
    Matrix origin{1, 0, 0, 1, -box_.x, -box_.y};
    if (std::optional<Diagnostic> fault = add_children(root, *style, origin)) {
        return failure(std::move(*fault));
    }
    if (drawing_.shapes.empty()) {
        return failure(refused(0, "shows nothing", "make its layers visible and save it again"));
    }
    return std::move(drawing_);
}

std::optional<Diagnostic>
Reader::add_children(xml::Element const& parent, Style const& style, Matrix const& at) {
    for (xml::Element const& child : parent.children) {
        if (shows_nothing(child.name)) {
            continue;
        }
        if (std::optional<Diagnostic> fault = add(child, style, at)) {
            return fault;
        }
    }
    return std::nullopt;
}

std::optional<Diagnostic> Reader::add(xml::Element const& element, Style const& around, Matrix const& at) {
    Result<Style> style = style_of(element, around);
    if (!style) {
        return std::move(style.error().front());
    }
    if (!style->is_displayed) {
        return std::nullopt;
    }
    Matrix matrix = at;
    if (std::string const* text = xml::find_attribute(element, "transform")) {
        std::optional<Matrix> transform = parse_transform(*text);
        if (!transform) {
            return damaged(element.line, "has a transform that breaks the grammar of SVG");
        }
        matrix = at * *transform;
    }
    return is_shape(element.name) ? add_shape(element, *style, matrix)
                                  : add_children(element, *style, matrix);
}

std::optional<Diagnostic>
Reader::add_shape(xml::Element const& element, Style const& style, Matrix const& at) {
    Result<std::vector<page::Segment>> segments = segments_of(element);
    if (!segments) {
        return std::move(segments.error().front());
    }
    segments_ += segments->size();
    if (segments_ > limits_.segments) {
        return too_large(
            fmt::format("has more than {} segments of paths", limits_.segments),
            "simplify its paths: in Inkscape, Path > Simplify"
        );
    }
    page::Shape shape;
    if (element.name != "line") {
        shape.fill = style.fill;
        shape.fill_rule = style.fill_rule;
    }
    if (std::optional<Diagnostic> fault = set_stroke(shape, element, style, at)) {
        return fault;
    }
    bool is_painted = style.is_visible && !segments->empty() && (shape.fill || shape.stroke);
    if (!is_painted) {
        return std::nullopt; // nothing that cannot be seen gets into a brief
    }
    shape.segments = std::move(*segments);
    for (page::Segment& segment : shape.segments) {
        apply(at, segment);
        round(segment);
    }
    if (!lies_inside(shape, drawing_.size)) {
        return refused(
            element.line,
            "reaches beyond its edge, where it would be cut off",
            "fit the page to the drawing: in Inkscape, Edit > Resize Page to Selection"
        );
    }
    drawing_.shapes.push_back(std::move(shape));
    return std::nullopt;
}

} // namespace

Result<page::Drawing> read(std::string_view bytes, Limits const& limits) {
    xml::Limits of_xml{limits.bytes, limits.elements, limits.depth};
    tl::expected<xml::Element, xml::Fault> root = xml::parse(bytes, of_xml);
    if (!root) {
        return failure(of_fault(root.error(), limits));
    }
    Result<ViewBox> box = view_box_of(*root);
    if (!box) {
        return failure(std::move(box.error()));
    }
    if (std::optional<Diagnostic> fault = find_foreign_content(*root)) {
        return failure(std::move(*fault));
    }
    return Reader(*box, limits).run(*root);
}

} // namespace brief::svg
