// Colours, pictures and what is painted as a whole.

#include "conform/subject.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace brief::conform {

namespace {

void check_output_intent(Subject& subject) {
    pdf::File const& file = subject.file();
    pdf::Array const& intents = file.array(subject.catalog(), "OutputIntents");
    if (intents.size() != 1) {
        subject.miss(Rule::output_intent, fmt::format("there are {}", intents.size()));
        return;
    }
    pdf::Dictionary const& intent = file.dictionary(intents.front());
    pdf::Value const& reference = find(intent, "DestOutputProfile");
    std::optional<std::string_view> profile = file.data(reference);
    bool three = pdf::integer_of(file.get(file.dictionary(reference), "N")) == 3;
    // ICC.1:2004 7.2.
    bool is_rgb = profile && profile->size() > 128 && profile->substr(16, 4) == "RGB " &&
                  profile->substr(36, 4) == "acsp";
    if (pdf::name_of(file.get(intent, "S")) != "GTS_PDFA1" || !three || !is_rgb) {
        subject.miss(Rule::output_intent, "its kind or its profile is another");
    }
}

/// A colour space, or what one is made of, in inks.
// NOLINTNEXTLINE(misc-no-recursion): at most `deepest` levels
bool is_device_cmyk(pdf::File const& file, pdf::Value const& space, int depth = 0) {
    constexpr int deepest = 4;
    pdf::Value const& value = file.follow(space);
    if (pdf::name_of(value) == "DeviceCMYK") {
        return true;
    }
    pdf::Array const& array = file.array(value);
    constexpr std::size_t last = 2; // where a space names the one below it (ISO 32000-1 8.6.6)
    for (std::size_t i = 1; depth < deepest && i < std::min(array.size(), last + 1); ++i) {
        bool may_be_space = std::holds_alternative<pdf::Name>(file.follow(array[i]).data) ||
                            std::holds_alternative<pdf::Array>(file.follow(array[i]).data);
        if (may_be_space && is_device_cmyk(file, array[i], depth + 1)) {
            return true;
        }
    }
    return false;
}

void check_stream(Subject& subject, pdf::Id id, pdf::Dictionary const& stream) {
    pdf::File const& file = subject.file();
    std::string_view kind = pdf::name_of(file.get(stream, "Subtype"));
    bool is_xobject = pdf::name_of(file.get(stream, "Type")) == "XObject";
    if (!find(stream, "Interpolate").is_null() && pdf::is_true(file.get(stream, "Interpolate"))) {
        subject.miss(Rule::no_interpolation, "a picture has Interpolate", id);
    }
    if (is_device_cmyk(file, find(stream, "ColorSpace"))) {
        subject.miss(Rule::no_device_cmyk, "a picture or a shading is in DeviceCMYK", id);
    }
    bool foreign = (is_xobject && kind != "Image" && kind != "Form") || !find(stream, "Ref").is_null() ||
                   !find(stream, "OPI").is_null() || !find(stream, "PS").is_null() ||
                   !find(stream, "Alternates").is_null();
    if (foreign) {
        subject.miss(Rule::xobject_kinds, "an object is painted that is neither image nor form", id);
    }
    if (!find(stream, "F").is_null()) {
        subject.miss(Rule::xobject_kinds, "the data of a stream are outside of the file", id);
    }
    if (!find(stream, "OC").is_null()) {
        subject.miss(Rule::no_optional_content, "an object can be switched off", id);
    }
}

/// ISO 32000-1 11.6.6. A group without a space of its own takes that of its page.
void check_group(Subject& subject, pdf::Dictionary const& holder, pdf::Id id, bool is_page) {
    pdf::File const& file = subject.file();
    pdf::Value const& group = find(holder, "Group");
    if (group.is_null()) {
        return;
    }
    pdf::Value const& space = file.get(file.dictionary(group), "CS");
    std::string_view name = pdf::name_of(space);
    bool good = name == "DeviceRGB" || name == "DeviceGray" || (space.is_null() && !is_page) ||
                (!file.array(space).empty() && !is_device_cmyk(file, space));
    if (!good) {
        subject.miss(Rule::group_color_space, "a transparency group has no colour space, or one of inks", id);
    }
}

void check_resources(Subject& subject, pdf::Dictionary const& resources, pdf::Id id) {
    pdf::File const& file = subject.file();
    for (pdf::Entry const& entry : file.dictionary(resources, "ColorSpace")) {
        if (is_device_cmyk(file, entry.value)) {
            subject.miss(Rule::no_device_cmyk, "a colour space is DeviceCMYK", id);
        }
    }
}

} // namespace

void check_colors(Subject& subject) {
    check_output_intent(subject);
    pdf::File const& file = subject.file();
    for (auto const& [id, object] : file.objects()) {
        pdf::Dictionary const& dictionary = file.dictionary(object.value);
        if (object.data && !object.is_container) {
            check_stream(subject, id, dictionary);
            check_group(subject, dictionary, id, false);
            check_resources(subject, file.dictionary(dictionary, "Resources"), id);
        }
    }
    std::set<pdf::Dictionary const*> seen; // pages may share their resources
    for (std::size_t i = 0; i < subject.pages().size(); ++i) {
        pdf::Page const& page = subject.pages()[i];
        check_group(subject, *page.dictionary, page.id, true);
        if (seen.insert(&file.dictionary(*page.resources, "ColorSpace")).second) {
            check_resources(subject, *page.resources, page.id);
        }
        if (subject.contents()[i].device_cmyk) {
            subject.miss(Rule::no_device_cmyk, "the content has a colour of inks", page.id, i);
        }
    }
}

} // namespace brief::conform
