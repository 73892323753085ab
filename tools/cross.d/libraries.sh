# The libraries of a program that needs nothing of the system, static, from the sources in Debian's archive. Each is made once
# for each state of its line in the table, its recipe, its patches, what the system asks for and what it needs; a run that was
# stopped goes on with the one it stopped at. linux.sh and windows.sh say what is of their system alone:
#
#   triple, cc, cxx    how configure calls the system, and its compilers
#   flags              for what is compiled, in C and C++
#   cairo_flags        for Cairo and for what includes it;  cairo_own_flags, for Cairo alone;  cairo_libraries, besides ours
#   constants          assembly that opens the section for constants
#   system_packages    what else of Debian is linked in
#   zlib               a folder with include and, in lib or lib/TRIPLE, libz.a

# name, version in the archive, its SHA-256, and the libraries of this table that it needs; NAME-data comes from NAME's source
table='
libpng1.6      1.6.39       a00e9d2f2f664186e4202db9299397f851aea71b36a35e74910b8820e380d441
libjpeg-turbo  2.1.5        254f3642b04e309fee775123133c6464181addc150499561020312ec61c1bf7c
freetype       2.12.1+dfsg  7dedb6b9adf331559daea614a83b8de42a753e685ec8e1c4bdb4529eb880b0d1 libpng1.6
pixman         0.42.2       ea1480efada2fd948bc75366f7c349e1c96d3297d09a3fe62626e38e234a625e
cairo          1.16.0       5e7b29b3f113ef870d1e3ecf8adf21f923396401604bda16d44be45e66052331 libpng1.6 freetype pixman
harfbuzz       6.0.0+dfsg   89266cb363e49b6aa999eda04ca25b0d234a69ad9304679631371f4697652368
icu            72.1         a2d2d38217092a7ed56635e34467f92f976b370e20182ad325edea6681a71d68
icu-data       72.1         a2d2d38217092a7ed56635e34467f92f976b370e20182ad325edea6681a71d68
libpodofo      0.9.8+dfsg   1c827b14d52b95a636ca756804a6c1b971cd0c664144f7ab9e56f36c221dabc1 freetype
fmtlib         9.1.0+ds1    84ce1c2d0be3a9863935137969dcec6970125caac032f82474640bfc81463583
pugixml        1.13         5c5ad5d7caeb791420408042a7d88c2c6180781bf218feca259fd9d840a888e1
md4c           0.4.8        4a457df853425b6bb6e3457aa1d1a13bccec587a04c38c622b1013a0da41439f
nettle         3.8.1        364f3e2b77cd7dcde83fd7c45219c834e54b0c75e428b6f894a23d12dd41cbfe
libdeflate     1.14         89e7df898c37c3427b0f39aadcf733731321a278771d20fc553f92da8d4808ac
'
headers_only="libtomlplusplus-dev libexpected-dev libcli11-dev libkainjow-mustache-dev nlohmann-json3-dev doctest-dev"

prefix=$cache/$target

