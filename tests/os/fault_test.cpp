#include "os/fault.hpp"

#include <doctest/doctest.h>

using namespace brief;

namespace {

std::error_code code(std::errc condition) {
    return std::make_error_code(condition);
}

} // namespace

TEST_CASE("a file that is not there is told apart from one that cannot be read") {
    Diagnostic fault = os::read_fault("a/b.toml", code(std::errc::no_such_file_or_directory));
    CHECK(fault.code == Code::file_not_found);
    CHECK(fault.message == "\"a/b.toml\" does not exist");
    CHECK(fault.path == "a/b.toml");
    fault = os::read_fault("a/b.toml", code(std::errc::permission_denied));
    CHECK(fault.code == Code::not_readable);
    CHECK(fault.message == "\"a/b.toml\" cannot be read: permission denied");
}

TEST_CASE("a file that cannot be written is named with its folder") {
    Diagnostic fault = os::write_fault("a/b.pdf", code(std::errc::no_space_on_device));
    CHECK(fault.code == Code::disk_full);
    CHECK(fault.message == "no room for \"a/b.pdf\" in folder \"a\"");
    fault = os::write_fault("b.pdf", code(std::errc::no_such_file_or_directory));
    CHECK(fault.code == Code::not_writable);
    CHECK(fault.message == "\"b.pdf\" cannot be written: folder \".\" does not exist");
    CHECK(fault.hints == std::vector<std::string>{"make the folder first"});
    fault = os::write_fault("a/b.pdf", code(std::errc::read_only_file_system));
    CHECK(fault.message == "\"a/b.pdf\" cannot be written in folder \"a\": the file system is read-only");
}

TEST_CASE("what is printed can fail as well") {
    CHECK(os::print_fault(code(std::errc::no_space_on_device)).code == Code::disk_full);
    Diagnostic fault = os::print_fault(code(std::errc::broken_pipe));
    CHECK(fault.code == Code::not_writable);
    CHECK(fault.message == "the output cannot be written: nothing reads from the other end");
}

TEST_CASE("an error without words of its own keeps its number, in no language of the machine") {
    std::error_code odd(9999, std::generic_category());
    CHECK(os::print_fault(odd).message == "the output cannot be written: the system reports error 9999");
}
