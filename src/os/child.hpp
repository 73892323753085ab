#pragma once

/// Processes that this one starts.

#include "base/result.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace brief::os {

/// How a process ended.
struct Ended {
    int code = 0;         ///< its exit code
    bool crashed = false; ///< by a signal or an exception of the system, without one
};

class Child {
public:
    /// Starts `program` with `arguments` (its own name is not among them), its output where this one's goes.
    /// Code::not_readable where it cannot be started.
    static Result<Child>
    start(std::filesystem::path const& program, std::vector<std::string> const& arguments);

    Child(Child&& other) noexcept;
    Child& operator=(Child&& other) noexcept;

    /// Asks a process that still runs to stop, and waits for it.
    ~Child();

    /// How it ended; nothing while it runs.
    std::optional<Ended> poll();

    /// Asks it to stop.
    void stop() const;

private:
    explicit Child(std::intptr_t handle) : handle_(handle) {}

    void let_go();

    std::intptr_t handle_;
    std::optional<Ended> ended_;
};

/// Lets some time pass.
void pause(int milliseconds);

} // namespace brief::os
