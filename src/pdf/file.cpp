#include "pdf/file.hpp"

#include "pdf/cross_reference.hpp"
#include "pdf/decode.hpp"
#include "pdf/object_reader.hpp"
#include "pdf/parse.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace brief::pdf {

namespace {

using Fault = std::optional<std::string>;

constexpr std::string_view spaces{" \t\r\n\f\0", 6};

bool is_blank(std::string_view text) {
    return text.find_first_not_of(spaces) == std::string_view::npos;
}

Fault of_object(Id id, std::string_view what) {
    return fmt::format("object {} {}", id.number, what);
}

} // namespace

constexpr char const* too_many_values = "it has more values than the limit";

/// A file on the way from its table to its objects.
class FileOpener {
public:
    FileOpener(std::string_view bytes, Limits const& limits) : limits_(limits) {
        file_.bytes_ = bytes;
        file_.room_ = limits.inflated_bytes;
        values_left_ = std::max(limits.values, std::min(bytes.size(), limits.values_of_long));
    }

    Fault run();

    File take() { return std::move(file_); }

private:
    Fault name_objects();
    Fault read_objects();
    Fault read_object(Id id, std::size_t start, std::size_t end);
    Fault read_streams();
    Fault read_stream(Id id, Object& object);
    Fault unpack();
    Fault unpack(Id container, std::vector<std::pair<std::size_t, std::uint32_t>> const& wanted);
    Fault take_packed(Id id, std::string_view text);
    void count_stray_bytes();

    /// Whether a text that is no value would be one if the file might have more of them.
    bool is_cut(std::string_view text) const {
        return values_left_ < most_values_alone && parse(text).has_value();
    }

    Limits const& limits_;
    ValueParser parser_;
    CrossReference table_;
    std::size_t values_left_ = 0;
    File file_;
    std::map<Id, std::pair<std::size_t, std::size_t>>
        open_; // streams: behind their keyword, end of their room
    std::vector<std::pair<std::size_t, std::size_t>> taken_; // stretches of the file
};

Fault FileOpener::run() {
    std::string_view bytes = file_.bytes_;
    if (bytes.size() > limits_.file_bytes) {
        return "it is larger than the limit";
    }
    if (!bytes.starts_with("%PDF-")) {
        return "it does not begin as a PDF file does";
    }
    auto table = read_cross_reference(bytes, limits_);
    if (!table) {
        return std::move(table.error());
    }
    table_ = std::move(*table);
    Fault fault = name_objects();
    if (!fault) {
        fault = read_objects();
    }
    file_.trailer_ = std::move(table_.trailer);
    if (!fault) {
        fault = read_streams();
    }
    if (!fault) {
        fault = unpack();
    }
    if (!fault) {
        fault = read_streams(); // whose length is in an object stream
    }
    if (!fault && !open_.empty()) {
        fault = of_object(open_.begin()->first, "is a stream without a length");
    }
    if (fault && !find(file_.trailer_, "Encrypt").is_null()) {
        return "it is encrypted";
    }
    count_stray_bytes();
    return fault;
}

Fault FileOpener::name_objects() {
    std::vector<Id> ids;
    ids.reserve(table_.places.size() + table_.packed.size());
    for (auto const& [id, place] : table_.places) {
        ids.push_back(id);
    }
    for (auto const& [number, packed] : table_.packed) {
        Id const id{number, 0};
        if (table_.places.contains(id)) {
            return of_object(id, "is there twice");
        }
        ids.push_back(id);
    }
    std::ranges::inplace_merge(ids, ids.begin() + static_cast<std::ptrdiff_t>(table_.places.size()));
    file_.objects_ = ObjectTable(std::move(ids));
    return std::nullopt;
}

Fault FileOpener::read_objects() {
    std::vector<std::pair<std::size_t, Id>> starts;
    starts.reserve(table_.places.size());
    for (auto const& [id, place] : table_.places) {
        starts.emplace_back(place, id);
    }
    std::ranges::sort(starts);
    // Each object ends before the next: a file cannot make us read the same bytes again and again.
    for (std::size_t i = 0; i < starts.size(); ++i) {
        std::size_t end = i + 1 < starts.size() ? starts[i + 1].first : table_.tail;
        if (table_.start > starts[i].first) {
            end = std::min(end, table_.start);
        }
        if (Fault fault = read_object(starts[i].second, starts[i].first, end)) {
            return fault;
        }
    }
    return std::nullopt;
}

