#include "../high/faults.hpp"
#include "faults.hpp"
#include "low/faults.hpp"
#include "nowhere/thing.hpp"

#include <cairo.h>
#include <fmt/format.h>
#include <nettle/sha2.h>
#include <strange/thing.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

// A comment may throw in a word, and so may "a string with throw in it".
int faults(char const* text) {
    if (std::strtod(text, nullptr) > 1) {
        throw std::string("throw \" throw this");
    }
    return std::stod(text) > atof(text) ? 1 : 0;
}

int opened(auto const& sealed) {
    return sealed.open(Clearance("planted"));
}

long wide(auto const& path) {
#ifdef _WIN32
    printf("%s", path.string());
#endif
    return 1;
}
