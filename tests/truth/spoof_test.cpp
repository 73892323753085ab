#include "truth/spoof.hpp"

#include <doctest/doctest.h>

#include <array>
#include <map>
#include <sstream>

using namespace brief;

namespace {

bool has_mixed_word(truth::Spoofing const& spoofing, std::string const& name) {
    std::istringstream words(name);
    for (std::string word; words >> word;) {
        if (spoofing.mixes_scripts(word)) {
            return true;
        }
    }
    return false;
}

// Invented people: their names mean "example", or are of the kind that forms are filled in with.
constexpr std::array real_names{"ნიმუშ ნიმუშაძე",  "მაგალითა მაგალითიშვილი",
                                "سارة مثال",       "محمد المثال",
                                "آرش نمونه",       "نمونہ خان",
                                "ئۈلگە مىسال",     "مىسالجان ئۈلگىۋى",
                                "Ví Dụ An",        "Nguyễn Văn Mẫu",
                                "Trần Thị Thí Dụ", "ምሳሌ ናሙና",
                                "አብነት ምሳሌው",       "İlqar Nümunəli",
                                "Işıq Nümunəqızı", "Çiğdem Örnekoğlu",
                                "Анна Примерова",  "Приклад Прикладенко",
                                "見本 太郎",       "ปริญญา ตัวอย่าง"};

// A letter of another script in each.
constexpr std::array confusables{
    "Rufаt Nümunəli",  // Cyrillic а
    "Jаna Příkladová", // Cyrillic а
    "Аnna Primerova",  // Cyrillic А
    "Cаrl Mustermann",
    "Eхample Person",  // Cyrillic х
    "Οrnek Person",    // Greek Ο
    "Ornek Реrson",    // Cyrillic Ре
    "Tοm Beispiel",    // Greek ο
    "Αnn Example",     // Greek Α
    "Иaн Примеров",    // Latin a in Cyrillic
    "Пpимеров Иван",   // Latin p
    "Oрленко Приклад", // Latin O
    "Mаria Ejemplo",
    "Ϲiğdem Örnekoğlu", // Greek lunate sigma
    "Jоhn Exemplar",    // Cyrillic о
    "Ѕara Mithal",      // Cyrillic Ѕ
    "Heӏen Vzor",       // Cyrillic palochka
    "Նora Namuna",      // Armenian
    "Lսis Ejemplo",     // Armenian ս
    "Еxample Namune"};

} // namespace

TEST_CASE("names in the scripts of the world raise no alarm") {
    truth::Spoofing spoofing;
    std::map<std::string, std::string> seen;
    for (char const* name : real_names) {
        CAPTURE(name);
        CHECK_FALSE(has_mixed_word(spoofing, name));
        auto [other, is_new] = seen.emplace(spoofing.skeleton(name), name);
        CHECK_MESSAGE(is_new, other->second);
    }
    CHECK(seen.size() == 20);
}

TEST_CASE("a name with letters of another script is told") {
    truth::Spoofing spoofing;
    for (char const* name : confusables) {
        CAPTURE(name);
        CHECK(has_mixed_word(spoofing, name));
    }
}

TEST_CASE("names that look the same have one skeleton") {
    truth::Spoofing spoofing;
    CHECK(spoofing.skeleton("Сара Оха") == spoofing.skeleton("Capa Oxa")); // all Cyrillic, all Latin
    CHECK(spoofing.skeleton("Jаna") == spoofing.skeleton("Jana"));
    CHECK(spoofing.skeleton("Jana") != spoofing.skeleton("Jāna"));
}
