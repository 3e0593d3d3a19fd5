// A name is given by rename, which replaces an older result at once; folders are made when they are missed.
#include "batch/folder_output.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstring>
#include <thread>
#include <utility>

#include "batch/state_folder.h"
#include "output.h"
#include "program_codes.h"
#include "write_all.h"

namespace {

using namespace std::chrono_literals;

constexpr std::size_t group_size = 256;
constexpr auto group_time = 1s;

[[noreturn]] void fail(const std::string& path, int error) {
    throw OutputFailed(fmt::format("cannot write {}: {}", path, std::strerror(error)));
}

/// 0 or errno.
int write_file(const std::string& path, std::string_view bytes) {
    const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd < 0) return errno;
    const int error = write_all(fd, bytes);
    if (::close(fd) != 0 && error == 0) return errno;
    return error;
}

}  // namespace

FolderOutput::FolderOutput(Setup setup, Journal& journal, InputList& list)
    : setup_(std::move(setup)), journal_(journal), list_(list) {
    make_folders(setup_.temporary);
    empty_folder(setup_.temporary);
    root_ = ::open(setup_.root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (root_ < 0) fail(setup_.root, errno);
    if (const long longest = ::fpathconf(root_, _PC_NAME_MAX); longest > 0) {
        longest_name_ = static_cast<std::size_t>(longest);
    }
}

FolderOutput::~FolderOutput() { ::close(root_); }

std::string FolderOutput::temporary(const Outcome& outcome) const {
    return fmt::format("{}/{}", setup_.temporary, outcome.slot);
}

std::string FolderOutput::final_path(const Outcome& outcome) const {
    return fmt::format("{}/{}{}", setup_.root, outcome.entry.path, ending);
}

void FolderOutput::store(Outcome& outcome, std::string& record) {
    const std::string path = final_path(outcome);
    if (path.size() >= PATH_MAX || path.size() - path.rfind('/') - 1 > longest_name_) {
        return outcome.entry.fail(output_name_too_long());
    }
    ++storing_;
    if (!abandoned_) outcome.output_error = write_file(temporary(outcome), record);
    --storing_;
}

void FolderOutput::take(Outcome& outcome) {
    if (group_.empty()) begun_ = std::chrono::steady_clock::now();
    group_.push_back(&outcome);
    if (outcome.output_error != 0) {
        fail(final_path(outcome), outcome.output_error);
    }
}

void FolderOutput::pause() {
    if (group_.size() >= group_size || (!group_.empty() && std::chrono::steady_clock::now() - begun_ >= group_time)) {
        commit();
    }
}

void FolderOutput::commit() {
    if (setup_.sync && ::syncfs(root_) != 0) fail(setup_.root, errno);
    for (Outcome* const outcome : group_) {
        if (outcome->entry.done) give_name(*outcome);
        list_.set_line(outcome->input, journal_.add(outcome->entry));
        list_.set_fate(outcome->input, outcome->entry.done ? Fate::done : Fate::failed);
    }
    journal_.flush(setup_.sync);
    for (Outcome* const outcome : group_) release(*outcome);
    group_.clear();
}

void FolderOutput::give_name(const Outcome& outcome) const {
    const std::string from = temporary(outcome), to = final_path(outcome);
    if (::rename(from.c_str(), to.c_str()) == 0) return;
    if (errno != ENOENT) fail(to, errno);
    make_folders(to.substr(0, to.rfind('/')));
    if (::rename(from.c_str(), to.c_str()) != 0) fail(to, errno);
}

void FolderOutput::finish() {
    commit();
    ::rmdir(setup_.temporary.c_str());
}

/// Files that have no name yet are given up: they are a second's work at most, and the disk may be slow to take them.
void FolderOutput::abandon() {
    abandoned_ = true;
    for (int i = 0; i < 100 && storing_ > 0; ++i) std::this_thread::sleep_for(5ms);
    empty_folder(setup_.temporary);
    ::rmdir(setup_.temporary.c_str());
}
