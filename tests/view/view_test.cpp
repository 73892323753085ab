#include "view/view.hpp"

#include "support/records.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace brief;
using model::Audience;
using model::Kind;

namespace {

constexpr char const* teacher = R"([[person]]
id = "teacher"
name = { display = "Jana Příkladová", native = "Яна", variants = ["Yana Prikladova"] }
aliases = ["The Chalk"]
date_of_birth = { value = "1980-05-12", source = "report" }
religion = { value = "Example faith", source = "report" }
risk_note = "Her brother is followed."
verified_by = "Desk officer Two"

[[person.position]]
title = "Teacher"
source = "report"

[[person.event]]
type = "arrested"
date = "2024-05-01"
source = "report"

[[person.event]]
type = "hospitalised"
summary = "She was taken to a hospital."
source = "report"
sensitivity = "confidential"

[[person.health]]
value = "asthma since childhood"
source = "report"

[[person.lawyer]]
name = "Advocate Nobody"
reach = "555-0199"
)";

view::Projection projected(std::string const& records, Audience audience, char const* as_of = "2026") {
    test::Records input(records);
    model::Date const date{*model::parse_date(as_of), false, {}, {}};
    return view::project(Sealed(std::move(input.library)), audience, date);
}

std::vector<std::string> secrets_of(view::Projection const& projection) {
    std::vector<std::string> out;
    for (view::Secret const& secret : projection.secrets.open(Clearance("a test"))) {
        out.push_back(secret.value);
    }
    return out;
}

bool has(std::vector<std::string> const& values, std::string const& value) {
    return std::ranges::find(values, value) != values.end();
}

std::string consent(std::string const& keys) {
    return "[person.consent]\nbasis = \"in writing\"\n" + keys;
}

} // namespace

TEST_CASE("the public sees what is labelled public and nothing else") {
    view::Projection const projection = projected(teacher, Audience::everyone);
    model::Person const& person = projection.view.library().persons.at(0);
    CHECK(person.name.display.value == "Jana Příkladová");
    CHECK(person.positions.size() == 1);
    CHECK(person.events.size() == 1);
    CHECK(person.aliases.empty());
    CHECK_FALSE(person.date_of_birth);
    CHECK_FALSE(person.religion);
    CHECK(person.risk_note.empty());
    CHECK(person.verified_by.empty());
    CHECK(person.health.empty());
    CHECK(person.lawyers.empty());
}

TEST_CASE("what is withheld is known to the scan, with its field, and to the view by its key") {
    view::Projection const projection = projected(teacher, Audience::everyone);
    std::vector<std::string> const secrets = secrets_of(projection);
    for (char const* value :
         {"The Chalk",
          "1980-05-12",
          "Example faith",
          "Her brother is followed.",
          "Desk officer Two",
          "She was taken to a hospital.",
          "asthma since childhood",
          "Advocate Nobody",
          "555-0199"}) {
        CHECK_MESSAGE(has(secrets, value), value);
    }
    CHECK(secrets.size() == 9);
    CHECK(projection.secrets.open(Clearance("a test")).front().field == "person teacher, aliases");
    CHECK(projection.view.withholds(Kind::person, "teacher", "event"));
    CHECK(projection.view.withholds(Kind::person, "teacher", "health"));
    CHECK_FALSE(projection.view.withholds(Kind::person, "teacher", "position"));
    CHECK_FALSE(projection.view.withholds(Kind::person, "teacher"));
}

TEST_CASE("each audience sees what its labels clear") {
    auto seen = [](Audience audience) {
        view::Projection const projection = projected(teacher, audience);
        model::Person const& person = projection.view.library().persons.at(0);
        return std::array{
            !person.aliases.empty(),
            person.date_of_birth.has_value(),
            !person.health.empty(),
            !person.lawyers.empty()};
    };
    CHECK(seen(Audience::everyone) == std::array{false, false, false, false});
    CHECK(seen(Audience::recipient) == std::array{false, false, false, false});
    CHECK(seen(Audience::un_confidential) == std::array{false, true, true, false});
    CHECK(seen(Audience::internal) == std::array{true, false, false, false});
}

TEST_CASE("a value goes further than its label only where consent names its scope") {
    std::string const told = std::string(teacher) +
                             "[[person.health]]\nvalue = \"she fainted in court\"\nsource = \"report\"\n"
                             "sensitivity = \"public\"\ncertainty = \"alleged\"\n";
    CHECK(projected(told, Audience::everyone).view.library().persons[0].health.empty());
    std::string const agreed = told + consent("scope = [\"name\", \"case\", \"health\"]\n");
    std::vector<model::Fact> const health =
        projected(agreed, Audience::everyone).view.library().persons.at(0).health;
    REQUIRE(health.size() == 1);
    CHECK(health[0].value.value == "she fainted in court");
    std::string const less = told + consent("scope = [\"name\", \"case\"]\n");
    CHECK(projected(less, Audience::everyone).view.library().persons.at(0).health.empty());
}

TEST_CASE("what may never be told is not told by any sensitivity") {
    std::string const records = "[[person]]\nid = \"p\"\nname = { display = \"P\" }\n"
                                "[[person.relation]]\nname = \"Little One\"\nrelation = \"her child\"\n"
                                "minor = true\nsource = \"report\"\nsensitivity = \"public\"\n" +
                                consent("scope = [\"name\", \"case\"]\n");
    std::size_t told = 0;
    for (Audience audience : model::all_audiences) {
        view::Projection const projection = projected(records, audience);
        for (model::Relation const& relation : projection.view.library().persons.at(0).relations) {
            CHECK(relation.name.empty());
            CHECK(relation.relation.value == "her child");
            ++told;
        }
    }
    CHECK(told == 1);
}

