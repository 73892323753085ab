#include "image/jpeg_scrubber.hpp"

#include "image/exif.hpp"
#include "image/fault.hpp"
#include "image/limits.hpp"

#include <optional>
#include <utility>

namespace brief::image {

namespace {

using namespace std::string_view_literals;

/// ITU-T T.81 Table B.1.
enum Marker : unsigned {
    sof0 = 0xc0,
    sof2 = 0xc2,
    dht = 0xc4,
    jpg = 0xc8,
    dac = 0xcc,
    sof15 = 0xcf,
    rst0 = 0xd0,
    rst7 = 0xd7,
    eoi = 0xd9,
    sos = 0xda,
    dqt = 0xdb,
    dri = 0xdd,
    app0 = 0xe0,
    app1 = 0xe1,
    app14 = 0xee,
    app15 = 0xef,
    com = 0xfe,
};

/// A progressive picture of 8 bits has no use for more, and each costs a pass over all of it.
constexpr int most_scans = 100;

unsigned byte(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}

unsigned word(std::string_view bytes, std::size_t at) {
    return byte(bytes, at) << 8U | byte(bytes, at + 1);
}

/// The length that the tables of a DQT or a DHT have; more or less is a place to hide something, or damage.
bool is_whole_tables(std::string_view body, bool huffman) {
    std::size_t at = 0;
    while (at < body.size()) {
        std::size_t next = at + 1;
        if (huffman) {
            if (body.size() - next < 16) {
                return false;
            }
            std::size_t symbols = 0;
            for (std::size_t i = 0; i < 16; ++i) {
                symbols += byte(body, next + i);
            }
            next += 16 + symbols;
        } else {
            next += byte(body, at) >> 4U == 0 ? 64 : 128;
        }
        at = next;
    }
    return at == body.size() && !body.empty();
}

class Scrubber {
public:
    Scrubber(std::string_view bytes, Limits const& limits) : bytes_(bytes), limits_(limits) {}

    Result<ScrubbedJpeg> run() {
        out_.bytes = "\xff\xd8"sv;
        for (;;) {
            std::optional<unsigned> marker = next_marker();
            if (!marker) {
                return damaged(
                    at_ >= bytes_.size() ? "ends before its data do" : "has bytes that belong to nothing"
                );
            }
            if (*marker == eoi) {
                break;
            }
            if (Result<void> good = segment(*marker); !good) {
                return failure(std::move(good.error()));
            }
        }
        if (scans_ == 0) {
            return damaged("holds no pixels");
        }
        out_.bytes += "\xff\xd9"sv;
        return std::move(out_);
    }

private:
    /// The marker at this place, which may be filled up before it (B.1.1.2).
    std::optional<unsigned> next_marker() {
        if (at_ >= bytes_.size() || byte(bytes_, at_) != 0xff) {
            return std::nullopt;
        }
        while (at_ < bytes_.size() && byte(bytes_, at_) == 0xff) {
            ++at_;
        }
        if (at_ == bytes_.size()) {
            return std::nullopt;
        }
        return byte(bytes_, at_++);
    }

    Result<void> segment(unsigned marker) {
        bool has_body = marker >= sof0 && (marker < rst0 || marker > eoi - 1) && marker <= com;
        if (!has_body) {
            return damaged("has a mark that cannot stand there");
        }
        if (bytes_.size() - at_ < 2 || word(bytes_, at_) < 2 || bytes_.size() - at_ < word(bytes_, at_)) {
            return damaged("ends before its data do");
        }
        std::string_view body = bytes_.substr(at_ + 2, word(bytes_, at_) - 2);
        at_ += body.size() + 2;
        return part(marker, body);
    }

