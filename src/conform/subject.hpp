#pragma once

/// What the checks ask of a file, found out once for all of them.

#include "conform/check.hpp"
#include "conform/content.hpp"
#include "conform/tree.hpp"

#include <map>
#include <string>

namespace brief::conform {

class Subject {
public:
    explicit Subject(pdf::File const& file);

    pdf::File const& file() const { return file_; }

    pdf::Dictionary const& catalog() const { return catalog_; }

    std::vector<pdf::Page> const& pages() const { return pages_; }

    std::vector<PageContent> const& contents() const { return contents_; } ///< by page

    FontUses const& fonts() const { return fonts_; }

    Tree const& tree() const { return tree_; }

    /// The number of the page that `value` refers to.
    std::optional<std::size_t> page_number(pdf::Value const& value) const;

    /// The catalog of the file names attached files.
    bool has_attachments() const;

    /// Notes a miss; of each rule the first few are kept.
    void miss(
        Rule rule, std::string what, std::optional<pdf::Id> object = {}, std::optional<std::size_t> page = {}
    );

    std::vector<Finding> take_findings();

private:
    pdf::File const& file_;
    pdf::Dictionary const& catalog_;
    std::vector<pdf::Page> pages_;
    std::map<pdf::Id, std::size_t> numbers_; // of pages
    FontUses fonts_;
    std::vector<PageContent> contents_;
    Tree tree_;
    std::map<Rule, std::vector<Finding>> findings_;
};

/// The texts of all elements in the order of the tree, without anything between them; artifacts say nothing.
std::string spoken_text(Subject const& subject);

// The checks, by what they look at.
void check_file(Subject& subject);
void check_catalog(Subject& subject);
void check_metadata(Subject& subject);
void check_colors(Subject& subject);
void check_fonts(Subject& subject);
void check_pages(Subject& subject);
void check_tree(Subject& subject);
void check_nesting(Subject& subject);
void check_tables(Subject& subject);
void check_links(Subject& subject);
void check_attachments(Subject& subject);

} // namespace brief::conform
