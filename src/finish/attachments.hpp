#pragma once

/// Files inside the file (ISO 32000-1 7.11.4, ISO 19005-3 6.8).

#include "finish/pdf_objects.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace brief::finish {

/// What an attached file is to the brief (ISO 19005-3 6.8, AFRelationship).
enum class Relationship : std::uint8_t {
    data,       ///< what tables and figures of the brief are made of
    supplement, ///< more on its subject
};

struct Attachment {
    std::string name; ///< as it is saved: ASCII, unique in the file
    std::string media_type;
    std::string description;
    Relationship relationship = Relationship::supplement;
    std::string data;
};

/// Embeds the files, dated `date` (seconds since 1970-01-01T00:00Z), and names them in the catalog. Nothing
/// is written where there are none.
void add_attachments(PdfObjects& objects, std::vector<Attachment> const& attachments, std::int64_t date);

} // namespace brief::finish
