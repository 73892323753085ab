// The floor of a brief: its own pages, set long ago, drawn into a PDF by Cairo and nothing else. No records,
// no layout, no tags, no checks. It reads what `briefwright inspect BRIEFING --stage pages` prints, shapes
// each run once, and draws the runs, rules, hatches and photos again and again. Prints one line of JSON with
// the median in ms of CPU.
//
//   cmake --build build/release --target floor_bench
//   build/release/tests/floor_bench PAGES ROUNDS FONTS [PHOTOS] [-o FILE]
//
// FONTS is the program's folder of fonts. PHOTOS is a folder of JPEGs, taken in the order of their names;
// without it photos are left out. Spaces are a little wider than the font has them, as they are in justified
// lines.

#include "bench/floor_pages.hpp"

#include <cairo-ft.h>
#include <cairo-pdf.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <numbers>
#include <string>
#include <utility>
#include <vector>

using namespace brief::bench;
namespace fs = std::filesystem;

namespace {

double cpu_ms() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return 1000.0 * static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e6;
}

void set_color(cairo_t* cairo, Color const& color) {
    cairo_set_source_rgb(cairo, color.red, color.green, color.blue);
}

void draw(cairo_t* cairo, Line const& line) {
    for (auto const& [step, to] : line.path) {
        if (step == 'M') {
            cairo_move_to(cairo, to[0], to[1]);
        } else if (step == 'L') {
            cairo_line_to(cairo, to[0], to[1]);
        } else if (step == 'C') {
            cairo_curve_to(cairo, to[0], to[1], to[2], to[3], to[4], to[5]);
        } else {
            cairo_close_path(cairo);
        }
    }
    if (line.fills) {
        set_color(cairo, line.fill);
        cairo_fill_preserve(cairo);
    }
    if (line.width > 0) {
        set_color(cairo, line.stroke);
        cairo_set_line_width(cairo, line.width);
        cairo_stroke_preserve(cairo);
    }
    cairo_new_path(cairo);
}

/// One thick dashed line, sheared.
void draw(cairo_t* cairo, Hatch const& hatch) {
    cairo_save(cairo);
    cairo_rectangle(cairo, hatch.x, hatch.y, hatch.width, hatch.height);
    cairo_clip(cairo);
    cairo_matrix_t const shear{1, 0, -hatch.slope, 1, hatch.slope * (hatch.y + hatch.height), 0};
    cairo_transform(cairo, &shear);
    double const across = hatch.thickness * std::numbers::sqrt2;
    double const dashes[] = {across, hatch.step - across};
    double const reach = hatch.x - hatch.height - across / 2;
    double const middle = hatch.y + hatch.height / 2;
    set_color(cairo, hatch.color);
    cairo_set_line_width(cairo, hatch.height);
    cairo_set_dash(cairo, dashes, 2, 0);
    double const lines = std::floor((reach - hatch.foot) / hatch.step);
    cairo_move_to(cairo, hatch.foot + lines * hatch.step - across / 2, middle);
    cairo_line_to(cairo, hatch.x + hatch.width + hatch.height, middle);
    cairo_stroke(cairo);
    cairo_restore(cairo);
}

unsigned char const* bytes(std::string const& text) {
    return reinterpret_cast<unsigned char const*>(text.data());
}

void draw(cairo_t* cairo, Photo const& photo) {
    cairo_surface_t* picture = cairo_image_surface_create(CAIRO_FORMAT_RGB24, photo.across, photo.down);
    for (auto const& [kind, data] :
         {std::pair(CAIRO_MIME_TYPE_JPEG, &photo.bytes), std::pair(CAIRO_MIME_TYPE_UNIQUE_ID, &photo.file)}) {
        cairo_surface_set_mime_data(picture, kind, bytes(*data), data->size(), nullptr, nullptr);
    }
    cairo_save(cairo);
    cairo_translate(cairo, photo.x, photo.y);
    cairo_scale(cairo, photo.width / photo.across, photo.height / photo.down);
    cairo_set_source_surface(cairo, picture, 0, 0);
    cairo_paint(cairo);
    cairo_restore(cairo);
    cairo_surface_destroy(picture);
}

