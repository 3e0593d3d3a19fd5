// The region of whole reports: names in title and issuer, shared names decided by the text, towns, zones, departments, ministries, and what
// must stay empty.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "metadata/codes.h"
#include "metadata/region.h"
#include "reportx/parse.h"
#include "rules/tables.h"
#include "texts.h"

namespace reportx::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::string_view body =
    "一、主要举措和成效\n"
    "（一）加强组织领导。全年召开会议3次，办理案件12件。\n"
    "二、存在的不足\n"
    "一是能力有待提升。\n"
    "三、下一步工作打算\n"
    "一是加强学习。\n";

Report report_on(const std::string& text, const std::string& code = "") {
    ParseOptions options;
    options.region = code;
    auto report = parse_report(text, options);
    EXPECT_TRUE(report) << report.error().message;
    return std::move(report).value();
}

Report titled(std::string_view name, std::string_view told = "", int year = 2024, const std::string& code = "") {
    std::string text = std::string(name) + std::to_string(year) + "年法治政府建设工作报告\n\n2024年，在党委领导下，";
    return report_on(text.append(told).append("扎实推进法治政府建设，现将有关情况报告如下：\n").append(body), code);
}

/// `420117 county 新洲区: 湖北省 武汉市 新洲区`, with `-` for what is empty.
std::string shown(const Region& region) {
    const auto word = [](const std::optional<std::string>& value) { return value.value_or("-"); };
    return word(region.code) + " " + word(region.level) + " " + word(region.name) + ": " + word(region.province) + " " +
           word(region.prefecture) + " " + word(region.county);
}

constexpr std::string_view nothing = "- - -: - - -";

std::vector<std::string> remarks(const Report& report) {
    std::vector<std::string> found;
    for (const Diagnostic& diagnostic : report.diagnostics)
        if (diagnostic.code == metadata::ambiguous_region) found.push_back(diagnostic.message);
    return found;
}

struct Case {
    std::string_view name, told, region;
    int year = 2024;
};

void expect_regions(std::span<const Case> cases) {
    for (const Case& one : cases) {
        const Report report = titled(one.name, one.told, one.year);
        EXPECT_EQ(shown(report.metadata.region), one.region) << one.name << ' ' << one.told << ' ' << one.year;
    }
}

TEST(Region, ReadsGovernmentsOfAllLevels) {
    constexpr Case cases[] = {
        {"江西省", "", "360000 province 江西省: 江西省 - -"},
        {"新疆维吾尔自治区人民政府", "", "650000 province 新疆维吾尔自治区: 新疆维吾尔自治区 - -"},
        {"重庆市", "", "500000 province 重庆市: 重庆市 - -"},
        {"吉林市", "", "220200 prefecture 吉林市: 吉林省 吉林市 -"},
        {"恩施州人民政府", "", "422800 prefecture 恩施土家族苗族自治州: 湖北省 恩施土家族苗族自治州 -"},
        {"海南州", "", "632500 prefecture 海南藏族自治州: 青海省 海南藏族自治州 -"},
        {"大兴安岭地区行政公署", "", "232700 prefecture 大兴安岭地区: 黑龙江省 大兴安岭地区 -"},
        {"新洲区人民政府", "", "420117 county 新洲区: 湖北省 武汉市 新洲区"},
        {"江苏省盐城市大丰区", "", "320904 county 大丰区: 江苏省 盐城市 大丰区"},
        {"石柱县人民政府", "", "500240 county 石柱土家族自治县: 重庆市 - 石柱土家族自治县"},
        {"前郭县", "", "220721 county 前郭尔罗斯蒙古族自治县: 吉林省 松原市 前郭尔罗斯蒙古族自治县"},
        {"上海市浦东新区", "", "310115 county 浦东新区: 上海市 - 浦东新区"},
        {"天津滨海新区", "", "120116 county 滨海新区: 天津市 - 滨海新区"},
        {"仙桃市", "", "429004 county 仙桃市: 湖北省 - 仙桃市"},
        {"第八师石河子市", "", "659001 county 石河子市: 新疆维吾尔自治区 - 石河子市"},
        {"高新区(新市区)人民政府", "", "650104 county 新市区: 新疆维吾尔自治区 乌鲁木齐市 新市区"},
    };
    expect_regions(cases);
}

