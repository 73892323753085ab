#include "compose/prose.hpp"

#include "base/locate.hpp"
#include "base/suggest.hpp"
#include "base/utf8.hpp"
#include "base/web_address.hpp"
#include "compose/citation_marks.hpp"
#include "compose/cross_reference.hpp"

#include <fmt/format.h>
#include <md4c.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <optional>
#include <utility>

namespace brief::compose {

namespace {

// Deeper markup is no prose; the bound also keeps the readers behind this one shallow.
constexpr std::size_t deepest = 16;

/// Builds blocks from md4c's events.
class Reader {
public:
    Reader(MarkedProse const& prose, std::string style, content::Origin const& origin, ProseContext context) :
        prose_(prose),
        style_(std::move(style)),
        written_(origin),
        origin_(context.origins.add(origin.span, origin.what)),
        context_(context) {}

    std::vector<content::Block> run();

    /// Names of markup that cannot be set, each once.
    std::vector<std::string> const& refused() const { return refused_; }

    static content::Citation citation(
        WrittenMark const& mark, content::OriginId origin, std::string const& style, ProseContext context
    );

private:
    int enter_block(MD_BLOCKTYPE type);
    int leave_block(MD_BLOCKTYPE type);
    int enter_span(MD_SPANTYPE type, void* detail);
    int leave_span(MD_SPANTYPE type);
    int text(MD_TEXTTYPE type, std::string_view text);
    void flush();
    void refuse(std::string what);

    content::Inlines& line() { return lines_.back(); }

    void close_paragraph();

