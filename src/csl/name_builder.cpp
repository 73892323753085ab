#include "csl/name_builder.hpp"

namespace brief::csl {

namespace {

/// Particles that end in an apostrophe or a hyphen stand right before the name.
bool joins(std::string_view particle) {
    return particle.ends_with('\'') || particle.ends_with("’") || particle.ends_with('-') || particle.ends_with("‑");
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
    bool known = state_.given_levels != nullptr && name.number < state_.given_levels->size() && !state_.sorting;
    return known ? (*state_.given_levels)[name.number] : GivenLevel::as_styled;
}

bool NameBuilder::shows_given(ParsedName const& name) const {
    return !name.given.empty() && (options_.form == NameForm::full || level_of(name) != GivenLevel::as_styled);
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

Node* NameBuilder::part(std::string_view text, Format const* format) {
    if (text.empty()) {
        return nullptr;
    }
    Node* node = arena_.make<Node>();
    node->format = format;
    append_text(arena_, *node, text);
    return node;
}

std::string_view NameBuilder::joined(std::string_view left, std::string_view right) {
    if (left.empty() || right.empty()) {
        return left.empty() ? right : left;
    }
    std::string text(left);
    if (!joins(left)) {
        text += ' ';
    }
    return arena_.copy(text.append(right));
}

Node* NameBuilder::build_literal(ParsedName const& name) {
    Node* node = arena_.make<Node>();
    std::string_view text = !name.literal.empty() ? std::string_view(name.literal) : given(name);
    if (Node* inner = part(text, name.literal.empty() ? &names_.given_format : &names_.family_format)) {
        append(*node, inner);
    }
    return node;
}

Node* NameBuilder::build_short(ParsedName const& name) {
    Node* node = arena_.make<Node>();
    std::string_view particle = name.non_dropping_particle;
    if (state_.sorting && style_.demote != Demote::never) {
        particle = {};
    }
    if (Node* inner = part(joined(particle, name.family), &names_.family_format)) {
        append(*node, inner);
    }
    return node;
}

Node* NameBuilder::build_display(ParsedName const& name) {
    Node* node = arena_.make<Node>();
    std::string_view given_text = given(name);
    if (Node* inner = part(given_text, &names_.given_format)) {
        append(*node, inner);
        append_text(arena_, *node, " ");
    }
    std::string_view family = joined(name.dropping_particle, joined(name.non_dropping_particle, name.family));
    if (!name.suffix.empty()) {
        std::string text(family);
        text += name.comma_suffix ? ", " : " ";
        family = arena_.copy(text.append(name.suffix));
    }
    if (Node* inner = part(family, &names_.family_format)) {
        append(*node, inner);
    }
    return node;
}

Node* NameBuilder::build_inverted(ParsedName const& name) {
    Node* node = arena_.make<Node>();
    bool demote = style_.demote == Demote::display_and_sort || (state_.sorting && style_.demote == Demote::sort_only);
    std::string_view family = demote ? std::string_view(name.family) : joined(name.non_dropping_particle, name.family);
    if (Node* inner = part(family, &names_.family_format)) {
        append(*node, inner);
    }
    std::string_view given_text = joined(given(name), name.dropping_particle);
    if (demote) {
        given_text = joined(given_text, name.non_dropping_particle);
    }
    if (Node* inner = part(given_text, &names_.given_format)) {
        append_text(arena_, *node, options_.sort_separator);
        append(*node, inner);
    }
    if (!name.suffix.empty()) {
        append_text(arena_, *node, options_.sort_separator);
        append_text(arena_, *node, name.suffix);
    }
    return node;
}

Node* NameBuilder::build_family_first(ParsedName const& name) {
    Node* node = arena_.make<Node>();
    if (Node* inner = part(name.family, &names_.family_format)) {
        append(*node, inner);
    }
    if (shows_given(name)) {
        if (name.spaced) {
            append_text(arena_, *node, " ");
        }
        if (Node* inner = part(name.spaced ? given(name) : std::string_view(name.given), &names_.given_format)) {
            append(*node, inner);
        }
    }
    return node;
}

} // namespace brief::csl
