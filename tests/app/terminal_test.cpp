#include "app/terminal.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

Diagnostic of(Code code, Severity severity = Severity::error) {
    Diagnostic out;
    out.code = code;
    out.severity = severity;
    return out;
}

} // namespace

TEST_CASE("the exit code is 0 without an error, however many warnings there are") {
    CHECK(app::exit_code({}) == 0);
    CHECK(
        app::exit_code({of(Code::overfull_line, Severity::warning), of(Code::internal, Severity::warning)}) ==
        0
    );
}

TEST_CASE("each code alone gives the exit code of its outcome") {
    for (CodeInfo const& known : all_codes()) {
        CAPTURE(known.name);
        CHECK(app::exit_code({of(known.code)}) == static_cast<int>(known.outcome));
    }
    CHECK(app::exit_code({of(Code::bad_date)}) == 1);
    CHECK(app::exit_code({of(Code::structure_mismatch)}) == 3);
    CHECK(app::exit_code({of(Code::disk_full)}) == 5);
    CHECK(app::exit_code({of(Code::internal)}) == 70);
}

TEST_CASE("of several errors the gravest counts, in any order") {
    CHECK(app::exit_code({of(Code::bad_date), of(Code::disk_full)}) == 5);
    CHECK(app::exit_code({of(Code::disk_full), of(Code::bad_date)}) == 5);
    CHECK(app::exit_code({of(Code::disk_full), of(Code::structure_mismatch)}) == 3);
    CHECK(app::exit_code({of(Code::internal), of(Code::structure_mismatch), of(Code::bad_date)}) == 70);
    CHECK(app::exit_code({of(Code::bad_date), of(Code::internal, Severity::warning)}) == 1);
}
