#include "deliver/html_body.hpp"

#include <doctest/doctest.h>

using namespace brief;

TEST_CASE("a text becomes paragraphs and line breaks, and nothing in it becomes markup") {
    std::string const page =
        deliver::html_body("Dear <b>\n\none & \"two\"\nthree\n\n\nend\n", "en-GB", false);
    CHECK(page.find("<html lang=\"en-GB\" dir=\"ltr\">") != std::string::npos);
    CHECK(
        page.find("<p>Dear &lt;b&gt;</p>\n<p>one &amp; &quot;two&quot;<br>\nthree</p>\n<p>end</p>") !=
        std::string::npos
    );
}

TEST_CASE("a text from right to left says so, and nothing is fetched") {
    std::string const page = deliver::html_body("سلام", "fa", true);
    CHECK(page.find("dir=\"rtl\"") != std::string::npos);
    for (char const* fetched : {"src=", "href=", "url(", "<script", "<img"}) {
        CHECK(page.find(fetched) == std::string::npos);
    }
}
