// bake_rules OUTPUT FILE.tsv…: reads the rules files as the library does and writes what it reads as C++ constants, the data that
// lib/rules/builtin.h declares. Run when the project is built; a fault in a file ends the build with its name and line.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <type_traits>
#include <utility>

#include "rules/read_tables.h"

namespace {

using namespace reportx;

/// `R"(…)"` would not take every sign; this does, in either width.
template <class View>
std::string literal(View text) {
    constexpr bool wide = std::is_same_v<typename View::value_type, char16_t>;
    std::string out = wide ? "u\"" : "\"";
    char escaped[16];
    for (const auto unit : text) {
        const auto code = static_cast<unsigned>(static_cast<std::make_unsigned_t<typename View::value_type>>(unit));
        // A hexadecimal escape would swallow digits that follow it; octal and \u take a fixed number.
        std::snprintf(escaped, sizeof escaped, wide && code >= 0xA0 ? "\\u%04X" : "\\%03o", code);
        out += escaped;
    }
    return out + "\"";
}

/// A view of a literal: its length is told, so that nothing is measured when the constant is made.
template <class View>
std::string view(View text) {
    return "{" + literal(text) + ", " + std::to_string(text.size()) + "}";
}

class Baker {
public:
    explicit Baker(const TableStorage& tables) : tables_(tables) {}

    std::string text() {
        write_phrases();
        const std::string tries = this->tries(tables_.tries);
        write_rows();
        write_indicator_rules();
        const std::string words = this->words();
        const std::string units = this->units();
        return "// GENERATED from lib/rules/*.tsv by scripts/bake_rules.cpp at build time. DO NOT EDIT.\n"
               "#include \"rules/builtin.h\"\n\nnamespace reportx::rules_data {\nnamespace {\n\n" +
               out_ +
               "\n}  // namespace\n\n"
               "constinit const Builtin builtin{phrases, " +
               tries + ",\n                                indicators, indicator_rules, " + words + ", " + units +
               ",\n                                checks, patterns};\n\n"
               "}  // namespace reportx::rules_data\n";
    }

private:
    /// `constexpr TYPE NAME[] = {ROWS};`, one row a line; C++ has no empty arrays, so without rows a span stands there.
    template <class Rows, class Write>
    void array(const std::string& type, const std::string& name, const Rows& rows, Write write) {
        if (rows.empty()) {
            out_ += "constexpr std::span<const " + type + "> " + name + ";\n";
            return;
        }
        out_ += "constexpr " + type + " " + name + "[] = {\n";
        for (const auto& row : rows) out_ += write(row) + ",\n";
        out_ += "};\n";
    }

    template <class Rows>
    void numbers(const std::string& type, const std::string& name, const Rows& rows) {
        array(type, name, rows, [](auto number) { return std::to_string(number) + "u"; });
    }

    template <class Numbers>
    static std::string joined(const Numbers& numbers) {
        std::string text;
        for (const auto number : numbers) text += (text.empty() ? "" : ", ") + std::to_string(number) + "u";
        return text;
    }

    static std::string value(std::uint16_t number) { return std::to_string(number) + "u"; }
    static std::string value(Trie::Pair pair) {
        return "{" + std::to_string(pair.node) + "u, " + std::to_string(pair.ending) + "u}";
    }
    static std::string value(SweptTrie::Pair pair) {
        return "{" + std::to_string(pair.ending) + "u, " + std::to_string(pair.thirds) + "u}";
    }

    static std::string value(UnitSigns::Sign sign) {
        return "{" + std::to_string(sign.seconds) + "u, " + std::to_string(sign.phrase) + "u}";
    }

