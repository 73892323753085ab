#include "conform/check.hpp"

#include "finish/seal.hpp"
#include "paint/paint.hpp"
#include "support/draft.hpp"
#include "support/repository.hpp"
#include "whole_file/sample.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>

using namespace brief;
using conform::Rule;
using pdf::Array;
using pdf::Bytes;
using pdf::Dictionary;
using pdf::Id;
using pdf::integer;
using pdf::Name;
using pdf::Text;
using pdf::Value;
using test::Draft;

namespace {

std::string const& sealed() {
    static std::string const bytes = [] {
        text::FontSet fonts = sample::fonts();
        page::Pages pages = sample::two_pages(fonts);
        auto file = paint::pdf(pages, fonts).and_then([&](page::Painted const& painted) {
            return finish::seal(painted, pages);
        });
        REQUIRE(file);
        return *file;
    }();
    return bytes;
}

Draft draft() {
    auto file = pdf::File::open(sealed());
    REQUIRE(file);
    return Draft(*file);
}

std::vector<conform::Finding> findings_of(std::string const& bytes) {
    auto file = pdf::File::open(bytes);
    if (!file) {
        FAIL(file.error().front().message);
    }
    return conform::check(*file).findings;
}

std::set<std::string> red(std::string const& bytes) {
    std::set<std::string> out;
    for (conform::Finding const& finding : findings_of(bytes)) {
        INFO(finding.what);
        out.emplace(conform::info(finding.rule).id);
    }
    return out;
}

Dictionary& with(Draft& file, char const* key, char const* name, std::size_t skip = 0) {
    return file.dictionary(file.with(key, name, skip));
}

Dictionary& role(Draft& file, char const* name, std::size_t skip = 0) {
    return with(file, "S", name, skip);
}

Dictionary& page(Draft& file) {
    return with(file, "Type", "Page");
}

std::string& content(Draft& file) {
    return *file.objects.at(std::get<Id>(Draft::at(page(file), "Contents").data)).data;
}

std::string& metadata(Draft& file) {
    return *file.objects.at(std::get<Id>(Draft::at(file.catalog(), "Metadata").data)).data;
}

void replace(std::string& in, std::string_view what, std::string_view by) {
    std::size_t at = in.find(what);
    REQUIRE(at != std::string::npos);
    in.replace(at, what.size(), by);
}

/// An entry of an attribute dictionary of an element.
Value& attribute(Dictionary& element, char const* key) {
    return Draft::at(std::get<Dictionary>(Draft::at(element, "A").data), key);
}

Dictionary& link(Draft& file) {
    return with(file, "Subtype", "Link");
}

Dictionary& uri_link(Draft& file) {
    for (std::size_t i = 0;; ++i) {
        Dictionary& entries = with(file, "Subtype", "Link", i);
        if (!find(entries, "A").is_null()) {
            return entries;
        }
    }
}

/// With a form that is painted, and an image in the resources.
Id add_form(Draft& file, std::string const& data, Dictionary const& more) {
    Dictionary entries = {
        {"Type", Name{"XObject"}},
        {"Subtype", Name{"Form"}},
        {"BBox", Array{integer(0), integer(0), integer(9), integer(9)}}};
    entries.insert(entries.end(), more.begin(), more.end());
    Id id = file.add(entries, data);
    Dictionary& resources = file.inner(page(file), "Resources");
    Draft::at(resources, "XObject") = Dictionary{{"X1", id}};
    replace(content(file), "BDC", "BDC q /X1 Do Q");
    return id;
}

/// With an image of one pixel that is painted.
Id add_image(Draft& file) {
    Id id = add_form(
        file, "rgb", {{"Width", integer(1)}, {"Height", integer(1)}, {"BitsPerComponent", integer(8)}}
    );
    Dictionary& image = file.dictionary(id);
    Draft::erase(image, "BBox");
    Draft::at(image, "Subtype") = Name{"Image"};
    Draft::at(image, "ColorSpace") = Name{"DeviceRGB"};
    return id;
}

Dictionary& attach(Draft& file) {
    Id stream = file.add(
        Dictionary{
            {"Type", Name{"EmbeddedFile"}},
            {"Subtype", Name{"application/json"}},
            {"Params", Dictionary{{"ModDate", Bytes{"D:20260102030405Z"}}}}},
        "{}"
    );
    Id specification = file.add(Dictionary{
        {"Type", Name{"Filespec"}},
        {"F", Bytes{"data.json"}},
        {"UF", Bytes{"data.json"}},
        {"Desc", Bytes{"the data"}},
        {"AFRelationship", Name{"Source"}},
        {"EF", Dictionary{{"F", stream}, {"UF", stream}}}});
    Draft::at(file.catalog(), "AF") = Array{specification};
    Draft::at(file.catalog(), "Names") =
        Dictionary{{"EmbeddedFiles", Dictionary{{"Names", Array{Bytes{"data.json"}, specification}}}}};
    replace(metadata(file), "<pdfaid:part>2", "<pdfaid:part>3");
    return file.dictionary(specification);
}

Dictionary& embedded(Draft& file) {
    attach(file);
    return with(file, "Type", "EmbeddedFile");
}

struct Fault {
    Rule rule;
    void (*plant)(Draft&);
};

void erase(Dictionary& from, char const* key) {
    REQUIRE_FALSE(find(from, key).is_null());
    Draft::erase(from, key);
}

Value& at(Dictionary& in, char const* key) {
    return Draft::at(in, key);
}

std::vector<Fault> const& faults() {
    using enum Rule;
    static std::vector<Fault> const all = {
        {file_version, [](Draft& f) { replace(f.head, "1.7", "1.4"); }},
        {file_version, [](Draft& f) { at(f.catalog(), "Version") = Name{"2.0"}; }},
        {file_comment, [](Draft& f) { f.head = "%PDF-1.7\n%text\n"; }},
        {file_id, [](Draft& f) { erase(f.trailer, "ID"); }},
        {file_not_encrypted, [](Draft& f) { at(f.trailer, "Encrypt") = Dictionary{}; }},
        {file_trailer_keys, [](Draft& f) { at(f.trailer, "DocChecksum") = Name{"0"}; }},
        {file_nothing_hidden, [](Draft& f) { f.add(Bytes{"nobody sees this"}); }},
        {file_nothing_hidden, [](Draft& f) { f.between = "(nobody sees this)\n"; }},
        {file_nothing_hidden, [](Draft& f) { at(page(f), "Annots") = Array{Id{4711, 0}}; }},
        {catalog_keys, [](Draft& f) { at(f.catalog(), "PieceInfo") = Dictionary{}; }},
        {catalog_keys, [](Draft& f) { at(f.catalog(), "Names") = Dictionary{{"Dests", Dictionary{}}}; }},
        {catalog_language, [](Draft& f) { erase(f.catalog(), "Lang"); }},
        {catalog_language, [](Draft& f) { at(f.catalog(), "Lang") = Bytes{"english_"}; }},
        {catalog_marked, [](Draft& f) { erase(f.catalog(), "MarkInfo"); }},
        {catalog_marked, [](Draft& f) { at(f.inner(f.catalog(), "MarkInfo"), "Suspects") = true; }},
        {catalog_title_shown, [](Draft& f) { at(f.catalog(), "ViewerPreferences") = Dictionary{}; }},
        {catalog_direction, [](Draft& f) { at(f.catalog(), "Lang") = Bytes{"ar"}; }},
        {catalog_direction,
         [](Draft& f) {
             at(f.catalog(), "ViewerPreferences") = Dictionary{{"DisplayDocTitle", true}, {"Direction", Name{"R2L"}}};
         }},
        {actions_allowed, [](Draft& f) { at(f.catalog(), "OpenAction") = Dictionary{{"S", Name{"GoTo"}}}; }},
        {actions_allowed, [](Draft& f) { at(page(f), "AA") = Dictionary{}; }},
        {actions_allowed,
         [](Draft& f) { at(uri_link(f), "A") = Dictionary{{"S", Name{"Launch"}}, {"F", Bytes{"x"}}}; }},
        {actions_allowed,
         [](Draft& f) { at(f.catalog(), "Names") = Dictionary{{"JavaScript", Dictionary{}}}; }},
        {no_optional_content, [](Draft& f) { at(f.catalog(), "OCProperties") = Dictionary{}; }},
        {no_forms, [](Draft& f) { at(f.catalog(), "AcroForm") = Dictionary{{"XFA", Bytes{"x"}}}; }},
        {outline_targets, [](Draft& f) { erase(f.inner(f.inner(f.catalog(), "Outlines"), "First"), "Dest"); }},
        {outline_targets, [](Draft& f) { at(f.inner(f.inner(f.catalog(), "Outlines"), "First"), "Title") = Bytes{""}; }},
        {info_keys, [](Draft& f) { at(f.info(), "Creator") = Bytes{"somebody"}; }},
        {metadata_stream, [](Draft& f) { replace(metadata(f), "</rdf:RDF>", "<rdf:RDF>"); }},
        {metadata_stream, [](Draft& f) { at(f.inner(f.catalog(), "Metadata"), "Subtype") = Name{"Other"}; }},
        {metadata_title,
         [](Draft& f) {
             replace(metadata(f), "<dc:title>", "<dc:other>");
             replace(metadata(f), "</dc:title>", "</dc:other>");
         }},
        {metadata_pdfua, [](Draft& f) { replace(metadata(f), "<pdfuaid:part>1", "<pdfuaid:part>2"); }},
        {metadata_pdfa, [](Draft& f) { replace(metadata(f), "<pdfaid:part>2", "<pdfaid:part>3"); }},
        {metadata_pdfa, [](Draft& f) { replace(metadata(f), "<pdfaid:conformance>A", "<pdfaid:conformance>B"); }},
        {metadata_pdfa,
         [](Draft& f) {
             attach(f);
             replace(metadata(f), "<pdfaid:part>3", "<pdfaid:part>2");
         }},
        {metadata_extension_schema, [](Draft& f) { replace(metadata(f), "valueType>Integer", "valueType>Text"); }},
        {metadata_equals_info, [](Draft& f) { at(f.info(), "Author") = Bytes{"Somebody else"}; }},
        {metadata_equals_info, [](Draft& f) { at(f.info(), "ModDate") = Bytes{"D:20260102030406Z"}; }},
        {metadata_equals_info, [](Draft& f) { at(f.info(), "ModDate") = Bytes{"2026"}; }},
        {output_intent, [](Draft& f) { erase(f.catalog(), "OutputIntents"); }},
        {output_intent,
         [](Draft& f) {
             Dictionary& intent =
                 std::get<Dictionary>(std::get<Array>(at(f.catalog(), "OutputIntents").data).front().data);
             at(f.inner(intent, "DestOutputProfile"), "N") = integer(4);
         }},
        {no_device_cmyk, [](Draft& f) { replace(content(f), "BDC", "BDC 0 0 0 1 k"); }},
        {no_device_cmyk,
         [](Draft& f) { at(f.inner(page(f), "Resources"), "ColorSpace") = Dictionary{{"C", Name{"DeviceCMYK"}}}; }},
        {no_interpolation, [](Draft& f) { Draft::at(f.dictionary(add_image(f)), "Interpolate") = true; }},
        {no_device_cmyk, [](Draft& f) { Draft::at(f.dictionary(add_image(f)), "ColorSpace") = Name{"DeviceCMYK"}; }},
        {group_color_space, [](Draft& f) { at(page(f), "Group") = Dictionary{{"S", Name{"Transparency"}}}; }},
        {group_color_space,
         [](Draft& f) {
             add_form(f, "", {{"Group", Dictionary{{"S", Name{"Transparency"}}, {"CS", Name{"DeviceCMYK"}}}}});
         }},
        {xobject_kinds, [](Draft& f) { add_form(f, "", {{"Ref", Dictionary{}}}); }},
        {xobject_kinds, [](Draft& f) { add_form(f, "", {{"F", Bytes{"elsewhere"}}}); }},
        {no_optional_content, [](Draft& f) { add_form(f, "", {{"OC", Dictionary{{"Type", Name{"OCG"}}}}}); }},
        {font_embedded, [](Draft& f) { Draft::erase(with(f, "Type", "FontDescriptor"), "FontFile2"); }},
        {font_cid_map, [](Draft& f) { erase(with(f, "Subtype", "CIDFontType2"), "CIDToGIDMap"); }},
        {font_to_unicode, [](Draft& f) { erase(with(f, "Subtype", "Type0"), "ToUnicode"); }},
        {font_to_unicode,
         [](Draft& f) {
             std::string& map =
                 *f.objects.at(std::get<Id>(at(with(f, "Subtype", "Type0"), "ToUnicode").data)).data;
             std::size_t first = map.find('<', map.find("beginbf"));
             map.replace(first, map.find('\n', first) - first, "");
         }},
        {font_no_notdef,
         [](Draft& f) {
             for (auto const& entry : f.inner(f.inner(page(f), "Resources"), "Font")) {
                 if (pdf::name_of(find(f.dictionary(std::get<Id>(entry.value.data)), "Subtype")) == "Type0") {
                     std::string& text = content(f);
                     std::size_t chosen = text.find("/" + entry.key + " ");
                     std::size_t shown = text.find('<', chosen);
                     text.replace(shown, 5, "<0000");
                     return;
                 }
             }
         }},
        {font_widths, [](Draft& f) { at(with(f, "Subtype", "CIDFontType2"), "W") = Array{integer(0), Array{integer(1), integer(2)}}; }},
        {font_widths, [](Draft& f) { at(with(f, "Subtype", "TrueType"), "Widths") = Array{integer(500)}; }},
        {page_count, [](Draft& f) { at(f.inner(f.catalog(), "Pages"), "Count") = integer(7); }},
        {page_keys, [](Draft& f) { at(page(f), "PieceInfo") = Dictionary{}; }},
        {page_tab_order, [](Draft& f) { at(page(f), "Tabs") = Name{"R"}; }},
        {page_struct_parents, [](Draft& f) { at(with(f, "Type", "Page", 1), "StructParents") = integer(99); }},
        {content_syntax, [](Draft& f) { content(f) += " q"; }},
        {content_syntax, [](Draft& f) { content(f) += " EMC"; }},
        {content_syntax, [](Draft& f) { content(f) += " 1 unheard"; }},
        {content_syntax, [](Draft& f) { content(f) += " (open"; }},
        {content_marked, [](Draft& f) { content(f) += " 0 0 9 9 re f"; }},
        {content_nesting,
         [](Draft& f) { replace(content(f), "/Artifact <", "/P <</MCID 77>> BDC EMC /Artifact <</Type/Layout>> BDC /P <</MCID 78>> BDC EMC EMC /Artifact <"); }},
        {content_ids, [](Draft& f) { replace(content(f), "/MCID 3", "/MCID 4"); }},
        {content_ids, [](Draft& f) { add_form(f, "/P <</MCID 0>> BDC EMC", {}); }},
        {content_ids, [](Draft& f) { at(role(f, "H1"), "K") = Array{integer(0), integer(1)}; }},
        {artifact_typed, [](Draft& f) { replace(content(f), "/Type /Pagination", "/Kind /Pagination"); }},
        {artifact_typed, [](Draft& f) { replace(content(f), "/Subtype /Header", "/Kind /Header"); }},
        {tree_elements, [](Draft& f) { erase(role(f, "H1"), "Type"); }},
        {tree_elements, [](Draft& f) { at(role(f, "BlockQuote"), "S") = Name{"Citation"}; }},
        {tree_elements, [](Draft& f) { at(role(f, "H1"), "P") = f.with("S", "P"); }},
        {tree_elements, [](Draft& f) { at(f.inner(f.catalog(), "StructTreeRoot"), "RoleMap") = Dictionary{}; }},
        {tree_elements, [](Draft& f) { at(f.inner(f.catalog(), "StructTreeRoot"), "Type") = Name{"Other"}; }},
        {tree_parent_tree,
         [](Draft& f) {
             Dictionary& tree = f.inner(f.inner(f.catalog(), "StructTreeRoot"), "ParentTree");
             Array& numbers = std::get<Array>(at(tree, "Nums").data);
             std::swap(numbers[0], numbers[2]);
             std::swap(numbers[1], numbers[3]);
         }},
        {tree_parent_tree, [](Draft& f) { at(f.inner(f.catalog(), "StructTreeRoot"), "ParentTreeNextKey") = integer(1); }},
        {tree_ids, [](Draft& f) { erase(f.inner(f.catalog(), "StructTreeRoot"), "IDTree"); }},
        {tree_ids,
         [](Draft& f) {
             Dictionary& tree = f.inner(f.inner(f.catalog(), "StructTreeRoot"), "IDTree");
             Array& names = std::get<Array>(at(tree, "Names").data);
             std::swap(names[0], names[2]);
             std::swap(names[1], names[3]);
         }},
        {tree_ids, [](Draft& f) { at(role(f, "H1"), "ID") = Bytes{"unlisted"}; }},
        {tree_nesting, [](Draft& f) { at(role(f, "LBody"), "S") = Name{"P"}; }},
        {tree_nesting, [](Draft& f) { at(role(f, "THead"), "S") = Name{"Sect"}; }},
        {tree_nesting, [](Draft& f) { at(role(f, "Document"), "S") = Name{"Sect"}; }},
        {tree_nesting, [](Draft& f) { at(role(f, "L"), "S") = Name{"TOC"}; }},
        {tree_nesting, [](Draft& f) { at(role(f, "LI"), "S") = Name{"TOCI"}; }},
        {tree_nesting, [](Draft& f) { at(role(f, "BlockQuote"), "S") = Name{"TOC"}; }},
        {heading_levels, [](Draft& f) { at(role(f, "H2"), "S") = Name{"H3"}; }},
        {heading_levels, [](Draft& f) { at(role(f, "H1"), "S") = Name{"H2"}; }},
        {tree_languages, [](Draft& f) { at(role(f, "BlockQuote"), "Lang") = Bytes{"russian language"}; }},
        {figure_alternative, [](Draft& f) { erase(role(f, "Figure"), "Alt"); }},
        {figure_box, [](Draft& f) { erase(role(f, "Figure"), "A"); }},
        {list_numbering, [](Draft& f) { erase(role(f, "L"), "A"); }},
        {table_headers, [](Draft& f) { attribute(role(f, "TH"), "Scope") = Name{"Nowhere"}; }},
        {table_headers, [](Draft& f) { attribute(role(f, "TD"), "Headers") = Array{Bytes{"no-such-cell"}}; }},
        {table_headers, [](Draft& f) { erase(role(f, "TD"), "A"); }},
        {table_regular, [](Draft& f) { attribute(role(f, "TD"), "ColSpan") = integer(2); }},
        {table_regular, [](Draft& f) { attribute(role(f, "TD"), "RowSpan") = integer(9); }},
        {note_id, [](Draft& f) { erase(role(f, "Note"), "ID"); }},
        {annotation_kinds, [](Draft& f) { at(link(f), "Subtype") = Name{"Text"}; }},
        {annotation_contents, [](Draft& f) { erase(link(f), "Contents"); }},
        {annotation_printed, [](Draft& f) { at(link(f), "F") = integer(6); }},
        {link_in_tree, [](Draft& f) { erase(link(f), "StructParent"); }},
        {link_in_tree,
         [](Draft& f) {
             Array& kids = std::get<Array>(at(role(f, "Link"), "K").data);
             std::get<Dictionary>(kids.back().data).push_back({"Pg", Name{"None"}});
         }},
        {link_in_tree, [](Draft& f) { at(role(f, "Link"), "S") = Name{"Span"}; }},
        {link_targets, [](Draft& f) { at(f.inner(uri_link(f), "A"), "URI") = Bytes{"javascript:x"}; }},
        {link_targets, [](Draft& f) { at(f.inner(uri_link(f), "A"), "URI") = Bytes{"file:///etc"}; }},
        {link_targets, [](Draft& f) { at(link(f), "Dest") = Array{integer(0)}; }},
        {attachment_entries, [](Draft& f) { erase(attach(f), "Desc"); }},
        {attachment_entries, [](Draft& f) { erase(attach(f), "UF"); }},
        {attachment_entries, [](Draft& f) { erase(attach(f), "AFRelationship"); }},
        {attachment_stream, [](Draft& f) { erase(embedded(f), "Subtype"); }},
        {attachment_stream, [](Draft& f) { erase(embedded(f), "Params"); }},
        {attachment_listed,
         [](Draft& f) {
             Dictionary entries = attach(f);
             at(f.catalog(), "AF") = Array{};
         }},
    };
    return all;
}

/// For tools/conformance: each file that is checked here, where BRIEF_PLANTED names a folder.
void keep(std::string const& name, std::string const& bytes) {
    // NOLINTNEXTLINE(concurrency-mt-unsafe): one thread
    if (char const* folder = std::getenv("BRIEF_PLANTED"); folder != nullptr) {
        std::ofstream(std::filesystem::path(folder) / (name + ".pdf"), std::ios::binary) << bytes;
    }
}

/// Rules that a fault breaks besides its own, since one thing has several demands on it.
std::set<std::string> also_red(Rule rule, std::set<std::string> found) {
    found.erase(std::string(conform::info(rule).id));
    return found;
}

} // namespace

