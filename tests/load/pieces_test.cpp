#include "load/pieces.hpp"

#include "load/toml.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>

using namespace brief;

namespace {

std::string joined(std::vector<load::Piece> const& pieces) {
    std::string out;
    for (load::Piece const& piece : pieces) {
        out += fmt::format("{}|{}\n", piece.lines_before, piece.text);
    }
    return out;
}

constexpr std::size_t record_count = 5'000; ///< records that surely take more than one piece

/// A file of `record_count` records of six lines each, and `last`. `note` is the middle line of a text of
/// three.
std::string long_file(std::string_view last = {}, std::string_view note = "text") {
    std::string out;
    for (std::size_t i = 0; i < record_count; ++i) {
        out += fmt::format(
            "[[{}]]\nid = \"r{}\"\nnote = \"\"\"\n{}\nend\"\"\"\n\n", i % 3 == 0 ? "group" : "person", i, note
        );
    }
    return out + std::string(last);
}

Result<load::Node> read(std::string text) {
    Sources sources;
    return load::parse_toml(sources, sources.add("long.toml", std::move(text)));
}

} // namespace

TEST_CASE("a text is cut in front of headers of plain arrays of tables") {
    std::string_view const text = "a = 1\n[[one]]\nb = 2\n[[one.two]]\n[[ one]]\n[[x-1]] # c\n[[y]]\n";
    CHECK(
        joined(load::pieces(text, 1)) ==
        "0|a = 1\n\n1|[[one]]\nb = 2\n[[one.two]]\n[[ one]]\n\n5|[[x-1]] # c\n\n6|[[y]]\n\n"
    );
    CHECK(
        joined(load::pieces(text, 20)) ==
        "0|a = 1\n[[one]]\nb = 2\n[[one.two]]\n[[ one]]\n\n5|[[x-1]] # c\n[[y]]\n\n"
    );
    CHECK(load::pieces(text, 1000).size() == 1);
    CHECK(load::pieces("", 1).empty());
    CHECK(load::pieces("[[", 1).size() == 1);
}

TEST_CASE("a long file is read as a short one: every record in its order and its place") {
    // A line that looks like a header lies in every text of the second file.
    for (std::string_view note : {"text", "[[person]]"}) {
        auto const root = read(long_file({}, note));
        REQUIRE(root);
        auto const& members = *root->as<load::Node::Table>();
        REQUIRE(members.size() == 2);
        CHECK(members[0].key == "group");
        CHECK(members[1].key == "person");
        std::size_t wrong = 0;
        std::array<std::vector<load::Node>::const_iterator, 2> next;
        std::array<std::vector<load::Node>::const_iterator, 2> last;
        for (std::size_t kind : {0U, 1U}) {
            next[kind] = members[kind].value.as<load::Node::Array>()->begin();
            last[kind] = members[kind].value.as<load::Node::Array>()->end();
        }
        for (std::size_t i = 0; i < record_count; ++i) {
            std::size_t const kind = i % 3 == 0 ? 0 : 1;
            REQUIRE(next[kind] != last[kind]);
            load::Node const& item = *next[kind]++;
            load::Node const& id = load::find(*item.as<load::Node::Table>(), "id")->value;
            bool const right = *id.as<std::string>() == fmt::format("r{}", i) &&
                               item.span.line == 6 * i + 1 && id.span.line == 6 * i + 2 &&
                               id.span.column == 6;
            wrong += right ? 0 : 1;
        }
        CHECK(wrong == 0);
        CHECK(next == last);
    }
}

TEST_CASE("what a long file may not hold is told as in a short one") {
    auto fault = [](std::string_view first, std::string_view last) {
        auto const root = read(std::string(first) + long_file(last));
        REQUIRE_FALSE(root);
        Diagnostic const& told = root.error().front();
        return fmt::format("{}: {}", told.span.line, told.message);
    };
    CHECK(fault("", "[[person]]\nid = \"x\"\nid = \"y\"\n").starts_with("30003: "));
    CHECK(fault("", "[[person]]\nid = \"\"\"\n").starts_with("3000"));
    // Both definitions of one name, far from each other.
    CHECK(fault("[extra]\nid = 1\n", "[[extra]]\nid = 2\n").starts_with("30003: "));
    CHECK(fault("extra = [{id = 1}]\n", "[[extra]]\nid = 2\n").starts_with("30002: "));
    CHECK(fault("[[extra]]\nid = 1\n", "[extra]\nid = 2\n").starts_with("30003: "));
}
