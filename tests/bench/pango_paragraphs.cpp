#include "bench/pango_paragraphs.hpp"

#ifdef BRIEF_BENCH_PANGO

#include <pango/pangoft2.h>

namespace brief::bench {

struct PangoSetting::State {
    PangoFontMap* map = nullptr;
    PangoContext* context = nullptr;
    PangoFontDescription* description = nullptr;
    int width = 0;
};

PangoSetting::PangoSetting(std::string const& font, double size, double width, std::string const& language) :
    state_(std::make_unique<State>()) {
    FcConfigAppFontAddFile(nullptr, reinterpret_cast<FcChar8 const*>(font.c_str()));
    int count = 0;
    FcPattern* pattern = FcFreeTypeQuery(reinterpret_cast<FcChar8 const*>(font.c_str()), 0, nullptr, &count);
    state_->map = pango_ft2_font_map_new();
    pango_ft2_font_map_set_resolution(PANGO_FT2_FONT_MAP(state_->map), 72, 72);
    state_->context = pango_font_map_create_context(state_->map);
    pango_context_set_language(state_->context, pango_language_from_string(language.c_str()));
    state_->description = pango_fc_font_description_from_pattern(pattern, FALSE);
    pango_font_description_set_absolute_size(state_->description, size * PANGO_SCALE);
    state_->width = static_cast<int>(width * PANGO_SCALE);
    FcPatternDestroy(pattern);
}

PangoSetting::~PangoSetting() {
    pango_font_description_free(state_->description);
    g_object_unref(state_->context);
    g_object_unref(state_->map);
}

bool PangoSetting::available() {
    return true;
}

std::string PangoSetting::version() {
    return pango_version_string();
}

void PangoSetting::set(std::string const& words) {
    PangoLayout* layout = pango_layout_new(state_->context);
    pango_layout_set_font_description(layout, state_->description);
    pango_layout_set_width(layout, state_->width);
    pango_layout_set_justify(layout, TRUE);
    pango_layout_set_text(layout, words.data(), static_cast<int>(words.size()));
    PangoRectangle extents;
    pango_layout_get_extents(layout, nullptr, &extents);
    g_object_unref(layout);
}

} // namespace brief::bench

#else

namespace brief::bench {

struct PangoSetting::State {};

PangoSetting::PangoSetting(std::string const&, double, double, std::string const&) {}

PangoSetting::~PangoSetting() = default;

bool PangoSetting::available() {
    return false;
}

std::string PangoSetting::version() {
    return "";
}

void PangoSetting::set(std::string const&) {}

} // namespace brief::bench

#endif
