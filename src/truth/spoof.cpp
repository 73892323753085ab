#include "truth/spoof.hpp"

#include <unicode/uspoof.h>

#include <cstdint>

namespace brief::truth {

struct Spoofing::Checker {
    USpoofChecker* handle = nullptr;

    Checker() {
        UErrorCode status = U_ZERO_ERROR;
        handle = uspoof_open(&status);
        if (handle != nullptr) {
            uspoof_setChecks(handle, USPOOF_RESTRICTION_LEVEL, &status);
            // Latin with Han, Bopomofo, Kana or Hangul is how Chinese, Japanese and Korean are written.
            uspoof_setRestrictionLevel(handle, USPOOF_HIGHLY_RESTRICTIVE);
        }
    }

    ~Checker() { uspoof_close(handle); }

    Checker(Checker const&) = delete;
    Checker& operator=(Checker const&) = delete;
};

Spoofing::Spoofing() : checker_(std::make_unique<Checker>()) {}

Spoofing::~Spoofing() = default;

bool Spoofing::mixes_scripts(std::string_view word) const {
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t found = uspoof_checkUTF8(
        checker_->handle, word.data(), static_cast<std::int32_t>(word.size()), nullptr, &status
    );
    return U_SUCCESS(status) != 0 && (found & USPOOF_RESTRICTION_LEVEL) != 0;
}

std::string Spoofing::skeleton(std::string_view name) const {
    UErrorCode status = U_ZERO_ERROR;
    auto length = static_cast<std::int32_t>(name.size());
    std::int32_t needed =
        uspoof_getSkeletonUTF8(checker_->handle, 0, name.data(), length, nullptr, 0, &status);
    std::string out(static_cast<std::size_t>(needed), '\0');
    status = U_ZERO_ERROR;
    uspoof_getSkeletonUTF8(checker_->handle, 0, name.data(), length, out.data(), needed, &status);
    return U_SUCCESS(status) != 0 ? out : std::string(name);
}

} // namespace brief::truth
