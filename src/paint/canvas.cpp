#include "paint/canvas.hpp"

#include "base/overload.hpp"
#include "image/png_writer.hpp"
#include "paint/paint.hpp"
#include "paint/picture_surface.hpp"
#include "paint/visual_run.hpp"

#include <cairo-pdf.h>
#include <cairo.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <new>
#include <numbers>
#include <numeric>
#include <utility>
#include <vector>

namespace brief::paint {

namespace {

constexpr double usual_tolerance = 0.1; // Cairo's own

/// Called by Cairo, which is C: no exception may pass.
cairo_status_t append_bytes(void* to, unsigned char const* data, unsigned int size) noexcept {
    try {
        static_cast<std::string*>(to)->append(reinterpret_cast<char const*>(data), size);
        return CAIRO_STATUS_SUCCESS;
    } catch (std::bad_alloc const&) {
        return CAIRO_STATUS_NO_MEMORY;
    }
}

cairo_surface_t* new_surface(std::string& bytes) {
    // Each page sets its own size.
    cairo_surface_t* surface = cairo_pdf_surface_create_for_stream(&append_bytes, &bytes, 1, 1);
    // In 1.4 Cairo writes no ActualText, and the ligature of “fulfill” would be copied as U+FB01.
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5);
    // Otherwise Cairo asks the clock. `finish` writes the date of the brief.
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
    return surface;
}

Diagnostic cairo_fault(cairo_status_t status) {
    return error(Code::painting_failed, {}, fmt::format("Cairo reports: {}", cairo_status_to_string(status)));
}

void trace(cairo_t* context, std::vector<page::Segment> const& segments) {
    cairo_new_path(context);
    for (page::Segment const& segment : segments) {
        std::visit(
            overload{
                [&](page::MoveTo const& move) { cairo_move_to(context, move.to.x, move.to.y); },
                [&](page::LineTo const& line) { cairo_line_to(context, line.to.x, line.to.y); },
                [&](page::CurveTo const& curve) {
                    auto const& [a, b, to] = curve;
                    cairo_curve_to(context, a.x, a.y, b.x, b.y, to.x, to.y);
                },
                [&](page::ClosePath const&) { cairo_close_path(context); },
            },
            segment
        );
    }
}

cairo_fill_rule_t fill_rule(page::FillRule rule) {
    return rule == page::FillRule::even_odd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING;
}

cairo_line_cap_t line_cap(page::LineCap cap) {
    switch (cap) {
    case page::LineCap::butt: break;
    case page::LineCap::round: return CAIRO_LINE_CAP_ROUND;
    case page::LineCap::square: return CAIRO_LINE_CAP_SQUARE;
    }
    return CAIRO_LINE_CAP_BUTT;
}

cairo_line_join_t line_join(page::LineJoin join) {
    switch (join) {
    case page::LineJoin::miter: break;
    case page::LineJoin::round: return CAIRO_LINE_JOIN_ROUND;
    case page::LineJoin::bevel: return CAIRO_LINE_JOIN_BEVEL;
    }
    return CAIRO_LINE_JOIN_MITER;
}

/// The text that a font would show as an empty box: that of the first cluster with glyph 0.
std::optional<std::string> find_missing(page::GlyphRun const& run) {
    auto missing = std::ranges::find(run.glyphs, 0U, &page::Glyph::id);
    if (missing == run.glyphs.end()) {
        return std::nullopt;
    }
    auto place = static_cast<std::size_t>(missing - run.glyphs.begin());
    if (run.right_to_left) {
        place = run.glyphs.size() - 1 - place;
    }
    std::size_t bytes = 0;
    std::size_t glyphs = 0;
    for (page::Cluster const& cluster : run.clusters) {
        glyphs += cluster.glyphs;
        if (place < glyphs && bytes <= run.text.size()) {
            return run.text.substr(bytes, cluster.bytes);
        }
        bytes += cluster.bytes;
    }
    return run.text;
}

/// What `cairo_set_tolerance` takes of a dashed line without curves in a file, in pt. Cairo computes the
/// extents of such a line three times, dash by dash, only to see whether it is on the page; the file has the
/// line as it is. With this a round end has four corners, not twenty, which halves the time of a row of dots.
double coarse_tolerance(std::vector<double> const& dashes) {
    constexpr double coarse = 0.75; // more than the radius of the pen of thin lines, but less than two of it
    double const period = std::accumulate(dashes.begin(), dashes.end(), 0.0);
    // Dashes that repeat within the tolerance are replaced by others.
    return std::max(usual_tolerance, std::min(coarse, period / 2));
}

bool has_curve(page::Shape const& shape) {
    return std::ranges::any_of(shape.segments, [](page::Segment const& segment) {
        return std::holds_alternative<page::CurveTo>(segment);
    });
}

double to_thousandths(double coordinate) {
    constexpr double unit = 1000;
    return std::round(coordinate * unit) / unit;
}

/// Cairo writes six decimals, of which nobody sees more than three.
page::Point in_thousandths(page::Point point) {
    return {to_thousandths(point.x), to_thousandths(point.y)};
}

std::vector<cairo_glyph_t> place(page::Point origin, std::vector<page::Glyph> const& glyphs) {
    std::vector<cairo_glyph_t> placed;
    placed.reserve(glyphs.size());
    for (page::Glyph const& glyph : glyphs) {
        placed.push_back({glyph.id, origin.x + glyph.offset.x, origin.y + glyph.offset.y});
    }
    return placed;
}

/// A pixel of Cairo is 0x00RRGGBB in the order of the machine.
image::Picture pixels_of(cairo_surface_t* surface) {
    image::Picture out;
    out.width = static_cast<std::uint32_t>(cairo_image_surface_get_width(surface));
    out.height = static_cast<std::uint32_t>(cairo_image_surface_get_height(surface));
    auto const stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
    unsigned char const* from = cairo_image_surface_get_data(surface);
    out.pixels.resize(std::size_t{out.width} * out.height * out.channels);
    char* to = out.pixels.data();
    for (std::size_t y = 0; y < out.height; ++y) {
        for (std::size_t x = 0; x < out.width; ++x) {
            std::uint32_t pixel = 0;
            std::memcpy(&pixel, from + y * stride + x * sizeof pixel, sizeof pixel);
            *to++ = static_cast<char>(pixel >> 16U & 0xffU);
            *to++ = static_cast<char>(pixel >> 8U & 0xffU);
            *to++ = static_cast<char>(pixel & 0xffU);
        }
    }
    return out;
}

} // namespace

