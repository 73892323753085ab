#include "truth/names.hpp"

#include "base/utf8.hpp"
#include "truth/characters.hpp"
#include "truth/fold.hpp"
#include "truth/spelling.hpp"
#include "truth/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace brief::truth {

namespace {

// Shorter names are too like other words to be known by their consonants, or by the family name alone.
constexpr std::size_t least_consonants_of_name = 5;
constexpr std::size_t least_consonants_of_family = 4;
constexpr std::size_t least_letters_of_family = 4;
constexpr std::size_t longest_name = 4; // words

std::vector<std::u32string> words_of(std::string_view text) {
    std::vector<std::u32string> out;
    std::u32string const folded = folded_text(utf8::decode(text));
    for (Range word : split_words(folded)) {
        out.emplace_back(part(folded, word));
    }
    return out;
}

/// "Safarov" of "Safarov's"; the word itself where it has no apostrophe.
std::u32string_view stem(std::u32string_view word) {
    return word.substr(0, std::max<std::size_t>(word.find(U'\''), 1));
}

bool same_word(std::u32string_view word, std::u32string_view name) {
    return word == name || stem(word) == name;
}

std::u32string joined(std::vector<std::u32string> const& words, std::size_t first, std::size_t count) {
    std::u32string out;
    for (std::size_t i = first; i < first + count; ++i) {
        out.append(i == first ? 0 : 1, U' ').append(stem(words[i]));
    }
    return out;
}

std::string family_of(model::Person const& person) {
    model::Name const& name = person.name;
    if (!name.parts.family.empty()) {
        return name.parts.family.value;
    }
    std::size_t blank = name.display.value.rfind(' ');
    return blank == std::string::npos ? "" : name.display.value.substr(blank + 1);
}

/// The answer for `text`, found out the first time. Texts that differ from brief to brief must not pile up.
template <class Answer, class Find>
Answer remembered(std::unordered_map<std::string, Answer>& answers, std::string_view text, Find const& find) {
    constexpr std::size_t most = 1024;
    std::string key(text);
    auto const known = answers.find(key);
    if (known != answers.end()) {
        return known->second;
    }
    if (answers.size() == most) {
        answers.clear();
    }
    return answers.emplace(std::move(key), find()).first->second;
}

} // namespace

NameIndex::NameIndex(model::Library const& library) {
    for (model::Person const& person : library.persons) {
        add_person(person);
    }
    for (model::Organisation const& organisation : library.organisations) {
        add_name(organisation.name.value);
        add_name(organisation.short_name.value);
        for (auto const& [language, name] : organisation.names) {
            add_name(name.value);
        }
    }
    // Those of others are no misspellings of ours.
    for (model::Recipient const& recipient : library.recipients) {
        for (std::u32string& word : words_of(recipient.name.value)) {
            known_words_.insert(std::move(word));
        }
    }
}

void NameIndex::add_person(model::Person const& person) {
    std::string const& display = person.name.display.value;
    std::string const family = family_of(person);
    add_name(display);
    add_name(person.name.native.value);
    for (model::Text const& alias : person.aliases) {
        add_name(alias.value);
    }
    if (utf8::length(family) >= least_letters_of_family) {
        add_name(family);
    }
    for (model::NameVariant const& variant : person.name.variants) {
        if (variant.value.value != display && variant.value.value != person.name.native.value) {
            add(variant.value.value, {{}, utf8::decode(display), person.id.value, true});
        }
    }
    add_spelling(utf8::decode(display), {utf8::decode(display), person.id.value});
    add_spelling(utf8::decode(family), {utf8::decode(family), person.id.value});
}

void NameIndex::add_name(std::string_view name) {
    for (std::u32string& word : words_of(name)) {
        known_words_.insert(std::move(word));
    }
    add(name, {});
}

