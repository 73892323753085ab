#include "os/lock.hpp"

#include "support/folder.hpp"

#include <doctest/doctest.h>

#include <optional>

using namespace brief;
using os::LockKind;

TEST_CASE("a folder is locked once alone, or many times together, and is free again afterwards") {
    test::Folder const folder;
    auto take = [&](LockKind kind) { return os::FolderLock::take(folder.path(), "lock", kind); };
    {
        Result<os::FolderLock> const alone = take(LockKind::alone);
        REQUIRE(alone);
        Result<os::FolderLock> const second = take(LockKind::alone);
        REQUIRE_FALSE(second);
        CHECK(second.error().front().code == Code::folder_in_use);
        CHECK(second.error().front().message.find("another run writes to folder") == 0);
        CHECK_FALSE(take(LockKind::shared));
    }
    Result<os::FolderLock> const one = take(LockKind::shared);
    REQUIRE(one);
    CHECK(take(LockKind::shared));
    CHECK_FALSE(take(LockKind::alone));
}

TEST_CASE("a folder that is not there cannot be locked") {
    test::Folder const folder;
    Result<os::FolderLock> const lock = os::FolderLock::take(folder.path() / "none", "lock", LockKind::alone);
    REQUIRE_FALSE(lock);
    CHECK(lock.error().front().code == Code::not_writable);
}
