#pragma once

/// Which part of a campaign a process makes, where its command line does not say so: engines that start many
/// processes tell each which one it is.

#include "base/result.hpp"
#include "batch/plan.hpp"

#include <functional>
#include <optional>
#include <string>

namespace brief::batch {

using Environment = std::function<std::optional<std::string>(std::string const&)>;

/// `option` ("2/4"); where it is empty SLURM_ARRAY_TASK_ID of SLURM_ARRAY_TASK_COUNT, from
/// SLURM_ARRAY_TASK_MIN on, or JOB_COMPLETION_INDEX of JOB_COMPLETIONS (an indexed Job of Kubernetes whose
/// manifest sets it); nothing where there is none of them. Code::bad_value.
Result<std::optional<Shard>> choose_shard(std::string const& option, Environment const& environment);

} // namespace brief::batch
