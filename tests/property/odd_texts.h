// odd_texts: what a reader of reports meets once in a million, repeated without end. Whatever repeats may not cost more than its length:
// numbers, openers, brackets, quotes, markers, headings, amounts, lists, blanks. The property test and the bench share them.
#pragma once

#include <cstddef>
#include <string>

namespace reportx::test {

/// `opening` once, then `unit` again and again; in the middle of a report, or where its title would be looked for.
struct OddText {
    const char *name, *opening, *unit;
    bool in_report = true;
};

inline constexpr OddText odd_texts[] = {
    {"digits", "办件", "7"},
    {"zeros", "办件0.", "0"},
    {"digits_and_commas", "办件", "123,"},
    {"digits_and_dots", "办件", "1."},
    {"digits_and_slashes", "办件", "1/"},
    {"numerals", "办件", "九"},
    {"powers", "办件", "十百千万亿"},
    {"myriads", "办件5", "万"},
    {"fractions", "办件", "三分之"},
    {"per_cent_words", "办结率", "百分之"},
    {"yi_shi", "", "一是"},
    {"yi_shi_points", "", "一是规范执法；"},
    {"counted_points", "", "一是甲；二是乙；三是丙；"},
    {"circled", "", "①"},
    {"shou_xian", "", "首先，"},
    {"open_brackets", "", "（"},
    {"close_brackets", "", "）"},
    {"nested_brackets", "", "（《“〔"},
    {"open_titles", "", "《"},
    {"titles", "", "《民法典》"},
    {"open_quotes", "", "“"},
    {"quotes", "", "“一”"},
    {"markers", "", "1.1.", false},
    {"marker_lines", "", "一、\n"},
    {"mixed_marker_lines", "", "一、工作\n（一）学习\n1.执法\n"},
    {"amounts", "", "5件"},
    {"amount_clauses", "", "受理5件，"},
    {"amount_list", "", "意见书5份、"},
    {"parts", "受理9件，", "其中3件，"},
    {"parts_on_one_line", "受理9件，其中", "甲类3件、"},
    {"bracketed_parts", "", "受理9件（甲类3件、乙类6件），"},
    {"changes", "", "由5件增长到6件，"},
    {"from_only", "", "由5件"},
    {"each", "甲、乙", "分别5件、"},
    {"enumeration_commas", "", "、"},
    {"commas", "", "，"},
    {"full_stops", "", "。"},
    {"line_feeds", "一、工作", "\n", false},
    {"blanks", "一、工作", " ", false},
    {"blank_lines", "一、工作", "　\n", false},
    {"leads", "", "强化部署。"},
    {"deficiencies", "二、存在的不足\n", "能力有待提升，"},
    {"plans", "二、存在的问题和下一步打算\n", "能力不足。下一步，加强培训。"},
    {"shortfalls", "", "虽然取得成效，但仍存在不足。\n"},
    {"indicators", "", "受理行政复议案件5件，"},
    {"indicator_words", "", "行政复议受理纠错"},
    {"zero_words", "", "零败诉"},
    {"years", "", "2024年"},
    {"dates", "", "2025-03-05 ", false},
    {"headers", "", "来源：发布时间：", false},
    {"report_titles", "", "某县2024年法治政府建设情况报告\n", false},
    {"organs", "", "某县人民政府", false},
    {"places", "", "某省某市某县", false},
    {"han", "", "法"},
    {"letters", "", "a", false},
    {"artifacts", "", "[bookmark: ", false},
    {"unnumbered_headings", "", "加强组织领导\n各部门落实责任，工作取得成效。\n"},
    {"unnumbered_parts", "", "主要做法和成效\n开展培训5次。\n存在的不足\n能力不足。\n下一步工作打算\n加强培训。\n"},
    {"unmarked_plans", "二、存在的不足\n能力不足。\n", "2025年，区政府将加强培训，完善制度。\n"},
    {"unmarked_shortcomings", "一、主要做法\n加强学习。\n", "虽然取得一定成效，但能力仍有不足。下一步，将加强培训。\n"},
};

/// A beginning that makes what follows part of a report, where amounts and items are looked for.
inline constexpr const char* report_opening =
    "某县2024年法治政府建设情况报告\n2024年，某县扎实推进法治政府建设。现将有关情况报告如下：\n一、主要做法\n加强学习。"
    "\n";

/// At least `length` bytes of it.
inline std::string text_of(const OddText& sort, std::size_t length) {
    std::string text = std::string(sort.in_report ? report_opening : "") + sort.opening;
    while (text.size() < length) text += sort.unit;
    return text;
}

}  // namespace reportx::test
