#include "csl/disambiguate.hpp"

#include "csl/given_names.hpp"
#include "csl/macro_graph.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace brief::csl {

namespace {

/// Conditions with disambiguate="true" that are tried one after the other.
constexpr int most_conditions = 6;

/// Names that are added to a cite: a reader does not compare more, and the work grows with their square.
constexpr std::size_t most_added_names = 100;

using Group = std::vector<std::size_t>; ///< items whose cites look alike

class Disambiguator {
public:
    Disambiguator(Style const& style, Evaluator& evaluator, Arena& arena, Registry& registry) :
        style_(style),
        options_(style.citation_options),
        evaluator_(evaluator),
        arena_(arena),
        registry_(registry) {}

    AmbiguousGroups run() {
        bool conditions = tests_disambiguation(style_);
        AmbiguousGroups left;
        if (!options_.add_names && !options_.add_givenname && !options_.add_year_suffix && !conditions) {
            return left;
        }
        if (options_.add_givenname && options_.givenname_rule != GivennameRule::by_cite) {
            expand_everywhere();
        }
        Group all(registry_.sources.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            all[i] = i;
        }
        for (Group const& group : split(all)) {
            if (group.size() > 1) {
                std::vector<Group> rest = resolve(group, conditions);
                left.insert(left.end(), rest.begin(), rest.end());
            }
        }
        bool added = std::ranges::any_of(registry_.disambiguations, [](Disambiguation const& one) {
            return one.more_names > 0;
        });
        if (added && options_.add_givenname && options_.givenname_rule != GivennameRule::by_cite) {
            expand_everywhere(); // names that were hidden before are shown now
        }
        return left;
    }

private:
    CiteState state_of(std::size_t item) const {
        CiteState state;
        state.source = &registry_.sources[item];
        state.position = Position::subsequent;
        state.citation_number = 0;
        state.first_note = registry_.first_notes[item]; // cites that point to different notes are not alike
        state.comparing = true;
        state.disambiguation = &registry_.disambiguations[item];
        state.given_levels = &registry_.given_levels;
        return state;
    }

    /// The cite of an item, without anything that comes from the place where it is cited.
    std::string look(std::size_t item, NameTrace* trace = nullptr) {
        arena_.clear();
        evaluator_.trace(trace);
        CiteState state = state_of(item);
        Node* node = evaluator_.render(style_.citation, state);
        evaluator_.trace(nullptr);
        std::string text;
        if (node != nullptr) {
            append_plain(*node, text, arena_, registry_.prose_of(item));
        }
        return text;
    }

    /// The members of a group by their present look, in the order in which they first appear.
    std::vector<Group> split(Group const& group) {
        std::unordered_map<std::string, std::size_t> places;
        std::vector<Group> groups;
        for (std::size_t item : group) {
            auto [found, is_new] = places.try_emplace(look(item), groups.size());
            if (is_new) {
                groups.emplace_back();
            }
            groups[found->second].push_back(item);
        }
        return groups;
    }

    void expand_everywhere() {
        Group all(registry_.sources.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            all[i] = i;
        }
        expand_in(all);
    }

    void expand_in(Group const& group) {
        bool primary = options_.givenname_rule == GivennameRule::primary_name ||
                       options_.givenname_rule == GivennameRule::primary_name_with_initials;
        bool initials_only = options_.givenname_rule == GivennameRule::all_names_with_initials ||
                             options_.givenname_rule == GivennameRule::primary_name_with_initials;
        NameTrace all;
        for (std::size_t item : group) {
            NameTrace trace;
            look(item, &trace);
            for (TracedName const& name : trace) {
                if (name.index == 0 || !primary) {
                    all.push_back(name);
                }
            }
        }
        expand_names(all, initials_only, style_, registry_.given_levels);
    }

