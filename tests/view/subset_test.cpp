#include "view/subset.hpp"

#include "support/records.hpp"

#include <doctest/doctest.h>

using namespace brief;
using model::Kind;

namespace {

constexpr char const* statement_records = R"([[source]]
id = "other"
type = "news"
title = "Other"
short = "Other"
publisher = "P"
language = "en"

[[statement]]
id = "letter"
speaker = "An Ví Dụ"
role = "Special Rapporteur"
language = "en"
text_status = "partial"
source = "other"

[[quotation]]
id = "one"
statement = "letter"
kind = "direct"
text = "One."
source = "other"

[[ask]]
id = "free"
text = "Free them."
quotations = ["one"]
)";

std::vector<std::string> left(view::View const& view) {
    std::vector<std::string> names;
    model::for_each_kind(view.library(), [&](auto const& of_kind) {
        for (auto const& record : of_kind) {
            names.push_back(std::string(model::name(record.kind)) + " " + record.id.value);
        }
    });
    return names;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("a part of a view has the roots and what they name, and nothing else") {
    test::Records const input(statement_records + test::person("jana") + test::person("radek"));
    view::View const whole = test::view_of(input);
    CHECK(left(view::subset(whole, {})).empty());
    CHECK(left(view::subset(whole, {{Kind::person, "jana"}})) == Names{"person jana"});
    // Through the quotation and its statement to the source.
    CHECK(
        left(view::subset(whole, {{Kind::ask, "free"}})) ==
        Names{"statement letter", "quotation one", "source other", "ask free"}
    );
    CHECK(left(view::subset(whole, {{Kind::person, "nobody"}})).empty());
}
