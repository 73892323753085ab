#pragma once

/// Items of other programs as records of sources.

#include "exchange/csl_json.hpp"
#include "load/node.hpp"

#include <set>
#include <string>
#include <string_view>

namespace brief::exchange {

/// Makes records one after the other, so that no two share the short name by which notes tell sources apart.
class SourceRecords {
public:
    /// `language`: of items that name none; empty: they have none.
    explicit SourceRecords(std::string language) : language_(std::move(language)) {}

    /// The keys of a [[source]]. What our keys do not say as the item does stands under `csl`, with the names
    /// of CSL. What the item lacks and a source needs is left out, for the reader to tell.
    load::Node::Table record_of(CitedItem const& cited);

private:
    std::string short_name(csl::Item const& item);

    std::string language_;
    std::set<std::string, std::less<>> short_names_;
};

/// An id as records have it: that of the item where it may stand, else made of its letters and digits.
std::string record_id(std::string_view id);

/// A type of `[[source]]` for a type of CSL.
std::string_view source_type(csl::Item const& item);

/// A date in the form that `csl::parse_date` reads: "2023-06", "2019/2021", "2018~"; a literal as it is.
std::string edtf(csl::Date const& date);

} // namespace brief::exchange
