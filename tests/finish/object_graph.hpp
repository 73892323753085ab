#pragma once

/// Whether two files hold the same objects, whatever their numbers and however they are written.

#include "finish/pdf_objects.hpp"

#include <algorithm>
#include <map>

namespace object_graph {

using brief::finish::Array;
using brief::finish::Dictionary;
using brief::finish::Id;
using brief::finish::PdfObjects;
using brief::finish::Value;

class Comparison {
public:
    Comparison(PdfObjects& left, PdfObjects& right) : left_(left), right_(right) {}

    bool same(Value const& left, Value const& right) {
        if (Id const* id = std::get_if<Id>(&left.data)) {
            Id const* other = std::get_if<Id>(&right.data);
            return other != nullptr && same_objects(*id, *other);
        }
        if (Array const* array = std::get_if<Array>(&left.data)) {
            Array const* other = std::get_if<Array>(&right.data);
            return other != nullptr && std::ranges::equal(*array, *other, [&](auto const& a, auto const& b) {
                       return same(a, b);
                   });
        }
        if (Dictionary const* dictionary = std::get_if<Dictionary>(&left.data)) {
            Dictionary const* other = std::get_if<Dictionary>(&right.data);
            return other != nullptr &&
                   std::ranges::equal(bare(*dictionary), bare(*other), [&](auto const& a, auto const& b) {
                       return a.key == b.key && same(a.value, b.value);
                   });
        }
        return left == right;
    }

    std::size_t size() const { return pairs_.size(); }

private:
    bool same_objects(Id left, Id right) {
        auto [pair, is_new] = pairs_.emplace(left, right);
        if (!is_new) {
            return pair->second == right;
        }
        Value value = left_.get(left);
        Dictionary const* dictionary = std::get_if<Dictionary>(&value.data);
        bool stream = dictionary != nullptr && find(*dictionary, "Length") != Value();
        return same(value, right_.get(right)) && (!stream || left_.stream(left) == right_.stream(right));
    }

    /// Sorted, without the keys that say how a stream is written.
    static Dictionary bare(Dictionary dictionary) {
        std::erase_if(dictionary, [](auto const& entry) {
            return entry.key == "Length" || entry.key == "Filter" || entry.key == "DecodeParms";
        });
        std::ranges::sort(dictionary, {}, &brief::pdf::Entry::key);
        return dictionary;
    }

    PdfObjects& left_;
    PdfObjects& right_;
    std::map<Id, Id> pairs_;
};

/// How many objects the catalogs lead to; 0 where the files differ. The document information is left out, as
/// PoDoFo 0.9.8 changes it when it loads a file.
inline std::size_t common_objects(std::string const& left, std::string const& right) {
    auto first = PdfObjects::load(left);
    auto second = PdfObjects::load(right);
    if (!first || !second) {
        return 0;
    }
    Comparison comparison(*first, *second);
    return comparison.same(first->catalog(), second->catalog()) ? comparison.size() : 0;
}

} // namespace object_graph