Canvas::Canvas(FontCache& fonts, bool right_to_left) :
    surface_(new_surface(bytes_)),
    context_(cairo_create(surface_.get())),
    fonts_(fonts),
    right_to_left_(right_to_left) {}

Canvas::Canvas(FontCache& fonts, page::Size size, int width) :
    surface_(cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, width, std::max(1, static_cast<int>(width * size.height / size.width))
    )),
    context_(cairo_create(surface_.get())),
    fonts_(fonts),
    right_to_left_(false),
    in_pixels_(true) {
    cairo_set_source_rgb(context_.get(), 1, 1, 1);
    cairo_paint(context_.get());
    cairo_scale(context_.get(), width / size.width, width / size.width);
}

void Canvas::begin_page(page::Size size) {
    cairo_pdf_surface_set_size(surface_.get(), size.width, size.height);
    brushes_.clear();
    set_code(0);
    fill(page::cover(size));
}

Result<void> Canvas::paint(page::Item const& item) {
    owner_ = item.owner;
    if (!std::holds_alternative<page::GlyphRun>(item.what)) {
        show_gathered();
    }
    return std::visit([&](auto const& what) { return this->paint(what); }, item.what);
}

Result<void> Canvas::paint(page::GlyphRun const& run) {
    if (run.glyphs.empty()) {
        return {};
    }
    if (std::optional<std::string> text = find_missing(run)) {
        return failure(error(
            Code::missing_glyph,
            {},
            fmt::format("no glyph is there for “{}” in “{}”", *text, run.text),
            {"write it with other letters, or add a font for its script to the layout's font lists"}
        ));
    }
    // In pixels a font for each width of it would be drawn anew, and nobody sees the difference.
    Result<cairo_scaled_font_t*> font = fonts_.scaled_font(run, in_pixels_ ? 1 : run.stretch);
    if (!font) {
        return failure(std::move(font.error()));
    }
    if (in_pixels_ && (*font != font_ || run.color != color_)) {
        show_gathered();
    }
    if (*font != font_) {
        font_ = *font;
        cairo_set_scaled_font(context_.get(), font_);
    }
    set_color(run.color);
    filled_ = false;
    if (in_pixels_) {
        gather(run);
        return {};
    }
    if (!right_to_left_ && is_as_seen(run)) {
        show(run.origin, run.glyphs, run.text, run.clusters);
        return check();
    }
    Blank const blank = fonts_.blank(font_);
    VisualRun seen = as_seen(run, blank);
    if (run.right_to_left != right_to_left_) {
        mark_end(seen, run, blank);
    }
    show(run.origin, seen.glyphs, seen.text, seen.clusters);
    return check();
}

