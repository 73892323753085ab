#pragma once

/// Runs the checks on records and prose that a test writes.

#include "truth/truth.hpp"

#include "support/records.hpp"

#include <string>

namespace brief::test {

struct Checked {
    explicit Checked(
        std::string const& toml, std::string const& sections = one_section, std::string text = ""
    ) :
        records(toml, sections), stored(std::move(text)) {}

    /// What is said of the library on 24 November 2026, in which "stored" is the text of statement "s".
    std::string library() const {
        truth::Texts const texts = prepared();
        return messages(
            records.sources,
            truth::check_library(
                {records.library, texts, policy, records.sources}, *model::parse_date("2026-11-24")
            )
        );
    }

    std::string briefing() const {
        truth::Texts const texts = prepared();
        return messages(
            records.sources,
            truth::check_briefing(records.briefing, {records.library, texts, policy, records.sources})
        );
    }

    truth::Texts prepared() const {
        return truth::prepare_texts(
            records.library,
            stored.empty() ? std::map<std::string, std::string, std::less<>>{}
                           : std::map<std::string, std::string, std::less<>>{{"s", stored}}
        );
    }

    Records records;
    model::Policy policy;
    std::string stored;
};

/// How often a code is among the messages.
inline std::size_t count(std::string const& messages, Code code) {
    std::string const id = "[" + std::string(info(code).id) + "]";
    std::size_t number = 0;
    for (std::size_t at = 0; (at = messages.find(id, at)) != std::string::npos; at += id.size()) {
        ++number;
    }
    return number;
}

inline std::string prose(std::string const& text) {
    return "[[section]]\nkind = \"prose\"\nheading = \"H\"\ntext = '''\n" + text + "\n'''\n";
}

/// A statement "s" and a quotation "q" of these words from it.
inline std::string quotation(
    std::string const& words,
    std::string const& more = "",
    std::string const& of_statement = "text_status = \"full\""
) {
    return "[[statement]]\nid = \"s\"\nspeaker = \"Speaker\"\nrole = \"Role\"\nlanguage = \"en\"\nsource = "
           "\"report\"\n" +
           of_statement + "\n[[quotation]]\nid = \"q\"\nstatement = \"s\"\ntext = '''" + words + "'''\n" +
           (more.find("kind") == std::string::npos ? "kind = \"direct\"\n" : "") +
           (more.find("source") == std::string::npos ? "source = \"report\"\n" : "") + more + "\n";
}

} // namespace brief::test
