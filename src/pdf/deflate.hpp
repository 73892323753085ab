#pragma once

/// Data of streams with the filter FlateDecode (ISO 32000-1 7.4.4).

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct libdeflate_compressor;
struct libdeflate_decompressor;

namespace brief::pdf {

/// Deflates one text after the other: the tables for it, of a megabyte, are made once.
class Deflater {
public:
    Deflater();

    /// `data` about as small as they can be made. Empty for want of memory: they must then be written as they
    /// are.
    std::string run(std::string_view data);

private:
    struct Free {
        void operator()(libdeflate_compressor* compressor) const;
    };

    std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

/// The same for a single text.
std::string deflate(std::string_view data);

/// Inflates one text after the other, with the memory of the one before.
class Inflater {
public:
    Inflater();

    /// The data that `deflated` stands for, which last until the next are asked for; nothing when it is
    /// damaged or breaks off, or stands for more than `limit` bytes.
    std::optional<std::string_view> run(std::string_view deflated, std::size_t limit);

private:
    struct Free {
        void operator()(libdeflate_decompressor* decompressor) const;
    };

    std::unique_ptr<libdeflate_decompressor, Free> decompressor_;
    std::string room_; // as long as the longest so far: what was room once need not be made again
};

/// The same for a single text.
std::optional<std::string> inflate(std::string_view deflated, std::size_t limit);

} // namespace brief::pdf
