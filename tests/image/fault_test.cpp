#include "image/fault.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("a fault is told with a way to mend it") {
    CHECK(image::damaged("is torn").value().front().message == "the picture is torn");
    CHECK(image::damaged("is torn").value().front().code == Code::image_damaged);
    CHECK(image::unsupported("is a GIF").value().front().code == Code::image_format);
    CHECK(image::unsupported("is a GIF").value().front().hints.size() == 1);
}
