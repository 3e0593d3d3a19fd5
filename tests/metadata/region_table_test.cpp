// The dated table of regions: that its rows hang together, and that each is found by its name in its years.
#include "rules/region_table.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "metadata/place_name.h"
#include "reportx/rules.h"
#include "rules/tables.h"
#include "text/fold.h"
#include "texts.h"

namespace reportx::test {
namespace {

namespace fs = std::filesystem;

constexpr int first_listed = 2002, last_listed = 2024;

const RegionTable& table() { return Rules::builtin().tables().regions; }

int last_year_of(const RegionRow& row) { return std::min<int>(row.last_year, last_listed); }

std::u16string with_holders(const RegionRow& row, int year) {
    std::u16string name(row.name());
    if (row.level == RegionLevel::province) return name;
    if (row.parent != row.province()) name.insert(0, table().coded(row.parent, year)->name());
    return name.insert(0, table().coded(row.province(), year)->name());
}

PlaceName read(std::u16string_view name, int year) {
    return read_place_name(Rules::builtin().tables().lexicon, table(), name, year);
}

TEST(RegionTable, IsSortedByName) {
    EXPECT_GT(table().rows().size(), 3'500u);
    EXPECT_TRUE(std::ranges::is_sorted(table().rows(), {}, [](const RegionRow& row) { return row.name(); }));
}

TEST(RegionTable, HasOneNameForACodeInAYear) {
    std::map<std::pair<std::uint32_t, int>, std::u16string_view> names;
    for (const RegionRow& row : table().rows()) {
        ASSERT_LE(row.first_year, last_year_of(row)) << row.code;
        ASSERT_GE(row.first_year, first_listed) << row.code;
        for (int year = row.first_year; year <= last_year_of(row); ++year)
            EXPECT_TRUE(names.emplace(std::pair(row.code, year), row.name()).second) << row.code << ' ' << year;
    }
}

TEST(RegionTable, HoldersAreInForceWheneverTheirRegionsAre) {
    for (const RegionRow& row : table().rows()) {
        ASSERT_EQ(row.level == RegionLevel::province, row.parent == 0) << row.code;
        for (int year = row.first_year; year <= last_year_of(row) && row.parent != 0; ++year) {
            const RegionRow* parent = table().coded(row.parent, year);
            ASSERT_NE(parent, nullptr) << row.code;
            EXPECT_TRUE(parent->in_force(year)) << row.code << ' ' << year;
            EXPECT_LT(parent->level, row.level) << row.code;
            EXPECT_TRUE(row.lies_in(*parent)) << row.code;
        }
    }
}

TEST(RegionTable, CodesShapesFitTheirLevels) {
    std::map<RegionLevel, int> now;
    for (const RegionRow& row : table().rows()) {
        const RegionLevel level = row.code % 10000 == 0 ? RegionLevel::province
                                  : row.code % 100 == 0 ? RegionLevel::prefecture
                                                        : RegionLevel::county;
        EXPECT_EQ(row.level, level) << row.code;
        EXPECT_GE(row.size, 2u) << row.code;
        EXPECT_TRUE(row.short_size == 0 || (row.short_size >= 2 && row.short_size < row.size)) << row.code;
        if (row.in_force(last_listed)) ++now[level];
    }
    EXPECT_EQ(now[RegionLevel::province], 34);
    EXPECT_EQ(now[RegionLevel::prefecture], 333);
    EXPECT_EQ(now[RegionLevel::county], 2846);
}

TEST(RegionTable, EachRowIsFoundByCodeAndByNameWithItsHolders) {
    for (const RegionRow& row : table().rows()) {
        for (const int year : std::set<int>{row.first_year, last_year_of(row)}) {
            EXPECT_EQ(table().coded(row.code, year), &row) << row.code << ' ' << year;
            const PlaceName place = read(with_holders(row, year), year);
            ASSERT_EQ(place.told.size(), 1u) << row.code << ' ' << year;
            EXPECT_EQ(place.told.front()->code, row.code) << year;
            EXPECT_EQ(place.bearer, PlaceName::Bearer::region) << row.code;
        }
    }
}

TEST(RegionTable, ANameAloneGivesAllRegionsThatBearIt) {
    std::map<std::u16string_view, std::set<std::uint32_t>> bearers;
    for (const RegionRow& row : table().rows())
        if (row.in_force(last_listed)) bearers[row.name()].insert(row.code);
    for (const auto& [name, codes] : bearers) {
        std::set<std::uint32_t> found;
        for (const RegionRow* row : read(name, last_listed).told) found.insert(row->code);
        EXPECT_EQ(found, codes);
    }
    EXPECT_EQ(bearers[u"鼓楼区"].size(), 4u);
}

TEST(RegionTable, ANameOutsideItsYearsIsNone) {
    EXPECT_EQ(read(u"柳江县", 2015).told.front()->code, 450221u);
    EXPECT_EQ(read(u"柳江县", 2016).told.front()->code, 450221u);  // renamed in that year
    EXPECT_TRUE(read(u"柳江县", 2019).told.empty());
    EXPECT_TRUE(read(u"柳江区", 2014).told.empty());
    EXPECT_EQ(read(u"钢城区", 2018).told.front()->code, 371203u);  // moved in December, after the year's list
    EXPECT_EQ(read(u"钢城区", 2019).told.front()->code, 370117u);
    EXPECT_EQ(table().coded(420600, 2009)->name(), u"襄樊市");
    EXPECT_EQ(table().coded(420600, 2030)->name(), u"襄阳市");
    EXPECT_EQ(table().coded(999999, 2024), nullptr);
}

TEST(RegionTable, BothNamesAreReadInTheYearOfAChange) {
    struct Change {
        std::u16string_view before, after;
        int year;
        std::uint32_t code_before, code_after;
    };
    constexpr Change changes[] = {
        {u"奉化市", u"奉化区", 2016, 330283, 330213}, {u"即墨市", u"即墨区", 2017, 370282, 370215},
        {u"海安县", u"海安市", 2018, 320621, 320685}, {u"滦县", u"滦州市", 2018, 130223, 130284},
        {u"莱芜市", u"莱芜区", 2018, 371200, 370116}, {u"长垣县", u"长垣市", 2019, 410728, 410783},
        {u"蓬莱市", u"蓬莱区", 2020, 370684, 370614}, {u"孟津县", u"孟津区", 2021, 410322, 410308},
        {u"米林县", u"米林市", 2023, 540422, 540481},
    };
    for (const Change& change : changes) {
        for (const auto& [name, code] :
             {std::pair(change.before, change.code_before), std::pair(change.after, change.code_after)}) {
            const PlaceName place = read(name, change.year);
            ASSERT_EQ(place.told.size(), 1u) << code << ' ' << change.year;
            EXPECT_EQ(place.told.front()->code, code) << change.year;
        }
    }
}

TEST(RegionTable, ACodeWhoseNameChangedIsNeverWithoutAName) {
    std::map<std::uint32_t, std::vector<const RegionRow*>> rows;
    for (const RegionRow& row : table().rows()) rows[row.code].push_back(&row);
    for (auto& [code, of_code] : rows) {
        std::ranges::sort(of_code, {}, &RegionRow::first_year);
        for (std::size_t i = 1; i < of_code.size(); ++i) {
            const bool reused = code == 410307;  // 洛龙区, and 偃师区 since 2021
            if (!reused) EXPECT_EQ(of_code[i]->first_year, of_code[i - 1]->last_year + 1) << code;
        }
    }
}

/// A folder with one rules file, removed at the end.
struct RulesFolder {
    explicit RulesFolder(const std::string& content)
        : path(fs::temp_directory_path() / ("reportx-regions-" + std::to_string(::getpid()))) {
        fs::create_directories(path);
        std::ofstream(path / "regions.tsv", std::ios::binary) << content;
    }
    ~RulesFolder() { fs::remove_all(path); }
    fs::path path;
};

TEST(RegionTable, AUsersFileTakesItsPlace) {
    const RulesFolder folder(
        "# columns as in the built-in file\n990000\t新省\t新\tprovince\t\t2025\t\to\n"
        "990100\t新新市\t新新\tprefecture\t990000\t2025\t2026\to\n");
    const auto rules = Rules::load(folder.path.string());
    ASSERT_TRUE(rules) << rules.error().message;
    const RegionTable& own = rules.value()->tables().regions;
    ASSERT_EQ(own.rows().size(), 2u);
    EXPECT_EQ(own.coded(990100, 2025)->name(), u"新新市");
    EXPECT_EQ(own.coded(990100, 2025)->last_year, 2026);
    EXPECT_EQ(own.coded(420117, 2025), nullptr);
}

TEST(RegionTable, AMalformedRowIsRefusedWithItsLine) {
    for (const std::string row :
         {"420117\t新洲区\t新洲\tcounty\t420100\t2002\t", "420117\t新洲区\t新洲\ttown\t420100\t2002\t\ty",
          "4201\t新洲区\t新洲\tcounty\t420100\t2002\t\ty", "420117\t新洲区\t武汉\tcounty\t420100\t2002\t\ty",
          "420117\t区\t\tcounty\t420100\t2002\t\ty", "420117\t新洲区\t新洲\tcounty\t420100\t\t\ty"}) {
        const RulesFolder folder("# head\n" + row + "\n");
        const auto rules = Rules::load(folder.path.string());
        ASSERT_FALSE(rules) << row;
        EXPECT_EQ(rules.error().code, "RX1101");
        EXPECT_NE(rules.error().message.find("regions.tsv:2"), std::string::npos) << rules.error().message;
    }
}

TEST(RegionTable, TheFileHoldsWhatIsCompiledIn) {
    std::ifstream file(source_dir() / "lib/rules/regions.tsv");
    std::size_t rows = 0;
    for (std::string line; std::getline(file, line);) rows += line.empty() || line.front() == '#' ? 0 : 1;
    EXPECT_EQ(rows, table().rows().size());
}

}  // namespace
}  // namespace reportx::test
