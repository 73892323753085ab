#include "view/one_recipient.hpp"

#include <utility>

namespace brief::view {

std::vector<model::Recipient> take_recipients(View& view) {
    return std::exchange(view.library_.recipients, {});
}

void set_recipient(View& view, model::Recipient recipient) {
    view.library_.recipients.clear();
    view.library_.recipients.push_back(std::move(recipient));
}

} // namespace brief::view
