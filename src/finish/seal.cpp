#include "finish/seal.hpp"

#include "finish/color_profile.hpp"
#include "finish/date.hpp"
#include "finish/link_annotations.hpp"
#include "finish/mark_content.hpp"
#include "finish/outline.hpp"
#include "finish/pack.hpp"
#include "finish/page_labels.hpp"
#include "finish/pdf_objects.hpp"
#include "finish/structure_check.hpp"
#include "finish/structure_tree.hpp"
#include "finish/xmp.hpp"
#include "text/script.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace brief::finish {

namespace {

using PageLeaves = std::vector<std::vector<page::LeafId>>;

Result<PageLeaves> mark_pages(
    PdfObjects& objects,
    page::Painted const& painted,
    page::Pages const& pages,
    std::vector<Id> const& page_ids
) {
    PageLeaves leaves;
    for (std::size_t i = 0; i < page_ids.size(); ++i) {
        Value contents = objects.get_raw(page_ids[i], "Contents");
        Id const* stream = std::get_if<Id>(&contents.data);
        if (stream == nullptr) {
            return failure(error(Code::painting_failed, {}, "a painted page has no content stream"));
        }
        Result<MarkedContent> marked =
            mark_content(objects.stream(*stream), painted.chunks[i], pages.structure);
        if (!marked) {
            return failure(std::move(marked.error()));
        }
        objects.set_stream(*stream, marked->stream);
        objects.set(page_ids[i], "Tabs", Name{"S"}); // ISO 14289-1 7.18.3
        leaves.push_back(std::move(marked->leaves));
    }
    return leaves;
}

/// What Cairo writes otherwise than PDF/A and PDF/UA demand.
void correct_resources(PdfObjects& objects) {
    Value const descendant = Name{"CIDFontType2"};
    Value const image = Name{"Image"};
    for (Id id : objects.all()) {
        Value subtype = objects.get_raw(id, "Subtype");
        if (subtype == descendant) {
            objects.set(id, "CIDToGIDMap", Name{"Identity"}); // ISO 14289-1 7.21.3.2
        } else if (subtype == image) {
            objects.remove(id, "Interpolate"); // ISO 19005-2 6.2.8
        }
    }
}

void set_text(PdfObjects& objects, Id id, std::string const& key, std::string const& text) {
    if (text.empty()) {
        objects.remove(id, key);
    } else {
        objects.set(id, key, Text{text});
    }
}

/// The older form of the metadata; it must say the same as the XMP packet.
void set_information(PdfObjects& objects, page::Properties const& properties) {
    Id information = objects.information();
    Bytes date{pdf_date(properties.date)};
    set_text(objects, information, "Title", properties.title);
    set_text(objects, information, "Author", properties.author);
    set_text(objects, information, "Subject", properties.subject);
    set_text(objects, information, "Keywords", fmt::format("{}", fmt::join(properties.keywords, ", ")));
    set_text(objects, information, "Producer", properties.producer);
    objects.remove(information, "Creator");
    objects.set(information, "CreationDate", date);
    objects.set(information, "ModDate", date); // PoDoFo 0.9.8 has put the present moment there
}

Value output_intent(PdfObjects& objects) {
    Id profile = objects.add_stream({{"N", integer(3)}}, srgb_profile());
    return Array{Dictionary{
        {"Type", Name{"OutputIntent"}},
        {"S", Name{"GTS_PDFA1"}},
        {"OutputConditionIdentifier", Text{"sRGB IEC61966-2.1"}},
        {"Info", Text{"sRGB IEC61966-2.1"}},
        {"DestOutputProfile", profile},
    }};
}

void set_catalog(PdfObjects& objects, page::Pages const& pages, ArchivePart part) {
    Id catalog = objects.catalog();
    Dictionary metadata = {{"Type", Name{"Metadata"}}, {"Subtype", Name{"XML"}}};
    Id packet = objects.add_stream(metadata, xmp(pages.properties, part));
    objects.set(catalog, "Metadata", packet);
    objects.set(catalog, "Lang", Bytes{pages.properties.language});
    objects.set(catalog, "MarkInfo", Dictionary{{"Marked", true}});
    bool const right_to_left = text::is_right_to_left(pages.properties.language);
    objects.set(
        catalog,
        "ViewerPreferences",
        right_to_left ? Dictionary{{"DisplayDocTitle", true}, {"Direction", Name{"R2L"}}}
                      : Dictionary{{"DisplayDocTitle", true}}
    );
    objects.set(catalog, "PageLabels", page_labels(pages));
    objects.set(catalog, "OutputIntents", output_intent(objects));
}

} // namespace

Result<std::string>
seal(page::Painted const& painted, page::Pages const& pages, std::vector<Attachment> const& attachments) {
    if (Result<void> followable = check_structure(pages.structure); !followable) {
        return failure(std::move(followable.error()));
    }
    Result<PdfObjects> loaded = PdfObjects::load(painted.pdf);
    if (!loaded) {
        return failure(std::move(loaded.error()));
    }
    PdfObjects& objects = *loaded;
    std::vector<Id> page_ids = objects.pages();
    if (page_ids.size() != pages.pages.size() || painted.chunks.size() != page_ids.size()) {
        return failure(error(
            Code::structure_mismatch,
            {},
            fmt::format("{} pages were painted of {}", page_ids.size(), pages.pages.size())
        ));
    }
    Result<PageLeaves> leaves = mark_pages(objects, painted, pages, page_ids);
    if (!leaves) {
        return failure(std::move(leaves.error()));
    }
    correct_resources(objects);
    std::vector<LinkAnnotation> links = add_links(objects, pages, page_ids);
    NewObjects const tree = add_structure(objects, pages, page_ids, *leaves, links);
    add_outline(objects, pages, page_ids);
    set_catalog(objects, pages, attachments.empty() ? ArchivePart::two : ArchivePart::three);
    add_attachments(objects, attachments, pages.properties.date);
    set_information(objects, pages.properties);
    return objects.save().and_then([&](std::string const& file) { return pack(file, tree); });
}

} // namespace brief::finish