TEST(Region, GivesDepartmentsTheRegionOfTheirGovernment) {
    constexpr Case cases[] = {
        {"襄阳市生态环境局", "", "420600 prefecture 襄阳市: 湖北省 襄阳市 -"},
        {"新洲区住房和城乡建设局", "", "420117 county 新洲区: 湖北省 武汉市 新洲区"},
        {"中共双牌县教育局党组", "", "431123 county 双牌县: 湖南省 永州市 双牌县"},
        {"中共淮北市烈山区委烈山区人民政府", "", "340604 county 烈山区: 安徽省 淮北市 烈山区"},
        {"太原市公安局万柏林分局", "", "140109 county 万柏林区: 山西省 太原市 万柏林区"},
        {"广州市公安局增城区分局", "", "440118 county 增城区: 广东省 广州市 增城区"},
        {"国家税务总局郑州市金水区税务局", "", "410105 county 金水区: 河南省 郑州市 金水区"},
        {"国家统计局湖北调查总队", "", "420000 province 湖北省: 湖北省 - -"},
        {"关于报送新洲区", "", "420117 county 新洲区: 湖北省 武汉市 新洲区"},
        {"新疆生产建设兵团第四师可克达拉市", "", "659008 county 可克达拉市: 新疆维吾尔自治区 - 可克达拉市"},
        {"新会统计局", "新会区各单位", "440705 county 新会区: 广东省 江门市 新会区"},
    };
    expect_regions(cases);
}

TEST(Region, NamesTownsWithoutCode) {
    constexpr Case cases[] = {
        {"白塔镇", "", "- township 白塔镇: - - -"},
        {"古田县鹤塘镇人民政府", "", "- township 鹤塘镇: 福建省 宁德市 古田县"},
        {"古田县鹤塘镇综合行政执法队", "", "- township 鹤塘镇: 福建省 宁德市 古田县"},
        {"襄阳市襄州区张家集镇人民政府", "", "- township 张家集镇: 湖北省 襄阳市 襄州区"},
        {"双浒回族维吾尔族乡人民政府", "", "- township 双浒回族维吾尔族乡: - - -"},
        {"鹤塘镇", "在县委、县政府领导和古田县司法局指导下，", "- township 鹤塘镇: 福建省 宁德市 古田县"},
        {"鹤塘镇", "在县委、县政府领导下，赴安吉县、古田县考察，", "- township 鹤塘镇: - - -"},
        {"鹤塘镇", "在县委领导下，配合古田县司法局、屏南县司法局，", "- township 鹤塘镇: - - -"},
    };
    expect_regions(cases);
}

TEST(Region, GivesZonesAndStreetOfficesOnlyTheirHolders) {
    constexpr Case cases[] = {
        {"漯河经济技术开发区", "", "- - -: 河南省 漯河市 -"},
        {"合肥市高新区管委会", "", "- - -: 安徽省 合肥市 -"},
        {"苏州工业园区管委会", "", "- - -: 江苏省 苏州市 -"},
        {"吉林高新技术产业开发区", "", "- - -: 吉林省 - -"},  // the province's or the city's: the province in any case
        {"东疆综合保税区", "", "- - -: 天津市 - 滨海新区"},
        {"滨海湾新区", "", "- - -: 广东省 东莞市 -"},
        {"第四师七十三团", "", "- - -: 新疆维吾尔自治区 - -"},
        {"呼中区教育局", "", "- - -: 黑龙江省 大兴安岭地区 -"},
        {"南京市江北新区", "", "- - -: 江苏省 南京市 -"},                      // not 江北区, which is elsewhere
        {"广州市白云山风景名胜区管理局", "白云区", "- - -: 广东省 广州市 -"},  // lies in several counties
        {"长白山保护开发区管委会", "长白朝鲜族自治县", nothing},
        {"苏州市吴江经济技术开发区", "", "- - -: 江苏省 苏州市 -"},
        {"苏州市吴江经济技术开发区", "吴江区", "- - -: 江苏省 苏州市 吴江区"},
        {"宁河经济开发区", "在宁河区委领导下，", "- - -: 天津市 - 宁河区"},
        {"芜湖市鸠江区清水街道办事处", "", "- - -: 安徽省 芜湖市 鸠江区"},
    };
    expect_regions(cases);
}

