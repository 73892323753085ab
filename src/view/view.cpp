#include "view/view.hpp"

#include "model/held.hpp"
#include "view/one_recipient.hpp"
#include "view/withholder.hpp"

#include <algorithm>
#include <compare>
#include <utility>

namespace brief::view {

namespace {

using model::Audience;
using model::Kind;

std::string key_of(Kind kind, std::string_view id, std::string_view key) {
    return std::string(model::name(kind)).append("/").append(id).append("/").append(key);
}

template <class Record>
std::string name_of(Record const& record) {
    return std::string(model::name(Record::kind)) + " " + record.id.value;
}

bool has_expired(model::Consent const& consent, std::optional<model::Date> const& as_of) {
    return consent.expires && as_of && std::is_lt(model::order(consent.expires->value, as_of->value));
}

Agreement agreement_of(
    model::Rare<model::Consent> const& consent, Audience audience, std::optional<model::Date> const& as_of
) {
    if (!consent) {
        return Agreement::unspoken;
    }
    bool for_audience = consent->audiences.empty() ||
                        std::ranges::find(consent->audiences, audience) != consent->audiences.end();
    bool refused = consent->withdrawn_on || has_expired(*consent, as_of) || !for_audience;
    return refused ? Agreement::refused : Agreement::given;
}

/// What stands for the person's name before this audience; empty: the name itself.
std::string label_of(model::Rare<model::Pseudonym> const& pseudonym, Audience audience) {
    if (!pseudonym) {
        return "";
    }
    switch (audience) {
    case Audience::everyone: return pseudonym->everyone.value;
    case Audience::recipient:
        return pseudonym->recipient.empty() ? pseudonym->everyone.value : pseudonym->recipient.value;
    case Audience::un_confidential: return pseudonym->un_confidential.value;
    case Audience::internal: return "";
    }
    return pseudonym->everyone.value;
}

} // namespace

/// Makes the view of one library.
class Projector {
public:
    Projector(model::Library library, Audience audience, std::optional<model::Date> const& as_of) :
        view_(std::move(library), audience), as_of_(as_of) {}

    Projection run() && {
        filter_people();
        filter_records(view_.library_.groups);
        filter_records(view_.library_.statements);
        filter_quotations();
        filter_sources();
        filter_records(view_.library_.organisations);
        filter_records(view_.library_.asks);
        filter_records(view_.library_.recipients);
        return {std::move(view_), Sealed(std::move(secrets_))};
    }

private:
    /// Removes the records that `is_hidden`, with all their texts as secrets, and filters the others.
    template <class Record, class Predicate>
    void filter_if(std::vector<Record>& records, Predicate const& is_hidden) {
        std::vector<Record> kept;
        kept.reserve(records.size());
        for (Record& record : records) {
            if (is_hidden(record)) {
                Collector(name_of(record), secrets_).take_whole(record);
                view_.withheld_.insert(key_of(Record::kind, record.id.value, ""));
            } else {
                filter_keys(record);
                kept.push_back(std::move(record));
            }
        }
        records = std::move(kept);
    }

    template <class Record>
    void filter_records(std::vector<Record>& records) {
        filter_if(records, [&](Record const& record) { return is_closed(record); });
    }

    template <class Record>
    bool is_closed(Record const& record) const {
        if constexpr (requires { record.sensitivity; }) {
            return record.sensitivity && !model::clears(view_.audience_, *record.sensitivity);
        }
        return false;
    }

    template <class Record>
    void filter_keys(Record& record) {
        Withholder withholder(view_.audience_, name_of(record), secrets_);
        if constexpr (requires { record.consent; }) {
            Agreement agreement = agreement_of(record.consent, view_.audience_, as_of_);
            withholder.agree(
                agreement, record.consent ? record.consent->scopes : std::vector<model::ConsentScope>{}
            );
        }
        describe(withholder, record);
        for (std::string const& key : withholder.withheld()) {
            view_.withheld_.insert(key_of(Record::kind, record.id.value, key));
        }
    }

    void filter_people();
    void rename(model::Person& person, std::string label);
    void filter_quotations();
    void filter_sources();
    void stand_in(model::Source& source);
    void clear_locators(std::set<std::string, std::less<>> const& sources);

