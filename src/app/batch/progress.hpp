#pragma once

/// How far a campaign is: a line that changes on a terminal, and elsewhere a line for each tenth.

#include <chrono>
#include <cstddef>

namespace brief::app {

class Progress {
public:
    /// Of `total` items, `done` are there already. A silent one shows nothing.
    Progress(std::size_t total, std::size_t done, bool silent);
    Progress(Progress const&) = delete;
    Progress& operator=(Progress const&) = delete;
    ~Progress();

    /// So many are there now.
    void show(std::size_t done);

    void step() { show(done_ + 1); }

private:
    std::size_t total_;
    std::size_t first_;
    std::size_t done_;
    std::size_t told_ = 0; ///< tenths
    bool silent_;
    bool terminal_;
    bool drawn_ = false;
    std::chrono::steady_clock::time_point start_;
};

} // namespace brief::app
