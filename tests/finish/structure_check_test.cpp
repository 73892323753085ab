#include "finish/structure_check.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

/// A section with a figure and two notes, as they should be.
struct SampleTree {
    page::Structure structure;
    page::NodeId section = add(page::NodeId::document, page::Role::section);
    page::NodeId figure = add(section, page::Role::figure);
    page::NodeId first = add(section, page::Role::note);
    page::NodeId second = add(section, page::Role::note);

    SampleTree() {
        structure.at(figure).alternative = "Bars";
        structure.at(first).id = "note-1";
        structure.at(second).id = "note-2";
    }

    page::NodeId add(page::NodeId parent, page::Role role) {
        page::Node node;
        node.role = role;
        return structure.add_node(parent, node);
    }

    std::vector<std::string> faults() const {
        std::vector<std::string> messages;
        if (auto result = finish::check_structure(structure); !result) {
            for (Diagnostic const& fault : result.error()) {
                CHECK(fault.code == Code::structure_mismatch);
                CHECK(fault.hints.size() == 1);
                messages.push_back(fault.message);
            }
        }
        return messages;
    }
};

using Messages = std::vector<std::string>;

} // namespace

TEST_CASE("a structure that says all it must passes") {
    CHECK(SampleTree().faults().empty());
}

TEST_CASE("a node that leaves something unsaid is named") {
    SampleTree sample;
    SUBCASE("a figure without a text") {
        sample.structure.at(sample.figure).alternative = "";
        CHECK(
            sample.faults() == Messages{"Document#0 > Sect#1 > Figure#2 has no text that says what it shows"}
        );
    }
    SUBCASE("a note without an id") {
        sample.structure.at(sample.first).id = "";
        CHECK(sample.faults() == Messages{"Document#0 > Sect#1 > Note#3 has no id"});
    }
    SUBCASE("an id that is there twice") {
        sample.structure.at(sample.second).id = "note-1";
        CHECK(sample.faults() == Messages{"Document#0 > Sect#1 > Note#4 has the id of another"});
    }
    SUBCASE("all of them at once") {
        sample.structure.at(sample.figure).alternative = "";
        sample.structure.at(sample.first).id = "";
        sample.structure.at(sample.second).id = "";
        CHECK(sample.faults().size() == 3);
    }
}