    /// The arrays of a table, named after it; returns the table that views them.
    template <class Key, class Value>
    std::string prefix_table(const std::string& name, const std::string& type,
                             const PrefixTableArrays<Key, Value>& table) {
        array("decltype(" + type + ")::Slot", name + "_slots", table.slots,
              [](const auto& slot) { return "{" + std::to_string(slot.key) + "u, " + value(slot.value) + "}"; });
        numbers("std::uint16_t", name + "_factors", table.factors);
        return "{" + name + "_slots, " + name + "_factors, " + std::to_string(table.multiplier) + "u, " +
               std::to_string(table.slots.size() - 1) + "u}";
    }

    /// The arrays of a trie, named after it; returns the trie that views them.
    std::string trie(const std::string& name, const TrieArrays& trie) {
        const std::string pairs = prefix_table(name + "_pairs", "Trie::pairs", trie.pairs);
        array("Trie::Node", name + "_nodes", trie.nodes, [](const Trie::Node& node) {
            return "{" + std::to_string(node.unit) + "u, " + std::to_string(node.ending) + "u, " +
                   std::to_string(node.first_child) + "u, " + std::to_string(node.twin) + "u, " +
                   std::to_string(node.next) + "u}";
        });
        array("Trie::Ending", name + "_endings", trie.endings,
              [](const Trie::Ending& ending) { return "{{" + joined(ending.first) + "}}"; });
        array("Trie::Entry", name + "_entries", trie.entries, [](const Trie::Entry& entry) {
            return "{" + std::to_string(entry.phrase) + "u, " + std::to_string(entry.next) + "u, Term{" +
                   std::to_string(static_cast<int>(entry.term)) + "}, " + std::to_string(entry.size) + "u, " +
                   std::to_string(entry.number) + "u}";
        });
        return "{" + pairs + ", " + name + "_nodes, " + name + "_endings, " + name + "_entries}";
    }

    std::string swept_trie(const std::string& name, const SweptTrieArrays& swept) {
        const std::string trie = this->trie(name, swept.trie);
        numbers("std::uint64_t", name + "_openers", swept.openers);
        array("SweptTrie::Single", name + "_singles", swept.singles, [](SweptTrie::Single single) {
            return "{" + std::to_string(single.unit) + "u, " + std::to_string(single.ending) + "u}";
        });
        return "{" + trie + ", " + name + "_openers, " +
               prefix_table(name + "_swept_pairs", "SweptTrie::pairs", swept.pairs) + ", " + name + "_singles, " +
               prefix_table(name + "_triples", "SweptTrie::triples", swept.triples) + ", " +
               prefix_table(name + "_quads", "SweptTrie::quads", swept.quads) + "}";
    }

    std::string term_filter(const std::string& name, const std::vector<std::uint64_t>& rows) {
        numbers("std::uint64_t", name, rows);
        return "{" + name + "}";
    }

    std::string term_lists(const std::string& name, const std::vector<TermLists::List>& lists) {
        array("TermLists::List", name, lists, [](const TermLists::List& list) {
            return "{" + std::to_string(list.terms) + "u, {" + joined(list.phrases) + "}, " +
                   std::to_string(list.more) + "u}";
        });
        return "{" + name + "}";
    }

    std::string tries(const TriesArrays& tries) {
        return "{" + trie("by_place", tries.by_place) + ", " + trie("by_end", tries.by_end) + ", " +
               swept_trie("swept", tries.swept) + ", " + term_filter("at_place", tries.at_place) + ", " +
               term_filter("before_end", tries.before_end) + ", " + term_lists("place_terms", tries.place_terms) +
               ", " + term_lists("end_terms", tries.end_terms) + ", {" +
               prefix_table("unit_signs", "UnitSigns::signs", tries.unit_signs) + "}}";
    }

    void write_phrases() {
        array("Phrase", "phrases", tables_.phrases, [](const Phrase& phrase) {
            return "{" + view(phrase.units) + ", Term{" + std::to_string(static_cast<int>(phrase.term)) + "}, " +
                   std::to_string(phrase.number) + "u, " + view(phrase.value) + ", " + view(phrase.id) + ", " +
                   view(phrase.file) + ", " + view(phrase.example) + "}";
        });
    }

