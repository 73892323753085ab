#include "os/child.hpp"

#include "os/fault.hpp"

#include <csignal>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>

extern char** environ; // NOLINT(readability-redundant-declaration): POSIX leaves it to the program

namespace brief::os {

namespace fs = std::filesystem;

Result<Child> Child::start(fs::path const& program, std::vector<std::string> const& arguments) {
    std::string name = program.string();
    std::vector<std::string> words = arguments;
    std::vector<char*> pointers{name.data()};
    for (std::string& word : words) {
        pointers.push_back(word.data());
    }
    pointers.push_back(nullptr);
    pid_t process = 0;
    int const fault = ::posix_spawn(&process, name.c_str(), nullptr, nullptr, pointers.data(), environ);
    if (fault != 0) {
        return failure(read_fault(program, {fault, std::generic_category()}));
    }
    return Child(process);
}

void Child::let_go() {
    if (handle_ != 0 && !ended_) {
        stop();
        constexpr int moment = 10;
        while (!poll()) {
            pause(moment);
        }
    }
}

std::optional<Ended> Child::poll() {
    if (ended_ || handle_ == 0) {
        return ended_;
    }
    int status = 0;
    pid_t const seen = ::waitpid(static_cast<pid_t>(handle_), &status, WNOHANG);
    if (seen == 0 || (seen < 0 && errno == EINTR)) {
        return std::nullopt;
    }
    bool const exited = seen > 0 && WIFEXITED(status);
    ended_ = Ended{exited ? WEXITSTATUS(status) : 0, !exited};
    return ended_;
}

void Child::stop() const {
    if (handle_ != 0 && !ended_) {
        ::kill(static_cast<pid_t>(handle_), SIGTERM);
    }
}

} // namespace brief::os
