#include "bench/floor_pages.hpp"

#include <hb-ft.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <sstream>

namespace fs = std::filesystem;

namespace brief::bench {

namespace {

constexpr double justified_space = 0.3; // pt

std::string read(fs::path const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// "#1a1a1a"
Color color(std::string_view text) {
    unsigned value = 0;
    std::from_chars(text.data() + 1, text.data() + text.size(), value, 16);
    return {(value >> 16U) / 255.0, (value >> 8U & 255U) / 255.0, (value & 255U) / 255.0};
}

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

void set_glyphs(Text& text, double x, double y) {
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

} // namespace

double number(std::string_view text) {
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

Faces::Faces(fs::path folder) : folder_(std::move(folder)) {
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

Face const* Faces::find(std::string const& name) {
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

PageReader::PageReader(fs::path const& fonts, std::vector<fs::path> photos) :
    faces_(fonts), files_(std::move(photos)) {}

std::vector<Page> PageReader::pages(std::istream& from) {
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

void PageReader::item(std::string const& line) {
    if (line.starts_with("text ")) {
        text(line);
    } else if (line.starts_with("shape ")) {
        shape(line);
    } else if (line.starts_with("hatch ")) {
        hatch(line);
    } else if (line.starts_with("picture ")) {
        photo(line);
    }
}

/// text X Y FAMILY WEIGHT [italic] SIZE [xSTRETCH] [COLOUR] “WORDS”
void PageReader::text(std::string const& line) {
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
    set_glyphs(out, number(words[1]), number(words[2]));
    pages_.back().texts.push_back(std::move(out));
}

/// shape [fill COLOUR [even-odd]] [stroke WIDTH COLOUR …] M X Y L X Y …
void PageReader::shape(std::string const& line) {
    std::istringstream in(line);
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

/// hatch X Y WIDTH HEIGHT foot X step WIDTH width THICKNESS COLOUR [falling]
void PageReader::hatch(std::string const& line) {
    std::istringstream in(line);
    std::string skipped;
    std::string ink;
    Hatch out;
    in >> skipped >> out.x >> out.y >> out.width >> out.height >> skipped >> out.foot >> skipped >>
        out.step >> skipped >> out.thickness >> ink;
    out.color = color(ink);
    out.slope = line.ends_with(" falling") ? -1 : 1;
    pages_.back().hatches.push_back(out);
}

/// picture X Y WIDTH HEIGHT JPEG ACROSS x DOWN, RGB
void PageReader::photo(std::string const& line) {
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

} // namespace brief::bench