    std::vector<Group> resolve(Group const& group, bool conditions) {
        std::vector<Group> left{group};
        if (options_.add_givenname || options_.add_names) {
            left = resolve_by_names(group);
        }
        if (conditions) {
            std::vector<Group> rest;
            for (Group const& one : left) {
                std::vector<Group> more = one.size() > 1 ? resolve_by_conditions(one) : std::vector<Group>{};
                rest.insert(rest.end(), more.begin(), more.end());
            }
            left = std::move(rest);
        }
        std::erase_if(left, [](Group const& one) { return one.size() < 2; });
        return left;
    }

    /// Expands and adds names step by step. What remains ambiguous comes back, as groups.
    std::vector<Group> resolve_by_names(Group const& group) {
        std::vector<Group> ambiguous{group};
        std::vector<Group> done;
        bool by_cite = options_.add_givenname && options_.givenname_rule == GivennameRule::by_cite;
        if (by_cite) {
            ambiguous = expand_shown(ambiguous, 0);
        }
        if (options_.add_names) {
            return add_names(ambiguous, by_cite);
        }
        return ambiguous;
    }

    std::vector<Group> still_ambiguous(std::vector<Group> const& groups) {
        std::vector<Group> left;
        for (Group const& group : groups) {
            for (Group& part : split(group)) {
                if (part.size() > 1) {
                    left.push_back(std::move(part));
                }
            }
        }
        return left;
    }

    /// Tries to tell the members of each group apart by the given names they show, from the name with number
    /// `from` on.
    std::vector<Group> expand_shown(std::vector<Group> const& groups, std::size_t from) {
        std::vector<Group> left = groups;
        for (std::size_t index = from;; ++index) {
            std::vector<Group> next;
            bool any = false;
            for (Group const& group : left) {
                any = expand_name(group, index, next) || any;
            }
            left = std::move(next);
            if (!any || left.empty()) {
                return left;
            }
        }
    }

    /// The name with this number of each member that shows so many.
    std::vector<std::uint32_t> names_at(Group const& group, std::size_t index) {
        std::vector<std::uint32_t> names;
        for (std::size_t item : group) {
            NameTrace trace;
            look(item, &trace);
            if (index < trace.size()) {
                names.push_back(trace[index].name->number);
            }
        }
        return names;
    }

    /// Expands one name of each member, if that tells any of them apart. False when none has a name of this
    /// number.
    bool expand_name(Group const& group, std::size_t index, std::vector<Group>& left) {
        std::vector<std::uint32_t> names = names_at(group, index);
        for (GivenLevel level : {GivenLevel::initials, GivenLevel::full}) {
            std::vector<GivenLevel> before;
            for (std::uint32_t name : names) {
                before.push_back(registry_.given_levels[name]);
                registry_.given_levels[name] = std::max(before.back(), level);
            }
            std::vector<Group> parts = split(group);
            if (parts.size() > 1) {
                std::erase_if(parts, [](Group const& part) { return part.size() < 2; });
                for (Group const& part : parts) {
                    expand_name(
                        part, index, left
                    ); // its members share the name, which may tell them apart yet
                }
                return true;
            }
            for (std::size_t i = 0; i < names.size(); ++i) {
                registry_.given_levels[names[i]] = before[i];
            }
        }
        left.push_back(group);
        return !names.empty();
    }

    /// What the names of a group are before anything is tried.
    struct NameState {
        std::vector<int> more_names;
        std::vector<std::pair<std::uint32_t, GivenLevel>> levels;
    };

    NameState save(Group const& group) const {
        NameState state;
        for (std::size_t item : group) {
            state.more_names.push_back(registry_.disambiguations[item].more_names);
            for (Source::NameList const& list : registry_.sources[item].names) {
                for (ParsedName const& name : list.names) {
                    state.levels.emplace_back(name.number, registry_.given_levels[name.number]);
                }
            }
        }
        return state;
    }

    void restore(Group const& group, NameState const& state) {
        for (std::size_t i = 0; i < group.size(); ++i) {
            registry_.disambiguations[group[i]].more_names = state.more_names[i];
        }
        for (auto const& [name, level] : state.levels) {
            registry_.given_levels[name] = level;
        }
    }

