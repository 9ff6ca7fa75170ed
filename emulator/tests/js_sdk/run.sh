#!/usr/bin/env bash
# Drives every method of the official JavaScript SDK (@notionhq/client 5.26.0 from npm) against the emulator, in both versions of
# the API that the SDK supports, and its helpers.
#
# It needs Node.js 20 or newer, npm with its registry, and cargo. NOTION_EMULATOR may name the program; without it, it is built.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=../emulator.sh
source "$here/../emulator.sh"

cp "$here"/*.mjs "$here/package.json" "$work/"
cd "$work"
npm install --silent --no-audit --no-fund
for version in 2025-09-03 2026-03-11; do
    start_emulator --demo --token sdk-token-of-the-test
    NOTION_VERSION=$version node drive.mjs
    kill "$emulator_pid"
done
