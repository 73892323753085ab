#include "pdf/deflate_cache.hpp"

#include <bit>
#include <cstdint>
#include <cstring>
#include <functional>
#include <utility>

namespace brief::pdf {

namespace {

constexpr std::size_t least_entries = 4; ///< a larger stream would drive the others out

} // namespace

std::size_t DeflateCache::Hash::operator()(std::string_view data) const {
    constexpr std::size_t most_words = 64;               // from all of the data, the ends among them
    constexpr std::uint64_t spread = 0x9e3779b97f4a7c15; // D. Knuth, TAOCP 3, 6.4
    std::uint64_t hash = data.size();
    std::uint64_t word = 0;
    if (data.size() < sizeof word) {
        return std::hash<std::string_view>{}(data);
    }
    std::size_t const last = data.size() - sizeof word;
    for (std::size_t i = 0; i <= most_words; ++i) {
        std::memcpy(&word, data.data() + last * i / most_words, sizeof word);
        hash = (std::rotl(hash, 5) ^ word) * spread;
    }
    return static_cast<std::size_t>(hash ^ (hash >> 32U));
}

std::string_view DeflateCache::run(Deflater& deflater, std::string_view data) {
    auto const known = places_.find(data);
    if (known != places_.end()) {
        entries_.splice(entries_.begin(), entries_, known->second);
        return known->second->deflated;
    }
    std::string deflated = deflater.run(data);
    std::size_t const size = data.size() + deflated.size();
    if (size > most_bytes_ / least_entries) {
        passing_ = std::move(deflated);
        return passing_;
    }
    while (bytes_ + size > most_bytes_) {
        drop_oldest();
    }
    Entry& entry = entries_.emplace_front(Entry{std::string(data), std::move(deflated)});
    places_.emplace(entry.data, entries_.begin());
    bytes_ += size;
    return entry.deflated;
}

void DeflateCache::drop_oldest() {
    Entry const& last = entries_.back();
    bytes_ -= last.data.size() + last.deflated.size();
    places_.erase(last.data);
    entries_.pop_back();
}

} // namespace brief::pdf
