// Attached files, which make a file PDF/A-3 (ISO 19005-3 6.8, ISO 14289-1 7.11).

#include "conform/subject.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace brief::conform {

namespace {

using namespace std::string_view_literals;

void check_file_specification(Subject& subject, pdf::Id id, pdf::Dictionary const& entries) {
    pdf::File const& file = subject.file();
    for (std::string_view key : {"F"sv, "UF"sv, "Desc"sv}) {
        if (pdf::bytes_of(file.get(entries, key)).empty()) {
            subject.miss(Rule::attachment_entries, fmt::format("the attached file has no {}", key), id);
        }
    }
    constexpr std::array relations = {"Source"sv, "Data"sv, "Alternative"sv, "Supplement"sv, "Unspecified"sv};
    std::string_view relation = pdf::name_of(file.get(entries, "AFRelationship"));
    if (std::ranges::find(relations, relation) == relations.end()) {
        subject.miss(Rule::attachment_entries, "the attached file has no AFRelationship", id);
    }
    pdf::Value const& stream = find(file.dictionary(entries, "EF"), "F");
    pdf::Dictionary const& embedded = file.dictionary(stream);
    pdf::Dictionary const& parameters = file.dictionary(embedded, "Params");
    bool good = pdf::name_of(file.get(embedded, "Type")) == "EmbeddedFile" &&
                pdf::name_of(file.get(embedded, "Subtype")).find('/') != std::string_view::npos &&
                pdf::bytes_of(file.get(parameters, "ModDate")).starts_with("D:") && file.data(stream);
    if (!good) {
        subject.miss(Rule::attachment_stream, "the attached file lacks its type, its date or its data", id);
    }
}

} // namespace

void check_attachments(Subject& subject) {
    pdf::File const& file = subject.file();
    std::set<pdf::Id> listed;
    for (pdf::Value const& one : file.array(subject.catalog(), "AF")) {
        if (pdf::Id const* id = std::get_if<pdf::Id>(&one.data)) {
            listed.insert(*id);
        }
    }
    std::set<pdf::Id> named;
    pdf::Dictionary const& tree =
        file.dictionary(file.dictionary(subject.catalog(), "Names"), "EmbeddedFiles");
    pdf::Array const& names = file.array(tree, "Names");
    for (std::size_t i = 1; i < names.size(); i += 2) {
        if (pdf::Id const* id = std::get_if<pdf::Id>(&names[i].data)) {
            named.insert(*id);
        }
    }
    if (listed != named || !find(tree, "Kids").is_null()) {
        subject.miss(Rule::attachment_listed, "AF and EmbeddedFiles of the catalog name different files");
    }
    for (auto const& [id, object] : file.objects()) {
        pdf::Dictionary const& entries = file.dictionary(object.value);
        bool is_specification =
            pdf::name_of(find(entries, "Type")) == "Filespec" || !find(entries, "EF").is_null();
        if (!is_specification) {
            continue;
        }
        if (!listed.contains(id)) {
            subject.miss(Rule::attachment_listed, "AF of the catalog does not name the attached file", id);
        }
        check_file_specification(subject, id, entries);
    }
}

} // namespace brief::conform
