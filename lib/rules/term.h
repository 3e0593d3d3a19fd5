// Term: what kind of cue a phrase of the vocabulary is. The rules files name terms by the words in `term_names`.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace reportx {

enum class Term {
    // front.tsv: what surrounds a report on a page
    header_key,       // 发布时间: the value names the field that it fills, or `none`
    clock,            // 今天是: its date is the page's clock
    furniture,        // 您的位置, 版权所有: a line of the page, not of the report
    back_opener,      // 附件, 联系人, 上一篇: what follows the report
    closing_formula,  // 特此报告: ends a report, is no item
    // titles.tsv: what a title says
    subject_matter,   // 法治政府建设
    instrument,       // the noun that tells the kind of document: value `report` or `other`
    other_title,      // 解读, 政府信息公开: a title with it is no yearly report
    other_body,       // 各位代表, 我讲三点意见: a text with it is no yearly report
    reporting_verb,   // 现将…报告如下
    organ,            // 人民政府, 管委会: ends the name of an issuer
    common_issuer,    // 区政府, 我局: names no one in particular
    // outline.tsv
    role,             // words of a heading that give its part a role (value)
    role_exception,   // words that take such words' force: 补齐短板
    preamble_end,     // 现将有关情况报告如下
    shortfall_cue,    // 仍存在…不足: opens an unmarked account of shortcomings
    plan_opener,      // 下一步: opens an unmarked plan
    future,           // 将, 继续
    // items.tsv
    ordinal_word,     // 首先: the value is its ordinal
    lead_verb,        // 加强: a lead opens with it
    lead_end,         // 常态化: a lead closes with it
    lead_exception,   // 取得: a sentence that opens with it tells a result
    agent,            // 区政府: who acts; no lead opens with it, no subject begins with it
    deficiency,       // 有待加强: a clause with it names a shortcoming
    list_closer,      // 等等
    // topics.tsv
    topic,            // value: topic and weight
    // quantities.tsv
    unit,             // value: kind of quantity
    unit_noun,        // a noun that may stand in a unit's place after 大 or directly: 领域
    before,           // qualifier before a number
    after,            // qualifier after number and unit
    increase, decrease, net_increase, to_mark, from_mark, change_noun,
    not_counted,      // 十九大, 三项制度: a fixed name whose number counts nothing
    number_name_tail, // 普法, 规划: after a number it makes a name
    adverb,           // 共, 累计: between subject and number
    subject_end,      // 为, 达, 有: links subject and number
    part_mark,        // 其中, 含
    rank_mark,        // 位居, 列: before 第N
    rate_noun,        // 率, 占比
    // indicators.tsv
    foreign_agent,    // 法院, 检察院: whose figures are not the government's
    zero_phrase,      // 零败诉: the value names the indicator
};

inline constexpr std::string_view term_names[] = {
    "header_key", "clock", "furniture", "back_opener", "closing_formula", "subject_matter", "instrument", "other_title",
    "other_body", "reporting_verb", "organ", "common_issuer", "role", "role_exception", "preamble_end", "shortfall_cue",
    "plan_opener", "future", "ordinal_word", "lead_verb", "lead_end", "lead_exception", "agent", "deficiency", "list_closer", "topic", "unit",
    "unit_noun", "before", "after", "increase", "decrease", "net_increase", "to_mark", "from_mark", "change_noun",
    "not_counted", "number_name_tail", "adverb", "subject_end", "part_mark", "rank_mark", "rate_noun", "foreign_agent",
    "zero_phrase",
};
inline constexpr std::size_t term_count = std::size(term_names);
static_assert(term_count == static_cast<std::size_t>(Term::zero_phrase) + 1);

/// False for terms that are only looked up beside a number: they are too frequent to be worth a hit everywhere.
constexpr bool found_by_pass(Term term) {
    return term != Term::unit && term != Term::unit_noun && term != Term::before && term != Term::after &&
           term != Term::adverb && term != Term::subject_end;
}

std::optional<Term> term_named(std::string_view name);

}  // namespace reportx
