#pragma once

/// The codes of every message the program can give. A code is stable: scripts and the reference page
/// (docs/reference/diagnostics.md) name it, so it is never given to another fault.

#include <cstdint>
#include <span>
#include <string_view>

namespace brief {

enum class Code : std::uint8_t {
    // Files and syntax
    file_not_found,
    invalid_utf8,
    toml_syntax,
    file_empty,
    file_too_large,
    nesting_too_deep,
    no_workspace,
    // Schema
    unknown_key,
    wrong_type,
    missing_key,
    bad_value,
    bad_date,
    bad_id,
    unknown_record_kind,
    bad_measure,
    bad_color,
    forbidden_character,
    too_many_records,
    other_definition,
    // References and facts
    unknown_reference,
    duplicate_id,
    nothing_selected,
    unknown_target,
    selected_withheld,
    uncited_fact,
    events_out_of_order,
    query_syntax,
    query_field,
    query_value,
    // What is exchanged with other programs
    exchange_syntax,
    exchange_limit,
    import_map,
    row_refused,
    file_exists,
    other_audience,
    // Prose and citations
    prose_markup,
    citation_syntax,
    unknown_source,
    unknown_citation_style,
    citation_style_syntax,
    empty_citation,
    no_list_of_sources,
    // Layouts and fonts
    circular_based_on,
    circular_extends,
    unknown_style,
    low_contrast,
    unknown_layout,
    unknown_font_family,
    unknown_label,
    // Text and pages
    missing_glyph,
    block_too_tall,
    overfull_line,
    page_limit,
    relaxed_break,
    size_limit,
    size_warning,
    does_not_fit,
    // Environment
    font_file_missing,
    font_file_damaged,
    data_missing,
    not_readable,
    not_writable,
    disk_full,
    // The finished file
    painting_failed,
    structure_mismatch,
    leak_found,
    pdf_damaged,
    not_conforming,
    // Words
    quotation_changed,
    quotation_not_found,
    cut_qualifier,
    closing_mark,
    wrong_paragraph,
    paraphrase_in_marks,
    quotation_reopened,
    quotation_unverified,
    direction_control,
    unbacked_marks,
    file_outside,
    // Names
    name_variant,
    mixed_script,
    confusable_names,
    // Facts and consent
    uncited_claim,
    stale_fact,
    stale_office,
    consent_missing,
    consent_withdrawn,
    photo_incomplete,
    as_of_missing,
    embargo,
    status_contradicted,
    custody_order,
    custody_doubtful,
    mechanism_number,
    cited_as_missing,
    // Pictures
    image_damaged,
    image_too_large,
    image_format,
    svg_content,
    // Campaigns
    template_syntax,
    template_field,
    template_unfilled,
    mail_header,
    mail_address,
    do_not_contact,
    duplicate_recipient,
    missing_edition,
    file_name_taken,
    file_name_unfit,
    mail_too_large,
    folder_in_use,
    plan_differs,
    parts_incomplete,
    manifest_differs,
    item_lost,
    parts_unsearched,
    // Ours
    internal,
};

/// What a fault means for the exit code of the program.
enum class Outcome : std::uint8_t {
    input = 1,
    usage = 2,
    conformance = 3,
    leak = 4,
    environment = 5,
    internal = 70,
};

struct CodeInfo {
    Code code;
    std::string_view id;   ///< as printed: "E0101"
    std::string_view name; ///< as in `Code`
    Outcome outcome;
    std::string_view summary; ///< one sentence for the reference page
};

/// Every code, in the order of `Code`.
std::span<CodeInfo const> all_codes();

CodeInfo const& info(Code code);

} // namespace brief
