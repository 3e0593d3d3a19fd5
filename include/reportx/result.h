// Result: a value, or the reason why there is none. The library throws nothing across its border.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace reportx {

/// Why an input gave no result. `code` is stable (`RX1001`), `message` says what failed, `remedy` what to do.
struct Error {
    std::string code;
    std::string message;
    std::string remedy;
};

/// Either a `T` or an `Error`. `value()` on an error and `error()` on a value are programming mistakes.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return state_.index() == 0; }
    const T& value() const& { return *std::get_if<0>(&state_); }
    T& value() & { return *std::get_if<0>(&state_); }
    T&& value() && { return std::move(*std::get_if<0>(&state_)); }
    const Error& error() const { return *std::get_if<1>(&state_); }

private:
    std::variant<T, Error> state_;
};

}  // namespace reportx
