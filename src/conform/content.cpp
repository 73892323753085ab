#include "conform/content.hpp"

#include "pdf/content_lexer.hpp"
#include "pdf/parse.hpp"
#include "pdf/strings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace brief::conform {

namespace {

using namespace std::string_view_literals;

/// What an operator is to us.
enum class Operator : std::uint8_t {
    unknown,
    other,
    paint,
    show,
    object,
    font,
    open,
    close,
    save,
    restore,
    text_begin,
    text_end,
    cmyk,
    color_space,
};

struct Named {
    constexpr Named(std::string_view name, Operator what) : code(pdf::operator_code(name)), meaning(what) {}

    std::uint32_t code;
    Operator meaning;
};

/// ISO 32000-1 Annex A.
constexpr std::array operators = [] {
    using enum Operator;
    auto all = std::to_array<Named>(
        {{"Tj", show},        {"TJ", show},        {"'", show},      {"\"", show},   {"Do", object},
         {"f", paint},        {"F", paint},        {"f*", paint},    {"S", paint},   {"s", paint},
         {"B", paint},        {"B*", paint},       {"b", paint},     {"b*", paint},  {"sh", paint},
         {"Tf", font},        {"BDC", open},       {"BMC", open},    {"EMC", close}, {"q", save},
         {"Q", restore},      {"BT", text_begin},  {"ET", text_end}, {"k", cmyk},    {"K", cmyk},
         {"CS", color_space}, {"cs", color_space}, {"cm", other},    {"w", other},   {"J", other},
         {"j", other},        {"M", other},        {"d", other},     {"ri", other},  {"i", other},
         {"gs", other},       {"m", other},        {"l", other},     {"c", other},   {"v", other},
         {"y", other},        {"h", other},        {"re", other},    {"n", other},   {"W", other},
         {"W*", other},       {"Tc", other},       {"Tw", other},    {"Tz", other},  {"TL", other},
         {"Tr", other},       {"Ts", other},       {"Td", other},    {"TD", other},  {"Tm", other},
         {"T*", other},       {"d0", other},       {"d1", other},    {"SC", other},  {"SCN", other},
         {"sc", other},       {"scn", other},      {"G", other},     {"g", other},   {"RG", other},
         {"rg", other},       {"MP", other},       {"DP", other},    {"BX", other},  {"EX", other}}
    );
    std::ranges::sort(all, {}, &Named::code);
    return all;
}();

Operator meaning_of(std::string_view name) {
    std::uint32_t const code = pdf::operator_code(name);
    Named const* const end = operators.data() + operators.size();
    Named const* const found = std::ranges::lower_bound(operators.data(), end, code, {}, &Named::code);
    return found != end && found->code == code ? found->meaning : Operator::unknown;
}

/// Words that look like operators and are values.
bool is_constant(std::string_view word) {
    return word.size() > 3 && (word == "true" || word == "false" || word == "null");
}

constexpr std::size_t most_operands = 1U << 17U; // of one operator; an array counts with its elements
constexpr std::size_t most_open = 64;            // sequences in each other

/// Marks of direction order what is seen; they are no part of what is said.
std::string without_direction_marks(std::string text) {
    for (std::string_view mark : {"\u200e"sv, "\u200f"sv}) {
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
            text.erase(at, mark.size());
        }
    }
    return text;
}

/// A sequence that is open.
struct Open {
    bool artifact = false;
    std::optional<std::int64_t> mcid;
    std::string* text = nullptr;        ///< that of the MCID
    std::optional<std::string> instead; ///< ActualText of a Span within
};

class Interpreter {
public:
    Interpreter(
        pdf::File const& file,
        FontUses& fonts,
        std::set<pdf::Id>& forms,
        std::size_t& text_left,
        PageContent& to
    ) :
        file_(file), fonts_(fonts), forms_(forms), text_left_(text_left), to_(to) {}