    void write_rows() {
        array("IndicatorRow", "indicators", tables_.indicators, [](const IndicatorRow& row) {
            return "{" + view(row.id) + ", " + view(row.name) + ", QuantityKind{" +
                   std::to_string(static_cast<int>(row.kind)) + "}, " + view(row.counts) + "}";
        });
        array("CheckRow", "checks", tables_.checks, [](const CheckRow& row) {
            return "{" + view(row.id) + ", " + view(row.use) + ", " + view(row.text) + ", " + view(row.value) + ", " +
                   view(row.example) + "}";
        });
        array("PatternRow", "patterns", tables_.patterns, [](const PatternRow& row) {
            return "{" + view(row.id) + ", " + view(row.use) + ", " + view(row.opens) + ", " + view(row.holds) + ", " +
                   view(row.pattern) + ", " + view(row.example) + ", " + view(row.counter) + "}";
        });
    }

    static std::string bits(const GroupBits& groups) { return "{{" + joined(groups.bits) + "}}"; }

    static std::string needed(const GroupsNeeded& groups) {
        return "{" + bits(groups.all) + ", " + bits(groups.wide) + (groups.any ? ", true}" : ", false}");
    }

    void write_indicator_rules() {
        array("IndicatorRule", "indicator_rules", tables_.indicator_rules, [](const IndicatorRule& rule) {
            const auto flag = [](bool set) { return set ? ", true" : ", false"; };
            return "{" + std::to_string(rule.second) + "u, " + std::to_string(rule.against) + "u" + flag(rule.part) +
                   flag(rule.change) + flag(rule.foreign) + ", QuantityKind{" +
                   std::to_string(static_cast<int>(rule.kind)) + "}, " + std::to_string(rule.priority) + ", " +
                   std::to_string(rule.indicator) + "u, " + view(rule.id) + ", " + view(rule.example) + ", " +
                   needed(rule.context) + ", " + needed(rule.words) + "}";
        });
    }

    /// Returns the table.
    std::string words() {
        array("RuleWord", "rule_words", tables_.rule_words, [](const RuleWord& word) {
            return "{" + std::to_string(word.near) + "u, " + std::to_string(word.context) + "u, " +
                   std::to_string(word.own_context) + "u, " + std::to_string(word.first_rule) + "u, " +
                   std::to_string(word.rule_count) + "u}";
        });
        array("GroupBits", "near_groups", tables_.near_groups, bits);
        array("GroupBits", "context_groups", tables_.context_groups, bits);
        numbers("std::uint16_t", "asked_rules", tables_.asked_rules);
        return "{rule_words, near_groups, context_groups, asked_rules}";
    }

    /// Likewise.
    std::string units() {
        const std::string rows = prefix_table("unit_rows", "UnitTable::rows", tables_.unit_rows);
        numbers("std::uint64_t", "unit_rules", tables_.unit_rules);
        return "{" + rows + ", unit_rules, " + std::to_string(tables_.unit_row_size) + "u}";
    }

    const TableStorage& tables_;
    std::string out_;
};

std::string file_name(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fputs("usage: bake_rules OUTPUT FILE.tsv...\n", stderr);
        return 2;
    }
    std::vector<std::string> names;
    for (int i = 2; i < argc; ++i) names.push_back(file_name(argv[i]));
    std::vector<RulesFile> files;
    for (int i = 2; i < argc; ++i) {
        std::ifstream in(argv[i], std::ios::binary);
        auto content =
            std::make_shared<std::string>(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
        files.push_back({names[static_cast<std::size_t>(i - 2)], *content, content});
    }
    const auto tables = read_tables(std::move(files));
    if (!tables) {
        std::fprintf(stderr, "bake_rules: %s\n", tables.error().message.c_str());
        return 1;
    }
    std::ofstream out(argv[1], std::ios::binary);
    out << Baker(*tables.value()).text();
    return out.flush() ? 0 : 1;
}
