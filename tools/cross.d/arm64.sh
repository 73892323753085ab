# The libraries for arm64 are Debian's own packages, unpacked and not installed.

# What a program needs only while packages are installed or scripts run.
not_needed='^(python3.*|libpython.*|dpkg|tar|debconf|perl.*|.*-bin|icu-devtools|gir1.*|fonts-.*|media-types|sysvinit-utils|lsb-base|x11-common)$'

unpack_packages() {
    local state=$1 folder=$2 packages
    packages=$(apt_closure "$state" libc6-dev libstdc++-12-dev $(our_libraries) | grep -vE "$not_needed")
    mkdir -p "$folder" "$state/packages"
    (
        cd "$state/packages"
        # shellcheck disable=SC2086
        apt_fetch "$state" $packages
        for package in *.deb; do
            dpkg -x "$package" "$folder"
        done
    )
    # Links that begin at the root of the file system would lead out of the folder.
    find "$folder" -type l -lname '/*' | while IFS= read -r link; do
        ln -sfn "$folder$(readlink "$link")" "$link"
    done
}

root_folder() { # its name changes with all that it is made from
    local key
    key=$({
        declare -f apt_state apt_closure apt_fetch unpack_packages
        echo "$not_needed"
        our_libraries
    } | sha256sum | cut -c1-12)
    echo "$cache/arm64-$key"
}

missing_dependencies() {
    [ -e "$(root_folder)/complete" ] || echo "the packages for arm64"
}

make_dependencies() {
    local work
    BRIEFWRIGHT_CROSS_ROOT=$(root_folder)
    [ -n "$(missing_dependencies)" ] || return 0
    work=$BRIEFWRIGHT_CROSS_ROOT.work
    rm -rf "$BRIEFWRIGHT_CROSS_ROOT"
    timed "lists of packages" "$work/lists.log" apt_state "$work/apt" deb arm64
    timed "packages" "$work/packages.log" unpack_packages "$work/apt" "$BRIEFWRIGHT_CROSS_ROOT"
    rm -rf "$work"
    touch "$BRIEFWRIGHT_CROSS_ROOT/complete"
}

prepare_emulator() {
    command -v qemu-aarch64-static >/dev/null || fail "qemu-aarch64-static is missing: tools/install-deps --cross"
}
