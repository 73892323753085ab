#include "deliver/header.hpp"

#include "base/utf8.hpp"
#include "deliver/unfolded.hpp"
#include "support/random.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace brief;

namespace {

void check_lines(std::string const& field) {
    CHECK(field.ends_with("\r\n"));
    for (std::string const& line : test::lines_of(field)) {
        CAPTURE(line);
        CHECK(line.size() <= 78);
        CHECK(line.find_first_not_of(' ') != std::string::npos);
        CHECK(std::ranges::all_of(line, [](char c) { return c >= ' ' && c <= '~'; }));
    }
}

/// Words of the kinds that headers trip over.
std::string tricky(test::Random& random) {
    std::string out;
    for (std::size_t pieces = random.whole(0, 12); pieces > 0; --pieces) {
        switch (random.whole(0, 9)) {
        case 0: out += random.word(20); break;
        case 1: out += " "; break;
        case 2: out += "ə İ ı ğ ş Ç"; break;
        case 3: out += "\xf0\x9f\x95\x8a"; break; // a dove, of four bytes
        case 4: out += "=?UTF-8?B?QUJD?="; break;
        case 5: out += "\"<a@example.org>, (x) \\;:"; break;
        case 6: out += "رسالة"; break;
        case 7: out += random.word(12) + random.word(12) + random.word(12) + random.word(12); break;
        case 8: out += "見本"; break;
        default: out += random.word(3) + " "; break;
        }
    }
    return out;
}

} // namespace

TEST_CASE("what would end a header, hide in it or turn it round is unfit") {
    using deliver::unfit_in_header;
    CHECK_FALSE(unfit_in_header("Ülkər Misallı"));
    CHECK_FALSE(unfit_in_header("آرش\u200cنمونه")); // a joiner belongs to the word
    for (char const* text : {"a\rb", "a\nb", "a\r\nBcc: x@example.org", "\u0085", "\u2028", "\u2029"}) {
        CHECK(unfit_in_header(text).value_or("") == "a line break");
    }
    CHECK(unfit_in_header(std::string("a\0b", 3)).value_or("") == "a control");
    for (char const* text : {"\t", "\x1b[0m", "\x7f", "\u0080", "\u009f"}) {
        CHECK(unfit_in_header(text).value_or("") == "a control");
    }
    for (char const* text : {"\u200e", "\u200f", "\u061c", "\u202a", "\u202e", "\u2066", "\u2069"}) {
        CHECK(unfit_in_header(text).value_or("") == "a mark of direction");
    }
    CHECK(unfit_in_header("\xff").value_or("") == "bytes that are no UTF-8");
    CHECK(unfit_in_header("\uffff").value_or("") == "a code point that is no character");
}

TEST_CASE("addresses are those of the dot-atom form with a domain") {
    for (char const* good :
         {"a@example.org", "a.b+c@mail.example.org", "x_1@xn--bcher-kva.example", "o'neil@example.org"}) {
        CAPTURE(good);
        CHECK(deliver::is_mail_address(good));
    }
    std::string const long_local(65, 'a');
    std::string const long_label(64, 'a');
    for (std::string const& bad :
         {std::string(),
          std::string("a"),
          std::string("@example.org"),
          std::string("a@"),
          std::string("a@example"),
          std::string("a@@example.org"),
          std::string("a@b@example.org"),
          std::string(".a@example.org"),
          std::string("a.@example.org"),
          std::string("a..b@example.org"),
          std::string("a b@example.org"),
          std::string("a@exam ple.org"),
          std::string("a@-x.org"),
          std::string("a@x-.org"),
          std::string("a@x..org"),
          std::string("a@example.org\r\nBcc: b@example.org"),
          std::string("a@example.org, b@example.org"),
          std::string("<a@example.org>"),
          std::string("ə@example.org"),
          std::string("a@ə.org"),
          long_local + "@example.org",
          "a@" + long_label + ".org"}) {
        CAPTURE(bad);
        CHECK_FALSE(deliver::is_mail_address(bad));
    }
}

