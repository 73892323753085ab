# Linux on x86-64, for any distribution: the compiler and the C library of this machine, linked in.

triple=x86_64-linux-gnu
cc=$triple-gcc
cxx=$triple-g++
toolchain=linux-static
flags="-O2 -ffp-contract=off -fPIE"
cairo_flags=
cairo_own_flags=
cairo_libraries=-lm
constants=$'.section .note.GNU-stack,"",@progbits\n.section .rodata' # without the note the stack would be executable
system_packages="libc6-dev libgcc-12-dev libstdc++-12-dev zlib1g-dev"
zlib=/usr

# shellcheck source=libraries.sh
source "$parts/libraries.sh"

preset=linux-static
driver= # the tests are of the same build
quick_targets+=(pages)
quick_tests='^portability.(hashes|alone)$'

prepare_emulator() { :; } # it runs here