TEST_CASE("a sealed file and its draft miss nothing") {
    for (std::string const& bytes : {sealed(), draft().write()}) {
        keep(bytes == sealed() ? "none-sealed" : "none-draft", bytes);
        for (conform::Finding const& finding : findings_of(bytes)) {
            FAIL_CHECK(conform::info(finding.rule).id, ": ", finding.what);
        }
    }
    Draft attached = draft();
    attach(attached);
    keep("none-attached", attached.write());
    CHECK(red(attached.write()).empty());
    Draft pictured = draft();
    add_image(pictured);
    keep("none-pictured", pictured.write());
    CHECK(red(pictured.write()).empty());
    Draft formed = draft();
    add_form(formed, "0 0 9 9 re f", {});
    keep("none-formed", formed.write());
    CHECK(red(formed.write()).empty());
}

TEST_CASE("each rule is missed by a fault that is planted for it") {
    std::string told = "# The fault that is planted for a rule, and what else it breaks.\n";
    std::size_t number = 100;
    for (Fault const& fault : faults()) {
        Draft file = draft();
        fault.plant(file);
        std::set<std::string> found = red(file.write());
        std::string id(conform::info(fault.rule).id);
        keep(fmt::format("fault-{}-{}", ++number, id), file.write());
        CAPTURE(id);
        CHECK(found.contains(id));
        std::set<std::string> more = also_red(fault.rule, found);
        told += id + fmt::format("{}{}\n", more.empty() ? "" : ": ", fmt::join(more, ", "));
    }
    auto golden = test::repository() / "tests/golden/conform.txt";
    if (std::getenv("BRIEF_BLESS") != nullptr) { // NOLINT(concurrency-mt-unsafe): one thread
        std::ofstream(golden, std::ios::binary) << told;
    }
    CHECK(test::read_file(golden) == told);
}

TEST_CASE("no rule is without a fault") {
    for (conform::RuleInfo const& rule : conform::all_rules()) {
        CAPTURE(rule.id);
        CHECK(std::ranges::find(faults(), rule.rule, &Fault::rule) != faults().end());
    }
}
