#include "base/code.hpp"

#include <array>
#include <cassert>

namespace brief {

namespace {

using enum Outcome;

constexpr std::array table{
    CodeInfo{Code::file_not_found, "E0101", "file_not_found", input, "A file that was named does not exist."},
    CodeInfo{Code::invalid_utf8, "E0102", "invalid_utf8", input, "A file is not valid UTF-8."},
    CodeInfo{Code::toml_syntax, "E0103", "toml_syntax", input, "A file breaks the syntax of TOML 1.0."},
    CodeInfo{Code::file_empty, "E0104", "file_empty", input, "A file holds nothing to read."},
    CodeInfo{Code::file_too_large, "E0105", "file_too_large", input, "A file is larger than the limit."},
    CodeInfo{
        Code::nesting_too_deep,
        "E0106",
        "nesting_too_deep",
        input,
        "Tables, arrays or markup are nested deeper than the limit."},
    CodeInfo{
        Code::no_workspace,
        "E0107",
        "no_workspace",
        input,
        "No briefwright.toml was found in the folder or above it."},
    CodeInfo{
        Code::unknown_key, "E0201", "unknown_key", input, "A table has a key that its kind does not know."},
    CodeInfo{Code::wrong_type, "E0202", "wrong_type", input, "A value has another type than its key wants."},
    CodeInfo{Code::missing_key, "E0203", "missing_key", input, "A required key is missing."},
    CodeInfo{Code::bad_value, "E0204", "bad_value", input, "A value is not one of those allowed."},
    CodeInfo{
        Code::bad_date, "E0205", "bad_date", input, "A date is not of the EDTF forms that are understood."},
    CodeInfo{Code::bad_id, "E0206", "bad_id", input, "An id has characters other than a-z, 0-9 and '-'."},
    CodeInfo{
        Code::unknown_record_kind,
        "E0207",
        "unknown_record_kind",
        input,
        "A library file has a table that is no record kind."},
    CodeInfo{
        Code::bad_measure,
        "E0208",
        "bad_measure",
        input,
        "A length is not a number with the unit pt, mm, cm, in or px."},
    CodeInfo{Code::bad_color, "E0209", "bad_color", input, "A colour is not of the form #rrggbb."},
    CodeInfo{
        Code::forbidden_character,
        "E0210",
        "forbidden_character",
        input,
        "A field holds a control or a bidirectional override."},
    CodeInfo{
        Code::too_many_records, "E0211", "too_many_records", input, "There are more records than the limit."},
    CodeInfo{Code::other_definition, "E0212", "other_definition", input, "A file defines something else."},
    CodeInfo{
        Code::unknown_reference,
        "E0301",
        "unknown_reference",
        input,
        "A reference names a record that does not exist."},
    CodeInfo{Code::duplicate_id, "E0302", "duplicate_id", input, "Two records of a kind have the same id."},
    CodeInfo{Code::nothing_selected, "E0303", "nothing_selected", input, "A section selects no record."},
    CodeInfo{
        Code::unknown_target,
        "E0307",
        "unknown_target",
        input,
        "A cross reference leads to no section of the brief."},
    CodeInfo{
        Code::selected_withheld,
        "W0306",
        "selected_withheld",
        input,
        "A section names a record that is withheld from the audience."},
    CodeInfo{Code::uncited_fact, "E0304", "uncited_fact", input, "A fact about a person has no source."},
    CodeInfo{
        Code::events_out_of_order,
        "E0305",
        "events_out_of_order",
        input,
        "The dates of an interval run backwards."},
    CodeInfo{Code::query_syntax, "E0321", "query_syntax", input, "A query is not of the grammar."},
    CodeInfo{
        Code::query_field,
        "E0322",
        "query_field",
        input,
        "A query names a field that its records do not have."},
    CodeInfo{
        Code::query_value,
        "E0323",
        "query_value",
        input,
        "A query compares a field with what it can never be."},
    CodeInfo{
        Code::exchange_syntax,
        "E0331",
        "exchange_syntax",
        input,
        "A file to be read is not the CSV or JSON that is understood."},
    CodeInfo{
        Code::exchange_limit,
        "E0332",
        "exchange_limit",
        input,
        "A file to be read has more rows, columns, text or depth than the limit."},
    CodeInfo{
        Code::import_map,
        "E0333",
        "import_map",
        input,
        "A map does not fit the file it is for, or the kind of record it makes."},
    CodeInfo{Code::row_refused, "E0334", "row_refused", input, "A row of a file cannot become a record."},
    CodeInfo{
        Code::file_exists, "E0335", "file_exists", input, "A file that would be written is there already."},
    CodeInfo{
        Code::other_audience,
        "E0336",
        "other_audience",
        input,
        "An exported file was made for another audience than it is used for."},
    CodeInfo{
        Code::prose_markup, "E0401", "prose_markup", input, "Prose uses markup that a brief cannot set."},
    CodeInfo{
        Code::citation_syntax,
        "E0402",
        "citation_syntax",
        input,
        "A citation in prose is not of the form [@id, locator]."},
    CodeInfo{
        Code::unknown_source,
        "E0403",
        "unknown_source",
        input,
        "A citation names a source that does not exist."},
    CodeInfo{
        Code::unknown_citation_style,
        "E0404",
        "unknown_citation_style",
        input,
        "No citation style has the name that is asked for."},
    CodeInfo{
        Code::citation_style_syntax,
        "E0405",
        "citation_style_syntax",
        input,
        "The file of a citation style, or of its language, cannot be read."},
    CodeInfo{
        Code::empty_citation,
        "E0406",
        "empty_citation",
        input,
        "A citation style writes nothing for a source."},
    CodeInfo{
        Code::no_list_of_sources,
        "E0407",
        "no_list_of_sources",
        input,
        "A citation style cites in the text, and the brief has no list of sources to lead to."},
    CodeInfo{
        Code::circular_based_on,
        "E0501",
        "circular_based_on",
        input,
        "Styles are based on each other in a circle."},
    CodeInfo{
        Code::circular_extends, "E0502", "circular_extends", input, "Layouts extend each other in a circle."},
    CodeInfo{Code::unknown_style, "E0503", "unknown_style", input, "A style that is named is not defined."},
    CodeInfo{
        Code::low_contrast,
        "E0504",
        "low_contrast",
        input,
        "Two colours contrast less than the layout demands."},
    CodeInfo{
        Code::unknown_layout, "E0505", "unknown_layout", input, "No layout has the name that is asked for."},
    CodeInfo{
        Code::unknown_font_family,
        "E0506",
        "unknown_font_family",
        input,
        "A layout names a font family that fonts/ does not hold."},
    CodeInfo{
        Code::unknown_label,
        "E0507",
        "unknown_label",
        input,
        "A layout uses a label that the language has not."},
    CodeInfo{
        Code::missing_glyph,
        "E0601",
        "missing_glyph",
        input,
        "No font of the layout has a character of the text."},
    CodeInfo{
        Code::block_too_tall,
        "E0701",
        "block_too_tall",
        input,
        "Something that may not be split is taller than a page."},
    CodeInfo{
        Code::overfull_line,
        "W0702",
        "overfull_line",
        input,
        "A word is wider than its column and cannot be broken."},
    CodeInfo{Code::page_limit, "W0703", "page_limit", input, "The brief has more pages than it should."},
    CodeInfo{
        Code::relaxed_break,
        "W0704",
        "relaxed_break",
        input,
        "A page ends where it should not, as no choice of page ends keeps every rule."},
    CodeInfo{Code::size_limit, "E0705", "size_limit", input, "The file is larger than it may be."},
    CodeInfo{Code::size_warning, "W0706", "size_warning", input, "The file is larger than it should be."},
    CodeInfo{
        Code::does_not_fit,
        "E0707",
        "does_not_fit",
        input,
        "The brief does not fit on the pages its layout asks for, however much it is tightened."},
    CodeInfo{
        Code::font_file_missing,
        "E0801",
        "font_file_missing",
        environment,
        "A font file that the layout needs is not there."},
    CodeInfo{
        Code::font_file_damaged,
        "E0802",
        "font_file_damaged",
        environment,
        "A font file cannot be read as a font."},
    CodeInfo{
        Code::data_missing, "E0803", "data_missing", environment, "A data file of the program is not there."},
    CodeInfo{Code::not_readable, "E0804", "not_readable", environment, "A file or folder cannot be read."},
    CodeInfo{Code::not_writable, "E0805", "not_writable", environment, "A file or folder cannot be written."},
    CodeInfo{Code::disk_full, "E0806", "disk_full", environment, "The disk has no room for the file."},
    CodeInfo{
        Code::painting_failed, "E0901", "painting_failed", internal, "Cairo or PoDoFo reported an error."},
    CodeInfo{
        Code::structure_mismatch,
        "E0902",
        "structure_mismatch",
        conformance,
        "The painted page and its structure do not agree."},
    CodeInfo{
        Code::leak_found,
        "E0903",
        "leak_found",
        leak,
        "The finished file holds a value that its audience must not meet."},
    CodeInfo{
        Code::pdf_damaged,
        "E0904",
        "pdf_damaged",
        input,
        "A PDF file cannot be read, or is larger than the limits."},
    CodeInfo{
        Code::not_conforming,
        "E0905",
        "not_conforming",
        conformance,
        "A PDF file misses a rule of PDF/UA-1, PDF/A or this program."},
    CodeInfo{
        Code::quotation_changed,
        "E1001",
        "quotation_changed",
        input,
        "A quotation has other words than the stored text of its statement."},
    CodeInfo{
        Code::quotation_not_found,
        "E1002",
        "quotation_not_found",
        input,
        "The words of a quotation are not in the stored text of its statement."},
    CodeInfo{
        Code::cut_qualifier, "W1003", "cut_qualifier", input, "A cut takes out a negation or a qualifier."},
    CodeInfo{
        Code::closing_mark,
        "W1004",
        "closing_mark",
        input,
        "The closing mark of a quotation is not that of the stored text."},
    CodeInfo{
        Code::wrong_paragraph,
        "W1005",
        "wrong_paragraph",
        input,
        "A locator names another paragraph than the one with the words."},
    CodeInfo{
        Code::paraphrase_in_marks,
        "E1006",
        "paraphrase_in_marks",
        input,
        "The text of a paraphrase stands between quotation marks."},
    CodeInfo{
        Code::quotation_reopened,
        "W1007",
        "quotation_reopened",
        input,
        "The stored text is no longer the one that a quotation was compared with."},
    CodeInfo{
        Code::quotation_unverified,
        "W1008",
        "quotation_unverified",
        input,
        "A quotation claims to be checked, but there is no text to compare it with."},
    CodeInfo{
        Code::direction_control,
        "W1009",
        "direction_control",
        input,
        "A quoted passage holds a control that turns the direction of its text."},
    CodeInfo{
        Code::unbacked_marks,
        "W1010",
        "unbacked_marks",
        input,
        "Words stand between quotation marks that no quotation and no stored text has."},
    CodeInfo{
        Code::file_outside,
        "E1011",
        "file_outside",
        input,
        "A file that a record or a definition names is not inside the workspace."},
    CodeInfo{
        Code::name_variant,
        "W1101",
        "name_variant",
        input,
        "A name is spelt otherwise than its record prints it."},
    CodeInfo{
        Code::mixed_script,
        "W1102",
        "mixed_script",
        input,
        "A word of a name mixes letters of scripts that look alike."},
    CodeInfo{
        Code::confusable_names, "W1103", "confusable_names", input, "Two different names look the same."},
    CodeInfo{
        Code::uncited_claim,
        "W1201",
        "uncited_claim",
        input,
        "A sentence names somebody or holds a number, and cites nothing."},
    CodeInfo{
        Code::stale_fact,
        "W1202",
        "stale_fact",
        input,
        "A record or a fact has not been verified for too long."},
    CodeInfo{
        Code::stale_office,
        "W1203",
        "stale_office",
        input,
        "The office of a recipient has not been verified for too long."},
    CodeInfo{
        Code::consent_missing,
        "W1204",
        "consent_missing",
        input,
        "A brief shows somebody whose consent is not recorded."},
    CodeInfo{
        Code::consent_withdrawn,
        "E1205",
        "consent_withdrawn",
        input,
        "A brief shows somebody who withdrew consent."},
    CodeInfo{
        Code::photo_incomplete,
        "E1206",
        "photo_incomplete",
        input,
        "A photo lacks words in its place, credit, licence or review."},
    CodeInfo{
        Code::as_of_missing,
        "W1207",
        "as_of_missing",
        input,
        "A fact has neither a date nor a date up to which it holds."},
    CodeInfo{Code::embargo, "E1208", "embargo", input, "A brief is under embargo."},
    CodeInfo{
        Code::status_contradicted,
        "E1209",
        "status_contradicted",
        input,
        "A stated status is not what the events come to."},
    CodeInfo{
        Code::custody_order,
        "E1210",
        "custody_order",
        input,
        "Events of custody stand in an order that cannot be."},
    CodeInfo{
        Code::custody_doubtful,
        "W1211",
        "custody_doubtful",
        input,
        "Events of custody stand in an order that is likely a slip."},
    CodeInfo{
        Code::mechanism_number,
        "W1212",
        "mechanism_number",
        input,
        "A number has another form than its body gives out."},
    CodeInfo{
        Code::cited_as_missing,
        "E1213",
        "cited_as_missing",
        input,
        "A source that may not be named does not say how it is cited."},
    CodeInfo{Code::image_damaged, "E1301", "image_damaged", input, "A picture is cut off or damaged."},
    CodeInfo{
        Code::image_too_large, "E1302", "image_too_large", input, "A picture is larger than the limits."},
    CodeInfo{
        Code::image_format,
        "E1303",
        "image_format",
        input,
        "A picture is of a format that a brief cannot show."},
    CodeInfo{
        Code::svg_content, "E1304", "svg_content", input, "A logo is an SVG with more in it than a drawing."},
    CodeInfo{Code::template_syntax, "E1401", "template_syntax", input, "A merge field is not well formed."},
    CodeInfo{
        Code::template_field, "E1402", "template_field", input, "There is no such merge field, or no value."},
    CodeInfo{
        Code::template_unfilled, "E1403", "template_unfilled", input, "Only a campaign fills merge fields."},
    CodeInfo{Code::mail_header, "E1404", "mail_header", input, "A mail would hold what no header may."},
    CodeInfo{Code::mail_address, "E1405", "mail_address", input, "No mail goes to such an address."},
    CodeInfo{Code::do_not_contact, "W1406", "do_not_contact", input, "Somebody asked not to be written to."},
    CodeInfo{
        Code::duplicate_recipient,
        "E1407",
        "duplicate_recipient",
        input,
        "Somebody would be written to twice."},
    CodeInfo{
        Code::missing_edition, "E1408", "missing_edition", input, "Words in the language of a reader lack."},
    CodeInfo{
        Code::file_name_taken, "E1409", "file_name_taken", input, "Two recipients get files of one name."},
    CodeInfo{
        Code::file_name_unfit,
        "E1410",
        "file_name_unfit",
        input,
        "A file cannot have the name it would get."},
    CodeInfo{
        Code::mail_too_large, "E1411", "mail_too_large", input, "A mail is too large for its recipient."},
    CodeInfo{Code::folder_in_use, "E1412", "folder_in_use", environment, "Another run writes to the folder."},
    CodeInfo{Code::plan_differs, "E1414", "plan_differs", input, "Parts of a campaign do not go together."},
    CodeInfo{Code::parts_incomplete, "E1415", "parts_incomplete", input, "Parts of a campaign lack items."},
    CodeInfo{
        Code::manifest_differs, "E1416", "manifest_differs", input, "A folder is not as its manifest says."},
    CodeInfo{Code::item_lost, "E1417", "item_lost", Outcome::internal, "A process of a campaign crashed."},
    CodeInfo{
        Code::parts_unsearched,
        "E1418",
        "parts_unsearched",
        input,
        "Parts that were made without the library were not searched for what is withheld."},
    CodeInfo{Code::internal, "E9001", "internal", Outcome::internal, "A fault of the program itself."},
};

constexpr bool in_order() {
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (static_cast<std::size_t>(table[i].code) != i) {
            return false;
        }
    }
    return true;
}

static_assert(in_order(), "the table lists the codes in the order of the enumeration");
static_assert(
    static_cast<std::size_t>(Code::internal) + 1 == table.size(), "a code lacks its line in the table"
);

} // namespace

std::span<CodeInfo const> all_codes() {
    return table;
}

CodeInfo const& info(Code code) {
    auto index = static_cast<std::size_t>(code);
    assert(index < table.size());
    return table[index];
}

} // namespace brief
