#pragma once

/// Paragraphs that were set before. Briefs of one campaign say most things in the same words, and what is set
/// depends on nothing but the paragraph, the fonts and the patterns.

#include "text/paragraph.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace brief::text {

/// Holds for one shaper and one hyphenator. What it holds is bounded: it starts anew when it is full.
class ParagraphCache {
public:
    /// `most_bytes`: about how much it may hold.
    explicit ParagraphCache(std::size_t most_bytes = usual_bytes) : most_bytes_(most_bytes) {}

    /// What `set_paragraph` gives.
    std::shared_ptr<SetParagraph const>
    set(Paragraph const& paragraph, Shaper& shaper, Hyphenator const* hyphenator);

    std::size_t size() const { return known_.size(); }

private:
    static constexpr std::size_t usual_bytes = 8U << 20U;

    std::size_t number_of(std::shared_ptr<Conventions const> const& conventions);
    void make_room(std::size_t bytes);

    std::size_t most_bytes_;
    std::size_t bytes_ = 0;
    std::unordered_map<std::string, std::shared_ptr<SetParagraph const>> known_;
    std::vector<std::shared_ptr<Conventions const>> conventions_; ///< each once
    /// The last that were asked about: those of one brief are one object.
    std::shared_ptr<Conventions const> last_;
    std::size_t last_number_ = 0;
};

} // namespace brief::text
