#include "truth/word_diff.hpp"

#include "base/utf8.hpp"
#include "truth/edit_script.hpp"
#include "truth/words.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>

namespace brief::truth {

namespace {

using Words = std::vector<Range>;
using Numbers = std::vector<std::uint32_t>;

/// The words of the quotation, and where in the text they could stand.
class Voting {
public:
    Voting(std::u32string_view words, Words const& list) : size_(list.size()) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            Known& known = known_[part(words, list[i])];
            if (known.count < known.places.size()) {
                known.places[known.count++] = static_cast<std::uint32_t>(i);
            }
        }
    }

    /// The index of the word at which the most similar stretch begins. Each word of the text that the
    /// quotation has votes for the beginnings that would put the two side by side; words that are rare in the
    /// text have more weight.
    std::optional<std::size_t> beginning(std::u32string_view text, Words const& all) {
        for (Range word : all) {
            if (auto found = known_.find(part(text, word)); found != known_.end()) {
                ++found->second.in_text;
            }
        }
        std::size_t width = this->width();
        std::vector<std::uint64_t> votes((all.size() + size_) / width + 2, 0);
        for (std::size_t i = 0; i < all.size(); ++i) {
            auto found = known_.find(part(text, all[i]));
            if (found == known_.end()) {
                continue;
            }
            Known const& known = found->second;
            for (std::size_t k = 0; k < known.count; ++k) {
                votes[(i + size_ - known.places[k]) / width] += 1 + 1'000'000 / known.in_text;
            }
        }
        std::size_t best = 0;
        std::uint64_t most = 0;
        for (std::size_t i = 0; i + 1 < votes.size(); ++i) {
            if (votes[i] + votes[i + 1] > most) {
                most = votes[i] + votes[i + 1];
                best = i;
            }
        }
        if (most == 0) {
            return std::nullopt;
        }
        return best * width > size_ ? best * width - size_ : 0;
    }

    /// Words that the true beginning can be off.
    std::size_t width() const { return std::clamp<std::size_t>(size_ / 4, 4, 200); }

private:
    struct Known {
        std::array<std::uint32_t, 4> places{}; ///< in the quotation; more of one word say nothing new
        std::size_t count = 0;
        std::uint64_t in_text = 0;
    };

    std::size_t size_;
    std::unordered_map<std::u32string_view, Known> known_;
};

/// Numbers that are equal where words are.
class Numbering {
public:
    Numbers of(std::u32string_view text, Words const& words) {
        Numbers out;
        out.reserve(words.size());
        for (Range word : words) {
            out.push_back(
                numbers_.emplace(part(text, word), static_cast<std::uint32_t>(numbers_.size())).first->second
            );
        }
        return out;
    }

private:
    std::unordered_map<std::u32string_view, std::uint32_t> numbers_;
};

/// The edits as changes. Between two words that stand in both, the statement's come before the quotation's.
std::vector<Change> changes_of(std::vector<Edit> const& script, Words const& window, Words const& asked) {
    std::vector<Change> changes;
    Change statement{Change::Kind::statement, {}};
    Change quotation{Change::Kind::quotation, {}};
    auto flush = [&] {
        for (Change* change : {&statement, &quotation}) {
            if (!change->words.empty()) {
                changes.push_back(*change);
                change->words.clear();
            }
        }
    };
    for (Edit const& edit : script) {
        if (edit.kind == Edit::Kind::remove) {
            statement.words.push_back(window[edit.from]);
        } else if (edit.kind == Edit::Kind::insert) {
            quotation.words.push_back(asked[edit.to]);
        } else {
            flush();
            if (changes.empty() || changes.back().kind != Change::Kind::both) {
                changes.push_back({Change::Kind::both, {}});
            }
            changes.back().words.push_back(window[edit.from]);
        }
    }
    flush();
    return changes;
}

/// Takes away what the window has before and behind the passage, which is no difference; but as many words as
/// the quotation has in that place are what it has them instead of.
void trim(std::vector<Change>& changes) {
    auto is_both = [](Change const& change) { return change.kind == Change::Kind::both; };
    auto replaced = [](auto first, auto last) {
        auto quoted = std::find_if(first, last, [](Change const& change) {
            return change.kind == Change::Kind::quotation;
        });
        return quoted == last ? 0 : quoted->words.size();
    };
    auto first = std::ranges::find_if(changes, is_both);
    if (first != changes.begin() && changes.front().kind == Change::Kind::statement) {
        Words& words = changes.front().words;
        std::size_t kept = std::min(words.size(), replaced(changes.begin(), first));
        words.erase(words.begin(), words.end() - static_cast<std::ptrdiff_t>(kept));
    }
    auto last = std::find_if(changes.rbegin(), changes.rend(), is_both).base();
    if (last != changes.end() && last->kind == Change::Kind::statement) {
        last->words.resize(std::min(last->words.size(), replaced(last, changes.end())));
    }
    std::erase_if(changes, [](Change const& change) { return change.words.empty(); });
}

