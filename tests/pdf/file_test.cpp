#include "pdf/file.hpp"

#include "finish/pack.hpp"
#include "support/hand_made.hpp"
#include "support/random.hpp"

#include <doctest/doctest.h>

#include <chrono>

using namespace brief;
using pdf::Dictionary;
using pdf::File;
using pdf::Id;
using pdf::Name;
using pdf::Value;

namespace {

std::string packed() {
    auto file = finish::pack(small_file().finish());
    REQUIRE(file);
    return *file;
}

std::string refusal(std::string const& bytes, pdf::Limits const& limits = {}) {
    auto file = File::open(bytes, limits);
    if (file) {
        return "";
    }
    CHECK(file.error().front().code == Code::pdf_damaged);
    std::string const& message = file.error().front().message;
    return message.substr(message.find(": ") + 2);
}

void replace(std::string& in, std::string const& what, std::string const& by) {
    std::size_t at = in.find(what);
    REQUIRE(at != std::string::npos);
    REQUIRE(what.size() == by.size());
    in.replace(at, what.size(), by);
}

/// Everything that a reader may ask.
std::size_t read_all(File const& file) {
    std::size_t bytes = file.version().size() + file.stray_bytes();
    for (auto const& [id, object] : file.objects()) {
        bytes += file.data(id).value_or("").size();
    }
    return bytes + pdf::pages_of(file).size();
}

} // namespace

TEST_CASE("tables, streams of tables and packed objects give the same objects") {
    for (std::string const& bytes : {small_file().finish(), small_file().finish_as_stream(), packed()}) {
        auto opened = File::open(bytes);
        REQUIRE(opened);
        File const& file = *opened;
        CHECK(file.stray_bytes() == 0);
        Dictionary const& catalog = file.dictionary(file.trailer(), "Root");
        CHECK(file.get(catalog, "Type") == Value(Name{"Catalog"}));
        Dictionary const& info = file.dictionary(file.trailer(), "Info");
        CHECK(pdf::bytes_of(find(info, "Title")) == "a ) b % <</Root 77 0 R>>");
        auto pages = pdf::pages_of(file);
        REQUIRE(pages.size() == 1);
        CHECK(file.data(find(*pages[0].dictionary, "Contents")) == page_text);
        CHECK(file.data(find(catalog, "Metadata"))->starts_with("<x:xmpmeta>"));
    }
    CHECK(File::open(packed())->version() == "1.7");
}

TEST_CASE("a stream can be found by its place") {
    std::string bytes = small_file().finish();
    auto file = File::open(bytes);
    REQUIRE(file);
    CHECK(file->stream_at(bytes.find("BT /F")) == Id{20, 0});
    CHECK_FALSE(file->stream_at(bytes.find("BT /F") + 1));
    CHECK_FALSE(file->data(Id{1, 0}));
    CHECK_FALSE(file->data(Id{77, 0}));
}

TEST_CASE("bytes that belong to nothing are counted") {
    std::string bytes = small_file().finish();
    bytes.insert(bytes.find("xref\n"), "(nobody sees this)\n");
    std::size_t shift = std::string("(nobody sees this)\n").size();
    std::size_t at = bytes.rfind("startxref") + 10;
    std::size_t old = std::stoul(bytes.substr(at));
    bytes.replace(at, std::to_string(old).size(), std::to_string(old + shift));
    CHECK(File::open(bytes)->stray_bytes() >= shift - 1);
    CHECK(File::open(small_file().finish() + "more")->stray_bytes() > 0);
    HandMade commented = small_file();
    CHECK(File::open("%PDF-1.4 (nobody)\n" + commented.finish().substr(9)).has_value() == false);
}

