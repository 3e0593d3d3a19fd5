// Scratch: a file without a name, in TMPDIR; what is in it goes away with the process.
#pragma once

#include <string>

class Scratch {
public:
    /// Throws OutputFailed, in the name of what it is for: `target`.
    explicit Scratch(const std::string& target);
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    int fd() const { return fd_; }
    /// A path that leads to it as long as it is there.
    std::string path() const;

    static const char* folder();

private:
    int fd_ = -1;
};
