// Lines that start with # and blank lines are skipped; every other line is a row of tab-separated columns. Phrase files have the
// columns id, term, phrase, value, example.
#include "rules/read_tables.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "rules/value.h"
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
        if (line.find('\0') != line.npos) {
            error = malformed(file, number, "the sign U+0000, which ends a text");
            return;
        }
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

/// The folded form of `utf8`, kept with the rows.
std::u16string_view fold_into(std::u16string& units, std::string_view utf8) {
    const auto begin = units.size();
    append_folded(utf8, units);
    return std::u16string_view(units).substr(begin);
}

std::optional<Error> read_phrases(const RulesFile& file, TableStorage& tables) {
    std::string_view name;
    std::optional<Term> term;
    return each_row(file, 5, [&](int line, const Columns& columns) -> std::optional<Error> {
        if (columns[1] != name) term = term_named(columns[1]);
        name = columns[1];
        if (!term) return malformed(file, line, fmt::format("unknown term '{}'", columns[1]));
        if (columns[2].empty()) return malformed(file, line, "empty phrase");
        const auto units = fold_into(tables.units, columns[2]);
        if (units.size() > Phrase::longest) {
            return malformed(file, line, fmt::format("a phrase of more than {} signs", Phrase::longest));
        }
        tables.phrases.push_back(
            {units, *term, number_of_value(*term, columns[3]), columns[3], columns[0], file.name, columns[4]});
        return std::nullopt;
    });
}

std::optional<Error> read_indicators(const RulesFile& file, std::vector<IndicatorRow>& rows) {
    return each_row(file, 4, [&](int line, const Columns& columns) -> std::optional<Error> {
        const auto* const kind = std::ranges::find(names::quantity_kinds, columns[2]);
        if (kind == std::end(names::quantity_kinds)) {
            return malformed(file, line, fmt::format("unknown kind of quantity '{}'", columns[2]));
        }
        const auto number = kind - std::begin(names::quantity_kinds);
        rows.push_back({columns[0], columns[1], static_cast<QuantityKind>(number), columns[3]});
        return std::nullopt;
    });
}

std::optional<Error> read_patterns(const RulesFile& file, TableStorage& tables) {
    return each_row(file, 7, [&](int line, const Columns& columns) -> std::optional<Error> {
        if (columns[3].empty()) return malformed(file, line, "no signs that the line holds");
        tables.patterns.push_back({columns[0], columns[1], fold_into(tables.units, columns[2]),
                                   fold_into(tables.units, columns[3]), columns[4], columns[5], columns[6]});
        return std::nullopt;
    });
}

std::optional<Error> read_checks(const RulesFile& file, std::vector<CheckRow>& rows) {
    return each_row(file, 5, [&](int line, const Columns& columns) -> std::optional<Error> {
        if (columns[2].empty()) return malformed(file, line, "empty text");
        rows.push_back({columns[0], columns[1], columns[2], columns[3], columns[4]});
        return std::nullopt;
    });
}

/// Reads the rows of `indicator_rules.tsv`; each word of them gets a number, and becomes a phrase; each group of words gets a number too.
class IndicatorRuleReader {
public:
    explicit IndicatorRuleReader(TableStorage& tables) : tables_(tables) {}

    std::optional<Error> read(const RulesFile& file) {
        auto error = each_row(file, 9, [&](int line, const Columns& columns) { return read_row(file, line, columns); });
        add_shorter_words();
        lay_out_words();
        lay_out_units();
        return error;
    }

private:
    struct Word {
        GroupBits near, context;
        GroupBits own_context;  ///< without that of the words that it begins with
        std::vector<std::uint16_t> rules;
    };

    std::optional<Error> read_row(const RulesFile& file, int line, const Columns& columns) {
        const auto row = std::ranges::find(tables_.indicators, columns[1], &IndicatorRow::id);
        if (row == tables_.indicators.end()) {
            return malformed(file, line, fmt::format("{}: unknown indicator '{}'", columns[0], columns[1]));
        }
        IndicatorRule rule;
        rule.id = columns[0];
        rule.example = columns[8];
        rule.indicator = static_cast<std::uint32_t>(row - tables_.indicators.begin());
        rule.kind = row->kind;
        rule.priority = columns[2].empty() ? 0 : columns[2][0] - '0';
        auto& units = units_.emplace_back();
        each_filled(columns[6], [&](std::string_view unit) { units.push_back(unit_key(folded(unit))); });
        if (std::ranges::count(units, UnitKey{0}) > 0) return malformed(file, line, "a unit of more than four signs");
        rule.part = columns[7].find("part") != std::string_view::npos;
        rule.change = columns[7].find("change") != std::string_view::npos;
        rule.foreign = columns[7].find("foreign") != std::string_view::npos;
        if (!read_groups(file, rule, columns)) return malformed(file, line, "no words");
        if (nears_ > GroupBits::most || contexts_ > GroupBits::most) {
            return malformed(
                file, line,
                fmt::format("more than {} groups of words, or of context, in all", GroupBits::most - group_of_all - 1));
        }
        tables_.indicator_rules.push_back(rule);
        return std::nullopt;
    }

