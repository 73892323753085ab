#include "os/file.hpp"

#include "os/path.hpp"
#include "support/folder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

#ifndef _WIN32
#include <sys/stat.h>
#include <unistd.h>
#endif
#ifdef __linux__
#include <sys/mount.h>
#endif

using namespace brief;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t limit = 1U << 20U;

/// An empty folder that is gone at the end of the test.
class Folder {
public:
    Folder() {
        fs::remove_all(path_);
        fs::create_directories(path_);
    }

    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;

    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }

    fs::path operator/(std::string_view name) const { return path_ / os::to_path(name); }

    fs::path const& path() const { return path_; }

private:
    fs::path path_ = os::to_path(BRIEF_BINARY_DIR) / "os_test";
};

template <class T>
Code code_of(Result<T> const& result) {
    REQUIRE_FALSE(result);
    return result.error().front().code;
}

std::size_t files_in(fs::path const& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

#ifndef _WIN32
bool is_root() {
    return ::geteuid() == 0;
}
#endif

} // namespace

TEST_CASE("a file is read back as it was written, under a name in any script") {
    Folder folder;
    fs::path path = folder / "Əli Şükürov – 政治犯.pdf";
    std::string bytes("a\0b\r\nc", 6);
    REQUIRE(os::write_file(path, bytes));
    CHECK(os::read_file(path, limit) == bytes);
    CHECK(os::to_utf8(path).ends_with("/Əli Şükürov – 政治犯.pdf"));
    CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("a path of 300 characters with blanks and letters of any script is written and read") {
    Folder folder;
    std::string name;
    while (name.size() < 270) {
        name += "Əli Şükürov ə/";
    }
    REQUIRE(os::make_folders(folder / name));
    fs::path const path = folder / (name + "ə ş.pdf");
    CHECK(os::to_utf8(path).size() > 300);
    REQUIRE(os::write_file(path, "old"));
    REQUIRE(os::write_file(path, "new"));
    CHECK(os::read_file(path, limit) == "new");
    CHECK(os::list_files(folder.path()) == std::vector<fs::path>{path.lexically_normal()});
    CHECK(os::remove_file(path));
    CHECK(code_of(os::read_file(path, limit)) == Code::file_not_found);
}

TEST_CASE("a folder or a file has one name, however it is written, and a file that is not there none") {
    Folder folder;
    REQUIRE(os::make_folders(folder / "a/b"));
    REQUIRE(os::write_file(folder / "a/ə", "x"));
    std::error_code cause;
    fs::path const name = os::resolved(folder / "a/ə", cause);
    CHECK_FALSE(cause);
    CHECK(os::resolved(folder / "a/b/../ə", cause) == name);
    CHECK(name.parent_path() == os::resolved(folder / "a", cause));
    CHECK(os::resolved(folder / "none", cause).empty());
    CHECK(cause == std::errc::no_such_file_or_directory);
}

#ifdef _WIN32
TEST_CASE("a file that another program has open stays as it was, and the message says so") {
    Folder folder;
    fs::path const path = folder / "ə ş.pdf";
    REQUIRE(os::write_file(path, "old"));
    std::ifstream viewer(path, std::ios::binary); // lets others read and write, not replace
    REQUIRE(viewer.good());
    Result<void> const result = os::write_file(path, "new");
    viewer.close();
    CHECK(code_of(result) == Code::not_writable);
    CHECK(result.error().front().message.find("another program has it open") != std::string::npos);
    CHECK(os::read_file(path, limit) == "old");
    CHECK(files_in(folder.path()) == 1);
    CHECK(os::write_file(path, "new"));
}

TEST_CASE("a device of Windows is no file to write") {
    Folder folder;
    for (char const* name : {"con", "NUL.txt", "aux", "com1"}) {
        CAPTURE(name);
        CHECK(code_of(os::write_file(folder / name, "x")) == Code::not_writable);
    }
    CHECK(files_in(folder.path()) == 0);
}
#endif

TEST_CASE("a file is refused one byte above the limit, and read at it") {
    Folder folder;
    REQUIRE(os::write_file(folder / "ten", "0123456789"));
    CHECK(os::read_file(folder / "ten", 10) == "0123456789");
    CHECK(code_of(os::read_file(folder / "ten", 9)) == Code::file_too_large);
    REQUIRE(os::write_file(folder / "empty", ""));
    CHECK(os::read_file(folder / "empty", 0) == "");
}

TEST_CASE("lines are given one by one, the last only with its end, and a longer one than the limit is refused"
) {
    Folder folder;
    fs::path const path = folder / "lines";
    std::string const broad(200'000, 'x'); // wider than what is read at once
    std::string text;
    std::vector<std::string> expected;
    for (int i = 0; i < 3000; ++i) {
        expected.push_back(i % 1000 == 1 ? broad : std::string(static_cast<std::size_t>(i % 97), 'a'));
        text += expected.back() + "\n";
    }
    std::vector<std::string> lines;
    auto const take = [&](std::string_view line) { lines.emplace_back(line); };
    REQUIRE(os::write_file(path, text + "torn"));
    REQUIRE(os::read_lines(path, broad.size(), take));
    CHECK(lines == expected);
    CHECK(code_of(os::read_lines(path, broad.size() - 1, take)) == Code::file_too_large);
    CHECK(code_of(os::read_lines(folder / "none", limit, take)) == Code::file_not_found);
    REQUIRE(os::write_file(path, ""));
    lines.clear();
    CHECK(os::read_lines(path, 0, take));
    CHECK(lines.empty());
}

TEST_CASE("what cannot be read says so") {
    Folder folder;
    CHECK(code_of(os::read_file(folder / "none", limit)) == Code::file_not_found);
    CHECK(code_of(os::read_file(folder.path(), limit)) == Code::not_readable);
    CHECK(code_of(os::list_files(folder / "none")) == Code::file_not_found);
}

TEST_CASE("files are listed at every depth, sorted by their bytes, without links") {
    Folder folder;
    REQUIRE(os::make_folders(folder / "b/c"));
    for (char const* name : {"b/c/2.toml", "b/a.toml", "z.toml", "B.toml"}) {
        REQUIRE(os::write_file(folder / name, "x"));
    }
    std::error_code ignored; // Windows may forbid links
    fs::create_symlink(os::to_path(BRIEF_SOURCE_DIR) / "CMakeLists.txt", folder / "link", ignored);
    fs::create_directory_symlink(os::to_path(BRIEF_SOURCE_DIR), folder / "out", ignored);
    auto files = os::list_files(folder.path());
    REQUIRE(files);
    std::vector<fs::path> expected = {
        folder / "B.toml", folder / "b/a.toml", folder / "b/c/2.toml", folder / "z.toml"};
    CHECK(*files == expected);
}

TEST_CASE("an older file is replaced") {
    Folder folder;
    REQUIRE(os::write_file(folder / "a", "old and longer"));
    REQUIRE(os::write_file(folder / "a", "new"));
    CHECK(os::read_file(folder / "a", limit) == "new");
}

TEST_CASE("nothing is written where a folder is missing or in the way") {
    Folder folder;
    auto missing = os::write_file(folder / "none/a", "x");
    CHECK(code_of(missing) == Code::not_writable);
    CHECK(missing.error().front().message.find("os_test/none\" does not exist") != std::string::npos);
    CHECK_FALSE(missing.error().front().hints.empty());
    REQUIRE(os::make_folders(folder / "sub"));
    CHECK(code_of(os::write_file(folder / "sub", "x")) == Code::not_writable);
    REQUIRE(os::write_file(folder / "file", "x"));
    CHECK(code_of(os::make_folders(folder / "file/sub")) == Code::not_writable);
    CHECK(code_of(os::make_folders(folder / "file")) == Code::not_writable);
    CHECK(files_in(folder.path()) == 2);
}

#ifndef _WIN32
TEST_CASE("the file can be read by all whom the umask does not shut out") {
    Folder folder;
    REQUIRE(os::write_file(folder / "a", "x"));
    mode_t mask = ::umask(0);
    ::umask(mask);

    struct stat status {};

    REQUIRE(::stat((folder / "a").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == (0644U & ~mask));
}

TEST_CASE("a pipe is not replaced by a file") {
    Folder folder;
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(code_of(os::write_file(folder / "pipe", "x")) == Code::not_writable);
    CHECK(fs::is_fifo(folder / "pipe"));
}

TEST_CASE("a folder without leave to write keeps its older file") {
    if (is_root()) {
        MESSAGE("skipped: root may write everywhere");
        return;
    }
    Folder folder;
    REQUIRE(os::make_folders(folder / "closed"));
    REQUIRE(os::write_file(folder / "closed/a", "old"));
    fs::permissions(folder / "closed", fs::perms::owner_read | fs::perms::owner_exec);
    auto result = os::write_file(folder / "closed/a", "new");
    fs::permissions(folder / "closed", fs::perms::owner_all);
    CHECK(code_of(result) == Code::not_writable);
    CHECK(result.error().front().message.find("permission denied") != std::string::npos);
    CHECK(os::read_file(folder / "closed/a", limit) == "old");
    CHECK(files_in(folder / "closed") == 1);
}
#endif

#ifdef __linux__
TEST_CASE("a full disk is named, leaves no rest and keeps the older file") {
    Folder folder;
    fs::path disk = folder / "disk";
    REQUIRE(os::make_folders(disk));
    if (::mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=64k") != 0) {
        MESSAGE("skipped: only root can mount a small file system");
        return;
    }
    CHECK(os::write_file(disk / "a", "old"));
    auto result = os::write_file(disk / "a", std::string(1U << 20U, 'x'));
    CHECK(os::read_file(disk / "a", limit) == "old");
    CHECK(files_in(disk) == 1);
    CHECK(::umount(disk.c_str()) == 0);
    CHECK(code_of(result) == Code::disk_full);
}
#endif

TEST_CASE("a file is written piece by piece, whole or not at all") {
    test::Folder const folder;
    fs::path const path = folder.path() / "pieces";
    int next = 0;
    Result<void> const good = os::write_file(path, [&]() -> Result<std::optional<std::string>> {
        return next == 3 ? std::nullopt : std::optional(std::to_string(next++));
    });
    CHECK(good);
    CHECK(os::read_file(path, 100).value() == "012");
    Result<void> const bad = os::write_file(path, [&]() -> Result<std::optional<std::string>> {
        return failure(file_error(Code::not_readable, "x", "y"));
    });
    CHECK_FALSE(bad);
    CHECK(os::read_file(path, 100).value() == "012");
    CHECK(os::list_files(folder.path())->size() == 1);
}

TEST_CASE("what killed writes left is removed, and nothing else") {
    test::Folder const folder;
    for (char const* name : {".briefwright-1-0.tmp", "kept.tmp", ".briefwright", "x.pdf"}) {
        CHECK(os::write_file(folder.path() / name, "x"));
    }
    CHECK(os::remove_leftovers(folder.path()));
    CHECK(os::list_files(folder.path())->size() == 3);
    CHECK(os::remove_file(folder.path() / "x.pdf"));
    CHECK(os::remove_file(folder.path() / "x.pdf"));
    CHECK(os::list_files(folder.path())->size() == 2);
}

TEST_CASE("an appender adds to what is there") {
    test::Folder const folder;
    fs::path const path = folder.path() / "journal";
    for (char const* line : {"one\n", "two\n"}) {
        Result<os::Appender> appender = os::Appender::open(path);
        REQUIRE(appender);
        CHECK(appender->add(line));
        CHECK(appender->sync());
    }
    CHECK(os::read_file(path, 100).value() == "one\ntwo\n");
    CHECK_FALSE(os::Appender::open(folder.path() / "none" / "journal"));
}
