// Interrupt: SIGINT, SIGTERM and SIGHUP ask a run to stop; a second one stops it at once.
#pragma once

namespace interrupt {

/// From now on these signals are noted, but for those that the caller has ignored.
void watch();

/// The signal that came; 0 when none did.
int signal();

/// Ends the program as the signal would have.
[[noreturn]] void die(int signal);

}  // namespace interrupt
