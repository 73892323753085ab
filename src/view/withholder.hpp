#pragma once

/// Takes out of a record what an audience may not see, key by key, by the labels of `describe`.

#include "view/collect.hpp"
#include "view/view.hpp"

#include <concepts>

namespace brief::view {

/// What a person's consent comes to for one audience.
enum class Agreement : std::uint8_t {
    unspoken, ///< there is no consent: what is labelled public may pass, and nothing more
    given,    ///< for the scopes it names
    refused,  ///< withdrawn, expired, or for other audiences only
};

/// A value that says itself how far it may go.
template <class T>
concept Labelled = requires(T& value) { value.sensitivity; } || requires(T& value) { value.evidence; };

/// A visitor that resets the keys of one record that do not clear.
class Withholder {
public:
    Withholder(model::Audience audience, std::string record, std::vector<Secret>& secrets) :
        audience_(audience), record_(std::move(record)), secrets_(secrets) {}

    /// For records of people: what they agreed to.
    void agree(Agreement agreement, std::vector<model::ConsentScope> scopes) {
        agreement_ = agreement;
        scopes_ = std::move(scopes);
    }

    template <class T>
    void field(std::string_view key, T& member, model::Need, std::string_view, model::Label label = {}) {
        std::string_view outer = key_;
        key_ = outer.empty() ? key : outer; // what is withheld inside counts for the record's own key
        filter(member, label);
        key_ = outer;
    }

    /// The keys of the record under which something was withheld.
    std::set<std::string, std::less<>> const& withheld() const { return withheld_; }

private:
    template <class T>
    void filter(T& member, model::Label label) {
        if (!passes(member, label)) {
            hide(member);
        } else if constexpr (requires { describe(*this, member); }) {
            describe(*this, member);
        }
    }

    template <class T>
    void filter(std::optional<T>& member, model::Label label) {
        filter_optional(member, label);
    }

    template <class T>
    void filter(model::Rare<T>& member, model::Label label) {
        filter_optional(member, label);
    }

    template <class Optional>
    void filter_optional(Optional& member, model::Label label) {
        if (!member) {
            return;
        }
        if (passes(*member, label)) {
            filter_inside(*member);
        } else {
            hide(*member);
            member.reset();
        }
    }

    template <class T>
    void filter(std::vector<T>& members, model::Label label) {
        std::vector<T> kept;
        for (T& member : members) {
            if (passes(member, label)) {
                filter_inside(member);
                kept.push_back(std::move(member));
            } else {
                hide(member);
            }
        }
        members = std::move(kept);
    }

    template <class T>
    void filter(std::map<std::string, T>& members, model::Label label) {
        for (auto member = members.begin(); member != members.end();) {
            bool clear = passes(member->second, label);
            if (!clear) {
                hide(member->second);
            }
            member = clear ? std::next(member) : members.erase(member);
        }
    }

    template <class T>
    void filter_inside(T& member) {
        if constexpr (requires { describe(*this, member); }) {
            describe(*this, member);
        }
    }

    template <class T>
    bool passes(T const& member, model::Label label) const {
        std::optional<model::Sensitivity> own;
        if constexpr (requires { member.evidence.sensitivity; }) {
            own = member.evidence.sensitivity;
        } else if constexpr (requires { member.sensitivity; }) {
            own = member.sensitivity;
        }
        return clears(label, own);
    }

    bool clears(model::Label label, std::optional<model::Sensitivity> own) const;

    template <class T>
    void hide(T& member) {
        std::size_t before = secrets_.size();
        Collector collector(record_ + ", " + std::string(key_), secrets_);
        collector.take(member);
        bool had_value = secrets_.size() > before || !is_text(member);
        member = T{};
        if (had_value) {
            withheld_.emplace(key_);
        }
    }

    /// Of a text that is empty nothing is withheld.
    template <class T>
    static bool is_text(T const&) {
        return std::same_as<T, model::Text> || std::same_as<T, model::Fact>;
    }

    model::Audience audience_;
    std::string record_;
    std::vector<Secret>& secrets_;
    Agreement agreement_ = Agreement::unspoken;
    std::vector<model::ConsentScope> scopes_;
    std::string_view key_;
    std::set<std::string, std::less<>> withheld_;
};

} // namespace brief::view
