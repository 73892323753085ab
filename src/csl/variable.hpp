#pragma once

/// The variables of CSL 1.0.2, appendix IV. Styles and items name them; inside they are numbers.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace brief::csl {

enum class Variable : std::uint8_t {
    none, ///< a name that CSL 1.0.2 does not have
    doi,
    isbn,
    issn,
    pmcid,
    pmid,
    url,
    abstract,
    accessed,
    annote,
    archive,
    archive_place,
    archive_collection,
    archive_location,
    author,
    authority,
    available_date,
    call_number,
    chair,
    chapter_number,
    citation_key,
    citation_label,
    citation_number,
    collection_editor,
    collection_number,
    collection_title,
    compiler,
    composer,
    container_author,
    container_title,
    container_title_short,
    contributor,
    curator,
    dimensions,
    director,
    division,
    edition,
    editor,
    editor_translator,
    editorial_director,
    event_date,
    event_place,
    event_title,
    executive_producer,
    first_reference_note_number,
    genre,
    guest,
    host,
    illustrator,
    interviewer,
    issue,
    issued,
    jurisdiction,
    keyword,
    language,
    license,
    locator,
    medium,
    narrator,
    note,
    number,
    number_of_pages,
    number_of_volumes,
    organizer,
    original_author,
    original_date,
    original_publisher,
    original_publisher_place,
    original_title,
    page,
    page_first,
    part_number,
    part_title,
    performer,
    printing_number,
    producer,
    publisher,
    publisher_place,
    recipient,
    references,
    reviewed_author,
    reviewed_genre,
    reviewed_title,
    scale,
    script_writer,
    section,
    series_creator,
    source,
    status,
    submitted,
    supplement_number,
    title,
    title_short,
    translator,
    version,
    volume,
    volume_title,
    year_suffix,
};

inline constexpr std::size_t variable_count = 98;

enum class VariableKind : std::uint8_t { text, number, date, name };

/// The variable of this name, as in CSL ("container-title"); `none` when CSL has no such variable.
Variable find_variable(std::string_view name);

/// As in CSL; empty for `none`.
std::string_view name_of(Variable variable);

VariableKind kind_of(Variable variable);

} // namespace brief::csl
