#include "batch/strangers.hpp"

#include "scan/fold.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

model::Recipient recipient(std::string id, std::string name, std::string email) {
    model::Recipient out;
    out.id.value = std::move(id);
    out.name.value = std::move(name);
    out.email.value = std::move(email);
    return out;
}

using Ids = std::vector<std::string>;

Ids in(batch::Strangers const& strangers, std::string const& text, model::Recipient const& own) {
    batch::Strangers::Met met;
    strangers.meet(scan::fold(text), met);
    return strangers.among(met, own);
}

} // namespace

TEST_CASE("another recipient's name or address in a text is found, one's own is not") {
    model::Recipient const ada = recipient("ada", "Ada Exemplar", "ada@example.org");
    model::Recipient const otto = recipient("otto", "Otto Beispiel", "otto@example.org");
    batch::Strangers const strangers({&ada, &otto});
    CHECK(in(strangers, "Dear Ada Exemplar, ada@example.org", ada).empty());
    CHECK(in(strangers, "Dear Ada Exemplar,", otto) == Ids{"ada"});
    CHECK(in(strangers, "write to ADA@example.org now", otto) == Ids{"ada"});
    CHECK(in(strangers, "Ada\nExemplar", otto) == Ids{"ada"});
    CHECK(in(strangers, "Ada met an Exemplar", otto).empty());
    CHECK(in(strangers, "", otto).empty());
}

TEST_CASE("what an edition tells of somebody tells nothing, nor does what one's own record says") {
    model::Recipient const ada = recipient("ada", "Ada Exemplar", "ada@example.org");
    model::Recipient otto = recipient("otto", "Otto Beispiel", "otto@example.org");
    otto.cc = {{"ada@example.org", {}}};
    batch::Strangers strangers({&ada, &otto});
    CHECK(in(strangers, "Cc: ada@example.org", otto).empty());
    strangers.excuse("In December Ada Exemplar told the House");
    CHECK(in(strangers, "Ada Exemplar", otto).empty());
}

TEST_CASE("names of any script are found") {
    model::Recipient const one = recipient("one", "Ülkər Misallı", "one@example.org");
    model::Recipient const two = recipient("two", "آرش نمونه", "two@example.org");
    batch::Strangers const strangers({&one, &two});
    CHECK(in(strangers, "ülkər misallı", two) == Ids{"one"});
    CHECK(in(strangers, "به آرش نمونه", one) == Ids{"two"});
}