# For what has no build system, or one that is more trouble than its sources.
compile_into() { # LIBRARY COMPILER-ARGUMENTS… -- SOURCE…
    local library=$1 compiler arguments=() source
    shift
    while [ "$1" != -- ]; do
        arguments+=("$1")
        shift
    done
    shift
    rm -rf objects
    mkdir objects
    for source in "$@"; do
        case $source in
        *.cc) compiler=$cxx ;;
        *) compiler=$cc ;;
        esac
        # shellcheck disable=SC2086
        printf '%s\0' "$compiler $flags ${arguments[*]} -c $source -o objects/$(echo "$source" | tr '/' '_').o"
    done | xargs -0 -n 1 -P "$jobs" sh -ec
    rm -f "$prefix/lib/$library"
    $triple-ar rcs "$prefix/lib/$library" objects/*.o
}

package_file() { # NAME VERSION LIBRARIES [FLAGS]
    printf 'prefix=%s\nName: %s\nDescription: %s\nVersion: %s\nLibs: -L${prefix}/lib %s\nCflags: -I${prefix}/include %s\n' \
        "$prefix" "$1" "$1" "$2" "$3" "${4-}" >"$prefix/lib/pkgconfig/$1.pc"
}

with_cmake() { # ARGUMENTS…
    cmake -S . -B build-cross -G Ninja "-DCMAKE_TOOLCHAIN_FILE=$root/cmake/toolchains/$toolchain.cmake" \
        "-DBRIEFWRIGHT_CROSS_ROOT=$prefix" "-DCMAKE_INSTALL_PREFIX=$prefix" -DCMAKE_BUILD_TYPE=Release \
        "-DCMAKE_C_FLAGS=$flags" "-DCMAKE_CXX_FLAGS=$flags" -DBUILD_SHARED_LIBS=OFF "$@"
    cmake --build build-cross --parallel "$jobs"
    cmake --install build-cross
}

with_configure() { # ARGUMENTS…
    PKG_CONFIG_LIBDIR=$prefix/lib/pkgconfig PKG_CONFIG_PATH='' ./configure --host=$triple "--prefix=$prefix" \
        --disable-shared --enable-static "CC=$cc" "CXX=$cxx" "CFLAGS=$flags" "$@"
}

make_libpng1_6() {
    cp scripts/pnglibconf.h.prebuilt pnglibconf.h
    compile_into libpng16.a -- png.c pngerror.c pngget.c pngmem.c pngpread.c pngread.c pngrio.c pngrtran.c \
        pngrutil.c pngset.c pngtrans.c pngwio.c pngwrite.c pngwtran.c pngwutil.c
    cp png.h pngconf.h pnglibconf.h "$prefix/include"
    cp "$prefix/lib/libpng16.a" "$prefix/lib/libpng.a"
    package_file libpng 1.6.39 "-lpng16 -lz"
    package_file libpng16 1.6.39 "-lpng16 -lz"
}

make_libjpeg_turbo() {
    with_cmake -DENABLE_SHARED=OFF -DWITH_SIMD=OFF -DWITH_TURBOJPEG=OFF
}

make_freetype() {
    with_cmake -DFT_DISABLE_HARFBUZZ=ON -DFT_DISABLE_BROTLI=ON -DFT_DISABLE_BZIP2=ON -DFT_REQUIRE_ZLIB=ON -DFT_REQUIRE_PNG=ON \
        "-DPNG_LIBRARY=$prefix/lib/libpng16.a" "-DPNG_PNG_INCLUDE_DIR=$prefix/include"
    package_file freetype2 24.3.18 "-lfreetype -lpng16 -lz" "-I$prefix/include/freetype2"
}

make_pixman() {
    with_configure --disable-gtk --disable-libpng --disable-openmp
    make -C pixman -j "$jobs" install
    make install-pkgconfigDATA
}

make_cairo() {
    with_configure --enable-ft --disable-fc --enable-pdf --enable-png --disable-ps --disable-svg --disable-script \
        --disable-interpreter --disable-xlib --disable-xcb --disable-win32 --disable-win32-font --disable-gobject --disable-trace \
        --disable-valgrind --disable-symbol-lookup --disable-gtk-doc \
        "CFLAGS=$flags $cairo_flags $cairo_own_flags"
    make -C src -j "$jobs" install
    package_file cairo 1.16.0 "-lcairo -lpixman-1 -lfreetype -lpng16 -lz $cairo_libraries" \
        "-I$prefix/include/cairo -I$prefix/include/freetype2 $cairo_flags"
}

make_harfbuzz() { # all of it is one file that includes the others
    compile_into libharfbuzz.a -std=c++11 -fno-exceptions -fno-rtti -- src/harfbuzz.cc
    mkdir -p "$prefix/include/harfbuzz"
    cp src/hb*.h "$prefix/include/harfbuzz"
    package_file harfbuzz 6.0.0 -lharfbuzz "-I$prefix/include/harfbuzz"
}

make_icu() {
    local here=$PWD tool
    # ICU is built with tools that it has built for the machine at hand: Debian's icu-devtools are the same.
    mkdir -p host/bin host/config
    for tool in icupkg genrb genbrk gencfu genccode gencmn gencnval gendict gennorm2 gensprep genuca pkgdata makeconv derb; do
        ln -sfn "$(command -v $tool || echo /usr/sbin/$tool)" "host/bin/$tool"
    done
    printf 'TOOLBINDIR=%s/host/bin\nTOOLLIBDIR=\nTOOLEXEEXT=\nINVOKE=\n' "$PWD" >host/config/icucross.mk
    printf 'CURR_FULL_DIR?=$(CURDIR)\nCURR_SRCCODE_FULL_DIR?=$(srcdir)\n' >host/config/icucross.inc
    cd source
    with_configure "--with-cross-build=$here/host" --with-data-packaging=archive --disable-tools --disable-tests \
        --disable-dyload --disable-samples --disable-extras --disable-icuio --disable-layoutex "CXXFLAGS=$flags -std=c++17"
    mkdir -p lib
    make -C stubdata
    make -C common -j "$jobs"
    make -C i18n -j "$jobs"
    cp lib/lib*icuuc.a "$prefix/lib/libicuuc.a"
    cp lib/lib*icui*n.a "$prefix/lib/libicui18n.a" # libsicuin.a or libicui18n.a
    mkdir -p "$prefix/include/unicode"
    cp common/unicode/*.h i18n/unicode/*.h "$prefix/include/unicode"
}

# Of ICU's data what we ask for: no names of languages, regions, currencies, units and time zones, no numbers in words, no
# character sets. Of each kind of names its root stays where ICU opens the kind before it gives anything of a language, such as
# its letters. The data are a library, so there is no file to ship.
make_icu_data() {
    local unused=$PWD/unused.txt
    mkdir small
    (
        cd source/data/in
        icupkg -l icudt72l.dat | grep -E '^(curr|zone|unit|lang|region|rbnf)/|\.cnv$|^(unames|cnvalias)\.icu$|^(zoneinfo64|windowsZones|metaZones|timezoneTypes|currencyNumericCodes|icustd|icudata)\.res$' |
            grep -vE '^(curr|unit)/(root|res_index|pool|supplementalData|en)\.res$|^lang/(root|res_index|pool)\.res$' >"$unused"
        icupkg --ignore-deps -r "$unused" icudt72l.dat ../../../small/icudt72l.dat # the name is part of what is in it
    )
    printf '%s\n.globl icudt72_dat\n.balign 16\nicudt72_dat:\n.incbin "%s"\n' "$constants" "$PWD/small/icudt72l.dat" >icudt.S
    $cc -c icudt.S -o icudt.o
    rm -f "$prefix/lib/libicudata.a"
    $triple-ar rcs "$prefix/lib/libicudata.a" icudt.o
}

# Debian's PoDoFo asks for libunistring, for two functions, which are put into it.
make_libpodofo() {
    local found=() name
    cp "$parts/patches/libpodofo-unistr.h" unistr.h
    cp "$parts/patches/libpodofo-unistr.c" unistr.c
    compile_into libunistring.a -I. -- unistr.c
    for name in LIBCRYPTO LIBIDN LIBJPEG TIFF PNG OpenSSL CppUnit FONTCONFIG LUA Boost; do
        found+=("-DCMAKE_DISABLE_FIND_PACKAGE_$name=ON")
    done
    sed -i 's/WANT_FONTCONFIG TRUE/WANT_FONTCONFIG FALSE/' CMakeLists.txt # no option: where the system is a Unix it is asked for
    with_cmake -DPODOFO_BUILD_LIB_ONLY=ON -DPODOFO_BUILD_STATIC=ON -DPODOFO_BUILD_SHARED=OFF "${found[@]}" \
        "-DFREETYPE_INCLUDE_DIR=$prefix/include/freetype2" "-DUNISTRING_INCLUDE_DIR=$PWD" \
        "-DUNISTRING_LIBRARY=$prefix/lib/libunistring.a"
    $triple-ar rs "$prefix/lib/libpodofo.a" objects/unistr.c.o
}

make_fmtlib() { with_cmake -DFMT_TEST=OFF -DFMT_DOC=OFF; }

make_pugixml() { with_cmake; }

make_md4c() {
    compile_into libmd4c.a -DMD4C_USE_UTF8 -- src/md4c.c
    cp src/md4c.h "$prefix/include"
    package_file md4c 0.4.8 -lmd4c
}

# Of its archive only what is asked for is linked. The code for the processor at hand is chosen at start.
make_nettle() {
    with_configure --disable-public-key --disable-openssl --disable-documentation --enable-fat
    make -j "$jobs" libnettle.a
    $triple-strip --strip-debug libnettle.a
    cp libnettle.a "$prefix/lib"
    mkdir -p "$prefix/include/nettle"
    cp ./*.h "$prefix/include/nettle"
    package_file nettle 3.8.1 -lnettle
}

make_libdeflate() {
    local sources
    mapfile -t sources < <(ls lib/*.c lib/x86/*.c)
    compile_into libdeflate.a -I. -- "${sources[@]}"
    cp libdeflate.h "$prefix/include"
    package_file libdeflate 1.14 -ldeflate
}

# What Debian installs for every architecture alike.
copy_headers() {
    local package file
    for package in $headers_only; do
        dpkg -L "$package" | grep -E '^/usr/(include|share/cmake|lib/cmake|lib/[^/]*/cmake)/' | while IFS= read -r file; do
            [ -d "$file" ] || install -D -m 644 "$file" "$prefix/$(echo "${file#/usr/}" | sed -E 's|^lib/[^/]*-linux-gnu/|lib/|')"
        done
    done
    # Some of them name the system's own folder, whose libraries are not these.
    find "$prefix/lib/cmake" "$prefix/share/cmake" -name '*.cmake' -exec sed -i "s|\"/usr\"|\"$prefix\"|" {} + 2>/dev/null || true
}

