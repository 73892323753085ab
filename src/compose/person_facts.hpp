#pragma once

/// What the card of a person says: names, and facts under their heads.

#include "compose/composer.hpp"
#include "content/block.hpp"
#include "model/person.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace brief::compose {

/// A name as cards have it.
struct CardNames {
    content::Inlines name;
    content::Inlines native; ///< the name in another script; may be empty
};

/// The name in the language of the brief where the record has it, and the name in the other script.
CardNames card_names(Composer& composer, model::Person const& person);

/// Collects what is known of one person, head by head.
class PersonFacts {
public:
    PersonFacts(Composer& composer, model::Person const& person) : composer_(composer), person_(person) {}

    void add_work();

    /// When custody began; with `place` also where.
    void add_detained(bool place = true);

    /// Where the person was held last.
    void add_held_at();

    void add_charges();

    /// Not everybody has been sentenced: nothing is said where nothing is known.
    void add_sentences();

    void add_hearing();

    /// What the events come to at the date of the brief, with the days in custody where they are known:
    /// computed from what is cited above it.
    void add_status();

    /// What the events come to at the date of the brief.
    void add_state();

    /// The sentence that is being served, else the state.
    void add_sentence_or_state();

    std::vector<content::CardFact> take() { return std::exchange(facts_, {}); }

private:
    /// A value, and where it stands.
    struct Said {
        std::string text;
        Span span;
        model::Evidence const* evidence = nullptr;
        std::optional<model::Date> date; ///< whose inferred parts are explained
    };

    void add(std::string_view label, content::Inlines value);
    content::Inlines lines(std::vector<Said> const& said, std::string_view key);
    Said said_of(model::Sentence const& sentence);
    std::string state_words(model::CustodyState state);
    content::Inlines strong(std::string text);

    std::string record() const { return "person " + person_.id.value; }

    model::PartialDate as_of() const { return composer_.circumstances().as_of; }

    Composer& composer_;
    model::Person const& person_;
    std::vector<content::CardFact> facts_;
};

} // namespace brief::compose
