#include "app/run.hpp"

#include "app/command_line.hpp"
#include "app/commands/commands.hpp"
#include "os/process.hpp"

namespace brief::app {

int run(std::vector<std::string> const& arguments) {
    auto command = parse_command_line(arguments);
    if (!command) {
        Answer const& answer = command.error();
        auto printed = os::put(answer.code == 0 ? os::standard_output : os::standard_error, answer.text);
        return printed ? answer.code : static_cast<int>(Outcome::environment);
    }
    Terminal terminal;
    int code = std::visit([&](auto const& options) { return run(options, terminal); }, *command);
    return code == 0 && !terminal.good() ? static_cast<int>(Outcome::environment) : code;
}

} // namespace brief::app
