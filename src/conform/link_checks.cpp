// Annotations, which are links, and where they lead.

#include "base/web_address.hpp"
#include "conform/subject.hpp"

#include <fmt/format.h>

#include <set>

namespace brief::conform {

namespace {

/// What the tree says of annotations.
using Holders = std::map<pdf::Id, std::vector<std::pair<Element const*, ObjectMark>>>;

class LinkCheck {
public:
    LinkCheck(Subject& subject, Holders const& holders, std::size_t page, pdf::Value const& reference) :
        subject_(subject),
        file_(subject.file()),
        holders_(holders),
        page_(page),
        entries_(file_.dictionary(reference)),
        id_(std::holds_alternative<pdf::Id>(reference.data) ? std::get<pdf::Id>(reference.data) : pdf::Id()) {
    }

    void run() {
        if (pdf::name_of(file_.get(entries_, "Subtype")) != "Link") {
            miss(Rule::annotation_kinds, "the annotation is no link");
        }
        if (pdf::bytes_of(file_.get(entries_, "Contents")).empty()) {
            miss(Rule::annotation_contents, "the link has no Contents");
        }
        constexpr std::int64_t print = 4;
        if (pdf::integer_of(file_.get(entries_, "F")) != print) {
            miss(Rule::annotation_printed, "its flags are not that for printing alone");
        }
        if (!find(entries_, "OC").is_null()) {
            miss(Rule::no_optional_content, "the link can be switched off");
        }
        check_tree();
        check_target();
    }

private:
    void check_tree() {
        auto holder = holders_.find(id_);
        if (holder == holders_.end() || holder->second.size() != 1) {
            miss(Rule::link_in_tree, "no element has the link, or several have");
            return;
        }
        auto const& [element, mark] = holder->second.front();
        if (element->role != "Link") {
            miss(Rule::link_in_tree, fmt::format("the link is in {}", element->role));
        }
        if (mark.page != page_) {
            miss(Rule::link_in_tree, "the tree names no page of the link, or another");
        }
        std::optional<std::int64_t> key = pdf::integer_of(file_.get(entries_, "StructParent"));
        auto parent = key ? subject_.tree().parents.find(*key) : subject_.tree().parents.end();
        if (parent == subject_.tree().parents.end() || parent->second != pdf::Value(element->id)) {
            miss(Rule::link_in_tree, "the parent tree does not lead from the link to its element");
        }
    }

    void check_target() {
        pdf::Dictionary const& action = file_.dictionary(entries_, "A");
        std::string_view kind = pdf::name_of(file_.get(action, "S"));
        if (kind == "URI") {
            if (!is_web_address(pdf::bytes_of(file_.get(action, "URI"))) ||
                !find(entries_, "Dest").is_null()) {
                miss(Rule::link_targets, "the link leads somewhere by another scheme");
            }
            return;
        }
        pdf::Array const& target = file_.array(kind == "GoTo" ? find(action, "D") : find(entries_, "Dest"));
        if (target.empty() || !subject_.page_number(target.front())) {
            miss(Rule::link_targets, "the link leads to no page");
        }
    }

    void miss(Rule rule, std::string what) { subject_.miss(rule, std::move(what), id_, page_); }

    Subject& subject_;
    pdf::File const& file_;
    Holders const& holders_;
    std::size_t page_;
    pdf::Dictionary const& entries_;
    pdf::Id id_;
};

} // namespace

void check_links(Subject& subject) {
    Holders holders;
    for (Element const& element : subject.tree().elements) {
        for (auto const& kid : element.kids) {
            if (ObjectMark const* mark = std::get_if<ObjectMark>(&kid)) {
                holders[mark->object].emplace_back(&element, *mark);
            }
        }
    }
    std::set<pdf::Id> seen;
    for (std::size_t page = 0; page < subject.pages().size(); ++page) {
        for (pdf::Value const& reference :
             subject.file().array(*subject.pages()[page].dictionary, "Annots")) {
            pdf::Id const* id = std::get_if<pdf::Id>(&reference.data);
            if (id == nullptr || !seen.insert(*id).second) {
                subject.miss(Rule::link_in_tree, "a link is no object, or on two pages", {}, page);
                return;
            }
            LinkCheck(subject, holders, page, reference).run();
        }
    }
}

} // namespace brief::conform
