#include "deliver/base64.hpp"

#include <algorithm>
#include <cstdint>

namespace brief::deliver {

namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::size_t bytes_of_line = 57; // 76 characters

void append(std::string& to, std::string_view bytes) {
    for (; !bytes.empty(); bytes.remove_prefix(std::min<std::size_t>(bytes.size(), 3))) {
        auto at = [&](std::size_t i) {
            return i < bytes.size() ? static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])) : 0U;
        };
        std::uint32_t const group = (at(0) << 16U) | (at(1) << 8U) | at(2);
        to += alphabet[(group >> 18U) & 63U];
        to += alphabet[(group >> 12U) & 63U];
        to += bytes.size() > 1 ? alphabet[(group >> 6U) & 63U] : '=';
        to += bytes.size() > 2 ? alphabet[group & 63U] : '=';
    }
}

} // namespace

std::string base64(std::string_view bytes) {
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    append(out, bytes);
    return out;
}

std::string base64_lines(std::string_view bytes) {
    std::string out;
    out.reserve(base64_lines_size(bytes.size()));
    for (; !bytes.empty(); bytes.remove_prefix(std::min(bytes.size(), bytes_of_line))) {
        append(out, bytes.substr(0, bytes_of_line));
        out += "\r\n";
    }
    return out;
}

std::size_t base64_lines_size(std::size_t size) {
    std::size_t const lines = (size + bytes_of_line - 1) / bytes_of_line;
    return (size + 2) / 3 * 4 + 2 * lines;
}

} // namespace brief::deliver
