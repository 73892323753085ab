#include "batch/plan.hpp"

#include "base/sha256.hpp"
#include "batch/described.hpp"
#include "exchange/json_text.hpp"
#include "exchange/node_of.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace brief::batch {

namespace {

constexpr std::size_t most_shards = 10'000;

std::optional<std::size_t> number(std::string_view text) {
    std::size_t value = 0;
    auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    bool const good = fault == std::errc() && end == text.data() + text.size() && !text.empty();
    return good ? std::optional(value) : std::nullopt;
}

exchange::Listing listing_of(Plan const& plan) {
    Plan head{plan.campaign, plan.title, plan.editions, {}};
    head.items.resize(std::min<std::size_t>(plan.items.size(), 1));
    auto item = [&plan](std::size_t i) { return load::Node{exchange::table_of(plan.items[i]), {}}; };
    return exchange::json_listing(exchange::table_of(head), "items", plan.items.size(), item);
}

} // namespace

std::string to_json(Plan const& plan) {
    return exchange::whole(listing_of(plan));
}

std::string digest(Plan const& plan) {
    exchange::Listing const listing = listing_of(plan);
    Sha256 digest;
    digest.add(listing.head);
    for (std::size_t i = 0; i < listing.count; ++i) {
        digest.add(listing.entry(i));
    }
    digest.add(listing.tail);
    return digest.take();
}

Result<Plan> read_plan(std::string_view text, std::string const& path) {
    std::optional<Plan> plan = read_described<Plan>(text);
    if (!plan) {
        return failure(file_error(
            Code::exchange_syntax, path, "this is no plan of a campaign", {"make it with briefwright plan"}
        ));
    }
    return std::move(*plan);
}

std::optional<Shard> parse_shard(std::string_view text) {
    std::size_t const slash = text.find('/');
    if (slash == std::string_view::npos) {
        return std::nullopt;
    }
    auto index = number(text.substr(0, slash));
    auto count = number(text.substr(slash + 1));
    if (!index || !count || *count == 0 || *count > most_shards || *index >= *count) {
        return std::nullopt;
    }
    return Shard{*index, *count};
}

std::size_t shard_of(Plan const& plan, Item const& item, std::size_t count) {
    constexpr std::size_t digits = 15;
    constexpr int base = 16;
    std::string const hash = sha256(plan.campaign + "\n" + item.id).substr(0, digits);
    std::uint64_t value = 0;
    std::from_chars(hash.data(), hash.data() + hash.size(), value, base);
    return static_cast<std::size_t>(value % count);
}

} // namespace brief::batch
