#pragma once

/// What `briefwright inspect BRIEFING --stage pages` prints, read again for the floor; not a part of the
/// program.

#include <cairo-ft.h>
#include <ft2build.h>
#include <hb.h>
#include FT_FREETYPE_H

#include <filesystem>
#include <istream>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace brief::bench {

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

struct Hatch {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    double foot = 0;
    double step = 0;
    double thickness = 0;
    double slope = 1;
    Color color;
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
    std::vector<Hatch> hatches;
    std::vector<Photo> photos;
    std::vector<Text> texts;
};

/// The faces of FONTS/fonts.toml, opened when they are first asked for, as pages name them: "Source Serif 4
/// 400 italic".
class Faces {
public:
    explicit Faces(std::filesystem::path folder);

    /// Null for a face of the machine.
    Face const* find(std::string const& name);

private:
    FT_Library library_ = nullptr;
    std::filesystem::path folder_;
    std::map<std::string, std::string> files_;
    std::map<std::string, Face> faces_;
};

/// Its pages hold faces of its own.
class PageReader {
public:
    PageReader(std::filesystem::path const& fonts, std::vector<std::filesystem::path> photos);

    std::vector<Page> pages(std::istream& from);

    std::size_t left_out() const { return left_out_; }

private:
    void item(std::string const& line);
    void text(std::string const& line);
    void shape(std::string const& line);
    void hatch(std::string const& line);
    void photo(std::string const& line);

    Faces faces_;
    std::vector<std::filesystem::path> files_;
    std::size_t next_photo_ = 0;
    std::size_t left_out_ = 0;
    std::vector<Page> pages_;
};

/// 0 for what is none.
double number(std::string_view text);

} // namespace brief::bench