TEST_CASE("plain words stand as they are and are folded at blanks") {
    CHECK(deliver::text_field("Subject", "The appeal") == "Subject: The appeal\r\n");
    std::string const long_text =
        "one two three four five six seven eight nine ten eleven twelve thirteen ok";
    CHECK(
        deliver::text_field("Subject", long_text) ==
        "Subject: one two three four five six seven eight nine ten eleven twelve\r\n thirteen ok\r\n"
    );
}

TEST_CASE("other letters become encoded words that divide no character") {
    std::string const field = deliver::text_field("Subject", "Hörmətli Ülkər xanım");
    CHECK(field == "Subject: =?UTF-8?B?SMO2cm3JmXRsaSDDnGxryZlyIHhhbsSxbQ==?=\r\n");
    std::string doves;
    for (int i = 0; i < 60; ++i) {
        doves += "\xf0\x9f\x95\x8a";
    }
    std::string const many = deliver::text_field("Subject", doves);
    check_lines(many);
    CHECK(test::value_of(many) == doves);
    for (std::string const& line : test::lines_of(many)) {
        std::size_t const start = line.find("=?UTF-8?B?");
        std::string const word = line.substr(start);
        CHECK(word.size() <= 75);
        CHECK_FALSE(utf8::find_fault(test::from_base64(word.substr(10, word.size() - 12))));
    }
}

TEST_CASE("names are atoms, quoted strings or encoded words") {
    auto field = [](std::string name) {
        return deliver::address_field("To", {{std::move(name), "a@example.org"}});
    };
    CHECK(field("") == "To: a@example.org\r\n");
    CHECK(field("Ada Exemplar") == "To: Ada Exemplar <a@example.org>\r\n");
    CHECK(field("Exemplar, Ada") == "To: \"Exemplar, Ada\" <a@example.org>\r\n");
    CHECK(field("A \"B\" \\ C") == "To: \"A \\\"B\\\" \\\\ C\" <a@example.org>\r\n");
    CHECK(field("Élodie") == "To: =?UTF-8?B?w4lsb2RpZQ==?= <a@example.org>\r\n");
    CHECK(
        deliver::address_field("Cc", {{"", "a@example.org"}, {"B C", "b@example.org"}}) ==
        "Cc: a@example.org, B C <b@example.org>\r\n"
    );
}

TEST_CASE("file names stand in quotation marks, or as RFC 2231 has them") {
    CHECK(
        deliver::file_name_field("Content-Disposition: attachment", "filename", "brief.pdf") ==
        "Content-Disposition: attachment; filename=\"brief.pdf\"\r\n"
    );
    CHECK(
        deliver::file_name_field("Content-Disposition: attachment", "filename", "Məktub.pdf") ==
        "Content-Disposition: attachment; filename*=UTF-8''M%C9%99ktub.pdf\r\n"
    );
    std::string long_name;
    for (int i = 0; i < 20; ++i) {
        long_name += "şəkil";
    }
    std::string const field =
        deliver::file_name_field("Content-Disposition: attachment", "filename", long_name);
    check_lines(field);
    CHECK(field.find("filename*0*=UTF-8''") != std::string::npos);
    CHECK(field.find("filename*1*=") != std::string::npos);
}

TEST_CASE("ten thousand random texts come back from every field as they went in, or are refused") {
    test::Random random(2026);
    for (int i = 0; i < 10'000; ++i) {
        std::string const text = tricky(random);
        CAPTURE(text);
        REQUIRE_FALSE(deliver::unfit_in_header(text));
        std::string const subject = deliver::text_field("Subject", text);
        check_lines(subject);
        CHECK(test::value_of(subject) == text);
        std::string const to = deliver::address_field("To", {{text, "a@example.org"}});
        check_lines(to);
        check_lines(deliver::file_name_field("Content-Type: application/pdf", "name", text));
        // One bad character anywhere, and it is refused.
        std::string bad = text;
        std::size_t at = random.whole(0, text.size());
        while (at < bad.size() && (static_cast<unsigned char>(bad[at]) & 0xc0U) == 0x80) {
            ++at;
        }
        char const* const bads[] = {"\r", "\n", "\x01", "\u202e", "\u2066", "\x7f", "\u2028"};
        bad.insert(at, bads[random.whole(0, 6)]);
        CHECK(deliver::unfit_in_header(bad));
    }
}
