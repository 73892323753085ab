#include "base/suggest.hpp"
#include "load/load.hpp"
#include "load/reader.hpp"
#include "load/references.hpp"
#include "load/toml.hpp"

#include <fmt/format.h>

#include <type_traits>
#include <utility>

namespace brief::load {

namespace {

using model::Kind;

/// Reads the records of one file after the other into one library.
class LibraryReader {
public:
    LibraryReader(model::Library& library, Diagnostics& faults) :
        library_(library), faults_(faults), reader_(faults) {}

    void read(Node::Table const& root) {
        for (Member const& member : root) {
            bool known = false;
            model::for_each_kind(library_, [&](auto& records) {
                using Record = typename std::decay_t<decltype(records)>::value_type;
                if (member.key == model::name(Record::kind)) {
                    known = true;
                    read_records(member, records);
                }
            });
            if (!known) {
                report_unknown_kind(member);
            }
        }
    }

private:
    template <class Record>
    void read_records(Member const& member, std::vector<Record>& records) {
        auto const* items = member.value.as<Node::Array>();
        if (items == nullptr) {
            reader_.read(member.value, member.key, records); // says what is wrong with it
            return;
        }
        for (Node const& item : *items) {
            if (++count_ > most_records) {
                report_too_many(item.span);
                return;
            }
            reader_.read(item, member.key, records.emplace_back());
        }
    }

    void report_too_many(Span span) {
        if (count_ == most_records + 1) {
            faults_.push_back(error(
                Code::too_many_records,
                span,
                fmt::format("this is record {}; at most {} are read", count_, most_records)
            ));
        }
    }

    void report_unknown_kind(Member const& member) {
        std::vector<std::string> known;
        for (Kind kind : model::all_kinds()) {
            known.emplace_back(model::name(kind));
        }
        std::vector<std::string> hints;
        if (auto near = nearest(member.key, known)) {
            hints.push_back(fmt::format("did you mean [[{}]]?", *near));
        }
        hints.push_back(fmt::format("the record kinds are: {}", fmt::join(known, ", ")));
        faults_.push_back(error(
            Code::unknown_record_kind,
            member.span,
            fmt::format("\"{}\" is no record kind", member.key),
            std::move(hints)
        ));
    }

    model::Library& library_;
    Diagnostics& faults_;
    Reader reader_;
    std::size_t count_ = 0;
};

/// What one key alone cannot tell.
Diagnostics check_facts(model::Library const& library) {
    Diagnostics faults;
    for (model::Group const& group : library.groups) {
        if (group.count && *group.count < 1) {
            faults.push_back(error(
                Code::bad_value,
                group.span,
                fmt::format("\"count\" must be 1 or more, found {}", *group.count),
                {"leave it out when no source states a number"}
            ));
        }
    }
    for (model::Statement const& statement : library.statements) {
        if (!statement.text.empty() && !statement.text_file.empty()) {
            faults.push_back(error(
                Code::bad_value,
                statement.text_file.span,
                "a statement has its words in \"text\" or in \"text_file\", not in both",
                {"remove one of the two"}
            ));
        }
    }
    for (model::Organisation const& organisation : library.organisations) {
        if (!organisation.description.empty() && organisation.sources.empty()) {
            faults.push_back(error(
                Code::uncited_fact,
                organisation.description.span,
                "description without a source",
                {"add source = \"source-id, locator\": where it can be read"}
            ));
        }
    }
    return faults;
}

} // namespace

Result<Warned<model::Library>> library(Sources const& sources, std::span<FileId const> files) {
    model::Library library;
    Diagnostics faults;
    LibraryReader reader(library, faults);
    bool all_read = true;
    for (FileId file : files) {
        auto root = parse_toml(sources, file);
        if (root) {
            reader.read(*root->as<Node::Table>());
        } else {
            append(faults, std::move(root.error()));
            all_read = false;
        }
    }
    append(faults, check_facts(library));
    append(faults, check_duplicates(sources, library));
    // The records of a file that could not be read are missed by others: that would be told many times over.
    if (all_read) {
        append(faults, check_library_references(library));
    }
    if (!faults.empty()) {
        sort_by_place(faults);
        return failure(std::move(faults));
    }
    return Warned<model::Library>{std::move(library), {}};
}

} // namespace brief::load
