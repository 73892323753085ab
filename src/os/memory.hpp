#pragma once

namespace brief::os {

/// Asks the C library to keep the memory that is given back to it, where it can be asked (glibc: mallopt(3)).
/// A page is made of very many small pieces that soon are given back, and to return and fetch them again
/// takes a twentieth of the time.
void keep_memory();

/// Gives what lies unused back to the system, once much of it was freed and what comes next needs less
/// (glibc: malloc_trim(3)).
void return_memory();

} // namespace brief::os
