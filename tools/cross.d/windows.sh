# Windows on x86-64: mingw-w64 with POSIX threads, tested in Wine.

triple=x86_64-w64-mingw32
cc=$triple-gcc-posix
cxx=$triple-g++-posix
toolchain=mingw64
# Numbers are printed as glibc prints them, see docs/explanation/portability.md.
flags="-O2 -ffp-contract=off -D__USE_MINGW_ANSI_STDIO=1"
cairo_flags=-DCAIRO_WIN32_STATIC_BUILD
cairo_own_flags=-D_FORTIFY_SOURCE=0
cairo_libraries=-lssp
constants=".section .rdata"
system_packages="gcc-mingw-w64-x86-64-posix g++-mingw-w64-x86-64-posix mingw-w64-x86-64-dev libz-mingw-w64-dev"
zlib=/usr/$triple

# shellcheck source=libraries.sh
source "$parts/libraries.sh"

prepare_emulator() {
    [ -x /usr/lib/wine/wine64 ] || fail "wine64 is missing: tools/install-deps --cross"
    export WINEPREFIX=${WINEPREFIX:-$cache/wine} WINEDEBUG=-all
    timed "Wine" "$prefix.logs/wine.log" timeout 300 /usr/lib/wine/wine64 cmd /c ver
    # While one program runs, Wine's services do: else each test starts them anew, which takes seconds, and what reads its output
    # waits for services that have inherited the pipe and do not always end.
    tail -f /dev/null > >(exec /usr/lib/wine/wine64 cmd >/dev/null 2>&1) &
    # shellcheck disable=SC2064
    trap "kill $!" EXIT
}
