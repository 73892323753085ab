#include "os/mapping.hpp"

#include "os/file.hpp"
#include "os/path.hpp"

#include <doctest/doctest.h>

using namespace brief;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_bytes = 1U << 20U;

Code refusal_of(Result<SharedBytes> const& result) {
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
    Result<SharedBytes> const mapped = os::map_file(path, most_bytes);
    REQUIRE(mapped);
    CHECK(**mapped == first);
    REQUIRE(os::write_file(path, "another"));
    CHECK(**mapped == first);
    CHECK(**os::map_file(path, most_bytes) == "another");
    REQUIRE(os::write_file(path, ""));
    CHECK((*os::map_file(path, most_bytes))->empty());
    fs::remove_all(folder);
}

TEST_CASE("what cannot be read cannot be mapped, for the same reason") {
    fs::path const folder = os::to_path(BRIEF_BINARY_DIR) / "mapping_test_faults";
    REQUIRE(os::make_folders(folder));
    CHECK(refusal_of(os::map_file(folder / "none.ttf", most_bytes)) == Code::file_not_found);
    CHECK(
        refusal_of(os::map_file(folder, most_bytes)) == os::read_file(folder, most_bytes).error().front().code
    );
    REQUIRE(os::write_file(folder / "large.ttf", "12345678"));
    CHECK(refusal_of(os::map_file(folder / "large.ttf", 7)) == Code::file_too_large);
    CHECK(os::map_file(folder / "large.ttf", 8));
    fs::remove_all(folder);
}
