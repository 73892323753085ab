#include "fuzz/placed.hpp"

namespace brief::test {

std::vector<std::string> words_of(std::string const& text) {
    std::vector<std::string> out;
    for (std::size_t at = text.find('q'); at != std::string::npos; at = text.find('q', at + 1)) {
        std::size_t const end = text.find('z', at);
        if (end == std::string::npos) {
            break;
        }
        out.push_back(text.substr(at, end - at + 1));
        at = end;
    }
    return out;
}

std::vector<Placed> placed_runs(page::Pages const& pages) {
    std::vector<Placed> out;
    for (std::size_t page = 0; page < pages.pages.size(); ++page) {
        for (page::Item const& item : pages.pages[page].items) {
            if (auto const* run = std::get_if<page::GlyphRun>(&item.what)) {
                // From the height of capitals to that of descenders.
                double const above = 0.68 * run->size;
                double const below = 0.2 * run->size;
                page::Rect const area{run->origin.x, run->origin.y - above, run->advance, above + below};
                out.push_back({page, area, std::holds_alternative<page::LeafId>(item.owner), run->text});
            }
        }
    }
    return out;
}

} // namespace brief::test
