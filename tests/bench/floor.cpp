// The floor of a brief: its own pages, set long ago, drawn into a PDF by Cairo and nothing else. No records,
// no layout, no tags, no checks. It reads what `briefwright inspect BRIEFING --stage pages` prints, shapes
// each run once, and draws the runs, rules and photos again and again. Prints one line of JSON with the
// median in ms of CPU.
//
//   cmake --build build/release --target floor_bench
//   build/release/tests/floor_bench PAGES ROUNDS FONTS [PHOTOS] [-o FILE]
//
// FONTS is the program's folder of fonts. PHOTOS is a folder of JPEGs, taken in the order of their names;
// without it photos are left out. Spaces are a little wider than the font has them, as they are in justified
// lines.

#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <ft2build.h>
#include <hb-ft.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fs = std::filesystem;

namespace {

constexpr double justified_space = 0.3; // pt

struct Face {
    FT_Face freetype = nullptr;
    hb_font_t* harfbuzz = nullptr;
    cairo_font_face_t* cairo = nullptr;
};

struct Color {
    double red = 0;
    double green = 0;
    double blue = 0;
};

struct Text {
    Face const* face = nullptr;
    double size = 0;
    double stretch = 1;
    Color color;
    std::string words;
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> clusters;
    cairo_text_cluster_flags_t backwards{};
};

struct Line {
    std::vector<std::pair<char, std::vector<double>>> path;
    bool fills = false;
    Color fill;
    double width = 0; // 0: no stroke
    Color stroke;
};

struct Photo {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    int across = 0;
    int down = 0;
    std::string file;
    std::string bytes;
};

struct Page {
    double width = 0;
    double height = 0;
    std::vector<Line> lines;
    std::vector<Photo> photos;
    std::vector<Text> texts;
};

double cpu_ms() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return 1000.0 * static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e6;
}

