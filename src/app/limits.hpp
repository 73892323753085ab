#pragma once

/// Limits that are checked before work is done on what a file holds.

#include <cstddef>

namespace brief::app {

inline constexpr std::size_t mebibyte = 1024UL * 1024UL;
inline constexpr std::size_t largest_text_file = 16 * mebibyte;
inline constexpr std::size_t largest_statement_text = mebibyte;
inline constexpr std::size_t largest_attachment = 16 * mebibyte;
inline constexpr std::size_t largest_picture = 32 * mebibyte;
inline constexpr std::size_t largest_pdf = 256 * mebibyte;
inline constexpr std::size_t longest_journal_line = 16 * mebibyte;
inline constexpr std::size_t largest_font_file = 64 * mebibyte;

} // namespace brief::app
