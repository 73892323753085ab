#include "os/process.hpp"

#include "os/fault.hpp"

#include <unistd.h>
#ifdef __APPLE__
#include <mach-o/dyld.h>
#elif defined(__linux__)
#include <sys/auxv.h>
#endif

#include <cerrno>
#include <cstdlib>

namespace brief::os {

namespace fs = std::filesystem;

std::vector<std::string> arguments(int count, char const* const* values) {
    return {values, values + count};
}

std::optional<std::string> environment(std::string const& name) {
    char const* value = std::getenv(name.c_str());
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

Result<fs::path> program_path() {
#ifdef __APPLE__
    std::uint32_t size = 0;
    _NSGetExecutablePath(nullptr, &size);
    std::string link(size, '\0');
    _NSGetExecutablePath(link.data(), &size);
    link.resize(link.find('\0'));
#else
    std::string link = "/proc/self/exe";
#endif
    std::error_code cause;
    fs::path path = fs::canonical(link, cause);
#ifdef __linux__
    if (cause) { // no /proc, as in a bare root: the name that it was started by
        // NOLINTNEXTLINE(performance-no-int-to-ptr): the kernel gives addresses as numbers
        if (auto const* name = reinterpret_cast<char const*>(::getauxval(AT_EXECFN))) {
            path = fs::canonical(name, cause);
        }
    }
#endif
    if (cause) {
        return failure(read_fault(link, cause));
    }
    return path;
}

bool is_terminal(int descriptor) {
    return ::isatty(descriptor) == 1;
}

Result<void> put(int descriptor, std::string_view text) {
    while (!text.empty()) {
        ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written >= 0) {
            text.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno != EINTR) {
            return failure(print_fault({errno, std::generic_category()}));
        }
    }
    return {};
}

} // namespace brief::os
