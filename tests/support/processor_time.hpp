#pragma once

namespace brief::test {

/// Seconds that this process has had of the processor: a busy machine must not fail a test. What std::clock
/// tells is that only on POSIX; on Windows it goes on while the process waits.
double processor_seconds();

} // namespace brief::test
