#pragma once

/// Objects that go into the file beside those of the library: structure elements and links, of which there
/// are thousands. Written here they are never built as objects of a library, printed by it and read again.

#include "finish/object_writer.hpp"
#include "finish/values.hpp"
#include "pdf/object_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace brief::finish {

class NewObjects {
public:
    /// No painted file has as many objects.
    static constexpr std::uint32_t first_number = 1U << 24U;

    /// The name of an object that is put in later. Names count on from `first_number`.
    Id reserve();

    void put(Id id, Value const& value);

    Id add(Value const& value);

    /// Puts an object in by parts: `action` is called with an `ObjectWriter` and must write one value.
    template <class Action>
    void write(Id id, Action action) {
        Stretch stretch = {text_.size(), 0, mentions_.size(), 0};
        ObjectWriter writer(text_, mentions_);
        action(writer);
        stretch.text_end = text_.size();
        stretch.mentions_end = mentions_.size();
        stretches_.at(id.number - first_number) = stretch;
    }

    std::size_t size() const { return stretches_.size(); }

    /// Of all objects together, in bytes.
    std::size_t text_size() const { return text_.size(); }

    struct Object {
        Id id;
        std::string_view text;
        std::span<pdf::Mention const> mentions;
    };

    /// The object with that place in the order of names, until the next is put in; one that was reserved and
    /// never put in is null.
    Object at(std::size_t place) const;

private:
    /// Where an object is in what all of them share.
    struct Stretch {
        std::size_t text = 0;
        std::size_t text_end = 0;
        std::size_t mentions = 0;
        std::size_t mentions_end = 0;
    };

    std::string text_;
    std::vector<pdf::Mention> mentions_;
    std::vector<Stretch> stretches_;
};

} // namespace brief::finish
