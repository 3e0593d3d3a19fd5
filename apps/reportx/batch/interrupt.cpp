#include "batch/interrupt.h"

#include <csignal>
#include <cstdlib>
#include <initializer_list>

namespace interrupt {
namespace {

volatile std::sig_atomic_t noted = 0;

void note(int signal) {
    noted = signal;
    std::signal(signal, SIG_DFL);
}

}  // namespace

void watch() {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction old {};
        if (::sigaction(signal, nullptr, &old) == 0 && old.sa_handler == SIG_IGN) continue;
        struct sigaction action {};
        action.sa_handler = note;
        ::sigaction(signal, &action, nullptr);
    }
}

int signal() { return noted; }

void die(int signal) {
    std::signal(signal, SIG_DFL);
    std::raise(signal);
    std::abort();
}

}  // namespace interrupt
