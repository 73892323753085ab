#include "image/fault.hpp"

namespace brief::image {

tl::unexpected<Diagnostics> damaged(std::string const& what) {
    return failure(error(
        Code::image_damaged,
        {},
        "the picture " + what,
        {"take it from where it came from once more, or open it in a picture editor and save it anew"}
    ));
}

tl::unexpected<Diagnostics> unsupported(std::string const& what) {
    return failure(error(
        Code::image_format, {}, "the picture " + what, {"save it as a JPEG or a PNG in a picture editor"}
    ));
}

} // namespace brief::image
