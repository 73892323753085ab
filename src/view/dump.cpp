#include "view/dump.hpp"

#include "model/flatten.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace brief::view {

namespace {

/// A value on one line.
std::string in_a_line(std::string value) {
    std::ranges::replace(value, '\n', ' ');
    return value;
}

template <class Record>
void add(std::string& out, Record const& record) {
    fmt::format_to(std::back_inserter(out), "{} {}\n", model::name(record.kind), record.id.value);
    for (model::Entry const& entry : model::flatten(record)) {
        if (entry.path != "id") {
            fmt::format_to(std::back_inserter(out), "  {}: {}\n", entry.path, in_a_line(entry.value));
        }
    }
}

} // namespace

std::string dump(View const& view) {
    std::string out = fmt::format("audience {}\n", model::spelling(view.audience()));
    model::for_each_kind(view.library(), [&](auto const& records) {
        for (auto const& record : records) {
            add(out, record);
        }
    });
    return out;
}

} // namespace brief::view
