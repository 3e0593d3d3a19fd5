// One pattern for each indicator: the words before the number, and the unit behind it.
#pragma once

#include <array>

namespace reportx::bench::obvious {

struct IndicatorPattern {
    const char *id, *words, *unit;
};

inline constexpr std::array<IndicatorPattern, 60> indicator_patterns{{
    {"study.sessions", "集体学法|会前学法|专题学法|专题学习习近平法治思想", "次"},
    {"leadership.law_statements", "完成年度述法|书面述法|现场述法", "名|人"},
    {"inspection.units", "法治督察.{0,12}对", "个|家"},
    {"inspection.findings", "反馈问题|督察发现问题", "个|条|项"},
    {"service.matters", "公布政务服务事项|政务服务事项", "项"},
    {"service.one_matter_items", "“高效办成一件事”.{0,9}(?:事项|主题)", "项|个"},
    {"service.one_matter_cases", "“高效办成一件事”.{0,30}累计办件", "件"},
    {"service.praise_rate", "好评率", "%|％"},
    {"service.online_rate", "全程网办率", "%|％"},
    {"market.new_entities", "新登记.{0,9}主体|新增.{0,9}主体", "户|家"},
    {"market.total_entities", "主体总量|主体总数", "户|家"},
    {"rules.issued", "制定.{0,9}规范性文件", "件|份"},
    {"rules.filed", "报备|报送备案", "件|份"},
    {"rules.filing_rate", "报备率", "%|％"},
    {"rules.cleaned", "文件.{0,9}清理.{0,12}梳理|共清理|共梳理", "件|份"},
    {"rules.kept", "继续有效|保留", "件"},
    {"rules.amended", "修改|修订", "件"},
    {"rules.repealed", "废止", "件"},
    {"rules.lapsed", "宣布失效", "件"},
    {"legal_review.documents", "合法性审查.{0,30}(?:文件|协议)|出具法律意见书?", "件|份"},
    {"legal_review.contracts", "审核.{0,12}合同|审查.{0,12}合同", "件|份"},
    {"legal_review.rate", "审查率", "%|％"},
    {"legal_counsel.public_lawyers", "公职律师", "名|人"},
    {"decision.meetings", "政府常务会议", "次"},
    {"decision.matters", "研究重大事项|研究议题", "项|个"},
    {"enforcement.penalty_cases", "行政处罚案件", "件"},
    {"enforcement.lenient_cases", "不予处罚决定|从轻减轻处罚|首违不罚", "件"},
    {"enforcement.files_reviewed", "评查.{0,9}案卷", "份|卷|件"},
    {"enforcement.supervision_checks", "执法监督检查", "次"},
    {"enforcement.supervision_documents", "监督意见书|监督建议书|监督决定书", "份"},
    {"enforcement.officers_trained", "培训执法人员|执法人员培训.{0,12}培训", "人次|人|名"},
    {"enforcement.certificates", "执法证件", "个|本|张"},
    {"enforcement.penalty_filings", "重大行政处罚.{0,6}备案", "件"},
    {"enforcement.supervisors", "聘请.{0,6}执法监督员|选聘.{0,6}执法监督员", "名|人"},
    {"enforcement.check_change", "涉企(?:行政)?检查.{0,20}同比.{0,4}下降", "%|％"},
    {"random_checks.tasks", "“双随机、一公开”.{0,6}抽查", "批次|次"},
    {"random_checks.targets", "检查经营主体|检查市场主体", "户次|家次|户|家"},
    {"random_checks.problems", "发现问题", "个|条"},
    {"emergency.drills", "应急演练", "场次|次|场"},
    {"safety.hazards_found", "安全隐患", "处|条|个|项"},
    {"mediation.screened", "排查.{0,6}矛盾纠纷", "件|起"},
    {"mediation.cases", "调解.{0,6}纠纷", "件|起"},
    {"mediation.successes", "调解成功", "件|起"},
    {"mediation.success_rate", "调解成功率", "%|％"},
    {"mediation.committees", "人民调解(?:委员会|组织)", "个"},
    {"reconsideration.received", "(?:新收|收到)行政复议申请", "件"},
    {"reconsideration.accepted", "受理行政复议案件", "件"},
    {"reconsideration.concluded", "行政复议.{0,30}审结", "件"},
    {"reconsideration.overall_correction_rate", "综合纠错率", "%|％"},
    {"reconsideration.settled", "行政复议.{0,60}调解和解", "件"},
    {"litigation.cases", "行政应诉案件", "件"},
    {"litigation.appearance_rate", "出庭应诉率", "%|％"},
    {"legal_aid.cases", "法律援助案件", "件"},
    {"legal_aid.recovered", "挽回经济损失", "元|万元|亿元"},
    {"legal_service.checkups", "“?法治体检”?", "次"},
    {"legal_service.consultations", "法律咨询", "人次"},
    {"notary.cases", "办理公证", "件"},
    {"oversight.congress_proposals", "人大代表建议", "件"},
    {"oversight.cppcc_proposals", "政协提案", "件"},
    {"openness.disclosures", "主动公开.{0,6}信息", "条"},
}};

}  // namespace reportx::bench::obvious
