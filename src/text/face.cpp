#include "text/face.hpp"

#include <hb-ot.h>
#include <hb.h>

#include <array>
#include <memory>

namespace brief::text {

namespace {

template <auto destroy>
struct DestroyWith {
    template <class T>
    void operator()(T* object) const {
        destroy(object);
    }
};

using FileBlob = std::unique_ptr<hb_blob_t, DestroyWith<hb_blob_destroy>>;
using FileFace = std::unique_ptr<hb_face_t, DestroyWith<hb_face_destroy>>;

FileBlob blob_of(std::string_view bytes) {
    return FileBlob(hb_blob_create(
        bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr
    ));
}

std::string postscript_name_of(hb_face_t* face) {
    std::array<char, 128> name{}; // 63 at most (OpenType, name ID 6)
    auto length = static_cast<unsigned>(name.size());
    hb_ot_name_get_utf8(
        face, HB_OT_NAME_ID_POSTSCRIPT_NAME, hb_language_from_string("en", 2), &length, name.data()
    );
    return {name.data(), length};
}

Embedding embedding_of_face(hb_face_t* face) {
    FileBlob table(hb_face_reference_table(face, HB_TAG('O', 'S', '/', '2')));
    unsigned length = 0;
    auto const* data = reinterpret_cast<unsigned char const*>(hb_blob_get_data(table.get(), &length));
    if (length < 10) {
        return Embedding::allowed;
    }
    if ((data[9] & 0x0fU) == 0x02U) {
        return Embedding::restricted;
    }
    if ((data[8] & 0x01U) != 0) {
        return Embedding::whole_only;
    }
    return (data[8] & 0x02U) != 0 ? Embedding::bitmaps_only : Embedding::allowed;
}

} // namespace

Embedding embedding_of(std::string_view bytes, std::uint32_t index) {
    FileFace const face(hb_face_create(blob_of(bytes).get(), index));
    return embedding_of_face(face.get());
}

std::optional<std::uint32_t> find_face(std::string_view bytes, std::string_view postscript_name) {
    FileBlob const blob = blob_of(bytes);
    unsigned const count = hb_face_count(blob.get());
    for (unsigned i = 0; i < count; ++i) {
        FileFace const face(hb_face_create(blob.get(), i));
        if (!postscript_name.empty() && postscript_name_of(face.get()) != postscript_name) {
            continue;
        }
        bool good = hb_face_get_glyph_count(face.get()) > 0 && hb_ot_var_has_data(face.get()) == 0 &&
                    embedding_of_face(face.get()) == Embedding::allowed;
        return good ? std::optional<std::uint32_t>(i) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace brief::text
