// Workdir: a fresh folder in which a test runs the real program and looks at what it prints, returns and leaves behind.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace reportx::test {

/// Where a standard stream of the program goes.
enum class Stream {
    captured,     ///< standard input: the bytes given for it
    terminal,     ///< a pseudo-terminal; what is printed there is captured
    closed,       ///< not open at all
    broken_pipe,  ///< a pipe that no one reads any more
    full_device,  ///< /dev/full
};

/// What the program finds when it starts.
struct Surroundings {
    std::string input{};  ///< what standard input gives
    Stream in = Stream::captured, out = Stream::captured, err = Stream::captured;
    std::map<std::string, std::string> environment{};  ///< in addition to PATH, or instead of it
    std::string program{};                             ///< another program than reportx
};

struct Outcome {
    int exit_code = -1;  ///< 128 + signal when a signal ended it, as a shell tells it
    std::string out, err;
    long peak_kb = 0;  ///< the most memory that it had
};

class Workdir {
public:
    explicit Workdir(const std::filesystem::path& parent = std::filesystem::temp_directory_path());
    ~Workdir();
    Workdir(const Workdir&) = delete;
    Workdir& operator=(const Workdir&) = delete;

    std::filesystem::path path(const std::string& name) const { return folder_ / name; }
    void write(const std::string& name, std::string_view bytes) const;
    void write_program(const std::string& name, std::string_view script) const;
    std::string read(const std::string& name) const;
    std::vector<std::string> names() const;  ///< all that is in the folder, sorted

    /// Runs reportx in the folder; waits for its end.
    Outcome run(const std::vector<std::string>& arguments, const Surroundings& setup = {}) const;

    /// Starts reportx in the folder without waiting for it. It reads and prints nothing; what it says on standard error goes to the file
    /// `err` of the folder, or nowhere when that is empty. Of `setup` only environment and program count. The caller waits for it.
    pid_t start(const std::vector<std::string>& arguments, const std::string& err = {},
                const Surroundings& setup = {}) const;

private:
    std::filesystem::path folder_;
};

/// Where a test that makes thousands of files waits for no disk, if there is such a place.
std::filesystem::path memory_folder();

/// The program under test.
std::filesystem::path reportx_program();

/// The folder of the sources, for samples.
std::filesystem::path source_folder();

/// A short report with everything that the format knows, and the words that its parts must give.
inline constexpr std::string_view small_report =
    "江夏区人民政府2024年法治政府建设情况报告\n"
    "2024年，江夏区坚持以习近平法治思想为指导，扎实推进法治政府建设。现将有关情况报告如下。\n"
    "一、主要举措和成效\n"
    "（一）加强组织领导。区政府常务会议专题学法4次，印发《江夏区法治政府建设年度计划》。\n"
    "（二）规范行政执法。一是开展执法培训12场。二是清理证明事项30项。\n"
    "二、存在的问题\n"
    "基层执法力量有待进一步加强。\n"
    "三、下一步工作安排\n"
    "（一）强化执法监督。完善执法监督工作体系。\n"
    "（二）深化普法宣传。落实普法责任制。\n";

/// A text that is no report.
inline constexpr std::string_view other_text = "今天天气很好，我们去公园散步。\n";

}  // namespace reportx::test
