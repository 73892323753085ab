#include "cite/archived.hpp"

#include "kit.hpp"

using namespace brief;

TEST_CASE("an archived copy is told in the words of the language, with its day where that is known") {
    Sources sources;
    model::Source source;
    auto const words = [&](std::string const& tag) {
        model::Labels const labels = test::value_of(
            sources, load::labels(sources, test::add_file(sources, "layouts/labels/" + tag + ".toml"))
        );
        return test::plain(cite::archived_words(source, "X", labels, language::Language(tag)));
    };
    CHECK(words("en").empty());
    source.archive_url.value = "https://archive.example.org";
    CHECK(words("en") == ", archived at X");
    source.archived = model::Date{*model::parse_date("2024-12-12"), false, {}, {}};
    CHECK(words("en") == ", archived at X (12 December 2024)");
    CHECK(words("ru") == ", архивная копия: X (12 декабря 2024 года)");
    source.archived = model::Date{*model::parse_date("2024-12"), false, {}, {}};
    CHECK(words("en") == ", archived at X (December 2024)");
    source.archived = model::Date{*model::parse_date("2024"), false, {}, {}};
    CHECK(words("en") == ", archived at X (2024)");
}
