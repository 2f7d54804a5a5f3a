#!/usr/bin/env bash
# run.sh [--apply-only] [NAME…]: takes one safety measure out of a copy of the sources at a time,
# builds the tests that a patch names and shows that they fail. --apply-only: checks that every
# patch still fits the sources, and builds nothing.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
apply_only=
if [ "${1:-}" = --apply-only ]; then
    apply_only=1
    shift
fi

patches=("$here"/*.patch)
if [ $# -gt 0 ]; then
    patches=("${@/#/$here/}")
    patches=("${patches[@]/%/.patch}")
fi

if [ -n "$apply_only" ]; then
    status=0
    for patch in "${patches[@]}"; do
        if ! patch --dry-run --silent -p1 -d "$root" <"$patch"; then
            echo "$(basename "$patch") does not fit the sources any more"
            status=1
        fi
    done
    exit $status
fi

# The copy keeps its build between runs. What a patch may have changed in the last run is new.
copy=$root/build/mutations/tree
mkdir -p "$copy"
(cd "$root" && git ls-files -z --cached --others --exclude-standard | tar -c --null -T -) | tar -x -C "$copy"
sed -n 's|^+++ b/||p' "$here"/*.patch | (cd "$copy" && xargs touch)
cd "$copy"
export CCACHE_BASEDIR=$copy CCACHE_NOHASHDIR=true
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
command -v ccache >/dev/null && export CMAKE_CXX_COMPILER_LAUNCHER=ccache
[ -f build/release/build.ninja ] || cmake --preset release >/dev/null

# tests_of PATCH: the test programs that it names.
tests_of() { sed -n 's/^Tests: //p' "$1"; }

# run_tests TEST…: builds and runs them. Prints those that failed; false if none did.
run_tests() {
    local log=build/mutation.log pattern
    pattern="^($(tr ' ' '|' <<<"$*"))\$"
    # shellcheck disable=SC2068 # words
    cmake --build --preset release -j "$(nproc)" --target $@ certdesk certdesk-sandbox >"$log" 2>&1 || {
        tail -20 "$log" >&2
        echo "DOES NOT BUILD"
        return 2
    }
    ctest --preset release -R "$pattern" >"$log" 2>&1 && return 1
    grep '^FAIL!  :' "$log" | sed 's/^FAIL!  : //; s/ .*//; s/(.*//' | sort -u | head -3 | paste -sd' '
    grep -q '^FAIL!  :' "$log" || sed -n 's/.* - \(tst_[a-z_]*\) (.*/\1/p' "$log" | sort -u | paste -sd' '
}

# Without a mutation everything has to pass, or a failure would mean nothing.
all=$(for patch in "${patches[@]}"; do tests_of "$patch"; done | tr ' ' '\n' | sort -u | paste -sd' ')
printf '%-26s' "(nothing taken out)"
if failed=$(run_tests "$all"); then
    echo "FAILS: $failed"
    exit 1
fi
echo "passes: $all"

status=0
for patch in "${patches[@]}"; do
    name=$(basename "$patch" .patch)
    printf '%-26s' "$name"
    patch --silent -p1 <"$patch"
    result=0
    failed=$(run_tests "$(tests_of "$patch")") || result=$?
    patch --silent -R -p1 <"$patch"
    case $result in
    0) echo "caught by $failed" ;;
    1)
        echo "NOT CAUGHT by $(tests_of "$patch")"
        status=1
        ;;
    *)
        echo "$failed"
        status=1
        ;;
    esac
done
exit $status
