#include "finish/seal.hpp"

#include "finish/color_profile.hpp"
#include "finish/date.hpp"
#include "finish/font_tags.hpp"
#include "finish/link_annotations.hpp"
#include "finish/mark_content.hpp"
#include "finish/outline.hpp"
#include "finish/pack.hpp"
#include "finish/page_labels.hpp"
#include "finish/pdf_objects.hpp"
#include "finish/structure_check.hpp"
#include "finish/structure_tree.hpp"
#include "finish/xmp.hpp"
#include "pdf/deflate.hpp"
#include "pdf/plain_file.hpp"
#include "text/script.hpp"

#include <fmt/format.h>

#include <optional>
#include <utility>
#include <vector>

namespace brief::finish {

namespace {

using PageLeaves = std::vector<std::vector<page::LeafId>>;

/// Takes Cairo's deflation off: how that packs depends on the zlib it was built with, and what is packed here
/// is the same everywhere.
Result<void> unpack(pdf::PlainFile& file) {
    constexpr std::size_t most_bytes = 1U << 28U;
    for (auto& [id, object] : file.objects) {
        if (!object.data || object.value.value_of("/Filter") != "/FlateDecode" ||
            object.value.find("/DecodeParms") != nullptr) {
            continue;
        }
        std::optional<std::string> plain = pdf::inflate(*object.data, most_bytes);
        if (!plain) {
            return failure(error(Code::painting_failed, {}, "a stream of a painted page is damaged"));
        }
        object.value.remove("/Filter");
        object.data = file.keep(std::move(*plain));
    }
    return {};
}

Result<PageLeaves> mark_pages(
    PdfObjects& objects,
    pdf::PlainFile& file,
    page::Painted const& painted,
    page::Pages const& pages,
    std::vector<Id> const& page_ids
) {
    PageLeaves leaves;
    for (std::size_t i = 0; i < page_ids.size(); ++i) {
        Value contents = objects.get_raw(page_ids[i], "Contents");
        Id const* id = std::get_if<Id>(&contents.data);
        auto stream = id == nullptr ? file.objects.end() : file.objects.find(*id);
        bool const is_plain = stream != file.objects.end() && stream->second.data &&
                              stream->second.value.find("/Filter") == nullptr;
        if (!is_plain) {
            return failure(error(Code::painting_failed, {}, "a painted page has no content stream"));
        }
        Result<MarkedContent> marked =
            mark_content(*stream->second.data, painted.brushes[i], pages.structure);
        if (!marked) {
            return failure(std::move(marked.error()));
        }
        stream->second.data = file.keep(std::move(marked->stream));
        objects.set(page_ids[i], "Tabs", Name{"S"}); // ISO 14289-1 7.18.3
        objects.set(page_ids[i], "StructParents", integer(i));
        leaves.push_back(std::move(marked->leaves));
    }
    return leaves;
}

/// What Cairo writes otherwise than PDF/A and PDF/UA demand.
void correct_resources(pdf::PlainFile& file) {
    for (auto& [id, object] : file.objects) {
        std::string_view subtype = object.value.value_of("/Subtype");
        if (subtype == "/CIDFontType2") {
            object.value.remove("/CIDToGIDMap");
            object.value.add("/CIDToGIDMap", "/Identity"); // ISO 14289-1 7.21.3.2
        } else if (subtype == "/Image") {
            object.value.remove("/Interpolate"); // ISO 19005-2 6.2.8
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

struct Parts {
    page::Painted const& painted;
    page::Pages const& pages;
    std::vector<Attachment> const& attachments;
    pdf::DeflateCache& cache;
};

/// `file` is what `bytes` hold.
Result<std::string> complete(std::string_view bytes, pdf::PlainFile file, Parts const& parts) {
    auto const& [painted, pages, attachments, cache] = parts;
    Result<PdfObjects> loaded = PdfObjects::load(bytes);
    if (!loaded) {
        return failure(std::move(loaded.error()));
    }
    PdfObjects& objects = *loaded;
    std::vector<Id> page_ids = objects.pages();
    if (page_ids.size() != pages.pages.size() || painted.brushes.size() != page_ids.size()) {
        return failure(error(
            Code::structure_mismatch,
            {},
            fmt::format("{} pages were painted of {}", page_ids.size(), pages.pages.size())
        ));
    }
    Result<PageLeaves> leaves =
        unpack(file).and_then([&] { return mark_pages(objects, file, painted, pages, page_ids); });
    if (!leaves) {
        return failure(std::move(leaves.error()));
    }
    correct_resources(file);
    rename_parts_of_fonts(file);
    NewObjects beside;
    std::vector<LinkAnnotation> links = add_links(objects, beside, pages, page_ids);
    objects.set(objects.catalog(), "StructTreeRoot", add_structure(beside, pages, page_ids, *leaves, links));
    add_outline(objects, beside, pages, page_ids);
    set_catalog(objects, pages, attachments.empty() ? ArchivePart::two : ArchivePart::three);
    add_attachments(objects, attachments, pages.properties.date);
    set_information(objects, pages.properties);
    Result<std::string> update = objects.save_update();
    if (!update) {
        return failure(std::move(update.error()));
    }
    if (std::optional<Diagnostic> fault = pdf::add_update(file, std::move(*update))) {
        return failure(std::move(*fault));
    }
    return pack(file, beside, cache);
}

} // namespace

Result<std::string>
seal(page::Painted const& painted, page::Pages const& pages, std::vector<Attachment> const& attachments) {
    pdf::DeflateCache cache;
    return seal(painted, pages, attachments, cache);
}

Result<std::string> seal(
    page::Painted const& painted,
    page::Pages const& pages,
    std::vector<Attachment> const& attachments,
    pdf::DeflateCache& cache
) {
    Parts const parts{painted, pages, attachments, cache};
    if (Result<void> followable = check_structure(pages.structure); !followable) {
        return failure(std::move(followable.error()));
    }
    if (Result<pdf::PlainFile> file = pdf::read_plain_file(painted.pdf)) {
        return complete(painted.pdf, std::move(*file), parts);
    }
    // Cairo may put objects into streams, as 1.18 does; the library writes them out one by one.
    Result<std::string> rewritten =
        PdfObjects::load(painted.pdf).and_then([](PdfObjects objects) { return objects.save(); });
    if (!rewritten) {
        return rewritten;
    }
    return pdf::read_plain_file(*rewritten).and_then([&](pdf::PlainFile file) {
        return complete(*rewritten, std::move(file), parts);
    });
}

} // namespace brief::finish
