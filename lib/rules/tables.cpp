// read_tables: rules files in, tables out. Lines that start with # and blank lines are skipped; every other line is a row
// of tab-separated columns. Phrase files have the columns id, term, phrase, value, example.
#include "rules/tables.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "text/fold.h"

namespace reportx {
namespace {

constexpr std::size_t most_columns = 9;
using Columns = std::array<std::string_view, most_columns>;

/// Calls `take(piece)` for each piece between separators.
template <class Take>
void each_piece(std::string_view text, char separator, Take take) {
    while (true) {
        const auto end = text.find(separator);
        take(text.substr(0, end));
        if (end == text.npos) return;
        text.remove_prefix(end + 1);
    }
}

Error malformed(const RulesFile& file, int line, std::string_view what) {
    return {"RX1101", fmt::format("{}:{}: {}", file.name, line, what),
            "see the head of the built-in file of that name for its columns"};
}

/// Calls `take(line number, columns)` for each row; stops at the first error it returns.
template <class Take>
std::optional<Error> each_row(const RulesFile& file, std::size_t column_count, Take take) {
    std::optional<Error> error;
    int number = 0;
    each_piece(file.content, '\n', [&](std::string_view line) {
        ++number;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (error || line.empty() || line.starts_with('#')) return;
        Columns columns;
        std::size_t count = 0;
        each_piece(line, '\t', [&](std::string_view column) {
            if (count < most_columns) columns[count] = column;
            ++count;
        });
        error = count == column_count
                    ? take(number, columns)
                    : malformed(file, number, fmt::format("{} columns where {} are due", count, column_count));
    });
    return error;
}

/// Phrases with the units that they view.
struct PhraseList {
    std::vector<Phrase> phrases;
    std::unique_ptr<std::u16string> units;  // never grows beyond what was reserved, so that views hold

