// make_corpus PHRASES FOLDER [DOCUMENTS]: writes 00000.txt … into FOLDER, all of them on end into FOLDER.txt, and one of 20 KB into
// FOLDER-one.txt; then tells how many bytes they have. Same phrases, same bytes.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "corpus/grammar.h"
#include "corpus/report_text.h"

namespace {

constexpr std::uint64_t seed = 1, number_of_one = 1'000'000;

void write(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream file(path, std::ios::binary);
    if (!file.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush()) {
        std::fprintf(stderr, "make_corpus: cannot write %s\n", path.c_str());
        std::exit(1);
    }
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 3) {
        std::fputs("usage: make_corpus PHRASES FOLDER [DOCUMENTS]\n", stderr);
        return 2;
    }
    const std::filesystem::path phrases = arguments[1], folder = arguments[2];
    const std::uint64_t documents = count > 3 ? std::strtoull(arguments[3], nullptr, 10) : 7500;
    const reportx::bench::Grammar grammar(phrases);
    const auto places = reportx::bench::load_places(phrases);
    std::filesystem::create_directories(folder);

    std::string all;
    for (std::uint64_t i = 0; i < documents; ++i) {
        const std::string text = report_text(grammar, places, seed, i);
        const std::string number = std::to_string(i);
        write(folder / (std::string(5 - number.size(), '0') + number + ".txt"), text);
        all += text;
    }
    write(folder.string() + ".txt", all);
    write(folder.string() + "-one.txt", report_text(grammar, places, seed, number_of_one, 20'000));
    std::printf("%llu documents, %zu bytes\n", static_cast<unsigned long long>(documents), all.size());
}
