// What the file says of itself, in the document information and in XMP (ISO 16684-1).

#include "conform/subject.hpp"
#include "conform/xml.hpp"
#include "pdf/strings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace brief::conform {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr std::string_view dc = "http://purl.org/dc/elements/1.1/";
constexpr std::string_view xmp = "http://ns.adobe.com/xap/1.0/";
constexpr std::string_view pdf_schema = "http://ns.adobe.com/pdf/1.3/";
constexpr std::string_view pdfaid = "http://www.aiim.org/pdfa/ns/id/";
constexpr std::string_view pdfuaid = "http://www.aiim.org/pdfua/ns/id/";
constexpr std::string_view extension = "http://www.aiim.org/pdfa/ns/extension/";
constexpr std::string_view schema = "http://www.aiim.org/pdfa/ns/schema#";
constexpr std::string_view property = "http://www.aiim.org/pdfa/ns/property#";

constexpr std::array keys_of_info = {
    "Title"sv, "Author"sv, "Subject"sv, "Keywords"sv, "Producer"sv, "CreationDate"sv, "ModDate"sv};

std::string name(std::string_view space, std::string_view local) {
    return std::string(space) + std::string(local);
}

/// The properties of all descriptions of a packet.
class Packet {
public:
    explicit Packet(XmlElement const* root) {
        XmlElement const* top = root;
        if (top != nullptr && top->name != name(rdf, "RDF")) {
            top = top->child(name(rdf, "RDF"));
        }
        for (XmlElement const& description : top == nullptr ? std::vector<XmlElement>() : top->children) {
            descriptions_.push_back(description);
        }
    }

    XmlElement const* find(std::string_view space, std::string_view local) const {
        for (XmlElement const& description : descriptions_) {
            if (XmlElement const* found = description.child(name(space, local))) {
                return found;
            }
        }
        return nullptr;
    }

    /// The text of a property; of an array that of its first item. Empty when there is none.
    std::string text(std::string_view space, std::string_view local) const {
        XmlElement const* element = find(space, local);
        for (XmlElement const& description : descriptions_) {
            auto attribute = description.attributes.find(name(space, local));
            if (element == nullptr && attribute != description.attributes.end()) {
                return attribute->second;
            }
        }
        while (element != nullptr && !element->children.empty()) {
            element = &element->children.front();
        }
        return element == nullptr ? "" : element->text;
    }

private:
    std::vector<XmlElement> descriptions_;
};

/// "D:20260102030405Z" as XMP writes it; empty when it is no such date.
std::string xmp_date(std::string_view date) {
    constexpr std::size_t size = 17;
    if (date.size() != size || !date.starts_with("D:") || !date.ends_with('Z')) {
        return "";
    }
    auto part = [&](std::size_t at, std::size_t length) { return date.substr(at, length); };
    return fmt::format(
        "{}-{}-{}T{}:{}:{}Z", part(2, 4), part(6, 2), part(8, 2), part(10, 2), part(12, 2), part(14, 2)
    );
}

void check_info(Subject& subject, Packet const& packet) {
    pdf::File const& file = subject.file();
    pdf::Dictionary const& info = file.dictionary(file.trailer(), "Info");
    for (pdf::Entry const& entry : info) {
        if (std::ranges::find(keys_of_info, entry.key) == keys_of_info.end()) {
            subject.miss(Rule::info_keys, fmt::format("the document information has {}", entry.key));
        }
    }
    auto compare = [&](std::string_view key, std::string const& in_packet, bool is_date) {
        std::string_view bytes = pdf::bytes_of(file.get(info, key));
        std::string in_info = is_date ? xmp_date(bytes) : pdf::text_of(bytes);
        bool is_lost = is_date && in_info.empty() && !bytes.empty();
        if (in_info != in_packet || is_lost) {
            subject.miss(Rule::metadata_equals_info, fmt::format("{} is another in the metadata", key));
        }
    };
    compare("Title", packet.text(dc, "title"), false);
    compare("Author", packet.text(dc, "creator"), false);
    compare("Subject", packet.text(dc, "description"), false);
    compare("Keywords", packet.text(pdf_schema, "Keywords"), false);
    compare("Producer", packet.text(pdf_schema, "Producer"), false);
    compare("CreationDate", packet.text(xmp, "CreateDate"), true);
    compare("ModDate", packet.text(xmp, "ModifyDate"), true);
}

/// ISO 19005-2 6.6.2.3: property `part` of the schema with the prefix pdfuaid.
bool describes_pdfua(Packet const& packet) {
    XmlElement const* schemas = packet.find(extension, "schemas");
    XmlElement const* bag = schemas == nullptr ? nullptr : schemas->child(name(rdf, "Bag"));
    for (XmlElement const& one : bag == nullptr ? std::vector<XmlElement>() : bag->children) {
        auto text = [&](std::string_view space, std::string_view local, XmlElement const& in) {
            XmlElement const* element = in.child(name(space, local));
            return element == nullptr ? std::string() : element->text;
        };
        if (text(schema, "namespaceURI", one) != pdfuaid || text(schema, "prefix", one) != "pdfuaid" ||
            text(schema, "schema", one).empty()) {
            continue;
        }
        XmlElement const* properties = one.child(name(schema, "property"));
        XmlElement const* list = properties == nullptr ? nullptr : properties->child(name(rdf, "Seq"));
        for (XmlElement const& item : list == nullptr ? std::vector<XmlElement>() : list->children) {
            if (text(property, "name", item) == "part" && text(property, "valueType", item) == "Integer" &&
                text(property, "category", item) == "internal" &&
                !text(property, "description", item).empty()) {
                return true;
            }
        }
    }
    return false;
}

std::optional<XmlElement> read_packet(Subject& subject) {
    constexpr std::size_t most_bytes = 1U << 20U;
    pdf::File const& file = subject.file();
    pdf::Value const& reference = find(subject.catalog(), "Metadata");
    pdf::Dictionary const& stream = file.dictionary(reference);
    std::optional<std::string_view> data = file.data(reference);
    bool plain = pdf::name_of(file.get(stream, "Type")) == "Metadata" &&
                 pdf::name_of(file.get(stream, "Subtype")) == "XML" && find(stream, "Filter").is_null();
    std::optional<XmlElement> root = data && data->size() <= most_bytes ? read_xml(*data) : std::nullopt;
    if (!plain || !root) {
        subject.miss(Rule::metadata_stream, "the metadata are missing, or packed, or no XML");
    }
    return root;
}

} // namespace

void check_metadata(Subject& subject) {
    std::optional<XmlElement> root = read_packet(subject);
    Packet packet(root ? &*root : nullptr);
    if (packet.text(dc, "title").empty()) {
        subject.miss(Rule::metadata_title, "dc:title is missing or empty");
    }
    if (packet.text(pdfuaid, "part") != "1") {
        subject.miss(Rule::metadata_pdfua, "pdfuaid:part is not 1");
    }
    std::string_view part = subject.has_attachments() ? "3" : "2";
    if (packet.text(pdfaid, "part") != part || packet.text(pdfaid, "conformance") != "A") {
        subject.miss(Rule::metadata_pdfa, fmt::format("pdfaid does not say part {}, conformance A", part));
    }
    if (!describes_pdfua(packet)) {
        subject.miss(Rule::metadata_extension_schema, "the schema of pdfuaid is not described");
    }
    check_info(subject, packet);
}

} // namespace brief::conform
