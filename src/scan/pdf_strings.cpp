#include "scan/pdf_strings.hpp"

#include "base/utf8.hpp"
#include "pdf/deflate.hpp"
#include "pdf/strings.hpp"
#include "scan/find_either.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace brief::scan {

namespace {

constexpr std::size_t npos = std::string_view::npos;

/// Twice what a string may have (ISO 32000-1 Annex C). Pixels are full of strings that open and
/// never end; to follow each to the end of its stream would take minutes.
constexpr std::size_t longest_string = 65536;

} // namespace

std::string strings_in(std::string_view syntax) {
    std::string out;
    std::string room;
    for (std::size_t at = 0; (at = find_either(syntax, '(', '<', at)) != npos;) {
        auto const found = pdf::read_string(syntax.substr(0, at + longest_string), at, room);
        if (found && !found->empty()) {
            // Whoever looks for what hides takes a string also for the UTF-8 that it may not be.
            if (utf8::find_fault(*found)) {
                out += pdf::text_of(*found);
            } else {
                out += *found;
            }
            out += '\n';
        }
    }
    return out;
}

namespace {

/// The stream whose data start at `start`; of one that the file has a table entry for, what was inflated
/// already.
std::string_view stream_at(
    pdf::File const& file, std::size_t start, std::string_view data, Parts& parts, pdf::Inflater& inflater
) {
    constexpr std::size_t most_bytes = std::size_t{1} << 28U;
    if (std::optional<pdf::Id> known = file.stream_at(start)) {
        if (auto decoded = file.data(*known)) {
            return *decoded;
        }
    }
    std::optional<std::string_view> const inflated = inflater.run(data, most_bytes);
    return inflated ? std::string_view(parts.inflated.emplace_back(*inflated)) : data;
}

bool is_image(pdf::File const& file, std::optional<pdf::Id> stream) {
    return stream && pdf::name_of(file.get(file.dictionary(file.get(*stream)), "Subtype")) == "Image";
}

/// The streams that are PDF syntax by what the file says of them (ISO 32000-1 7.5.7, 7.8.2, 8.7.3, 8.10,
/// 9.10.3). What it says nothing of may be any text.
std::set<pdf::Id> syntaxes_of(pdf::File const& file) {
    std::set<pdf::Id> out;
    auto add = [&](pdf::Value const& value) {
        if (auto const* id = std::get_if<pdf::Id>(&value.data)) {
            out.insert(*id);
        }
    };
    for (pdf::Page const& page : pdf::pages_of(file)) {
        std::ranges::for_each(pdf::contents_of(file, page), add);
    }
    for (auto const& [id, object] : file.objects()) {
        pdf::Dictionary const& dictionary = file.dictionary(object.value);
        bool is_form = pdf::name_of(file.get(dictionary, "Subtype")) == "Form";
        bool is_pattern = !file.get(dictionary, "PatternType").is_null();
        if (object.data && (object.is_container || is_form || is_pattern)) {
            out.insert(id);
        }
        if (!object.data) {
            add(pdf::find(dictionary, "ToUnicode"));
        }
    }
    return out;
}

} // namespace

Parts parts_of(pdf::File const& file) {
    constexpr std::string_view keyword = "stream";
    constexpr std::string_view end_keyword = "endstream";
    std::string_view bytes = file.bytes();
    std::set<pdf::Id> const syntaxes = syntaxes_of(file);
    Parts out;
    pdf::Inflater inflater;
    std::size_t at = 0;
    for (std::size_t start = 0; (start = bytes.find(keyword, at)) != npos;) {
        start += keyword.size();
        out.syntax += bytes.substr(at, start - at);
        bool is_end = out.syntax.ends_with(end_keyword);
        at = start;
        if (is_end) {
            continue;
        }
        std::string_view data = bytes.substr(start);
        data = data.substr(0, data.find(end_keyword));
        at += data.size();
        data.remove_prefix(data.starts_with("\r\n") ? 2 : data.starts_with("\n") ? 1 : 0);
        std::string_view stream = stream_at(file, at - data.size(), data, out, inflater);
        std::optional<pdf::Id> known = file.stream_at(at - data.size());
        bool const is_syntax = known && syntaxes.contains(*known);
        (is_image(file, known)                                    ? out.images
         : is_syntax && file.objects().find(*known)->is_container ? out.containers
         : is_syntax                                              ? out.syntaxes
                                                                  : out.streams)
            .push_back(stream);
    }
    out.syntax += bytes.substr(at);
    return out;
}

} // namespace brief::scan
