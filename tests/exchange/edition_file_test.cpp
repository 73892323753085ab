#include "exchange/edition_file.hpp"

#include "exchange/import.hpp"
#include "exchange/json_text.hpp"
#include "model/flatten.hpp"
#include "support/random.hpp"
#include "support/records.hpp"

#include <array>
#include <map>
#include <type_traits>

using namespace brief;

namespace {

/// Fills every key of a record with something that it may hold.
class Filler {
public:
    explicit Filler(test::Random& random) : random_(random) {}

    template <class T>
    void field(std::string_view key, T& member, model::Need need, std::string_view, model::Label = {}) {
        key_ = key;
        // A record that says how far it goes, or a refusal of consent, would not be in the view.
        bool decides = key == "sensitivity" || key == "consent" || key == "pseudonym";
        if (!decides && (need == model::Need::required || !random_.one_in(3))) {
            fill(member);
        }
    }

private:
    template <class T>
    void fill(std::vector<T>& values) {
        std::string const key = key_;
        for (std::size_t count = random_.whole(1, 3); values.size() < count;) {
            key_ = key;
            fill(values.emplace_back());
        }
    }

    template <class T>
    void fill(std::optional<T>& value) {
        fill(value.emplace());
    }

    template <class T>
    void fill(model::Rare<T>& value) {
        T made{};
        fill(made);
        value = model::Rare<T>(std::move(made));
    }

    template <class T>
    void fill(std::map<std::string, T>& values) {
        fill(values["de"]);
    }

    void fill(std::string& text) {
        bool tag = key_ == "language" || key_ == "lang";
        bool address = key_ == "url" || key_ == "archive_url";
        text = tag                 ? "en"
               : address           ? "https://" + random_.word() + "/?a=" + random_.word()
               : random_.one_in(4) ? "=\"" + random_.word() + "\\ ,;é\xd0\x96 „“"
                                   : random_.sentence(3);
    }

    void fill(model::Text& text) { fill(text.value); }

    void fill(model::Id& id) { id.value = random_.word() + "-" + std::to_string(++count_); }

    template <model::Kind K>
    void fill(model::Reference<K>& reference) {
        reference.id = random_.word();
    }

    void fill(model::Citation& citation) {
        citation.source.id = random_.word();
        citation.locator = random_.one_in(2) ? "para. 2, note 1" : "";
    }

    void fill(model::Date& date) {
        constexpr std::array forms{"2024", "2024-11~", "2024-12-03", "2023-11/..", "../2024", "2021?/2022%"};
        date.value = *model::parse_date(forms[random_.whole(0, forms.size() - 1)]);
        if (random_.one_in(4)) {
            date.year_inferred = true;
            date.basis = "The report is of 2024.";
        }
    }

    template <class T>
    void fill(T& value) {
        if constexpr (std::is_enum_v<T>) {
            auto const known = spellings(T{});
            value = known[random_.whole(0, known.size() - 1)].value;
        } else if constexpr (std::is_same_v<T, bool>) {
            value = random_.one_in(2);
        } else if constexpr (std::is_arithmetic_v<T>) {
            value = static_cast<T>(random_.whole(1, 9));
        } else {
            describe(*this, value);
        }
    }

    test::Random& random_;
    std::string key_;
    std::size_t count_ = 0;
};

model::Library random_library(test::Random& random) {
    model::Library library;
    Filler filler(random);
    model::for_each_kind(library, [&](auto& records) {
        for (std::size_t count = random.whole(0, 3); records.size() < count;) {
            describe(filler, records.emplace_back());
        }
    });
    return library;
}

using Values = std::map<std::string, std::vector<model::Entry>>;

Values values_of(model::Library const& library) {
    Values out;
    model::for_each_kind(library, [&](auto const& records) {
        for (auto const& record : records) {
            out[std::string(model::name(record.kind)) + " " + record.id.value] = model::flatten(record);
        }
    });
    return out;
}

load::Node read(std::string const& text, Sources& sources) {
    return test::value_of(sources, exchange::read_json(sources, sources.add("edition.json", text)));
}

} // namespace

