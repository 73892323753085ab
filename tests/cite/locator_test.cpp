#include "cite/locator.hpp"

#include "kit.hpp"

using namespace brief;
using cite::PlaceInSource;

namespace {

PlaceInSource place(std::string const& written) {
    cite::CitationStyle const style = cite::kit::style_of("briefwright-notes");
    model::Labels labels;
    labels.texts = {{"locator.paragraph", "абз."}, {"locator.page", "с."}};
    return cite::LocatorReader(style.locale, style.english, labels).read(written);
}

} // namespace

TEST_CASE("words for places become labels of CSL") {
    CHECK(place("p. 3") == PlaceInSource{"page", "3", ""});
    CHECK(place("pp. 3-8") == PlaceInSource{"page", "3-8", ""});
    CHECK(place("page 3") == PlaceInSource{"page", "3", ""});
    CHECK(place("para. 99") == PlaceInSource{"paragraph", "99", ""});
    CHECK(place("Paras. 2 and 7") == PlaceInSource{"paragraph", "2 and 7", ""});
    CHECK(place("paras 2, 7") == PlaceInSource{"paragraph", "2, 7", ""});
    CHECK(place("¶ 4") == PlaceInSource{"paragraph", "4", ""});
    CHECK(place("§6") == PlaceInSource{"section", "6", ""});
    CHECK(place("section 6(2)") == PlaceInSource{"section", "6(2)", ""});
    CHECK(place("art. 5") == PlaceInSource{"article-locator", "5", ""});
    CHECK(place("articles 5-7") == PlaceInSource{"article-locator", "5-7", ""});
    CHECK(place("chap. IV") == PlaceInSource{"chapter", "IV", ""});
    CHECK(place("chapter Three") == PlaceInSource{"chapter", "Three", ""});
    CHECK(place("vol. 2") == PlaceInSource{"volume", "2", ""});
    CHECK(place("annex B") == PlaceInSource{"appendix", "B", ""});
    CHECK(place("p.3") == PlaceInSource{"page", "3", ""});
}

TEST_CASE("a number alone is a page") {
    CHECK(place("33") == PlaceInSource{"page", "33", ""});
    CHECK(place("33–35, 40") == PlaceInSource{"page", "33–35, 40", ""});
}

TEST_CASE("words of the brief's own language are known, too") {
    CHECK(place("абз. 2") == PlaceInSource{"paragraph", "2", ""});
    CHECK(place("с. 14") == PlaceInSource{"page", "14", ""});
}

TEST_CASE("what is no place is said as it stands") {
    CHECK(place("item 788078") == PlaceInSource{"", "", ", item 788078"});
    CHECK(place("passim") == PlaceInSource{"", "", ", passim"});
    CHECK(place("p. 3, emphasis added") == PlaceInSource{"page", "3", ", emphasis added"});
    CHECK(place("p. 3 and passim") == PlaceInSource{"page", "3", ", and passim"});
    CHECK(place("para.") == PlaceInSource{"", "", ", para."});
}
