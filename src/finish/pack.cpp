#include "finish/pack.hpp"

#include "base/sha256.hpp"
#include "pdf/deflate.hpp"
#include "pdf/plain_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <span>
#include <utility>
#include <vector>

namespace brief::finish {

namespace {

using pdf::Deflater;
using pdf::Field;
using pdf::Id;
using pdf::Mention;
using pdf::PlainFile;
using pdf::PlainObject;
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
    explicit Packer(PlainFile file);

    std::string run();

private:
    void find_reachable();
    void number_objects();
    void write_streams();
    void write_others();
    void write_object_stream(std::span<Written const* const> objects, std::size_t first_number);
    void write_table();
    void write_deflated(std::size_t number, std::string const& dictionary, std::string_view data);
    void write_as_is(std::size_t number, std::string const& dictionary, std::string_view data);
    void identify();
    std::string render(Written const& written) const;

    PlainFile file_;
    Deflater deflater_;
    std::map<Id, std::size_t> numbers_; ///< new ones of the objects that can be reached
    std::vector<Place> places_;         ///< by number
    std::string out_;
};

Packer::Packer(PlainFile file) : file_(std::move(file)) {
    for (Field const& field : std::vector(file_.trailer.fields)) {
        if (field.key != "/Root" && field.key != "/Info") {
            file_.trailer.remove(field.key);
        }
    }
}

std::string Packer::run() {
    // ISO 19005-2 6.1.2: four bytes that are no ASCII, so that nobody takes the file for text.
    out_ = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
    find_reachable();
    number_objects();
    write_streams();
    write_others();
    write_table();
    identify();
    return std::move(out_);
}

void Packer::find_reachable() {
    std::vector<Id> pending;
    auto reach = [&](Written const& written) {
        for (Mention const& mention : written.mentions) {
            if (numbers_.emplace(mention.id, 0).second) {
                pending.push_back(mention.id);
            }
        }
    };
    reach(file_.trailer);
    while (!pending.empty()) {
        Id id = pending.back();
        pending.pop_back();
        reach(file_.objects.at(id).value);
    }
}

void Packer::number_objects() {
    std::size_t next = 1;
    for (bool stream : {false, true}) {
        for (auto& [id, number] : numbers_) {
            if (file_.objects.at(id).data.has_value() == stream) {
                number = next++;
            }
        }
    }
    places_.resize(next); // the first is object 0
    places_.front().index = 65535;
}

std::string Packer::render(Written const& written) const {
    std::string text;
    text.reserve(written.text.size());
    std::size_t done = 0;
    for (Mention const& mention : written.mentions) {
        text.append(written.text, done, mention.start - done);
        fmt::format_to(std::back_inserter(text), "{} 0 R", numbers_.at(mention.id));
        done = mention.end;
    }
    text.append(written.text, done);
    return text;
}

void Packer::write_streams() {
    for (auto const& [id, number] : numbers_) {
        PlainObject const& object = file_.objects.at(id);
        if (!object.data) {
            continue;
        }
        bool metadata = object.value.value_of("/Type") == "/Metadata";
        bool filtered = object.value.find("/Filter") != nullptr;
        std::string dictionary = render(object.value);
        dictionary.resize(dictionary.size() - 2);
        if (metadata || filtered) {
            write_as_is(number, dictionary, *object.data);
        } else {
            write_deflated(number, dictionary, *object.data);
        }
    }
}

void Packer::write_others() {
    std::vector<Written const*> objects;
    for (auto const& [id, number] : numbers_) {
        PlainObject const& object = file_.objects.at(id);
        if (!object.data) {
            objects.push_back(&object.value);
        }
    }
    for (std::size_t done = 0; done < objects.size(); done += most_in_stream) {
        std::size_t count = std::min(most_in_stream, objects.size() - done);
        write_object_stream(std::span(objects).subspan(done, count), done + 1);
    }
}

void Packer::write_object_stream(std::span<Written const* const> objects, std::size_t first_number) {
    std::size_t stream = places_.size();
    std::string index;
    std::string bodies;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        fmt::format_to(std::back_inserter(index), "{} {} ", first_number + i, bodies.size());
        bodies += render(*objects[i]) + "\n";
        places_[first_number + i] = {2, stream, i};
    }
    std::string dictionary = fmt::format("<</Type/ObjStm/N {}/First {}", objects.size(), index.size());
    write_deflated(stream, dictionary, index + bodies);
}

// A dictionary that is handed on lacks its Length and its end.

void Packer::write_deflated(std::size_t number, std::string const& dictionary, std::string_view data) {
    std::string deflated = deflater_.run(data);
    if (deflated.empty() || deflated.size() >= data.size()) {
        write_as_is(number, dictionary, data);
    } else {
        write_as_is(number, dictionary + "/Filter/FlateDecode", deflated);
    }
}

void Packer::write_as_is(std::size_t number, std::string const& dictionary, std::string_view data) {
    places_.resize(std::max(places_.size(), number + 1));
    places_[number] = {1, out_.size(), 0};
    fmt::format_to(
        std::back_inserter(out_),
        "{} 0 obj\n{}/Length {}>>\nstream\n{}\nendstream\nendobj\n",
        number,
        dictionary,
        data.size(),
        data
    );
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
    std::string dictionary = render(file_.trailer);
    dictionary.resize(dictionary.size() - 2);
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
    std::string digest = sha256(out_).substr(0, identifier_digits);
    out_.replace(first, identifier_digits, digest);
    out_.replace(second, identifier_digits, digest);
}

std::optional<Diagnostic> add_tree(PlainFile& file, NewObjects const& tree) {
    if (tree.objects().empty()) {
        return std::nullopt;
    }
    for (auto const& [id, value] : tree.objects()) {
        file.objects.emplace_hint(file.objects.end(), id, PlainObject{value, std::nullopt});
    }
    for (auto const& [id, value] : tree.objects()) {
        for (Mention const& mention : value.mentions) {
            if (!file.objects.contains(mention.id)) {
                return error(
                    Code::painting_failed,
                    {},
                    fmt::format("the structure tree names object {}, which is not there", mention.id.number)
                );
            }
        }
    }
    for (Mention const& mention : file.trailer.mentions) {
        if (mention.start == file.trailer.find("/Root")->value) {
            Written& catalog = file.objects.at(mention.id).value;
            catalog.remove("/StructTreeRoot");
            catalog.text.resize(catalog.text.size() - 2); // the end of the dictionary
            catalog.text += "/StructTreeRoot ";
            std::size_t start = catalog.text.size();
            catalog.text += "0 0 R>>";
            catalog.mentions.push_back({start, catalog.text.size() - 2, tree.objects().front().id});
        }
    }
    return std::nullopt;
}

} // namespace

Result<std::string> pack(std::string_view file, NewObjects const& tree) {
    return pdf::read_plain_file(file).and_then([&](PlainFile plain) -> Result<std::string> {
        if (std::optional<Diagnostic> fault = add_tree(plain, tree)) {
            return failure(std::move(*fault));
        }
        return Packer(std::move(plain)).run();
    });
}

} // namespace brief::finish
