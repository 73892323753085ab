#pragma once

/// Memory that lives as long as one rendering.

#include <algorithm>
#include <cstddef>
#include <memory>
#include <new>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace brief::csl {

class Arena {
public:
    /// A value that is never destroyed, only forgotten.
    template <class T>
    T* make(T value = {}) {
        static_assert(std::is_trivially_destructible_v<T>);
        return new (allocate(sizeof(T), alignof(T))) T(std::move(value));
    }

    template <class T>
    T* make_array(std::size_t count) {
        static_assert(std::is_trivially_destructible_v<T>);
        auto* first = static_cast<T*>(allocate(sizeof(T) * std::max<std::size_t>(count, 1), alignof(T)));
        std::uninitialized_value_construct_n(first, count);
        return first;
    }

    std::string_view copy(std::string_view text) {
        if (text.empty()) {
            return {};
        }
        auto* to = static_cast<char*>(allocate(text.size(), 1));
        std::ranges::copy(text, to);
        return {to, text.size()};
    }

    /// Everything made so far may be overwritten.
    void clear() {
        block_ = 0;
        used_ = 0;
    }

private:
    static constexpr std::size_t block_size = std::size_t{1} << 15U;

    struct Block {
        std::vector<std::byte> bytes;
    };

    void* allocate(std::size_t size, std::size_t alignment) {
        while (block_ < blocks_.size()) {
            std::size_t start = (used_ + alignment - 1) / alignment * alignment;
            if (start + size <= blocks_[block_].bytes.size()) {
                used_ = start + size;
                return blocks_[block_].bytes.data() + start;
            }
            ++block_;
            used_ = 0;
        }
        blocks_.push_back({std::vector<std::byte>(std::max(block_size, size))});
        used_ = size;
        return blocks_.back().bytes.data();
    }

    std::vector<Block> blocks_;
    std::size_t block_ = 0;
    std::size_t used_ = 0;
};

} // namespace brief::csl
