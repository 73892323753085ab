#include "batch/shard_choice.hpp"

#include <fmt/format.h>

#include <charconv>

namespace brief::batch {

namespace {

std::optional<std::size_t> number(std::optional<std::string> const& text) {
    std::size_t value = 0;
    if (!text) {
        return std::nullopt;
    }
    auto [end, fault] = std::from_chars(text->data(), text->data() + text->size(), value);
    bool const good = fault == std::errc() && end == text->data() + text->size() && !text->empty();
    return good ? std::optional(value) : std::nullopt;
}

} // namespace

Result<std::optional<Shard>> choose_shard(std::string const& option, Environment const& environment) {
    auto read = [](std::string const& text, std::string const& where) -> Result<std::optional<Shard>> {
        if (std::optional<Shard> shard = parse_shard(text)) {
            return shard;
        }
        return failure(file_error(
            Code::bad_value,
            where,
            fmt::format("\"{}\" is no part of a campaign", text),
            {"write the part, from 0, and how many there are: --shard 0/4"}
        ));
    };
    if (!option.empty()) {
        return read(option, "--shard");
    }
    if (auto const task = number(environment("SLURM_ARRAY_TASK_ID"))) {
        std::size_t const first = number(environment("SLURM_ARRAY_TASK_MIN")).value_or(0);
        std::size_t const count = number(environment("SLURM_ARRAY_TASK_COUNT")).value_or(0);
        return read(
            fmt::format("{}/{}", *task < first ? *task : *task - first, count), "SLURM_ARRAY_TASK_ID"
        );
    }
    if (auto const index = environment("JOB_COMPLETION_INDEX")) {
        return read(
            fmt::format("{}/{}", *index, environment("JOB_COMPLETIONS").value_or("0")), "JOB_COMPLETION_INDEX"
        );
    }
    return std::nullopt;
}

} // namespace brief::batch
