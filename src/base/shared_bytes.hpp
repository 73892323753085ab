#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace brief {

/// Bytes that live as long as somebody holds them, wherever they are: in memory, or in a file that is mapped.
using SharedBytes = std::shared_ptr<std::string_view const>;

/// In memory.
inline SharedBytes share(std::string bytes) {
    struct Held {
        explicit Held(std::string from) : text(std::move(from)), view(text) {}

        std::string text;
        std::string_view view;
    };

    auto held = std::make_shared<Held const>(std::move(bytes));
    return {held, &held->view};
}

} // namespace brief