Fault FileOpener::read_object(Id id, std::size_t start, std::size_t end) {
    if (start >= end || end > file_.bytes_.size()) {
        return of_object(id, "is not where the table says");
    }
    std::string_view text = file_.bytes_.substr(start, end - start);
    std::optional<ObjectHead> head = read_head(text);
    if (!head || head->id != id) {
        return of_object(id, "is not where the table says");
    }
    std::optional<Parsed> parsed = parser_.run(text.substr(head->end), values_left_);
    bool is_stream = parsed && parsed->keyword == "stream";
    if (!parsed && is_cut(text.substr(head->end))) {
        return too_many_values;
    }
    if (!parsed || (!is_stream && parsed->keyword != "endobj")) {
        return of_object(id, "is no value");
    }
    values_left_ -= parsed->values;
    std::size_t behind = start + head->end + parsed->end;
    if (is_stream) {
        if (!std::holds_alternative<Dictionary>(parsed->value.data)) {
            return of_object(id, "is a stream without a dictionary");
        }
        open_[id] = {behind, end};
    }
    taken_.emplace_back(start, behind);
    file_.objects_.find(id)->value = std::move(parsed->value);
    return std::nullopt;
}

Fault FileOpener::read_streams() {
    for (auto stream = open_.begin(); stream != open_.end();) {
        Object& object = *file_.objects_.find(stream->first);
        if (Fault fault = read_stream(stream->first, object)) {
            return fault;
        }
        stream = object.data ? open_.erase(stream) : std::next(stream);
    }
    return std::nullopt;
}

/// Where the length is not yet known, the stream stays without its data.
Fault FileOpener::read_stream(Id id, Object& object) {
    auto const& dictionary = std::get<Dictionary>(object.value.data);
    auto [at, end] = open_.at(id);
    Value const& length = file_.get(dictionary, "Length");
    if (length.is_null()) {
        return std::nullopt;
    }
    std::int64_t size = integer_of(length).value_or(-1);
    std::optional<std::string_view> data =
        size < 0 ? std::nullopt : read_data(file_.bytes_.substr(0, end), at, static_cast<std::size_t>(size));
    if (!data) {
        return of_object(id, "is a stream of another length");
    }
    object.data = data;
    std::string_view type = name_of(find(dictionary, "Type"));
    object.is_container = type == "ObjStm" || type == "XRef";
    file_.streams_[static_cast<std::size_t>(data->data() - file_.bytes_.data())] = id;
    taken_.emplace_back(open_.at(id).first, at);
    return std::nullopt;
}

Fault FileOpener::unpack() {
    std::map<std::uint32_t, std::vector<std::pair<std::size_t, std::uint32_t>>> wanted;
    for (auto const& [number, packed] : table_.packed) {
        wanted[packed.stream].emplace_back(packed.index, number);
    }
    for (auto& [stream, objects] : wanted) {
        std::ranges::sort(objects);
        if (Fault fault = unpack({stream, 0}, objects)) {
            return fault;
        }
    }
    return std::nullopt;
}

/// An object of a stream of objects.
Fault FileOpener::take_packed(Id id, std::string_view text) {
    std::optional<Parsed> parsed = parser_.run(text, values_left_);
    if (!parsed && is_cut(text)) {
        return too_many_values;
    }
    if (!parsed || !parsed->keyword.empty()) {
        return of_object(id, "is no value");
    }
    values_left_ -= parsed->values;
    file_.objects_.find(id)->value = std::move(parsed->value);
    return std::nullopt;
}

/// ISO 32000-1 7.5.7.
Fault FileOpener::unpack(Id container, std::vector<std::pair<std::size_t, std::uint32_t>> const& wanted) {
    Dictionary const& dictionary = file_.dictionary(file_.get(container));
    std::optional<std::string_view> data = file_.data(container);
    auto count =
        static_cast<std::size_t>(std::max<std::int64_t>(integer_of(find(dictionary, "N")).value_or(0), 0));
    auto first =
        static_cast<std::size_t>(std::max<std::int64_t>(integer_of(find(dictionary, "First")).value_or(0), 0)
        );
    if (!data || name_of(find(dictionary, "Type")) != "ObjStm" || count != wanted.size() ||
        first > data->size()) {
        return of_object(container, "is no stream of objects, or not of those that the table says");
    }
    ObjectReader index(data->substr(0, first), 0);
    std::string_view bodies = data->substr(first);
    std::optional<std::size_t> start;
    std::optional<std::uint32_t> number;
    for (std::size_t i = 0; i <= count; ++i) {
        std::optional<std::uint32_t> next_number;
        std::optional<std::size_t> next = bodies.size();
        if (i < count) {
            next_number = index.integer<std::uint32_t>();
            next = index.integer<std::size_t>();
            if (!next_number || !next || wanted[i] != std::pair(i, *next_number)) {
                return of_object(container, "has an index of other objects");
            }
        }
        if (*next > bodies.size() || (start && *next <= *start)) {
            return of_object(container, "has objects in each other");
        }
        if (start) {
            if (Fault fault = take_packed({*number, 0}, bodies.substr(*start, *next - *start))) {
                return fault;
            }
        }
        start = next;
        number = next_number;
    }
    return std::nullopt;
}

