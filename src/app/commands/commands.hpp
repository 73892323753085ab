#pragma once

/// The commands. Each returns the program's exit code.

#include "app/options.hpp"
#include "app/terminal.hpp"

namespace brief::app {

int run(BatchOptions const& options, Terminal& terminal);
int run(PlanOptions const& options, Terminal& terminal);
int run(MergeOptions const& options, Terminal& terminal);
int run(BuildOptions const& options, Terminal& terminal);
int run(CheckOptions const& options, Terminal& terminal);
int run(ListOptions const& options, Terminal& terminal);
int run(InspectOptions const& options, Terminal& terminal);
int run(DiffOptions const& options, Terminal& terminal);
int run(ExportOptions const& options, Terminal& terminal);
int run(ImportOptions const& options, Terminal& terminal);
int run(CiteOptions const& options, Terminal& terminal);
int run(DoctorOptions const& options, Terminal& terminal);
int run(VerifyOptions const& options, Terminal& terminal);
int run(SchemaOptions const& options, Terminal& terminal);

} // namespace brief::app
