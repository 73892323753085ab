#include "finish/xmp.hpp"

#include "finish/date.hpp"

#include <fmt/format.h>

#include <string_view>

namespace brief::finish {

namespace {

std::string escape(std::string_view text) {
    std::string escaped;
    for (char c : text) {
        switch (c) {
        case '&': escaped += "&amp;"; break;
        case '<': escaped += "&lt;"; break;
        case '>': escaped += "&gt;"; break;
        default:
            // XML 1.0 has no way to write the other controls.
            if (static_cast<unsigned char>(c) >= ' ' || c == '\t' || c == '\n') {
                escaped += c;
            }
        }
    }
    return escaped;
}

/// `property` with `text` in an RDF container; nothing where there is no text.
std::string container(
    std::string_view property, std::string_view kind, std::string_view attribute, std::string_view text
) {
    if (text.empty()) {
        return "";
    }
    return fmt::format(
        "   <{0}><rdf:{1}><rdf:li{2}>{3}</rdf:li></rdf:{1}></{0}>\n", property, kind, attribute, escape(text)
    );
}

std::string element(std::string_view property, std::string_view text) {
    return text.empty() ? "" : fmt::format("   <{0}>{1}</{0}>\n", property, escape(text));
}

constexpr std::string_view head = "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                                  "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                                  " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                                  "  <rdf:Description rdf:about=\"\"\n"
                                  "    xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
                                  "    xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
                                  "    xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
                                  "    xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"\n"
                                  "    xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"\n"
                                  "    xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"\n"
                                  "    xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"\n"
                                  "    xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n";

// PDF/A-2 does not know the schema of PDF/UA: it must be described in the file (ISO 19005-2 6.6.2.3).
constexpr std::string_view claims =
    "   <pdfaid:conformance>A</pdfaid:conformance>\n"
    "   <pdfuaid:part>1</pdfuaid:part>\n"
    "   <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "    <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n"
    "    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "     <pdfaProperty:name>part</pdfaProperty:name>\n"
    "     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "     <pdfaProperty:category>internal</pdfaProperty:category>\n"
    "     <pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>\n"
    "    </rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "   </rdf:li></rdf:Bag></pdfaExtension:schemas>\n";

constexpr std::string_view foot = "  </rdf:Description>\n"
                                  " </rdf:RDF>\n"
                                  "</x:xmpmeta>\n"
                                  "<?xpacket end=\"r\"?>";

} // namespace

std::string xmp(page::Properties const& properties, ArchivePart part) {
    constexpr std::string_view any_language = " xml:lang=\"x-default\"";
    std::string date = xmp_date(properties.date);
    std::string packet(head);
    packet += container("dc:title", "Alt", any_language, properties.title);
    packet += container("dc:creator", "Seq", "", properties.author);
    packet += container("dc:description", "Alt", any_language, properties.subject);
    packet += container("dc:language", "Bag", "", properties.language);
    packet += element("pdf:Keywords", fmt::format("{}", fmt::join(properties.keywords, ", ")));
    packet += element("pdf:Producer", properties.producer);
    packet += element("xmp:CreateDate", date);
    packet += element("xmp:ModifyDate", date);
    packet += element("xmp:MetadataDate", date);
    packet += element("pdfaid:part", part == ArchivePart::two ? "2" : "3");
    packet += claims;
    packet += foot;
    return packet;
}

} // namespace brief::finish
