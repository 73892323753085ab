#include "app/batch/progress.hpp"

#include "os/process.hpp"

#include <fmt/format.h>

#include <cmath>
#include <string>

namespace brief::app {

namespace {

void put(std::string const& text) {
    static_cast<void>(os::put(os::standard_error, text)); // what cannot be shown is not missed
}

/// "1 h 5 min", "3 min 20 s", "12 s".
std::string duration(double seconds) {
    constexpr int minute = 60;
    constexpr int hour = 3600;
    auto const whole = std::llround(seconds);
    if (whole >= hour) {
        return fmt::format("{} h {} min", whole / hour, whole % hour / minute);
    }
    return whole >= minute ? fmt::format("{} min {} s", whole / minute, whole % minute)
                           : fmt::format("{} s", whole);
}

} // namespace

Progress::Progress(std::size_t total, std::size_t done, bool silent) :
    total_(total),
    first_(done),
    done_(done),
    silent_(silent),
    terminal_(os::is_terminal(os::standard_error)),
    start_(std::chrono::steady_clock::now()) {}

Progress::~Progress() {
    if (drawn_) {
        put("\n");
    }
}

void Progress::show(std::size_t done) {
    if (silent_ || done == done_ || total_ == 0) {
        done_ = done;
        return;
    }
    done_ = done;
    double const seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
    double const rate = seconds > 0 ? static_cast<double>(done - first_) / seconds : 0;
    std::string const left =
        rate > 0 ? duration(static_cast<double>(total_ - done) / rate) : std::string("unknown");
    if (terminal_) {
        constexpr std::size_t width = 30;
        std::size_t const full = done * width / total_;
        put(fmt::format(
            "\r[{}{}] {}/{}  {:.1f}/s  {} left \x1b[K",
            std::string(full, '#'),
            std::string(width - full, '.'),
            done,
            total_,
            rate,
            left
        ));
        drawn_ = true;
        return;
    }
    constexpr std::size_t parts = 10;
    if (std::size_t const tenths = done * parts / total_; tenths > told_ || done == total_) {
        told_ = tenths;
        put(fmt::format("{} of {} made\n", done, total_));
    }
}

} // namespace brief::app
