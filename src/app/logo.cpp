#include "app/logo.hpp"

#include "app/limits.hpp"
#include "app/named_file.hpp"
#include "svg/svg.hpp"

#include <fmt/format.h>

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace brief::app {

namespace {

/// `image` and `svg` do not know what the file is called, and where it is named.
Diagnostics of_logo(Diagnostics faults, model::Text const& file) {
    constexpr std::array<std::string_view, 2> subjects{"the picture", "the drawing"};
    for (Diagnostic& fault : faults) {
        fault.span = file.span;
        for (std::string_view subject : subjects) {
            if (fault.message.starts_with(subject)) {
                fault.message.replace(0, subject.size(), fmt::format("the logo \"{}\"", file.value));
            }
        }
    }
    return faults;
}

Result<layout::Logo> parse_logo(std::string const& bytes, model::Letterhead const& measures) {
    if (is_drawing(bytes)) {
        return svg::read(bytes).map([](page::Drawing drawing) { return layout::Logo(std::move(drawing)); });
    }
    return image::read(bytes)
        .and_then([&](image::Picture picture) { return layout::in_form(std::move(picture), measures); })
        .map([](image::Picture picture) {
            return layout::Logo(std::make_shared<image::Picture const>(std::move(picture)));
        });
}

} // namespace

bool is_drawing(std::string_view bytes) {
    if (bytes.starts_with("\xef\xbb\xbf")) {
        bytes.remove_prefix(3);
    }
    std::size_t first = bytes.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && bytes[first] == '<';
}

Result<std::optional<layout::Logo>> read_logo(
    content::Document const& document, std::filesystem::path const& folder, model::Letterhead const& measures
) {
    std::optional<content::Logo> const& logo = document.letterhead.logo;
    if (!logo) {
        return std::optional<layout::Logo>();
    }
    model::Text file{logo->file, document.origin(logo->origin).span};
    NamedFile named_file{file, folder, "library/logo.svg"};
    return read_inside(named_file, largest_picture, "reduce it, or save it as an SVG")
        .and_then([&](std::string const& bytes) {
            return parse_logo(bytes, measures).map_error([&](Diagnostics faults) {
                return of_logo(std::move(faults), file);
            });
        })
        .map([](layout::Logo read) { return std::optional(std::move(read)); });
}

} // namespace brief::app