# Who passes the program on passes these on with it.
keep_licences() { # NAME
    local into=$prefix/share/licences/$1
    rm -rf "$into"
    mkdir -p "$into"
    find "$work" -maxdepth 2 -type f \
        \( -iname 'copying*' -o -iname 'licen[cs]e*' -o -iname 'ftl.txt' -o -iname 'readme.ijg' \) -exec cp {} "$into" \;
    rmdir "$into" 2>/dev/null && return 1 # none was found
    return 0
}

copy_licences() { # of what Debian's packages bring into the program
    local package
    for package in $headers_only $system_packages; do
        [ "$package" = doctest-dev ] || install -D -m 644 "/usr/share/doc/$package/copyright" "$prefix/share/licences/$package/copyright"
    done
}

recipe() { echo "make_$1" | tr '.-' '__'; }

key_of() { # NAME: changes with all that NAME is made from
    local name=$1 need line
    line=$(echo "$table" | awk -v name="$name" '$1 == name')
    {
        echo "$line $flags $triple $cc $cxx $toolchain $cairo_flags $cairo_own_flags $cairo_libraries"
        [ "$name" != icu-data ] || echo "$constants"
        declare -f "$(recipe "$name")" compile_into package_file with_cmake with_configure keep_licences
        cat "$parts/patches/$name"* 2>/dev/null || true
        for need in $(echo "$line" | cut -d' ' -f1- | awk '{ for (i = 4; i <= NF; i++) print $i }'); do
            key_of "$need"
        done
    } | sha256sum | cut -c1-16
}

