#pragma once

/// Who may see a value. Every key of a record carries a label; one without a label is confidential, so a key
/// that somebody forgets to think about reaches nobody (deny by default).

#include "model/describe.hpp"

#include <array>
#include <cstdint>
#include <optional>

namespace brief::model {

/// How far a value may go.
enum class Sensitivity : std::uint8_t {
    open,         ///< anybody
    internal,     ///< staff; never in what goes out
    confidential, ///< named readers, such as a mechanism of the United Nations
    never,        ///< kept for comparison only; in no brief of any kind
};

constexpr auto spellings(Sensitivity) {
    return spellings_of<Sensitivity>({
        {Sensitivity::open, "public"},
        {Sensitivity::internal, "internal"},
        {Sensitivity::confidential, "confidential"},
        {Sensitivity::never, "never"},
    });
}

/// For whom a brief is made.
enum class Audience : std::uint8_t {
    everyone,        ///< published
    recipient,       ///< sent to a government or a parliament
    un_confidential, ///< handed to a mechanism of the United Nations in confidence
    internal,        ///< read by staff
};

constexpr auto spellings(Audience) {
    return spellings_of<Audience>({
        {Audience::everyone, "public"},
        {Audience::recipient, "recipient"},
        {Audience::un_confidential, "un-confidential"},
        {Audience::internal, "internal"},
    });
}

inline constexpr std::array all_audiences{
    Audience::everyone, Audience::recipient, Audience::un_confidential, Audience::internal};

/// Whether a value of this sensitivity may reach the audience. What is internal stays inside even where
/// confidential values go, and staff do not see what is for named readers only.
constexpr bool clears(Audience audience, Sensitivity sensitivity) {
    switch (sensitivity) {
    case Sensitivity::open: return true;
    case Sensitivity::internal: return audience == Audience::internal;
    case Sensitivity::confidential: return audience == Audience::un_confidential;
    case Sensitivity::never: return false;
    }
    return false;
}

/// What a person can agree to have told.
enum class ConsentScope : std::uint8_t {
    name,
    case_facts,
    photo,
    quotation,
    personal, ///< birth, gender, nationality, ethnicity, religion
    health,   ///< health, and allegations of torture
};

constexpr auto spellings(ConsentScope) {
    using enum ConsentScope;
    return spellings_of<ConsentScope>({
        {name, "name"},
        {case_facts, "case"},
        {photo, "photo"},
        {quotation, "quotation"},
        {personal, "personal"},
        {health, "health"},
    });
}

/// The label of a key.
struct Label {
    Sensitivity sensitivity = Sensitivity::confidential;
    std::optional<ConsentScope> scope; ///< what the person must have agreed to

    constexpr Label() = default;

    // NOLINTNEXTLINE(google-explicit-constructor): so that a label reads as one word
    constexpr Label(Sensitivity how_far) : sensitivity(how_far) {}

    constexpr Label(Sensitivity how_far, ConsentScope of) : sensitivity(how_far), scope(of) {}
};

} // namespace brief::model
