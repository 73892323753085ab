#include "paint/font_cache.hpp"

#include <cairo-ft.h>
#include <fmt/format.h>
#include <ft2build.h>
#include FT_FREETYPE_H

#include <mutex>
#include <string>
#include <utility>

namespace brief::paint {

/// One for each cache of fonts, so that threads do not share it. The lock is for what comes later: Cairo
/// keeps fonts that are no longer used, and gives them up in whichever thread needs room next.
class FreeTypeLibrary {
public:
    FreeTypeLibrary() {
        if (FT_Init_FreeType(&library_) != 0) {
            library_ = nullptr;
        }
    }

    FreeTypeLibrary(FreeTypeLibrary const&) = delete;
    FreeTypeLibrary& operator=(FreeTypeLibrary const&) = delete;

    ~FreeTypeLibrary() {
        if (library_ != nullptr) {
            FT_Done_FreeType(library_);
        }
    }

    /// Null when `bytes` are no font. They must outlive the face.
    FT_Face open(std::string_view bytes, std::uint32_t index) {
        std::scoped_lock lock(mutex_);
        FT_Face face = nullptr;
        auto const* data = reinterpret_cast<FT_Byte const*>(bytes.data());
        auto size = static_cast<FT_Long>(bytes.size());
        bool good = library_ != nullptr &&
                    FT_New_Memory_Face(library_, data, size, static_cast<FT_Long>(index), &face) == 0;
        return good ? face : nullptr;
    }

    void close(FT_Face face) {
        std::scoped_lock lock(mutex_);
        FT_Done_Face(face);
    }

private:
    std::mutex mutex_;
    FT_Library library_ = nullptr;
};

namespace {

/// All that a FreeType face needs while Cairo may still use it, which is longer than a `FontCache` lives.
struct FaceOwner {
    std::shared_ptr<FreeTypeLibrary> library;
    SharedBytes bytes;
    FT_Face face = nullptr;

    FaceOwner(std::shared_ptr<FreeTypeLibrary> from, SharedBytes of, std::uint32_t index) :
        library(std::move(from)), bytes(std::move(of)), face(library->open(*bytes, index)) {}

    FaceOwner(FaceOwner const&) = delete;
    FaceOwner& operator=(FaceOwner const&) = delete;

    ~FaceOwner() {
        if (face != nullptr) {
            library->close(face);
        }
    }
};

void delete_owner(void* owner) {
    delete static_cast<FaceOwner*>(owner);
}

cairo_user_data_key_t const owner_key{};

struct FontOptionsDeleter {
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};

/// Outlines and widths as the font has them; the widths in the file must agree with the glyphs' (ISO 19005-2
/// 6.2.11.5).
std::unique_ptr<cairo_font_options_t, FontOptionsDeleter> unhinted() {
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    return std::unique_ptr<cairo_font_options_t, FontOptionsDeleter>(options);
}

Diagnostic cairo_fault(cairo_status_t status, std::string const& file) {
    return file_error(
        Code::painting_failed,
        file,
        fmt::format("the font cannot be used: {}", cairo_status_to_string(status))
    );
}

} // namespace

FontCache::FontCache(text::FontSet const& fonts) :
    fonts_(fonts), library_(std::make_shared<FreeTypeLibrary>()) {}

Result<cairo_font_face_t*> FontCache::face(text::FontId id) {
    if (auto known = faces_.find(id); known != faces_.end()) {
        return known->second.get();
    }
    text::Font const& font = fonts_.at(id);
    auto owner = std::make_unique<FaceOwner>(library_, font.bytes, font.index);
    if (owner->face == nullptr || !FT_IS_SCALABLE(owner->face)) {
        return failure(file_error(
            Code::font_file_damaged,
            font.file,
            fmt::format("\"{}\" is no font with outlines", font.file),
            {"put the original file back"}
        ));
    }
    Face face(cairo_ft_font_face_create_for_ft_face(owner->face, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP));
    cairo_status_t status = cairo_font_face_set_user_data(face.get(), &owner_key, owner.get(), &delete_owner);
    if (status != CAIRO_STATUS_SUCCESS) {
        return failure(cairo_fault(status, font.file));
    }
    static_cast<void>(owner.release()); // now Cairo's
    return faces_.emplace(id, std::move(face)).first->second.get();
}

Result<cairo_scaled_font_t*> FontCache::scaled_font(page::GlyphRun const& run, double stretch) {
    auto key = std::tuple(run.font, run.size, stretch);
    if (auto known = scaled_fonts_.find(key); known != scaled_fonts_.end()) {
        return known->second.get();
    }
    return face(run.font).and_then([&](cairo_font_face_t* face) -> Result<cairo_scaled_font_t*> {
        cairo_matrix_t size;
        cairo_matrix_init_scale(&size, run.size * stretch, run.size);
        cairo_matrix_t page;
        cairo_matrix_init_identity(&page);
        ScaledFont font(cairo_scaled_font_create(face, &size, &page, unhinted().get()));
        if (cairo_status_t status = cairo_scaled_font_status(font.get()); status != CAIRO_STATUS_SUCCESS) {
            return failure(cairo_fault(status, fonts_.at(run.font).file));
        }
        return scaled_fonts_.emplace(key, std::move(font)).first->second.get();
    });
}

Blank FontCache::blank(cairo_scaled_font_t* font) {
    auto [known, fresh] = blanks_.try_emplace(font);
    if (!fresh) {
        return known->second;
    }
    if (FT_Face face = cairo_ft_scaled_font_lock_face(font)) {
        known->second.id = FT_Get_Char_Index(face, ' ');
        cairo_ft_scaled_font_unlock_face(font);
    }
    cairo_glyph_t glyph{known->second.id, 0, 0};
    cairo_text_extents_t extents{};
    cairo_scaled_font_glyph_extents(font, &glyph, 1, &extents);
    known->second.advance = extents.x_advance;
    return known->second;
}

} // namespace brief::paint
