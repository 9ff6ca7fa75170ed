#!/usr/bin/env bash
# Runs the test suite of the Python SDK (notion-client 3.1.0, from its source distribution on PyPI) against the emulator.
#
# It needs Python 3.9 or newer, pip with its registry, and cargo. Further arguments go to pytest, such as -k test_search.
# NOTION_EMULATOR may name the program; without it, it is built.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(cd "$here/../../.." && pwd)
version=3.1.0

work=$(mktemp -d)
emulator_pid=
finish() {
    if [ -n "$emulator_pid" ]; then kill "$emulator_pid" 2>/dev/null || true; fi
    rm -rf "$work"
}
trap finish EXIT

if [ -z "${NOTION_EMULATOR:-}" ]; then
    cargo build --quiet --manifest-path "$repository/Cargo.toml" -p notion-emulator
    NOTION_EMULATOR=${CARGO_TARGET_DIR:-$repository/target}/debug/notion-emulator
fi

python3 -m venv "$work/venv"
"$work/venv/bin/pip" --quiet --disable-pip-version-check install -r "$here/requirements.txt"
"$work/venv/bin/pip" --quiet --disable-pip-version-check download \
    --no-deps --no-binary :all: --dest "$work" "notion-client==$version"
tar -xzf "$work"/notion*client-"$version".tar.gz -C "$work"
suite=$(echo "$work"/notion*client-"$version"/)
"$work/venv/bin/pip" --quiet --disable-pip-version-check install --no-deps "$suite"
cp "$here/conftest.py" "$suite/tests/conftest.py"

"$NOTION_EMULATOR" --port 0 --token suite-token >"$work/emulator.log" 2>&1 &
emulator_pid=$!
for _ in $(seq 100); do
    if grep -q '^root page: ' "$work/emulator.log"; then break; fi
    sleep 0.1
done
value() { sed -n "s/^$1//p" "$work/emulator.log"; }
NOTION_BASE_URL=$(value 'listening on ')
NOTION_TOKEN=$(value 'token: ')
NOTION_PARENT_PAGE=$(value 'root page: ')
export NOTION_BASE_URL NOTION_TOKEN NOTION_PARENT_PAGE
if [ -z "$NOTION_PARENT_PAGE" ]; then
    echo 'the emulator did not start:' >&2
    cat "$work/emulator.log" >&2
    exit 1
fi

cd "$suite"
env -u http_proxy -u https_proxy -u HTTP_PROXY -u HTTPS_PROXY -u ALL_PROXY \
    "$work/venv/bin/python" -m pytest tests -q -c "$here/pytest.ini" --rootdir . -p no:cacheprovider "$@"
