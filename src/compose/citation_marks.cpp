#include "compose/citation_marks.hpp"

#include "base/mention.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_map>
#include <utility>

namespace brief::compose {

namespace {

// Noncharacters frame the number of a mark: `load` lets none of them into a text.
constexpr std::string_view placeholder_open = "\uFDD0";
constexpr std::string_view placeholder_close = "\uFDD1";

constexpr std::size_t npos = std::string_view::npos;

std::string_view trimmed(std::string_view text) {
    std::size_t first = text.find_first_not_of(" \t\n");
    std::size_t last = text.find_last_not_of(" \t\n");
    return first == npos ? std::string_view{} : text.substr(first, last - first + 1);
}

/// The "]" that closes each "[", by its place; a bracket that is never closed is not there.
std::unordered_map<std::size_t, std::size_t> closing_brackets(std::string_view text) {
    std::unordered_map<std::size_t, std::size_t> closing;
    std::vector<std::size_t> open;
    for (std::size_t i = text.find_first_of("[]"); i != npos; i = text.find_first_of("[]", i + 1)) {
        if (text[i] == '[') {
            open.push_back(i);
        } else if (!open.empty()) {
            closing.emplace(open.back(), i);
            open.pop_back();
        }
    }
    return closing;
}

bool ends_sentence(std::string_view text) {
    static constexpr std::array<std::string_view, 8> ends{".", "?", "!", "…", "؟", "”", "»", ")"};
    return std::ranges::any_of(ends, [&](std::string_view end) { return text.ends_with(end); });
}

/// What is written over several lines, on one.
std::string on_a_line(std::string_view text) {
    std::string out(text);
    std::ranges::replace(out, '\n', ' ');
    return out;
}

class Taker {
public:
    explicit Taker(std::string_view prose) :
        prose_(prose), closing_(closing_brackets(prose)), mentions_(find_mentions(prose)) {}

    tl::expected<MarkedProse, std::vector<MarkFault>> run();

private:
    /// A mark of the prose, from its first byte to behind its last.
    struct Stretch {
        std::size_t begin = npos;
        std::size_t end = npos;
        bool is_note = false;
        std::optional<Mention> named = std::nullopt; ///< outside brackets
    };

    Stretch find_bracket(std::size_t from) const;
    Stretch find_named(std::size_t from) const;
    bool is_citation(std::size_t open) const;
    void read_source(std::size_t begin, std::size_t end, std::vector<WrittenSource>& out);
    std::vector<WrittenSource> read_sources(std::size_t begin, std::size_t end);
    WrittenMark read_note(std::size_t begin, std::size_t end);
    WrittenMark read_named(Stretch const& found) const;
    std::size_t locator_of(std::size_t behind) const;

    /// The first mention from `from` on; null when there is none before `end`.
    Mention const* find_mention(std::size_t from, std::size_t end) const {
        auto const found = std::ranges::lower_bound(mentions_, from, {}, &Mention::start);
        return found != mentions_.end() && found->end <= end ? &*found : nullptr;
    }

    std::size_t closing_bracket(std::size_t open) const {
        auto const found = closing_.find(open);
        return found == closing_.end() ? npos : found->second;
    }

