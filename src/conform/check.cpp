#include "conform/check.hpp"

#include "conform/subject.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace brief::conform {

Subject::Subject(pdf::File const& file) :
    file_(file), catalog_(file.dictionary(file.trailer(), "Root")), pages_(pdf::pages_of(file)) {
    for (std::size_t i = 0; i < pages_.size(); ++i) {
        numbers_[pages_[i].id] = i;
    }
    ContentReader reader(file_, fonts_);
    for (pdf::Page const& page : pages_) {
        contents_.push_back(reader.read(page));
    }
    tree_ = read_tree(file_, catalog_, numbers_);
}

std::optional<std::size_t> Subject::page_number(pdf::Value const& value) const {
    pdf::Id const* id = std::get_if<pdf::Id>(&value.data);
    auto known = id == nullptr ? numbers_.end() : numbers_.find(*id);
    return known == numbers_.end() ? std::nullopt : std::optional(known->second);
}

bool Subject::has_attachments() const {
    pdf::Dictionary const& names = file_.dictionary(catalog_, "Names");
    return !find(names, "EmbeddedFiles").is_null() || !find(catalog_, "AF").is_null();
}

void Subject::miss(
    Rule rule, std::string what, std::optional<pdf::Id> object, std::optional<std::size_t> page
) {
    constexpr std::size_t most_of_a_rule = 5;
    std::vector<Finding>& of_rule = findings_[rule];
    if (of_rule.size() < most_of_a_rule) {
        of_rule.push_back({rule, std::move(what), object, page});
    }
}

std::vector<Finding> Subject::take_findings() {
    std::vector<Finding> all;
    for (auto& [rule, findings] : findings_) {
        std::ranges::move(findings, std::back_inserter(all));
    }
    return all;
}

Report check(pdf::File const& file) {
    Subject subject(file);
    check_file(subject);
    check_catalog(subject);
    check_metadata(subject);
    check_colors(subject);
    check_fonts(subject);
    check_pages(subject);
    check_tree(subject);
    check_nesting(subject);
    check_tables(subject);
    check_links(subject);
    check_attachments(subject);
    return {subject.take_findings(), spoken_text(subject), subject.pages().size(), file.objects().size()};
}

} // namespace brief::conform
