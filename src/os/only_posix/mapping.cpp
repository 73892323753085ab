#include "os/mapping.hpp"

#include "os/file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

namespace brief::os {

namespace {

class Mapping {
public:
    explicit Mapping(std::string_view bytes) : bytes_(bytes) {}

    Mapping(Mapping const&) = delete;
    Mapping& operator=(Mapping const&) = delete;

    ~Mapping() {
        ::munmap(
            const_cast<char*>(bytes_.data()), bytes_.size()
        ); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    }

    std::string_view const& bytes() const { return bytes_; }

private:
    std::string_view bytes_;
};

/// Nothing where it cannot be mapped, for whatever reason.
SharedBytes try_to_map(std::filesystem::path const& path, std::size_t limit) {
    int const descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return nullptr;
    }

    struct stat status {};

    void* start = MAP_FAILED;
    std::size_t size = 0;
    if (::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0 &&
        static_cast<std::uintmax_t>(status.st_size) <= limit) {
        size = static_cast<std::size_t>(status.st_size);
        start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    }
    ::close(descriptor);
    if (start == MAP_FAILED) {
        return nullptr;
    }
    auto const mapping =
        std::make_shared<Mapping const>(std::string_view(static_cast<char const*>(start), size));
    return {mapping, &mapping->bytes()};
}

} // namespace

Result<SharedBytes> map_file(std::filesystem::path const& path, std::size_t limit) {
    if (SharedBytes mapped = try_to_map(path, limit)) {
        return mapped;
    }
    return read_file(path, limit).map([](std::string bytes) { return share(std::move(bytes)); });
}

} // namespace brief::os