/// Nobody reads a picture: what has one font and colour is one text to Cairo.
void Canvas::gather(page::GlyphRun const& run) {
    page::Point const origin = in_thousandths(run.origin);
    for (page::Glyph const& glyph : run.glyphs) {
        gathered_.push_back({glyph.id, {origin.x + glyph.offset.x, origin.y + glyph.offset.y}});
    }
}

void Canvas::show_gathered() {
    if (!gathered_.empty()) {
        std::vector<cairo_glyph_t> const placed = place({}, gathered_);
        cairo_show_glyphs(context_.get(), placed.data(), static_cast<int>(placed.size()));
        gathered_.clear();
    }
}

void Canvas::show(
    page::Point origin,
    std::vector<page::Glyph> const& glyphs,
    std::string const& text,
    std::vector<page::Cluster> const& clusters
) {
    std::vector<cairo_glyph_t> const placed = place(in_thousandths(origin), glyphs);
    std::vector<cairo_text_cluster_t> spans;
    spans.reserve(clusters.size());
    for (page::Cluster const& cluster : clusters) {
        spans.push_back({cluster.bytes, cluster.glyphs});
    }
    cairo_show_text_glyphs(
        context_.get(),
        text.data(),
        static_cast<int>(text.size()),
        placed.data(),
        static_cast<int>(placed.size()),
        spans.data(),
        static_cast<int>(spans.size()),
        cairo_text_cluster_flags_t{}
    );
}

Result<void> Canvas::paint(page::Shape const& shape) {
    if (shape.fill) {
        set_color(*shape.fill);
        trace(context_.get(), shape.segments);
        cairo_set_fill_rule(context_.get(), fill_rule(shape.fill_rule));
        cairo_fill(context_.get());
        filled_ = true;
    } else if (filled_) {
        begin_uncolored(); // Cairo makes one operation of a path that is filled and then stroked
    }
    if (shape.stroke) {
        set_color(shape.stroke->color);
        trace(context_.get(), shape.segments);
        stroke_path(*shape.stroke, has_curve(shape));
        filled_ = false;
    }
    return check();
}

void Canvas::stroke_path(page::Stroke const& stroke, bool has_curve) {
    bool const exact = in_pixels_ || has_curve || stroke.dashes.empty();
    cairo_set_tolerance(context_.get(), exact ? usual_tolerance : coarse_tolerance(stroke.dashes));
    cairo_set_line_width(context_.get(), stroke.width);
    cairo_set_line_cap(context_.get(), line_cap(stroke.cap));
    cairo_set_line_join(context_.get(), line_join(stroke.join));
    cairo_set_miter_limit(context_.get(), stroke.miter_limit);
    cairo_set_dash(context_.get(), stroke.dashes.data(), static_cast<int>(stroke.dashes.size()), 0);
    cairo_stroke(context_.get());
}

