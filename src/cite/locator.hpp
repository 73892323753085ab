#pragma once

/// Places in a source, as people write them, in the terms of CSL.

#include "csl/locale.hpp"
#include "model/labels.hpp"

#include <map>
#include <string>
#include <string_view>

namespace brief::cite {

/// "paras. 2 and 7, emphasis added".
struct PlaceInSource {
    std::string label;   ///< of CSL: "paragraph"; empty without a place
    std::string locator; ///< "2 and 7"
    std::string rest;    ///< ", emphasis added": said behind the source, as it is written

    bool operator==(PlaceInSource const&) const = default;
};

/// Knows the words for places in a language, and the English ones.
class LocatorReader {
public:
    LocatorReader(csl::Locale const& locale, csl::Locale const& english, model::Labels const& labels);

    /// A number alone is a page. A word that is not known stays as it is, with what follows it.
    PlaceInSource read(std::string_view written) const;

private:
    void add_terms(csl::Locale const& locale);
    void add(std::string_view word, std::string_view label);
    std::string key_of(std::string_view word) const;
    std::size_t place_end(std::string_view written, std::size_t begin) const;
    bool is_joint(std::string_view word) const;

    std::map<std::string, std::string, std::less<>> labels_; ///< by word in small letters, without its stop
    std::string language_;
    std::string and_;
};

} // namespace brief::cite