void NameIndex::add(std::string_view name, Entry entry) {
    entry.words = words_of(name);
    if (!entry.words.empty()) {
        entries_[entry.words.front()].push_back(std::move(entry));
    }
}

void NameIndex::add_spelling(std::u32string_view name, Known known) {
    std::string skeleton = spelling_skeleton(name);
    auto count = static_cast<std::size_t>(std::ranges::count(name, U' ')) + 1;
    std::size_t least = count == 1 ? least_consonants_of_family : least_consonants_of_name;
    if (skeleton.size() >= least) {
        spellings_.emplace(fmt::format("{} {}", count, skeleton), std::move(known));
    }
}

/// The longest name that stands at `position`.
NameIndex::Entry const* NameIndex::entry_at(Words const& words, std::size_t position) const {
    Entry const* best = nullptr;
    for (std::u32string_view first : {std::u32string_view(words[position]), stem(words[position])}) {
        auto found = entries_.find(std::u32string(first));
        if (found == entries_.end()) {
            continue;
        }
        for (Entry const& entry : found->second) {
            std::size_t size = entry.words.size();
            bool here = position + size <= words.size() &&
                        std::equal(
                            entry.words.begin() + 1,
                            entry.words.end(),
                            words.begin() + static_cast<std::ptrdiff_t>(position) + 1,
                            [](auto const& name, auto const& word) { return same_word(word, name); }
                        );
            bool better = best == nullptr || size > best->words.size() ||
                          (size == best->words.size() && best->is_variant && !entry.is_variant);
            best = here && better ? &entry : best;
        }
    }
    return best;
}

/// The name of which the `count` words at `position` are another spelling.
NameIndex::Known const*
NameIndex::spelling_at(Words const& words, std::size_t position, std::size_t count) const {
    if (position + count > words.size()) {
        return nullptr;
    }
    bool all_known = true;
    for (std::size_t i = position; i < position + count; ++i) {
        if (!is_upper(words[i].front())) {
            return nullptr;
        }
        all_known = all_known && known_words_.contains(stem(words[i]));
    }
    if (all_known) {
        return nullptr;
    }
    std::u32string name = joined(words, position, count);
    auto found = spellings_.find(fmt::format("{} {}", count, spelling_skeleton(name)));
    return found == spellings_.end() || found->second.canonical == name ? nullptr : &found->second;
}

// NOLINTNEXTLINE(readability-function-size): names of several words first, then those of one
std::vector<Misspelling> NameIndex::find_misspellings(std::string_view text) const {
    std::vector<Misspelling> out;
    auto report = [&](std::u32string_view found, std::u32string_view canonical, std::string const& person) {
        std::string name = utf8::encode(found);
        if (std::ranges::find(out, name, &Misspelling::found) == out.end()) {
            out.push_back({std::move(name), utf8::encode(canonical), person});
        }
    };
    Words const words = words_of(text);
    for (std::size_t i = 0; i < words.size();) {
        std::size_t taken = 1;
        if (Entry const* entry = entry_at(words, i)) {
            taken = entry->words.size();
            if (entry->is_variant) {
                report(joined(words, i, taken), entry->canonical, entry->person);
            }
        } else {
            for (std::size_t count = longest_name; count > 0; --count) {
                if (Known const* known = spelling_at(words, i, count)) {
                    report(joined(words, i, count), known->canonical, known->person);
                    taken = count;
                    break;
                }
            }
        }
        i += taken;
    }
    return out;
}

bool NameIndex::find_somebody(std::string_view text) const {
    Words const words = words_of(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (entry_at(words, i) != nullptr) {
            return true;
        }
    }
    return false;
}

std::vector<Misspelling> NameIndex::misspellings(std::string_view text) const {
    return remembered(misspellings_, text, [&] { return find_misspellings(text); });
}

bool NameIndex::names_somebody(std::string_view text) const {
    return remembered(somebody_, text, [&] { return find_somebody(text); });
}

} // namespace brief::truth
