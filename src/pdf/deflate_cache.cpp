#include "pdf/deflate_cache.hpp"

#include <utility>

namespace brief::pdf {

namespace {

constexpr std::size_t least_entries = 4; ///< a larger stream would drive the others out

} // namespace

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