    /// Reads the groups of `rule`; false when it has none to be asked by.
    bool read_groups(const RulesFile& file, IndicatorRule& rule, const Columns& columns) {
        bool asked = false;
        each_filled(columns[3], [&](std::string_view cell) {
            asked ? read_near(file, rule, cell) : ask_first(file, rule, cell);
            asked = true;
        });
        each_filled(columns[4], [&](std::string_view cell) {
            const auto group = read_group(file, rule, cell, &Word::own_context, contexts_++);
            if (group < GroupBits::most) rule.context.set(group, is_wide(cell));
        });
        if (!columns[5].empty()) rule.against = read_group(file, rule, columns[5], &Word::near, nears_++);
        return asked;
    }

    void ask_first(const RulesFile& file, const IndicatorRule& rule, std::string_view cell) {
        const auto number = static_cast<std::uint16_t>(tables_.indicator_rules.size());
        each_word(cell, [&](std::string_view word) {
            auto& rules = words_[number_of(file, rule, word)].rules;
            if (rules.empty() || rules.back() != number) rules.push_back(number);
        });
    }

    void read_near(const RulesFile& file, IndicatorRule& rule, std::string_view cell) {
        const auto group = read_group(file, rule, cell, &Word::near, nears_++);
        if (rule.second == group_of_all && !is_wide(cell)) {
            rule.second = group;
        } else if (group < GroupBits::most) {
            rule.words.set(group, is_wide(cell));
        }
    }

    static bool is_wide(std::string_view cell) { return cell.starts_with('~') || cell.find("|~") != cell.npos; }

    /// Makes a group `number` of the words in `cell`, as long as there is a bit for it.
    std::uint16_t read_group(const RulesFile& file, const IndicatorRule& rule, std::string_view cell,
                             GroupBits Word::*bits, std::size_t number) {
        each_word(cell, [&](std::string_view word) {
            Word& row = words_[number_of(file, rule, word)];
            if (number < GroupBits::most) (row.*bits).set(number);
        });
        return static_cast<std::uint16_t>(number);
    }

    template <class Take>
    static void each_filled(std::string_view cell, Take take) {
        each_piece(cell, ' ', [&](std::string_view piece) {
            if (!piece.empty()) take(piece);
        });
    }

    template <class Take>
    static void each_word(std::string_view cell, Take take) {
        each_piece(cell, '|', [&](std::string_view word) {
            if (word.starts_with('~')) word.remove_prefix(1);
            if (!word.empty()) take(word);
        });
    }

    std::uint16_t number_of(const RulesFile& file, const IndicatorRule& rule, std::string_view word) {
        const auto units = fold_into(tables_.units, word);
        const auto [entry, is_new] = numbers_.try_emplace(units, static_cast<std::uint16_t>(words_.size()));
        if (is_new) {
            tables_.phrases.push_back({units, Term::rule_word, entry->second, {}, rule.id, file.name, rule.example});
            words_.emplace_back();
        }
        return entry->second;
    }

    /// Adds to each word what is said of the words that it begins with, which stand before it in `numbers_`.
    void add_shorter_words() {
        for (const auto& [units, number] : numbers_) {
            Word& word = words_[number];
            word.context = word.own_context;
            for (std::size_t size = units.size() - 1; size > 0; --size) {
                const auto shorter = numbers_.find(units.substr(0, size));
                if (shorter == numbers_.end()) continue;
                const Word& begins_it = words_[shorter->second];
                word.near.add(begins_it.near);
                word.context.add(begins_it.context);
                word.rules.insert(word.rules.end(), begins_it.rules.begin(), begins_it.rules.end());
                break;
            }
        }
    }

