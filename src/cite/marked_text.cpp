#include "cite/marked_text.hpp"

#include "base/web_address.hpp"
#include "csl/runs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

namespace brief::cite {

namespace {

// Noncharacters, which `load` lets into no text.
constexpr std::string_view mark_open = "\uFDD2";
constexpr std::string_view mark_close = "\uFDD3";

content::Inlines in_style(content::Inlines inside, char const* style) {
    return {content::Inline{content::Styled{style, std::move(inside)}}};
}

/// The words of a run in its styles. Italics and weight are one style, since a face has them together.
content::Inlines styled(csl::Run const& run, std::string text, content::OriginId origin) {
    content::Inlines out{content::Inline{content::Text{std::move(text), origin}}};
    if (run.small_caps) {
        out = in_style(std::move(out), "small-caps");
    }
    if (run.underline) {
        out = in_style(std::move(out), "underline");
    }
    if (run.align != csl::Markup::none) {
        out = in_style(std::move(out), run.align == csl::Markup::superscript ? "superscript" : "subscript");
    }
    if (run.italic || run.bold) {
        char const* style = run.italic && run.bold ? "strong-emphasis" : run.bold ? "strong" : "emphasis";
        out = in_style(std::move(out), style);
    }
    if (is_web_address(run.link)) {
        return {content::Inline{content::Link{run.link, std::move(out)}}};
    }
    return out;
}

class RunWriter {
public:
    RunWriter(content::OriginId origin, std::vector<content::Inlines> const& asides) :
        origin_(origin), asides_(asides) {}

    MarkedText run(csl::Pieces const& pieces) {
        for (csl::Run const& run : csl::to_runs(pieces)) {
            add(run);
        }
        return std::move(out_);
    }

private:
    void add(csl::Run const& run) {
        bool const in_label = run.display == csl::Markup::left_margin;
        content::Inlines& to = in_label ? out_.label : out_.text;
        bool const own_line = run.display == csl::Markup::block || run.display == csl::Markup::indent;
        bool const breaks = own_line != own_line_ && !to.empty();
        own_line_ = own_line;
        if (breaks) {
            to.push_back({content::LineBreak{}});
        }
        std::string_view rest = run.text;
        for (std::size_t open = rest.find(mark_open); open != std::string_view::npos;
             open = rest.find(mark_open)) {
            std::size_t const close = rest.find(mark_close, open);
            if (close == std::string_view::npos) {
                break;
            }
            add_text(run, rest.substr(0, open), to);
            std::size_t number = asides_.size();
            std::from_chars(rest.data() + open + mark_open.size(), rest.data() + close, number);
            if (number < asides_.size()) {
                append(to, asides_[number]);
            }
            rest.remove_prefix(close + mark_close.size());
        }
        add_text(run, rest, to);
    }

    void add_text(csl::Run const& run, std::string_view text, content::Inlines& to) {
        if (!text.empty()) {
            append(to, styled(run, std::string(text), origin_));
        }
    }

    content::OriginId origin_;
    std::vector<content::Inlines> const& asides_;
    MarkedText out_;
    bool own_line_ = false;
};

} // namespace

void append(content::Inlines& to, content::Inlines more) {
    std::ranges::move(more, std::back_inserter(to));
}

std::string aside_mark(std::size_t number) {
    return fmt::format("{}{}{}", mark_open, number, mark_close);
}

MarkedText marked_text(
    csl::Pieces const& pieces, content::OriginId origin, std::vector<content::Inlines> const& asides
) {
    return RunWriter(origin, asides).run(pieces);
}

void put_before_end(content::Inlines& line, content::Inlines aside) {
    content::Inlines end;
    auto* last = line.empty() ? nullptr : std::get_if<content::Text>(&line.back().what);
    if (last != nullptr && last->text.ends_with('.')) {
        last->text.pop_back();
        end.push_back({content::Text{".", last->origin}});
    }
    append(line, std::move(aside));
    append(line, std::move(end));
}

std::string plain_text(csl::Pieces const& pieces) {
    std::string text;
    for (csl::Piece const& piece : pieces) {
        text += piece.kind == csl::PieceKind::text ? piece.text : "";
    }
    return text;
}

bool is_blank(csl::Pieces const& pieces) {
    return plain_text(pieces).find_first_not_of(" \t\n.,;:()[]") == std::string::npos;
}

bool is_raised(csl::Pieces const& pieces) {
    std::vector<csl::Run> const runs = csl::to_runs(pieces);
    return !runs.empty() && std::ranges::all_of(runs, [](csl::Run const& run) {
        return run.align == csl::Markup::superscript || run.text.empty();
    });
}

} // namespace brief::cite
