#include "truth/checks_support.hpp"

using namespace brief;
using test::count;
using test::prose;

namespace {

std::size_t unbacked(std::string const& text) {
    test::Checked checked(
        test::quotation("They were freed in May, and “nobody” knows why."),
        prose(text),
        "They wait for the court."
    );
    return count(checked.briefing(), Code::unbacked_marks);
}

} // namespace

TEST_CASE("quoted words are those of a quotation or of a stored text") {
    CHECK(unbacked("They “were freed in May”.") == 0);
    CHECK(unbacked("They “wait for the court”.") == 0);
    CHECK(unbacked("They “were freed in June”.") == 1);
    CHECK(unbacked("They “were […] in May”.") == 0);
    CHECK(unbacked("They “were *freed* in May,” it says.") == 0); // the comma of the sentence around it
    CHECK(unbacked("They “[wait] for the court”.") == 0);
}

TEST_CASE("one word alone may be a title or an irony") {
    CHECK(unbacked("A “trial” was held.") == 0);
}

TEST_CASE("marks of every language are marks") {
    for (char const* text :
         {"\"freed in June\"",
          "„freed in June“",
          "„freed in June”",
          "«freed in June»",
          "« freed in June »",
          "»freed in June«",
          "”freed in June”",
          "‘freed in June’",
          "‹freed in June›",
          "'freed in June'",
          "「freed in June」"}) {
        CAPTURE(std::string(text));
        CHECK(unbacked(std::string("They were ") + text + ".") == 1);
    }
}

TEST_CASE("apostrophes are none") {
    CHECK(unbacked("The court’s order wasn't the courts' own, ’twas theirs.") == 0);
}

TEST_CASE("citations are passed over, notes are not") {
    CHECK(unbacked("It says so.[@report, “freed in June”]") == 0);
    CHECK(unbacked("It says so.^[It says “freed in June”. [@report]]") == 1);
}

TEST_CASE("a mark that is not closed is told, and hides nothing behind its paragraph") {
    CHECK(unbacked("They were “freed in May.\n\nThey “were freed in June”.") == 2);
}

TEST_CASE("an ask uses the words of the quotations it names") {
    auto ask = [](std::string const& quotations) {
        return test::Checked(
                   test::quotation("Free them all.") +
                   "[[ask]]\nid = \"a\"\ntext = \"“Free them all.”\"\nquotations = [" + quotations + "]\n"
        )
            .library();
    };
    CHECK(ask("\"q\"") == "");
    CHECK(count(ask(""), Code::unbacked_marks) == 1);
}

TEST_CASE("in another language an ask uses the words of a translation") {
    auto ask = [](std::string const& french) {
        return test::Checked(
                   test::quotation("Free them all.") +
                   "[[quotation.translation]]\nlanguage = \"fr\"\ntext = \"Libérez-les tous.\"\nkind = "
                   "\"own\"\n"
                   "translator = \"A. Nobody\"\n[[ask]]\nid = \"a\"\ntext = \"Free them.\"\nquotations = "
                   "[\"q\"]\ntexts.fr = \"" +
                   french + "\"\n"
        )
            .library();
    };
    CHECK(count(ask("« Libérez-les tous. »"), Code::unbacked_marks) == 0);
    CHECK(count(ask("« Libérez tout le monde. »"), Code::unbacked_marks) == 1);
}

TEST_CASE("summaries and notes of records are prose, too") {
    std::string const event = "[[person.event]]\ntype = \"arrested\"\nsource = \"report\"\ndate = \"2024\"\n";
    CHECK(
        count(
            test::Checked(test::person("p", event + "summary = \"They “were freed in June”.\"\n")).library(),
            Code::unbacked_marks
        ) == 1
    );
    CHECK(
        count(
            test::Checked(test::person("p", event + "note = \"They “were freed in June”.\"\n")).library(),
            Code::unbacked_marks
        ) == 1
    );
}
