# Finds a Python that can run the scripts, and hands over: start.sh <script> <folder of scripts> <arguments>
# POSIX sh and nothing else, because it runs where nothing is installed yet.
set -eu

name=$1
root=$(cd "$2/.." && pwd)
shift 2

# Exit status: 0 usable, 3 has no venv (Debian without python3-venv), 4 too old.
judge='
import sys
if sys.version_info < (3, 11): sys.exit(4)
try: import ensurepip, venv
except ImportError: sys.exit(3)
'
seen=
# 3.11 first: requirements-dev.txt was resolved with it.
for candidate in ${PYTHON:-python3.11 python3.12 python3.13 python3.14 python3}; do
    path=$(command -v "$candidate" 2>/dev/null) || continue
    # Version managers leave stubs that only print an error: they are not a Python.
    version=$("$path" -c 'import sys; print("%d.%d.%d" % sys.version_info[:3])' 2>/dev/null) || continue
    status=0
    "$path" -c "$judge" 2>/dev/null || status=$?
    if [ "$status" -eq 0 ]; then
        cd "$root"
        exec "$path" -m scripts.support "$name" "$@"
    fi
    word="is older than 3.11"
    if [ "$status" -eq 3 ]; then word="has no venv module (on Debian and Ubuntu: apt-get install python3-venv)"; fi
    seen="$seen
  $path is Python $version: it $word"
done

cat >&2 <<MESSAGE
scripts/$name needs Python 3.11 or newer with its venv module, and found ${seen:-none.}
Install one (https://www.python.org/downloads/, or your system's packages), or name it:
  PYTHON=/path/to/python3.11 scripts/$name
MESSAGE
exit 2
