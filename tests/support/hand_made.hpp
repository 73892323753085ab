#pragma once

/// Small PDF files, written by hand.

#include <fmt/format.h>

#include <cstddef>
#include <map>
#include <string>

/// Objects first, then a table of where they are.
class HandMade {
public:
    std::string bytes = "%PDF-1.4\n";
    std::map<std::size_t, std::size_t> places;

    HandMade& add(std::size_t number, std::string const& value) {
        places[number] = bytes.size();
        bytes += fmt::format("{} 0 obj\n{}\nendobj\n", number, value);
        return *this;
    }

    HandMade& add_stream(std::size_t number, std::string const& entries, std::string const& data) {
        return add(
            number, fmt::format("<< /Length {} {} >>\nstream\n{}\nendstream", data.size(), entries, data)
        );
    }

    std::string finish(std::string const& trailer = "/Root 1 0 R /Info 2 0 R") const {
        std::string table = "xref\n0 1\n0000000000 65535 f \n";
        for (auto const& [number, place] : places) {
            table += fmt::format("{} 1\n{:010} 00000 n \n", number, place);
        }
        return fmt::format(
            "{}{}trailer\n<< /Size {} {} >>\nstartxref\n{}\n%%EOF\n",
            bytes,
            table,
            places.rbegin()->first + 1,
            trailer,
            bytes.size()
        );
    }

    /// With a cross-reference stream.
    std::string finish_as_stream(std::string const& keys = "") const {
        std::string rows("\0\0\0\0", 4);
        std::string index = "0 1";
        for (auto const& [number, place] : places) {
            rows += {'\1', static_cast<char>(place / 256), static_cast<char>(place % 256), '\0'};
            index += fmt::format(" {} 1", number);
        }
        HandMade whole = *this;
        std::string entries =
            "/Type /XRef /Root 1 0 R /Info 2 0 R /Size 100 /W [1 2 1] /Index [" + index + "] " + keys;
        whole.add_stream(99, entries, rows);
        return fmt::format("{}startxref\n{}\n%%EOF\n", whole.bytes, whole.places[99]);
    }
};

inline constexpr char const* page_text = "BT /F 12 Tf 72 700 Td (a a a a a a a a a a a a a a a a a a) Tj ET";

/// One page, with gaps between the numbers, a stream with its length elsewhere, and object 30, which nothing
/// leads to.
inline HandMade small_file() {
    HandMade file;
    file.add(1, "<< /Type /Catalog /Pages 4 0 R /Metadata 9 0 R >>")
        .add(2, "<< /Title (a \\) b % <</Root 77 0 R>>) >>")
        .add(4, "<< /Type /Pages /Kids [ 7 0 R ] /Count 1 >>")
        .add(7, "<< /Type /Page /Parent 4 0 R /MediaBox [ 0 0 595.28 841.89 ] /Contents 20 0 R /X null >>")
        .add_stream(9, "/Type /Metadata /Subtype /XML", "<x:xmpmeta><a/><a/><a/><a/><a/><a/></x:xmpmeta>")
        .add(20, fmt::format("<< /Length 21 0 R >>\nstream\n{}\nendstream", page_text))
        .add(21, fmt::format("{}", std::string(page_text).size()))
        .add(30, "[ 30 0 R ]");
    return file;
}
