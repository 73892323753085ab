#include "view/stored.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace brief::view {

namespace {

using Names = std::set<std::string, std::less<>>;

void add_names(Names& names, model::Library const& library) {
    model::for_each_kind(library, [&](auto const& records) {
        for (auto const& record : records) {
            names.insert(std::string(model::name(record.kind)) + "/" + record.id.value + "/");
        }
    });
}

} // namespace

bool may_be_told(std::string_view key) {
    constexpr std::array<std::string_view, 4> keys{"position", "event", "place", "charge"};
    return std::ranges::find(keys, key) != keys.end();
}

Stored store(View const& view, model::Library const* known) {
    Names own;
    add_names(own, view.library());
    Names others;
    if (known != nullptr) {
        add_names(others, *known);
    }
    Stored out{view.audience(), view.library(), {}};
    for (std::string const& withheld : view.withheld_) {
        std::size_t const end = withheld.rfind('/') + 1;
        std::string const record = withheld.substr(0, end);
        std::string_view const key = std::string_view(withheld).substr(end);
        if (others.contains(record) || (own.contains(record) && (key.empty() || may_be_told(key)))) {
            out.withheld.insert(withheld);
        }
    }
    return out;
}

View restore(Stored stored) {
    View view(std::move(stored.library), stored.audience);
    view.withheld_ = std::move(stored.withheld);
    return view;
}

} // namespace brief::view
