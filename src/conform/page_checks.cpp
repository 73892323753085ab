// Pages and their content.

#include "conform/subject.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace brief::conform {

namespace {

using namespace std::string_view_literals;

constexpr std::array keys_of_page = {
    "Type"sv,
    "Parent"sv,
    "MediaBox"sv,
    "Resources"sv,
    "Contents"sv,
    "Group"sv,
    "Tabs"sv,
    "StructParents"sv,
    "Annots"sv};

void check_entries(Subject& subject, std::size_t number, std::set<std::int64_t>& places) {
    pdf::File const& file = subject.file();
    pdf::Page const& page = subject.pages()[number];
    for (pdf::Entry const& entry : *page.dictionary) {
        bool has_own_rule = entry.key == "AA";
        if (!has_own_rule && std::ranges::find(keys_of_page, entry.key) == keys_of_page.end()) {
            subject.miss(Rule::page_keys, fmt::format("the page has {}", entry.key), page.id, number);
        }
    }
    if (pdf::name_of(file.get(*page.dictionary, "Tabs")) != "S") {
        subject.miss(Rule::page_tab_order, "the page has no Tabs, or others than S", page.id, number);
    }
    std::optional<std::int64_t> place = pdf::integer_of(file.get(*page.dictionary, "StructParents"));
    if (!place || !places.insert(*place).second || !subject.tree().parents.contains(*place)) {
        subject.miss(Rule::page_struct_parents, "the page has no place in the parent tree", page.id, number);
    }
}

/// The elements of a page by MCID, as the parent tree has them.
pdf::Array const& owners_of(Subject const& subject, pdf::Page const& page) {
    static pdf::Array const none;
    std::optional<std::int64_t> key = pdf::integer_of(subject.file().get(*page.dictionary, "StructParents"));
    auto known = key ? subject.tree().parents.find(*key) : subject.tree().parents.end();
    return known == subject.tree().parents.end() ? none : subject.file().array(known->second);
}

void check_marks(Subject& subject) {
    std::map<Mark, std::vector<std::size_t>> owners;
    Tree const& tree = subject.tree();
    for (std::size_t i = 0; i < tree.elements.size(); ++i) {
        for (auto const& kid : tree.elements[i].kids) {
            if (Mark const* mark = std::get_if<Mark>(&kid)) {
                owners[*mark].push_back(i);
            }
        }
    }
    for (std::size_t page = 0; page < subject.pages().size(); ++page) {
        pdf::Array const& parents = owners_of(subject, subject.pages()[page]);
        for (auto const& [mcid, text] : subject.contents()[page].texts) {
            auto owner = owners.find({page, mcid});
            pdf::Id const* parent = mcid >= 0 && static_cast<std::size_t>(mcid) < parents.size()
                                        ? std::get_if<pdf::Id>(&parents[static_cast<std::size_t>(mcid)].data)
                                        : nullptr;
            bool good = owner != owners.end() && owner->second.size() == 1 && parent != nullptr &&
                        *parent == tree.elements[owner->second.front()].id;
            if (!good) {
                subject.miss(
                    Rule::content_ids,
                    fmt::format("MCID {} belongs to no element, to several, or to another", mcid),
                    subject.pages()[page].id,
                    page
                );
            }
        }
    }
    for (auto const& [mark, elements] : owners) {
        if (!subject.contents()[mark.page].texts.contains(mark.id)) {
            subject.miss(
                Rule::content_ids,
                fmt::format("an element has MCID {}, which the page has not", mark.id),
                tree.elements[elements.front()].id,
                mark.page
            );
        }
    }
}

} // namespace

void check_pages(Subject& subject) {
    pdf::Value const& count =
        subject.file().get(subject.file().dictionary(subject.catalog(), "Pages"), "Count");
    if (subject.pages().empty() || count != pdf::integer(subject.pages().size())) {
        subject.miss(Rule::page_count, fmt::format("{} pages can be reached", subject.pages().size()));
    }
    std::set<std::int64_t> places;
    for (std::size_t i = 0; i < subject.pages().size(); ++i) {
        check_entries(subject, i, places);
        for (ContentFault const& fault : subject.contents()[i].faults) {
            subject.miss(fault.rule, fault.what, subject.pages()[i].id, i);
        }
    }
    check_marks(subject);
}

} // namespace brief::conform