    void read(std::string_view content, pdf::Dictionary const& resources, bool in_form);

private:
    void follow(std::string_view operation, pdf::Dictionary const& resources, bool in_form);
    void open(std::string_view operation, pdf::Dictionary const& resources, bool in_form);
    void open_artifact(pdf::Dictionary const& properties);
    void close();
    void restore();
    void change_text_objects(int by);
    void paint();
    void choose_font(pdf::Dictionary const& resources);
    void show();
    void show(std::string_view codes);
    void paint_object(pdf::Dictionary const& resources);
    void add_text(std::string_view text);
    pdf::Dictionary properties(pdf::Dictionary const& resources);

    std::string_view operand(std::size_t from_end) const {
        return operands_.size() < from_end ? std::string_view() : operands_[operands_.size() - from_end];
    }

    void fault(Rule rule, std::string what) {
        ContentFault found{rule, std::move(what)};
        constexpr std::size_t most = 50;
        if (to_.faults.size() < most && std::ranges::find(to_.faults, found) == to_.faults.end()) {
            to_.faults.push_back(std::move(found));
        }
    }

    pdf::File const& file_;
    FontUses& fonts_;
    std::set<pdf::Id>& forms_;
    std::size_t& text_left_;
    PageContent& to_;
    std::vector<std::string_view> operands_;
    std::vector<Open> open_;
    FontUse* font_ = nullptr;
    std::vector<FontUse*> saved_fonts_;
    int text_objects_ = 0;
    std::size_t depth_ = 0;
    pdf::ValueParser parser_;
    std::string bytes_; // of a string that is shown
    std::string shown_; // its text
};

// NOLINTNEXTLINE(misc-no-recursion): a form is read once, and forms in forms have a limit
void Interpreter::read(std::string_view content, pdf::Dictionary const& resources, bool in_form) {
    pdf::ContentLexer lexer(content);
    std::size_t sequences = open_.size();
    std::size_t states = saved_fonts_.size();
    operands_.clear();
    for (;;) {
        pdf::Token const token = lexer.next();
        if (token.kind == pdf::TokenKind::end) {
            break;
        }
        if (token.kind == pdf::TokenKind::damaged || operands_.size() > most_operands ||
            open_.size() > most_open) {
            fault(Rule::content_syntax, "a string does not end, or there is too much of something");
            return;
        }
        if (token.kind == pdf::TokenKind::inline_image) {
            paint();
            operands_.clear();
        } else if (token.kind == pdf::TokenKind::operation && !is_constant(token.text)) {
            follow(token.text, resources, in_form);
            operands_.clear();
        } else {
            operands_.push_back(token.text);
        }
    }
    if (open_.size() != sequences || saved_fonts_.size() != states || text_objects_ != 0) {
        fault(Rule::content_syntax, "what is opened is not closed");
    }
}

// NOLINTNEXTLINE(misc-no-recursion): see `read`
void Interpreter::follow(std::string_view operation, pdf::Dictionary const& resources, bool in_form) {
    switch (meaning_of(operation)) {
    case Operator::other: break;
    case Operator::paint: paint(); break;
    case Operator::show:
        paint();
        show();
        break;
    case Operator::object:
        paint();
        paint_object(resources);
        break;
    case Operator::font: choose_font(resources); break;
    case Operator::open: open(operation, resources, in_form); break;
    case Operator::close: close(); break;
    case Operator::save: saved_fonts_.push_back(font_); break;
    case Operator::restore: restore(); break;
    case Operator::text_begin: change_text_objects(1); break;
    case Operator::text_end: change_text_objects(-1); break;
    case Operator::cmyk: to_.device_cmyk = true; break;
    case Operator::color_space: to_.device_cmyk = to_.device_cmyk || operand(1) == "/DeviceCMYK"; break;
    case Operator::unknown:
        fault(
            Rule::content_syntax,
            fmt::format("there is no operator of {} letters like this", operation.size())
        );
    }
}

void Interpreter::restore() {
    if (saved_fonts_.empty()) {
        fault(Rule::content_syntax, "Q without q");
        return;
    }
    font_ = saved_fonts_.back();
    saved_fonts_.pop_back();
}

void Interpreter::change_text_objects(int by) {
    text_objects_ += by;
    if (text_objects_ != 0 && text_objects_ != 1) {
        fault(Rule::content_syntax, "text objects are in each other");
    }
}

