// StateFolder: the folder in which a run keeps what it needs to go on after an interruption, and the lock on it.
#pragma once

#include <string>
#include <string_view>

class StateFolder {
public:
    /// Makes `path`, the folders above it and a lock in it, and removes temporary files that a killed run has left there.
    /// Throws OutputFailed, also when another run holds the lock.
    explicit StateFolder(std::string path);
    /// Gives the lock back; what is in the folder stays.
    ~StateFolder();
    StateFolder(const StateFolder&) = delete;
    StateFolder& operator=(const StateFolder&) = delete;

    std::string path(const char* name) const { return path_ + '/' + name; }

private:
    void lock();

    std::string path_;
    int lock_ = -1;
};

/// Makes the folder `path` and those above it. Throws OutputFailed.
void make_folders(const std::string& path);

/// Removes the files in `folder` whose names end with `ending`; what cannot be removed stays.
void empty_folder(const std::string& folder, std::string_view ending = {});
