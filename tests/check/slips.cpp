#include "check/slips.h"

#include <sstream>

#include "texts.h"

namespace reportx::test {

std::string report_around(const std::string& sentences) {
    return "新河区人民政府2024年法治政府建设年度报告\n"
           "2024年，新河区扎实推进法治政府建设。现将有关情况报告如下。\n"
           "一、主要举措和成效\n"
           "（一）依法履行职能\n" +
           sentences +
           "（二）强化责任落实\n"
           "压实各方责任，推动任务落地。\n"
           "二、存在的不足和原因\n"
           "基层执法力量有待进一步加强。\n"
           "三、党政主要负责人履行推进法治建设第一责任人职责情况\n"
           "主要负责人带头学法，亲自部署重要工作。\n"
           "四、2025年工作安排\n"
           "强化执法监督，完善执法监督工作体系。\n";
}

std::vector<Slip> read_slips(const std::string& file) {
    std::vector<Slip> slips;
    std::string* text = nullptr;
    std::istringstream lines(content_of(source_dir() / "samples" / "slips" / file));
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("=== ")) {
            const auto blank = line.rfind(' ');
            slips.push_back({line.substr(4, blank - 4), line.substr(blank + 1), {}, {}});
            text = nullptr;
        } else if (line == "--- slip" || line == "--- twin") {
            text = line == "--- slip" ? &slips.back().slip : &slips.back().twin;
        } else if (text != nullptr) {
            *text += line + "\n";
        }
    }
    for (Slip& slip : slips) {
        for (std::string* it : {&slip.slip, &slip.twin}) {
            if (it->find("一、") == it->npos) *it = report_around(*it);
        }
    }
    return slips;
}

std::vector<std::pair<std::string, std::string>> read_passages() {
    std::vector<std::pair<std::string, std::string>> all;
    std::istringstream lines(content_of(source_dir() / "tests" / "check" / "passages.txt"));
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("=== ")) {
            all.emplace_back(line.substr(4), "");
        } else if (!all.empty()) {
            all.back().second += line + "\n";
        }
    }
    return all;
}

}  // namespace reportx::test