/// Of a BDC: a dictionary in its place, or one of the resources.
pdf::Dictionary Interpreter::properties(pdf::Dictionary const& resources) {
    if (operands_.size() < 2) {
        return {};
    }
    std::string_view first = operands_[1];
    if (first.starts_with('/')) {
        return file_.dictionary(file_.dictionary(resources, "Properties"), pdf::parse_name(first).text);
    }
    std::string_view last = operands_.back();
    auto size = static_cast<std::size_t>(last.data() + last.size() - first.data());
    std::optional<pdf::Parsed> parsed = parser_.run({first.data(), size});
    pdf::Dictionary* entries = parsed ? std::get_if<pdf::Dictionary>(&parsed->value.data) : nullptr;
    return entries == nullptr ? pdf::Dictionary() : std::move(*entries);
}

void Interpreter::open(std::string_view operation, pdf::Dictionary const& resources, bool in_form) {
    pdf::Dictionary entries = operation == "BDC" ? properties(resources) : pdf::Dictionary();
    Open opened;
    opened.artifact = !operands_.empty() && operands_.front() == "/Artifact";
    opened.mcid = pdf::integer_of(file_.get(entries, "MCID"));
    bool in_artifact = std::ranges::any_of(open_, &Open::artifact);
    bool in_tagged = std::ranges::any_of(open_, [](Open const& one) { return one.mcid.has_value(); });
    if ((opened.artifact && in_tagged) || (opened.mcid && (in_artifact || in_tagged || opened.artifact))) {
        fault(Rule::content_nesting, "tagged content and artifacts are in each other");
    }
    if (opened.artifact) {
        open_artifact(entries);
    }
    if (opened.mcid) {
        std::size_t const before = to_.texts.size();
        opened.text = &to_.texts.try_emplace(to_.texts.end(), *opened.mcid)->second; // most pages count up
        bool const is_new = to_.texts.size() > before;
        if (in_form || *opened.mcid < 0 || !is_new) {
            fault(Rule::content_ids, fmt::format("MCID {} is there twice, or in a form", *opened.mcid));
        }
    }
    if (pdf::Bytes const* text = std::get_if<pdf::Bytes>(&file_.get(entries, "ActualText").data)) {
        opened.instead = without_direction_marks(pdf::text_of(text->data));
    }
    open_.push_back(std::move(opened));
}

/// ISO 32000-1 Table 330.
void Interpreter::open_artifact(pdf::Dictionary const& properties) {
    constexpr std::array types = {"Pagination"sv, "Layout"sv, "Page"sv, "Background"sv};
    std::string_view type = pdf::name_of(file_.get(properties, "Type"));
    if (std::ranges::find(types, type) == types.end()) {
        fault(Rule::artifact_typed, "an artifact has no Type");
    } else if (type == "Pagination" && pdf::name_of(file_.get(properties, "Subtype")).empty()) {
        fault(Rule::artifact_typed, "a pagination artifact has no Subtype");
    }
}

void Interpreter::close() {
    if (open_.empty()) {
        fault(Rule::content_syntax, "EMC without BDC");
        return;
    }
    Open const closed = std::move(open_.back());
    open_.pop_back();
    if (closed.instead && closed.text != nullptr) {
        *closed.text = *closed.instead;
    } else if (closed.instead) {
        add_text(*closed.instead);
    }
}

void Interpreter::paint() {
    bool marked = std::ranges::any_of(open_, [](Open const& one) { return one.artifact || one.mcid; });
    if (!marked) {
        fault(Rule::content_marked, "something is painted outside of all marked content");
    }
}

void Interpreter::choose_font(pdf::Dictionary const& resources) {
    font_ = nullptr;
    std::string name = pdf::parse_name(operand(2)).text;
    pdf::Value const& reference = find(file_.dictionary(resources, "Font"), name);
    pdf::Id const* id = std::get_if<pdf::Id>(&reference.data);
    if (id == nullptr) {
        fault(Rule::content_syntax, "a font is chosen that the page does not have");
        return;
    }
    auto [place, is_new] = fonts_.try_emplace(*id);
    font_ = &place->second;
    if (is_new) {
        font_->dictionary = &file_.dictionary(reference);
        font_->is_composite = pdf::name_of(file_.get(*font_->dictionary, "Subtype")) == "Type0";
        font_->to_unicode = pdf::ToUnicode(file_.data(find(*font_->dictionary, "ToUnicode")).value_or(""));
    }
}