/// The words of the window that the passage can need, counted from its begin: up to the last that stands in
/// both, and as many behind it as the quotation has there. Nothing when the two are too unlike.
std::optional<std::size_t> needed(Numbers const& window, Numbers const& asked, std::size_t most) {
    auto script = edit_script(window, asked, most);
    if (!script) {
        return std::nullopt;
    }
    auto last = std::find_if(script->rbegin(), script->rend(), [](Edit const& edit) {
        return edit.kind == Edit::Kind::keep;
    });
    auto inserted = std::count_if(script->rbegin(), last, [](Edit const& edit) {
        return edit.kind == Edit::Kind::insert;
    });
    std::size_t kept = last == script->rend() ? 0 : last->from + 1;
    return std::min(window.size(), kept + static_cast<std::size_t>(inserted));
}

/// The words with what a window has around the passage cut away. A script takes words as early as it can, so
/// the end is cut first, and then the begin, looking from the end.
std::optional<Range> tightened(Numbers window, Numbers asked, std::size_t most) {
    auto end = needed(window, asked, most);
    if (!end) {
        return std::nullopt;
    }
    window.resize(*end);
    std::ranges::reverse(window);
    std::ranges::reverse(asked);
    auto length = needed(window, asked, most);
    return length ? std::optional(Range{*end - *length, *end}) : std::nullopt;
}

Words cut_out(Words const& words, Range range) {
    return {
        words.begin() + static_cast<std::ptrdiff_t>(range.begin),
        words.begin() + static_cast<std::ptrdiff_t>(range.end)};
}

} // namespace

std::optional<Nearest> nearest_passage(std::u32string_view words, StoredText const& text) {
    std::u32string_view all = text.folded().text;
    Words const asked = split_words(words);
    Words const there = split_words(all);
    Voting voting(words, asked);
    auto beginning = voting.beginning(all, there);
    if (!beginning) {
        return std::nullopt;
    }
    std::size_t begin = *beginning > voting.width() ? *beginning - voting.width() : 0;
    std::size_t end = std::min(there.size(), *beginning + asked.size() + 2 * voting.width());
    Words window = cut_out(there, {begin, end});
    constexpr std::size_t most_changes = 600;
    std::size_t most = most_changes + 4 * voting.width();
    Numbering numbering;
    auto tight = tightened(numbering.of(all, window), numbering.of(words, asked), most);
    if (!tight) {
        return std::nullopt;
    }
    window = cut_out(window, *tight);
    auto script = edit_script(numbering.of(all, window), numbering.of(words, asked), most);
    if (!script) {
        return std::nullopt;
    }
    Nearest nearest;
    nearest.asked = asked.size();
    nearest.changes = changes_of(*script, window, asked);
    trim(nearest.changes);
    for (Change const& change : nearest.changes) {
        nearest.shared += change.kind == Change::Kind::both ? change.words.size() : 0;
    }
    if (nearest.shared == 0) {
        return std::nullopt;
    }
    auto of_statement = [](Change const& change) { return change.kind != Change::Kind::quotation; };
    auto first = std::ranges::find_if(nearest.changes, of_statement);
    auto last = std::find_if(nearest.changes.rbegin(), nearest.changes.rend(), of_statement);
    nearest.passage = {first->words.front().begin, last->words.back().end};
    return nearest;
}

namespace {

/// Words that follow each other, as they stand.
std::string joined(std::u32string_view text, Words const& words, std::size_t first, std::size_t last) {
    std::string out;
    for (std::size_t i = first; i < last; ++i) {
        bool space = i > first && words[i].begin > words[i - 1].end;
        out += (space ? " " : "") + utf8::encode(part(text, words[i]));
    }
    return out;
}

} // namespace

std::string describe_changes(Nearest const& nearest, std::u32string_view words, StoredText const& text) {
    constexpr std::size_t around = 4;
    std::u32string_view all = text.folded().text;
    std::string out;
    for (std::size_t i = 0; i < nearest.changes.size(); ++i) {
        Change const& change = nearest.changes[i];
        std::size_t count = change.words.size();
        out += out.empty() ? "" : " ";
        if (change.kind == Change::Kind::statement) {
            out += "[-" + joined(all, change.words, 0, count) + "-]";
        } else if (change.kind == Change::Kind::quotation) {
            out += "{+" + joined(words, change.words, 0, count) + "+}";
        } else {
            bool first = i == 0;
            bool last = i + 1 == nearest.changes.size();
            std::size_t head = first ? 0 : std::min(around, count);
            std::size_t tail = last ? count : count - std::min(around, count);
            if (head + 1 >= tail) {
                out += joined(all, change.words, 0, count);
            } else {
                std::string before = joined(all, change.words, 0, head);
                std::string after = joined(all, change.words, tail, count);
                out.append(before);
                out.append(before.empty() ? "… " : after.empty() ? " …" : " … ");
                out.append(after);
            }
        }
    }
    return out;
}

} // namespace brief::truth
