#include "os/entries.hpp"

#include "support/folder.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>

using namespace brief;
namespace fs = std::filesystem;

TEST_CASE("a folder holds files and folders, and links are neither") {
    test::Folder const folder;
    folder.write("file", "x");
    folder.write("sub/below", "x");
    std::error_code no_links; // Windows may forbid them, and its standard library does not make them
    fs::create_symlink("file", folder.path() / "link", no_links);
    fs::create_directory_symlink("sub", folder.path() / "way", no_links);
    std::error_code cause;
    std::map<std::string, std::string> kinds;
    for (os::Entry const& entry : os::entries_of(folder.path(), cause)) {
        CHECK(entry.path.parent_path() == folder.path());
        kinds[entry.path.filename().string()] = entry.is_file ? "file" : entry.is_folder ? "folder" : "other";
    }
    CHECK_FALSE(cause);
    std::map<std::string, std::string> expected{{"file", "file"}, {"sub", "folder"}};
    if (!no_links) {
        expected.insert({{"link", "other"}, {"way", "other"}});
    }
    CHECK(kinds == expected);
}

TEST_CASE("a folder that is empty has none, and one that is not there says so") {
    test::Folder const folder;
    std::error_code cause;
    CHECK(os::entries_of(folder.path(), cause).empty());
    CHECK_FALSE(cause);
    CHECK(os::entries_of(folder.path() / "none", cause).empty());
    CHECK(cause == std::errc::no_such_file_or_directory);
}
