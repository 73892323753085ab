#include "truth/mechanism_number.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace brief::truth {

namespace {

// In a form "#" stands for digits, "Y" for the four of a year, "y" for its last two, "@" for a capital.
struct Forms {
    model::MechanismKind kind;
    std::string_view hint;
    std::array<std::string_view, 7> forms;
};

constexpr std::array known_forms{
    Forms{
        model::MechanismKind::wgad_opinion,
        "15/2025 or A/HRC/WGAD/2025/15",
        {"#/Y", "A/HRC/WGAD/Y/#", "", "", "", "", ""}},
    // Urgent appeals, letters of allegation and others, alone or of several mandates.
    Forms{
        model::MechanismKind::special_procedures,
        "UA ABC 3/2025 or AL ABC 3/2025",
        {"UA @@@ #/Y", "AL @@@ #/Y", "OL @@@ #/Y", "JUA @@@ #/Y", "JAL @@@ #/Y", "JOL @@@ #/Y", "@@@ #/Y"}},
    // Rule 47 of the Rules of Court: number of the application and the year in which it was lodged.
    Forms{model::MechanismKind::ecthr_application, "15172/13", {"#/y", "", "", "", "", "", ""}},
    Forms{
        model::MechanismKind::urgent_action,
        "UA 12/25 or EUR 55/1234/2025",
        {"UA #/y", "#/y", "UA #/Y", "#/Y", "@@@ #/#/Y", "", ""}}};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool matches(std::string_view text, std::string_view form) {
    auto take_digits = [&](std::size_t least, std::size_t most) {
        std::size_t count = 0;
        while (count < most && count < text.size() && is_digit(text[count])) {
            ++count;
        }
        text.remove_prefix(count);
        return count >= least;
    };
    for (char sign : form) {
        bool good = false;
        if (sign == '#') {
            good = take_digits(1, 6);
        } else if (sign == 'Y') {
            good = (text.starts_with("19") || text.starts_with("20")) && take_digits(4, 4);
        } else if (sign == 'y') {
            good = take_digits(2, 2);
        } else {
            bool capital = !text.empty() && text.front() >= 'A' && text.front() <= 'Z';
            good = sign == '@' ? capital : text.starts_with(sign);
            text.remove_prefix(text.empty() ? 0 : 1);
        }
        if (!good) {
            return false;
        }
    }
    return text.empty();
}

Forms const& forms_of(model::MechanismKind kind) {
    return *std::ranges::find(known_forms, kind, &Forms::kind);
}

} // namespace

bool is_mechanism_number(model::MechanismKind kind, std::string_view number) {
    return std::ranges::any_of(forms_of(kind).forms, [&](std::string_view form) {
        return !form.empty() && matches(number, form);
    });
}

std::string_view mechanism_forms(model::MechanismKind kind) {
    return forms_of(kind).hint;
}

} // namespace brief::truth
