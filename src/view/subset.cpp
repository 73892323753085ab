#include "view/subset.hpp"

#include "model/held.hpp"

#include <map>
#include <utility>
#include <vector>

namespace brief::view {

namespace {

/// A visitor that gathers the names of other records.
class NamesInside {
public:
    explicit NamesInside(std::vector<RecordName>& names) : names_(names) {}

    template <class T>
    void field(std::string_view, T& member, model::Need, std::string_view, model::Label = {}) {
        take(member);
    }

private:
    template <model::Kind K>
    void take(model::Reference<K>& reference) {
        if (!reference.empty()) {
            names_.push_back({K, reference.id});
        }
    }

    void take(model::Citation& citation) { take(citation.source); }

    template <class T>
    void take(T& value) {
        if constexpr (model::Holder<T>) {
            model::for_each_held(value, [&](auto& held) { take(held); });
        } else if constexpr (requires { describe(*this, value); }) {
            describe(*this, value);
        }
    }

    std::vector<RecordName>& names_;
};

} // namespace

View subset(View const& view, std::set<RecordName> roots) {
    View part(view);
    std::map<RecordName, std::vector<RecordName>> named;
    model::for_each_kind(part.library_, [&](auto& records) {
        for (auto& record : records) {
            NamesInside inside(named[{record.kind, record.id.value}]);
            describe(inside, record);
        }
    });
    std::vector<RecordName> open(roots.begin(), roots.end());
    while (!open.empty()) {
        std::vector<RecordName> const next = std::move(named[open.back()]);
        open.pop_back();
        for (RecordName const& name : next) {
            if (roots.insert(name).second) {
                open.push_back(name);
            }
        }
    }
    model::for_each_kind(part.library_, [&](auto& records) {
        std::erase_if(records, [&](auto const& record) {
            return !roots.contains({record.kind, record.id.value});
        });
    });
    return part;
}

} // namespace brief::view