    std::size_t most_names(Group const& group) const {
        std::size_t most = 0;
        for (std::size_t item : group) {
            for (Source::NameList const& list : registry_.sources[item].names) {
                most = std::max(most, list.names.size());
            }
        }
        return most;
    }

    std::size_t shown_names(std::size_t item) {
        NameTrace trace;
        look(item, &trace);
        return trace.size();
    }

    std::vector<Group> add_names(std::vector<Group> const& groups, bool by_cite) {
        std::vector<Group> failed;
        for (Group const& group : groups) {
            if (group.size() > 1) {
                add_names_to(group, by_cite, failed);
            }
        }
        return failed;
    }

    /// Shows one name more for every member. What these look like then comes back.
    std::vector<Group> add_name(Group const& group, bool by_cite) {
        std::size_t shown = shown_names(group.front());
        for (std::size_t item : group) {
            ++registry_.disambiguations[item].more_names;
        }
        if (options_.add_givenname && !by_cite) {
            expand_in(group);
        }
        std::vector<Group> parts = split(group);
        if (parts.size() == 1 && by_cite) {
            expand_shown({group}, shown);
            parts = split(group);
        }
        return parts;
    }

    /// Adds names until that tells some members apart; the parts go on by themselves.
    void add_names_to(Group const& group, bool by_cite, std::vector<Group>& failed) {
        NameState before = save(group);
        std::size_t most = std::min(most_names(group), most_added_names);
        for (std::size_t step = 1; step <= most; ++step) {
            std::vector<Group> parts = add_name(group, by_cite);
            if (parts.size() == 1) {
                continue;
            }
            std::erase_if(parts, [](Group const& part) { return part.size() < 2; });
            for (Group const& part : parts) {
                add_names_to(part, by_cite, failed);
            }
            return;
        }
        restore(group, before);
        failed.push_back(group);
    }

    void set_conditions(Group const& group, int count) {
        for (std::size_t item : group) {
            registry_.disambiguations[item].conditions = count;
        }
    }

    /// Lets one condition more hold for the members, until that tells some apart; those it does not go on.
    /// Comes back with those that remain alike.
    std::vector<Group> resolve_by_conditions(Group const& group) {
        int before = registry_.disambiguations[group.front()].conditions;
        for (int count = before + 1; count <= most_conditions; ++count) {
            set_conditions(group, count);
            std::vector<Group> parts = split(group);
            if (parts.size() == 1) {
                continue;
            }
            std::vector<Group> rest;
            std::erase_if(parts, [](Group const& part) { return part.size() < 2; });
            for (Group const& part : parts) {
                std::vector<Group> left = resolve_by_conditions(part);
                rest.insert(rest.end(), left.begin(), left.end());
            }
            return rest;
        }
        set_conditions(group, before);
        return {group};
    }

    Style const& style_;
    CitationOptions const& options_;
    Evaluator& evaluator_;
    Arena& arena_;
    Registry& registry_;
};

} // namespace

AmbiguousGroups disambiguate(Style const& style, Evaluator& evaluator, Arena& arena, Registry& registry) {
    return Disambiguator(style, evaluator, arena, registry).run();
}

void add_year_suffixes(AmbiguousGroups const& groups, Registry& registry) {
    std::vector<std::size_t> rank(registry.order.size());
    for (std::size_t i = 0; i < registry.order.size(); ++i) {
        rank[registry.order[i]] = i;
    }
    for (Group group : groups) {
        std::ranges::sort(group, {}, [&](std::size_t item) { return rank[item]; });
        for (std::size_t i = 0; i < group.size(); ++i) {
            registry.disambiguations[group[i]].year_suffix = suffix_letters(i);
        }
    }
}

std::string suffix_letters(std::size_t index) {
    std::string letters;
    for (std::size_t rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('a' + (rest - 1) % 26));
    }
    return letters;
}

} // namespace brief::csl