fetch() { # NAME SHA256: prints the archive's path
    local archive
    exec 8>"$cache/sources.lock" # systems share the sources, and may be made at the same time
    flock 8
    archive=$(find "$cache/sources" -name "${1}_*" -type f | head -n 1)
    if [ -z "$archive" ] || ! echo "$2  $archive" | sha256sum -c --quiet >&2; then
        [ -e "$cache/sources/apt/apt.conf" ] || apt_state "$cache/sources/apt" deb-src >&2
        archive=$(fetch_source "$cache/sources/apt" "$1" "$2" "$cache/sources")
    fi
    echo "$archive"
}

make_one() { # NAME VERSION SHA256, in a folder of its own
    local name=$1 archive patch
    archive=$(fetch "${name%-data}" "$3")
    rm -rf "$work"
    mkdir -p "$work"
    tar -xf "$archive" -C "$work" --strip-components=1
    cd "$work"
    for patch in "$parts/patches/$name"*.patch; do
        [ ! -e "$patch" ] || patch -p1 <"$patch"
    done
    "$(recipe "$name")"
    keep_licences "$name"
}

stamp_of() { echo "$prefix/made-$1-$(key_of "$1")"; }

missing_dependencies() {
    local name rest
    while read -r name rest; do
        [ -z "$name" ] || [ -e "$(stamp_of "$name")" ] || echo "$name"
    done <<<"$table" | tr '\n' ' '
}

copy_zlib() { # as Debian has it for the system
    local library=$zlib/lib/libz.a
    [ -e "$library" ] || library=$zlib/lib/$triple/libz.a
    cp "$library" "$prefix/lib/"
    cp "$zlib/include/zlib.h" "$zlib/include/zconf.h" "$prefix/include/"
    package_file zlib 1.2.13 -lz
}

make_dependencies() {
    local name version hash needs stamp
    mkdir -p "$prefix/lib/pkgconfig" "$prefix/include" "$cache/sources"
    copy_zlib
    copy_headers
    copy_licences
    while read -r name version hash needs; do
        [ -n "$name" ] || continue
        stamp=$(stamp_of "$name")
        [ ! -e "$stamp" ] || continue
        work=$prefix.work/$name
        rm -f "$prefix/made-$name-"*
        timed "$name $version" "$prefix.logs/$name.log" make_one "$name" "$version" "$hash"
        touch "$stamp"
        rm -rf "$work"
    done <<<"$table"
    BRIEFWRIGHT_CROSS_ROOT=$prefix
}
