// Buffer: an array that is kept from one use to the next and never filled with zeros.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

namespace reportx {

template <class T>
class Buffer {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

public:
    /// Room for `size` elements with no values of their own; what was there may be lost.
    T* room(std::size_t size) {
        if (size > capacity_) replace(size + size / 2, 0);
        size_ = size;
        return elements_.get();
    }

    /// Room for `size` elements; those that were there stay.
    void grow(std::size_t size) {
        replace(size, size_);
        size_ = size;
    }

    T& operator[](std::size_t at) { return elements_.get()[at]; }
    const T& operator[](std::size_t at) const { return elements_.get()[at]; }
    const T* begin() const { return elements_.get(); }
    const T* end() const { return elements_.get() + size_; }
    std::size_t size() const { return size_; }

private:
    struct Free {
        void operator()(T* elements) const { ::operator delete(elements); }
    };

    /// Other memory, with the first `kept` elements of the old. Members that have values by default do not get them here.
    void replace(std::size_t capacity, std::size_t kept) {
        std::unique_ptr<T, Free> other(static_cast<T*>(::operator new(capacity * sizeof(T))));
        std::copy_n(elements_.get(), kept, other.get());
        elements_ = std::move(other);
        capacity_ = capacity;
    }

    std::unique_ptr<T, Free> elements_;
    std::size_t capacity_ = 0, size_ = 0;
};

}  // namespace reportx