    std::string_view prose_;
    std::unordered_map<std::size_t, std::size_t> closing_; // looked up, never walked
    std::vector<Mention> mentions_;
    MarkedProse out_;
    std::vector<MarkFault> faults_;
};

/// Whether the bracket at `open` cites: it names a source, or begins like one that does, and is no link.
bool Taker::is_citation(std::size_t open) const {
    bool const begun = prose_.substr(open).starts_with("[@") || prose_.substr(open).starts_with("[-@");
    std::size_t const close = closing_bracket(open);
    if (begun || close == npos) {
        return begun;
    }
    bool const escaped = open > 0 && prose_[open - 1] == '\\';
    bool const link = close + 1 < prose_.size() && prose_[close + 1] == '(';
    return !escaped && !link && find_mention(open + 1, close) != nullptr;
}

/// The next citation in brackets, or note; `end` is `npos` where it is never closed.
Taker::Stretch Taker::find_bracket(std::size_t from) const {
    for (std::size_t open = prose_.find('[', from); open != npos; open = prose_.find('[', open + 1)) {
        bool const note = open > from && prose_[open - 1] == '^';
        if (note || is_citation(open)) {
            std::size_t const close = closing_bracket(open);
            return {note ? open - 1 : open, close == npos ? npos : close + 1, note};
        }
    }
    return {};
}

Taker::Stretch Taker::find_named(std::size_t from) const {
    Mention const* found = find_mention(from, prose_.size());
    return found == nullptr ? Stretch{} : Stretch{found->at, locator_of(found->end), false, *found};
}

/// Behind the bracket with the place, if one follows what ends at `behind`; else `behind`.
std::size_t Taker::locator_of(std::size_t behind) const {
    std::size_t const open = prose_.substr(behind).starts_with(" [") ? behind + 1 : behind;
    if (open >= prose_.size() || prose_[open] != '[' || is_citation(open)) {
        return behind;
    }
    std::size_t const close = closing_bracket(open);
    return close == npos || prose_.substr(close + 1).starts_with("(") ? behind : close + 1;
}

void Taker::read_source(std::size_t begin, std::size_t end, std::vector<WrittenSource>& out) {
    std::string_view const part = trimmed(prose_.substr(begin, end - begin));
    auto const offset = part.empty() ? begin : static_cast<std::size_t>(part.data() - prose_.data());
    Mention const* named = find_mention(begin, end);
    std::string_view const rest =
        named == nullptr ? "" : trimmed(prose_.substr(named->end, end - named->end));
    if (named == nullptr || (!rest.empty() && !rest.starts_with(','))) {
        faults_.push_back({offset, fmt::format("“{}” is no citation", part)});
        return;
    }
    WrittenSource source;
    source.source = prose_.substr(named->at + 1, named->end - named->at - 1);
    source.locator = rest.empty() ? "" : on_a_line(trimmed(rest.substr(1)));
    source.offset = named->at;
    source.prefix = on_a_line(trimmed(prose_.substr(begin, named->start - begin)));
    source.suppress_author = named->start != named->at;
    out.push_back(std::move(source));
}

std::vector<WrittenSource> Taker::read_sources(std::size_t begin, std::size_t end) {
    std::vector<WrittenSource> result;
    while (begin < end) {
        std::size_t const stop = std::min(prose_.find(';', begin), end);
        read_source(begin, stop, result);
        begin = stop + 1;
    }
    return result;
}

WrittenMark Taker::read_note(std::size_t begin, std::size_t end) {
    WrittenMark mark;
    std::string_view inside = prose_.substr(begin, end - begin);
    if (std::size_t nested = inside.find("^["); nested != npos) {
        faults_.push_back({begin + nested, "a note inside a note"});
        return mark;
    }
    Stretch const found = find_bracket(begin);
    bool const cites = found.end != npos && found.end <= end;
    std::string_view const before = cites ? trimmed(prose_.substr(begin, found.begin - begin)) : inside;
    std::string_view const after = cites ? trimmed(prose_.substr(found.end, end - found.end)) : "";
    // A citation before or behind the remark is the note's own; one within a sentence stays there.
    if (!cites || !(before.empty() || (ends_sentence(before) && after.empty()))) {
        mark.remark = std::string(trimmed(inside));
        return mark;
    }
    mark.sources = read_sources(found.begin + 1, found.end - 1);
    mark.remark = std::string(before) + std::string(after);
    return mark;
}

WrittenMark Taker::read_named(Stretch const& found) const {
    WrittenMark mark;
    mark.names_author = true;
    WrittenSource source;
    source.source = prose_.substr(found.named->at + 1, found.named->end - found.named->at - 1);
    source.offset = found.named->at;
    std::string_view place = trimmed(prose_.substr(found.named->end, found.end - found.named->end));
    if (!place.empty()) {
        source.locator = on_a_line(trimmed(place.substr(1, place.size() - 2)));
    }
    mark.sources.push_back(std::move(source));
    return mark;
}

tl::expected<MarkedProse, std::vector<MarkFault>> Taker::run() {
    std::size_t position = 0;
    // Each is searched again only when the reading has passed it, so the time stays linear.
    Stretch bracket = find_bracket(position);
    Stretch named = find_named(position);
    while (bracket.begin != npos || named.begin != npos) {
        Stretch const found = bracket.begin < named.begin ? bracket : named;
        if (found.end == npos) {
            faults_.push_back({found.begin, "this bracket is never closed"});
            return tl::unexpected(std::move(faults_));
        }
        WrittenMark mark;
        if (found.named) {
            mark = read_named(found);
        } else if (found.is_note) {
            mark = read_note(found.begin + 2, found.end - 1);
        } else {
            mark.sources = read_sources(found.begin + 1, found.end - 1);
        }
        out_.text += prose_.substr(position, found.begin - position);
        out_.text += fmt::format("{}{}{}", placeholder_open, out_.marks.size(), placeholder_close);
        out_.marks.push_back(std::move(mark));
        position = found.end;
        bracket = bracket.begin != npos && bracket.begin < position ? find_bracket(position) : bracket;
        named = named.begin != npos && named.begin < position ? find_named(position) : named;
    }
    if (!faults_.empty()) {
        return tl::unexpected(std::move(faults_));
    }
    out_.text += prose_.substr(position);
    return std::move(out_);
}

} // namespace

tl::expected<MarkedProse, std::vector<MarkFault>> take_marks(std::string_view prose) {
    return Taker(prose).run();
}

std::vector<MarkedPart> split_at_marks(std::string_view text) {
    std::vector<MarkedPart> parts;
    while (!text.empty()) {
        std::size_t open = text.find(placeholder_open);
        std::size_t close = open == npos ? npos : text.find(placeholder_close, open);
        if (close == npos) {
            break;
        }
        if (open > 0) {
            parts.push_back({std::string(text.substr(0, open)), std::nullopt});
        }
        std::string_view digits =
            text.substr(open + placeholder_open.size(), close - open - placeholder_open.size());
        std::size_t number = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
        parts.push_back({{}, number});
        text.remove_prefix(close + placeholder_close.size());
    }
    if (!text.empty()) {
        parts.push_back({std::string(text), std::nullopt});
    }
    return parts;
}

} // namespace brief::compose
