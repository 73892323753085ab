#pragma once

/// A PDF file as a graph of objects that can be read and changed. The one place that knows PoDoFo, written
/// once for each of the two interfaces it has (only_09, only_1x).
///
/// Faults are sticky, as those of a stream: after the first one every change is ignored and every question
/// answered with an empty value, and `save` returns it.

#include "base/result.hpp"
#include "finish/values.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace brief::finish {

class PdfObjects {
public:
    /// `pdf` must outlive the result. Fails with `Code::painting_failed` when it is no readable PDF.
    static Result<PdfObjects> load(std::string_view pdf);

    PdfObjects(PdfObjects&&) noexcept;
    PdfObjects& operator=(PdfObjects&&) noexcept;
    ~PdfObjects();

    std::vector<Id> pages();
    Id catalog();
    Id information(); ///< the document information dictionary (ISO 32000-1 14.3.3)
    std::vector<Id> all();

    /// A whole object; of a stream its dictionary.
    Value get(Id id);

    /// The value of `key` in a dictionary, with a reference followed; null when there is none.
    Value get(Id id, std::string const& key);

    /// The same, but a reference is returned as `Id`.
    Value get_raw(Id id, std::string const& key);

    Id add(Value const& value);
    Id add_stream(Dictionary const& dictionary, std::string_view data);
    void set(Id id, std::string const& key, Value const& value);
    void remove(Id id, std::string const& key);

    /// The data of a stream, inflated.
    std::string stream(Id id);

    /// The file, as large as it is; see `pack`. Streams that were added are not deflated, and objects
    /// that nothing leads to may still be in it.
    Result<std::string> save();

    /// What was added or changed since the file was loaded, as an incremental update (ISO 32000-1 7.5.6) to
    /// be put behind it; see `pdf::add_update`. The places in its table do not count the file.
    Result<std::string> save_update();

private:
    struct Impl;

    explicit PdfObjects(std::unique_ptr<Impl> impl);

    std::unique_ptr<Impl> impl_;
};

} // namespace brief::finish
