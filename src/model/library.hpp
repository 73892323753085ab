#pragma once

/// All records of a workspace.

#include "model/ask.hpp"
#include "model/organisation.hpp"
#include "model/person.hpp"
#include "model/recipient.hpp"
#include "model/source.hpp"
#include "model/statement.hpp"

#include <string_view>
#include <vector>

namespace brief::model {

/// Records in the order of their files and places. Ids are unique among records of a kind.
struct Library {
    std::vector<Person> persons;
    std::vector<Group> groups;
    std::vector<Statement> statements;
    std::vector<Quotation> quotations;
    std::vector<Source> sources;
    std::vector<Organisation> organisations;
    std::vector<Ask> asks;
    std::vector<Recipient> recipients;
};

/// Calls `visit(records)` with each vector of the library, in the order of `Kind`.
template <class LibraryType, class Visitor>
void for_each_kind(LibraryType& library, Visitor&& visit) {
    visit(library.persons);
    visit(library.groups);
    visit(library.statements);
    visit(library.quotations);
    visit(library.sources);
    visit(library.organisations);
    visit(library.asks);
    visit(library.recipients);
}

/// The record with this id, or null.
template <class Record>
Record const* find(std::vector<Record> const& records, std::string_view id) {
    for (Record const& record : records) {
        if (record.id.value == id) {
            return &record;
        }
    }
    return nullptr;
}

} // namespace brief::model
