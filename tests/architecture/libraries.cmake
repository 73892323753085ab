# Which header belongs to which library: library target and the start of its headers, in pairs. A header that no
# line names may not be included at all, so a new library begins with a line here.
set(library_headers
    tl::expected                 tl/
    toml_headers                 toml\\+\\+/
    mustache_headers             kainjow/
    PkgConfig::HARFBUZZ          hb
    ICU::uc                      unicode/
    ICU::i18n                    unicode/
    PkgConfig::CAIRO             cairo
    Freetype::Freetype           ft2build\\.h
    Freetype::Freetype           FT_
    Freetype::Freetype           freetype/
    podofo_library               podofo/
    PkgConfig::MD4C              md4c
    CLI11::CLI11                 CLI/
    nlohmann_json::nlohmann_json nlohmann/
    PkgConfig::NETTLE            nettle/
    PkgConfig::DEFLATE           libdeflate\\.h
    PNG::PNG                     png\\.h
    JPEG::JPEG                   jpeglib\\.h
    pugixml::pugixml             pugixml\\.hpp
    ZLIB::ZLIB                   zlib\\.h
)

# Free for every module, headers included; tl/ comes to all through base.
set(free_headers "^(fmt/|tl/)")

# The C library in its old spelling; C++ headers have neither a point nor a slash.
set(c_headers
    "^(assert|complex|ctype|errno|fenv|float|inttypes|iso646|limits|locale|math|setjmp|signal|stdalign|stdarg|stdbool|stddef|stdint|stdio|stdlib|string|tgmath|time|uchar|wchar|wctype)\\.h$"
)

# Headers of one operating system: only src/os, which hides what differs.
string(
    JOIN "|" platform_headers
    "^(windows|winsock2|windowsx|shellapi|shlobj|io|process|direct|conio"
    "unistd|fcntl|dirent|dlfcn|malloc|poll|pthread|pwd|sched|semaphore|spawn|strings|syslog|termios|crt_externs)\\.h$"
    "^(sys|netinet|arpa|linux|mach|mach-o|CoreFoundation)/"
)
