// The document: its catalog, what it may do, its bookmarks.

#include "conform/language_tag.hpp"
#include "conform/subject.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace brief::conform {

namespace {

using namespace std::string_view_literals;

constexpr std::array keys_of_catalog = {
    "Type"sv,
    "Pages"sv,
    "Metadata"sv,
    "Lang"sv,
    "MarkInfo"sv,
    "ViewerPreferences"sv,
    "PageLabels"sv,
    "Outlines"sv,
    "StructTreeRoot"sv,
    "OutputIntents"sv,
    "Names"sv,
    "AF"sv,
    "Version"sv};

// Each has a rule of its own.
constexpr std::array ruled_elsewhere = {"OpenAction"sv, "AA"sv, "OCProperties"sv, "AcroForm"sv};

void check_keys(Subject& subject) {
    for (pdf::Entry const& entry : subject.catalog()) {
        bool known = std::ranges::find(keys_of_catalog, entry.key) != keys_of_catalog.end() ||
                     std::ranges::find(ruled_elsewhere, entry.key) != ruled_elsewhere.end();
        if (!known) {
            subject.miss(Rule::catalog_keys, fmt::format("the catalog has {}", entry.key));
        }
    }
    pdf::Dictionary const& names = subject.file().dictionary(subject.catalog(), "Names");
    for (pdf::Entry const& entry : names) {
        if (entry.key != "EmbeddedFiles" && entry.key != "JavaScript") {
            subject.miss(Rule::catalog_keys, fmt::format("the names of the catalog have {}", entry.key));
        }
    }
}

void check_presentation(Subject& subject) {
    pdf::File const& file = subject.file();
    if (!is_language_tag(pdf::bytes_of(file.get(subject.catalog(), "Lang")))) {
        subject.miss(Rule::catalog_language, "the catalog has no Lang, or one that is no tag of BCP 47");
    }
    pdf::Dictionary const& marks = file.dictionary(subject.catalog(), "MarkInfo");
    if (!pdf::is_true(file.get(marks, "Marked")) || pdf::is_true(file.get(marks, "Suspects"))) {
        subject.miss(Rule::catalog_marked, "the catalog does not say that the document is tagged");
    }
    pdf::Dictionary const& preferences = file.dictionary(subject.catalog(), "ViewerPreferences");
    if (!pdf::is_true(file.get(preferences, "DisplayDocTitle"))) {
        subject.miss(Rule::catalog_title_shown, "ViewerPreferences lack DisplayDocTitle");
    }
    bool const from_right = pdf::name_of(file.get(preferences, "Direction")) == "R2L";
    if (from_right != runs_from_right(pdf::bytes_of(file.get(subject.catalog(), "Lang")))) {
        subject.miss(
            Rule::catalog_direction,
            from_right ? "Direction is R2L, and the language runs from the left"
                       : "the language runs from the right, and Direction is not R2L"
        );
    }
    if (!find(subject.catalog(), "OCProperties").is_null()) {
        subject.miss(Rule::no_optional_content, "the catalog has OCProperties");
    }
    if (!find(subject.catalog(), "AcroForm").is_null()) {
        subject.miss(Rule::no_forms, "the catalog has a form");
    }
}

/// Every dictionary of the file, those inside of others as well.
class ActionFinder {
public:
    ActionFinder(Subject& subject, pdf::Id object) : subject_(subject), object_(object) {}

    // NOLINTNEXTLINE(misc-no-recursion): at most pdf::most_depth levels
    void visit(pdf::Value const& value) {
        if (pdf::Array const* array = std::get_if<pdf::Array>(&value.data)) {
            for (pdf::Value const& element : *array) {
                visit(element);
            }
        } else if (pdf::Dictionary const* entries = std::get_if<pdf::Dictionary>(&value.data)) {
            check(*entries);
            for (pdf::Entry const& entry : *entries) {
                visit(entry.value);
            }
        }
    }

private:
    void check(pdf::Dictionary const& entries) {
        constexpr std::array scripts = {"JS"sv, "JavaScript"sv, "OpenAction"sv, "AA"sv, "Next"sv};
        for (pdf::Entry const& entry : entries) {
            bool listed = std::ranges::find(scripts, entry.key) != scripts.end();
            // The Next of an outline is the next bookmark.
            if (listed && (entry.key != "Next" || find(entries, "Title").is_null())) {
                subject_.miss(Rule::actions_allowed, fmt::format("a dictionary has {}", entry.key), object_);
            }
        }
        std::string_view kind = pdf::name_of(find(entries, "S"));
        std::string_view type = pdf::name_of(find(entries, "Type"));
        bool is_action = type == "Action" || std::ranges::find(actions, kind) != actions.end();
        if (is_action && kind != "URI" && kind != "GoTo") {
            subject_.miss(
                Rule::actions_allowed, fmt::format("there is an action of the kind {}", kind), object_
            );
        }
        if (type == "OCG" || type == "OCMD") {
            subject_.miss(Rule::no_optional_content, "there is a group of optional content", object_);
        }
    }

    // ISO 32000-1 Table 198.
    static constexpr std::array actions = {
        "GoToR"sv,
        "GoToE"sv,
        "Launch"sv,
        "Thread"sv,
        "Sound"sv,
        "Movie"sv,
        "Hide"sv,
        "Named"sv,
        "SubmitForm"sv,
        "ResetForm"sv,
        "ImportData"sv,
        "JavaScript"sv,
        "SetOCGState"sv,
        "Rendition"sv,
        "GoTo3DView"sv};

    Subject& subject_;
    pdf::Id object_;
};

void check_outline(Subject& subject) {
    pdf::File const& file = subject.file();
    pdf::Dictionary const& outlines = file.dictionary(subject.catalog(), "Outlines");
    std::vector<pdf::Value> pending = {find(outlines, "First")};
    std::set<pdf::Id> seen;
    while (!pending.empty()) {
        pdf::Value at = std::move(pending.back());
        pending.pop_back();
        pdf::Id const* id = std::get_if<pdf::Id>(&at.data);
        if (id == nullptr) {
            continue;
        }
        if (!seen.insert(*id).second) {
            subject.miss(Rule::outline_targets, "a bookmark comes again", *id);
            continue;
        }
        pdf::Dictionary const& entry = file.dictionary(at);
        pdf::Array const& target = file.array(entry, "Dest");
        bool leads = !target.empty() && subject.page_number(target.front());
        if (!leads || pdf::bytes_of(file.get(entry, "Title")).empty()) {
            subject.miss(Rule::outline_targets, "a bookmark has no title, or leads to no page", *id);
        }
        pending.push_back(find(entry, "Next"));
        pending.push_back(find(entry, "First"));
    }
}

} // namespace

void check_catalog(Subject& subject) {
    check_keys(subject);
    check_presentation(subject);
    for (auto const& [id, object] : subject.file().objects()) {
        ActionFinder(subject, id).visit(object.value);
    }
    check_outline(subject);
}

} // namespace brief::conform
