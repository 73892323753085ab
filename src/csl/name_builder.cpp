#include "csl/name_builder.hpp"

namespace brief::csl {

namespace {

/// Particles that end in an apostrophe or a hyphen stand right before the name.
bool joins(std::string_view particle) {
    return particle.ends_with('\'') || particle.ends_with("’") || particle.ends_with('-') ||
           particle.ends_with("‑");
}

void append_text(Arena& arena, Node& to, std::string_view text) {
    Node* node = arena.make<Node>();
    node->text = text;
    append(to, node);
}

} // namespace

Node* NameBuilder::build(ParsedName const& name, bool inverted) {
    if (!name.literal.empty() || name.family.empty()) {
        return build_literal(name);
    }
    if (name.family_first && !state_.sorting) {
        return build_family_first(name);
    }
    if (!shows_given(name)) {
        return build_short(name);
    }
    return inverted || state_.sorting ? build_inverted(name) : build_display(name);
}

GivenLevel NameBuilder::level_of(ParsedName const& name) const {
    bool known = state_.given_levels != nullptr && name.number < state_.given_levels->size();
    return known ? (*state_.given_levels)[name.number] : GivenLevel::as_styled;
}

bool NameBuilder::shows_given(ParsedName const& name) const {
    return !name.given.empty() &&
           (options_.form == NameForm::full || level_of(name) != GivenLevel::as_styled);
}

std::string_view NameBuilder::given(ParsedName const& name) {
    bool initials = options_.has_initials && level_of(name) != GivenLevel::full;
    if (!initials || name.given.empty()) {
        return name.given;
    }
    return arena_.copy(initialized(
        name.given, {options_.initialize_with, options_.initialize, style_.initialize_with_hyphen}
    ));
}

Node* NameBuilder::part(Format const* affixes) {
    Node* node = arena_.make<Node>();
    node->format = affixes;
    return node;
}

void NameBuilder::add_word(Node& to, std::string_view text, Format const* format) {
    if (text.empty()) {
        return;
    }
    if (to.last != nullptr && !joins(to.last->text)) {
        append_text(arena_, to, " ");
    }
    Node* word = arena_.make<Node>();
    word->text = text;
    word->format = format;
    append(to, word);
}

void NameBuilder::add_part(Node& to, Node* part, std::string_view separator) {
    if (part->first == nullptr) {
        return;
    }
    if (to.first != nullptr) {
        append_text(arena_, to, separator);
    }
    append(to, part);
}

Node* NameBuilder::build_literal(ParsedName const& name) {
    Node* node = arena_.make<Node>();
    bool literal = !name.literal.empty();
    NamePartFormat const& format = literal ? names_.family : names_.given;
    Node* inner = part(&format.affixes);
    if (!name.literal_tokens.empty()) {
        Node* text = arena_.make<Node>();
        text->format = &format.style;
        text->tokens = name.literal_tokens.data();
        text->token_count = name.literal_tokens.size();
        append(*inner, text);
    } else {
        add_word(
            *inner, literal ? std::string_view(name.literal) : std::string_view(name.given), &format.style
        );
    }
    add_part(*node, inner, "");
    return node;
}

Node* NameBuilder::build_short(ParsedName const& name) {
    Node* node = arena_.make<Node>();
    Node* family = part(&names_.family.affixes);
    if (!state_.sorting || style_.demote == Demote::never) {
        add_word(*family, name.non_dropping_particle, &names_.family.style);
    }
    add_word(*family, name.family, &names_.family.style);
    add_part(*node, family, "");
    return node;
}

Node* NameBuilder::build_display(ParsedName const& name) {
    Node* node = arena_.make<Node>();
    Node* given_part = part(&names_.given.affixes);
    add_word(*given_part, given(name), &names_.given.style);
    add_part(*node, given_part, "");
    Node* family = part(&names_.family.affixes);
    add_word(*family, name.dropping_particle, &names_.given.style);
    add_word(*family, name.non_dropping_particle, &names_.family.style);
    add_word(*family, name.family, &names_.family.style);
    if (!name.suffix.empty()) {
        append_text(arena_, *family, name.comma_suffix ? ", " : " ");
        append_text(arena_, *family, name.suffix);
    }
    add_part(*node, family, " ");
    return node;
}

Node* NameBuilder::build_inverted(ParsedName const& name) {
    Node* node = arena_.make<Node>();
    bool demote =
        style_.demote == Demote::display_and_sort || (state_.sorting && style_.demote == Demote::sort_only);
    Node* family = part(&names_.family.affixes);
    if (!demote) {
        add_word(*family, name.non_dropping_particle, &names_.family.style);
    }
    add_word(*family, name.family, &names_.family.style);
    add_part(*node, family, "");
    Node* given_part = part(&names_.given.affixes);
    add_word(*given_part, given(name), &names_.given.style);
    add_word(*given_part, name.dropping_particle, &names_.given.style);
    if (demote) {
        add_word(*given_part, name.non_dropping_particle, &names_.family.style);
    }
    add_part(*node, given_part, options_.sort_separator);
    if (!name.suffix.empty()) {
        append_text(arena_, *node, options_.sort_separator);
        append_text(arena_, *node, name.suffix);
    }
    return node;
}

Node* NameBuilder::build_family_first(ParsedName const& name) {
    Node* node = arena_.make<Node>();
    Node* family = part(&names_.family.affixes);
    add_word(*family, name.family, &names_.family.style);
    add_part(*node, family, "");
    if (shows_given(name)) {
        Node* given_part = part(&names_.given.affixes);
        add_word(*given_part, name.spaced ? given(name) : std::string_view(name.given), &names_.given.style);
        add_part(*node, given_part, name.spaced ? " " : "");
    }
    return node;
}

} // namespace brief::csl
