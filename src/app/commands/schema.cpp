#include "app/schema.hpp"
#include "app/commands/commands.hpp"

namespace brief::app {

int run(SchemaOptions const& options, Terminal& terminal) {
    terminal.print(schema(options.name).value_or("")); // the command line knows the names
    return 0;
}

} // namespace brief::app
