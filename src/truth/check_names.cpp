#include "truth/checks.hpp"

#include "base/locate.hpp"
#include "truth/prose.hpp"
#include "truth/prose_fields.hpp"
#include "truth/spoof.hpp"

#include <fmt/format.h>

#include <map>
#include <utility>

namespace brief::truth {

namespace {

/// Reports other spellings in a text, but for what stands between quotation marks: there they are the
/// source's.
void check_spellings(
    NameIndex const& names,
    model::Text const& text,
    std::string_view what,
    Sources const& sources,
    Diagnostics& found
) {
    PlainProse plain = read_plain(text.value);
    std::string all = without_quoted(plain.text);
    for (std::string const& note : plain.notes) {
        all += "\n" + without_quoted(note);
    }
    for (Misspelling const& spelling : names.misspellings(all)) {
        found.push_back(warning(
            Code::name_variant,
            locate(sources, text.span, spelling.found),
            fmt::format("{} spells \"{}\" as \"{}\"", what, spelling.canonical, spelling.found),
            {fmt::format(
                "write \"{}\", as person \"{}\" is printed; or quote the source",
                spelling.canonical,
                spelling.person
            )}
        ));
    }
}

struct PrintedName {
    model::Text const& name;
    std::string record;
};

std::vector<PrintedName> printed_names(model::Library const& library) {
    std::vector<PrintedName> names;
    for (model::Person const& person : library.persons) {
        std::string record = "person " + person.id.value;
        names.push_back({person.name.display, record});
        names.push_back({person.name.native, record});
        for (model::NameVariant const& variant : person.name.variants) {
            names.push_back({variant.value, record});
        }
    }
    for (model::Organisation const& organisation : library.organisations) {
        names.push_back({organisation.name, "organisation " + organisation.id.value});
    }
    for (model::Recipient const& recipient : library.recipients) {
        names.push_back({recipient.name, "recipient " + recipient.id.value});
    }
    return names;
}

void check_scripts(PrintedName const& printed, Spoofing const& spoofing, Diagnostics& found) {
    std::string_view rest = printed.name.value;
    while (!rest.empty()) {
        std::string_view word = rest.substr(0, rest.find_first_of(" -"));
        rest.remove_prefix(std::min(rest.size(), word.size() + 1));
        if (!word.empty() && spoofing.mixes_scripts(word)) {
            found.push_back(warning(
                Code::mixed_script,
                printed.name.span,
                fmt::format(
                    "\"{}\" in the name of {} mixes letters of several scripts", word, printed.record
                ),
                {"type the word anew with one keyboard; letters of other scripts look alike, but are not "
                 "found"}
            ));
        }
    }
}

} // namespace

void check_record_names(Subject const& subject, Diagnostics& found) {
    NameIndex names(subject.library);
    for_each_prose(
        subject.library,
        [&](std::string const& record, std::string_view key, model::Text const& text) {
            check_spellings(names, text, fmt::format("the {} of {}", key, record), subject.sources, found);
        }
    );
}

void check_briefing_names(
    model::Briefing const& briefing, Subject const& subject, NameIndex const& names, Diagnostics& found
) {
    auto check = [&](model::Text const& text, std::string_view what) {
        check_spellings(names, text, what, subject.sources, found);
    };
    check(briefing.title, "the title");
    check(briefing.short_title, "the short title");
    check(briefing.deck, "the deck");
    for (model::Section const& section : briefing.sections) {
        check(section.heading, "a heading");
        check(section.text, "the text of a section");
        check(section.note, "the note of a section");
    }
}

void check_spoofed_names(model::Library const& library, Diagnostics& found) {
    Spoofing spoofing;
    std::map<std::string, PrintedName const*> seen;
    std::vector<PrintedName> const names = printed_names(library);
    for (PrintedName const& printed : names) {
        if (printed.name.empty()) {
            continue;
        }
        check_scripts(printed, spoofing, found);
        auto [other, is_new] = seen.emplace(spoofing.skeleton(printed.name.value), &printed);
        if (!is_new && other->second->name.value != printed.name.value) {
            found.push_back(warning(
                Code::confusable_names,
                printed.name.span,
                fmt::format(
                    "the name of {} looks like that of {}, but has other letters",
                    printed.record,
                    other->second->record
                ),
                {"if both are one, copy the name from one to the other"}
            ));
        }
    }
}

} // namespace brief::truth
