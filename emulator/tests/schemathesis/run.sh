#!/usr/bin/env bash
# Runs Schemathesis (PyPI) over the emulator's own /openapi.json: nothing may be answered with 5xx, and no answer may fail to come.
#
# It needs Python 3.10 or newer, pip with its registry, and cargo. Further arguments go to Schemathesis, such as --max-examples 100.
# NOTION_EMULATOR may name the program; without it, it is built.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=../emulator.sh
source "$here/../emulator.sh"

python3 -m venv "$work/venv"
"$work/venv/bin/pip" --quiet --disable-pip-version-check install schemathesis==4.32.5
start_emulator --demo --token schemathesis-token

cd "$work"
export SCHEMATHESIS_HOOKS=hooks
PYTHONPATH=$here "$work/venv/bin/st" run "$NOTION_BASE_URL/openapi.json" \
    --header "Authorization: Bearer $NOTION_TOKEN" --checks not_a_server_error --max-examples 20 --seed 1 --workers 1 \
    --continue-on-failure "$@"
# It is still there, and answers.
curl --fail --silent --output /dev/null "$NOTION_BASE_URL/"
echo 'no answer of 5xx'
