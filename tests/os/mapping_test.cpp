#include "os/mapping.hpp"

#include "os/file.hpp"
#include "os/path.hpp"

#include <doctest/doctest.h>

using namespace brief;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t limit = 1U << 20U;

Code code_of(Result<SharedBytes> const& result) {
    REQUIRE_FALSE(result);
    return result.error().front().code;
}

} // namespace

TEST_CASE("a mapped file has the bytes of the file, and keeps them when another takes its name") {
    fs::path const folder = os::to_path(BRIEF_BINARY_DIR) / "mapping_test";
    REQUIRE(os::make_folders(folder));
    fs::path const path = folder / "a.ttf";
    std::string const first(100'000, 'x');
    REQUIRE(os::write_file(path, first));
    Result<SharedBytes> const mapped = os::map_file(path, limit);
    REQUIRE(mapped);
    CHECK(**mapped == first);
    REQUIRE(os::write_file(path, "another"));
    CHECK(**mapped == first);
    CHECK(**os::map_file(path, limit) == "another");
    REQUIRE(os::write_file(path, ""));
    CHECK((*os::map_file(path, limit))->empty());
    fs::remove_all(folder);
}

TEST_CASE("what cannot be read cannot be mapped, for the same reason") {
    fs::path const folder = os::to_path(BRIEF_BINARY_DIR) / "mapping_test_faults";
    REQUIRE(os::make_folders(folder));
    CHECK(code_of(os::map_file(folder / "none.ttf", limit)) == Code::file_not_found);
    CHECK(code_of(os::map_file(folder, limit)) == os::read_file(folder, limit).error().front().code);
    REQUIRE(os::write_file(folder / "large.ttf", "12345678"));
    CHECK(code_of(os::map_file(folder / "large.ttf", 7)) == Code::file_too_large);
    CHECK(os::map_file(folder / "large.ttf", 8));
    fs::remove_all(folder);
}