TEST(Region, KnowsTheCentralGovernment) {
    for (const auto name : {"国家林业和草原局", "司法部", "生态环境部", "海关总署"})
        EXPECT_EQ(shown(titled(name).metadata.region), "- national -: - - -") << name;
}

TEST(Region, TakesNamesAndCodesOfTheReportsYear) {
    constexpr Case cases[] = {
        {"柳江县", "", "450221 county 柳江县: 广西壮族自治区 柳州市 柳江县", 2015},
        {"柳江区", "", "450206 county 柳江区: 广西壮族自治区 柳州市 柳江区", 2017},
        {"莱芜市", "", "371200 prefecture 莱芜市: 山东省 莱芜市 -", 2017},
        {"莱芜区", "", "370116 county 莱芜区: 山东省 济南市 莱芜区", 2019},
        {"米林县", "", nothing, 2024},  // a city since 2023
        {"新市区", "保定市", "130602 county 新市区: 河北省 保定市 新市区", 2014},
        {"新市区", "全疆第一，", "650104 county 新市区: 新疆维吾尔自治区 乌鲁木齐市 新市区", 2014},
        {"新市区", "", nothing, 2014},
    };
    expect_regions(cases);
}

TEST(Region, DecidesSharedNamesByWhatTheTextNames) {
    constexpr Case cases[] = {
        {"福州市鼓楼区", "", "350102 county 鼓楼区: 福建省 福州市 鼓楼区"},
        {"鼓楼区", "在福州市委领导下，", "350102 county 鼓楼区: 福建省 福州市 鼓楼区"},
        {"鼓楼区", "融入徐州都市圈，", "320302 county 鼓楼区: 江苏省 徐州市 鼓楼区"},
        {"鼓楼区", "与台江区、晋安区协作，", "350102 county 鼓楼区: 福建省 福州市 鼓楼区"},
        {"青山区", "融入武汉都市圈，", "420107 county 青山区: 湖北省 武汉市 青山区"},
        {"新城区", "落实方案（陕政发〔2024〕3号），", "610102 county 新城区: 陕西省 西安市 新城区"},
        {"永定区", "依托湘江治理，", "430802 county 永定区: 湖南省 张家界市 永定区"},
        {"城区", "山西省委部署，晋城市委要求，", "140502 county 城区: 山西省 晋城市 城区"},
        {"朝阳区", "长春市委要求，学习北京经验，", "220104 county 朝阳区: 吉林省 长春市 朝阳区"},
        {"东区", "攀枝花市委要求，", "510402 county 东区: 四川省 攀枝花市 东区"},
    };
    expect_regions(cases);
}

TEST(Region, LeavesOpenWhatTheTextDoesNotTell) {
    constexpr std::pair<std::string_view, std::string_view> cases[] = {
        {"鼓楼区", ""},
        {"鼓楼区", "赴福州市学习，"},        // a visit
        {"鼓楼区", "福州市、南京市共建，"},  // as much for one as for the other
        {"城区", "山西省委部署，"},          // two of the three
        {"东区", ""},                        // one region bears the name, and many a quarter
        {"朝阳区", "总结北京经验、长春经验，"},
    };
    for (const auto& [name, told] : cases) {
        const Report report = titled(name, told);
        EXPECT_EQ(shown(report.metadata.region), nothing) << name << ' ' << told;
        EXPECT_EQ(remarks(report).size(), 1u) << name << ' ' << told;
    }
    EXPECT_EQ(remarks(titled("朝阳区")).front(),
              "the text does not tell which region is meant: 110105 朝阳区 (北京市), 220104 朝阳区 (吉林省 长春市); "
              "say it with "
              "--region CODE");
    for (const auto* name :
         {"市司法局", "公安部门", "长沙海关", "新会统计局", "吉林公安局", "住房和城乡建设局", "高新区", "沅江路街道"}) {
        const Report report = titled(name);
        EXPECT_EQ(shown(report.metadata.region), nothing) << name;
        EXPECT_TRUE(remarks(report).empty()) << name;
    }
}

