#include "csl/disambiguate.hpp"

#include "csl/given_names.hpp"
#include "csl/macro_graph.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace brief::csl {

namespace {

/// Conditions with disambiguate="true" that are tried one after the other.
constexpr int most_conditions = 6;

using Group = std::vector<std::size_t>; ///< items whose cites look alike

class Disambiguator {
public:
    Disambiguator(
        Style const& style, Locale const& locale, Evaluator& evaluator, Arena& arena, Registry& registry
    ) :
        style_(style),
        options_(style.citation_options),
        locale_(locale),
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
        return left;
    }

private:
    CiteState state_of(std::size_t item) const {
        CiteState state;
        state.source = &registry_.sources[item];
        state.position = Position::subsequent;
        state.citation_number = 0;
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
            append_plain(*node, text, arena_, registry_.prose_of(item, locale_));
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

    /// Expands one name of each member, if that tells any of them apart. False when none has a name of this
    /// number.
    bool expand_name(Group const& group, std::size_t index, std::vector<Group>& left) {
        std::vector<TracedName> names;
        for (std::size_t item : group) {
            NameTrace trace;
            look(item, &trace);
            if (index < trace.size()) {
                names.push_back(trace[index]);
            }
        }
        if (names.empty()) {
            left.push_back(group);
            return false;
        }
        for (GivenLevel level : {GivenLevel::initials, GivenLevel::full}) {
            std::vector<GivenLevel> before;
            for (TracedName const& name : names) {
                GivenLevel& now = registry_.given_levels[name.name->number];
                before.push_back(now);
                now = std::max(now, level);
            }
            std::vector<Group> parts = split(group);
            if (parts.size() > 1) {
                for (Group& part : parts) {
                    if (part.size() > 1) {
                        // The members of a part share this name; it is expanded for them all.
                        expand_name(part, index, left);
                    }
                }
                return true;
            }
            for (std::size_t i = 0; i < names.size(); ++i) {
                registry_.given_levels[names[i].name->number] = before[i];
            }
        }
        left.push_back(group);
        return true;
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

    std::vector<Group> add_names(std::vector<Group> groups, bool by_cite) {
        std::vector<Group> failed;
        for (Group const& group : groups) {
            if (group.size() > 1) {
                add_names_to(group, by_cite, failed);
            }
        }
        return failed;
    }

    /// Shows one name more for every member, until that tells some apart; the parts go on by themselves.
    void add_names_to(Group const& group, bool by_cite, std::vector<Group>& failed) {
        std::vector<int> base;
        for (std::size_t item : group) {
            base.push_back(registry_.disambiguations[item].more_names);
        }
        std::vector<GivenLevel> levels = registry_.given_levels;
        std::size_t most = most_names(group);
        for (std::size_t step = 1; step <= most; ++step) {
            std::size_t shown = shown_names(group.front());
            for (std::size_t item : group) {
                ++registry_.disambiguations[item].more_names;
            }
            if (options_.add_givenname && options_.givenname_rule != GivennameRule::by_cite) {
                expand_in(group);
            }
            std::vector<Group> parts = split(group);
            if (parts.size() == 1 && by_cite) {
                std::vector<Group> left = expand_shown({group}, shown);
                parts = split(group);
            }
            if (parts.size() > 1) {
                for (Group const& part : parts) {
                    if (part.size() > 1) {
                        add_names_to(part, by_cite, failed);
                    }
                }
                return;
            }
        }
        for (std::size_t i = 0; i < group.size(); ++i) {
            registry_.disambiguations[group[i]].more_names = base[i];
        }
        registry_.given_levels = std::move(levels);
        failed.push_back(group);
    }

    /// Lets one condition more hold for the members, until that tells some apart; those it does not go on.
    /// Comes back with those that remain alike.
    std::vector<Group> resolve_by_conditions(Group const& group) {
        std::vector<int> before;
        for (std::size_t item : group) {
            before.push_back(registry_.disambiguations[item].conditions);
        }
        for (int more = 1; more <= most_conditions; ++more) {
            for (std::size_t i = 0; i < group.size(); ++i) {
                registry_.disambiguations[group[i]].conditions = before[i] + more;
            }
            std::vector<Group> parts = split(group);
            if (parts.size() > 1) {
                std::vector<Group> rest;
                for (Group const& part : parts) {
                    if (part.size() > 1) {
                        std::vector<Group> left = resolve_by_conditions(part);
                        rest.insert(rest.end(), left.begin(), left.end());
                    }
                }
                return rest;
            }
        }
        for (std::size_t i = 0; i < group.size(); ++i) {
            registry_.disambiguations[group[i]].conditions = before[i];
        }
        return {group};
    }

    Style const& style_;
    CitationOptions const& options_;
    Locale const& locale_;
    Evaluator& evaluator_;
    Arena& arena_;
    Registry& registry_;
};

} // namespace

AmbiguousGroups disambiguate(
    Style const& style, Locale const& locale, Evaluator& evaluator, Arena& arena, Registry& registry
) {
    return Disambiguator(style, locale, evaluator, arena, registry).run();
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