std::string read(fs::path const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

double number(std::string_view text) {
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// "#1a1a1a"
Color color(std::string_view text) {
    unsigned value = 0;
    std::from_chars(text.data() + 1, text.data() + text.size(), value, 16);
    return {(value >> 16U) / 255.0, (value >> 8U & 255U) / 255.0, (value & 255U) / 255.0};
}

/// The faces of FONTS/fonts.toml, opened when they are first asked for, as pages name them: "Source Serif 4
/// 400 italic".
class Faces {
public:
    explicit Faces(fs::path folder) : folder_(std::move(folder)) {
        FT_Init_FreeType(&library_);
        std::istringstream list(read(folder_ / "fonts.toml"));
        std::map<std::string, std::string> keys;
        for (std::string line; std::getline(list, line);) {
            std::size_t const equals = line.find(" = ");
            if (equals == std::string::npos) {
                continue;
            }
            std::string value = line.substr(equals + 3);
            std::erase(value, '"');
            keys[line.substr(0, equals)] = value;
            if (line.starts_with("file")) {
                std::string const slant = keys["italic"] == "true" ? " italic" : "";
                files_[keys["family"] + " " + keys["weight"] + slant] = value;
            }
        }
    }

    /// Null for a face of the machine.
    Face const* find(std::string const& name) {
        auto const file = files_.find(name);
        if (file == files_.end()) {
            return nullptr;
        }
        auto [place, is_new] = faces_.try_emplace(name);
        Face& face = place->second;
        if (is_new && FT_New_Face(library_, (folder_ / file->second).c_str(), 0, &face.freetype) == 0) {
            FT_Set_Char_Size(face.freetype, face.freetype->units_per_EM * 64, 0, 72, 72);
            face.harfbuzz = hb_ft_font_create_referenced(face.freetype);
            hb_ft_font_set_load_flags(face.harfbuzz, FT_LOAD_NO_HINTING);
            face.cairo = cairo_ft_font_face_create_for_ft_face(face.freetype, FT_LOAD_NO_HINTING);
        }
        return face.cairo == nullptr ? nullptr : &face;
    }

private:
    FT_Library library_ = nullptr;
    fs::path folder_;
    std::map<std::string, std::string> files_;
    std::map<std::string, Face> faces_;
};

/// One cluster for each group of glyphs and the bytes it stands for; `glyphs` hold the clusters' first bytes.
void add_clusters(std::vector<hb_glyph_info_t> const& glyphs, Text& text) {
    bool const backwards = glyphs.size() > 1 && glyphs.front().cluster > glyphs.back().cluster;
    text.backwards = backwards ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t{};
    std::vector<unsigned> starts;
    for (hb_glyph_info_t const& glyph : glyphs) {
        starts.push_back(glyph.cluster);
    }
    std::ranges::sort(starts);
    for (std::size_t i = 0; i < starts.size();) {
        std::size_t after = i + 1;
        while (after < starts.size() && starts[after] == starts[i]) {
            ++after;
        }
        std::size_t const end = after < starts.size() ? starts[after] : text.words.size();
        text.clusters.push_back({static_cast<int>(end - starts[i]), static_cast<int>(after - i)});
        i = after;
    }
}

void shape(Text& text, double x, double y) {
    hb_buffer_t* buffer = hb_buffer_create();
    hb_buffer_add_utf8(buffer, text.words.data(), static_cast<int>(text.words.size()), 0, -1);
    hb_buffer_guess_segment_properties(buffer);
    hb_shape(text.face->harfbuzz, buffer, nullptr, 0);
    unsigned count = 0;
    hb_glyph_info_t const* infos = hb_buffer_get_glyph_infos(buffer, &count);
    hb_glyph_position_t const* places = hb_buffer_get_glyph_positions(buffer, &count);
    double const scale = text.size / text.face->freetype->units_per_EM / 64;
    for (unsigned i = 0; i < count; ++i) {
        text.glyphs.push_back(
            {infos[i].codepoint,
             x + places[i].x_offset * scale * text.stretch,
             y - places[i].y_offset * scale}
        );
        x += places[i].x_advance * scale * text.stretch +
             (text.words[infos[i].cluster] == ' ' ? justified_space : 0);
    }
    add_clusters({infos, infos + count}, text);
    hb_buffer_destroy(buffer);
}

class Reader {
public:
    Reader(fs::path const& fonts, std::vector<fs::path> photos) : faces_(fonts), files_(std::move(photos)) {}

    std::vector<Page> pages(std::istream& from) {
        for (std::string line; std::getline(from, line);) {
            std::size_t const end = line.find("] ");
            if (line.starts_with("page ")) {
                std::istringstream words(line);
                std::string skipped;
                Page page;
                words >> skipped >> skipped >> page.width >> page.height;
                pages_.push_back(std::move(page));
            } else if (line.starts_with("  [") && end != std::string::npos && !pages_.empty()) {
                item(line.substr(end + 2));
            }
        }
        return std::move(pages_);
    }

    std::size_t left_out() const { return left_out_; }

private:
    void item(std::string const& line) {
        if (line.starts_with("text ")) {
            text(line);
        } else if (line.starts_with("shape ")) {
            shape_of(line);
        } else if (line.starts_with("picture ")) {
            photo(line);
        }
    }

    /// text X Y FAMILY WEIGHT [italic] SIZE [xSTRETCH] [COLOUR] “WORDS”
    void text(std::string const& line) {
        std::string_view constexpr open = "“";
        std::size_t const quote = line.find(open);
        Text out;
        out.words = line.substr(quote + open.size(), line.size() - quote - 2 * open.size());
        out.color = color("#1a1a1a");
        std::istringstream head(line.substr(0, quote));
        std::vector<std::string> words{std::istream_iterator<std::string>(head), {}};
        if (words.back().starts_with("#")) {
            out.color = color(words.back());
            words.pop_back();
        }
        if (words.back().starts_with("x")) {
            out.stretch = number(std::string_view(words.back()).substr(1));
            words.pop_back();
        }
        out.size = number(words.back());
        words.pop_back();
        std::string name;
        for (std::size_t i = 3; i < words.size(); ++i) {
            name += (name.empty() ? "" : " ") + words[i];
        }
        out.face = faces_.find(name);
        if (out.face == nullptr) {
            ++left_out_;
            return;
        }
        ::shape(out, number(words[1]), number(words[2]));
        pages_.back().texts.push_back(std::move(out));
    }

    /// shape [fill COLOUR [even-odd]] [stroke WIDTH COLOUR …] M X Y L X Y …
    void shape_of(std::string const& text) {
        std::istringstream in(text);
        std::vector<std::string> words{std::istream_iterator<std::string>(in), {}};
        Line out;
        for (std::size_t i = 1; i < words.size(); ++i) {
            if (words[i] == "fill") {
                out.fills = true;
                out.fill = color(words[++i]);
            } else if (words[i] == "stroke") {
                out.width = number(words[i + 1]);
                out.stroke = color(words[i + 2]);
                i += 2;
            } else if (words[i].size() == 1 && std::string_view("MLCZ").find(words[i]) != std::string_view::npos) {
                out.path.push_back({words[i][0], {}});
            } else if (!out.path.empty()) {
                out.path.back().second.push_back(number(words[i]));
            }
        }
        pages_.back().lines.push_back(std::move(out));
    }

    /// picture X Y WIDTH HEIGHT JPEG ACROSS x DOWN, RGB
    void photo(std::string const& line) {
        if (next_photo_ == files_.size()) {
            ++left_out_;
            return;
        }
        std::istringstream in(line);
        std::string skipped;
        Photo out;
        in >> skipped >> out.x >> out.y >> out.width >> out.height >> skipped >> out.across >> skipped >>
            out.down;
        out.file = files_[next_photo_++].string();
        out.bytes = read(out.file);
        pages_.back().photos.push_back(std::move(out));
    }

    Faces faces_;
    std::vector<fs::path> files_;
    std::size_t next_photo_ = 0;
    std::size_t left_out_ = 0;
    std::vector<Page> pages_;
};

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
    Reader reader(words[2], std::move(photos));
    std::ifstream from(words[0]);
    std::vector<Page> const pages = reader.pages(from);
    if (pages.empty()) {
        std::fputs("there are no pages in it\n", stderr);
        return 1;
    }
    return measure(pages, rounds, reader.left_out(), file);
}
