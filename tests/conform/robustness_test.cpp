#include "conform/check.hpp"
#include "conform/reading_order.hpp"
#include "finish/seal.hpp"
#include "paint/paint.hpp"
#include "support/draft.hpp"
#include "support/random.hpp"
#include "whole_file/sample.hpp"

#include <doctest/doctest.h>

#include <iterator>

using namespace brief;
using pdf::Array;
using pdf::Bytes;
using pdf::Dictionary;
using pdf::Id;
using pdf::Name;
using pdf::Value;

namespace {

class Damage {
public:
    Damage(test::Draft& draft, test::Random& random) : draft_(draft), random_(random) {}

    void one() {
        auto object = draft_.objects.begin();
        std::advance(object, random_.whole(0, draft_.objects.size() - 1));
        if (object->second.data && random_.one_in(2)) {
            damage(*object->second.data);
        } else {
            damage(object->second.value, object->second.data.has_value());
        }
    }

private:
    void damage(std::string& data) {
        if (data.empty()) {
            return;
        }
        constexpr std::string_view bits = "<>[]()/ 019EMCBDCqQTjf%\\";
        for (std::size_t i = random_.whole(1, 20); i > 0; --i) {
            data[random_.whole(0, data.size() - 1)] = bits[random_.whole(0, bits.size() - 1)];
        }
    }

    void damage(Value& value, bool is_stream) {
        if (Dictionary* entries = std::get_if<Dictionary>(&value.data);
            entries != nullptr && !entries->empty()) {
            damage((*entries)[random_.whole(0, entries->size() - 1)].value, false);
        } else if (Array* array = std::get_if<Array>(&value.data); array != nullptr && !array->empty()) {
            damage((*array)[random_.whole(0, array->size() - 1)], false);
        } else if (!is_stream) {
            value = other();
        }
    }

    Value other() {
        switch (random_.whole(0, 8)) {
        case 0: return {};
        case 1: return std::int64_t{-1};
        case 2: return std::int64_t{9223372036854775807};
        case 3: return Value(random_.real(-1e9, 1e9));
        case 4: return Name{random_.word()};
        case 5: return Bytes{random_.word()};
        case 6: return Array{};
        case 7: return Dictionary{};
        default: break;
        }
        auto object = draft_.objects.begin();
        std::advance(object, random_.whole(0, draft_.objects.size() - 1));
        return object->first;
    }

    test::Draft& draft_;
    test::Random& random_;
};

} // namespace

TEST_CASE("files with values that make no sense are judged, and nearly all are found out") {
    text::FontSet fonts = sample::fonts();
    page::Pages pages = sample::two_pages(fonts);
    auto bytes = paint::pdf(pages, fonts).and_then([&](page::Painted const& painted) {
        return finish::seal(painted, pages);
    });
    REQUIRE(bytes);
    auto good = pdf::File::open(*bytes);
    REQUIRE(good);
    test::Draft const draft(*good);
    test::Random random(4);
    std::size_t found = 0;
    constexpr std::size_t count = 500;
    for (std::size_t i = 0; i < count; ++i) {
        test::Draft damaged = draft;
        for (std::size_t faults = random.whole(1, 3); faults > 0; --faults) {
            Damage(damaged, random).one();
        }
        std::string written = damaged.write();
        auto file = pdf::File::open(written);
        if (!file) {
            ++found;
            continue;
        }
        found += conform::check(*file).findings.empty() ? 0 : 1;
        CHECK(conform::reading_order(*file).size() < 100'000);
    }
    MESSAGE(found, " of ", count, " were found out");
    CHECK(found > count * 7 / 10);
}
