#include "batch/strangers.hpp"

#include "scan/fold.hpp"

#include <algorithm>

namespace brief::batch {

namespace {

/// The word that begins behind the space at `at`.
std::string_view word_at(std::string_view folded, std::size_t at) {
    std::size_t const end = std::min(folded.find(' ', at + 1), folded.size());
    return folded.substr(at + 1, end - at - 1);
}

} // namespace

Strangers::Strangers(std::vector<model::Recipient const*> const& recipients) {
    for (model::Recipient const* recipient : recipients) {
        for (std::string const* value : {&recipient->name.value, &recipient->email.value}) {
            std::string words = scan::fold(*value);
            constexpr std::size_t shortest = 6; // "Li" stands in any text
            if (words.size() < shortest) {
                continue;
            }
            by_first_word_[std::string(word_at(words, 0))].push_back(sought_.size());
            sought_.push_back({std::move(words), recipient->id.value});
        }
    }
}

void Strangers::meet(std::string_view folded, Met& met) const {
    for (std::size_t at = folded.find(' '); at != std::string::npos && at + 1 < folded.size();
         at = folded.find(' ', at + 1)) {
        auto const known = by_first_word_.find(word_at(folded, at));
        if (known == by_first_word_.end()) {
            continue;
        }
        for (std::size_t const place : known->second) {
            if (folded.compare(at, sought_[place].words.size(), sought_[place].words) == 0) {
                met.insert(place);
            }
        }
    }
}

void Strangers::excuse(std::string_view text) {
    Met met;
    meet(scan::fold(text), met);
    for (std::size_t const place : met) {
        excused_.insert(sought_[place].words);
    }
}

std::vector<std::string> Strangers::among(Met const& met, model::Recipient const& own) const {
    std::string ours;
    for (model::Text const* value : {&own.name, &own.email, &own.office, &own.constituency}) {
        ours += scan::fold(value->value);
    }
    for (auto const* values : {&own.cc, &own.address}) {
        for (model::Text const& value : *values) {
            ours += scan::fold(value.value);
        }
    }
    std::set<std::string> ids;
    for (std::size_t const place : met) {
        Sought const& sought = sought_[place];
        bool const tells = sought.id != own.id.value && !excused_.contains(sought.words) &&
                           ours.find(sought.words) == std::string::npos;
        if (tells) {
            ids.insert(sought.id);
        }
    }
    return {ids.begin(), ids.end()};
}

} // namespace brief::batch