    MarkedProse const& prose_;
    std::string style_;
    content::Origin const& written_;
    content::OriginId origin_;
    ProseContext context_;
    std::vector<content::Block> blocks_;
    std::vector<content::Inlines> lines_{content::Inlines{}};
    std::vector<std::string> targets_; // of the links that are open
    std::string pending_;
    std::optional<content::List> list_;
    std::vector<std::string> refused_;
};

void Reader::refuse(std::string what) {
    if (std::ranges::find(refused_, what) == refused_.end()) {
        refused_.push_back(std::move(what));
    }
}

void Reader::flush() {
    for (MarkedPart& part : split_at_marks(std::exchange(pending_, {}))) {
        if (part.mark && *part.mark < prose_.marks.size()) {
            line().push_back({citation(prose_.marks[*part.mark], origin_, style_, context_)});
        } else {
            line().push_back({content::Text{std::move(part.text), origin_}});
        }
    }
}

void Reader::close_paragraph() {
    flush();
    content::Inlines inlines = std::exchange(line(), {});
    if (inlines.empty()) {
        return;
    }
    if (list_) {
        list_->items.push_back(std::move(inlines));
    } else {
        blocks_.emplace_back(content::Paragraph{style_, std::move(inlines)});
    }
}

int Reader::enter_block(MD_BLOCKTYPE type) {
    switch (type) {
    case MD_BLOCK_DOC:
    case MD_BLOCK_P:
    case MD_BLOCK_LI: break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        if (list_) {
            refuse("a list inside a list");
        }
        list_ =
            content::List{type == MD_BLOCK_OL ? content::ListKind::numbers : content::ListKind::items, {}};
        break;
    case MD_BLOCK_QUOTE: refuse("a block quotation"); break;
    case MD_BLOCK_H: refuse("a heading"); break;
    case MD_BLOCK_CODE: refuse("a block of code"); break;
    case MD_BLOCK_HTML: refuse("HTML"); break;
    case MD_BLOCK_HR: refuse("a rule"); break;
    default: refuse("a table"); break;
    }
    return 0;
}

int Reader::leave_block(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_P || type == MD_BLOCK_LI || type == MD_BLOCK_H) {
        close_paragraph();
    }
    if ((type == MD_BLOCK_UL || type == MD_BLOCK_OL) && list_) {
        blocks_.emplace_back(std::move(*list_));
        list_.reset();
    }
    return 0;
}

int Reader::enter_span(MD_SPANTYPE type, void* detail) {
    flush();
    lines_.emplace_back();
    if (lines_.size() > deepest) {
        refuse(fmt::format("markup nested deeper than {}", deepest));
        return 1;
    }
    if (type == MD_SPAN_A) {
        auto const* link = static_cast<MD_SPAN_A_DETAIL*>(detail);
        targets_.emplace_back(link->href.text, link->href.size);
        if (!is_cross_reference(targets_.back()) && !is_web_address(targets_.back())) {
            refuse("a link that leads neither by http, https nor mailto, nor to a section");
        }
    } else if (type == MD_SPAN_IMG) {
        refuse("an image");
    } else if (type == MD_SPAN_CODE) {
        refuse("code");
    }
    return 0;
}

int Reader::leave_span(MD_SPANTYPE type) {
    flush();
    content::Inlines children = std::move(lines_.back());
    lines_.pop_back();
    if (type == MD_SPAN_A) {
        std::string target = std::move(targets_.back());
        targets_.pop_back();
        if (is_cross_reference(target)) {
            std::ranges::move(
                cross_reference(target, std::move(children), written_, context_), std::back_inserter(line())
            );
        } else {
            line().push_back({content::Link{std::move(target), std::move(children)}});
        }
    } else {
        line().push_back({content::Styled{
            type == MD_SPAN_STRONG ? "strong" : "emphasis", std::move(children)}});
    }
    return 0;
}

/// The character of "&#233;", "&#xe9;" or one of the few entities that prose needs; empty for another.
std::string entity(std::string_view text) {
    static constexpr std::array named{
        std::pair<std::string_view, std::string_view>{"&amp;", "&"},
        std::pair<std::string_view, std::string_view>{"&lt;", "<"},
        std::pair<std::string_view, std::string_view>{"&gt;", ">"},
        std::pair<std::string_view, std::string_view>{"&quot;", "\""},
        std::pair<std::string_view, std::string_view>{"&nbsp;", "\u00a0"},
        std::pair<std::string_view, std::string_view>{"&shy;", "\u00ad"}};
    for (auto const& [name, character] : named) {
        if (text == name) {
            return std::string(character);
        }
    }
    if (!text.starts_with("&#") || !text.ends_with(";")) {
        return {};
    }
    bool hexadecimal = text.size() > 3 && (text[2] == 'x' || text[2] == 'X');
    std::string_view digits = text.substr(hexadecimal ? 3 : 2);
    std::uint32_t point = 0;
    std::from_chars(digits.data(), digits.data() + digits.size() - 1, point, hexadecimal ? 16 : 10);
    bool scalar = point >= 0x20 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    std::string out;
    if (scalar) {
        utf8::append(out, static_cast<char32_t>(point));
    }
    return out;
}

int Reader::text(MD_TEXTTYPE type, std::string_view text) {
    switch (type) {
    case MD_TEXT_BR:
        flush();
        line().push_back({content::LineBreak{}});
        break;
    case MD_TEXT_SOFTBR: pending_ += ' '; break;
    case MD_TEXT_ENTITY: {
        std::string character = entity(text);
        pending_ += character.empty() ? text : std::string_view(character);
        break;
    }
    default: pending_ += text; break;
    }
    return 0;
}

std::vector<content::Block> Reader::run() {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_NOHTML;
    parser.enter_block = [](MD_BLOCKTYPE type, void*, void* self) {
        return static_cast<Reader*>(self)->enter_block(type);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
        return static_cast<Reader*>(self)->leave_block(type);
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
        return static_cast<Reader*>(self)->enter_span(type, detail);
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
        return static_cast<Reader*>(self)->leave_span(type);
    };
    parser.text = [](MD_TEXTTYPE type, MD_CHAR const* text, MD_SIZE size, void* self) {
        return static_cast<Reader*>(self)->text(type, std::string_view(text, size));
    };
    md_parse(prose_.text.data(), static_cast<MD_SIZE>(prose_.text.size()), &parser, this);
    return std::move(blocks_);
}

void check_source(
    WrittenSource const& written, bool named, content::Origin const& origin, ProseContext context
) {
    if (model::find(context.library.sources, written.source) != nullptr) {
        return;
    }
    Span const place = locate(context.sources, origin.span, "@" + written.source);
    std::vector<std::string> known;
    known.reserve(context.library.sources.size());
    for (model::Source const& source : context.library.sources) {
        known.push_back(source.id.value);
    }
    std::vector<std::string> hints;
    if (auto near = nearest(written.source, known)) {
        hints.push_back(fmt::format("did you mean “@{}”?", *near));
    } else {
        hints.emplace_back("add a [[source]] with this id to the library");
    }
    if (named) {
        hints.emplace_back("write \\@ where no source is meant");
    }
    context.diagnostics.push_back(error(
        Code::unknown_source,
        place,
        fmt::format("{} cites “{}”, which is no source of the library", origin.what, written.source),
        std::move(hints)
    ));
}

std::vector<content::Block>
read(std::string_view prose, content::Origin const& origin, std::string const& style, ProseContext context) {
    auto marked = take_marks(prose);
    if (!marked) {
        for (MarkFault const& fault : marked.error()) {
            std::string_view line = prose.substr(fault.offset, prose.find('\n', fault.offset) - fault.offset);
            context.diagnostics.push_back(error(
                Code::citation_syntax,
                locate(context.sources, origin.span, line.substr(0, 12)),
                fmt::format("{} of {}", fault.message, origin.what),
                {"write [@source-id], [see @source-id, para. 2; @other-id] or [-@source-id]"}
            ));
        }
        return {};
    }
    for (WrittenMark const& mark : marked->marks) {
        for (WrittenSource const& written : mark.sources) {
            check_source(written, mark.names_author, origin, context);
        }
    }
    Reader reader(*marked, style, origin, context);
    std::vector<content::Block> blocks = reader.run();
    for (std::string const& what : reader.refused()) {
        context.diagnostics.push_back(error(
            Code::prose_markup,
            origin.span,
            fmt::format("{} has {}, which a brief cannot set", origin.what, what),
            {"prose may have paragraphs, lists, *emphasis*, **strong emphasis**, "
             "[links](https://example.org), references [](#id), "
             "citations [@id] and notes ^[…]"}
        ));
    }
    return blocks;
}

content::Inlines first_line(std::vector<content::Block> blocks) {
    for (content::Block& block : blocks) {
        if (auto* paragraph = std::get_if<content::Paragraph>(&block)) {
            return std::move(paragraph->text);
        }
    }
    return {};
}

content::Citation Reader::citation(
    WrittenMark const& mark, content::OriginId origin, std::string const& style, ProseContext context
) {
    content::Citation result;
    for (WrittenSource const& written : mark.sources) {
        result.sources.push_back(
            {written.source, written.locator, origin, written.prefix, written.suppress_author}
        );
    }
    result.names_author = mark.names_author;
    if (!mark.remark.empty()) {
        // A remark has had its citations taken out, so this does not come back here.
        result.remark = first_line(read(mark.remark, {Span{}, "a note"}, style, context));
    }
    return result;
}

} // namespace

std::vector<content::Block>
read_prose(model::Text const& text, std::string const& what, std::string const& style, ProseContext context) {
    return read(text.value, {text.span, what}, style, context);
}

content::Inlines read_line(model::Text const& text, std::string const& what, ProseContext context) {
    std::vector<content::Block> blocks = read(text.value, {text.span, what}, "body", context);
    if (blocks.size() > 1) {
        context.diagnostics.push_back(error(
            Code::prose_markup,
            text.span,
            fmt::format("{} has more than one paragraph", what),
            {"join them, or use a section of kind \"prose\""}
        ));
    }
    return first_line(std::move(blocks));
}

} // namespace brief::compose
