#include "finish/pack.hpp"

#include "base/content_digest.hpp"
#include "finish/reachable.hpp"
#include "pdf/deflate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

namespace brief::finish {

namespace {

using pdf::Deflater;
using pdf::Field;
using pdf::Mention;
using pdf::PlainFile;
using pdf::Written;

// Readers inflate a whole object stream for one object of it.
constexpr std::size_t most_in_stream = 500;

constexpr std::size_t identifier_digits = 32;

/// Where a reader finds an object (ISO 32000-1 Table 18).
struct Place {
    std::size_t type = 0;  ///< 0: nowhere, 1: in the file, 2: in an object stream
    std::size_t where = 0; ///< offset in the file, or number of the object stream
    std::size_t index = 0; ///< in the object stream
};

class Packer {
public:
    Packer(PlainFile const& file, NewObjects const& beside, pdf::DeflateCache& cache);

    Result<std::string> run();

private:
    void write_streams(std::vector<Reachable const*> const& streams);
    void write_others(std::vector<Reachable const*> const& others);
    void write_object_stream(std::span<Reachable const* const> objects);
    void write_table();
    void write_deflated(std::size_t number, std::string const& dictionary, std::string_view data);
    void write_as_is(std::size_t number, std::string_view dictionary, std::string_view data);
    void identify();
    void render(std::string_view text, std::span<Mention const> mentions, std::string& to) const;
    std::string start_of(std::string_view dictionary, std::span<Mention const> mentions) const;

    Written trailer_;
    ReachableObjects objects_;
    Deflater deflater_;
    pdf::DeflateCache& cache_;
    std::vector<Place> places_; ///< by number
    std::string out_;
};

Packer::Packer(PlainFile const& file, NewObjects const& beside, pdf::DeflateCache& cache) :
    trailer_(file.trailer), objects_(file, beside), cache_(cache) {
    for (Field const& field : std::vector(trailer_.fields)) {
        if (field.key != "/Root" && field.key != "/Info") {
            trailer_.remove(field.key);
        }
    }
}

Result<std::string> Packer::run() {
    if (std::optional<Diagnostic> fault = objects_.number(trailer_)) {
        return failure(std::move(*fault));
    }
    std::vector<Reachable const*> const others = objects_.plain();
    std::vector<Reachable const*> const streams = objects_.streams();
    places_.resize(1 + others.size() + streams.size()); // the first is object 0
    places_.front().index = 65535;
    // ISO 19005-2 6.1.2: four bytes that are no ASCII, so that nobody takes the file for text.
    std::size_t size = others.size() * 20;
    for (Reachable const* stream : streams) {
        size += stream->from->data->size() + 200;
    }
    out_.reserve(size);
    out_ = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
    write_streams(streams);
    write_others(others);
    write_table();
    identify();
    return std::move(out_);
}

void append(std::string& to, std::size_t number) {
    fmt::format_int const digits(number);
    to.append(digits.data(), digits.size());
}

/// `text` with the numbers that the objects have now.
void Packer::render(std::string_view text, std::span<Mention const> mentions, std::string& to) const {
    std::size_t done = 0;
    for (Mention const& mention : mentions) {
        to.append(text, done, mention.start - done);
        append(to, objects_.number_of(mention.id));
        to += " 0 R";
        done = mention.end;
    }
    to.append(text, done);
}

/// A dictionary without its end.
std::string Packer::start_of(std::string_view dictionary, std::span<Mention const> mentions) const {
    std::string text;
    render(dictionary, mentions, text);
    text.resize(text.size() - 2);
    return text;
}

void Packer::write_streams(std::vector<Reachable const*> const& streams) {
    for (Reachable const* stream : streams) {
        Written const& value = stream->from->value;
        bool metadata = value.value_of("/Type") == "/Metadata";
        bool filtered = value.find("/Filter") != nullptr;
        std::string dictionary = start_of(stream->text, stream->mentions);
        if (metadata || filtered) {
            write_as_is(stream->number, dictionary, *stream->from->data);
        } else {
            write_deflated(stream->number, dictionary, *stream->from->data);
        }
    }
}

void Packer::write_others(std::vector<Reachable const*> const& others) {
    for (std::size_t done = 0; done < others.size(); done += most_in_stream) {
        std::size_t count = std::min(most_in_stream, others.size() - done);
        write_object_stream(std::span(others).subspan(done, count));
    }
}

void Packer::write_object_stream(std::span<Reachable const* const> objects) {
    std::size_t stream = places_.size();
    std::string index;
    std::string bodies;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        append(index, objects[i]->number);
        index += ' ';
        append(index, bodies.size());
        index += ' ';
        render(objects[i]->text, objects[i]->mentions, bodies);
        bodies += '\n';
        places_[objects[i]->number] = {2, stream, i};
    }
    std::string dictionary = fmt::format("<</Type/ObjStm/N {}/First {}", objects.size(), index.size());
    write_deflated(stream, dictionary, index + bodies);
}

void Packer::write_deflated(std::size_t number, std::string const& dictionary, std::string_view data) {
    std::string_view const deflated = cache_.run(deflater_, data);
    if (deflated.empty() || deflated.size() >= data.size()) {
        write_as_is(number, dictionary, data);
    } else {
        write_as_is(number, dictionary + "/Filter/FlateDecode", deflated);
    }
}

/// `dictionary` lacks its Length and its end.
void Packer::write_as_is(std::size_t number, std::string_view dictionary, std::string_view data) {
    places_.resize(std::max(places_.size(), number + 1));
    places_[number] = {1, out_.size(), 0};
    append(out_, number);
    out_ += " 0 obj\n";
    out_ += dictionary;
    out_ += "/Length ";
    append(out_, data.size());
    out_ += ">>\nstream\n";
    out_ += data;
    out_ += "\nendstream\nendobj\n";
}

void append_number(std::string& to, std::size_t value, std::size_t width) {
    for (std::size_t left = width; left > 0; --left) {
        to += static_cast<char>((value >> (8 * (left - 1))) & 0xffU);
    }
}

/// What a row has more than the one before, which is what deflates best (ISO 32000-1 7.4.4.4).
std::string differences(std::string_view rows, std::size_t width) {
    constexpr char up = 2;
    std::string result;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % width == 0) {
            result += up;
        }
        result += static_cast<char>(rows[i] - (i < width ? 0 : rows[i - width]));
    }
    return result;
}

