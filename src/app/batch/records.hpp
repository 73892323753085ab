#pragma once

/// What became of an item, put into the words of a journal.

#include "batch/journal.hpp"
#include "model/recipient.hpp"

#include <vector>

namespace brief::app {

/// Messages as people read them, each with the exit code that it calls for.
std::vector<batch::Message> messages_of(Diagnostics const& diagnostics, Sources const& sources);

/// The record of an item that was not made.
batch::Record failed_record(
    batch::Item const& item, model::Recipient const& recipient, std::vector<batch::Message> messages
);

} // namespace brief::app
