#include "base/suggest.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <vector>

namespace brief {

namespace {

// Longer words are names of other things, not slips; the bound also keeps the work small.
constexpr std::size_t longest = 64;

std::size_t distance(std::u32string const& a, std::u32string const& b) {
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        d[i][0] = i;
    }
    for (std::size_t j = 0; j <= b.size(); ++j) {
        d[0][j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
            }
        }
    }
    return d[a.size()][b.size()];
}

} // namespace

std::optional<std::string> nearest(std::string_view word, std::span<std::string const> candidates) {
    std::u32string wanted = utf8::decode(word);
    if (wanted.size() > longest) {
        return std::nullopt;
    }
    std::optional<std::string> best;
    std::size_t best_distance = std::max<std::size_t>(1, wanted.size() / 3) + 1;
    for (std::string const& candidate : candidates) {
        std::u32string known = utf8::decode(candidate);
        if (known.size() > longest) {
            continue;
        }
        std::size_t found = distance(wanted, known);
        if (found < best_distance) {
            best_distance = found;
            best = candidate;
        }
    }
    return best;
}

} // namespace brief
