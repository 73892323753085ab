#include "batch/journal.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

batch::Record done() {
    batch::Record out;
    out.status = batch::Status::done;
    out.item = {"ulker-misalli", "az", "open-courts-ulker", "abc"};
    out.addressed = {"Ülkər Misallı", "Üzv", "u@example.org", "Hörmətli Ülkər xanım,", "24 fevral"};
    out.files = {{"a.pdf", "00ff", 10}, {"a.eml", "11", 20}};
    out.mail_bytes = 20;
    out.messages = {{0, "x.toml:1:2: warning[W1406]: \"quoted\"\nhint: {a}\n"}};
    return out;
}

/// The records of lines that all have an end.
std::vector<batch::Record> read_lines(std::string_view text) {
    std::vector<batch::Record> out;
    for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
        if (std::optional<batch::Record> record = batch::read_line(text.substr(0, end))) {
            out.push_back(std::move(*record));
        }
        text.remove_prefix(end + 1);
    }
    return out;
}

} // namespace

TEST_CASE("records are read back as they were written, in their order") {
    batch::Record started;
    started.item = {"ulker-misalli", "az", "open-courts-ulker", "abc"};
    batch::Record failed = started;
    failed.status = batch::Status::failed;
    failed.messages = {{1, "error"}};
    std::string const text = batch::to_line(started) + batch::to_line(done()) + batch::to_line(failed);
    CHECK(read_lines(text) == std::vector<batch::Record>{started, done(), failed});
}

TEST_CASE("a record is one line") {
    std::string const line = batch::to_line(done());
    CHECK(line.find('\n') == line.size() - 1);
}

TEST_CASE("a line that a crash cut off, or that changed, is no line, and those around it stand") {
    std::string const line = batch::to_line(done());
    for (std::size_t cut = 0; cut + 1 < line.size(); ++cut) {
        std::vector<batch::Record> const read = read_lines(line + line.substr(0, cut) + "\n");
        REQUIRE(read.size() == 1);
    }
    for (std::size_t at = 0; at + 1 < line.size(); ++at) {
        std::string damaged = line;
        damaged[at] = damaged[at] == 'x' ? 'y' : 'x';
        std::vector<batch::Record> const read = read_lines(line + damaged + line);
        CAPTURE(at);
        REQUIRE(read.size() == 2);
        CHECK(read[0] == done());
        CHECK(read[1] == done());
    }
}

TEST_CASE("journals are named after their part") {
    CHECK(batch::journal_name({2, 4}) == "shard-2-of-4.jsonl");
}
