#!/usr/bin/env bash
# Runs the test suite of the Python SDK (notion-client 3.1.0, from its source distribution on PyPI) against the emulator.
#
# It needs Python 3.9 or newer, pip with its registry, and cargo. Further arguments go to pytest, such as -k test_search.
# NOTION_EMULATOR may name the program; without it, it is built.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
version=3.1.0
# shellcheck source=../emulator.sh
source "$here/../emulator.sh"

python3 -m venv "$work/venv"
"$work/venv/bin/pip" --quiet --disable-pip-version-check install -r "$here/requirements.txt"
"$work/venv/bin/pip" --quiet --disable-pip-version-check download \
    --no-deps --no-binary :all: --dest "$work" "notion-client==$version"
tar -xzf "$work"/notion*client-"$version".tar.gz -C "$work"
suite=$(echo "$work"/notion*client-"$version"/)
"$work/venv/bin/pip" --quiet --disable-pip-version-check install --no-deps "$suite"
cp "$here/conftest.py" "$suite/tests/conftest.py"

start_emulator --token suite-token
cd "$suite"
"$work/venv/bin/python" -m pytest tests -q -c "$here/pytest.ini" --rootdir . -p no:cacheprovider "$@"
