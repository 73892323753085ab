#pragma once

/// Objects that go into the file beside those of the library. A structure tree has thousands of them; written
/// here they are never built as objects of a library, printed by it and read again.

#include "finish/values.hpp"
#include "pdf/object_reader.hpp"

#include <cstdint>
#include <vector>

namespace brief::finish {

/// A value in the syntax of PDF (ISO 32000-1 7.3), as short as it can be.
pdf::Written written(Value const& value);

class NewObjects {
public:
    /// The name of an object that is put in later. No painted file has as many objects as the least of them.
    Id reserve();

    void put(Id id, Value const& value);

    struct Object {
        Id id;
        pdf::Written value;
    };

    /// In the order of their names; one that was reserved and never put is null.
    std::vector<Object> const& objects() const { return objects_; }

private:
    std::vector<Object> objects_;
};

} // namespace brief::finish
