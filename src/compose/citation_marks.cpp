#include "compose/citation_marks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace brief::compose {

namespace {

// Noncharacters frame the number of a mark: `load` lets none of them into a text.
constexpr std::string_view placeholder_open = "\uFDD0";
constexpr std::string_view placeholder_close = "\uFDD1";

constexpr std::size_t npos = std::string_view::npos;

bool is_id(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

std::string_view trimmed(std::string_view text) {
    std::size_t first = text.find_first_not_of(" \t\n");
    std::size_t last = text.find_last_not_of(" \t\n");
    return first == npos ? std::string_view{} : text.substr(first, last - first + 1);
}

/// The "]" that closes the bracket at `open`, brackets inside it skipped.
std::size_t closing_bracket(std::string_view text, std::size_t open) {
    int depth = 0;
    for (std::size_t i = open; i < text.size(); ++i) {
        depth += text[i] == '[' ? 1 : text[i] == ']' ? -1 : 0;
        if (depth == 0) {
            return i;
        }
    }
    return npos;
}

class Taker {
public:
    explicit Taker(std::string_view prose) :
        prose_(prose) {}

    tl::expected<MarkedProse, std::vector<MarkFault>> run();

private:
    std::vector<WrittenSource> read_sources(std::size_t begin, std::size_t end);
    WrittenMark read_note(std::size_t begin, std::size_t end);

    std::string_view prose_;
    MarkedProse out_;
    std::vector<MarkFault> faults_;
};

std::vector<WrittenSource> Taker::read_sources(std::size_t begin, std::size_t end) {
    std::vector<WrittenSource> result;
    while (begin < end) {
        std::size_t stop = std::min(prose_.find(';', begin), end);
        std::string_view part = trimmed(prose_.substr(begin, stop - begin));
        auto offset = static_cast<std::size_t>(part.data() - prose_.data());
        std::size_t comma = part.find(',');
        std::string_view id = trimmed(part.substr(0, comma));
        if (!id.starts_with('@') || !is_id(id.substr(1))) {
            faults_.push_back({part.empty() ? begin : offset, fmt::format("“{}” is no citation", part)});
        } else {
            std::string_view locator = comma == npos ? std::string_view{} : trimmed(part.substr(comma + 1));
            result.push_back({std::string(id.substr(1)), std::string(locator), offset});
        }
        begin = stop + 1;
    }
    return result;
}

WrittenMark Taker::read_note(std::size_t begin, std::size_t end) {
    WrittenMark mark;
    std::string_view inside = prose_.substr(begin, end - begin);
    std::size_t open = inside.find("[@");
    std::size_t close = open == npos ? npos : closing_bracket(inside, open);
    if (std::size_t nested = inside.find("^["); nested != npos) {
        faults_.push_back({begin + nested, "a note inside a note"});
        return mark;
    }
    if (open == npos || close == npos) {
        mark.remark = std::string(trimmed(inside));
        return mark;
    }
    mark.sources = read_sources(begin + open + 1, begin + close);
    std::string before(trimmed(inside.substr(0, open)));
    std::string_view after = trimmed(inside.substr(close + 1));
    bool space = !before.empty() && !after.empty() && std::string_view(".,;:").find(after.front()) == npos;
    mark.remark = before + (space ? " " : "") + std::string(after);
    return mark;
}

tl::expected<MarkedProse, std::vector<MarkFault>> Taker::run() {
    std::size_t position = 0;
    while (position < prose_.size()) {
        std::size_t citation = prose_.find("[@", position);
        std::size_t note = prose_.find("^[", position);
        std::size_t found = std::min(citation, note);
        if (found == npos) {
            break;
        }
        bool is_note = found == note;
        std::size_t open = is_note ? found + 1 : found;
        std::size_t close = closing_bracket(prose_, open);
        if (close == npos) {
            faults_.push_back({found, "this bracket is never closed"});
            return tl::unexpected(std::move(faults_));
        }
        WrittenMark mark;
        if (is_note) {
            mark = read_note(open + 1, close);
        } else {
            mark.sources = read_sources(open + 1, close);
        }
        out_.text += prose_.substr(position, found - position);
        out_.text += fmt::format("{}{}{}", placeholder_open, out_.marks.size(), placeholder_close);
        out_.marks.push_back(std::move(mark));
        position = close + 1;
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
        std::string_view digits = text.substr(open + placeholder_open.size(), close - open - placeholder_open.size());
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
