#include "app/generate.hpp"
#include "app/leak_gate.hpp"

#include "content/document.hpp"
#include "model/flatten.hpp"
#include "support/environment.hpp"
#include "support/repository.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstdio>
#include <set>

// What is withheld from an audience must not change a byte of its file: not a width, not an order, not a
// number, not a glyph of a font. Each withheld value is swapped for others of other length, script and place
// in the alphabet, and the files are compared.

using namespace brief;

namespace {

std::filesystem::path const definition = test::repository() / "tests/golden/sealed/brief.toml";

/// A value by the path that `model::flatten` gives it.
struct Place {
    std::string record; ///< "person p1"
    std::string path;

    auto operator<=>(Place const&) const = default;
};

/// Puts another value in the place of the one at a path.
class Swapper {
public:
    Swapper(std::string path, int variant) : wanted_(std::move(path)), variant_(variant) {}

    template <class T>
    void field(std::string_view key, T& member, model::Need, std::string_view, model::Label = {}) {
        std::size_t length = path_.size();
        path_ += path_.empty() ? "" : ".";
        path_ += key;
        visit(member);
        path_.resize(length);
    }

    bool swapped() const { return swapped_; }

private:
    template <class T>
    void visit(std::vector<T>& values) {
        std::size_t length = path_.size();
        for (std::size_t i = 0; i < values.size(); ++i) {
            path_ += fmt::format("[{}]", i + 1);
            visit(values[i]);
            path_.resize(length);
        }
    }

    template <class T>
    void visit(std::optional<T>& value) {
        if (value) {
            visit(*value);
        }
    }

    template <class T>
    void visit(model::Rare<T>& value) {
        if (value) {
            visit(*value);
        }
    }

    template <class T>
    void visit(std::map<std::string, T>& /*values*/) {}

    void visit(model::Text& text) { put(text.value); }

    void visit(model::Citation& citation) { put(citation.locator); }

    void visit(model::Date& date) {
        if (path_ == wanted_) {
            date.value = *model::parse_date(variant_ == 0 ? "1899-12-31" : "2026-02");
            swapped_ = true;
        }
    }

    template <class T>
    void visit(T& value) {
        if constexpr (requires { describe(*this, value); }) {
            describe(*this, value);
        }
    }

    void put(std::string& value) {
        if (path_ == wanted_) {
            value = variant_ == 0 ? "Aaa" : "ﻻ شيء هنا, Ωψ “zz” — şğı əƏ " + std::string(60, 'z');
            swapped_ = true;
        }
    }

    std::string wanted_;
    int variant_;
    std::string path_;
    bool swapped_ = false;
};

std::map<Place, std::string> values_of(model::Library const& library) {
    std::map<Place, std::string> out;
    model::for_each_kind(library, [&](auto const& records) {
        for (auto const& record : records) {
            for (model::Entry const& entry : model::flatten(record)) {
                out[{fmt::format("{} {}", model::name(record.kind), record.id.value), entry.path}] =
                    entry.value;
            }
        }
    });
    return out;
}

/// Whether the values of this view hold `value` of the record, at whatever path: what is left out moves
/// others up.
bool shows(std::map<Place, std::string> const& view, Place const& place, std::string const& value) {
    for (auto const& [seen, text] : view) {
        if (seen.record == place.record && text == value) {
            return true;
        }
    }
    return false;
}

/// Consent decides what is shown; it is no value that could be.
bool decides(Place const& place) {
    static std::set<std::string> const paths{"consent.withdrawn_on", "consent.expires", "sensitivity"};
    return paths.contains(place.path) || place.path.starts_with("consent.scope") ||
           place.path.starts_with("consent.audience") || place.path.ends_with(".sensitivity");
}

struct Made {
    std::string content;
    std::string pdf; ///< empty unless it was asked for
};

class Maker {
public:
    Maker() : workspace_(*app::open_workspace(definition, sources_)), resources_(*app::Resources::find()) {}

    model::Library library() const { return workspace_.library.open(Clearance("a test")); }

    app::Job job(model::Library library, model::Audience audience) {
        app::OpenWorkspace workspace = workspace_;
        workspace.library = Sealed(std::move(library));
        app::Overrides overrides;
        overrides.audience = audience;
        auto job = app::prepare(definition, workspace, resources_, overrides, sources_);
        REQUIRE(job);
        return std::move(*job);
    }

    Made make(app::Job const& job, bool with_pdf) {
        auto document = app::write_content(job, sources_);
        REQUIRE(document);
        Made made{content::dump(*document), ""};
        if (with_pdf) {
            auto laid_out = app::lay_out(job, resources_, sources_);
            REQUIRE(laid_out);
            auto pdf = app::make_pdf(job, *laid_out, "sealed.pdf");
            if (!pdf) {
                FAIL(format(pdf.error().at(0), sources_));
            }
            made.pdf = std::move(pdf->pdf);
        }
        return made;
    }

private:
    Sources sources_;
    app::OpenWorkspace workspace_;
    app::Resources resources_;
};

bool swap(model::Library& library, Place const& place, int variant) {
    bool swapped = false;
    model::for_each_kind(library, [&](auto& records) {
        for (auto& record : records) {
            if (fmt::format("{} {}", model::name(record.kind), record.id.value) == place.record) {
                Swapper swapper(place.path, variant);
                describe(swapper, record);
                swapped = swapped || swapper.swapped();
            }
        }
    });
    return swapped;
}

} // namespace

