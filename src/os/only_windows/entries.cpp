#include "os/entries.hpp"

#include "os/only_windows/system.hpp"
#include "os/only_windows/wide.hpp"
#include "os/path.hpp"

namespace brief::os {

namespace fs = std::filesystem;

namespace {

Entry entry_of(fs::path const& folder, WIN32_FIND_DATAW const& found) {
    constexpr DWORD stands_for_another =
        0x20000000; // files in a cloud are reparse points as well, and no links
    bool const link = (found.dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0 &&
                      (found.dwReserved0 & stands_for_another) != 0;
    bool const directory = (found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
    return {folder / found.cFileName, !link && !directory, !link && directory};
}

} // namespace

std::vector<Entry> entries_of(fs::path const& folder, std::error_code& cause) {
    std::vector<Entry> entries;
    WIN32_FIND_DATAW found{};
    fs::path const all = reachable(folder.empty() ? fs::path(L".") / L"*" : folder / L"*");
    HANDLE search = FindFirstFileExW(all.c_str(), FindExInfoBasic, &found, FindExSearchNameMatch, nullptr, 0);
    if (search == INVALID_HANDLE_VALUE) {
        cause = last_error();
        return entries;
    }
    do {
        std::wstring_view const name = found.cFileName;
        if (name != L"." && name != L"..") {
            entries.push_back(entry_of(folder, found));
        }
    } while (FindNextFileW(search, &found) != 0);
    DWORD const end = GetLastError();
    FindClose(search);
    if (end != ERROR_NO_MORE_FILES) {
        cause = error_of(end);
    }
    return entries;
}

} // namespace brief::os
