#pragma once

/// Locks on folders, which end with the process that holds them, however it ends.

#include "base/result.hpp"

#include <cstdint>
#include <filesystem>

namespace brief::os {

enum class LockKind : std::uint8_t {
    alone,  ///< nobody else
    shared, ///< others that share it
};

class FolderLock {
public:
    /// Locks `folder` by the file `name` in it, without waiting. Code::folder_in_use where another process
    /// has it in a way that does not go together with `kind`; the codes of `write_file`.
    static Result<FolderLock>
    take(std::filesystem::path const& folder, std::filesystem::path const& name, LockKind kind);

    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&&) = delete;
    ~FolderLock();

private:
    explicit FolderLock(std::intptr_t handle) : handle_(handle) {}

    std::intptr_t handle_;
};

} // namespace brief::os