Result<void> Canvas::paint(page::Hatch const& hatch) {
    page::Rect const& area = hatch.area;
    double const across = to_thousandths(hatch.width * std::numbers::sqrt2); // of a line, along x
    if (area.width <= 0 || area.height <= 0 || hatch.step <= 0 || across <= 0) {
        return {};
    }
    begin_uncolored(); // Cairo clips first
    set_color(hatch.color);
    if (across >= hatch.step) {
        fill(area);
        return check();
    }
    // One dashed line as thick as the area is high, sheared: each of its dashes is a line of the hatch. A
    // path of many short lines would take ten times the bytes.
    double const slope = hatch.falls ? -1 : 1;
    double const bottom = area.y + area.height;
    double const least = area.x - (hatch.falls ? 0 : area.height); // foot of a line that reaches the area
    double const most = area.x + area.width + (hatch.falls ? area.height : 0);
    double const first = std::ceil((least - hatch.foot - across / 2) / hatch.step) * hatch.step + hatch.foot;
    cairo_save(context_.get());
    cairo_rectangle(context_.get(), area.x, area.y, area.width, area.height);
    cairo_clip(context_.get());
    cairo_matrix_t const shear{1, 0, -slope, 1, slope * bottom, 0};
    cairo_transform(context_.get(), &shear);
    cairo_move_to(context_.get(), first - across / 2, area.y + area.height / 2);
    cairo_line_to(context_.get(), most, area.y + area.height / 2);
    stroke_path({area.height, hatch.color, {across, hatch.step - across}}, false);
    cairo_restore(context_.get());
    filled_ = false;
    return check();
}

Result<void> Canvas::paint(page::PlacedPicture const& placed) {
    page::Rect const& area = placed.area;
    Result<Surface> surface = in_pixels_ ? pixel_surface(*placed.picture) : picture_surface(placed.picture);
    if (!surface) {
        return failure(std::move(surface.error()));
    }
    begin_uncolored();
    cairo_save(context_.get());
    cairo_translate(context_.get(), area.x, area.y);
    cairo_scale(
        context_.get(),
        area.width / cairo_image_surface_get_width(surface->get()),
        area.height / cairo_image_surface_get_height(surface->get())
    );
    cairo_set_source_surface(context_.get(), surface->get(), 0, 0);
    cairo_paint(context_.get());
    cairo_restore(context_.get());
    filled_ = false;
    pictures_.push_back(std::move(*surface));
    return check();
}

void Canvas::set_color(Color color) {
    if (in_pixels_) {
        if (color != color_) {
            color_ = color;
            constexpr double most = 255;
            cairo_set_source_rgb(context_.get(), color.red / most, color.green / most, color.blue / most);
        }
        return;
    }
    page::Brush const brush{owner_, color};
    if (brushes_.empty() || brushes_.back() != brush) {
        brushes_.push_back(brush);
        set_code(brushes_.size());
    }
}

void Canvas::set_code(std::size_t code) {
    auto const [red, green, blue] = page::coded_color(code);
    cairo_set_source_rgb(context_.get(), red, green, blue);
}

/// What comes next is painted without a colour, or something goes before its colour.
void Canvas::begin_uncolored() {
    if (!in_pixels_ && (brushes_.empty() || brushes_.back().owner != owner_)) {
        set_color({});
        fill(page::mark());
    }
}

void Canvas::fill(page::Rect const& area) {
    auto const [x, y, width, height] = area;
    cairo_new_path(context_.get());
    // `finish` looks for "f": what was painted before must not make it "f*".
    cairo_set_fill_rule(context_.get(), CAIRO_FILL_RULE_WINDING);
    cairo_rectangle(context_.get(), x, y, width, height);
    cairo_fill(context_.get());
    filled_ = true;
}

Result<std::vector<page::Brush>> Canvas::end_page() {
    cairo_show_page(context_.get());
    pictures_.clear();
    return check().map([&] { return std::exchange(brushes_, {}); });
}

Result<void> Canvas::check() const {
    if (cairo_status_t status = cairo_status(context_.get()); status != CAIRO_STATUS_SUCCESS) {
        return failure(cairo_fault(status));
    }
    return {};
}

Result<std::string> Canvas::take() {
    if (Result<void> good = check(); !good) {
        return failure(std::move(good.error()));
    }
    cairo_surface_finish(surface_.get());
    if (cairo_status_t status = cairo_surface_status(surface_.get()); status != CAIRO_STATUS_SUCCESS) {
        return failure(cairo_fault(status));
    }
    return std::move(bytes_);
}

Result<std::string> Canvas::take_picture() {
    show_gathered();
    if (Result<void> good = check(); !good) {
        return failure(std::move(good.error()));
    }
    cairo_surface_flush(surface_.get());
    return image::write_png(pixels_of(surface_.get()));
}

std::string cairo_version() {
    return cairo_version_string();
}

} // namespace brief::paint