void FileOpener::count_stray_bytes() {
    std::string_view bytes = file_.bytes_;
    taken_.emplace_back(table_.start, table_.end);
    taken_.emplace_back(table_.tail, table_.tail);
    std::ranges::sort(taken_);
    // The first line and the comment behind it, which says that the file is no text (ISO 32000-1 7.5.2).
    std::size_t done = bytes.find_first_of("\r\n");
    std::size_t comment = bytes.find_first_not_of("\r\n", done);
    if (comment != std::string_view::npos && bytes[comment] == '%') {
        constexpr std::size_t longest = 6;
        std::size_t end = bytes.find_first_of("\r\n", comment);
        done = end != std::string_view::npos && end - comment <= longest ? end : done;
    }
    for (auto const& [start, end] : taken_) {
        if (start > done && !is_blank(bytes.substr(done, start - done))) {
            file_.stray_bytes_ += start - done;
        }
        done = std::max(done, end);
    }
    // What is left is "startxref", a number and "%%EOF".
    ObjectReader tail(bytes, table_.tail);
    tail.next();
    tail.next();
    std::string_view rest = bytes.substr(tail.end());
    std::size_t mark = rest.find("%%EOF");
    if (mark == std::string_view::npos || !is_blank(rest.substr(0, mark)) ||
        !is_blank(rest.substr(mark + 5))) {
        file_.stray_bytes_ += std::max<std::size_t>(rest.size(), 1);
    }
}

Result<File> File::open(std::string_view bytes, Limits const& limits) {
    FileOpener opener(bytes, limits);
    if (Fault fault = opener.run()) {
        return failure(
            error(Code::pdf_damaged, {}, fmt::format("this cannot be read as a PDF file: {}", *fault))
        );
    }
    return opener.take();
}

std::string_view File::version() const {
    constexpr std::size_t start = 5;
    return bytes_.substr(start, bytes_.find_first_of("\r\n") - start);
}

Value const& File::get(Id id) const {
    static Value const null;
    Object const* known = objects_.find(id);
    return known == nullptr ? null : known->value;
}

Value const& File::follow(Value const& value) const {
    constexpr int longest_way = 8;
    Value const* at = &value;
    for (int i = 0; i < longest_way; ++i) {
        Id const* id = std::get_if<Id>(&at->data);
        if (id == nullptr) {
            return *at;
        }
        at = &get(*id);
    }
    static Value const null;
    return null;
}

Value const& File::get(Dictionary const& dictionary, std::string_view key) const {
    return follow(find(dictionary, key));
}

Dictionary const& File::dictionary(Value const& value) const {
    static Dictionary const empty;
    Dictionary const* dictionary = std::get_if<Dictionary>(&follow(value).data);
    return dictionary == nullptr ? empty : *dictionary;
}

Dictionary const& File::dictionary(Dictionary const& in, std::string_view key) const {
    return dictionary(find(in, key));
}

Array const& File::array(Value const& value) const {
    static Array const empty;
    Array const* array = std::get_if<Array>(&follow(value).data);
    return array == nullptr ? empty : *array;
}

Array const& File::array(Dictionary const& in, std::string_view key) const {
    return array(find(in, key));
}

std::optional<std::string_view> File::data(Id id) const {
    Object const* object = objects_.find(id);
    if (object == nullptr || !object->data) {
        return std::nullopt;
    }
    auto [place, is_new] = inflated_.try_emplace(id);
    std::optional<std::string>& data = place->second;
    if (is_new) {
        // Filters may be objects of their own; only what is one value is looked up.
        Dictionary dictionary = this->dictionary(object->value);
        for (Entry& entry : dictionary) {
            entry.value = follow(entry.value);
        }
        std::optional<Filter> filter = filter_of(dictionary);
        data = filter ? decode(*object->data, *filter, room_, inflater_) : std::nullopt;
        room_ -= data ? data->size() : 0;
    }
    return data ? std::optional<std::string_view>(*data) : std::nullopt;
}

std::optional<std::string_view> File::data(Value const& reference) const {
    Id const* id = std::get_if<Id>(&reference.data);
    return id == nullptr ? std::nullopt : data(*id);
}

std::optional<Id> File::stream_at(std::size_t place) const {
    auto known = streams_.find(place);
    return known == streams_.end() ? std::nullopt : std::optional(known->second);
}

} // namespace brief::pdf
