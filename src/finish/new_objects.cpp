#include "finish/new_objects.hpp"

namespace brief::finish {

Id NewObjects::reserve() {
    Id id{first_number + static_cast<std::uint32_t>(stretches_.size()), 0};
    stretches_.emplace_back();
    return id;
}

void NewObjects::put(Id id, Value const& value) {
    write(id, [&](ObjectWriter& writer) { writer.add(value); });
}

Id NewObjects::add(Value const& value) {
    Id id = reserve();
    put(id, value);
    return id;
}

NewObjects::Object NewObjects::at(std::size_t place) const {
    auto const& [text, text_end, mentions, mentions_end] = stretches_.at(place);
    Id id{first_number + static_cast<std::uint32_t>(place), 0};
    if (text == text_end) {
        return {id, "null", {}};
    }
    return {
        id,
        std::string_view(text_).substr(text, text_end - text),
        std::span(mentions_).subspan(mentions, mentions_end - mentions)};
}

} // namespace brief::finish
