#include "finish/new_objects.hpp"

#include "base/overload.hpp"
#include "base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

namespace brief::finish {

namespace {

constexpr std::uint32_t least_number = 1U << 24U;

bool is_regular(char c) {
    // ISO 32000-1 7.3.5 and Table 2.
    return c > ' ' && c < '\x7f' && std::string_view("()<>[]{}/%#").find(c) == std::string_view::npos;
}

class Writer {
public:
    pdf::Written run(Value const& value) {
        add(value);
        return std::move(out_);
    }

private:
    void add(Value const& value) {
        std::visit(
            overload{
                [&](std::monostate) { word("null"); },
                [&](bool truth) { word(truth ? "true" : "false"); },
                [&](std::int64_t whole) { word(fmt::format_int(whole).c_str()); },
                [&](double real) { add_real(real); },
                [&](Name const& name) { add_name(name.text); },
                [&](Bytes const& bytes) { add_string(bytes.data); },
                [&](Text const& text) { add_text(text.utf8); },
                [&](Array const& array) { add_array(array); },
                [&](Dictionary const& dictionary) { add_dictionary(dictionary); },
                [&](Id id) { add_mention(id); },
            },
            value.data
        );
    }

    /// What needs a blank behind a word or a number.
    void word(std::string_view text) {
        if (!out_.text.empty() && (is_regular(out_.text.back()))) {
            out_.text += ' ';
        }
        out_.text += text;
    }

    /// Thousandths are kept: see `number`.
    void add_real(double real) {
        std::string text = fmt::format("{:.3f}", real);
        text.erase(text.find_last_not_of('0') + 1);
        if (text.ends_with('.')) {
            text.pop_back();
        }
        word(text == "-0" ? "0" : text);
    }

    void add_name(std::string_view name) {
        out_.text += '/';
        for (char c : name) {
            if (is_regular(c)) {
                out_.text += c;
            } else {
                fmt::format_to(std::back_inserter(out_.text), "#{:02x}", static_cast<unsigned char>(c));
            }
        }
    }

    void add_string(std::string_view bytes) {
        bool is_plain = std::ranges::all_of(bytes, [](char c) { return c >= ' ' && c < '\x7f'; });
        if (!is_plain) {
            add_hexadecimal(bytes);
            return;
        }
        out_.text += '(';
        for (char c : bytes) {
            if (c == '(' || c == ')' || c == '\\') {
                out_.text += '\\';
            }
            out_.text += c;
        }
        out_.text += ')';
    }

    void add_hexadecimal(std::string_view bytes) {
        out_.text += '<';
        for (char c : bytes) {
            fmt::format_to(std::back_inserter(out_.text), "{:02X}", static_cast<unsigned char>(c));
        }
        out_.text += '>';
    }

    /// ASCII as it is, anything else in UTF-16 (ISO 32000-1 7.9.2.2).
    void add_text(std::string_view text) {
        bool is_ascii = std::ranges::all_of(text, [](char c) { return c >= ' ' && c < '\x7f'; });
        if (is_ascii) {
            add_string(text);
            return;
        }
        std::string wide = "\xfe\xff";
        auto add_unit = [&](unsigned unit) {
            wide += static_cast<char>(unit >> 8U);
            wide += static_cast<char>(unit & 0xffU);
        };
        for (std::size_t at = 0; at < text.size();) {
            auto point = static_cast<unsigned>(utf8::next(text, at));
            if (point < 0x10000) {
                add_unit(point);
            } else {
                add_unit(0xd800U + ((point - 0x10000U) >> 10U));
                add_unit(0xdc00U + ((point - 0x10000U) & 0x3ffU));
            }
        }
        add_hexadecimal(wide);
    }

    void add_array(Array const& array) {
        out_.text += '[';
        for (Value const& value : array) {
            add(value);
        }
        out_.text += ']';
    }

    void add_dictionary(Dictionary const& dictionary) {
        out_.text += "<<";
        for (auto const& [key, value] : dictionary) {
            add_name(key);
            add(value);
        }
        out_.text += ">>";
    }

    void add_mention(Id id) {
        word("");
        std::size_t start = out_.text.size();
        fmt::format_to(std::back_inserter(out_.text), "{} {} R", id.number, id.generation);
        out_.mentions.push_back({start, out_.text.size(), id});
    }

    pdf::Written out_;
};

} // namespace

pdf::Written written(Value const& value) {
    return Writer().run(value);
}

Id NewObjects::reserve() {
    Id id{least_number + static_cast<std::uint32_t>(objects_.size()), 0};
    objects_.push_back({id, {"null", {}, {}}});
    return id;
}

void NewObjects::put(Id id, Value const& value) {
    objects_.at(id.number - least_number).value = written(value);
}

} // namespace brief::finish
