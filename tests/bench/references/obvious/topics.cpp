// The topic with the most key words in an item's text; a set tells which occur.
#include <re2/set.h>

#include <array>

#include "references/obvious/obvious.h"

namespace reportx::bench::obvious {
namespace {

constexpr std::array<std::array<const char*, 2>, 40> key_words{{{"party_leadership", "习近平法治思想"},
                                                                {"party_leadership", "第一责任人"},
                                                                {"party_leadership", "述法"},
                                                                {"party_leadership", "督察"},
                                                                {"government_functions", "政务服务"},
                                                                {"government_functions", "营商环境"},
                                                                {"government_functions", "放管服"},
                                                                {"government_functions", "经营主体"},
                                                                {"rules", "规范性文件"},
                                                                {"rules", "备案"},
                                                                {"rules", "清理"},
                                                                {"rules", "立法"},
                                                                {"decision_making", "重大行政决策"},
                                                                {"decision_making", "法律顾问"},
                                                                {"decision_making", "合法性审查"},
                                                                {"decision_making", "常务会议"},
                                                                {"law_enforcement", "行政执法"},
                                                                {"law_enforcement", "行政处罚"},
                                                                {"law_enforcement", "执法监督"},
                                                                {"law_enforcement", "裁量权"},
                                                                {"emergency_response", "应急"},
                                                                {"emergency_response", "安全生产"},
                                                                {"emergency_response", "突发事件"},
                                                                {"emergency_response", "隐患"},
                                                                {"dispute_resolution", "行政复议"},
                                                                {"dispute_resolution", "调解"},
                                                                {"dispute_resolution", "法律援助"},
                                                                {"dispute_resolution", "信访"},
                                                                {"oversight", "人大代表"},
                                                                {"oversight", "政务公开"},
                                                                {"oversight", "审计"},
                                                                {"oversight", "检察建议"},
                                                                {"digital_government", "数据共享"},
                                                                {"digital_government", "电子证照"},
                                                                {"digital_government", "平台"},
                                                                {"digital_government", "数字"},
                                                                {"legal_publicity", "普法"},
                                                                {"legal_publicity", "法治宣传"},
                                                                {"legal_publicity", "法律明白人"},
                                                                {"legal_publicity", "法治文化"}}};

}  // namespace

std::string topic_of(const std::string& text) {
    static const RE2::Set& set = [&]() -> const RE2::Set& {
        static RE2::Set made(RE2::DefaultOptions, RE2::UNANCHORED);
        for (const auto& [topic, word] : key_words) made.Add(word, nullptr);
        made.Compile();
        return made;
    }();
    std::vector<int> found;
    if (!set.Match(text, &found)) return "other";
    std::string best = "other";
    int most = 0, count = 0;
    std::string topic;
    for (std::size_t i = 0; i < key_words.size(); ++i) {  // those of one topic stand together
        if (topic != key_words[i][0]) count = 0;
        topic = key_words[i][0];
        for (const int which : found) count += which == static_cast<int>(i) ? 1 : 0;
        if (count > most) {
            most = count;
            best = topic;
        }
    }
    return best;
}

}  // namespace reportx::bench::obvious
