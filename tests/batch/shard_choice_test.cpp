#include "batch/shard_choice.hpp"

#include <doctest/doctest.h>

#include <map>

using namespace brief;

namespace {

using Variables = std::map<std::string, std::string>;

Result<std::optional<batch::Shard>> choose(std::string const& option, Variables const& variables) {
    return batch::choose_shard(option, [&](std::string const& name) {
        auto const found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
    });
}

} // namespace

TEST_CASE("the option decides, then Slurm, then Kubernetes; without any the whole is made") {
    Variables const slurm{
        {"SLURM_ARRAY_TASK_ID", "6"}, {"SLURM_ARRAY_TASK_MIN", "5"}, {"SLURM_ARRAY_TASK_COUNT", "4"}};
    Variables const kubernetes{{"JOB_COMPLETION_INDEX", "2"}, {"JOB_COMPLETIONS", "3"}};
    CHECK(choose("0/2", slurm).value() == batch::Shard{0, 2});
    CHECK(choose("", slurm).value() == batch::Shard{1, 4});
    CHECK(choose("", kubernetes).value() == batch::Shard{2, 3});
    CHECK_FALSE(choose("", {}).value());
}

TEST_CASE("a part that is none is refused, wherever it comes from") {
    CHECK(choose("4/4", {}).error().front().code == Code::bad_value);
    CHECK(choose("", {{"SLURM_ARRAY_TASK_ID", "1"}}).error().front().path == "SLURM_ARRAY_TASK_ID");
    CHECK(choose("", {{"JOB_COMPLETION_INDEX", "0"}}).error().front().path == "JOB_COMPLETION_INDEX");
    CHECK_FALSE(choose("", {{"JOB_COMPLETION_INDEX", "x"}, {"JOB_COMPLETIONS", "2"}}));
}
