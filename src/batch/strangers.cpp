#include "batch/strangers.hpp"

#include "scan/fold.hpp"

#include <algorithm>
#include <bit>

namespace brief::batch {

namespace {

/// The word that begins behind the space at `at`.
std::string_view word_at(std::string_view folded, std::size_t at) {
    std::size_t const end = std::min(folded.find(' ', at + 1), folded.size());
    return folded.substr(at + 1, end - at - 1);
}

} // namespace

Strangers::Strangers(std::vector<model::Recipient const*> const& recipients) {
    constexpr std::size_t values_each = 2;
    sought_.reserve(values_each * recipients.size());
    ids_.reserve(recipients.size());
    buckets_.assign(std::bit_ceil(values_each * recipients.size() + 1), none);
    for (model::Recipient const* recipient : recipients) {
        auto const owner = static_cast<std::uint32_t>(ids_.size());
        ids_.push_back(recipient->id.value);
        for (std::string const* value : {&recipient->name.value, &recipient->email.value}) {
            std::string const words = scan::fold(*value);
            constexpr std::size_t shortest = 6; // "Li" stands in any text
            if (words.size() < shortest) {
                continue;
            }
            std::uint32_t& first = buckets_[bucket_of(word_at(words, 0))];
            auto const start = static_cast<std::uint32_t>(words_.size());
            auto const place = static_cast<std::uint32_t>(sought_.size());
            sought_.push_back({start, static_cast<std::uint32_t>(words.size()), owner, first});
            first = place;
            words_ += words;
        }
    }
    words_.shrink_to_fit();
}

std::uint32_t Strangers::bucket_of(std::string_view word) const {
    return static_cast<std::uint32_t>(std::hash<std::string_view>()(word) & (buckets_.size() - 1));
}

void Strangers::meet(std::string_view folded, Met& met) const {
    for (std::size_t at = folded.find(' '); at != std::string::npos && at + 1 < folded.size();
         at = folded.find(' ', at + 1)) {
        for (std::uint32_t place = buckets_[bucket_of(word_at(folded, at))]; place != none;
             place = sought_[place].next) {
            if (folded.substr(at).starts_with(words(sought_[place]))) {
                met.insert(place);
            }
        }
    }
}

void Strangers::excuse(std::string_view text) {
    Met met;
    meet(scan::fold(text), met);
    for (std::uint32_t const place : met) {
        excused_.emplace(words(sought_[place]));
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
    for (std::uint32_t const place : met) {
        std::string const& id = ids_[sought_[place].recipient];
        std::string_view const name = words(sought_[place]);
        if (id != own.id.value && !excused_.contains(name) && ours.find(name) == std::string::npos) {
            ids.insert(id);
        }
    }
    return {ids.begin(), ids.end()};
}

} // namespace brief::batch
