#include "select/collation.hpp"

#include <unicode/coll.h>
#include <unicode/sortkey.h>
#include <unicode/unistr.h>

#include <cstdint>

namespace brief::select {

struct Collation::Rules {
    std::unique_ptr<icu::Collator> collator;
};

Collation::Collation(std::string const& language) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> collator(
        icu::Collator::createInstance(icu::Locale(language.c_str()), status)
    );
    if (U_FAILURE(status) == 0) {
        rules_ = std::make_unique<Rules>();
        rules_->collator = std::move(collator);
    }
}

Collation::Collation(Collation&&) noexcept = default;
Collation& Collation::operator=(Collation&&) noexcept = default;
Collation::~Collation() = default;

std::string Collation::key(std::string_view text) const {
    if (!rules_) {
        return std::string(text);
    }
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString const points =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    icu::CollationKey key;
    rules_->collator->getCollationKey(points, key, status);
    std::int32_t length = 0;
    std::uint8_t const* bytes = key.getByteArray(length);
    return U_FAILURE(status) != 0 ? std::string(text) : std::string(bytes, bytes + length);
}

} // namespace brief::select