    std::u16string_view fold(std::string_view utf8) {
        const auto begin = units->size();
        append_folded(utf8, *units);
        return std::u16string_view(*units).substr(begin);
    }
};

std::optional<Error> read_phrases(const RulesFile& file, PhraseList& list) {
    std::string_view name;
    std::optional<Term> term;
    return each_row(file, 5, [&](int line, const Columns& columns) -> std::optional<Error> {
        if (columns[1] != name) term = term_named(columns[1]);
        name = columns[1];
        if (!term) return malformed(file, line, fmt::format("unknown term '{}'", columns[1]));
        if (columns[2].empty()) return malformed(file, line, "empty phrase");
        list.phrases.push_back({list.fold(columns[2]), *term, columns[3], columns[0], file.name, columns[4]});
        return std::nullopt;
    });
}

std::optional<Error> read_indicators(const RulesFile& file, std::vector<IndicatorRow>& rows) {
    return each_row(file, 4, [&](int, const Columns& columns) -> std::optional<Error> {
        rows.push_back(
            {std::string(columns[0]), std::string(columns[1]), std::string(columns[2]), std::string(columns[3])});
        return std::nullopt;
    });
}

std::optional<Error> read_patterns(const RulesFile& file, std::vector<PatternRow>& rows) {
    return each_row(file, 5, [&](int, const Columns& columns) -> std::optional<Error> {
        rows.push_back({std::string(columns[0]), std::string(columns[1]), std::string(columns[2]),
                        std::string(columns[3]), std::string(columns[4])});
        return std::nullopt;
    });
}

std::optional<Error> read_checks(const RulesFile& file, std::vector<CheckRow>& rows) {
    return each_row(file, 5, [&](int line, const Columns& columns) -> std::optional<Error> {
        if (columns[2].empty()) return malformed(file, line, "empty text");
        rows.push_back({std::string(columns[0]), std::string(columns[1]), std::string(columns[2]),
                        std::string(columns[3]), std::string(columns[4])});
        return std::nullopt;
    });
}

WordGroups read_groups(std::string_view cell) {
    WordGroups words;
    each_piece(cell, ' ', [&](std::string_view piece) {
        if (piece.empty()) return;
        WordGroups::Group group;
        group.wide = piece.starts_with('~');
        each_piece(piece, '|', [&](std::string_view word) {
            if (word.starts_with('~')) {
                group.wide = true;
                word.remove_prefix(1);
            }
            if (!word.empty()) group.alternatives.push_back(folded(word));
        });
        words.groups.push_back(std::move(group));
    });
    return words;
}

std::optional<Error> read_indicator_rules(const RulesFile& file, std::vector<IndicatorRule>& rules,
                                          std::vector<std::string>& indicator_ids) {
    return each_row(file, 9, [&](int line, const Columns& columns) -> std::optional<Error> {
        IndicatorRule rule;
        rule.id = columns[0];
        rule.priority = columns[2].empty() ? 0 : columns[2][0] - '0';
        rule.words = read_groups(columns[3]);
        rule.context = read_groups(columns[4]);
        each_piece(columns[5], '|', [&](std::string_view word) {
            if (!word.empty()) rule.against.push_back(folded(word));
        });
        each_piece(columns[6], ' ', [&](std::string_view unit) {
            if (!unit.empty()) rule.units.push_back(folded(unit));
        });
        rule.part = columns[7].find("part") != std::string_view::npos;
        rule.change = columns[7].find("change") != std::string_view::npos;
        rule.foreign = columns[7].find("foreign") != std::string_view::npos;
        rule.example = columns[8];
        if (rule.words.groups.empty()) return malformed(file, line, "no words");
        rules.push_back(std::move(rule));
        indicator_ids.emplace_back(columns[1]);
        return std::nullopt;
    });
}

std::optional<RegionLevel> region_level(std::string_view name) {
    if (name == "province") return RegionLevel::province;
    if (name == "prefecture") return RegionLevel::prefecture;
    if (name == "county") return RegionLevel::county;
    return std::nullopt;
}

/// Code, name, short name, level, parent, first year, last year, source.
std::optional<Error> read_regions(const RulesFile& file, std::vector<RegionRow>& rows) {
    const auto number = [](std::string_view digits) {
        unsigned value = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return value;
    };
    return each_row(file, 8, [&](int line, const Columns& columns) -> std::optional<Error> {
        const auto level = region_level(columns[3]);
        const auto name = folded(columns[1]), short_name = folded(columns[2]);
        const unsigned code = number(columns[0]), first_year = number(columns[5]);
        if (!level) return malformed(file, line, fmt::format("unknown level '{}'", columns[3]));
        if (name.size() < 2 || name.size() > RegionRow::longest_name || !name.starts_with(short_name)) {
            return malformed(file, line, "a name of two to sixteen signs is due, and a short form that it begins with");
        }
        if (columns[0].size() != 6 || code < 100000 || first_year == 0) {
            return malformed(file, line, "a code of six digits and a first year are due");
        }
        rows.push_back(region_row(name, short_name, *level, code, number(columns[4]), first_year, number(columns[6])));
        return std::nullopt;
    });
}

/// Ties the rules to their indicators and puts the first words of each into the lexicon's phrases.
std::optional<Error> link(const RulesFile& file, const std::vector<IndicatorRow>& indicators,
                          const std::vector<std::string>& ids, std::vector<IndicatorRule>& rules,
                          std::vector<Phrase>& phrases) {
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const auto row = std::ranges::find(indicators, ids[i], &IndicatorRow::id);
        if (row == indicators.end())
            return malformed(file, 0, fmt::format("{}: unknown indicator '{}'", rules[i].id, ids[i]));
        rules[i].indicator = static_cast<std::uint32_t>(row - indicators.begin());
        for (const auto& word : rules[i].words.groups.front().alternatives) {
            phrases.push_back({word,
                               Term::indicator_word,
                               {},
                               rules[i].id,
                               file.name,
                               rules[i].example,
                               static_cast<std::uint32_t>(i)});
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<Term> term_named(std::string_view name) {
    const auto* found = std::ranges::find(term_names, name);
    if (found == std::end(term_names)) return std::nullopt;
    return static_cast<Term>(found - std::begin(term_names));
}

Result<std::unique_ptr<const Rules::Tables>> read_tables(std::vector<RulesFile> files) {
    PhraseList list{{}, std::make_unique<std::u16string>()};
    std::size_t bytes = 0;
    for (const RulesFile& file : files) bytes += file.content.size();
    list.units->reserve(bytes);  // a unit takes a byte at least; what is not used is never touched
    std::vector<IndicatorRow> indicators;
    std::vector<IndicatorRule> rules;
    std::vector<std::string> indicator_ids;
    std::vector<RegionRow> regions;
    std::vector<PatternRow> patterns;
    std::vector<CheckRow> checks;
    const RulesFile* rules_file = nullptr;
    for (const RulesFile& file : files) {
        std::optional<Error> error;
        if (file.name == "indicators.tsv") {
            error = read_indicators(file, indicators);
        } else if (file.name == "indicator_rules.tsv") {
            error = read_indicator_rules(file, rules, indicator_ids);
            rules_file = &file;
        } else if (file.name == "patterns.tsv") {
            error = read_patterns(file, patterns);
        } else if (file.name == "checks.tsv") {
            error = read_checks(file, checks);
        } else if (file.name == "regions.tsv") {
            error = read_regions(file, regions);  // the built-in file is empty here: its rows are compiled in
        } else {
            error = read_phrases(file, list);
        }
        if (error) return *error;
    }
    if (rules_file != nullptr) {
        if (const auto error = link(*rules_file, indicators, indicator_ids, rules, list.phrases)) return *error;
    }
    return std::unique_ptr<const Rules::Tables>(
        new Rules::Tables{Lexicon(std::move(list.phrases)), std::move(indicators), std::move(rules),
                          regions.empty() ? RegionTable() : RegionTable(std::move(regions)),
                          Patterns(std::move(patterns)), std::move(checks), std::move(files), std::move(list.units)});
}

}  // namespace reportx