TEST_CASE("a person whose consent is withdrawn, expired or for others is withheld as a whole") {
    auto people = [](std::string const& keys, Audience audience) {
        return projected(std::string(teacher) + consent("scope = [\"name\", \"case\"]\n" + keys), audience)
            .view.library()
            .persons.size();
    };
    CHECK(people("", Audience::everyone) == 1);
    CHECK(people("withdrawn_on = \"2025-01-01\"\n", Audience::everyone) == 0);
    CHECK(people("expires = \"2025\"\n", Audience::everyone) == 0);
    CHECK(people("expires = \"2026\"\n", Audience::everyone) == 1);
    CHECK(people("audience = [\"recipient\"]\n", Audience::everyone) == 0);
    CHECK(people("audience = [\"recipient\"]\n", Audience::recipient) == 1);
    CHECK(people("withdrawn_on = \"2025-01-01\"\n", Audience::internal) == 1);
}

TEST_CASE("of a person withheld as a whole the name is sought, and not words that others share") {
    view::Projection const projection = projected(
        std::string(teacher) + consent("scope = [\"name\"]\nwithdrawn_on = \"2025-01-01\"\n"),
        Audience::everyone
    );
    std::vector<std::string> const secrets = secrets_of(projection);
    CHECK(has(secrets, "Jana Příkladová"));
    CHECK(has(secrets, "Яна"));
    CHECK(has(secrets, "Yana Prikladova"));
    CHECK(has(secrets, "asthma since childhood"));
    CHECK_FALSE(has(secrets, "Teacher"));
    CHECK(projection.view.withholds(Kind::person, "teacher"));
}

TEST_CASE("a pseudonym stands in place of a name, the same one for each audience") {
    std::string const records =
        std::string("[[person]]\nid = \"p1\"\n"
                    "name = { display = \"Jana Příkladová\", parts = { family = \"Příkladová\" } }\n"
                    "pseudonym = { public = \"Teacher A\", recipient = \"Person 7\" }\n");
    auto name = [&](Audience audience) {
        return projected(records, audience).view.library().persons.at(0).name;
    };
    CHECK(name(Audience::everyone).display.value == "Teacher A");
    CHECK(name(Audience::everyone).parts.family.empty());
    CHECK(name(Audience::recipient).display.value == "Person 7");
    CHECK(name(Audience::un_confidential).display.value == "Jana Příkladová");
    CHECK(name(Audience::internal).display.value == "Jana Příkladová");
    CHECK(secrets_of(projected(records, Audience::everyone)).size() == 2);
    CHECK(secrets_of(projected(records, Audience::internal)).empty());
}

TEST_CASE("a source that may not be named is cited as what it says, without its places") {
    std::string const records = R"([[source]]
id = "witness"
type = "interview"
title = "Interview with a guard"
short = "Guard"
publisher = "Exempla Rights Desk"
language = "en"
cited_as = "confidential source A, on file"
sensitivity = "confidential"

[[person]]
id = "p"
name = { display = "P" }
[[person.event]]
type = "arrested"
source = "witness, minute 12"
)";
    view::Projection const projection = projected(records, Audience::everyone);
    model::Source const* source = model::find(projection.view.library().sources, "witness");
    REQUIRE(source != nullptr);
    CHECK(source->title.value == "confidential source A, on file");
    CHECK(source->publisher.empty());
    CHECK(projection.view.library().persons[0].events[0].evidence.sources[0].locator.empty());
    CHECK(has(secrets_of(projection), "Interview with a guard"));
    view::Projection const named = projected(records, Audience::un_confidential);
    CHECK(model::find(named.view.library().sources, "witness")->title.value == "Interview with a guard");
    CHECK(named.view.library().persons[0].events[0].evidence.sources[0].locator == "minute 12");
}

TEST_CASE("with a statement its quotations are withheld") {
    std::string const records = R"([[statement]]
id = "closed"
speaker = "S"
role = "R"
language = "en"
text_status = "secondary"
source = "report"
sensitivity = "internal"

[[quotation]]
id = "words"
statement = "closed"
kind = "direct"
text = "These are the words that were said behind the door"
source = "report"
)";
    CHECK(projected(records, Audience::everyone).view.library().quotations.empty());
    CHECK(projected(records, Audience::internal).view.library().quotations.size() == 1);
}

TEST_CASE("what a citation style would be given of a withheld source is withheld, and searched for") {
    std::string const records = R"([[source]]
id = "witness"
type = "interview"
title = "Interview with a guard"
title_romanised = "Besida z okhorontsem"
short = "Guard"
publisher = "Exempla Rights Desk"
language = "en"
cited_as = "confidential source A, on file"
sensitivity = "confidential"
csl.type = "interview"
csl.interviewer = ["Jana Příkladová", { family = "Roe", given = "Richard" }]
csl.DOI = "10.1234/guard"
csl.volume = "12"
)";
    view::Projection const projection = projected(records, Audience::everyone);
    CHECK_FALSE(model::find(projection.view.library().sources, "witness")->csl);
    for (char const* secret : {"Besida z okhorontsem", "Jana Příkladová", "Roe", "10.1234/guard"}) {
        CAPTURE(secret);
        CHECK(has(secrets_of(projection), secret));
    }
    // Words that stand in briefs about others, too.
    CHECK_FALSE(has(secrets_of(projection), "interview"));
    CHECK_FALSE(has(secrets_of(projection), "12"));
    CHECK(model::find(projected(records, Audience::un_confidential).view.library().sources, "witness")->csl);
}
