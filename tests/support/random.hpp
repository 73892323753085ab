#pragma once

/// Random input that is the same on every machine: the distributions of the standard library are not.

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>

namespace brief::test {

class Random {
public:
    explicit Random(std::uint32_t seed) : engine_(seed) {}

    /// From `low` to `high`, both included.
    std::size_t whole(std::size_t low, std::size_t high) { return low + engine_() % (high - low + 1); }

    double real(double low, double high) {
        return low + (high - low) * (static_cast<double>(engine_()) / 4294967296.0);
    }

    bool one_in(std::size_t n) { return whole(1, n) == 1; }

    /// A word of lower-case letters.
    std::string word(std::size_t longest = 12) {
        std::string out;
        for (std::size_t length = whole(1, longest); out.size() < length;) {
            out += "etaoinshrdlucmfwypvbgk"[whole(0, 21)];
        }
        return out;
    }

    std::string sentence(std::size_t words) {
        std::string out;
        for (std::size_t i = 0; i < words; ++i) {
            out += (i == 0 ? "" : " ") + word();
        }
        return out + ".";
    }

private:
    std::mt19937 engine_;
};

} // namespace brief::test
