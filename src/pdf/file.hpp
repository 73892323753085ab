#pragma once

/// A finished PDF file, opened to be read and judged, not changed. The reader is strict and bounded: it may
/// be given a file that somebody else made. Each object is read once and no two may share a byte, so the work
/// grows with the size of the file and not with what it claims.

#include "base/result.hpp"
#include "pdf/deflate.hpp"
#include "pdf/object_table.hpp"
#include "pdf/value.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace brief::pdf {

struct Limits {
    std::size_t file_bytes = std::size_t{1} << 28U;
    std::size_t objects = std::size_t{1} << 20U;
    std::size_t inflated_bytes = std::size_t{1} << 27U; ///< of all streams together
    std::size_t values = std::size_t{1} << 22U;         ///< of all objects together; of a longer file
    std::size_t values_of_long = std::size_t{1} << 24U; ///< one for each of its bytes, up to so many
};

class File {
public:
    /// Reads `bytes`, which must outlive the result, with a cross-reference table or stream (ISO
    /// 32000-1 7.5.4, 7.5.8). Fails with `Code::pdf_damaged` when it is damaged, exceeds a limit, or was
    /// updated after it was made (7.5.6).
    static Result<File> open(std::string_view bytes, Limits const& limits = {});

    std::string_view bytes() const { return bytes_; }

    /// As the first line says it: "1.7".
    std::string_view version() const;

    /// The trailer, or the dictionary of the cross-reference stream.
    Dictionary const& trailer() const { return trailer_; }

    ObjectTable const& objects() const { return objects_; }

    /// Null when the file lacks it (ISO 32000-1 7.3.10).
    Value const& get(Id id) const;

    /// What `value` stands for where it is a reference.
    Value const& follow(Value const& value) const;

    /// The value of `key`, followed.
    Value const& get(Dictionary const& dictionary, std::string_view key) const;

    /// Followed; empty where it is something else.
    Dictionary const& dictionary(Value const& value) const;
    Dictionary const& dictionary(Dictionary const& in, std::string_view key) const;
    Array const& array(Value const& value) const;
    Array const& array(Dictionary const& in, std::string_view key) const;

    /// The data of a stream without their filter, kept for the next who asks. Nothing where `id` is no
    /// stream, or the filter is none that is known, or the data are damaged or more than the limit.
    std::optional<std::string_view> data(Id id) const;
    std::optional<std::string_view> data(Value const& reference) const;

    /// The stream whose data start at a place in the file.
    std::optional<Id> stream_at(std::size_t place) const;

    /// Bytes that belong to no object, no table and no line that a file needs; they could say anything.
    std::size_t stray_bytes() const { return stray_bytes_; }

private:
    friend class FileOpener;

    File() = default;

    std::string_view bytes_;
    ObjectTable objects_;
    Dictionary trailer_;
    std::map<std::size_t, Id> streams_; // by the place of their data
    std::size_t stray_bytes_ = 0;
    mutable std::size_t room_ = 0; // for data that are not yet inflated
    mutable std::map<Id, std::optional<std::string>> inflated_;
    mutable Inflater inflater_;
};

/// A page with what it inherits (ISO 32000-1 7.7.3.4).
struct Page {
    Id id;
    Dictionary const* dictionary = nullptr;
    Dictionary const* resources = nullptr; ///< never null
};

/// The pages in their order. Kids that are no pages, or come again, are passed over, as are those behind the
/// first million.
std::vector<Page> pages_of(File const& file);

/// References to the streams of a page's content: one, or those of an array (ISO 32000-1 7.8.2); none where
/// they are more than 4096.
std::vector<Value> contents_of(File const& file, Page const& page);

} // namespace brief::pdf
