// reportx worker: every line of the input is answered by one line, in order, whatever is wrong with it.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/workdir.h"

namespace reportx::test {
namespace {

using namespace std::string_literals;
using nlohmann::json;

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0, end; begin < text.size(); begin = end + 1) {
        end = text.find('\n', begin);
        lines.push_back(text.substr(begin, end - begin));
    }
    return lines;
}

class CliWorker : public testing::Test {
protected:
    void SetUp() override { dir.write("a.txt", small_report); }

    std::vector<std::string> answers(const std::string& requests, std::vector<std::string> options = {}) {
        options.insert(options.begin(), "worker");
        const Outcome outcome = dir.run(options, {.input = requests});
        EXPECT_EQ(outcome.exit_code, 0);
        EXPECT_EQ(outcome.err, "");
        EXPECT_TRUE(outcome.out.empty() || outcome.out.ends_with('\n'));
        return lines_of(outcome.out);
    }
    std::string code(const std::string& request, std::vector<std::string> options = {}) {
        const auto lines = answers(request, std::move(options));
        EXPECT_EQ(lines.size(), 1u) << request;
        const json answer = json::parse(lines.at(0));
        return answer.contains("error") ? answer["error"]["code"].get<std::string>() : std::string();
    }

    Workdir dir;
};

TEST_F(CliWorker, AnswersWithTheDocumentOfParse) {
    std::string parsed = dir.run({"parse", "a.txt"}).out;
    parsed.pop_back();
    EXPECT_EQ(answers(R"({"id":1,"path":"a.txt"})"), (std::vector<std::string>{R"({"id":1,"report":)" + parsed + "}"}));

    std::string named = dir.run({"parse", "--name", "n.txt", "-"}, {.input = std::string(small_report)}).out;
    named.pop_back();
    const std::string expected = R"({"id":"x","report":)" + named + "}";
    const std::string text = json(small_report).dump();
    EXPECT_EQ(answers(R"({"text":)" + text + R"(,"id":"x","name":"n.txt"})"), std::vector<std::string>{expected});
    const std::string coded = dir.run({"-c", "base64 -w0 a.txt"}, {.program = "/bin/sh"}).out;
    EXPECT_EQ(answers(R"({"id":"x","name":"n.txt","content_b64":")" + coded + "\"}"),
              std::vector<std::string>{expected});
}

TEST_F(CliWorker, AnswersOneForOneInOrder) {
    std::string requests;
    for (int i = 0; i < 100; ++i) {
        requests += i % 7 == 3   ? "{\"id\":" + std::to_string(i) + ",\"path\":\"nowhere\"}\n"
                    : i % 7 == 5 ? "{\"id\":" + std::to_string(i) + ",\n"
                                 : "{\"id\":" + std::to_string(i) + ",\"path\":\"a.txt\"}\n";
    }
    const auto lines = answers(requests);
    ASSERT_EQ(lines.size(), 100u);
    for (int i = 0; i < 100; ++i) {
        const json answer = json::parse(lines[static_cast<std::size_t>(i)]);
        EXPECT_EQ(answer["id"], i);
        EXPECT_EQ(answer.contains("error"), i % 7 == 3 || i % 7 == 5);
    }
}

TEST_F(CliWorker, IdsComeBackAsTheyWere) {
    for (const std::string id : {"0", "-7", "12345678901234567890123", "1e300", "0.10", "\"\"", "\"a b\"", "null"}) {
        const std::string request = id == "null" ? R"({"path":"a.txt"})" : R"({"path":"a.txt","id":)" + id + "}";
        EXPECT_TRUE(answers(request).at(0).starts_with("{\"id\":" + id + ",\"report\":{")) << id;
    }
    const json odd = json::parse(answers("{\"id\":\"\\u202e\\u0000\\\"\u4e2d\",\"path\":\"a.txt\"}").at(0));
    EXPECT_EQ(odd["id"], "\u202E\0\"\u4e2d"s);
}

TEST_F(CliWorker, DamagedRequestsAreAnsweredByErrors) {
    for (const std::string& request : {
             ""s,
             "{"s,
             "{}"s,
             "[]"s,
             "null"s,
             "7"s,
             "\"a\""s,
             "nonsense"s,
             "{\"path\":\"a.txt\"} x"s,
             "{\"path\":\"a\xFF.txt\"}"s,
             "{\"path\":7}"s,
             "{\"path\":[\"a.txt\"]}"s,
             "{\"id\":1}"s,
             "{\"id\":[],\"path\":\"a.txt\"}"s,
             "{\"id\":true,\"path\":\"a.txt\"}"s,
             "{\"path\":\"a.txt\",\"text\":\"x\"}"s,
             "{\"path\":\"a.txt\",\"name\":\"x\"}"s,
             "{\"path\":\"a.txt\",\"path\":\"a.txt\"}"s,
             "{\"content_b64\":\"abc\"}"s,
             "{\"content_b64\":\"a===\"}"s,
             "{\"content_b64\":\"ab\\ncd\"}"s,
             "{\"x\":" + std::string(100'000, '['),
         }) {
        EXPECT_EQ(code(request + "\n"), "RX4101") << request.substr(0, 100);
    }
    EXPECT_EQ(code("{\"path\":\"nowhere\"}"), "RX1008") << "the last line may lack its end";
    EXPECT_EQ(code("{\"text\":\"\"}"), "RX1001");
    EXPECT_EQ(code("{\"x\":" + std::string(100'000, '[') + std::string(100'000, ']') + ",\"path\":\"a.txt\"}"), "");
}

TEST_F(CliWorker, LongLinesArePassedOver) {
    const std::string long_line = R"({"id":1,"text":")" + std::string(3'000'000, 'x') + "\"}\n";
    const auto lines = answers(long_line + "{\"id\":2,\"path\":\"a.txt\"}\n" + long_line, {"--max-line-bytes", "1M"});
    ASSERT_EQ(lines.size(), 3u);
    EXPECT_NE(lines[0].find("RX4102"), std::string::npos);
    EXPECT_TRUE(lines[1].starts_with(R"({"id":2,"report")"));
    EXPECT_NE(lines[2].find("RX4102"), std::string::npos);
}

TEST_F(CliWorker, AnswersAtOnce) {
    const std::string script =
        "mkfifo in; " + reportx_program().string() +
        " worker < in > out & exec 3> in; echo '{\"path\":\"nowhere\"}' >&3; "
        "for i in $(seq 500); do [ -s out ] && break; sleep 0.01; done; cat out; exec 3>&-; wait";
    EXPECT_TRUE(dir.run({"-c", script}, {.program = "/bin/sh"}).out.ends_with("}\n"));
}

TEST_F(CliWorker, TakesTheOptionsOfParse) {
    EXPECT_EQ(code(R"({"path":"a.txt"})", {"--max-bytes", "10"}), "RX1007");
    EXPECT_EQ(dir.run({"worker", "a.txt"}).exit_code, 2);
    EXPECT_EQ(dir.run({"worker"}, {.in = Stream::terminal}).exit_code, 2);
    EXPECT_EQ(dir.run({"worker"}, {.input = ""}).exit_code, 0);
}

TEST_F(CliWorker, ItsCodesAreExplained) {
    for (const std::string code : {"RX4001", "RX4002", "RX4003", "RX4004", "RX4101", "RX4102"}) {
        EXPECT_TRUE(dir.run({"explain", code}).out.starts_with(code + ": "));
    }
}

}  // namespace
}  // namespace reportx::test
