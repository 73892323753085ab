#include "editions/facts.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace brief::editions {

namespace {

using model::Entry;

/// The item of a list, or all that stands under a key that is no list.
struct Item {
    bool of_list = false;
    std::vector<Entry> content; ///< paths below the key, without numbers: "date", "source"
    bool matched = false;
};

/// What a record has under each key, in the order of the keys.
using Items = std::vector<std::pair<std::string, std::vector<Item>>>;

/// "variants[2].value" as "variants.value": the place in a list is no fact.
std::string without_numbers(std::string_view path) {
    std::string out;
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (path[i] == '[') {
            i = std::min(path.find(']', i), path.size());
        } else {
            out += path[i];
        }
    }
    return out.starts_with('.') ? out.substr(1) : out;
}

Items items_of(std::vector<Entry> const& entries) {
    Items out;
    std::string last; // "event[1]" of the entry before
    for (Entry const& entry : entries) {
        std::string key(first_key(entry.path));
        bool of_list = key.size() < entry.path.size() && entry.path[key.size()] == '[';
        std::size_t length = of_list ? entry.path.find(']') + 1 : key.size();
        std::string head = entry.path.substr(0, length);
        if (out.empty() || out.back().first != key) {
            out.push_back({key, {}});
        }
        if (head != last) {
            out.back().second.push_back({of_list, {}, false});
            last = head;
        }
        out.back().second.back().content.push_back(
            {without_numbers(std::string_view(entry.path).substr(length)), entry.value}
        );
    }
    return out;
}

std::vector<Entry> sorted(std::vector<Entry> entries) {
    std::ranges::sort(entries, [](Entry const& a, Entry const& b) {
        return std::tie(a.path, a.value) < std::tie(b.path, b.value);
    });
    return entries;
}

/// Entries of `a` that `b` lacks, each as often as it is lacking, in the order of `a`.
std::vector<Entry> lacking(std::vector<Entry> const& a, std::vector<Entry> b) {
    std::vector<Entry> out;
    for (Entry const& entry : a) {
        auto found = std::ranges::find(b, entry);
        if (found == b.end()) {
            out.push_back(entry);
        } else {
            b.erase(found);
        }
    }
    return out;
}

/// The citations among what is said.
std::vector<std::string> sources_of(std::vector<Entry> const& content) {
    std::vector<std::string> out;
    for (Entry const& entry : content) {
        if (entry.path == "source") {
            out.push_back(entry.value);
        }
    }
    return out;
}

/// "type: arrested; date: 2024-11"
std::string told(std::vector<Entry> const& content) {
    std::string out;
    for (Entry const& entry : content) {
        out += out.empty() ? "" : "; ";
        out += entry.path.empty() ? entry.value : entry.path + ": " + entry.value;
    }
    return out;
}

class Difference {
public:
    void compare(std::string const& key, std::vector<Item> before, std::vector<Item> now) {
        match_equal(before, now);
        match_similar(key, before, now);
        for (Item const& item : before) {
            if (!item.matched) {
                facts_.push_back({Change::removed, key, "", told(item.content), "", {}});
            }
        }
        for (Item const& item : now) {
            if (!item.matched) {
                facts_.push_back({Change::added, key, "", "", told(item.content), sources_of(item.content)});
            }
        }
    }

    std::vector<FactChange> take() { return std::move(facts_); }

private:
    static void match_equal(std::vector<Item>& before, std::vector<Item>& now) {
        std::multimap<std::string, Item*> known;
        for (Item& item : before) {
            known.emplace(told(sorted(item.content)), &item);
        }
        for (Item& item : now) {
            auto found = known.find(told(sorted(item.content)));
            if (found != known.end()) {
                found->second->matched = item.matched = true;
                known.erase(found);
            }
        }
    }

    /// Pairs what is left by how much of it agrees, so that a date that was mended is one change and not an
    /// event that went and another that came.
    void match_similar(std::string const& key, std::vector<Item>& before, std::vector<Item>& now) {
        for (Item& old : before) {
            if (old.matched) {
                continue;
            }
            Item* best = nullptr;
            std::size_t most = 0;
            for (Item& item : now) {
                std::size_t agree = old.content.size() - lacking(old.content, item.content).size();
                bool alike = !old.of_list || 2 * agree >= std::min(old.content.size(), item.content.size());
                bool single = old.of_list && old.content.size() == 1;
                if (!item.matched && alike && !single && (best == nullptr || agree > most)) {
                    best = &item;
                    most = agree;
                }
            }
            if (best != nullptr) {
                old.matched = best->matched = true;
                add_changes(key, old, *best);
            }
        }
    }

    void add_changes(std::string const& key, Item const& before, Item const& now) {
        std::vector<Entry> gone = lacking(before.content, now.content);
        std::vector<Entry> come = lacking(now.content, before.content);
        std::string item = now.of_list && !now.content.empty() ? now.content.front().value : "";
        std::vector<std::string> const sources = sources_of(now.content);
        for (Entry const& old : gone) {
            std::string path = old.path.empty() ? key : key + "." + old.path;
            auto found = std::ranges::find(come, old.path, &Entry::path);
            if (found == come.end()) {
                facts_.push_back({Change::removed, path, item, old.value, "", sources});
            } else {
                facts_.push_back({Change::changed, path, item, old.value, found->value, sources});
                come.erase(found);
            }
        }
        for (Entry const& entry : come) {
            std::string path = entry.path.empty() ? key : key + "." + entry.path;
            facts_.push_back({Change::added, path, item, "", entry.value, sources});
        }
    }

    std::vector<FactChange> facts_;
};

std::vector<Item> under(Items const& items, std::string const& key) {
    auto found = std::ranges::find(items, key, &Items::value_type::first);
    return found == items.end() ? std::vector<Item>{} : found->second;
}

} // namespace

std::string_view first_key(std::string_view path) {
    return path.substr(0, path.find_first_of(".["));
}

std::vector<FactChange> facts(std::vector<Entry> const& before, std::vector<Entry> const& now) {
    if (before == now) {
        return {};
    }
    Items const old_items = items_of(before);
    Items const new_items = items_of(now);
    Difference difference;
    for (auto const& [key, items] : new_items) {
        difference.compare(key, under(old_items, key), items);
    }
    for (auto const& [key, items] : old_items) {
        if (std::ranges::find(new_items, key, &Items::value_type::first) == new_items.end()) {
            difference.compare(key, items, {});
        }
    }
    return difference.take();
}

} // namespace brief::editions
