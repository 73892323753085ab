#include "conform/rules.hpp"

#include <array>
#include <cassert>

namespace brief::conform {

namespace {

using enum Rule;

constexpr std::array rule_table{
    RuleInfo{
        file_version,
        "file-version",
        "PDF 7.5.2",
        "the first line says PDF 1.7, and the catalog no other version"},
    RuleInfo{file_comment, "file-comment", "A 6.1.2", "the second line has four bytes that are no ASCII"},
    RuleInfo{file_id, "file-id", "A 6.1.3", "the trailer has an ID of two strings"},
    RuleInfo{file_not_encrypted, "file-not-encrypted", "A 6.1.3", "the file is not encrypted"},
    RuleInfo{
        file_trailer_keys,
        "file-trailer-keys",
        "this program",
        "the trailer has no key but those a file needs"},
    RuleInfo{
        file_nothing_hidden,
        "file-nothing-hidden",
        "this program",
        "every object can be reached, every reference leads to one, and no byte lies between them"},
    RuleInfo{
        catalog_keys, "catalog-keys", "this program", "the catalog has no key but those this program writes"},
    RuleInfo{
        catalog_language, "catalog-language", "UA 7.2", "the catalog names the language of the document"},
    RuleInfo{catalog_marked, "catalog-marked", "UA 7.1, A 6.7.2.2", "MarkInfo says Marked, and not Suspects"},
    RuleInfo{catalog_title_shown, "catalog-title-shown", "UA 7.1", "viewers are asked to show the title"},
    RuleInfo{
        catalog_direction,
        "catalog-direction",
        "PDF 12.2",
        "viewers lay pages from the right exactly where the language of the document runs from there"},
    RuleInfo{
        actions_allowed,
        "actions-allowed",
        "A 6.5.1",
        "there are no scripts and no actions but links, none of its own accord"},
    RuleInfo{no_optional_content, "no-optional-content", "UA 7.10", "no content can be switched off"},
    RuleInfo{no_forms, "no-forms", "UA 7.15, A 6.4", "there is no form, in XFA or other"},
    RuleInfo{
        outline_targets, "outline-targets", "PDF 12.3.3", "every bookmark has a title and leads to a page"},
    RuleInfo{
        info_keys, "info-keys", "this program", "the document information names no program, user or machine"},
    RuleInfo{
        metadata_stream,
        "metadata-stream",
        "UA 7.1, A 6.6.2.1",
        "the catalog has metadata in plain, well-formed XML"},
    RuleInfo{metadata_title, "metadata-title", "UA 7.1", "the metadata have a title"},
    RuleInfo{metadata_pdfua, "metadata-pdfua", "UA 5", "the metadata claim PDF/UA-1"},
    RuleInfo{
        metadata_pdfa,
        "metadata-pdfa",
        "A 6.6.4",
        "the metadata claim PDF/A-2a, or 3a where files are attached"},
    RuleInfo{
        metadata_extension_schema,
        "metadata-extension-schema",
        "A 6.6.2.3",
        "the metadata describe the schema of pdfuaid"},
    RuleInfo{
        metadata_equals_info,
        "metadata-equals-info",
        "A 6.6.3",
        "metadata and document information say the same"},
    RuleInfo{output_intent, "output-intent", "A 6.2.3", "there is one output intent, with a profile for RGB"},
    RuleInfo{no_device_cmyk, "no-device-cmyk", "A 6.2.4.3", "no colour is given in inks of no known device"},
    RuleInfo{no_interpolation, "no-interpolation", "A 6.2.8", "no picture is smoothed by the viewer"},
    RuleInfo{group_color_space, "group-color-space", "A 6.2.10", "transparency is blended in RGB or grey"},
    RuleInfo{
        xobject_kinds, "xobject-kinds", "A 6.2.9", "external objects are images or forms, all of this file"},
    RuleInfo{font_embedded, "font-embedded", "UA 7.21.4.1, A 6.2.11.4", "every font is embedded"},
    RuleInfo{
        font_cid_map, "font-cid-map", "UA 7.21.3.2", "composite TrueType fonts say which glyph is which"},
    RuleInfo{
        font_to_unicode,
        "font-to-unicode",
        "UA 7.21.7, A 6.2.11.7.2",
        "every glyph that is shown stands for a text"},
    RuleInfo{font_no_notdef, "font-no-notdef", "UA 7.21.8", "no glyph is shown for a missing one"},
    RuleInfo{font_widths, "font-widths", "UA 7.21.5, A 6.2.11.5", "widths are those of the embedded font"},
    RuleInfo{page_count, "page-count", "PDF 7.7.3.2", "the page tree has as many pages as it says"},
    RuleInfo{page_keys, "page-keys", "this program", "pages have no key but those this program writes"},
    RuleInfo{
        page_tab_order, "page-tab-order", "UA 7.18.3", "links are reached in the order of the structure"},
    RuleInfo{
        page_struct_parents,
        "page-struct-parents",
        "PDF 14.7.4.4",
        "every page has a place of its own in the parent tree"},
    RuleInfo{
        content_syntax,
        "content-syntax",
        "PDF 7.8.2",
        "content is well-formed, and what is opened is closed"},
    RuleInfo{content_marked, "content-marked", "UA 7.1", "whatever is painted is tagged or an artifact"},
    RuleInfo{
        content_nesting, "content-nesting", "UA 7.1", "no artifact is in tagged content, nor the other way"},
    RuleInfo{
        content_ids, "content-ids", "PDF 14.7.4", "each piece of content belongs to exactly one element"},
    RuleInfo{artifact_typed, "artifact-typed", "PDF 14.8.2.2", "artifacts say of what kind they are"},
    RuleInfo{
        tree_elements,
        "tree-elements",
        "PDF 14.7.2, UA 7.1",
        "elements have a type, a standard role and their parent"},
    RuleInfo{
        tree_parent_tree,
        "tree-parent-tree",
        "PDF 14.7.4.4",
        "the parent tree is sorted and leads to elements of the tree"},
    RuleInfo{
        tree_ids, "tree-ids", "PDF 14.7.2", "the ID tree is sorted and has exactly the IDs of the elements"},
    RuleInfo{
        tree_nesting, "tree-nesting", "UA 7.2, PDF 14.8.4", "elements stand only in those they may stand in"},
    RuleInfo{heading_levels, "heading-levels", "UA 7.4.2", "headings begin with H1 and skip no level"},
    RuleInfo{tree_languages, "tree-languages", "UA 7.2", "languages are tags of BCP 47"},
    RuleInfo{
        figure_alternative, "figure-alternative", "UA 7.3", "every figure has a text that is read instead"},
    RuleInfo{figure_box, "figure-box", "PDF 14.8.5.4.3", "every figure says where it is"},
    RuleInfo{list_numbering, "list-numbering", "UA 7.6", "lists with labels say how they are numbered"},
    RuleInfo{
        table_headers, "table-headers", "UA 7.5", "header cells have a scope, and cells name their headers"},
    RuleInfo{
        table_regular,
        "table-regular",
        "PDF 14.8.4.3.4",
        "all rows of a table have the same number of columns"},
    RuleInfo{note_id, "note-id", "UA 7.9", "every note has an ID of its own"},
    RuleInfo{annotation_kinds, "annotation-kinds", "A 6.3.1", "there are no annotations but links"},
    RuleInfo{
        annotation_contents, "annotation-contents", "UA 7.18.1, 7.18.5", "every link says where it leads"},
    RuleInfo{annotation_printed, "annotation-printed", "A 6.3.2", "links are printed, and never hidden"},
    RuleInfo{
        link_in_tree,
        "link-in-tree",
        "UA 7.18.5",
        "every link is in a Link element, with its page, and names it"},
    RuleInfo{
        link_targets,
        "link-targets",
        "A 6.5.1",
        "links lead to a page of the file, or by http, https or mailto"},
    RuleInfo{
        attachment_entries,
        "attachment-entries",
        "A-3 6.8, UA 7.11",
        "attached files have both names, a description and a relation"},
    RuleInfo{attachment_stream, "attachment-stream", "A-3 6.8", "attached files have a type and a date"},
    RuleInfo{
        attachment_listed, "attachment-listed", "A-3 6.8", "attached files are associated with the document"},
};

constexpr bool in_order() {
    for (std::size_t i = 0; i < rule_table.size(); ++i) {
        if (static_cast<std::size_t>(rule_table[i].rule) != i) {
            return false;
        }
    }
    return true;
}

static_assert(in_order(), "the table lists the rules in the order of the enumeration");
static_assert(
    static_cast<std::size_t>(attachment_listed) + 1 == rule_table.size(), "a rule lacks its line in the table"
);

} // namespace

std::span<RuleInfo const> all_rules() {
    return rule_table;
}

RuleInfo const& info(Rule rule) {
    auto index = static_cast<std::size_t>(rule);
    assert(index < rule_table.size());
    return rule_table[index];
}

} // namespace brief::conform
