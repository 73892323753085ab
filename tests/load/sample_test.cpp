#include "load/load.hpp"
#include "support/processor_time.hpp"
#include "support/repository.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

std::string messages(Sources const& sources, Diagnostics const& faults) {
    std::string out;
    for (Diagnostic const& fault : faults) {
        out += format(fault, sources);
    }
    return out;
}

/// The value, or an empty one after a failed check that shows the faults.
template <class T>
T value_of(Sources const& sources, Result<T> result) {
    if (!result) {
        FAIL_CHECK(messages(sources, result.error()));
        return T{};
    }
    return std::move(*result);
}

model::Library sample_library(Sources& sources) {
    std::vector<FileId> files = test::add_folder(sources, "briefings/library");
    return value_of(sources, load::library(sources, files)).value;
}

} // namespace

TEST_CASE("the sample's five quotations are exact") {
    Sources sources;
    model::Library library = sample_library(sources);
    std::istringstream expected(test::read_file(test::repository() / "tests/golden/quotations.txt"));
    std::size_t count = 0;
    for (std::string text; std::getline(expected, text); ++count) {
        REQUIRE(count < library.quotations.size());
        CHECK(library.quotations[count].text.value == text);
        CHECK(library.quotations[count].terminal.value == (count < 3 ? "," : ""));
    }
    CHECK(count == 5);
}

TEST_CASE("the sample holds what its sources say and no more") {
    Sources sources;
    model::Library library = sample_library(sources);
    CHECK(library.persons.size() == 6);
    CHECK(library.groups.size() == 2);
    CHECK(library.sources.size() == 4);
    for (model::Person const& person : library.persons) {
        CAPTURE(person.id.value);
        bool described = person.id.value == "rufat-safarov" || person.id.value == "sevinj-vagifgizi";
        CHECK(person.pronouns.has_value() == described);
        CHECK(person.positions.empty() == !described);
        CHECK(person.name.native.empty());
        REQUIRE_FALSE(person.events.empty());
        CHECK(person.events[0].date.has_value() == described);
    }
    model::Date const& detained = *model::find(library.persons, "rufat-safarov")->events[0].date;
    CHECK(detained.year_inferred);
    CHECK_FALSE(detained.basis.empty());
    model::Date const& held = *model::find(library.persons, "sevinj-vagifgizi")->events[0].date;
    CHECK(held.value.start->precision() == model::Precision::month);
    for (model::Group const& group : library.groups) {
        CHECK_FALSE(group.count);
    }
}

TEST_CASE("the sample definition finds its records, its layout and its labels") {
    Sources sources;
    model::Library library = sample_library(sources);
    FileId file = test::add_file(sources, "briefings/azerbaijan-civil-society.toml");
    auto briefing = value_of(sources, load::briefing(sources, file));
    CHECK(messages(sources, load::check_references(briefing, library)) == "");
    CHECK(briefing.sections.size() == 6);

    auto workspace =
        value_of(sources, load::workspace(sources, test::add_file(sources, "briefings/briefwright.toml")));
    CHECK(workspace.schema == 1);

    std::vector<FileId> layouts = test::add_folder(sources, "layouts");
    auto stylesheet = value_of(sources, load::stylesheet(sources, layouts, briefing.layout.value));
    CHECK(stylesheet.definition.id.value == "brief");
    for (std::string const& name : model::required_styles()) {
        CAPTURE(name);
        CHECK(stylesheet.styles.contains(name));
    }
    CHECK(stylesheet.style("body").size == 10);
    CHECK(stylesheet.style("speaker").families.front() == "Source Sans 3");
    CHECK(load::families(stylesheet).size() == 18);

    auto labels = value_of(sources, load::labels(sources, test::add_file(sources, "layouts/labels/en.toml")));
    CHECK(labels.find("custody.held-since.form_date") == "In {form} since {date}");
    CHECK_FALSE(labels.find("language"));
}

TEST_CASE("every custody event has its sentences") {
    Sources sources;
    auto labels = value_of(sources, load::labels(sources, test::add_file(sources, "layouts/labels/en.toml")));
    for (auto const& known : spellings(model::EventType{})) {
        for (char const* form : {"plain", "date"}) {
            std::string key = "custody." + std::string(known.text) + "." + form;
            CAPTURE(key);
            CHECK(labels.find(key));
        }
    }
}

TEST_CASE("the sample is loaded in a few milliseconds") {
    double const start = test::processor_seconds();
    Sources sources;
    model::Library library = sample_library(sources);
    double const milliseconds = 1000.0 * (test::processor_seconds() - start);
    MESSAGE("library loaded in " << milliseconds << " ms");
    CHECK(milliseconds < 200); // sanitizers included
}
