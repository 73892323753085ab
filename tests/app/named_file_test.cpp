#include "app/named_file.hpp"

#include "support/folder.hpp"

#include <doctest/doctest.h>

using namespace brief;
namespace fs = std::filesystem;

namespace {

Result<std::string> read(test::Folder const& folder, std::string const& name) {
    fs::path const workspace = folder.path() / "w";
    model::Text const text{name, {}};
    return app::read_inside({text, workspace, "a.txt"}, 4, "make it shorter");
}

std::string fault_of(test::Folder const& folder, std::string const& name) {
    Result<std::string> const bytes = read(folder, name);
    REQUIRE_FALSE(bytes);
    return std::string(info(bytes.error().at(0).code).name) + ": " + bytes.error().at(0).message;
}

} // namespace

TEST_CASE("a named file is read inside its folder only") {
    test::Folder folder;
    folder.write("w/a.txt", "abcd");
    folder.write("w/sub/long.txt", "abcde");
    folder.write("outside.txt", "no");
    REQUIRE(read(folder, "a.txt"));
    CHECK(*read(folder, "a.txt") == "abcd");
    CHECK(fault_of(folder, "sub/../a.txt").starts_with("file_outside"));
    CHECK(fault_of(folder, "sub/long.txt") == "file_too_large: \"sub/long.txt\" has more than 4 bytes");
    CHECK(
        fault_of(folder, "../outside.txt") == "file_outside: \"../outside.txt\" leads out of the workspace"
    );
    CHECK(fault_of(folder, "/etc/hostname").starts_with("file_outside"));
    CHECK(fault_of(folder, "b.txt") == "file_not_found: there is no file \"b.txt\"");
    CHECK(fault_of(folder, "sub") == "bad_value: \"sub\" is a folder, not a file");
}

TEST_CASE("a link may not lead out") {
    test::Folder folder;
    folder.write("w/a.txt", "abcd");
    folder.write("outside.txt", "no");
    std::error_code cause;
    fs::create_symlink("../outside.txt", folder.path() / "w/link.txt", cause);
    fs::create_symlink("a.txt", folder.path() / "w/inner.txt", cause);
    if (cause) {
        MESSAGE("not run: links cannot be made here (" << cause.message() << ")");
        return;
    }
    CHECK(fault_of(folder, "link.txt").starts_with("file_outside"));
    CHECK(*read(folder, "inner.txt") == "abcd");
}
