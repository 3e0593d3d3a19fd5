// check_codes: each code with a title and a meaning.
#include "check/codes.h"

#include "reportx/check.h"

namespace reportx {

const std::vector<CheckCode>& check_codes() {
    using namespace check;
    static const std::vector<CheckCode> codes{
        {bad_record, "not the JSON of parse",
         "The input opens as JSON of format reportx/1, but a value is missing, ill-typed or points nowhere. Nothing is "
         "guessed."},
        {rate_against_counts, "rate against its counts",
         "A rate and the two counts told with it do not agree. Tolerated is one unit of the last printed digit, since "
         "rates are rounded "
         "or cut off. `unclear` when the rate may have another denominator: concluded, not received cases."},
        {rate_above_all, "rate above 100 %", "A rate that cannot exceed 100 % does."},
        {parts_against_whole, "parts against their whole",
         "Parts told as the breakdown of an amount do not add up to it. `unclear` when parts may overlap or be left "
         "out."},
        {exceeds_whole, "count above its whole",
         "A part or an outcome exceeds what it is a part or an outcome of. `unclear` when cases carried over from the "
         "year before may count."},
        {change_against_ends, "change against its two ends",
         "A stated change, in numbers or per cent, does not follow from the two amounts between which it lies."},
        {remainder_against_whole, "done and left against the whole",
         "What is done and what is left do not make up the whole."},
        {zero_beside_amount, "zero beside a non-zero",
         "The text says in words that there was none, and tells a number of them elsewhere."},
        {told_twice, "told twice with different amounts",
         "The same words are told twice with different amounts. Which is right is not decided. `unclear` when the "
         "units differ or the "
         "words before differ."},
        {indicators_at_odds, "indicators at odds",
         "Of two indicators one bounds the other (concluded and accepted cases), and they do not keep to it."},
        {share_against_counts, "share against its counts", "A share and the two counts told with it do not agree."},
        {content_absent, "required content absent",
         "None of the text reports on a content that article 25 of the regulation 厅字〔2019〕28号 asks for: measures "
         "and results, shortcomings "
         "and reasons, the leaders' duty as first responsible persons, next year's plans."},
        {content_merged, "required content merged",
         "A required content has no part of its own but is told within another part."},
        {content_unmarked, "required content unmarked",
         "A required content is told in paragraphs without number and heading."},
        {published_late, "published after 1 April",
         "The regulation 厅字〔2019〕28号, article 24, asks for publication before 1 April of the following year. "
         "`unclear` on that very day."},
        {years_at_odds, "years at odds", "Title, headings and text name different years as the year reported on."},
        {numbering_broken, "numbering skips or repeats",
         "The markers of a list or of the headings repeat or leave out a number."},
        {sign_unpaired, "bracket or quotation mark without partner",
         "An opening sign is not closed, or a closing one was not opened, within the paragraph."},
        {text_damaged, "damaged text", "Signs were lost, doubled or replaced, as by an earlier conversion."},
        {different_units, "different units", "The reports compared are not of one unit, so no series is made of them."},
        {years_disordered, "years out of order",
         "The reports of one unit were not given in order of their years, or two are of one year. They are put in "
         "order."},
        {year_missing, "year not known",
         "A report does not tell the year that it is about, so it is left out of the series."},
        {jump, "jump",
         "An indicator changed more from one year to the next than such figures usually do; worth a look at both "
         "places."},
        {change_against_last_year, "change against last year's report",
         "A change that a report tells (同比增长20%) does not follow from its own amount and from what the report of "
         "the year before "
         "tells. `unclear` when the two reports use other words for it: they may count different things, or last "
         "year's amount was "
         "revised."},
    };
    return codes;
}

std::string_view name(Verdict verdict) {
    constexpr std::string_view names[] = {"mismatch", "unclear", "match"};
    return names[static_cast<int>(verdict)];
}

}  // namespace reportx
