#include "view/withholder.hpp"

#include <algorithm>

namespace brief::view {

bool Withholder::clears(model::Label label, std::optional<model::Sensitivity> own) const {
    bool agreed = !label.scope || std::ranges::find(scopes_, *label.scope) != scopes_.end();
    // Staff read what they keep; what they keep from each other has another label.
    bool outgoing = audience_ != model::Audience::internal;
    if (outgoing && label.scope && agreement_ == Agreement::given && !agreed) {
        return false;
    }
    bool told = label.scope && agreement_ == Agreement::given && agreed;
    bool may_go_further = told && label.sensitivity != model::Sensitivity::never;
    if (!own || (*own < label.sensitivity && !may_go_further)) {
        return model::clears(audience_, label.sensitivity);
    }
    return model::clears(audience_, *own);
}

} // namespace brief::view
