#pragma once

/// What a campaign is going to make: its items in one order, whoever plans it and wherever, and which process
/// makes which.

#include "base/result.hpp"
#include "model/describe.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace brief::batch {

/// One recipient's brief and mail.
struct Item {
    std::string id;       ///< of the recipient
    std::string language; ///< of the edition, BCP 47
    std::string stem;     ///< of its files: "open-courts-ada-exemplar"
    std::string key;      ///< SHA-256 of everything that goes into it, as its readers may see it

    bool operator==(Item const&) const = default;
};

template <class Visitor>
void describe(Visitor& v, Item& r) {
    v.field("id", r.id, model::Need::optional, "The id of the recipient.");
    v.field("language", r.language, model::Need::optional, "The language of the edition.");
    v.field("stem", r.stem, model::Need::optional, "The name of its files, without their endings.");
    v.field("key", r.key, model::Need::optional, "SHA-256 of everything that goes into it.");
}

/// Something an edition tells, for those who look before sending.
struct Fact {
    std::string what;
    std::string as_of; ///< when it was last verified; empty: no record says it
    std::string age;   ///< from then to the date of the brief: "21 days"; empty where one of them is unknown

    bool operator==(Fact const&) const = default;
};

template <class Visitor>
void describe(Visitor& v, Fact& r) {
    v.field("what", r.what, model::Need::optional, "What is told.");
    v.field("as_of", r.as_of, model::Need::optional, "When it was last verified.");
    v.field("age", r.age, model::Need::optional, "How old it is at the date of the brief.");
}

struct EditionPlan {
    std::string briefing; ///< its definition
    std::string as_of;
    std::vector<Fact> facts;

    bool operator==(EditionPlan const&) const = default;
};

template <class Visitor>
void describe(Visitor& v, EditionPlan& r) {
    v.field("briefing", r.briefing, model::Need::optional, "Its definition.");
    v.field("as_of", r.as_of, model::Need::optional, "The date of its facts.");
    v.field("facts", r.facts, model::Need::optional, "What it tells.");
}

struct Plan {
    std::string campaign; ///< its id
    std::string title;
    std::map<std::string, EditionPlan> editions; ///< by language
    std::vector<Item> items;                     ///< by id

    bool operator==(Plan const&) const = default;
};

template <class Visitor>
void describe(Visitor& v, Plan& r) {
    v.field("campaign", r.campaign, model::Need::optional, "The id of the campaign.");
    v.field("title", r.title, model::Need::optional, "What people call it.");
    v.field("editions", r.editions, model::Need::optional, "Its editions, by language.");
    v.field("items", r.items, model::Need::optional, "Its items, by id.");
}

/// The plan as a JSON file, the same for the same plan.
std::string to_json(Plan const& plan);

/// Tells one plan from another: SHA-256 of its file.
std::string digest(Plan const& plan);

/// Reads what `to_json` wrote; `path` is for messages. Code::exchange_syntax.
Result<Plan> read_plan(std::string_view text, std::string const& path);

/// One of several processes that share a campaign.
struct Shard {
    std::size_t index = 0; ///< from 0
    std::size_t count = 1;

    bool operator==(Shard const&) const = default;
};

/// "2/4". Nothing where it is none: no numbers, a count of 0 or above 10,000, an index not below the count.
std::optional<Shard> parse_shard(std::string_view text);

/// The shard that makes an item. It follows from its id alone, so that a recipient more or less moves no
/// other one.
std::size_t shard_of(Plan const& plan, Item const& item, std::size_t count);

} // namespace brief::batch
