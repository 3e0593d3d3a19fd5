// A handler for nlohmann's streaming parser, which keeps its own stack on the heap: no depth of nesting overflows ours.
#include "record_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

constexpr std::size_t deepest = 64;
constexpr std::size_t most_unknown = 1000, longest_key = 100;  // remembered; a hostile document may have no end of them

const char* wanted(const Place& place) {
    switch (place.kind) {
        case Place::Kind::object:
            return "an object";
        case Place::Kind::list:
            return "a list";
        case Place::Kind::span:
            return "a span [start,end]";
        case Place::Kind::integer:
            return "an integer";
        case Place::Kind::number:
            return "a number";
        case Place::Kind::text:
        case Place::Kind::failure:
        case Place::Kind::passed_over:
            break;
    }
    return place.date ? "a date YYYY-MM-DD" : "a text";
}

bool is_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    const auto number = [&](std::size_t at, std::size_t length) {
        int value = -1;
        const auto [end, error] = std::from_chars(text.data() + at, text.data() + at + length, value);
        return error == std::errc() && end == text.data() + at + length ? value : -1;
    };
    const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
    constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1 || month < 1 || month > 12 || day < 1) return false;
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day <= days[static_cast<std::size_t>(month - 1)] + (leap && month == 2 ? 1 : 0);
}

/// Shows a word of the document in a message, however long it is.
std::string in_quotes(std::string_view text) {
    constexpr std::size_t shown = 60;
    if (text.size() <= shown) return fmt::format("\"{}\"", text);
    std::size_t end = shown;
    while (end > 0 && (text[end] & 0xC0) == 0x80) --end;
    return fmt::format("\"{}…\"", text.substr(0, end));
}

class Handler final : public json::json_sax_t {
public:
    Handler(const Layout& layout, Record& record, std::set<std::string>& unknown)
        : layout_(layout), record_(record), unknown_(unknown) {}

    RecordFault fault;

    bool null() override {
        const Place* const place = next();
        return !place || place->nullable || fail(fmt::format("{} is wanted, not null", wanted(*place)));
    }
    bool boolean(bool) override {
        const Place* const place = next();
        return !place || fail(fmt::format("{} is wanted, not true or false", wanted(*place)));
    }
    bool number_integer(std::int64_t value) override { return integer(value); }
    bool number_unsigned(std::uint64_t value) override { return integer(value); }
    bool number_float(double, const std::string& digits) override { return number(digits, false); }
    bool string(std::string& value) override {
        const Place* const place = next();
        if (!place) return true;
        if (place->kind == Place::Kind::failure) return fail(fmt::format("no report: {}", value));
        if (place->kind != Place::Kind::text) return fail(fmt::format("{} is wanted, not a text", wanted(*place)));
        if (place->date && !is_date(value)) return fail(fmt::format("{} is no date YYYY-MM-DD", in_quotes(value)));
        if (!place->choices.empty() && std::ranges::find(place->choices, value) == place->choices.end())
            return fail(unknown_word(*place, value));
        record_.at(place->table, row(), place->column) = record_.keep(value);
        return true;
    }
    bool binary(json::binary_t&) override { return fail("binary data"); }

    bool start_object(std::size_t) override { return open(Place::Kind::object); }
    bool key(std::string& name) override {
        Frame& frame = frames_.back();
        if (frame.place == &layout_.document && frame.seen == 0 && !frame.place->find(name) &&
            layout_.answer.find(name))
            frame.place = &layout_.answer;
        frame.member = frame.place ? frame.place->find(name) : nullptr;
        if (!frame.place) return true;
        if (!frame.member) {
            if (unknown_.size() < most_unknown) unknown_.insert(unknown_path(name));
            return true;
        }
        const std::uint64_t bit = 1ull << (frame.member - frame.place->members.data());
        if (frame.seen & bit) return fail("the key comes twice");
        frame.seen |= bit;
        return true;
    }
    bool end_object() override {
        const Frame frame = frames_.back();
        if (frame.place) {
            for (std::size_t i = 0; i < frame.place->members.size(); ++i) {
                const Place::Member& member = frame.place->members[i];
                if (!member.required || frame.seen >> i & 1) continue;
                frames_.back().member = &member;
                return fail("the key is missing");
            }
        }
        frames_.pop_back();
        return true;
    }

