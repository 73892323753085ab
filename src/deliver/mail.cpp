#include "deliver/mail.hpp"

#include "base/content_digest.hpp"
#include "base/utf8.hpp"
#include "deliver/base64.hpp"
#include "deliver/html_body.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace brief::deliver {

namespace {

/// Checks what goes into a draft, field by field.
class Checker {
public:
    void header(std::string_view what, std::string_view value) {
        if (std::optional<std::string> unfit = unfit_in_header(value)) {
            refuse(Code::mail_header, fmt::format("{} holds {}", what, *unfit));
        }
    }

    void mailbox(std::string_view what, Mailbox const& mailbox) {
        header(fmt::format("the name of {}", what), mailbox.name);
        if (!is_mail_address(mailbox.address)) {
            refuse(
                Code::mail_address,
                unfit_in_header(mailbox.address)
                    ? fmt::format("the address of {} is none that mail goes to", what)
                    : fmt::format(
                          "the address of {} is none that mail goes to: \"{}\"", what, mailbox.address
                      )
            );
        }
    }

    void body(std::string_view text) {
        if (utf8::find_fault(text)) {
            refuse(Code::mail_header, "the text of the mail holds bytes that are no UTF-8");
            return;
        }
        for (char32_t c : utf8::decode(text)) {
            bool const control = (c < 0x20 && c != U'\n' && c != U'\t') || (c >= 0x7f && c < 0xa0);
            bool const direction = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
            if (control || direction) {
                refuse(
                    Code::mail_header,
                    fmt::format(
                        "the text of the mail holds {}", control ? "a control" : "a mark of direction"
                    )
                );
                return;
            }
        }
    }

    Diagnostics take() { return std::move(faults_); }

private:
    void refuse(Code code, std::string message) {
        faults_.push_back(error(code, {}, std::move(message), {"correct it where it is written"}));
    }

    Diagnostics faults_;
};

Diagnostics check(Mail const& mail) {
    Checker checker;
    checker.mailbox("the sender", mail.from);
    for (Mailbox const& one : mail.reply_to) {
        checker.mailbox("whom to answer", one);
    }
    checker.mailbox("the recipient", mail.to);
    for (Mailbox const& one : mail.cc) {
        checker.mailbox("one who gets a copy", one);
    }
    checker.header("the subject", mail.subject);
    checker.header("the language", mail.language);
    checker.header("the name of the attachment", mail.pdf.file_name);
    checker.header("the name of the attachment", mail.pdf.shown_name);
    checker.body(mail.text);
    return checker.take();
}

std::string with_crlf(std::string_view text) {
    std::string out;
    for (char c : text) {
        if (c == '\n') {
            out += '\r';
        }
        out += c;
    }
    return out;
}

std::string text_part(std::string_view type, std::string_view text) {
    return fmt::format(
        "Content-Type: {}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{}",
        type,
        base64_lines(with_crlf(text))
    );
}

std::string pdf_part(MailAttachment const& pdf) {
    std::string const& shown = pdf.shown_name.empty() ? pdf.file_name : pdf.shown_name;
    return file_name_field("Content-Type: application/pdf", "name", pdf.file_name) +
           "Content-Transfer-Encoding: base64\r\n" +
           file_name_field("Content-Disposition: attachment", "filename", shown) + "\r\n" +
           base64_lines(pdf.bytes);
}

/// A line that stands in no part. It is made of what the parts hold, so that the same draft has the same one.
std::string boundary_for(std::string_view kind, std::vector<std::string> const& parts) {
    std::string all(kind);
    for (std::string const& part : parts) {
        all += content_digest(part);
    }
    for (std::size_t i = 0;; ++i) {
        std::string boundary = fmt::format("=_{}", content_digest(fmt::format("{}{}", all, i)));
        bool const stands = std::ranges::any_of(parts, [&](std::string const& part) {
            return part.find("--" + boundary) != std::string::npos;
        });
        if (!stands) {
            return boundary;
        }
    }
}

std::string multipart(std::string_view kind, std::vector<std::string> const& parts) {
    std::string const boundary = boundary_for(kind, parts);
    std::string out = fmt::format("Content-Type: multipart/{};\r\n boundary=\"{}\"\r\n\r\n", kind, boundary);
    for (std::string const& part : parts) {
        out += fmt::format("--{}\r\n", boundary);
        out += part;
    }
    return out + fmt::format("--{}--\r\n", boundary);
}

std::string head_of(Mail const& mail) {
    std::string out = address_field("From", {mail.from});
    if (!mail.reply_to.empty()) {
        out += address_field("Reply-To", mail.reply_to);
    }
    out += address_field("To", {mail.to});
    if (!mail.cc.empty()) {
        out += address_field("Cc", mail.cc);
    }
    out += text_field("Subject", mail.subject);
    if (!mail.language.empty()) {
        out += text_field("Content-Language", mail.language);
    }
    return out + "X-Unsent: 1\r\nX-Uniform-Type-Identifier: com.apple.mail-draft\r\nMIME-Version: 1.0\r\n";
}

} // namespace

Result<std::string> draft(Mail const& mail) {
    if (Diagnostics faults = check(mail); !faults.empty()) {
        return failure(std::move(faults));
    }
    std::string const words = multipart(
        "alternative",
        {text_part("text/plain", mail.text),
         text_part("text/html", html_body(mail.text, mail.language, mail.right_to_left))}
    );
    return head_of(mail) + multipart("mixed", {words, pdf_part(mail.pdf)});
}

std::string mbox_entry(std::string_view draft) {
    // RFC 4155 wants a sender and a time, of which a draft has none.
    std::string out = "From MAILER-DAEMON Thu Jan  1 00:00:00 1970\n";
    while (!draft.empty()) {
        std::size_t const end = std::min(draft.find('\n'), draft.size());
        std::string_view line = draft.substr(0, end);
        draft.remove_prefix(std::min(draft.size(), end + 1));
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        std::size_t const quotes = std::min(line.find_first_not_of('>'), line.size());
        if (line.substr(quotes).starts_with("From ")) {
            out += '>';
        }
        out += line;
        out += '\n';
    }
    return out + "\n";
}

} // namespace brief::deliver
