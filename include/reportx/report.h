// Report: what `parse_report` finds in one report. The JSON of `reportx parse` is this, written out.
//
// Source of the roles and topics: 《法治政府建设与责任落实督察工作规定》(厅字〔2019〕28号) on the contents of the yearly
// report, and 《法治政府建设实施纲要（2021—2025年）》 on the systems it reports on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reportx/decimal.h"
#include "reportx/diagnostic.h"
#include "reportx/enums.h"
#include "reportx/span.h"
#include "reportx/text.h"

namespace reportx {

/// Position in the vector of the same report that holds the thing pointed at; ids are made of it when written.
using Index = std::uint32_t;

/// Id of the rule (row of the rules data, or named step of the code) that decided something. The view lives as long
/// as the `Rules` that the report was parsed with.
using RuleId = std::string_view;

/// Where the bytes came from.
struct Source {
    std::string path = "-";   ///< as given by the caller; `-` for standard input
    std::string media_type;   ///< IANA name: `text/plain`, `text/html` …
    std::string charset;      ///< IANA name: `UTF-8`, `GB18030`, `Big5`, `UTF-16LE`, `UTF-16BE`
    std::uint64_t bytes = 0;  ///< size of the input
    std::string sha256;       ///< lower-case hexadecimal digest of the input
};

/// An administrative region of GB/T 2260; what is not known for sure is empty.
struct Region {
    std::optional<std::string> name, code, level, province, prefecture, county;
};

struct Metadata {
    std::optional<std::string> title;   ///< as printed, once; a title broken over lines is joined
    std::optional<int> year;            ///< the year reported on
    std::optional<std::string> issuer;  ///< who reports, as named in title or text
    Region region;
    std::optional<std::string> published;  ///< ISO 8601 date
    std::optional<std::string> publisher;  ///< value after 来源
    std::optional<std::string> author;     ///< value after 作者
};

/// One node of the outline. Level-1 sections laid end to end are the whole text.
struct Section {
    std::string id;               ///< `s1`, `s1.2` by position
    std::optional<Index> parent;  ///< in `Report::sections`
    int level = 1;                ///< 1 for a part, by nesting
    Role role = Role::other;
    std::optional<Span> marker;            ///< `一、` as printed
    std::optional<std::uint32_t> ordinal;  ///< the marker's number
    std::optional<Span> heading;           ///< without marker and closing punctuation
    Span span;                             ///< the whole section, heading and children included
    Span body;                             ///< what follows the heading, up to the first child or the end
    RuleId rule;                           ///< what made it a section of this role
};

/// The smallest unit that the report sets apart: one measure, shortcoming or plan.
struct Item {
    Index section = 0;  ///< in `Report::sections`
    ItemKind kind = ItemKind::paragraph;
    std::optional<Span> marker;  ///< `一是`; for `numbered` the section's marker
    std::optional<Span> title;   ///< without closing punctuation
    Span span;                   ///< content after the marker, title included
    Topic topic = Topic::other;
    RuleId rule;        ///< what set it apart
    RuleId topic_rule;  ///< the phrase that decided the topic; empty when none did
};

/// One amount of the prose.
struct Quantity {
    Span span;                         ///< with qualifier words next to it, number and unit
    std::optional<Decimal> value;      ///< 万 and 亿 multiplied out; empty for a range or a number out of range
    std::optional<Decimal> low, high;  ///< the ends of a range
    std::string unit;                  ///< as printed without 万 and 亿; empty for a bare number
    QuantityKind kind = QuantityKind::count;
    Qualifier qualifier = Qualifier::exact;
    std::optional<Change> change;
    std::optional<Span> subject;        ///< what is counted
    std::optional<Index> part_of;       ///< in `Report::quantities`
    Index section = 0;                  ///< in `Report::sections`
    std::optional<ItemList> item_list;  ///< which list `item` counts in; empty when no item holds it
    Index item = 0;
    RuleId rule;
};

/// A number of the prose that is no amount: a date, an ordinal, a name. For `explain`; not part of the JSON.
struct RefusedNumber {
    Span span;
    RuleId rule;  ///< what makes it none
};

/// An amount that means one of the named indicators.
struct Indicator {
    std::string_view id;  ///< row of the indicator table, `reconsideration.accepted`
    Decimal value;
    std::string unit;  ///< empty for none
    Qualifier qualifier = Qualifier::exact;
    std::optional<Index> quantity;  ///< empty for a zero told in words
    Span span;                      ///< the words that state it
    std::optional<Span> scope;      ///< the words that limit it; empty for the whole reporting unit
    std::optional<int> year;        ///< the year that it speaks of
    RuleId rule;
};

/// An amount that a rule of the indicators looked at, and what became of it. For `explain`; not part of the JSON.
struct IndicatorCandidate {
    Index quantity = 0;        ///< in `Report::quantities`
    RuleId rule;               ///< row of the indicator rules
    std::string_view verdict;  ///< `taken`, or why not; static storage
};

/// A document named in 《》; the span leaves the marks out.
struct Citation {
    Span span;
};

/// Everything found in one text. Owns the text that all spans count in.
struct Report {
    Source source;
    /// How the text was found in the document; for `explain`, not part of the JSON.
    std::vector<std::string> extraction;
    Text text;
    Kind kind = Kind::other;
    RuleId kind_rule;
    Metadata metadata;
    std::vector<Section> sections;
    std::vector<Item> measures, shortcomings, plans;
    std::vector<Quantity> quantities;
    std::vector<RefusedNumber> refused_numbers;  ///< in order of place
    std::vector<Indicator> indicators;
    std::vector<IndicatorCandidate> candidates;  ///< by quantity
    std::vector<Citation> citations;
    std::vector<Diagnostic> diagnostics;  ///< in order of place

    const std::vector<Item>& items(ItemList list) const {
        return list == ItemList::measures ? measures : list == ItemList::shortcomings ? shortcomings : plans;
    }
};

}  // namespace reportx
