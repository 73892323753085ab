#pragma once

/// Header fields of mail (RFC 5322), in ASCII and in lines of at most 78 characters. What would end a field
/// early or turn its letters round is refused, never mended: a name with a line break in it is no name.

#include "base/result.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace brief::deliver {

/// What a header must not hold and `text` does: "a line break", "a control", "a mark of direction", "bytes
/// that are no UTF-8". Nothing where it is fit.
std::optional<std::string> unfit_in_header(std::string_view text);

/// Who is written to, or writes.
struct Mailbox {
    std::string name; ///< may be empty
    std::string address;
};

/// Whether mail goes to an address: the dot-atom form of RFC 5322 (3.4.1) in ASCII, a domain of names with at
/// least one dot, and the lengths of RFC 5321 (4.5.3.1).
bool is_mail_address(std::string_view address);

/// A field of free text. What is not plain ASCII becomes encoded words in UTF-8 (RFC 2047), of at most 75
/// characters, none of which divides a character. `text` must be fit.
std::string text_field(std::string_view name, std::string_view text);

/// A field of addresses: "To: ...". The names must be fit, the addresses of good form.
std::string address_field(std::string_view name, std::vector<Mailbox> const& mailboxes);

/// A field with the name of a file as its parameter, in the form of RFC 2231 where it is not plain ASCII:
/// "Content-Disposition: attachment; filename*=UTF-8''...". The name must be fit.
std::string file_name_field(std::string_view field, std::string_view parameter, std::string_view file_name);

} // namespace brief::deliver