std::string region_at(std::string_view url, const std::string& text) {
    ParseOptions options;
    options.url = url;
    const auto report = parse_report(text, options);
    EXPECT_TRUE(report) << report.error().message;
    return shown(report.value().metadata.region);
}

TEST(Region, LetsTheHostOfThePageDecideBetweenNamesOfTheText) {
    const std::string text = "鼓楼区2024年法治政府建设工作报告\n\n" + std::string(body);
    for (const auto* url :
         {"http://www.xz.gov.cn/art/2025/3/1/art_1.html", "https://sfj.xz.gov.cn:443/a", "http://www.xzgulou.gov.cn/"})
        EXPECT_EQ(region_at(url, text), "320302 county 鼓楼区: 江苏省 徐州市 鼓楼区") << url;
    EXPECT_EQ(region_at("https://www.henan.gov.cn/1.html", text), "410204 county 鼓楼区: 河南省 开封市 鼓楼区");
    for (const auto* url : {"https://www.jiangsu.gov.cn/1.html",  // holds two of the name
                            "https://www.beijing.gov.cn/1.html",  // holds none
                            "https://www.notxz.gov.cn/1.html", "https://gov.cn/", "https://xz.gov.cn.example.org/",
                            "https://example.org/xz.gov.cn"})
        EXPECT_EQ(region_at(url, text), nothing) << url;
    // The text is the surer witness, and a host names no region by itself.
    EXPECT_EQ(region_at("http://www.xz.gov.cn/1.html",
                        "鼓楼区2024年法治政府建设工作报告\n福州市委要求，\n" + std::string(body)),
              "350102 county 鼓楼区: 福建省 福州市 鼓楼区");
    EXPECT_EQ(region_at("http://www.xz.gov.cn/1.html", "新洲区2024年法治政府建设工作报告\n" + std::string(body)),
              "420117 county 新洲区: 湖北省 武汉市 新洲区");
    EXPECT_EQ(region_at("http://www.xz.gov.cn/1.html", "2024年法治政府建设工作报告\n" + std::string(body)), nothing);
}

TEST(Region, TakesTheHostForOneMoreNamingWhereNoTitleTells) {
    const std::string text =
        "2024年度法治政府建设情况报告\n2024年，市司法局坚持依法行政，全市法治政府建设取得进展，获徐州市、淮安市表彰，"
        "\n" +
        std::string(body);
    EXPECT_EQ(region_at("", text), nothing);
    EXPECT_EQ(region_at("http://sfj.xz.gov.cn/1.html", text), "320300 prefecture 徐州市: 江苏省 徐州市 -");
    EXPECT_EQ(region_at("http://sfj.sjz.gov.cn/1.html", text), nothing);            // not in the text
    EXPECT_EQ(region_at("http://sfj.xz.gov.cn/1.html", text + "邳州市"), nothing);  // 全市 may be that city's
}

TEST(Region, KnowsOnlyHostsOfRegions) {
    const auto& tables = Rules::builtin().tables();
    for (const Phrase& phrase : tables.lexicon.phrases())
        if (phrase.term == Term::site_host) EXPECT_TRUE(known_code(tables.regions, phrase.value)) << phrase.id;
}

