#include "pdf/embedded_files.hpp"

namespace brief::pdf {

std::vector<EmbeddedFile> embedded_files(File const& file) {
    std::vector<EmbeddedFile> out;
    for (auto const& [id, object] : file.objects()) {
        Dictionary const& dictionary = file.dictionary(object.value);
        if (name_of(file.get(dictionary, "Type")) != "Filespec") {
            continue;
        }
        Dictionary const& embedded = file.dictionary(dictionary, "EF");
        if (auto data = file.data(find(embedded, "F"))) {
            out.push_back({std::string(bytes_of(file.get(dictionary, "F"))), *data});
        }
    }
    return out;
}

} // namespace brief::pdf
