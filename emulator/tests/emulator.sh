# What the scripts beside it share: a folder for the run, and an emulator in it. To be sourced.
#
# NOTION_EMULATOR may name the program; without it, it is built.

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
emulator_pid=
finish() {
    if [ -n "$emulator_pid" ]; then kill "$emulator_pid" 2>/dev/null || true; fi
    rm -rf "$work"
}
trap finish EXIT

# Nothing goes to the emulator by way of a proxy.
unset http_proxy HTTP_PROXY all_proxy ALL_PROXY
export no_proxy=127.0.0.1 NO_PROXY=127.0.0.1

if [ -z "${NOTION_EMULATOR:-}" ]; then
    cargo build --quiet --manifest-path "$repository/Cargo.toml" -p notion-emulator
    NOTION_EMULATOR=${CARGO_TARGET_DIR:-$repository/target}/debug/notion-emulator
fi

# Starts the emulator on a free port with further arguments, and says where it is in NOTION_BASE_URL, NOTION_TOKEN,
# NOTION_PARENT_PAGE, NOTION_CLIENT_ID and NOTION_CLIENT_SECRET.
start_emulator() {
    "$NOTION_EMULATOR" --port 0 "$@" >"$work/emulator.log" 2>&1 &
    emulator_pid=$!
    for _ in $(seq 100); do
        if grep -q '^oauth client secret: ' "$work/emulator.log"; then break; fi
        sleep 0.1
    done
    NOTION_BASE_URL=$(said 'listening on ')
    NOTION_TOKEN=$(said 'token: ')
    NOTION_PARENT_PAGE=$(said 'root page: ')
    NOTION_CLIENT_ID=$(said 'oauth client id: ')
    NOTION_CLIENT_SECRET=$(said 'oauth client secret: ')
    export NOTION_BASE_URL NOTION_TOKEN NOTION_PARENT_PAGE NOTION_CLIENT_ID NOTION_CLIENT_SECRET
    if [ -z "$NOTION_CLIENT_SECRET" ]; then
        echo 'the emulator did not start:' >&2
        cat "$work/emulator.log" >&2
        exit 1
    fi
}

said() {
    sed -n "s/^$1//p" "$work/emulator.log"
}