    Result<void> part(unsigned marker, std::string_view body) {
        switch (marker) {
        case dqt:
        case dht:
            if (!is_whole_tables(body, marker == dht)) {
                return damaged("has a table of the wrong length");
            }
            keep(marker, body);
            return {};
        case dri:
            if (body.size() != 2) {
                return damaged("has a table of the wrong length");
            }
            keep(marker, body);
            return {};
        case sos: return scan(body);
        case app0:
            if (body.starts_with("JFIF\0"sv) && !std::exchange(has_jfif_, true)) {
                keep(app0, "JFIF\0\1\1\0\0\1\0\1\0\0"sv);
            }
            return {};
        case app1:
            if (!orientation_) {
                orientation_ = exif_orientation(body);
                out_.orientation = orientation_.value_or(1);
            }
            return {};
        case app14: // Adobe TN 5116 section 18: whether colours are turned into YCbCr or YCCK
            if (body.starts_with("Adobe"sv) && body.size() >= 12 && !std::exchange(has_adobe_, true)) {
                keep(app14, body.substr(0, 12));
            }
            return {};
        default: break;
        }
        if (marker >= sof0 && marker <= sof15) {
            return frame(marker, body);
        }
        if ((marker > app1 && marker <= app15) || marker == com) {
            return {};
        }
        return unsupported("is a JPEG of a kind that PDF does not know");
    }

    /// B.2.2
    Result<void> frame(unsigned marker, std::string_view body) {
        if (marker > sof2) {
            return unsupported("is a JPEG without loss, with arithmetic coding or in layers");
        }
        if (has_frame_ || body.size() < 6 || body.size() != 6 + std::size_t{3} * byte(body, 5)) {
            return damaged("has a damaged header");
        }
        has_frame_ = true;
        unsigned components = byte(body, 5);
        if (byte(body, 0) != 8 || (components != 1 && components != 3 && components != 4)) {
            return unsupported("is a JPEG of more than 8 bits a colour, or of two colours");
        }
        out_.height = word(body, 1);
        out_.width = word(body, 3);
        // A block of 8 x 8 pixels takes a bit at least.
        std::uint64_t blocks = std::uint64_t{out_.width} * out_.height / 64;
        Claim claim{out_.width, out_.height, blocks / 8};
        if (Result<void> good = check(claim, bytes_.size(), limits_); !good) {
            return good;
        }
        keep(marker, body);
        return {};
    }

    /// B.2.3, with the data up to the next marker that is no restart.
    Result<void> scan(std::string_view body) {
        if (!has_frame_ || body.empty() || body.size() != 4 + std::size_t{2} * byte(body, 0)) {
            return damaged("has a damaged header");
        }
        if (++scans_ > most_scans) {
            return damaged("has more layers than it can need");
        }
        keep(sos, body);
        std::size_t start = at_;
        for (;;) {
            std::size_t found = bytes_.find('\xff', at_);
            if (found == std::string_view::npos || found + 1 >= bytes_.size()) {
                return damaged("ends before its data do");
            }
            unsigned next = byte(bytes_, found + 1);
            if (next != 0 && (next < rst0 || next > rst7)) {
                out_.bytes += bytes_.substr(start, found - start);
                at_ = found;
                return {};
            }
            at_ = found + 2;
        }
    }

    void keep(unsigned marker, std::string_view body) {
        std::size_t length = body.size() + 2;
        out_.bytes += '\xff';
        out_.bytes += static_cast<char>(marker);
        out_.bytes += static_cast<char>(length >> 8U);
        out_.bytes += static_cast<char>(length & 0xffU);
        out_.bytes += body;
    }

    std::string_view bytes_;
    Limits const& limits_;
    std::size_t at_ = 2;
    ScrubbedJpeg out_;
    std::optional<int> orientation_;
    bool has_frame_ = false;
    bool has_jfif_ = false;
    bool has_adobe_ = false;
    int scans_ = 0;
};

} // namespace

Result<ScrubbedJpeg> scrub(std::string_view bytes, Limits const& limits) {
    return Scrubber(bytes, limits).run();
}

} // namespace brief::image
