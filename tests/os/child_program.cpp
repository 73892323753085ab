// Started by child_test: says with its exit code what it was given, or how it was asked to stop.

#include "os/child.hpp"
#include "os/interrupt.hpp"
#include "os/process.hpp"

#include "awkward.hpp"

int main(int count, char** values) {
    using namespace brief;
    std::vector<std::string> words = os::arguments(count, values);
    words.erase(words.begin());
    if (words == test::awkward_arguments()) {
        return 0;
    }
    if (words == std::vector<std::string>{"wait"}) {
        os::watch_interrupts();
        constexpr int most_looks = 3000;
        for (int i = 0; i < most_looks && os::interrupted() == 0; ++i) {
            os::pause(10);
        }
        return os::interrupted();
    }
    return words.empty() ? 3 : 1;
}
