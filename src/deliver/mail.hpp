#pragma once

/// Drafts of mail: files that mail programs open for a person to look at and to send. Nothing here sends.

#include "base/result.hpp"
#include "deliver/header.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace brief::deliver {

/// The PDF that goes with a mail.
struct MailAttachment {
    std::string file_name;  ///< plain ASCII, for every program
    std::string shown_name; ///< the same in the letters of its language; empty: as `file_name`
    std::string_view bytes;
};

struct Mail {
    Mailbox from;
    std::vector<Mailbox> reply_to; ///< may be empty
    Mailbox to;
    std::vector<Mailbox> cc; ///< may be empty
    std::string subject;
    std::string text;     ///< paragraphs with an empty line between them, lines ended by LF
    std::string language; ///< BCP 47, of subject and text
    bool right_to_left = false;
    MailAttachment pdf;
};

/// The draft as a file of its own: RFC 5322 and MIME, all ASCII, lines ended by CRLF. The text stands in it
/// plain and as HTML; both, and the PDF, in base64, since classic Outlook damages quoted-printable. Marked
/// "X-Unsent: 1", so that Outlook and Thunderbird open it for writing, and for Apple Mail. It names no host,
/// path, program, time or hidden reader; the program that sends it adds Date and Message-ID.
/// Code::mail_header, Code::mail_address for what must not stand in a header, Code::mail_header for a body
/// with controls.
Result<std::string> draft(Mail const& mail);

/// A draft as an entry of an mbox file (mboxrd): with its line "From ", line ends LF, lines that begin with
/// "From " quoted, and an empty line behind.
std::string mbox_entry(std::string_view draft);

} // namespace brief::deliver
