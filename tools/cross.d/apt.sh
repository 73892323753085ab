# Debian's archive as this machine's apt knows it, asked for another architecture or for sources. The system's own lists and
# packages stay as they are.

# apt_state FOLDER TYPE [ARCHITECTURE]: prepares a state of apt's own in FOLDER; TYPE is deb or deb-src.
apt_state() {
    local folder=$1 type=$2 architecture=${3-}
    mkdir -p "$folder/lists/partial" "$folder/archives/partial" "$folder/sources"
    : >"$folder/status"
    local file
    for file in /etc/apt/sources.list.d/debian.sources; do
        [ ! -e "$file" ] || sed "s/^Types:.*/Types: $type/" "$file" >"$folder/sources/$(basename "$file")"
    done
    if [ -s /etc/apt/sources.list ]; then
        sed -n "s/^deb[ \t]/$type /p" /etc/apt/sources.list >"$folder/sources/main.list"
    fi
    {
        printf 'Dir::State "%s";\nDir::State::status "%s/status";\n' "$folder" "$folder"
        printf 'Dir::Cache "%s";\nDir::Etc::sourcelist "/dev/null";\n' "$folder"
        printf 'Dir::Etc::sourceparts "%s/sources";\nAPT::Sandbox::User "";\n' "$folder"
        [ -z "$architecture" ] || printf 'APT::Architecture "%s";\nAPT::Architectures { "%s"; };\n' "$architecture" "$architecture"
    } >"$folder/apt.conf"
    APT_CONFIG=$folder/apt.conf apt-get update
}

# apt_closure FOLDER PACKAGE…: the packages and all that they need, one a line.
apt_closure() {
    local folder=$1
    shift
    APT_CONFIG=$folder/apt.conf apt-get install --simulate --no-install-recommends --yes "$@" | awk '$1 == "Inst" { print $2 }'
}

# apt_fetch FOLDER PACKAGE…: their files, into the folder one is in.
apt_fetch() {
    local folder=$1
    shift
    APT_CONFIG=$folder/apt.conf apt-get download "$@"
}

# our_libraries: the packages of tools/install-deps that hold libraries.
our_libraries() {
    awk '$1 == "build" && $2 ~ /^(module|header):/ && $3 != "-" { print $3 }' "$root/tools/install-deps"
}

# fetch_source FOLDER NAME SHA256 INTO: the archive of upstream's source as Debian has it; prints where it is.
fetch_source() {
    local folder=$1 name=$2 hash=$3 into=$4 uri file
    read -r uri file < <(
        APT_CONFIG=$folder/apt.conf apt-get source --print-uris --download-only --only-source "$name" |
            awk -v hash="SHA256:$hash" '$4 == hash { print $1, $2 }'
    ) || true
    if [ -z "${uri-}" ]; then
        echo "the archive has no source of $name with the SHA-256 $hash" >&2
        return 1
    fi
    uri=${uri#\'}
    /usr/lib/apt/apt-helper -o APT::Sandbox::User= download-file "${uri%\'}" "$into/$file" "SHA256:$hash" >&2
    echo "$into/$file"
}
