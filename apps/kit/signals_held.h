// SignalsHeld: holds signals back from the thread that makes it, and from those that it starts, as long as it lives.
#pragma once

#include <signal.h>

#include <initializer_list>

class SignalsHeld {
public:
    /// All of them: threads that work leave signals to the main thread.
    SignalsHeld() {
        sigset_t all;
        ::sigfillset(&all);
        hold(all);
    }
    explicit SignalsHeld(std::initializer_list<int> signals) {
        sigset_t some;
        ::sigemptyset(&some);
        for (const int signal : signals) ::sigaddset(&some, signal);
        hold(some);
    }
    ~SignalsHeld() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
    SignalsHeld(const SignalsHeld&) = delete;
    SignalsHeld& operator=(const SignalsHeld&) = delete;

private:
    void hold(const sigset_t& signals) { ::pthread_sigmask(SIG_BLOCK, &signals, &before_); }

    sigset_t before_;
};
