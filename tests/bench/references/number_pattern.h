// The pattern of an amount that both references search for: prefix? number approx? multiplier? approx? unit, in six groups.
#pragma once

namespace reportx::bench {

inline constexpr const char* number_pattern =
    "(约|近|超过|超|逾|突破|不少于|不低于|不超过|不足|达到)?"
    "([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\\.[0-9]+)?|[一二两三四五六七八九十百]+)"
    "(余|多)?(万|亿|千)?(余|多)?"
    "(个百分点|个工作日|平方公里|平方米|公里|万元|亿元|人次|件次|场次|批次|户次|家次|项次|学时|小时|分钟|辆次|千瓦时|"
    "件|项|个|次|名|人|家|户|场|份|条|起|处|期|篇|部|支|本|册|张|批|例|宗|座|所|间|台|套|路|类|节|分|位|倍|天|元|吨|亩|"
    "米|"
    "辆|枚|幅|块|只|届|%|％|亿|万)";

}  // namespace reportx::bench
