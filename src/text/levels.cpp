#include "text/levels.hpp"

#include "text/bidi.hpp"

#include <algorithm>

namespace brief::text {

std::vector<std::uint8_t>
levels_of(Paragraph const& paragraph, std::string_view text, std::span<std::size_t const> run_ends) {
    if (!paragraph.right_to_left && !has_right_to_left(text)) {
        return {};
    }
    std::vector<Isolate> isolates;
    std::size_t begin = 0;
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < paragraph.runs.size(); ++i) {
        std::uint32_t own = paragraph.runs[i].isolate;
        if (own != 0 && own == last) {
            isolates.back().end = run_ends[i];
        } else if (own != 0) {
            isolates.push_back({begin, run_ends[i], false});
        }
        last = own;
        begin = run_ends[i];
    }
    for (Isolate const& reference : references_in(text)) {
        isolates.push_back(reference);
    }
    // A reference inside a run that stands by itself comes second, and is left out.
    std::ranges::stable_sort(isolates, {}, &Isolate::begin);
    return embedding_levels(text, isolates, paragraph.right_to_left);
}

} // namespace brief::text