TEST_CASE("a withheld value changes no byte of the file") {
    test::Environment unset("SOURCE_DATE_EPOCH", std::nullopt);
    Maker maker;
    std::map<Place, std::string> const all = values_of(maker.library());
    std::size_t pairs = 0;
    for (model::Audience audience : model::all_audiences) {
        app::Job const base = maker.job(maker.library(), audience);
        Made const expected = maker.make(base, true);
        std::map<Place, std::string> const seen = values_of(base.projection->view.library());
        std::size_t here = 0;
        for (auto const& [place, value] : all) {
            if (decides(place) || shows(seen, place, value)) {
                continue;
            }
            for (int variant : {0, 1}) {
                model::Library library = maker.library();
                if (!swap(library, place, variant)) {
                    continue; // a word of a fixed list, or a number
                }
                CAPTURE(place.record);
                CAPTURE(place.path);
                Made const made = maker.make(maker.job(std::move(library), audience), variant == 1);
                CHECK(made.content == expected.content);
                if (variant == 1) {
                    CHECK(made.pdf == expected.pdf);
                    ++here;
                }
            }
        }
        std::printf(
            "non-interference: %zu withheld values of the audience %s\n",
            here,
            std::string(model::spelling(audience)).c_str()
        );
        pairs += here;
    }
    CHECK(pairs > 150);
}

TEST_CASE("a value that is shown does change the file, so the test can fail") {
    test::Environment unset("SOURCE_DATE_EPOCH", std::nullopt);
    Maker maker;
    Made const expected = maker.make(maker.job(maker.library(), model::Audience::everyone), true);
    model::Library library = maker.library();
    REQUIRE(swap(library, {"person p1", "position[1].title"}, 0));
    Made const made = maker.make(maker.job(std::move(library), model::Audience::everyone), true);
    CHECK(made.content != expected.content);
    CHECK(made.pdf != expected.pdf);
}

TEST_CASE("a withheld value in the author's own prose stops the file") {
    test::Environment unset("SOURCE_DATE_EPOCH", std::nullopt);
    Sources sources;
    auto workspace = app::open_workspace(definition, sources);
    REQUIRE(workspace);
    app::Resources const resources = *app::Resources::find();
    auto job = app::prepare(definition, *workspace, resources, {}, sources);
    REQUIRE(job);
    job->briefing.sections[0].text.value += "\n\nOne of them has had ASTHMA since child\u00adhood.";
    auto laid_out = app::lay_out(*job, resources, sources);
    REQUIRE(laid_out);
    auto pdf = app::make_pdf(*job, *laid_out, "sealed.pdf");
    REQUIRE_FALSE(pdf);
    REQUIRE(pdf.error().size() == 1);
    CHECK(pdf.error()[0].code == Code::leak_found);
    CHECK(pdf.error()[0].path == "person p1, health, value");
    CHECK(pdf.error()[0].message.find("asthma") == std::string::npos);
    model::Waiver waiver;
    waiver.field.value = "person p1, health, value";
    job->waivers = {waiver};
    CHECK(app::make_pdf(*job, *laid_out, "sealed.pdf"));
    // For others, and in other briefs, it is still withheld.
    waiver.audiences = {model::Audience::recipient};
    job->waivers = {waiver};
    CHECK_FALSE(app::make_pdf(*job, *laid_out, "sealed.pdf"));
    waiver.audiences.push_back(job->briefing.audience);
    waiver.briefings = {{"another", {}}};
    job->waivers = {waiver};
    CHECK_FALSE(app::make_pdf(*job, *laid_out, "sealed.pdf"));
    waiver.briefings.push_back({job->briefing.id.value, {}});
    job->waivers = {waiver};
    CHECK(app::make_pdf(*job, *laid_out, "sealed.pdf"));
}

TEST_CASE("briefs share a gate where the same is withheld from both, and what one says is not told of another"
) {
    test::Environment unset("SOURCE_DATE_EPOCH", std::nullopt);
    Sources sources;
    auto workspace = app::open_workspace(definition, sources);
    REQUIRE(workspace);
    app::Resources const resources = *app::Resources::find();
    app::Stock stock(resources, sources);
    app::Projections projections(*workspace);
    auto prepare = [&](model::Audience audience) {
        app::Overrides overrides;
        overrides.audience = audience;
        auto job = app::prepare(definition, projections, overrides, stock);
        REQUIRE(job);
        return std::move(*job);
    };
    app::Job const clean = prepare(model::Audience::everyone);
    app::LeakGates gates;
    app::LeakGate& gate = gates.for_job(clean);
    app::Job careless = prepare(model::Audience::everyone);
    careless.briefing.sections[0].text.value += "\n\nOne of them has had asthma since childhood.";
    auto make = [&](app::Job const& job) {
        auto laid_out = app::lay_out(job, resources, sources);
        REQUIRE(laid_out);
        return app::make_pdf(job, *laid_out, "sealed.pdf", gates.for_job(job));
    };
    CHECK_FALSE(make(careless));
    CHECK(make(clean));
    CHECK_FALSE(make(careless));
    CHECK(&gates.for_job(careless) == &gate);
    // Another audience, dates printed in another language, a waiver for one brief: another gate.
    CHECK(&gates.for_job(prepare(model::Audience::internal)) != &gate);
    app::Job french = clean;
    french.briefing.language = "fr";
    CHECK(&gates.for_job(french) != &gate);
    model::Waiver waiver;
    waiver.field.value = "person p1, health, value";
    app::Job waived = careless;
    waived.waivers = {waiver};
    CHECK(make(waived));
    CHECK_FALSE(make(careless));
    // One that was given up is made again.
    for (std::size_t other = 0; other < app::LeakGates::most_gates; ++other) {
        app::Job another = clean;
        another.briefing.language = fmt::format("x-{}", other);
        gates.for_job(another);
    }
    CHECK_FALSE(make(careless));
    CHECK(make(clean));
}