void draw(cairo_t* cairo, Text const& text) {
    set_color(cairo, text.color);
    cairo_set_font_face(cairo, text.face->cairo);
    cairo_matrix_t matrix;
    cairo_matrix_init_scale(&matrix, text.size * text.stretch, text.size);
    cairo_set_font_matrix(cairo, &matrix);
    cairo_show_text_glyphs(
        cairo,
        text.words.data(),
        static_cast<int>(text.words.size()),
        text.glyphs.data(),
        static_cast<int>(text.glyphs.size()),
        text.clusters.data(),
        static_cast<int>(text.clusters.size()),
        text.backwards
    );
}

cairo_status_t take(void* out, unsigned char const* data, unsigned size) {
    static_cast<std::string*>(out)->append(reinterpret_cast<char const*>(data), size);
    return CAIRO_STATUS_SUCCESS;
}

std::string replay(std::vector<Page> const& pages) {
    std::string out;
    cairo_surface_t* surface =
        cairo_pdf_surface_create_for_stream(take, &out, pages.front().width, pages.front().height);
    cairo_t* cairo = cairo_create(surface);
    for (Page const& page : pages) {
        cairo_pdf_surface_set_size(surface, page.width, page.height);
        std::ranges::for_each(page.lines, [&](Line const& one) { draw(cairo, one); });
        std::ranges::for_each(page.hatches, [&](Hatch const& one) { draw(cairo, one); });
        std::ranges::for_each(page.photos, [&](Photo const& one) { draw(cairo, one); });
        std::ranges::for_each(page.texts, [&](Text const& one) { draw(cairo, one); });
        cairo_show_page(cairo);
    }
    cairo_destroy(cairo);
    cairo_surface_finish(surface);
    if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS) {
        std::fputs("cairo could not draw the pages\n", stderr);
        std::exit(1);
    }
    cairo_surface_destroy(surface);
    return out;
}

int measure(
    std::vector<Page> const& pages, std::size_t rounds, std::size_t left_out, std::string const& file
) {
    std::size_t glyphs = 0;
    for (Page const& page : pages) {
        for (Text const& text : page.texts) {
            glyphs += text.glyphs.size();
        }
    }
    std::vector<double> times;
    std::string pdf;
    for (std::size_t i = 0; i < rounds; ++i) {
        double const start = cpu_ms();
        pdf = replay(pages);
        times.push_back(cpu_ms() - start);
    }
    std::ranges::sort(times);
    std::printf(
        "{\"pages\": %zu, \"glyphs\": %zu, \"left_out\": %zu, \"rounds\": %zu, \"cpu_ms\": %.3f, \"bytes\": "
        "%zu}\n",
        pages.size(),
        glyphs,
        left_out,
        rounds,
        times[times.size() / 2],
        pdf.size()
    );
    if (!file.empty()) {
        std::ofstream(file, std::ios::binary) << pdf;
    }
    return 0;
}

} // namespace

int main(int count, char** arguments) {
    std::vector<std::string> words(arguments + 1, arguments + count);
    std::string file;
    auto const option = std::ranges::find(words, "-o");
    if (option != words.end() && option + 1 != words.end()) {
        file = option[1];
        words.erase(option, option + 2);
    }
    auto const rounds = words.size() < 3 ? 0 : static_cast<std::size_t>(number(words[1]));
    if (rounds == 0) {
        std::fputs("usage: floor_bench PAGES ROUNDS FONTS [PHOTOS] [-o FILE]\n", stderr);
        return 2;
    }
    std::vector<fs::path> photos;
    if (words.size() > 3) {
        for (fs::directory_entry const& entry : fs::directory_iterator(words[3])) {
            photos.push_back(entry.path());
        }
        std::ranges::sort(photos);
    }
    PageReader reader(words[2], std::move(photos));
    std::ifstream from(words[0]);
    std::vector<Page> const pages = reader.pages(from);
    if (pages.empty()) {
        std::fputs("there are no pages in it\n", stderr);
        return 1;
    }
    return measure(pages, rounds, reader.left_out(), file);
}
