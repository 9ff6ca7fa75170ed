#!/usr/bin/env bash
# Drives `notion mcp` by the official TypeScript client (@modelcontextprotocol/sdk from npm), over standard input and output, against the
# emulator.
#
# It needs Node.js 20 or newer, npm with its registry, and cargo. NOTION_PROGRAM may name the program; without it, it is built.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(cd "$here/../.." && pwd)
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

if [ -z "${NOTION_PROGRAM:-}" ]; then
    cargo build --quiet --manifest-path "$repository/Cargo.toml" --features cli,mcp --bin notion
    NOTION_PROGRAM=${CARGO_TARGET_DIR:-$repository/target}/debug/notion
fi

cp "$here"/*.mjs "$here"/package*.json "$work/"
cd "$work"
npm ci --silent --no-audit --no-fund

"$NOTION_PROGRAM" emulator --port 0 --demo >emulator.log 2>&1 &
emulator_pid=$!
said() {
    sed -n "s/^$1//p" emulator.log
}
for _ in $(seq 100); do
    if grep -q '^oauth client secret: ' emulator.log; then break; fi
    sleep 0.1
done
NOTION_BASE_URL=$(said 'listening on ')
NOTION_TOKEN=$(said 'token: ')
NOTION_PARENT_PAGE=$(said 'root page: ')
# Nobody is logged in.
NOTION_CONFIG_DIR=$work/configuration
export NOTION_PROGRAM NOTION_BASE_URL NOTION_TOKEN NOTION_PARENT_PAGE NOTION_CONFIG_DIR
if [ -z "$NOTION_PARENT_PAGE" ]; then
    echo 'the emulator did not start:' >&2
    cat emulator.log >&2
    exit 1
fi
node --test --test-reporter=spec drive.mjs