void Packer::write_table() {
    std::size_t number = places_.size();
    places_.push_back({1, out_.size(), 0});
    std::size_t start = out_.size();
    std::size_t place_width = 1;
    while (start >> (8 * place_width) != 0) {
        ++place_width;
    }
    constexpr std::size_t index_width = 2;
    std::size_t width = 1 + place_width + index_width;
    std::string rows;
    for (auto const& [type, where, index] : places_) {
        append_number(rows, type, 1);
        append_number(rows, where, place_width);
        append_number(rows, index, index_width);
    }
    std::string dictionary = start_of(trailer_.text, trailer_.mentions);
    fmt::format_to(
        std::back_inserter(dictionary),
        "/Type/XRef/Size {}/W[1 {} {}]/ID[<{:0<{}}><{:0<{}}>]",
        places_.size(),
        place_width,
        index_width,
        "",
        identifier_digits,
        "",
        identifier_digits
    );
    std::string deflated = deflater_.run(differences(rows, width));
    if (deflated.empty()) {
        write_as_is(number, dictionary, rows);
    } else {
        dictionary += fmt::format("/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns {}>>", width);
        write_as_is(number, dictionary, deflated);
    }
    fmt::format_to(std::back_inserter(out_), "startxref\n{}\n%%EOF\n", start);
}

/// Both identifiers (ISO 32000-1 14.4): the file is never changed, so they are the same.
void Packer::identify() {
    constexpr std::string_view key = "/ID[<";
    std::size_t first = out_.find(key, places_.back().where) + key.size();
    std::size_t second = first + identifier_digits + 2;
    std::string digest = content_digest(out_);
    out_.replace(first, identifier_digits, digest);
    out_.replace(second, identifier_digits, digest);
}

} // namespace

Result<std::string> pack(PlainFile const& file, NewObjects const& beside, pdf::DeflateCache& cache) {
    return Packer(file, beside, cache).run();
}

Result<std::string> pack(std::string_view file) {
    return pdf::read_plain_file(file).and_then([](PlainFile const& plain) {
        pdf::DeflateCache cache;
        return pack(plain, {}, cache);
    });
}

} // namespace brief::finish