    View view_;
    std::optional<model::Date> const& as_of_;
    std::vector<Secret> secrets_;
};

void Projector::filter_people() {
    auto is_hidden = [&](model::Person const& person) {
        if (view_.audience_ == Audience::internal) {
            return is_closed(person);
        }
        Agreement agreement = agreement_of(person.consent, view_.audience_, as_of_);
        bool named = label_of(person.pseudonym, view_.audience_).empty();
        bool may_be_named = agreement != Agreement::given ||
                            std::ranges::find(person.consent->scopes, model::ConsentScope::name) !=
                                person.consent->scopes.end();
        return is_closed(person) || agreement == Agreement::refused || (named && !may_be_named);
    };
    for (model::Person& person : view_.library_.persons) {
        std::string label = label_of(person.pseudonym, view_.audience_);
        if (!label.empty() && !is_hidden(person)) {
            rename(person, std::move(label));
        }
    }
    filter_if(view_.library_.persons, is_hidden);
}

/// Puts the label in place of the name. What else would tell who it is goes with the name.
void Projector::rename(model::Person& person, std::string label) {
    std::string record = name_of(person);
    Collector collector(record, secrets_);
    collector.field("name", person.name, model::Need::required, "");
    collector.field("aliases", person.aliases, model::Need::optional, "");
    collector.field("photo", person.photo, model::Need::optional, "");
    Span span = person.name.display.span;
    person.name = {};
    person.name.display = {std::move(label), span};
    person.aliases.clear();
    person.photo.reset();
    view_.withheld_.insert(key_of(Kind::person, person.id.value, "name"));
    // The consent to be named is not asked for where nobody is named.
    if (person.consent) {
        person.consent->scopes.push_back(model::ConsentScope::name);
    }
}

/// With a statement its quotations go, too.
void Projector::filter_quotations() {
    filter_if(view_.library_.quotations, [&](model::Quotation const& quotation) {
        return is_closed(quotation) || view_.withholds(Kind::statement, quotation.statement.id);
    });
}

/// A source that may not be named is not removed, since facts rest on it: it is cited as what it says of
/// itself, and as nothing else.
void Projector::filter_sources() {
    std::set<std::string, std::less<>> unnamed;
    for (model::Source& source : view_.library_.sources) {
        if (is_closed(source)) {
            unnamed.insert(source.id.value);
            stand_in(source);
        } else {
            filter_keys(source);
        }
    }
    if (!unnamed.empty()) {
        clear_locators(unnamed);
    }
}

void Projector::stand_in(model::Source& source) {
    model::Source public_face;
    public_face.id = source.id;
    public_face.title = source.cited_as;
    public_face.short_title = source.cited_as;
    public_face.language = source.language;
    public_face.tags = source.tags;
    public_face.span = source.span;
    source.cited_as = {};
    Collector(name_of(source), secrets_).take_whole(source);
    view_.withheld_.insert(key_of(Kind::source, source.id.value, ""));
    source = std::move(public_face);
}

/// A visitor that takes the place out of citations of sources that are not named.
class LocatorClearer {
public:
    explicit LocatorClearer(std::set<std::string, std::less<>> const& sources) : sources_(sources) {}

    template <class T>
    void field(std::string_view, T& member, model::Need, std::string_view, model::Label = {}) {
        clear(member);
    }

private:
    void clear(model::Citation& citation) {
        if (sources_.contains(citation.source.id)) {
            citation.locator.clear();
        }
    }

    template <class T>
    void clear(T& value) {
        if constexpr (model::Holder<T>) {
            model::for_each_held(value, [&](auto& held) { clear(held); });
        } else if constexpr (requires { describe(*this, value); }) {
            describe(*this, value);
        }
    }

    std::set<std::string, std::less<>> const& sources_;
};

void Projector::clear_locators(std::set<std::string, std::less<>> const& sources) {
    LocatorClearer clearer(sources);
    model::for_each_kind(view_.library_, [&](auto& records) {
        for (auto& record : records) {
            describe(clearer, record);
        }
    });
}

bool View::withholds(Kind kind, std::string_view id, std::string_view key) const {
    return withheld_.contains(key_of(kind, id, key));
}

Projection
project(Sealed<model::Library> library, model::Audience audience, std::optional<model::Date> const& as_of) {
    return Projector(std::move(library).open(Clearance("to make a view")), audience, as_of).run();
}

std::optional<model::Recipient>
project(model::Recipient recipient, model::Audience audience, std::vector<Secret>& secrets) {
    model::Library alone;
    alone.recipients.push_back(std::move(recipient));
    Projection made = project(Sealed(std::move(alone)), audience, std::nullopt);
    for (Secret& secret : std::move(made.secrets).open(Clearance("to add them to those of a view"))) {
        secrets.push_back(std::move(secret));
    }
    std::vector<model::Recipient> seen = take_recipients(made.view);
    return seen.empty() ? std::nullopt : std::optional(std::move(seen.front()));
}

} // namespace brief::view
