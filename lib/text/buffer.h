// Buffer: an array that is kept and grows, never filled with zeros and never copied: what it held is lost when it grows.
#pragma once

#include <cstddef>
#include <memory>
#include <span>

namespace reportx {

template <class T>
class Buffer {
public:
    /// Room for `size` elements with no values of their own.
    T* room(std::size_t size) {
        if (size > capacity_) {
            capacity_ = size + size / 2;
            elements_ = std::make_unique_for_overwrite<T[]>(capacity_);
        }
        size_ = size;
        return elements_.get();
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
