#include "finish/reachable.hpp"

#include <utility>

namespace brief::finish {

ReachableObjects::ReachableObjects(pdf::PlainFile const& file, NewObjects const& beside) {
    objects_.reserve(1 + file.objects.size() + beside.size());
    objects_.emplace_back();
    for (auto const& [id, object] : file.objects) {
        if (id.number < NewObjects::first_number) {
            by_number_.resize(id.number + std::size_t{1});
            by_number_[id.number] = static_cast<std::uint32_t>(objects_.size());
            objects_.push_back({id, object.value.text, object.value.mentions, &object});
        }
    }
    first_beside_ = objects_.size();
    for (std::size_t place = 0; place < beside.size(); ++place) {
        auto const& [id, text, mentions] = beside.at(place);
        objects_.push_back({id, text, mentions});
    }
}

/// 0 for an object that is not there.
std::size_t ReachableObjects::place_of(Id id) const {
    std::size_t place = 0;
    if (id.number >= NewObjects::first_number) {
        place = first_beside_ + (id.number - NewObjects::first_number);
    } else if (id.number < by_number_.size()) {
        place = by_number_[id.number];
    }
    return place < objects_.size() && objects_[place].id == id ? place : 0;
}

std::optional<Diagnostic> ReachableObjects::number(pdf::Written const& trailer) {
    std::vector<std::span<pdf::Mention const>> pending = {trailer.mentions};
    while (!pending.empty()) {
        std::span<pdf::Mention const> mentions = pending.back();
        pending.pop_back();
        for (pdf::Mention const& mention : mentions) {
            std::size_t place = place_of(mention.id);
            if (place == 0) {
                return pdf::damaged_object(mention.id, "is mentioned but not there");
            }
            if (std::exchange(objects_[place].number, 1) == 0) {
                pending.push_back(objects_[place].mentions);
            }
        }
    }
    std::size_t next = 1;
    for (bool streams : {false, true}) {
        for (Reachable& object : objects_) {
            if (object.number != 0 && object.is_stream() == streams) {
                object.number = next++;
            }
        }
    }
    return std::nullopt;
}

std::vector<Reachable const*> ReachableObjects::select(bool streams) const {
    std::vector<Reachable const*> selected;
    for (Reachable const& object : objects_) {
        if (object.number != 0 && object.is_stream() == streams) {
            selected.push_back(&object);
        }
    }
    return selected;
}

} // namespace brief::finish
