// The letters that ids in a document start with: m1 is a measure, d1 a shortcoming (deficiency), p1 a plan.
#pragma once

#include "reportx/report.h"

namespace reportx {

constexpr char letter_of(ItemList list) {
    return list == ItemList::measures ? 'm' : list == ItemList::shortcomings ? 'd' : 'p';
}

}  // namespace reportx
