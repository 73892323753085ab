#pragma once

/// What is checked, by name: demands of PDF/UA-1 (ISO 14289-1, "UA"), PDF/A-2a and 3a (ISO 19005-2 and -3,
/// "A"), PDF 1.7 (ISO 32000-1, "PDF"), and of this program where the standards leave more room than it uses.

#include <cstdint>
#include <span>
#include <string_view>

namespace brief::conform {

enum class Rule : std::uint8_t {
    // The file
    file_version,
    file_comment,
    file_id,
    file_not_encrypted,
    file_trailer_keys,
    file_nothing_hidden,
    // The document
    catalog_keys,
    catalog_language,
    catalog_marked,
    catalog_title_shown,
    catalog_direction,
    actions_allowed,
    no_optional_content,
    no_forms,
    outline_targets,
    // What it says of itself
    info_keys,
    metadata_stream,
    metadata_title,
    metadata_pdfua,
    metadata_pdfa,
    metadata_extension_schema,
    metadata_equals_info,
    // Colours and pictures
    output_intent,
    no_device_cmyk,
    no_interpolation,
    group_color_space,
    xobject_kinds,
    // Fonts
    font_embedded,
    font_cid_map,
    font_to_unicode,
    font_no_notdef,
    font_widths,
    // Pages and their content
    page_count,
    page_keys,
    page_tab_order,
    page_struct_parents,
    content_syntax,
    content_marked,
    content_nesting,
    content_ids,
    artifact_typed,
    // The structure tree
    tree_elements,
    tree_parent_tree,
    tree_ids,
    tree_nesting,
    heading_levels,
    tree_languages,
    figure_alternative,
    figure_box,
    list_numbering,
    table_headers,
    table_regular,
    note_id,
    // Links
    annotation_kinds,
    annotation_contents,
    annotation_printed,
    link_in_tree,
    link_targets,
    // Attachments
    attachment_entries,
    attachment_stream,
    attachment_listed,
};

struct RuleInfo {
    Rule rule;
    std::string_view id;     ///< stable: "table-headers"
    std::string_view clause; ///< "UA 7.5"
    std::string_view demand; ///< one sentence without its full stop
};

/// Every rule, in the order of `Rule`.
std::span<RuleInfo const> all_rules();

RuleInfo const& info(Rule rule);

} // namespace brief::conform