    void lay_out_words() {
        std::map<GroupBits, std::uint16_t> nears, contexts;
        const auto row_of = [](const GroupBits& groups, auto& numbers, std::vector<GroupBits>& rows) {
            const auto [row, is_new] = numbers.try_emplace(groups, static_cast<std::uint16_t>(rows.size()));
            if (is_new) rows.push_back(groups);
            return row->second;
        };
        for (const Word& word : words_) {
            auto& asked = tables_.asked_rules;
            const auto first = static_cast<std::uint16_t>(asked.size());
            asked.insert(asked.end(), word.rules.begin(), word.rules.end());
            tables_.rule_words.push_back({row_of(word.near, nears, tables_.near_groups),
                                          row_of(word.context, contexts, tables_.context_groups),
                                          row_of(word.own_context, contexts, tables_.context_groups), first,
                                          static_cast<std::uint16_t>(word.rules.size())});
        }
    }

    /// A rule that names no units allows all.
    void lay_out_units() {
        std::map<UnitKey, std::uint16_t> rows;
        for (const auto& units : units_) {
            for (const UnitKey unit : units) rows.try_emplace(unit, static_cast<std::uint16_t>(rows.size() + 1));
        }
        const std::size_t row_size = units_.size() / 64 + 1;
        tables_.unit_row_size = static_cast<std::uint32_t>(row_size);
        tables_.unit_rules.resize((rows.size() + 1) * row_size);
        for (std::size_t rule = 0; rule < units_.size(); ++rule) {
            const auto allow = [&](std::size_t row) {
                tables_.unit_rules[row * row_size + rule / 64] |= std::uint64_t{1} << rule % 64;
            };
            for (const UnitKey unit : units_[rule]) allow(rows[unit]);
            for (std::size_t row = 0; row <= rows.size() && units_[rule].empty(); ++row) allow(row);
        }
        std::vector<PrefixTable<UnitKey, std::uint16_t>::Slot> slots;
        for (const auto& [unit, row] : rows) slots.push_back({unit, row});
        tables_.unit_rows = make_prefix_table<UnitKey, std::uint16_t>(slots);
    }

    TableStorage& tables_;
    std::map<std::u16string_view, std::uint16_t> numbers_;      // of words
    std::vector<Word> words_{1};                                // by number; the first one is none
    std::vector<std::vector<UnitKey>> units_;                   // by rule
    std::size_t nears_ = group_of_all + 1, contexts_ = nears_;  // groups so far
};

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

/// Sorts the phrases and makes the tries of them.
std::optional<Error> make_lexicon(TableStorage& tables) {
    std::ranges::stable_sort(tables.phrases, {}, &Phrase::units);
    std::size_t units = 0;
    for (const Phrase& phrase : tables.phrases) units += std::max<std::size_t>(2, phrase.units.size());
    if (units > Trie::most_nodes) {
        return Error{"RX1101", fmt::format("the phrases have {} signs in all, {} is the most", units, Trie::most_nodes),
                     "leave out the phrases that are least needed"};
    }
    tables.tries = make_tries(tables.phrases);
    return std::nullopt;
}

std::optional<Error> read_file(const RulesFile& file, TableStorage& tables) {
    if (file.name == "indicators.tsv" || file.name == "indicator_rules.tsv")
        return std::nullopt;  // read in this order, below
    if (file.name == "patterns.tsv") return read_patterns(file, tables);
    if (file.name == "checks.tsv") return read_checks(file, tables.checks);
    if (file.name == "regions.tsv") return read_regions(file, tables.regions);
    return read_phrases(file, tables);
}

}  // namespace

std::optional<Term> term_named(std::string_view name) {
    const auto* found = std::ranges::find(term_names, name);
    if (found == std::end(term_names)) return std::nullopt;
    return static_cast<Term>(found - std::begin(term_names));
}

Result<std::shared_ptr<const TableStorage>> read_tables(std::vector<RulesFile> files) {
    const auto tables = std::make_shared<TableStorage>();
    tables->files = std::move(files);
    std::size_t bytes = 0;
    for (const RulesFile& file : tables->files) bytes += file.content.size();
    tables->units.reserve(bytes);  // a unit takes a byte at least; what is not used is never touched
    for (const RulesFile& file : tables->files) {
        if (const auto error = read_file(file, *tables)) return *error;
    }
    const auto named = [&](std::string_view name) { return std::ranges::find(tables->files, name, &RulesFile::name); };
    if (const auto file = named("indicators.tsv"); file != tables->files.end()) {
        if (const auto error = read_indicators(*file, tables->indicators)) return *error;
    }
    if (const auto file = named("indicator_rules.tsv"); file != tables->files.end()) {
        if (const auto error = IndicatorRuleReader(*tables).read(*file)) return *error;
    }
    if (const auto error = make_lexicon(*tables)) return *error;
    return std::shared_ptr<const TableStorage>(tables);
}

}  // namespace reportx
