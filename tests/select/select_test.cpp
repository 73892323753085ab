#include "select/select.hpp"

#include <doctest/doctest.h>

using namespace brief;
using model::SectionKind;

namespace {

template <class Record>
Record record(std::string id, std::vector<std::string> tags = {}) {
    Record out;
    out.id.value = std::move(id);
    out.tags = std::move(tags);
    return out;
}

model::Library sample() {
    model::Library library;
    library.persons = {
        record<model::Person>("a", {"x"}),
        record<model::Person>("b"),
        record<model::Person>("c", {"x", "y"})};
    library.groups = {record<model::Group>("a", {"y"}), record<model::Group>("others", {"x"})};
    library.statements = {record<model::Statement>("s", {"x"})};
    library.quotations = {record<model::Quotation>("q")};
    return library;
}

std::vector<std::string> names(std::vector<select::Selected> const& records) {
    std::vector<std::string> out;
    for (select::Selected const& selected : records) {
        out.push_back(
            std::string(model::name(select::kind(selected))) + ' ' + std::string(select::id(selected))
        );
    }
    return out;
}

model::Selection selection(std::vector<std::string> ids, std::vector<std::string> tags = {}) {
    model::Selection out;
    for (std::string& id : ids) {
        out.ids.push_back({std::move(id), {}});
    }
    out.tags = std::move(tags);
    return out;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("an empty selection takes all records the section can show") {
    model::Library library = sample();
    CHECK(
        names(select::records(library, {}, SectionKind::people)) ==
        Names{"person a", "person b", "person c", "group a", "group others"}
    );
    CHECK(names(select::records(library, {}, SectionKind::quotations)) == Names{"quotation q"});
    CHECK(names(select::records(library, {}, SectionKind::asks)).empty());
    CHECK(names(select::records(library, {}, SectionKind::prose)).empty());
}

TEST_CASE("named records come first and in the order named, tagged ones follow, none twice") {
    model::Library library = sample();
    CHECK(
        names(select::records(library, selection({"c", "b", "c"}), SectionKind::people)) ==
        Names{"person c", "person b"}
    );
    CHECK(
        names(select::records(library, selection({"c"}, {"x"}), SectionKind::people)) ==
        Names{"person c", "person a", "group others"}
    );
    CHECK(
        names(select::records(library, selection({}, {"y", "x"}), SectionKind::timeline)) ==
        Names{"person a", "person c", "statement s"}
    );
    CHECK(names(select::records(library, selection({"nobody"}), SectionKind::people)).empty());
}

TEST_CASE("kinds restrict what tags and an empty selection take") {
    model::Library library = sample();
    model::Selection groups;
    groups.kinds = {model::Kind::group};
    CHECK(names(select::records(library, groups, SectionKind::people)) == Names{"group a", "group others"});
    groups.tags = {"x"};
    CHECK(names(select::records(library, groups, SectionKind::people)) == Names{"group others"});
}

TEST_CASE("records of one kind come as that kind") {
    model::Library library = sample();
    auto groups = select::only<model::Group>(library, {}, SectionKind::people);
    REQUIRE(groups.size() == 2);
    CHECK(groups[1] == &library.groups[1]);
}
