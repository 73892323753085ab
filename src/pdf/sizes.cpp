#include "pdf/sizes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace brief::pdf {

namespace {

/// What a stream is, as those say who point at it.
enum class Use : std::uint8_t { font, content, attachment };

struct Named {
    Use use = Use::font;
    std::string what;
};

/// The name without the tag of a subset: "ABCDEF+Name" (ISO 32000-1 9.6.4).
std::string_view without_tag(std::string_view name) {
    constexpr std::size_t tag = 6;
    return name.size() > tag && name[tag] == '+' ? name.substr(tag + 1) : name;
}

class Uses {
public:
    explicit Uses(File const& file) : file_(file) {
        for (auto const& [id, object] : file.objects()) {
            add(file.dictionary(object.value));
        }
        std::size_t number = 1;
        for (Page const& page : pages_of(file)) {
            for (Value const& contents : contents_of(file, page)) {
                name(contents, {Use::content, fmt::format("page {}", number)});
            }
            ++number;
        }
    }

    Named const* find(Id id) const {
        auto found = uses_.find(id);
        return found == uses_.end() ? nullptr : &found->second;
    }

private:
    void add(Dictionary const& dictionary) {
        std::string_view const type = name_of(file_.get(dictionary, "Type"));
        if (type == "FontDescriptor") {
            for (char const* key : {"FontFile", "FontFile2", "FontFile3"}) {
                std::string_view font = without_tag(name_of(file_.get(dictionary, "FontName")));
                name(pdf::find(dictionary, key), {Use::font, fmt::format("font {}", font)});
            }
        } else if (type == "Font") {
            name(pdf::find(dictionary, "ToUnicode"), {Use::font, "map of a font to Unicode"});
        } else if (type == "Filespec") {
            std::string file_name(bytes_of(file_.get(dictionary, "F")));
            name(
                pdf::find(file_.dictionary(dictionary, "EF"), "F"),
                {Use::attachment, fmt::format("attachment {}", file_name)}
            );
        }
    }

    void name(Value const& reference, Named named) {
        if (Id const* id = std::get_if<Id>(&reference.data)) {
            uses_.emplace(*id, std::move(named));
        }
    }

    File const& file_;
    std::map<Id, Named> uses_;
};

/// The part of `sizes` that a stream counts for, and its name.
std::pair<std::size_t Sizes::*, std::string> part_of(Dictionary const& dictionary, Named const* named) {
    if (named != nullptr) {
        switch (named->use) {
        case Use::font: return {&Sizes::fonts, named->what};
        case Use::content: return {&Sizes::content, named->what};
        case Use::attachment: return {&Sizes::attachments, named->what};
        }
    }
    std::string_view type = name_of(find(dictionary, "Type"));
    std::string_view subtype = name_of(find(dictionary, "Subtype"));
    if (subtype == "Image") {
        return {&Sizes::images, "image"};
    }
    if (subtype == "Form") {
        return {&Sizes::content, "drawing"};
    }
    if (type == "ObjStm") {
        return {&Sizes::structure, "objects"};
    }
    return {
        &Sizes::other,
        type == "Metadata" ? "metadata"
        : type == "XRef"   ? "cross-references"
                           : "other data"};
}

} // namespace

Sizes sizes_of(File const& file) {
    constexpr std::size_t told = 5;
    Sizes sizes;
    sizes.file = file.bytes().size();
    Uses const uses(file);
    std::size_t streams = 0;
    for (auto const& [id, object] : file.objects()) {
        if (!object.data) {
            continue;
        }
        auto [part, what] = part_of(file.dictionary(object.value), uses.find(id));
        sizes.*part += object.data->size();
        streams += object.data->size();
        sizes.heaviest.push_back({std::move(what), object.data->size()});
    }
    sizes.other += sizes.file - std::min(streams, sizes.file);
    std::ranges::stable_sort(sizes.heaviest, std::greater(), &Weight::bytes);
    sizes.heaviest.resize(std::min(sizes.heaviest.size(), told));
    return sizes;
}

} // namespace brief::pdf
