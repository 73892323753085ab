#include "text/shaper.hpp"

#include "base/utf8.hpp"
#include "text/face.hpp"

#include <fmt/format.h>
#include <hb-ot.h>
#include <hb.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <functional>
#include <unordered_map>
#include <utility>

namespace brief::text {

namespace {

template <auto destroy>
struct Release {
    template <class T>
    void operator()(T* object) const {
        destroy(object);
    }
};

using Blob = std::unique_ptr<hb_blob_t, Release<hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Release<hb_face_destroy>>;
using HbFont = std::unique_ptr<hb_font_t, Release<hb_font_destroy>>;
using Buffer = std::unique_ptr<hb_buffer_t, Release<hb_buffer_destroy>>;

struct OpenFont {
    SharedBytes bytes; // the blob points into them
    Face face;
    HbFont font;
    double units_per_em = 1000;
    double size_factor = 1;
    std::vector<std::uint8_t> covered; // of the first code points: 0 not asked yet, 1 no, 2 yes
};

/// Latin, Cyrillic, Arabic and the punctuation of all.
constexpr std::size_t remembered = 0x2100;

/// Finds a `std::string` by a view, without a copy.
struct Hash {
    using is_transparent = void; // NOLINT(readability-identifier-naming): the name the library looks for

    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

struct Plan {
    FontId font{};
    std::vector<std::string> names;
    std::string language_name;
    Script script;
    bool right_to_left = false;
    std::vector<hb_feature_t> features;
    hb_language_t language = HB_LANGUAGE_INVALID;
    std::unordered_map<std::string, Shaped, Hash, std::equal_to<>> shaped;
};

/// Why a font may not be used; empty when it may.
char const* embedding_fault(Embedding embedding) {
    switch (embedding) {
    case Embedding::allowed: return "";
    case Embedding::restricted: return "the licence bits of this font forbid embedding (fsType 2)";
    case Embedding::whole_only: return "the licence bits of this font forbid subsets of it (fsType 0x100)";
    case Embedding::bitmaps_only: return "the licence bits of this font forbid outlines of it (fsType 0x200)";
    }
    return "";
}

} // namespace

struct Shaper::State {
    std::vector<OpenFont> fonts;
    std::vector<Plan> plans;
    Buffer buffer{hb_buffer_create()};
};

Shaper::Shaper(std::unique_ptr<State> state) : state_(std::move(state)) {}

Shaper::Shaper(Shaper&&) noexcept = default;
Shaper& Shaper::operator=(Shaper&&) noexcept = default;
Shaper::~Shaper() = default;

Result<Shaper> Shaper::create(FontSet const& fonts) {
    auto state = std::make_unique<State>();
    for (std::size_t i = 0; i < fonts.size(); ++i) {
        Font const& font = fonts.at(static_cast<FontId>(i));
        Blob blob(hb_blob_create(
            font.bytes->data(),
            static_cast<unsigned>(font.bytes->size()),
            HB_MEMORY_MODE_READONLY,
            nullptr,
            nullptr
        ));
        OpenFont open;
        open.bytes = font.bytes;
        open.face.reset(hb_face_create(blob.get(), font.index));
        if (hb_face_get_glyph_count(open.face.get()) == 0) {
            return failure(file_error(
                Code::font_file_damaged,
                font.file,
                "this file holds no font that can be read",
                {"compare it with fonts/SHA256SUMS, or install the program again"}
            ));
        }
        std::string const forbidden = embedding_fault(embedding_of(*font.bytes, font.index));
        if (!forbidden.empty()) {
            return failure(file_error(
                Code::font_file_damaged,
                font.file,
                forbidden,
                {"choose a font that may be embedded in documents"}
            ));
        }
        open.font.reset(hb_font_create(open.face.get()));
        auto units = static_cast<int>(hb_face_get_upem(open.face.get()));
        hb_font_set_scale(open.font.get(), units, units);
        open.units_per_em = units;
        open.size_factor = font.size_factor;
        open.covered.resize(remembered);
        state->fonts.push_back(std::move(open));
    }
    return Shaper(std::move(state));
}

PlanId Shaper::plan(FontId font, std::vector<std::string> const& features, Writing const& writing) {
    for (std::size_t i = 0; i < state_->plans.size(); ++i) {
        Plan const& plan = state_->plans[i];
        if (plan.font == font && plan.script == writing.script &&
            plan.right_to_left == writing.right_to_left && plan.language_name == writing.language &&
            plan.names == features) {
            return static_cast<PlanId>(i);
        }
    }
    Plan plan;
    plan.font = font;
    plan.names = features;
    plan.language_name = writing.language;
    plan.script = writing.script;
    plan.right_to_left = writing.right_to_left;
    for (std::string const& name : features) {
        hb_feature_t feature{};
        if (hb_feature_from_string(name.data(), static_cast<int>(name.size()), &feature) != 0) {
            plan.features.push_back(feature);
        }
    }
    // Never left to HarfBuzz, which would ask the locale of the process.
    plan.language =
        hb_language_from_string(writing.language.data(), static_cast<int>(writing.language.size()));
    state_->plans.push_back(std::move(plan));
    return static_cast<PlanId>(state_->plans.size() - 1);
}

FontId Shaper::font_of(PlanId plan) const {
    return state_->plans[static_cast<std::size_t>(plan)].font;
}

bool Shaper::is_right_to_left(PlanId plan) const {
    return state_->plans[static_cast<std::size_t>(plan)].right_to_left;
}

Shaped const& Shaper::shape(PlanId plan_id, std::string_view text) {
    Plan& plan = state_->plans[static_cast<std::size_t>(plan_id)];
    if (auto known = plan.shaped.find(text); known != plan.shaped.end()) {
        return known->second;
    }
    hb_buffer_t* buffer = state_->buffer.get();
    hb_buffer_clear_contents(buffer);
    hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), 0, static_cast<int>(text.size()));
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb_buffer_set_language(buffer, plan.language);
    hb_buffer_set_script(buffer, hb_script_from_iso15924_tag(plan.script.code));
    hb_buffer_set_direction(buffer, plan.right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    hb_font_t* font = state_->fonts[static_cast<std::size_t>(plan.font)].font.get();
    hb_shape(font, buffer, plan.features.data(), static_cast<unsigned>(plan.features.size()));

    unsigned count = 0;
    hb_glyph_info_t const* infos = hb_buffer_get_glyph_infos(buffer, &count);
    hb_glyph_position_t const* positions = hb_buffer_get_glyph_positions(buffer, &count);
    Shaped shaped;
    shaped.glyphs.reserve(count);
    for (unsigned i = 0; i < count; ++i) {
        shaped.glyphs.push_back(
            {infos[i].codepoint,
             positions[i].x_advance,
             positions[i].x_offset,
             positions[i].y_offset,
             infos[i].cluster}
        );
        shaped.advance += positions[i].x_advance;
    }
    return plan.shaped.emplace(std::string(text), std::move(shaped)).first->second;
}

bool Shaper::covers(FontId font, char32_t code_point) const {
    OpenFont& open = state_->fonts[static_cast<std::size_t>(font)];
    std::uint8_t* known = code_point < remembered ? &open.covered[code_point] : nullptr;
    if (known != nullptr && *known != 0) {
        return *known == 2;
    }
    hb_codepoint_t glyph = 0;
    bool covered = hb_font_get_nominal_glyph(open.font.get(), code_point, &glyph) != 0 && glyph != 0;
    if (known != nullptr) {
        *known = covered ? 2 : 1;
    }
    return covered;
}

bool Shaper::changes(FontId font, std::string const& feature, char32_t code_point) {
    std::string text;
    utf8::append(text, code_point);
    auto glyph = [&](std::vector<std::string> const& features) {
        std::vector<ShapedGlyph> const& glyphs = shape(plan(font, features, {}), text).glyphs;
        return glyphs.empty() ? 0 : glyphs.front().id;
    };
    return glyph({feature}) != glyph({});
}

double Shaper::scale(FontId font, double size) const {
    OpenFont const& open = state_->fonts[static_cast<std::size_t>(font)];
    return size * open.size_factor / open.units_per_em;
}

double Shaper::size_in(FontId font, double size) const {
    return size * state_->fonts[static_cast<std::size_t>(font)].size_factor;
}

double Shaper::cap_height(FontId font) const {
    OpenFont const& open = state_->fonts[static_cast<std::size_t>(font)];
    hb_position_t height = 0;
    if (hb_ot_metrics_get_position(open.font.get(), HB_OT_METRICS_TAG_CAP_HEIGHT, &height) == 0 ||
        height <= 0) {
        return 0.66;
    }
    return height / open.units_per_em;
}

std::string capitals(std::string_view text, std::string const& language) {
    auto source = icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size()));
    std::string out;
    icu::UnicodeString::fromUTF8(source).toUpper(icu::Locale(language.c_str())).toUTF8String(out);
    return out;
}

} // namespace brief::text
