#!/usr/bin/env bash
# Run tests on the Pythons that the package promises, besides the one that runs all tests already:
# test_other_pythons.sh PYTHON [PYTEST_ARGUMENT...]
#
# Each has an environment of its own, such as .venv-312. One that is not on the machine is left out, and said.
set -euo pipefail
cd "$(dirname "$0")/.."

main=$("$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
shift
status=0
for version in 3.11 3.12; do
    [ "$version" != "$main" ] || continue
    if ! python=$(tools/find_python.sh "$version"); then
        echo "The tests on Python $version are skipped."
        continue
    fi
    folder=".venv-${version/./}"
    if [ ! -e "$folder/.installed" ] || [ pyproject.toml -nt "$folder/.installed" ]; then
        PYTHON=$python tools/make_venv.sh "$folder"
        tools/install.sh "$folder" 'workbench,test'
        touch "$folder/.installed"
    fi
    tools/stage.sh "Python $version" "$folder/bin/python" -m pytest "$@" || status=$?
done
exit "$status"