TEST_CASE("300 random libraries are the same when they were exported and read back") {
    test::Random random(20261124);
    std::size_t values = 0;
    for (int i = 0; i < 300; ++i) {
        model::Audience const audience = model::all_audiences[random.whole(0, 3)];
        view::View const view = view::project(Sealed(random_library(random)), audience, std::nullopt).view;
        Values const expected = values_of(view.library());
        Sources sources;
        std::string const text = exchange::edition_json(view, std::nullopt);
        load::Node const document = read(text, sources);
        exchange::EditionFile const edition = test::value_of(sources, exchange::read_edition(document));
        CHECK(edition.audience == audience);
        CHECK(values_of(edition.library) == expected);
        for (auto const& [record, entries] : expected) {
            values += entries.size();
        }
        // And as records of TOML.
        auto imported = test::value_of(sources, exchange::import_edition(document, {}));
        for (exchange::Refusal const& refusal : imported.refusals) {
            MESSAGE(exchange::message(refusal).message);
        }
        REQUIRE(imported.refusals.empty());
        REQUIRE(imported.count == expected.size());
        FileId const file = sources.add("made.toml", "# made\n" + exchange::toml_of(imported.library));
        auto library = load::library(sources, std::span(&file, 1));
        if (!library) {
            // References lead nowhere in a random library; nothing else may be wrong.
            for (Diagnostic const& fault : library.error()) {
                CHECK_MESSAGE(
                    (fault.code == Code::unknown_reference || fault.code == Code::file_empty ||
                     fault.message.find("description without") == 0 ||
                     fault.message.find("a statement has its words") == 0),
                    format(fault, sources)
                );
            }
        }
    }
    CHECK(values > 30'000);
}

TEST_CASE("the records of an edition are the same as TOML") {
    test::Records const records(test::person(
        "p",
        "tags = [\"a\", \"b\"]\n[[person.event]]\ntype = \"arrested\"\ndate = { value = 2024-01-02, inferred "
        "= "
        "[\"year\"], basis = \"B.\" }\nsource = [\"report, para. 1\", \"report\"]\n"
    ));
    view::View const view = test::view_of(records);
    Sources sources;
    load::Node const document = read(exchange::edition_json(view, records.briefing.as_of), sources);
    auto imported = test::value_of(sources, exchange::import_edition(document, {}));
    FileId const file = sources.add("made.toml", exchange::toml_of(imported.library));
    auto library = test::value_of(sources, load::library(sources, std::span(&file, 1)));
    CHECK(values_of(library.value) == values_of(view.library()));
    auto again = test::value_of(sources, exchange::import_edition(document, {"person/p"}));
    REQUIRE(again.refusals.size() == 1);
    CHECK(again.refusals[0].reason.find("\"p\"") != std::string::npos);
    CHECK(again.count + 1 == imported.count);
}

TEST_CASE("an export is the same text each time, and says for whom and when it is") {
    test::Records const records(test::person("p"));
    view::View const view = test::view_of(records);
    std::string const text = exchange::edition_json(view, records.briefing.as_of, model::Kind::person);
    CHECK(text == exchange::edition_json(view, records.briefing.as_of, model::Kind::person));
    CHECK(text.starts_with(
        "{\n  \"format\": \"briefwright-export\",\n  \"schema\": 1,\n  \"audience\": \"public\",\n"
        "  \"as_of\": \"2024-12\",\n"
    ));
    CHECK(text.find("\"source\"") == std::string::npos);
}

TEST_CASE("what is no export is refused") {
    for (std::string const& text : std::vector<std::string>{
             "[]",
             "{\"format\": \"other\"}",
             "{\"format\": \"briefwright-export\", \"schema\": 2, \"audience\": \"public\", \"records\": {}}",
             "{\"format\": \"briefwright-export\", \"schema\": 1, \"audience\": \"public\", \"records\": []}",
             "{\"format\": \"briefwright-export\", \"schema\": 1, \"audience\": \"all\", \"records\": {}}",
             "{\"format\": \"briefwright-export\", \"schema\": 1, \"audience\": \"public\", \"records\": "
             "{\"x\": []}}"}) {
        Sources sources;
        CAPTURE(text);
        CHECK_FALSE(exchange::read_edition(read(text, sources)));
    }
}

TEST_CASE("JSON that is broken, too deep or loses a key is refused with its place") {
    auto code = [](std::string const& text) {
        Sources sources;
        auto result = exchange::read_json(sources, sources.add("x.json", text));
        REQUIRE_FALSE(result);
        return result.error()[0].code;
    };
    CHECK(code("{\"a\": }") == Code::exchange_syntax);
    CHECK(code("{\"a\": 1, \"a\": 2}") == Code::exchange_syntax);
    CHECK(code("18446744073709551615") == Code::exchange_syntax);
    CHECK(code("") == Code::exchange_syntax);
    CHECK(code("\"\xff\"") == Code::exchange_syntax);
    CHECK(code(std::string(1'000'000, '[')) == Code::exchange_limit);
    Sources sources;
    auto result = exchange::read_json(sources, sources.add("x.json", "{\n  \"a\": oops\n}"));
    REQUIRE_FALSE(result);
    CHECK(result.error()[0].span.line == 2);
}
