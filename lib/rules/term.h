// Term: what kind of cue a phrase of the vocabulary is. The rules files name terms by the words in `term_names`.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace reportx {

enum class Term : std::uint8_t {
    // front.tsv: what surrounds a report on a page
    header_key,       // 发布时间: the value names the field that it fills, or `none`
    clock,            // 今天是: its date is the page's clock
    furniture,        // 您的位置, 版权所有: a line of the page, not of the report
    back_opener,      // 附件, 联系人, 上一篇: what follows the report
    closing_formula,  // 特此报告: ends a report, is no item
    // titles.tsv: what a title says
    subject_matter,  // 法治政府建设; the value weak: so are other documents
    instrument,      // the noun that tells the kind of document: value `report` or `other`
    other_title,     // 解读, 政府信息公开: a title with it is no yearly report
    other_body,      // 各位代表, 我讲三点意见: a text with it is no yearly report
    organ,           // 人民政府, 管委会: ends the name of an issuer
    about,           // 关于: leads from who reports to what about
    announcement,    // 现将: who reports may follow
    common_issuer,   // 区政府, 我局: names no one in particular
    name_exception,  // 在: opens no name
    place_end,       // 县: ends the name of a place
    // outline.tsv
    role,            // words of a heading that give its part a role (value)
    role_exception,  // words that take such words' force: 补齐短板
    heading_filler,  // 推进, 上一年度: words of a heading that name no subject
    preamble_end,    // 现将有关情况报告如下
    shortfall_cue,   // 仍存在…不足: opens an unmarked account of shortcomings
    plan_opener,     // 下一步: opens an unmarked plan
    plan_lead,       // 针对上述问题: the clause behind it may open one
    future,          // 将, 继续
    // items.tsv
    ordinal_word,    // 首先: the value is its ordinal
    lead_verb,       // 加强: a lead opens with it
    lead_end,        // 常态化: a lead closes with it
    lead_exception,  // 取得: a sentence that opens with it tells a result
    agent,           // 区政府: who acts; no lead opens with it, no subject begins with it
    deficiency,      // 有待加强: a clause with it names a shortcoming
    list_opener,     // 主要是: leads into a list of clauses
    list_closer,     // 等等
    // topics.tsv
    topic,  // value: topic and weight
    // quantities.tsv: amounts
    unit,              // 件: the value is the kind of quantity
    unit_noun,         // 领域: a noun that may stand in a unit's place, behind 大 or directly behind digits
    rank_unit,         // 名: behind 第N it makes a rank where the words rank
    repeat_unit,       // 次: behind any unit it counts occasions
    repeat_exception,  // 次数: no such unit
    before,            // 约: a qualifier before a number (value)
    after,             // 以上: a qualifier behind number and unit (value)
    increase,          // 增长: right before an amount
    decrease,          // 下降
    to_mark,           // 提升至: the amount behind it is the end of a change
    from_mark,         // 由: the amount behind it is the start of one
    end_mark,          // 精简为: like to_mark, but only behind a start
    change_filler,     // 了: between such a word and its amount
    not_counted,       // 三项制度: a fixed name whose number counts nothing
    determiner,        // 每: before a Chinese numeral it counts nothing
    vague_number,      // 数: 数千 is no number
    version_unit,      // 版: behind decimals it makes a version
    bare_noun,         // 数量: a number without unit counts behind it
    part_mark,         // 其中: what follows is part of what stood before
    part_end,          // 办结: ends such a list
    sum_mark,          // 共: the amount may sum up those before it
    rank_mark,         // 位居: makes 第一 a rank
    // subjects.tsv: what amounts count
    adverb,            // 共: between agent and verb; the value `cut` drops all before it
    adverb_exception,  // 公共, 行为: holds the sign of an adverb or preposition and is none
    subject_end,       // 达: links subject and number
    time_word,         // 今年以来
    opening_word,      // 并: opens a clause, is no part of a subject
    preposition,       // 向: opens a phrase before the verb
    predicate,         // 开展: a verb; ends the noun behind an amount, starts the stretch behind an agent
    weak_predicate,    // 完成: a verb that says only that something was done
    noun_with_verb,    // 调解组织: a noun that begins with a verb's signs
    noun_head,         // 环节: behind a predicate that names an act it makes such a noun
    agent_tail,        // 部门: ends the name of who acts
    agent_noun,        // 网站: behind an agent's name makes another noun of it
    comparison,        // 同比: between subject and word of change
    comparator,        // 较: what follows it is compared with
    rate_noun,         // 率: ends the name of a rate, which keeps its agent
    whole_unit,        // 家: a unit of persons, bodies or places
    each_mark,         // 分别
    // meanings.tsv: what amounts mean
    foreign_agent,  // 法院, 检察院: whose figures are not the government's
    zero_phrase,    // 零败诉: the value names the indicator
    scope_word,     // 涉企: limits an amount to a group, body or channel
    whole_agent,    // 全市: names the whole reporting unit and limits nothing
    last_year,      // 上年度: the amount speaks of the year before
    // places.tsv
    place_word,  // 镇, 开发区, 全疆: what names of places are made of, what speaks for a region; the value says which
    // page.tsv: what web pages are made of
    page_container,  // zoom: id or class of the element that holds the article
    page_fact,       // articletitle: name of a <meta>; the value names the field that it fills
    site_word,       // 政府网: ends the name of a site
    // hosts.tsv
    site_host,  // xz.gov.cn: the value is the code of the region whose site it is
    rule_word,  // made from the words of indicator_rules.tsv; `Phrase::number` is its place
};