    bool start_array(std::size_t) override { return open(Place::Kind::list); }
    bool end_array() override {
        const Frame& frame = frames_.back();
        if (frame.place && frame.place->kind == Place::Kind::span && frame.count != 2)
            return fail("a span is two numbers");
        frames_.pop_back();
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& error) override {
        std::string_view what = error.what();  // [json.exception.parse_error.101] parse error at line 1, …: REASON
        if (const std::size_t at = what.find(": "); at != what.npos) what.remove_prefix(at + 2);
        constexpr std::size_t longest = 160;  // it quotes what it read last
        fault = {fmt::format("no JSON: {}{}", what.substr(0, longest), what.size() > longest ? "…" : ""), position};
        return false;
    }

private:
    /// An object or list that is open; `place` is null inside what is passed over.
    struct Frame {
        const Place* place;
        const Place::Member* member = nullptr;  ///< of an object: the key read last
        std::uint64_t seen = 0;                 ///< of an object: a bit for each member
        std::size_t count = 0;                  ///< of a list or span: elements so far
        std::size_t row = 0;                    ///< that its values go into
    };

    std::size_t row() const { return frames_.back().row; }

    /// The place of the value that comes now; null when it is passed over.
    const Place* next() {
        if (frames_.empty()) return &layout_.document;
        Frame& frame = frames_.back();
        ++frame.count;
        if (!frame.place) return nullptr;
        if (frame.place->kind == Place::Kind::list) return &frame.place->members.front().place;
        if (frame.place->kind == Place::Kind::span) return frame.place;
        const bool taken = frame.member && frame.member->place.kind != Place::Kind::passed_over;
        return taken ? &frame.member->place : nullptr;
    }

    template <class Integer>
    bool integer(Integer value) {
        char digits[24];
        const auto [end, error] = std::to_chars(std::begin(digits), std::end(digits), value);
        return number({digits, end}, true);
    }

    bool number(std::string_view digits, bool whole) {
        const Place* const place = next();
        if (!place) return true;
        const bool in_span = place->kind == Place::Kind::span && !frames_.empty() && frames_.back().place == place;
        const bool fits = in_span ? frames_.back().count <= 2 : place->kind == Place::Kind::integer;
        if (fits && !whole) return fail(fmt::format("{} is no integer, or too large for one", in_quotes(digits)));
        if (!fits && place->kind != Place::Kind::number)
            return fail(fmt::format("{} is wanted, not a number", wanted(*place)));
        const std::size_t column = place->column + (in_span ? frames_.back().count - 1 : 0);
        record_.at(place->table, row(), column) = record_.keep(digits);
        return true;
    }

    bool open(Place::Kind kind) {
        if (frames_.size() >= deepest) return fail(fmt::format("nested deeper than {}", deepest));
        const Place* const place = next();
        Frame frame{place};
        if (place) {
            const bool as_list = place->kind == Place::Kind::list || place->kind == Place::Kind::span;
            const bool inside_span = !frames_.empty() && frames_.back().place == place;
            if ((kind == Place::Kind::object ? place->kind != kind : !as_list) || inside_span)
                return fail(fmt::format("{} is wanted, not {}", wanted(*place),
                                        kind == Place::Kind::object ? "an object" : "a list"));
            const bool element = !frames_.empty() && frames_.back().place->kind == Place::Kind::list;
            frame.row = element ? record_.add_row(place->table) : frames_.empty() ? 0 : row();
        }
        frames_.push_back(frame);
        return true;
    }

    std::string unknown_word(const Place& place, std::string_view word) const {
        if (place.choices.size() == 1)
            return fmt::format("{} is another format than {}", in_quotes(word), place.choices.front());
        return fmt::format("{} is none of {}", in_quotes(word), fmt::join(place.choices, ", "));
    }

    /// `quantities[3].value`, as far as the values that are open tell it.
    std::string path() const {
        std::string out;
        for (const Frame& frame : frames_) {
            if (frame.place && frame.place->kind != Place::Kind::object) {
                out += fmt::format("[{}]", frame.count == 0 ? 0 : frame.count - 1);
            } else if (frame.member) {
                out += (out.empty() ? "" : ".") + frame.member->key;
            }
        }
        return out;
    }

    /// `quantities.colour`: the same in every element of a list.
    std::string unknown_path(std::string_view key) const {
        std::string out;
        for (const Frame& frame : frames_) {
            if (frame.place->kind == Place::Kind::object && frame.member) out += frame.member->key + ".";
        }
        return out + std::string(key.substr(0, longest_key));
    }

    bool fail(const std::string& problem) {
        const std::string place = path();
        fault = {place.empty() ? problem : fmt::format("{}: {}", place, problem), 0};
        return false;
    }

    const Layout& layout_;
    Record& record_;
    std::set<std::string>& unknown_;
    std::vector<Frame> frames_;
};

}  // namespace

std::optional<RecordFault> read_record(std::string_view text, const Layout& layout, Record& record,
                                       std::set<std::string>& unknown) {
    record.clear();
    Handler handler(layout, record, unknown);
    if (json::sax_parse(text.begin(), text.end(), &handler)) return std::nullopt;
    return handler.fault;
}
