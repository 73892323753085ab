// Started by child_test: says with its exit code what it was given, or how it was asked to stop. And by
// tests/portability/open_file.py, as the viewer that has a file open.

#include "os/child.hpp"
#include "os/interrupt.hpp"
#include "os/path.hpp"
#include "os/process.hpp"

#include "awkward.hpp"

#include <filesystem>
#include <fstream>

namespace {

constexpr int most_looks = 3000;
constexpr int milliseconds_between = 10;

/// Has a file open until FILE.release is there, and makes FILE.held once it has.
int hold(std::string const& name) {
    using namespace brief;
    std::ifstream file(os::to_path(name), std::ios::binary);
    std::ofstream(os::to_path(name + ".held")).flush();
    for (int i = 0; i < most_looks && !std::filesystem::exists(os::to_path(name + ".release")); ++i) {
        os::pause(milliseconds_between);
    }
    return file.good() ? 0 : 1;
}

} // namespace

int main(int count, char** values) {
    using namespace brief;
    std::vector<std::string> words = os::arguments(count, values);
    words.erase(words.begin());
    if (words == test::awkward_arguments()) {
        return 0;
    }
    if (words == std::vector<std::string>{"wait"}) {
        os::watch_interrupts();
        for (int i = 0; i < most_looks && os::interrupted() == 0; ++i) {
            os::pause(milliseconds_between);
        }
        return os::interrupted();
    }
    if (words.size() == 2 && words.front() == "hold") {
        return hold(words.back());
    }
    return words.empty() ? 3 : 1;
}
