#include "app/run.hpp"
#include "base/code.hpp"
#include "os/memory.hpp"
#include "os/process.hpp"

#include <exception>
#include <string>

int main(int count, char** values) {
    brief::os::keep_memory();
    try {
        return brief::app::run(brief::os::arguments(count, values));
    } catch (std::exception const& fault) {
        // Nothing of ours throws: what arrives here is a fault of the program.
        auto printed = brief::os::put(
            brief::os::standard_error,
            std::string("briefwright: internal error: ") + fault.what() + "\nhint: please report it\n"
        );
        (void)printed;
        return static_cast<int>(brief::Outcome::internal);
    }
}
