// Fonts: embedded, and each code that is shown with its text, its glyph and its width.

#include "conform/subject.hpp"
#include "conform/true_type.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace brief::conform {

namespace {

class FontCheck {
public:
    FontCheck(Subject& subject, pdf::Id id, FontUse const& use) :
        subject_(subject), file_(subject.file()), id_(id), use_(use), font_(descendant()) {}

    void run() {
        check_embedded();
        check_cid_map();
        check_text();
        check_widths();
    }

private:
    pdf::Dictionary const& descendant() const {
        if (!use_.is_composite) {
            return *use_.dictionary;
        }
        pdf::Array const& fonts = file_.array(*use_.dictionary, "DescendantFonts");
        static pdf::Value const none;
        // A font that stands in the array itself must not be looked at in a copy.
        pdf::Value const& first = fonts.empty() ? none : fonts.front();
        return file_.dictionary(first);
    }

    pdf::Value const& font_file() const {
        pdf::Dictionary const& descriptor = file_.dictionary(font_, "FontDescriptor");
        for (char const* key : {"FontFile2", "FontFile3", "FontFile"}) {
            if (pdf::Value const& found = find(descriptor, key); !found.is_null()) {
                return found;
            }
        }
        static pdf::Value const none;
        return none;
    }

    void check_embedded() {
        std::optional<std::string_view> data = file_.data(font_file());
        if (!data || data->empty()) {
            miss(Rule::font_embedded, "the font is not embedded");
        }
    }

    void check_cid_map() {
        bool is_true_type = pdf::name_of(file_.get(font_, "Subtype")) == "CIDFontType2";
        pdf::Value const& map = find(font_, "CIDToGIDMap");
        if (is_true_type && pdf::name_of(map) != "Identity" && !file_.data(map)) {
            miss(Rule::font_cid_map, "it has no CIDToGIDMap");
        }
        std::string_view encoding = pdf::name_of(file_.get(*use_.dictionary, "Encoding"));
        if (use_.is_composite && encoding != "Identity-H" && encoding != "Identity-V") {
            miss(Rule::font_cid_map, "its codes are not those of its glyphs");
        }
    }

    void check_text() {
        for (std::uint32_t code : use_.codes.all()) {
            if (!use_.to_unicode.covers(code)) {
                miss(Rule::font_to_unicode, fmt::format("code {} has no text in ToUnicode", code));
            }
            if (use_.is_composite && code == 0) {
                miss(Rule::font_no_notdef, "glyph 0 is shown, which stands for a missing one");
            }
        }
    }

    void check_widths() {
        if (use_.is_composite) {
            check_composite_widths();
            return;
        }
        std::int64_t first = pdf::integer_of(file_.get(font_, "FirstChar")).value_or(-1);
        std::int64_t last = pdf::integer_of(file_.get(font_, "LastChar")).value_or(-1);
        std::size_t widths = file_.array(font_, "Widths").size();
        bool good = first >= 0 && last >= first && last <= 255 &&
                    widths == static_cast<std::size_t>(last - first + 1);
        for (std::uint32_t code : use_.codes.all()) {
            good = good && code >= first && code <= last;
        }
        if (!good) {
            miss(Rule::font_widths, "a code that is shown has no width");
        }
    }

    /// ISO 32000-1 9.7.4.3, against the table hmtx of the font.
    void check_composite_widths() {
        constexpr double tolerance = 1; // ISO 19005-2 6.2.11.5, in thousandths of the font size
        std::map<std::uint32_t, double> widths = composite_widths();
        double otherwise = pdf::number_of(file_.get(font_, "DW")).value_or(1000);
        std::optional<TrueType> face = TrueType::open(file_.data(font_file()).value_or(""));
        bool is_identity = pdf::name_of(find(font_, "CIDToGIDMap")) == "Identity";
        for (std::uint32_t code : use_.codes.all()) {
            auto given = widths.find(code);
            double width = given == widths.end() ? otherwise : given->second;
            std::optional<double> real = face && is_identity ? face->width(code) : std::nullopt;
            if (face && is_identity && (!real || std::abs(*real - width) > tolerance)) {
                miss(Rule::font_widths, fmt::format("glyph {} has another width in the font", code));
            }
        }
    }

    std::map<std::uint32_t, double> composite_widths() const {
        constexpr std::int64_t most_codes = 65536;
        std::map<std::uint32_t, double> widths;
        pdf::Array const& given = file_.array(font_, "W");
        std::int64_t left = 4 * most_codes; // ranges may say the same again
        for (std::size_t i = 0; i + 1 < given.size() && left > 0;) {
            std::int64_t first = pdf::integer_of(file_.follow(given[i])).value_or(-1);
            pdf::Value const& next = file_.follow(given[i + 1]);
            if (pdf::Array const* several = std::get_if<pdf::Array>(&next.data)) {
                for (std::size_t k = 0; k < several->size() && first >= 0; ++k) {
                    widths[static_cast<std::uint32_t>(first) + static_cast<std::uint32_t>(k)] =
                        pdf::number_of(file_.follow((*several)[k])).value_or(-1);
                }
                i += 2;
                continue;
            }
            std::int64_t last = std::min(pdf::integer_of(next).value_or(-1), first + most_codes);
            double width =
                i + 2 < given.size() ? pdf::number_of(file_.follow(given[i + 2])).value_or(-1) : -1;
            for (std::int64_t code = first; code >= 0 && code <= last && code < most_codes && left > 0;
                 ++code, --left) {
                widths[static_cast<std::uint32_t>(code)] = width;
            }
            i += 3;
        }
        return widths;
    }

    void miss(Rule rule, std::string what) { subject_.miss(rule, std::move(what), id_); }

    Subject& subject_;
    pdf::File const& file_;
    pdf::Id id_;
    FontUse const& use_;
    pdf::Dictionary const& font_;
};

} // namespace

void check_fonts(Subject& subject) {
    for (auto const& [id, use] : subject.fonts()) {
        FontCheck(subject, id, use).run();
    }
}

} // namespace brief::conform