TEST_CASE("what is no file of one piece is refused, with the reason") {
    std::string good = small_file().finish();
    CHECK(refusal("") == "it does not begin as a PDF file does");
    CHECK(refusal("%PDF-1.7\n") == "it does not say where its table is");
    CHECK(refusal(small_file().finish("/Root 1 0 R /Prev 10")).starts_with("it was updated"));
    CHECK(refusal(small_file().finish("/Info 2 0 R")) == "its trailer has no Root");
    std::string moved = good;
    replace(moved, "7 0 obj", "8 0 obj");
    CHECK(refusal(moved) == "object 7 is not where the table says");
    std::string longer = good;
    replace(longer, "/Length 47", "/Length 48");
    CHECK(refusal(longer) == "object 9 is a stream of another length");
    std::string nothing = good;
    replace(nothing, "/Length 21 0 R", "/Length 22 0 R");
    CHECK(refusal(nothing) == "object 20 is a stream without a length");
    std::string broken = good;
    replace(broken, "/Count 1 >>", "/Count 1 ]>");
    CHECK(refusal(broken) == "object 4 is no value");
}

TEST_CASE("limits are told before the work is done") {
    std::string bytes = packed();
    pdf::Limits limits;
    limits.file_bytes = bytes.size() - 1;
    CHECK(refusal(bytes, limits) == "it is larger than the limit");
    limits = {};
    limits.objects = 3;
    CHECK(refusal(bytes, limits) == "it has more objects than the limit");
    limits = {};
    limits.inflated_bytes = 100;
    CHECK(refusal(bytes, limits) != "");
    limits.inflated_bytes = 1000;
    limits.values = 20;
    limits.values_of_long = 20;
    CHECK(refusal(bytes, limits) == "it has more values than the limit");
    limits.values = 200;
    CHECK(refusal(bytes, limits) == "");
    limits.values = 20;
    limits.values_of_long = 200; // the file is longer
    CHECK(refusal(bytes, limits) == "");
}

TEST_CASE("an encrypted file says so") {
    HandMade file = small_file();
    CHECK(refusal(file.finish("/Root 1 0 R /Encrypt 2 0 R")) == "");
    replace(file.bytes, "/Count 1 >>", "/Count 1 ]>");
    CHECK(refusal(file.finish("/Root 1 0 R /Encrypt 2 0 R")) != "");
}

TEST_CASE("a file that breaks off anywhere is refused") {
    for (std::string const& bytes : {small_file().finish(), small_file().finish_as_stream(), packed()}) {
        std::size_t last = bytes.rfind("startxref") + 10;
        for (std::size_t size = 0; size < bytes.size(); ++size) {
            CAPTURE(size);
            std::string part = bytes.substr(0, size);
            auto file = File::open(part);
            CHECK(file.has_value() <= (size > last));
            if (file) {
                read_all(*file);
            }
        }
    }
}

TEST_CASE("20 000 damaged files are read or refused, and quickly") {
    test::Random random(20260101);
    std::vector<std::string> const files = {small_file().finish(), small_file().finish_as_stream(), packed()};
    auto began = std::chrono::steady_clock::now();
    std::size_t refused = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string bytes = files[random.whole(0, files.size() - 1)];
        for (std::size_t faults = random.whole(1, 4); faults > 0; --faults) {
            std::size_t at = random.whole(0, bytes.size() - 1);
            switch (random.whole(0, 3)) {
            case 0: bytes[at] = static_cast<char>(random.whole(0, 255)); break;
            case 1: bytes[at] = "0123456789<>[]()/ R"[random.whole(0, 18)]; break;
            case 2: bytes.erase(at, random.whole(1, 20)); break;
            default: bytes.insert(at, bytes.substr(random.whole(0, bytes.size() - 1), random.whole(1, 60)));
            }
        }
        auto file = File::open(bytes);
        if (file) {
            read_all(*file);
        } else {
            ++refused;
        }
    }
    CHECK(refused > 10'000);
    CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(60));
}

TEST_CASE("objects in each other cost no more than their bytes") {
    // Each object is a string that holds all those behind it.
    HandMade file = small_file();
    constexpr std::size_t count = 20'000;
    for (std::size_t i = 100; i < 100 + count; ++i) {
        file.places[i] = file.bytes.size();
        file.bytes += std::to_string(i) + " 0 obj (";
    }
    auto began = std::chrono::steady_clock::now();
    CHECK(refusal(file.finish()) == "object 100 is no value");
    CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(5));
}
