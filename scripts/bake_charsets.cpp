// bake_charsets OUTPUT: asks iconv for the character of every code of the charsets that documents come in and writes the answers as C++
// constants, the data that lib/input/charset_tables.h declares. Run when the project is built.
#include <iconv.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "input/charset_tables.h"

namespace {

using namespace reportx::input;

class Charset {
public:
    explicit Charset(const char* name) : converter_(iconv_open("UTF-32LE", name)) {
        if (converter_ == reinterpret_cast<iconv_t>(-1)) throw std::runtime_error(std::string(name) + " is unknown");
    }
    ~Charset() { iconv_close(converter_); }
    Charset(const Charset&) = delete;
    Charset& operator=(const Charset&) = delete;

    /// The character that is all of `code`, 0 when it is none.
    char32_t character(std::string_view code) {
        iconv(converter_, nullptr, nullptr, nullptr, nullptr);
        char* in = const_cast<char*>(code.data());  // iconv's signature; it does not write there
        char bytes[8];
        char* out = bytes;
        std::size_t in_left = code.size(), out_left = sizeof bytes;
        char32_t character = 0;
        if (iconv(converter_, &in, &in_left, &out, &out_left) == static_cast<std::size_t>(-1) || in_left > 0) return 0;
        if (out != bytes + sizeof character) throw std::runtime_error("a code is more than one character");
        std::memcpy(&character, bytes, sizeof character);
        return character;
    }

private:
    iconv_t converter_;
};

class Baker {
public:
    void add(const std::string& name, const char* iconv_name) {
        Charset charset(iconv_name);
        std::vector<char32_t> far;
        const auto cell = [&](std::string_view code) {
            const char32_t character = charset.character(code);
            if (character <= 0xFFFF) return character;
            far.push_back(character);
            return static_cast<char32_t>(0xD800 + far.size() - 1);
        };
        std::vector<char32_t> single, pairs;
        for (unsigned lead = CharsetTable::first_high; lead <= 0xFF; ++lead) {
            const char code = static_cast<char>(lead);
            single.push_back(cell({&code, 1}));
        }
        for (unsigned lead = CharsetTable::first_lead; lead <= 0xFE; ++lead) {
            for (unsigned trail = CharsetTable::first_trail; trail <= 0xFE; ++trail) {
                const char code[] = {static_cast<char>(lead), static_cast<char>(trail)};
                pairs.push_back(single[lead - CharsetTable::first_high] == 0 ? cell({code, 2}) : 0);
            }
        }
        if (std::ranges::count(pairs, 0u) == std::ssize(pairs)) pairs.clear();
        const std::string views[] = {array("char16_t", name + "_single", single),
                                     array("char16_t", name + "_pairs", pairs), array("char32_t", name + "_far", far),
                                     array("FourByteRun", name + "_runs", four_byte_runs(charset))};
        tables_ += "constinit const CharsetTable " + name + "{";
        for (const std::string& view : views) tables_ += view + ", ";
        tables_ += "};\n";
    }

    std::string text() const {
        return "// GENERATED from iconv by scripts/bake_charsets.cpp at build time. DO NOT EDIT.\n"
               "#include \"input/charset_tables.h\"\n\nnamespace reportx::input {\nnamespace {\n\n" +
               arrays_ + "\n}  // namespace\n\n" + tables_ + "\n}  // namespace reportx::input\n";
    }

private:
    static std::string number(char32_t value) { return std::to_string(static_cast<unsigned long>(value)); }
    static std::string number(const FourByteRun& run) {
        return "{" + std::to_string(run.first) + ", " + number(run.character) + "}";
    }

    /// Writes the array, unless it is empty; returns what views it.
    template <class Element>
    std::string array(const std::string& type, const std::string& name, const std::vector<Element>& elements) {
        if (elements.empty()) return "{}";
        arrays_ += "constexpr " + type + " " + name + "[] = {";
        for (const Element& element : elements) arrays_ += number(element) + ",";
        arrays_ += "};\n";
        return name;
    }

    static std::vector<FourByteRun> four_byte_runs(Charset& charset) {
        std::vector<FourByteRun> runs;
        constexpr std::uint32_t codes = 126 * 10 * 126 * 10;
        for (std::uint32_t at = 0; at < codes; ++at) {
            const char code[] = {static_cast<char>(0x81 + at / 12600), static_cast<char>(0x30 + at / 1260 % 10),
                                 static_cast<char>(0x81 + at / 10 % 126), static_cast<char>(0x30 + at % 10)};
            const char32_t character = charset.character({code, sizeof code});
            const auto expected = [&](const FourByteRun& run) {
                return run.character == 0 ? 0 : run.character + (at - run.first);
            };
            if (runs.empty() || character != expected(runs.back())) runs.push_back({at, character});
        }
        return runs.size() == 1 ? std::vector<FourByteRun>() : runs;  // a single one says that no code is a character
    }

    std::string arrays_, tables_;
};

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("usage: bake_charsets OUTPUT\n", stderr);
        return 2;
    }
    try {
        Baker baker;
        baker.add("gb18030", "GB18030");
        baker.add("big5", "CP950");  // the form of Big5 that pages are in
        baker.add("cp932", "CP932");
        baker.add("windows_1252", "CP1252");
        std::ofstream out(argv[1], std::ios::binary);
        out << baker.text();
        if (!out.flush()) throw std::runtime_error(std::string("cannot write ") + argv[1]);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "bake_charsets: %s\n", problem.what());
        return 1;
    }
}
