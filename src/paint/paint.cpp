#include "paint/paint.hpp"

#include "paint/canvas.hpp"
#include "paint/plain_streams.hpp"
#include "text/script.hpp"

#include <fmt/format.h>

#include <utility>

namespace brief::paint {

namespace {

Result<std::vector<page::Brush>> paint_page(Canvas& canvas, page::Page const& page) {
    canvas.begin_page(page.size);
    for (page::Item const& item : page.items) {
        if (Result<void> painted = canvas.paint(item); !painted) {
            return failure(std::move(painted.error()));
        }
    }
    Result<std::vector<page::Brush>> brushes = canvas.end_page();
    if (brushes && brushes->size() >= page::most_codes) {
        return failure(error(
            Code::painting_failed,
            {},
            fmt::format("page {} has more pieces than can be told apart", page.label)
        ));
    }
    return brushes;
}

} // namespace

Result<page::Painted> pdf(page::Pages const& pages, text::FontSet const& fonts) {
    FontCache cache(fonts);
    return pdf(pages, cache);
}

Result<page::Painted> pdf(page::Pages const& pages, FontCache& fonts) {
    if (pages.pages.empty()) {
        return failure(error(Code::painting_failed, {}, "a file without a page cannot be painted"));
    }
    PlainStreams const plain;
    Canvas canvas(fonts, text::is_right_to_left(pages.properties.language));
    page::Painted painted;
    for (page::Page const& page : pages.pages) {
        Result<std::vector<page::Brush>> brushes = paint_page(canvas, page);
        if (!brushes) {
            return failure(std::move(brushes.error()));
        }
        painted.brushes.push_back(std::move(*brushes));
    }
    return canvas.take().map([&](std::string bytes) {
        painted.pdf = std::move(bytes);
        return std::move(painted);
    });
}

Result<std::string> picture(page::Page const& page, FontCache& fonts, int width) {
    Canvas canvas(fonts, page.size, width);
    for (page::Item const& item : page.items) {
        if (Result<void> painted = canvas.paint(item); !painted) {
            return failure(std::move(painted.error()));
        }
    }
    return canvas.take_picture();
}

} // namespace brief::paint
