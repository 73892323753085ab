#include "deliver/file_name.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

std::string name_of(std::string id) {
    model::Briefing briefing;
    briefing.id.value = std::move(id);
    return deliver::file_name(briefing);
}

} // namespace

TEST_CASE("a file is named after its briefing") {
    CHECK(name_of("azerbaijan-civil-society") == "azerbaijan-civil-society.pdf");
    CHECK(name_of("connected") == "connected.pdf");
    CHECK(name_of("com10") == "com10.pdf");
    CHECK(name_of("commons") == "commons.pdf");
}

TEST_CASE("a draft does not take the place of the finished brief") {
    model::Briefing briefing;
    briefing.id.value = "brief";
    briefing.is_draft = true;
    CHECK(deliver::file_name(briefing) == "brief-draft.pdf");
}

TEST_CASE("no file has the name of a device of Windows, whatever its ending") {
    for (char const* id : {"con", "prn", "aux", "nul", "com0", "com1", "com9", "lpt1", "lpt9"}) {
        CAPTURE(id);
        CHECK(name_of(id) == std::string(id) + "-brief.pdf");
    }
}

TEST_CASE("names of any script become plain Latin file names") {
    CHECK(deliver::file_stem("İlqar Nümunəli, 2") == "Ilqar-Numuneli-2");
    CHECK(deliver::file_stem("Çiğdem Örnekoğlu") == "Cigdem-Ornekoglu");
    CHECK(deliver::file_stem("IŞIQ ışıq") == "ISIQ-isiq");
    CHECK(deliver::file_stem("Élodie d’Échantillon") == "Elodie-dEchantillon");
    CHECK(deliver::file_stem("Анна Примерова") == "Anna-Primerova");
    CHECK(deliver::file_stem("../../etc/passwd") == "etc-passwd");
    CHECK(deliver::file_stem(".hidden.") == "hidden");
    CHECK(deliver::file_stem("a -- b") == "a-b");
    CHECK(deliver::file_stem("…").empty());
    CHECK(deliver::file_stem("").empty());
}

TEST_CASE("a file name has at most 60 characters, and ends with none that Windows drops") {
    CHECK(deliver::file_stem(std::string(100, 'x')).size() == 60);
    CHECK(deliver::file_stem(std::string(59, 'x') + ". y").size() == 59);
}

TEST_CASE("devices of Windows are known in any case and with any ending") {
    for (char const* name : {"con", "CON", "Nul.x", "com1", "LPT9.pdf"}) {
        CHECK(deliver::is_device_name(name));
    }
    for (char const* name : {"conx", "com", "com10", "console"}) {
        CHECK_FALSE(deliver::is_device_name(name));
    }
}
