// Buffer: an array that is kept from one use to the next and never filled with zeros.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>

namespace reportx {

template <class T>
class Buffer {
public:
    /// Room for `size` elements with no values of their own; what was there may be lost.
    T* room(std::size_t size) {
        if (size > capacity_) {
            capacity_ = size + size / 2;
            elements_ = std::make_unique_for_overwrite<T[]>(capacity_);
        }
        size_ = size;
        return elements_.get();
    }

    /// Room for `size` elements; those that were there stay.
    void grow(std::size_t size) {
        auto larger = std::make_unique_for_overwrite<T[]>(size);
        std::copy_n(elements_.get(), size_, larger.get());
        elements_ = std::move(larger);
        capacity_ = size_ = size;
    }

    T& operator[](std::size_t at) { return elements_[at]; }
    const T& operator[](std::size_t at) const { return elements_[at]; }
    const T* begin() const { return elements_.get(); }
    const T* end() const { return elements_.get() + size_; }
    std::size_t size() const { return size_; }

private:
    std::unique_ptr<T[]> elements_;
    std::size_t capacity_ = 0, size_ = 0;
};

}  // namespace reportx