inline constexpr std::string_view term_names[] = {
    "header_key",
    "clock",
    "furniture",
    "back_opener",
    "closing_formula",
    "subject_matter",
    "instrument",
    "other_title",
    "other_body",
    "organ",
    "about",
    "announcement",
    "common_issuer",
    "name_exception",
    "place_end",
    "role",
    "role_exception",
    "heading_filler",
    "preamble_end",
    "shortfall_cue",
    "plan_opener",
    "plan_lead",
    "future",
    "ordinal_word",
    "lead_verb",
    "lead_end",
    "lead_exception",
    "agent",
    "deficiency",
    "list_opener",
    "list_closer",
    "topic",
    "unit",
    "unit_noun",
    "rank_unit",
    "repeat_unit",
    "repeat_exception",
    "before",
    "after",
    "increase",
    "decrease",
    "to_mark",
    "from_mark",
    "end_mark",
    "change_filler",
    "not_counted",
    "determiner",
    "vague_number",
    "version_unit",
    "bare_noun",
    "part_mark",
    "part_end",
    "sum_mark",
    "rank_mark",
    "adverb",
    "adverb_exception",
    "subject_end",
    "time_word",
    "opening_word",
    "preposition",
    "predicate",
    "weak_predicate",
    "noun_with_verb",
    "noun_head",
    "agent_tail",
    "agent_noun",
    "comparison",
    "comparator",
    "rate_noun",
    "whole_unit",
    "each_mark",
    "foreign_agent",
    "zero_phrase",
    "scope_word",
    "whole_agent",
    "last_year",
    "place_word",
    "page_container",
    "page_fact",
    "site_word",
    "site_host",
    "rule_word",
};
inline constexpr std::size_t term_count = std::size(term_names);
static_assert(term_count == static_cast<std::size_t>(Term::rule_word) + 1);

inline constexpr Term terms_asked_by_span[] = {
    Term::header_key,     Term::clock,         Term::furniture,     Term::other_body, Term::role,
    Term::role_exception, Term::preamble_end,  Term::shortfall_cue, Term::future,     Term::ordinal_word,
    Term::deficiency,     Term::list_opener,   Term::increase,      Term::decrease,   Term::not_counted,
    Term::part_mark,      Term::part_end,      Term::sum_mark,      Term::rank_mark,  Term::each_mark,
    Term::comparator,     Term::foreign_agent, Term::zero_phrase,   Term::scope_word, Term::last_year,
};

inline constexpr auto is_asked_by_span_table = [] {
    std::array<bool, term_count> asked{};
    for (const Term term : terms_asked_by_span) asked[static_cast<std::size_t>(term)] = true;
    return asked;
}();

/// Whether phrases of the term are asked for over whole stretches of nearly every text (`Matches::starting_in`, `first_in`, `any_in`).
constexpr bool is_asked_by_span(Term term) { return is_asked_by_span_table[static_cast<std::size_t>(term)]; }

/// Whether phrases of the term are asked for by where they begin or end. The most frequent terms are not.
constexpr bool is_asked_by_place(Term term) { return term != Term::topic && term != Term::rule_word; }

/// Whether every text is swept for phrases of the term.
constexpr bool is_swept(Term term) { return is_asked_by_span(term) || !is_asked_by_place(term); }

/// The phrases that a text is swept for stand in lists apart by who asks for them.
enum class Channel : std::uint8_t { hits, topics, rule_words };
inline constexpr std::size_t channel_count = 3;

constexpr Channel channel_of(Term term) {
    return term == Term::topic ? Channel::topics : term == Term::rule_word ? Channel::rule_words : Channel::hits;
}

std::optional<Term> term_named(std::string_view name);

}  // namespace reportx
