#pragma once

/// The names of a library, and how a text spells them.

#include "model/library.hpp"

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace brief::truth {

/// A name in a text that its record prints otherwise.
struct Misspelling {
    std::string found;     ///< as the text has it
    std::string canonical; ///< as the record prints it
    std::string person;    ///< id of the record
};

/// It remembers the answers to texts that it was asked about: of a campaign's briefs most texts are the same.
/// Not for several threads at once.
class NameIndex {
public:
    explicit NameIndex(model::Library const& library);

    /// Names in `text` that are variants of a record's, or that differ from it only as systems of
    /// transliteration do; each once. Only whole words, and unknown spellings only where they begin with a
    /// capital.
    std::vector<Misspelling> misspellings(std::string_view text) const;

    /// Whether it names a person or an organisation of the library.
    bool names_somebody(std::string_view text) const;

private:
    using Words = std::vector<std::u32string>;

    struct Entry {
        Words words;
        std::u32string canonical;
        std::string person;
        bool is_variant = false;
    };

    struct Known {
        std::u32string canonical;
        std::string person;
    };

    void add_person(model::Person const& person);
    void add_name(std::string_view name);
    void add(std::string_view name, Entry entry);
    void add_spelling(std::u32string_view name, Known known);
    std::vector<Misspelling> find_misspellings(std::string_view text) const;
    bool find_somebody(std::string_view text) const;
    Entry const* entry_at(Words const& words, std::size_t position) const;
    Known const* spelling_at(Words const& words, std::size_t position, std::size_t count) const;

    std::unordered_map<std::u32string, std::vector<Entry>> entries_; ///< by their first word
    std::unordered_map<std::string, Known> spellings_;               ///< by number of words and skeleton
    std::set<std::u32string, std::less<>> known_words_;              ///< of names as they are printed
    mutable std::unordered_map<std::string, std::vector<Misspelling>> misspellings_; ///< by text
    mutable std::unordered_map<std::string, bool> somebody_;                         ///< by text
};

} // namespace brief::truth
