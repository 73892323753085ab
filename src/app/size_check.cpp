#include "app/size_check.hpp"

#include <fmt/format.h>

#include <utility>

namespace brief::app {

namespace {

std::string written(std::size_t bytes) {
    return model::to_text({static_cast<std::int64_t>(bytes)});
}

std::string heaviest(pdf::Sizes const& sizes) {
    std::string list;
    for (pdf::Weight const& weight : sizes.heaviest) {
        list += fmt::format("{}{} {}", list.empty() ? "" : ", ", weight.what, written(weight.bytes));
    }
    return list;
}

} // namespace

Diagnostics check_size(model::Briefing const& briefing, pdf::Sizes const& sizes) {
    if (!briefing.size) {
        return {};
    }
    auto exceeds = [&](std::optional<model::ByteCount> const& budget) {
        return budget && sizes.file > static_cast<std::size_t>(budget->bytes);
    };
    bool too_large = exceeds(briefing.size->limit);
    if (!too_large && !exceeds(briefing.size->warning)) {
        return {};
    }
    std::optional<model::ByteCount> const& budget = too_large ? briefing.size->limit : briefing.size->warning;
    std::string message =
        fmt::format("the file has {}, more than {}", written(sizes.file), model::to_text(*budget));
    std::string hint = "heaviest: " + heaviest(sizes);
    Span const& span = briefing.size->span;
    return {
        too_large ? error(Code::size_limit, span, std::move(message), {std::move(hint)})
                  : warning(Code::size_warning, span, std::move(message), {std::move(hint)})};
}

} // namespace brief::app