TEST(Region, HearsTheTextWhereNoNameTells) {
    const auto untitled = [](std::string_view opening) {
        return shown(report_on(std::string(opening) + "现将有关情况报告如下：\n" + std::string(body)).metadata.region);
    };
    EXPECT_EQ(
        untitled("来源：尤溪县司法局  发布时间：2024-02-28\n2023年，我局在县委、县政府领导下，全县法治建设取得进展，"),
        "350426 county 尤溪县: 福建省 三明市 尤溪县");
    EXPECT_EQ(untitled("2023年，全市法治政府建设取得进展，启东市人民政府、启东市司法局得到南通市表彰，"),
              "320681 county 启东市: 江苏省 南通市 启东市");
    EXPECT_EQ(untitled("2023年，我分局在市局和区委、区政府领导下，全市率先试点《广州市法治政府建设规划》，获评荔湾区先"
                       "进、荔湾区示范，"),
              "440103 county 荔湾区: 广东省 广州市 荔湾区");
    EXPECT_EQ(untitled("2023年，区教育局坚持依法行政，落实《浙江省法治政府建设纲要》，获评全省首批试点，"), nothing);
    EXPECT_EQ(untitled("2023年，全县法治政府建设取得进展，"), nothing);
    EXPECT_EQ(untitled("2023年，全县法治政府建设取得进展，赴尤溪县、古田县、安吉县学习，"), nothing);
}

TEST(Region, TheUserCanSayIt) {
    EXPECT_EQ(shown(titled("鼓楼区", "", 2024, "410204").metadata.region),
              "410204 county 鼓楼区: 河南省 开封市 鼓楼区");
    EXPECT_TRUE(remarks(titled("鼓楼区", "", 2024, "410204")).empty());
    EXPECT_EQ(shown(titled("白塔镇", "", 2024, "341802").metadata.region), "- township 白塔镇: 安徽省 宣城市 宣州区");
    EXPECT_EQ(shown(titled("高新区", "", 2024, "340100").metadata.region), "- - -: 安徽省 合肥市 -");
    EXPECT_EQ(shown(titled("市司法局", "", 2009, "420600").metadata.region),
              "420600 prefecture 襄樊市: 湖北省 襄樊市 -");
    for (const std::string code : {"999999", "42011", "4201170", "武汉市", "42011x", "-42011", "420199"}) {
        ParseOptions options;
        options.region = code;
        const auto report = parse_report("新洲区2024年法治政府建设工作报告", options);
        ASSERT_FALSE(report) << code;
        EXPECT_EQ(report.error().code, metadata::unknown_region_code);
        EXPECT_FALSE(report.error().remedy.empty());
    }
}

TEST(Region, ExplainsItsCodes) {
    for (const auto& known : metadata::code_meanings) EXPECT_EQ(explain_code(known.code), known.meaning);
}

void expect_gold_regions(const fs::path& texts, const fs::path& gold) {
    for (const auto& entry : fs::directory_iterator(gold)) {
        const std::string stem = entry.path().stem().stem().string();
        if (!entry.path().string().ends_with(".gold.json")) continue;
        const json wanted = json::parse(content_of(entry.path()))["metadata"]["region"];
        const auto field = [&](const char* key) {
            return wanted[key].is_null() ? std::optional<std::string>() : wanted[key].get<std::string>();
        };
        const Region region{field("name"),     field("code"),       field("level"),
                            field("province"), field("prefecture"), field("county")};
        const auto report = parse_report(content_of(texts / (stem + ".txt")));
        ASSERT_TRUE(report) << stem;
        EXPECT_EQ(shown(report.value().metadata.region), shown(region)) << stem;
    }
}

TEST(Region, IsRightInAllSamples) { expect_gold_regions(source_dir() / "samples", source_dir() / "samples/gold"); }

TEST(Region, IsRightInAllSharedReports) {
    if (shared_texts().empty()) GTEST_SKIP() << no_shared_texts;
    const fs::path shared = shared_texts().front().parent_path().parent_path();
    expect_gold_regions(shared / "seeds", shared / "gold");
}

}  // namespace
}  // namespace reportx::test
