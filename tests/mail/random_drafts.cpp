/// Writes random drafts into a folder, as N.eml, and what should be read out of each, as lines of JSON. What
/// the writer refuses is counted and must be unfit.
///
///     random_drafts FOLDER COUNT SEED

#include "base/sha256.hpp"
#include "deliver/header.hpp"
#include "deliver/mail.hpp"
#include "support/random.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

using namespace brief;

namespace {

/// Words of the kinds that headers trip over; now and then one that must be refused.
std::string words(test::Random& random, bool may_be_bad) {
    static std::vector<std::string> const pieces{"ə",          "İ",
                                                 "ı",          "ğ",
                                                 "Ülkər",      "\xf0\x9f\x95\x8a",
                                                 "見本",       "رسالة",
                                                 "Příkladová", "=?UTF-8?Q?x?=",
                                                 "\"",         "\\",
                                                 "<a@b>",      "(c)",
                                                 ";:,",        "'",
                                                 "%41",        "é\u0301",
                                                 "=?",         "?=",
                                                 "From x",     "X-Evil: 1",
                                                 "=C3=A9",     "a\u00a0b"};
    static std::vector<std::string> const bad{
        "\r\nBcc: spy@example.org",
        "\n",
        "\r",
        std::string(1, '\0'),
        "\u202e",
        "\u2066",
        "\x1b[31m",
        "\u0085",
        "\xc3"};
    std::string out;
    for (std::size_t count = random.whole(1, 14); count > 0; --count) {
        if (!out.empty() && random.one_in(2)) {
            out += ' ';
        }
        out +=
            random.one_in(2) ? random.word(random.whole(1, 30)) : pieces[random.whole(0, pieces.size() - 1)];
    }
    if (may_be_bad && random.one_in(20)) {
        out.insert(random.one_in(2) ? 0 : out.size(), bad[random.whole(0, bad.size() - 1)]);
    }
    return out;
}

std::string address(test::Random& random) {
    return random.word(20) + (random.one_in(3) ? "." + random.word(20) : "") + "@" + random.word(20) +
           ".example.org";
}

std::string text(test::Random& random) {
    std::string out;
    for (std::size_t lines = random.whole(0, 20); lines > 0; --lines) {
        out += random.one_in(4) ? "" : words(random, false);
        out += '\n';
    }
    return out;
}

std::string bytes(test::Random& random) {
    std::string out = "%PDF-1.7\n";
    for (std::size_t size = random.whole(0, 3000); size > 0; --size) {
        out += static_cast<char>(random.whole(0, 255));
    }
    return out;
}

nlohmann::json expected(deliver::Mail const& mail) {
    nlohmann::json out;
    auto mailbox = [](deliver::Mailbox const& one) { return nlohmann::json::array({one.name, one.address}); };
    out["from"] = nlohmann::json::array({mailbox(mail.from)});
    out["reply_to"] = nlohmann::json::array();
    for (auto const& one : mail.reply_to) {
        out["reply_to"].push_back(mailbox(one));
    }
    out["to"] = nlohmann::json::array({mailbox(mail.to)});
    out["cc"] = nlohmann::json::array();
    for (auto const& one : mail.cc) {
        out["cc"].push_back(mailbox(one));
    }
    out["subject"] = mail.subject;
    out["text"] = mail.text;
    out["file_name"] = mail.pdf.shown_name.empty() ? mail.pdf.file_name : mail.pdf.shown_name;
    out["pdf"] = sha256(mail.pdf.bytes);
    return out;
}

bool is_fit(deliver::Mail const& mail) {
    std::vector<std::string> all{
        mail.from.name, mail.to.name, mail.subject, mail.pdf.file_name, mail.pdf.shown_name};
    for (auto const& one : mail.cc) {
        all.push_back(one.name);
    }
    for (std::string const& one : all) {
        if (deliver::unfit_in_header(one)) {
            return false;
        }
    }
    return true;
}

} // namespace

int main(int count, char** values) {
    if (count != 4) {
        std::cerr << "usage: random_drafts FOLDER COUNT SEED\n";
        return 2;
    }
    std::string const folder = values[1];
    long const wanted = std::atol(values[2]);
    test::Random random(static_cast<std::uint32_t>(std::atol(values[3])));
    std::ofstream lines(folder + "/expected.jsonl", std::ios::binary);
    long written = 0;
    long refused = 0;
    for (long i = 0; i < wanted; ++i) {
        deliver::Mail mail;
        std::string const pdf = bytes(random);
        mail.from = {words(random, true), address(random)};
        if (random.one_in(2)) {
            mail.reply_to = {{"", address(random)}};
        }
        mail.to = {words(random, true), address(random)};
        for (std::size_t copies = random.one_in(3) ? random.whole(1, 4) : 0; copies > 0; --copies) {
            mail.cc.push_back({random.one_in(2) ? "" : words(random, true), address(random)});
        }
        mail.subject = words(random, true);
        mail.text = text(random);
        mail.language = "en";
        mail.pdf = {random.word(30) + ".pdf", random.one_in(2) ? "" : words(random, true) + ".pdf", pdf};
        Result<std::string> draft = deliver::draft(mail);
        if (draft.has_value() != is_fit(mail)) {
            std::cerr << "draft " << i << " was " << (draft ? "written" : "refused") << "\n";
            return 1;
        }
        if (!draft) {
            ++refused;
            continue;
        }
        std::ofstream(folder + "/" + std::to_string(written++) + ".eml", std::ios::binary) << *draft;
        lines << expected(mail).dump() << "\n";
    }
    std::cout << fmt::format("written {}, refused {}\n", written, refused);
    return 0;
}
