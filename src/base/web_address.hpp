#pragma once

/// Addresses that a brief may lead to. Any other scheme would let a record start a program, open a file of
/// the reader's machine, or run a script.

#include <string>
#include <string_view>

namespace brief {

/// Whether `uri` begins with http://, https:// or mailto:, in any case (RFC 3986 3.1), and goes on.
bool is_web_address(std::string_view uri);

/// The host of a URL without "www.": "turan.az". Empty for anything that is no URL with a host.
std::string host_of(std::string_view url);

} // namespace brief
