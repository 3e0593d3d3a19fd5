// reportx tables as a user runs it: streams of records, damaged ones among them, outputs, names. What the tables hold is compared
// value by value with the documents in tests/tables.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/workdir.h"

namespace reportx::test {
namespace {

using nlohmann::ordered_json;

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != text.npos; at += part.size()) ++found;
    return found;
}

class CliTables : public testing::Test {
protected:
    void SetUp() override {
        dir.write("a.txt", small_report);
        ordered_json document = ordered_json::parse(dir.run({"parse", "a.txt"}).out);
        for (auto& it : document["quantities"]) it["subject"] = "事项";
        record = document.dump();
    }

    /// The record as another document: another digest, another path.
    std::string numbered(int number) const {
        ordered_json document = ordered_json::parse(record);
        document["source"]["path"] = std::to_string(number) + ".txt";
        document["source"]["sha256"] = std::string(62, '0') + std::to_string(10 + number);
        std::string digest = document["source"]["sha256"];
        std::rotate(digest.begin(), digest.end() - 2, digest.end());
        document["source"]["sha256"] = digest;
        return document.dump();
    }

    Outcome tables(const std::vector<std::string>& options, const std::string& input, Surroundings setup = {}) const {
        std::vector<std::string> arguments{"tables"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        setup.input = input;
        return dir.run(arguments, setup);
    }

    /// The paths of the documents that came through, in order.
    std::vector<std::string> paths(const Outcome& outcome) const {
        std::vector<std::string> found;
        for (std::size_t at = 0; (at = outcome.out.find("\"source_path\":\"", at)) != outcome.out.npos;) {
            at += 15;
            found.push_back(outcome.out.substr(at, outcome.out.find('"', at) - at));
        }
        return found;
    }

    /// Whether the document is refused, told of with `message`, and the two around it come through.
    testing::AssertionResult refused(const std::string& document, const std::string& message) const {
        const Outcome outcome =
            tables({"-t", "reports", "-f", "jsonl"}, numbered(1) + "\n" + document + "\n" + numbered(3) + "\n");
        if (outcome.exit_code != 1) return testing::AssertionFailure() << "exit " << outcome.exit_code << outcome.err;
        if (paths(outcome) != std::vector<std::string>{"1.txt", "3.txt"})
            return testing::AssertionFailure() << outcome.out << outcome.err;
        if (!outcome.err.starts_with("reportx: <stdin>:2") || outcome.err.find(message) == std::string::npos)
            return testing::AssertionFailure() << outcome.err;
        if (outcome.err.size() > 1000) return testing::AssertionFailure() << "too long: " << outcome.err.size();
        return testing::AssertionSuccess();
    }

    Workdir dir;
    std::string record;
};

TEST_F(CliTables, WritesATableToStandardOutput) {
    const Outcome outcome = tables({"--table", "quantities"}, record);
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_EQ(outcome.err, "");
    const std::string id = ordered_json::parse(record)["source"]["sha256"].get<std::string>().substr(0, 16);
    EXPECT_EQ(outcome.out,
              "report_id,id,text,start,end,value,low,high,unit,kind,qualifier,change,subject,part_of,section,item\n" +
                  id + ",q1,4次,100,102,4,,,次,count,exact,,事项,,s3.1,m1\n" + id +
                  ",q2,12场,140,143,12,,,场,count,exact,,事项,,s3.2,m2\n" + id +
                  ",q3,30项,152,155,30,,,项,count,exact,,事项,,s3.2,m3\n");
    EXPECT_EQ(count(tables({"-t", "quantities", "--no-header"}, record).out, "\n"), 3u);
}

TEST_F(CliTables, ReadsRecordsHoweverTheyAreLaidOut) {
    const std::string pretty = ordered_json::parse(record).dump(2) + "\n";
    const std::string flat = ordered_json::parse(record).dump(0);
    const std::string one = tables({"-t", "measures"}, record).out;
    EXPECT_EQ(tables({"-t", "measures"}, pretty).out, one);
    EXPECT_EQ(tables({"-t", "measures"}, flat).out, one) << "over lines, without indent";
    EXPECT_EQ(tables({"-t", "measures"}, "\xEF\xBB\xBF\r\n" + record + "\r\n\r\n").out, one);
    const Outcome mixed =
        tables({"-t", "reports", "-f", "jsonl"}, numbered(1) + numbered(2) + " " + numbered(3) + "\n\n" + pretty +
                                                     "\xEF\xBB\xBF" + numbered(4) + "\n" + flat + numbered(5));
    EXPECT_EQ(mixed.exit_code, 0) << mixed.err;
    EXPECT_EQ(paths(mixed), (std::vector<std::string>{"1.txt", "2.txt", "3.txt", "a.txt", "4.txt", "a.txt", "5.txt"}));
}

TEST_F(CliTables, TakesTheAnswersOfAWorker) {
    const std::string answers =
        "{\"id\":1,\"report\":" + record + "}\n{\"id\":{\"a\":[1]},\"report\":" + numbered(2) + "}\n";
    const Outcome outcome = tables({"-t", "reports", "-f", "jsonl"}, answers);
    EXPECT_EQ(outcome.err, "");
    EXPECT_EQ(paths(outcome), (std::vector<std::string>{"a.txt", "2.txt"}));
    EXPECT_TRUE(refused(R"({"id":2,"error":{"code":"RX1001","message":"there is no such file","remedy":""}})",
                        "error.message: no report: there is no such file"));
    EXPECT_TRUE(refused(R"({"id":2})", "no report in it"));
    EXPECT_TRUE(refused(R"({"id":2,"report":{}})", "report.format: the key is missing"));
}

TEST_F(CliTables, ARecordCutOffAnywhereCostsItselfAlone) {
    const std::string second = numbered(2);
    for (std::size_t length = 1; length < second.size(); length += 61) {
        EXPECT_TRUE(refused(second.substr(0, length), "cut off")) << length;
    }
}

TEST_F(CliTables, ATruncatedLastRecordIsTold) {
    const Outcome outcome = tables({"-t", "reports", "-f", "jsonl"}, numbered(1) + "\n" + record.substr(0, 500));
    EXPECT_EQ(outcome.exit_code, 1);
    EXPECT_EQ(outcome.err.substr(0, outcome.err.find('\n')),
              "reportx: <stdin>:2: the record is cut off; the other records are taken [RX3001]");
    EXPECT_EQ(paths(outcome).size(), 1u);
    const std::string pretty = ordered_json::parse(record).dump(2) + "\n";
    const Outcome between =
        tables({"-t", "reports", "-f", "jsonl"}, pretty.substr(0, pretty.size() / 2) + "\n" + pretty);
    EXPECT_EQ(paths(between).size(), 1u) << between.err;
}

TEST_F(CliTables, DamagedRecordsAreRefused) {
    const auto with = [&](std::string_view old, const std::string& piece) {
        std::string text = record;
        const std::size_t at = text.find(old);
        EXPECT_NE(at, text.npos) << old;
        return text.replace(at, old.size(), piece);
    };
    EXPECT_TRUE(refused("what?", "no JSON record begins here"));
    EXPECT_TRUE(refused("[" + record + "]", "jq -c"));
    EXPECT_TRUE(refused("{}", "the key is missing"));
    EXPECT_TRUE(refused(with("{", "{,"), "no JSON"));
    EXPECT_TRUE(refused(with("]", "}"), "brackets"));
    EXPECT_TRUE(refused(with("reportx/1", "reportx/2"), "\"reportx/2\" is another format than reportx/1"));
    EXPECT_TRUE(refused(with("江夏", "\xFF"), "UTF-8"));
    EXPECT_TRUE(refused(with("江夏", "\\ud800"), "no JSON"));
    EXPECT_TRUE(
        refused(with("\"kind\":\"annual_report\"", "\"kind\":\"news\""), "kind: \"news\" is none of annual_report"));
    EXPECT_TRUE(refused(with("\"kind\":", "\"kind\":\"other\",\"kind\":"), "kind: the key comes twice"));
    EXPECT_TRUE(refused(with("\"year\":2024", "\"year\":2024.5"), "metadata.year"));
    EXPECT_TRUE(refused(with("\"year\":2024", "\"year\":123456789012345678901"), "metadata.year"));
    EXPECT_TRUE(refused(with("\"year\":2024", "\"year\":\"2024\""), "metadata.year: an integer is wanted, not a text"));
    EXPECT_TRUE(refused(with("\"year\":2024", "\"year\":[2024]"), "metadata.year: an integer is wanted, not a list"));
    EXPECT_TRUE(refused(with("\"year\":2024", "\"year\":true"), "metadata.year"));
    EXPECT_TRUE(
        refused(with("\"published\":null", "\"published\":\"2025-02-29\""), "metadata.published: \"2025-02-29\""));
    EXPECT_TRUE(refused(with("\"value\":4", "\"value\":1e999"), "no JSON"));
    EXPECT_TRUE(refused(with("\"value\":4", "\"value\":NaN"), "no JSON"));
    EXPECT_TRUE(refused(with("\"value\":4", "\"value\":04"), "no JSON"));
    EXPECT_TRUE(refused(with("\"span\":[0,", "\"span\":[0,1,"), "a span"));
    EXPECT_TRUE(refused(with("\"span\":[0,", "\"span\":[[0],"), "a span"));
    EXPECT_TRUE(refused(with("\"id\":\"q2\"", "\"id\":\"q1\""), "quantities[1].id: q1 comes twice"));
    EXPECT_TRUE(refused(with("\"item\":\"m1\"", "\"item\":\"m9\""), "quantities[0].item: m9 points nowhere"));
    EXPECT_TRUE(refused(with("\"section\":\"s3.1\"", "\"section\":\"s9\""), "points nowhere"));
    EXPECT_TRUE(refused(with("\"sha256\":\"", "\"sha256\":\"x"), "source.sha256"));
    EXPECT_TRUE(refused(with("{", "{\"deep\":" + std::string(200'000, '[') + std::string(200'000, ']') + ","),
                        "nested deeper"));
    EXPECT_TRUE(refused(std::string(200'000, '{'), "cut off"));
    EXPECT_TRUE(refused(with("{", "{\"" + std::string(100'000, 'x') + "\":" + std::string(3, '\\') + ","), "no JSON"));
    EXPECT_TRUE(refused(std::string(1000, '\0'), "no JSON record begins here"));
}

TEST_F(CliTables, TellsOfNoEndOfFaultsBriefly) {
    std::string lines;
    for (int i = 0; i < 1000; ++i) lines += "{}\n";
    const Outcome outcome = tables({"-t", "reports"}, lines);
    EXPECT_EQ(outcome.exit_code, 3);
    EXPECT_EQ(outcome.out, "");
    EXPECT_NE(outcome.err.find("980 more like this"), std::string::npos) << outcome.err;
    EXPECT_LT(count(outcome.err, "\n"), 25u);
}

TEST_F(CliTables, AKeyOfALaterVersionIsLeftOutAndSaid) {
    ordered_json later = ordered_json::parse(record);
    later["metadata"]["mood"] = {{"a", {1, {{"b", nullptr}}}}};
    for (auto& it : later["quantities"]) it["colour"] = "red";
    const Outcome outcome = tables({"-t", "quantities"}, later.dump());
    EXPECT_EQ(outcome.exit_code, 0);
    EXPECT_EQ(outcome.out, tables({"-t", "quantities"}, record).out);
    EXPECT_EQ(count(outcome.err, "metadata.mood"), 1u) << outcome.err;
    EXPECT_EQ(count(outcome.err, "quantities.colour"), 1u) << outcome.err;
}

TEST_F(CliTables, NumbersKeepTheirDigits) {
    for (const std::string digits :
         {"12345678901234567890123", "0.1000", "98.55", "1.50e3", "-0.5", "18446744073709551615"}) {
        std::string text = record;
        text.replace(text.find("\"value\":4"), 9, "\"value\":" + digits);
        EXPECT_NE(tables({"-t", "quantities"}, text).out.find(",102," + digits + ","), std::string::npos) << digits;
        EXPECT_NE(tables({"-t", "quantities", "-f", "jsonl"}, text).out.find("\"value\":" + digits + ","),
                  std::string::npos);
    }
}

TEST_F(CliTables, TextsThatOpenFormulasAreGuarded) {
    ordered_json document = ordered_json::parse(record);
    document["metadata"]["issuer"] = "=HYPERLINK(\"http://example.org\",\"x\")";
    document["metadata"]["title"] = "－减";
    const std::string input = document.dump();
    const Outcome guarded = tables({"-t", "reports"}, input);
    EXPECT_NE(guarded.out.find(",\"'=HYPERLINK(\"\"http://example.org\"\",\"\"x\"\")\","), std::string::npos)
        << guarded.out;
    EXPECT_NE(guarded.out.find(",'－减,"), std::string::npos);
    EXPECT_NE(guarded.err.find("2 texts that a spreadsheet would take for formulas"), std::string::npos) << guarded.err;
    EXPECT_EQ(tables({"-t", "reports", "--formulas", "allow"}, input).out.find("'="), std::string::npos);
    EXPECT_EQ(tables({"-t", "reports", "-f", "jsonl"}, input).out.find("'="), std::string::npos);
    const Outcome refusing = tables({"-t", "reports", "--formulas", "refuse"}, input);
    EXPECT_EQ(refusing.exit_code, 4);
    EXPECT_NE(refusing.err.find("title of report"), std::string::npos) << refusing.err;
}

TEST_F(CliTables, ATerminalGetsNoEscapeSequence) {
    ordered_json document = ordered_json::parse(record);
    document["metadata"]["issuer"] = "\x1b]0;gotcha\x07\u202e\u009b2J\n";
    const Outcome outcome = tables({"-t", "reports"}, document.dump(), {.out = Stream::terminal});
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_NE(outcome.out.find("\\u{1B}]0;gotcha\\u{7}\\u{202E}\\u{9B}2J\\u{A}"), std::string::npos) << outcome.out;
    EXPECT_EQ(outcome.out.find('\x1b'), std::string::npos);
}

TEST_F(CliTables, ExcelGetsItsMarkAndLineEnds) {
    const Outcome plain = tables({"-t", "plans"}, record), excel = tables({"-t", "plans", "--excel"}, record);
    std::string expected = "\xEF\xBB\xBF" + plain.out;
    for (std::size_t at = 0; (at = expected.find('\n', at)) != expected.npos; at += 2) expected.insert(at, 1, '\r');
    EXPECT_EQ(excel.out, expected);
    ordered_json document = ordered_json::parse(record);
    std::string text;
    for (int i = 0; i < 40'000; ++i) text += "字";
    document["plans"][0]["text"] = text;
    EXPECT_NE(tables({"-t", "plans", "--excel"}, document.dump()).err.find("1 texts are longer than"),
              std::string::npos);
}

TEST_F(CliTables, ACopyIsKeptAndNamed) {
    const Outcome outcome = tables({"-t", "reports"}, record + "\n" + numbered(1) + "\n" + record + "\n" + record);
    const std::string id = ordered_json::parse(record)["source"]["sha256"].get<std::string>().substr(0, 16);
    EXPECT_NE(outcome.out.find("\n" + id + ",,"), std::string::npos) << outcome.out;
    EXPECT_NE(outcome.out.find("\n" + id + "-2," + id + ","), std::string::npos);
    EXPECT_NE(outcome.out.find("\n" + id + "-3," + id + ","), std::string::npos);
    EXPECT_NE(outcome.err.find("4 reports, 2 of them copies"), std::string::npos) << outcome.err;
    EXPECT_EQ(count(tables({"--panel"}, record + record).out, "\n"), 2u) << "a copy counts once in the panel";
}

/// Records for the panel: the small report with indicators put in.
class CliPanel : public CliTables {
protected:
    static ordered_json indicator(const char* id, ordered_json value, ordered_json scope = nullptr, int year = 2024) {
        return {{"id", id},       {"value", value}, {"unit", "件"}, {"qualifier", "exact"}, {"quantity", nullptr},
                {"scope", scope}, {"year", year}};
    }

    /// The rows of the panel as objects without the cells that are missing.
    std::vector<ordered_json> panel(const std::vector<ordered_json>& indicators, std::vector<std::string> options = {},
                                    const char* kind = "annual_report") {
        ordered_json document = ordered_json::parse(record);
        document["indicators"] = indicators;
        document["kind"] = kind;
        document["quantities"][0]["change"] = "decrease";
        options.insert(options.end(), {"--panel", "-f", "jsonl"});
        const Outcome outcome = tables(options, document.dump());
        messages = outcome.err;
        std::vector<ordered_json> rows;
        for (std::size_t at = 0; at < outcome.out.size(); at = outcome.out.find('\n', at) + 1) {
            ordered_json row = ordered_json::parse(outcome.out.substr(at, outcome.out.find('\n', at) - at)), told;
            for (const auto& [key, value] : row.items()) {
                if (!value.is_null()) told[key] = value;
            }
            rows.push_back(told);
        }
        return rows;
    }

    std::string messages;
};

TEST_F(CliPanel, MissingIsEmptyAndAStatedZeroIsZero) {
    const auto rows = panel({indicator("litigation.loss_rate", 0), indicator("rules.issued", 7)});
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_EQ(rows[0].at("litigation.loss_rate"), 0);
    EXPECT_EQ(rows[0].at("rules.issued"), 7);
    EXPECT_FALSE(rows[0].contains("rules.filed"));
    EXPECT_FALSE(rows[0].contains("conflicts"));
    EXPECT_EQ(rows[0].at("issuer"), "江夏区人民政府");
    EXPECT_EQ(rows[0].at("region_code"), "420115");
    EXPECT_EQ(rows[0].at("year"), 2024);
}

TEST_F(CliPanel, SeveralAmountsAreNotChosenBetween) {
    auto rows = panel({indicator("rules.issued", 7), indicator("rules.issued", 8), indicator("rules.issued", 7),
                       indicator("rules.filed", 5), indicator("rules.filed", 5)});
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_FALSE(rows[0].contains("rules.issued"));
    EXPECT_EQ(rows[0].at("conflicts"), "rules.issued");
    EXPECT_EQ(rows[0].at("rules.filed"), 5) << "the same amount twice is one";
    EXPECT_NE(messages.find("panel: 1 cells left empty"), std::string::npos) << messages;
}

TEST_F(CliPanel, ScopedAmountsHaveRowsOfTheirOwn) {
    const std::vector<ordered_json> indicators{indicator("rules.issued", 7), indicator("rules.issued", 3, "涉企"),
                                               indicator("rules.filed", 2, "涉企"),
                                               indicator("rules.filed", 9, "本级")};
    const auto plain = panel(indicators);
    ASSERT_EQ(plain.size(), 1u);
    EXPECT_EQ(plain[0].at("rules.issued"), 7);
    EXPECT_FALSE(plain[0].contains("rules.filed"));
    EXPECT_NE(messages.find("panel: 3 amounts limited"), std::string::npos) << messages;
    const auto scoped = panel(indicators, {"--scoped"});
    ASSERT_EQ(scoped.size(), 3u);
    EXPECT_EQ(scoped[0].at("rules.issued"), 7);
    EXPECT_FALSE(scoped[0].contains("scope"));
    EXPECT_EQ(scoped[1].at("scope"), "涉企");
    EXPECT_EQ(scoped[1].at("rules.issued"), 3);
    EXPECT_EQ(scoped[1].at("position"), 2);
    EXPECT_EQ(scoped[2].at("rules.filed"), 9);
}

TEST_F(CliPanel, ADecreaseIsNegativeAndOtherYearsStayOut) {
    ordered_json decrease = indicator("reconsideration.growth", 13.3), zero = indicator("enforcement.check_change", 0);
    decrease["quantity"] = zero["quantity"] = "q1";
    const auto rows = panel({decrease, zero, indicator("rules.issued", 7, nullptr, 2023)});
    EXPECT_EQ(rows[0].at("reconsideration.growth"), -13.3);
    EXPECT_EQ(rows[0].at("enforcement.check_change"), 0);
    EXPECT_FALSE(rows[0].contains("rules.issued"));
    EXPECT_NE(messages.find("panel: 1 amounts of another year"), std::string::npos) << messages;
}

TEST_F(CliPanel, OtherDocumentsStayOutUnlessAskedFor) {
    EXPECT_EQ(panel({}, {}, "other").size(), 0u);
    EXPECT_NE(messages.find("panel: 1 documents are no yearly report"), std::string::npos) << messages;
    EXPECT_EQ(panel({}, {"--any-kind"}, "other").size(), 1u);
}

TEST_F(CliPanel, AnIndicatorOfOtherRulesIsTold) {
    ordered_json document = ordered_json::parse(record);
    document["indicators"] = {indicator("parks.opened", 3)};
    const Outcome panel = tables({"--panel"}, document.dump());
    EXPECT_EQ(panel.exit_code, 1);
    EXPECT_NE(panel.err.find("(--rules)"), std::string::npos) << panel.err;
    const Outcome codebook = tables({"-t", "codebook"}, document.dump());
    EXPECT_EQ(codebook.exit_code, 0) << codebook.err;
    EXPECT_TRUE(codebook.out.ends_with("\nparks.opened,,,\n")) << codebook.out;
}

TEST_F(CliTables, AFolderComesWholeOrNotAtAll) {
    dir.write("all.jsonl", record + "\n");
    dir.write("bad.jsonl", "{}\n");
    ASSERT_EQ(dir.run({"tables", "-q", "all.jsonl", "-o", "out/deep"}).exit_code, 0);
    const std::string before = dir.read("out/deep/datapackage.json");
    EXPECT_EQ(dir.run({"tables", "bad.jsonl", "-o", "out/deep"}).exit_code, 3);
    EXPECT_EQ(dir.read("out/deep/datapackage.json"), before) << "no result leaves the old one alone";
    const Outcome listing = dir.run({"-c", "ls -A out/deep | tr '\\n' ' '"}, {.program = "/bin/sh"});
    EXPECT_EQ(
        listing.out,
        "citations.csv codebook.csv datapackage.json diagnostics.csv indicators.csv measures.csv panel.csv plans.csv "
        "quantities.csv reports.csv sections.csv shortcomings.csv ");
    dir.write("file", "");
    const Outcome blocked = dir.run({"tables", "all.jsonl", "-o", "file/below"});
    EXPECT_EQ(blocked.exit_code, 4);
    EXPECT_NE(blocked.err.find("cannot make the folder file/below"), std::string::npos) << blocked.err;
}

TEST_F(CliTables, ASignalLeavesNothingBehind) {
    dir.write("record", record + "\n");
    for (const std::string signal : {"INT", "TERM", "HUP"}) {
        const std::string script = "set -m; mkfifo f; " + reportx_program().string() +
                                   " tables -o out --xlsx x.xlsx < f & p=$!; exec 3> f; cat record >&3; "
                                   "while [ $(ls -A out 2>/dev/null | wc -l) -lt 12 ]; do sleep 0.05; done; "
                                   "kill -" +
                                   signal + " $p; exec 3>&-; wait $p; echo $?; ls -A . out; rm -r f out";
        const Outcome outcome = dir.run({"-c", script}, {.program = "/bin/bash"});
        EXPECT_EQ(count(outcome.out, ".tmp"), 0u) << outcome.out;
        EXPECT_EQ(count(outcome.out, "xlsx"), 0u) << outcome.out;
        EXPECT_GT(std::stoi(outcome.out), 128) << outcome.out << outcome.err;
    }
}

TEST_F(CliTables, EveryOutputIsCheckedToTheLastByte) {
    const std::vector<std::vector<std::string>> ways{{"-t", "reports"},
                                                     {"-t", "codebook", "-f", "tsv"},
                                                     {"-t", "quantities", "-f", "jsonl"},
                                                     {"--panel", "--excel"},
                                                     {"--xlsx", "-"},
                                                     {"--help"}};
    for (const auto& options : ways) {
        const Outcome full = tables(options, record, {.out = Stream::full_device});
        EXPECT_EQ(full.exit_code, 4) << options[0];
        EXPECT_NE(full.err.find("No space left on device"), std::string::npos) << full.err;
        const Outcome closed = tables(options, record, {.out = Stream::broken_pipe});
        EXPECT_EQ(closed.exit_code, 141) << options[0];
        EXPECT_EQ(closed.err, "");
        EXPECT_EQ(tables(options, record, {.out = Stream::closed}).exit_code, 4) << options[0];
    }
    const Outcome device = tables({"--xlsx", "/dev/full"}, record);
    EXPECT_EQ(device.exit_code, 4) << device.err;
}

TEST_F(CliTables, SurroundingsDoNotShow) {
    ASSERT_EQ(tables({"--xlsx", "first.xlsx"}, record).exit_code, 0);
    const std::string panel = tables({"--panel"}, record).out;
    for (const char* locale : {"C", "zh_CN.GB18030", "de_DE.UTF-8"}) {
        const Surroundings setup{.environment = {{"LC_ALL", locale}, {"TZ", "Asia/Shanghai"}}};
        EXPECT_EQ(tables({"--panel"}, record, setup).out, panel);
        EXPECT_EQ(tables({"--xlsx", "-"}, record, setup).out, dir.read("first.xlsx"));
    }
}

TEST_F(CliTables, AWorkbookThatCannotBeMadeIsTold) {
    const Outcome nowhere = tables({"--xlsx", "none/a.xlsx"}, record);
    EXPECT_EQ(nowhere.exit_code, 4);
    EXPECT_NE(nowhere.err.find("none/a.xlsx"), std::string::npos) << nowhere.err;
    dir.write("record", record);
    const Outcome full = dir.run(
        {"-c", "ulimit -f 1; trap '' XFSZ; exec " + reportx_program().string() + " tables -q --xlsx a.xlsx record"},
        {.program = "/bin/bash"});
    EXPECT_EQ(full.exit_code, 4) << full.err;
    EXPECT_NE(full.err.find("reportx: cannot write a.xlsx: "), std::string::npos) << full.err;
    EXPECT_EQ(std::ranges::count(dir.names(), "a.xlsx"), 0);
}

TEST_F(CliTables, CutTextsOfAWorkbookAreSaid) {
    ordered_json document = ordered_json::parse(record);
    document["plans"][0]["text"] = std::string(40'000, 'x');
    const Outcome outcome = tables({"--xlsx", "a.xlsx"}, document.dump());
    EXPECT_EQ(outcome.exit_code, 0);
    EXPECT_NE(outcome.err.find("1 texts are cut after 32767 characters"), std::string::npos) << outcome.err;
}

TEST_F(CliTables, AFolderIsReadInOrder) {
    dir.write("in/b/2.json", numbered(2));
    dir.write("in/a.jsonl", numbered(1) + "\n" + numbered(3) + "\n");
    dir.write("in/.hidden/9.json", "no");
    dir.write("in/notes.txt", "no");
    dir.write("in/tables/datapackage.json", "{}");
    dir.write("in/tables/reports.jsonl", "{}");
    dir.write("in/z.json", numbered(4));
    const Outcome outcome = dir.run({"tables", "-t", "reports", "-f", "jsonl", "in"});
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_EQ(paths(outcome), (std::vector<std::string>{"1.txt", "3.txt", "2.txt", "4.txt"}));
    dir.write("empty/x.txt", "");
    EXPECT_EQ(dir.run({"tables", "-t", "reports", "empty"}).exit_code, 3);
}

TEST_F(CliTables, WrongUsageDoesNothing) {
    dir.write("reports.csv", record);
    for (const std::vector<std::string>& options :
         std::vector<std::vector<std::string>>{{},
                                               {"-t", "nothing"},
                                               {"-t", "plans", "--panel"},
                                               {"-t", "plans", "--xlsx", "a.xlsx"},
                                               {"--excel", "-f", "jsonl", "-t", "plans"},
                                               {"-o", "-"},
                                               {"--no-header", "-o", "out"},
                                               {"-f", "xml", "-t", "plans"},
                                               {"-o", ".", "reports.csv"},
                                               {"--rules", "nowhere", "-t", "plans"}}) {
        const Outcome outcome = tables(options, record);
        EXPECT_EQ(outcome.exit_code, 2) << (options.empty() ? "" : options.back()) << outcome.err;
        EXPECT_EQ(outcome.out, "");
    }
    EXPECT_EQ(dir.read("reports.csv"), record);
    EXPECT_EQ(dir.run({"tables", "-t", "plans", "none.json"}).exit_code, 3);
    EXPECT_EQ(dir.run({"tables", "-t", "plans", "a.txt"}).exit_code, 3);
}

}  // namespace
}  // namespace reportx::test
