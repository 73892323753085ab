#include "deliver/mail.hpp"

#include "base/sha256.hpp"
#include "deliver/unfolded.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>

using namespace brief;

namespace {

deliver::Mail mail() {
    deliver::Mail out;
    out.from = {"Nadia Specimen", "desk@example.org"};
    out.to = {"Ülkər Misallı", "ulker@example.org"};
    out.subject = "The appeal";
    out.text = "Dear Ms Misallı,\n\none line\n";
    out.language = "en-GB";
    out.pdf = {"brief.pdf", "", "%PDF-1.7 not really"};
    return out;
}

Code code_of(deliver::Mail const& wrong) {
    Result<std::string> made = deliver::draft(wrong);
    REQUIRE_FALSE(made);
    return made.error().front().code;
}

bool has(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a draft has the parts and headers that mail programs open for writing") {
    Result<std::string> made = deliver::draft(mail());
    REQUIRE(made);
    CHECK(made->starts_with("From: Nadia Specimen <desk@example.org>\r\nTo: "));
    for (char const* part :
         {"\r\nSubject: The appeal\r\n",
          "\r\nX-Unsent: 1\r\n",
          "\r\nX-Uniform-Type-Identifier: com.apple.mail-draft\r\n",
          "\r\nMIME-Version: 1.0\r\n",
          "Content-Type: multipart/mixed;\r\n boundary=\"",
          "Content-Type: multipart/alternative;\r\n boundary=\"",
          "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n",
          "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n",
          "Content-Type: application/pdf; name=\"brief.pdf\"\r\n",
          "Content-Disposition: attachment; filename=\"brief.pdf\"\r\n"}) {
        CAPTURE(part);
        CHECK(has(*made, part));
    }
    for (char const* absent :
         {"Bcc", "Date:", "Message-ID", "Received", "User-Agent", "X-Mailer", "quoted-printable"}) {
        CAPTURE(absent);
        CHECK_FALSE(has(*made, absent));
    }
}

TEST_CASE("a draft is ASCII in lines of at most 78 characters that end with CRLF") {
    Result<std::string> made = deliver::draft(mail());
    REQUIRE(made);
    CHECK(made->ends_with("--\r\n"));
    CHECK(std::ranges::count(*made, '\n') == std::ranges::count(*made, '\r'));
    for (std::string const& line : test::lines_of(*made)) {
        CHECK(line.size() <= 78);
        CHECK(std::ranges::all_of(line, [](char c) { return c >= ' ' && c <= '~'; }));
    }
}

TEST_CASE("the same mail is the same draft, and its boundaries follow from what it holds") {
    CHECK(*deliver::draft(mail()) == *deliver::draft(mail()));
    deliver::Mail other = mail();
    other.text += "more\n";
    auto boundary = [](std::string const& draft) { return draft.substr(draft.find("boundary="), 46); };
    CHECK(boundary(*deliver::draft(other)) != boundary(*deliver::draft(mail())));
}

TEST_CASE("the attachment comes back byte for byte") {
    std::string bytes;
    for (std::uint32_t i = 0; i < 70'000; ++i) {
        bytes += static_cast<char>(i * i >> 3);
    }
    deliver::Mail with = mail();
    with.pdf.bytes = bytes;
    std::string const draft = *deliver::draft(with);
    std::size_t const start = draft.find("\r\n\r\n", draft.find("attachment;")) + 4;
    CHECK(test::from_base64(draft.substr(start, draft.find("--", start) - start)) == bytes);
}

TEST_CASE("a field with a line break, a control or a mark of direction makes no draft") {
    std::string const bad = "x\r\nBcc: spy@example.org";
    for (auto member : {&deliver::Mail::subject, &deliver::Mail::language}) {
        deliver::Mail wrong = mail();
        wrong.*member = bad;
        CHECK(code_of(wrong) == Code::mail_header);
    }
    for (auto member : {&deliver::Mail::from, &deliver::Mail::to}) {
        deliver::Mail wrong = mail();
        (wrong.*member).name = bad;
        CHECK(code_of(wrong) == Code::mail_header);
        wrong = mail();
        (wrong.*member).address = "a@example.org\r\nBcc: spy@example.org";
        CHECK(code_of(wrong) == Code::mail_address);
    }
    deliver::Mail wrong = mail();
    wrong.cc = {{bad, "a@example.org"}};
    CHECK(code_of(wrong) == Code::mail_header);
    wrong = mail();
    wrong.reply_to = {{"", "nobody"}};
    CHECK(code_of(wrong) == Code::mail_address);
    wrong = mail();
    wrong.pdf.shown_name = "annexe\u202efdp.exe";
    CHECK(code_of(wrong) == Code::mail_header);
    wrong = mail();
    wrong.text = std::string("a\0b", 3);
    CHECK(code_of(wrong) == Code::mail_header);
    wrong.text = "a\x1b[0m";
    CHECK(code_of(wrong) == Code::mail_header);
}

TEST_CASE("an entry of an mbox quotes lines that begin like one, and ends with an empty line") {
    std::string const entry = deliver::mbox_entry("Subject: x\r\n\r\nFrom me\r\n>From you\r\nFromage\r\n");
    CHECK(
        entry == "From MAILER-DAEMON Thu Jan  1 00:00:00 1970\nSubject: x\n\n>From me\n>>From "
                 "you\nFromage\n\n"
    );
}
