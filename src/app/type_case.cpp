#include "app/type_case.hpp"

#include <utility>

namespace brief::app {

namespace {

constexpr std::size_t most_briefs = 64;

} // namespace

Result<std::shared_ptr<TypeCase>> TypeCase::open(text::FontSet fonts) {
    Result<text::Shaper> shaper = text::Shaper::create(fonts);
    if (!shaper) {
        return failure(std::move(shaper.error()));
    }
    return std::shared_ptr<TypeCase>(new TypeCase(std::move(fonts), std::move(*shaper)));
}

Result<std::shared_ptr<TypeCase>> TypeCases::for_fonts(text::FontSet fonts) {
    if (current_ != nullptr && briefs_ < most_briefs && current_->fonts == fonts) {
        ++briefs_;
        return current_;
    }
    return TypeCase::open(std::move(fonts)).map([&](std::shared_ptr<TypeCase> made) {
        current_ = std::move(made);
        briefs_ = 1;
        return current_;
    });
}

} // namespace brief::app