void Interpreter::show() {
    if (font_ == nullptr) {
        fault(Rule::content_syntax, "text is shown in no font");
        return;
    }
    for (std::string_view operand : operands_) {
        if (operand.starts_with('(') || (operand.starts_with('<') && operand != "<<")) {
            show(pdf::string_bytes(operand, bytes_));
        }
    }
}

void Interpreter::show(std::string_view codes) {
    std::size_t width = font_->is_composite ? 2 : 1;
    if (codes.size() % width != 0) {
        fault(Rule::content_syntax, "a string breaks off in a code");
    }
    for (std::size_t i = 0; i + width <= codes.size(); i += width) {
        std::uint32_t code = static_cast<unsigned char>(codes[i]);
        if (width == 2) {
            code = code << 8U | static_cast<unsigned char>(codes[i + 1]);
        }
        font_->codes.add(code);
    }
    shown_.clear();
    font_->to_unicode.append_text(codes, shown_);
    add_text(shown_);
}

void Interpreter::add_text(std::string_view text) {
    // The text of a sequence with another one in its place is taken when it ends.
    auto taker =
        std::find_if(open_.rbegin(), open_.rend(), [](Open const& one) { return one.instead || one.mcid; });
    if (taker == open_.rend() || taker->instead) {
        return;
    }
    std::size_t room = std::min(text.size(), text_left_);
    taker->text->append(text, 0, room);
    text_left_ -= room;
}

// NOLINTNEXTLINE(misc-no-recursion): see `read`
void Interpreter::paint_object(pdf::Dictionary const& resources) {
    constexpr std::size_t deepest = 8;
    pdf::Value const& reference =
        find(file_.dictionary(resources, "XObject"), pdf::parse_name(operand(1)).text);
    pdf::Dictionary const& object = file_.dictionary(reference);
    pdf::Id const* id = std::get_if<pdf::Id>(&reference.data);
    if (id == nullptr || object.empty()) {
        fault(Rule::content_syntax, "an object is painted that the page does not have");
        return;
    }
    bool is_form = pdf::name_of(file_.get(object, "Subtype")) == "Form";
    if (!is_form || depth_ > deepest || !forms_.insert(*id).second) {
        return;
    }
    to_.forms.push_back(*id);
    ++depth_;
    std::vector<std::string_view> operands = std::exchange(operands_, {});
    FontUse* font = font_;
    read(file_.data(*id).value_or(""), file_.dictionary(object, "Resources"), true);
    font_ = font;
    operands_ = std::move(operands);
    --depth_;
}

} // namespace

std::vector<std::uint32_t> ShownCodes::all() const {
    std::vector<std::uint32_t> out;
    for (std::uint32_t code = 0; code < few_.size(); ++code) {
        if (few_[code]) {
            out.push_back(code);
        }
    }
    out.insert(out.end(), others_.begin(), others_.end());
    return out;
}

PageContent ContentReader::read(pdf::Page const& page) {
    PageContent result;
    Interpreter interpreter(file_, fonts_, forms_, text_left_, result);
    std::string joined;
    std::vector<pdf::Value> streams = pdf::contents_of(file_, page);
    if (streams.empty()) {
        result.faults.push_back({Rule::content_syntax, "the page has no content, or too many pieces of it"});
    }
    for (pdf::Value const& stream : streams) {
        std::optional<std::string_view> data = file_.data(stream);
        if (!data || data->size() > content_left_) {
            result.faults.push_back(
                {Rule::content_syntax, "the content cannot be read, or there is too much of it"}
            );
            break;
        }
        content_left_ -= data->size();
        if (streams.size() == 1) {
            interpreter.read(*data, *page.resources, false);
            return result;
        }
        joined.append(*data);
        joined += '\n'; // ISO 32000-1 7.8.2: a stream ends between tokens
    }
    interpreter.read(joined, *page.resources, false);
    return result;
}

} // namespace brief::conform
