#pragma once

/// Gathers the texts of a value that is withheld, so that the finished file can be searched for them.

#include "model/date.hpp"
#include "model/held.hpp"
#include "model/library.hpp"
#include "view/secret.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace brief::view {

/// A visitor of described values. Texts count, and dates that are known to the day, since a date of birth
/// says who somebody is; words of a fixed list, numbers, ids and places in a source do not.
class Collector {
public:
    Collector(std::string field, std::vector<Secret>& secrets) :
        field_(std::move(field)), record_length_(field_.size()), secrets_(secrets) {}

    /// For a record that is withheld as a whole. Of what carries a public label only that counts which says
    /// who or what is meant, and sentences: words like "teacher" stand in briefs about others, too.
    template <class Record>
    void take_whole(Record& record) {
        whole_record_ = true;
        describe(*this, record);
        whole_record_ = false;
    }

    template <class T>
    void field(std::string_view key, T& member, model::Need, std::string_view, model::Label label = {}) {
        std::size_t length = field_.size();
        bool outer = sentences_only_;
        // The key of the record decides for all that is inside it, but for the table with many keys of its
        // own.
        std::size_t const decisive =
            record_length_ + (is_table_of_keys_ ? std::string_view(", csl").size() : 0);
        if (field_.size() == decisive) {
            sentences_only_ =
                whole_record_ && label.sensitivity == model::Sensitivity::open && !identifies(key);
        }
        field_.append(", ").append(key);
        bool const outer_table = std::exchange(is_table_of_keys_, is_table_of_keys_ || key == "csl");
        take(member);
        is_table_of_keys_ = outer_table;
        field_.resize(length);
        sentences_only_ = outer;
    }

    void take(model::Text& text) { add(text.value); }

    // Where a hidden fact stands is no secret: "para. 6" is in every brief.
    void take(model::Citation& /*citation*/) {}

    void take(model::Date& date);

    template <class T>
    void take(T& value) {
        if constexpr (model::Holder<T>) {
            model::for_each_held(value, [&](auto& held) { take(held); });
        } else if constexpr (requires { describe(*this, value); }) {
            describe(*this, value);
        }
    }

private:
    static bool identifies(std::string_view key);
    void add(std::string value);

    std::string field_;
    std::size_t record_length_; ///< of `field_` without its keys
    std::vector<Secret>& secrets_;
    bool whole_record_ = false;
    bool sentences_only_ = false;
    bool is_table_of_keys_ = false;
};

} // namespace brief::view
