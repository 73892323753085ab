#include "os/child.hpp"

#include "os/fault.hpp"
#include "os/only_windows/system.hpp"
#include "os/only_windows/wide.hpp"

namespace brief::os {

namespace fs = std::filesystem;

namespace {

/// A word of a command line as CommandLineToArgvW takes it apart: backslashes count before a quotation mark.
std::wstring quoted(std::wstring const& word) {
    std::wstring out = L"\"";
    std::size_t backslashes = 0;
    for (wchar_t c : word) {
        if (c == L'"') {
            out.append(backslashes + 1, L'\\');
        }
        backslashes = c == L'\\' ? backslashes + 1 : 0;
        out += c;
    }
    out.append(backslashes, L'\\');
    return out + L"\"";
}

/// Its handle is closed when this program ends, however it ends, and with it all that it has started.
HANDLE job_of_children() {
    static HANDLE const job = [] {
        HANDLE made = CreateJobObjectW(nullptr, nullptr);
        JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
        limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE;
        SetInformationJobObject(made, JobObjectExtendedLimitInformation, &limits, sizeof limits);
        return made;
    }();
    return job;
}

constexpr UINT stopped_code = 143; // as after SIGTERM

} // namespace

Result<Child> Child::start(fs::path const& program, std::vector<std::string> const& arguments) {
    std::wstring line = quoted(program.wstring());
    for (std::string const& word : arguments) {
        line += L" " + quoted(to_wide(word));
    }
    // What this program opens itself is not inherited; its three streams are.
    STARTUPINFOW startup{};
    startup.cb = sizeof startup;
    startup.dwFlags = STARTF_USESTDHANDLES;
    startup.hStdInput = GetStdHandle(STD_INPUT_HANDLE);
    startup.hStdOutput = GetStdHandle(STD_OUTPUT_HANDLE);
    startup.hStdError = GetStdHandle(STD_ERROR_HANDLE);
    PROCESS_INFORMATION process{};
    // A group of its own, so that it can be sent Ctrl-Break alone.
    constexpr DWORD flags = CREATE_NEW_PROCESS_GROUP | CREATE_SUSPENDED;
    if (CreateProcessW(
            program.c_str(), line.data(), nullptr, nullptr, TRUE, flags, nullptr, nullptr, &startup, &process
        ) == 0) {
        return failure(read_fault(program, last_error()));
    }
    if (HANDLE job = job_of_children(); job != nullptr) {
        AssignProcessToJobObject(job, process.hProcess);
    }
    ResumeThread(process.hThread);
    CloseHandle(process.hThread);
    return Child(reinterpret_cast<std::intptr_t>(process.hProcess));
}

void Child::let_go() {
    if (handle_ == 0) {
        return;
    }
    auto* const process = reinterpret_cast<HANDLE>(handle_);
    if (!ended_) {
        stop();
        constexpr DWORD patience = 5000; // milliseconds: one that does not look at what it is asked is ended
        if (WaitForSingleObject(process, patience) != WAIT_OBJECT_0) {
            TerminateProcess(process, stopped_code);
            WaitForSingleObject(process, INFINITE);
        }
    }
    CloseHandle(process);
    handle_ = 0;
}

std::optional<Ended> Child::poll() {
    if (ended_ || handle_ == 0) {
        return ended_;
    }
    auto* const process = reinterpret_cast<HANDLE>(handle_);
    DWORD code = 0;
    if (WaitForSingleObject(process, 0) != WAIT_OBJECT_0 || GetExitCodeProcess(process, &code) == 0) {
        return std::nullopt;
    }
    constexpr DWORD first_exception = 0x8000'0000; // NTSTATUS of an exception that nobody caught
    bool const crashed = code >= first_exception;
    ended_ = Ended{crashed ? 0 : static_cast<int>(code), crashed};
    return ended_;
}

void Child::stop() const {
    if (handle_ != 0 && !ended_) {
        auto* const process = reinterpret_cast<HANDLE>(handle_);
        // Without a console nobody can be asked.
        if (GenerateConsoleCtrlEvent(CTRL_BREAK_EVENT, GetProcessId(process)) == 0) {
            TerminateProcess(process, stopped_code);
        }
    }
}

} // namespace brief::os
