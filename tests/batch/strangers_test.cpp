#include "batch/strangers.hpp"

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

} // namespace

TEST_CASE("another recipient's name or address in a text is found, one's own is not") {
    model::Recipient const ada = recipient("ada", "Ada Exemplar", "ada@example.org");
    model::Recipient const otto = recipient("otto", "Otto Beispiel", "otto@example.org");
    batch::Strangers const strangers({&ada, &otto});
    CHECK(strangers.in("Dear Ada Exemplar, ada@example.org", ada).empty());
    CHECK(strangers.in("Dear Ada Exemplar,", otto) == Ids{"ada"});
    CHECK(strangers.in("write to ADA@example.org now", otto) == Ids{"ada"});
    CHECK(strangers.in("Ada\nExemplar", otto) == Ids{"ada"});
    CHECK(strangers.in("Ada met an Exemplar", otto).empty());
    CHECK(strangers.in("", otto).empty());
}

TEST_CASE("what an edition tells of somebody tells nothing, nor does what one's own record says") {
    model::Recipient const ada = recipient("ada", "Ada Exemplar", "ada@example.org");
    model::Recipient otto = recipient("otto", "Otto Beispiel", "otto@example.org");
    otto.cc = {{"ada@example.org", {}}};
    batch::Strangers strangers({&ada, &otto});
    CHECK(strangers.in("Cc: ada@example.org", otto).empty());
    strangers.excuse("In December Ada Exemplar told the House");
    CHECK(strangers.in("Ada Exemplar", otto).empty());
}

TEST_CASE("names of any script are found") {
    model::Recipient const one = recipient("one", "Ülkər Misallı", "one@example.org");
    model::Recipient const two = recipient("two", "آرش نمونه", "two@example.org");
    batch::Strangers const strangers({&one, &two});
    CHECK(strangers.in("ülkər misallı", two) == Ids{"one"});
    CHECK(strangers.in("به آرش نمونه", one) == Ids{"two"});
}
