#include "paint/plain_streams.hpp"

namespace brief::paint {

PlainStreams::PlainStreams() = default;

PlainStreams::~PlainStreams() = default;

} // namespace brief::paint
