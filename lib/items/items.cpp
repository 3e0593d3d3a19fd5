// find_items: for each section the first reading that applies, in the order of preference that the format defines: enumerated points,
// leads, clauses, the section as a whole, its paragraphs.
#include "items/items.h"

#include <algorithm>

#include "items/clauses.h"
#include "items/leads.h"
#include "items/points.h"
#include "outline/paragraphs.h"
#include "outline/role.h"
#include "outline/unmarked.h"
#include "text/fold.h"
#include "text/sentence.h"

namespace reportx {
namespace {

std::optional<ItemList> list_of(Role role) {
    switch (role) {
        case Role::measures:
        case Role::leadership:
            return ItemList::measures;
        case Role::shortcomings:
            return ItemList::shortcomings;
        case Role::plan:
            return ItemList::plans;
        default:
            return std::nullopt;
    }
}

/// Collects the items of one section.
class SectionItems {
public:
    SectionItems(const Reading& reading, const Section& section, Index index, bool leaf, std::optional<int> year,
                 Items& items)
        : reading_(reading),
          section_(section),
          index_(index),
          leaf_(leaf),
          year_(year),
          items_(items),
          list_(*list_of(section.role)),
          paragraphs_(paragraphs_in(reading, section.body)) {}

    void collect() {
        if (section_.role == Role::shortcomings && leaf_ && alternates(reading_, year_, section_.body))
            return add_alternating();
        if (add_points() || !leaf_) return;
        if (add_leads()) return;
        if (section_.role == Role::shortcomings && add_clauses()) return;
        if (add_whole()) return;
        add_paragraphs();
    }

private:
    /// One without marker and title.
    Item& add(ItemKind kind, Span span, RuleId rule) { return add_to(list_, kind, span, rule); }

    Item& add_to(ItemList list, ItemKind kind, Span span, RuleId rule) {
        auto& target = list == ItemList::measures       ? items_.measures
                       : list == ItemList::shortcomings ? items_.shortcomings
                                                        : items_.plans;
        Item& item = target.emplace_back();  // filled where it stands: a copy would wait for each of its parts
        item.section = index_;
        item.kind = kind;
        item.span = span;
        item.rule = rule;
        return item;
    }

    /// The first sentence of a point, without blanks at its ends, that has more than one.
    std::optional<Span> title_of(Span content) const {
        std::uint32_t at = content.begin;
        const Span first = next_sentence(reading_, at, content.end);
        if (at == content.end) return std::nullopt;
        return Span{first.begin, first.end - 1};
    }

    List<Point> all_points() const {
        List<Point> points(reading_.memory);
        for (const Span paragraph : paragraphs_) reportx::add_points(reading_, paragraph, points);
        if (points.size() < 2) points.clear();
        return points;
    }

    bool add_points() {
        const auto points = all_points();
        for (const Point& point : points) {
            Item& item = add(ItemKind::enumerated, point.content, "points");
            item.marker = point.marker;
            item.title = title_of(point.content);
        }
        return !points.empty();
    }

    /// Each point's problem is a shortcoming, its 下一步… a plan.
    void add_alternating() {
        for (const Point& point : all_points()) {
            const auto plan = first_plan(reading_, year_, point.content);
            const auto split = plan ? plan->begin : point.content.end;
            const Span problem = reading_.text.trim({point.content.begin, split});
            Item& item = add_to(ItemList::shortcomings, ItemKind::enumerated, problem, "alternating-points");
            item.marker = point.marker;
            item.title = title_of(problem);
            if (!plan) continue;
            add_to(ItemList::plans, ItemKind::paragraph, {split, point.content.end}, "alternating-points");
        }
    }

    bool add_leads() {
        List<Span> beside(reading_.memory);  // paragraphs without leads, until there is one with them
        bool any = false;
        const auto add_beside = [&](Span paragraph) { add(ItemKind::paragraph, paragraph, "paragraph-beside-leads"); };
        for (const Span paragraph : paragraphs_) {
            const auto pieces = find_leads(reading_, paragraph);
            if (pieces.empty()) {
                any ? add_beside(paragraph) : beside.push_back(paragraph);
                continue;
            }
            if (!any) std::ranges::for_each(beside, add_beside);
            any = true;
            for (const LedPiece& piece : pieces) add(ItemKind::lead, piece.span, "leads").title = piece.title;
        }
        return any;
    }

    bool add_clauses() {
        if (paragraphs_.size() != 1 || (section_.marker && section_.heading && !only_role())) return false;
        const auto clauses = find_deficient_clauses(reading_, paragraphs_.front());
        for (const Span clause : clauses) add(ItemKind::clause, clause, "deficient-clauses");
        return !clauses.empty();
    }

    /// A heading that only names its role (二、存在的问题). A child of one paragraph is set apart by its siblings all the same.
    bool only_role() const {
        constexpr std::uint32_t part_slack = 6, child_slack = 2;
        if (section_.level == 1) return names_only_role(reading_, *section_.heading, part_slack);
        return paragraphs_.size() > 1 && names_only_role(reading_, *section_.heading, child_slack);
    }

    bool add_whole() {
        if (!section_.marker || !section_.heading) return false;
        if (only_role()) return false;
        const Span whole = reading_.text.trim({section_.heading->begin, without_closing()});
        const auto plan =
            section_.role == Role::shortcomings ? first_plan(reading_, year_, section_.body) : std::nullopt;
        const auto split = plan ? plan->begin : whole.end;
        Item& item = add(ItemKind::numbered, reading_.text.trim({whole.begin, split}), "numbered-section");
        item.marker = section_.marker;
        item.title = section_.heading;
        if (split < whole.end) {  // （一）…不足。下一步，…: the plan belongs to this problem
            add_to(ItemList::plans, ItemKind::paragraph, {split, whole.end}, "alternating-sections");
        }
        return true;
    }

    /// The end of the section without closing paragraphs (特此报告。).
    std::uint32_t without_closing() const {
        auto end = section_.span.end;
        for (auto paragraph = paragraphs_.rbegin(); paragraph != paragraphs_.rend() && is_closing(*paragraph);
             ++paragraph)
            end = paragraph->begin;
        return end;
    }

    bool is_closing(Span paragraph) const {
        return reading_.longest_at(paragraph.begin, Term::closing_formula) != nullptr && paragraph.size() <= 12;
    }

    /// A sentence that only announces (主要表现在以下方面：) or closes (特此报告。) is no item.
    bool is_frame_sentence(Span paragraph) const {
        return is_closing(paragraph) || reading_.units[paragraph.end - 1] == u':';
    }

    void add_paragraphs() {
        for (Span paragraph : paragraphs_) {
            if (is_frame_sentence(paragraph)) continue;
            add(ItemKind::paragraph, paragraph, "paragraphs");
        }
    }

    const Reading& reading_;
    const Section& section_;
    Index index_;
    bool leaf_;
    std::optional<int> year_;
    Items& items_;
    ItemList list_;
    List<Span> paragraphs_;
};

}  // namespace

Items find_items(const Reading& reading, const std::vector<Section>& sections, std::optional<int> year, Items items) {
    for (auto* list : {&items.measures, &items.shortcomings, &items.plans}) list->clear();
    for (Index i = 0; i < sections.size(); ++i) {
        if (!list_of(sections[i].role)) continue;
        const bool leaf = i + 1 >= sections.size() || sections[i + 1].parent != i;
        SectionItems(reading, sections[i], i, leaf, year, items).collect();
    }
    return items;
}

}  // namespace reportx
