#include "base/web_address.hpp"

#include <algorithm>
#include <array>

namespace brief {

bool is_web_address(std::string_view uri) {
    constexpr std::array<std::string_view, 3> schemes = {"http://", "https://", "mailto:"};
    auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
    return std::ranges::any_of(schemes, [&](std::string_view scheme) {
        return uri.size() > scheme.size() && std::ranges::equal(uri.substr(0, scheme.size()), scheme, same);
    });
}

std::string host_of(std::string_view url) {
    std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos) {
        return {};
    }
    std::string_view host = url.substr(scheme + 3);
    host = host.substr(0, host.find_first_of("/?#"));
    if (host.starts_with("www.")) {
        host.remove_prefix(4);
    }
    return std::string(host);
}

} // namespace brief
