#pragma once

/// Being asked to stop, by Ctrl-C or by whoever runs the machine.

namespace brief::os {

/// From now on being asked to stop does not end the program; it has to look. Asked again, it ends at once.
void watch_interrupts();

/// The exit code for having been asked to stop: 130 after SIGINT or Ctrl-C, 143 after SIGTERM; 0: nobody did.
int interrupted();

} // namespace brief::os
