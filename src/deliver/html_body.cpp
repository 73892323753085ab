#include "deliver/html_body.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace brief::deliver {

std::string html_text(std::string_view text) {
    std::string out;
    for (char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default: out += c;
        }
    }
    return out;
}

std::string html_body(std::string_view text, std::string_view language, bool right_to_left) {
    std::string out = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<head><meta charset=\"utf-8\"></head>\n<body>\n",
        html_text(language),
        right_to_left ? "rtl" : "ltr"
    );
    bool open = false;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find('\n'), text.size());
        std::string_view const line = text.substr(0, end);
        text.remove_prefix(std::min(text.size(), end + 1));
        if (line.empty()) {
            out += open ? "</p>\n" : "";
            open = false;
            continue;
        }
        out += open ? "<br>\n" : "<p>";
        out += html_text(line);
        open = true;
    }
    return out + (open ? "</p>\n" : "") + "</body>\n</html>\n";
}

} // namespace brief::deliver
