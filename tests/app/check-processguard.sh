#!/usr/bin/env bash
# check-processguard.sh CERTDESK MODE: nobody looks into a running CertDesk, not even another program
# of the same person. MODE is "release" (no debugger either) or "debug" (no core dump only).
# As root it lets an unprivileged user run both sides, since root may look into everything.
set -euo pipefail
certdesk=$(realpath "$1")
mode=$2
dir=$(mktemp -d)
running=()
trap 'kill "${running[@]}" 2>/dev/null || true; rm -rf "$dir"' EXIT
as_user=()
if [ "$(id -u)" -eq 0 ]; then
    as_user=(setpriv --reuid=65534 --regid=65534 --clear-groups)
    chown 65534:65534 "$dir"
    # The build may lie where that user can't look.
    cp "$certdesk" "$dir/certdesk"
    certdesk=$dir/certdesk
fi

# attach PID: whether another program of the same person may trace it.
# Prints "attached" or "refused"; what strace said is in $dir/strace.
attach() {
    local target=$1 tracer
    "${as_user[@]}" strace -qq -p "$target" -e trace=none -o /dev/null 2>"$dir/strace" &
    tracer=$!
    while kill -0 "$tracer" 2>/dev/null; do
        if ! grep -q '^TracerPid:[[:space:]]*0$' "/proc/$target/status"; then
            kill "$tracer"
            wait "$tracer" 2>/dev/null || true
            echo attached
            return
        fi
    done
    wait "$tracer" 2>/dev/null || true
    echo refused
}

env -i "${as_user[@]}" env HOME="$dir" XDG_RUNTIME_DIR="$dir" QT_QPA_PLATFORM=offscreen \
    DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent "$certdesk" --profile "$dir/profile" &
running+=($!)
pid=$!
"${as_user[@]}" tail -f /dev/null &
running+=($!)
control=$!
# Its lock is there once it is past the guard.
timeout 60 bash -c "until [ -e '$dir/profile/in-use.lock' ]; do kill -0 $pid; done"

if [ "$(attach "$control")" != attached ]; then
    echo "SKIP: programs of one person may not trace each other here anyway"
    cat "$dir/strace"
    tracing=0
else
    tracing=1
fi
grep '^Max core file size' "/proc/$pid/limits"
grep -Eq '^Max core file size +0 +0 ' "/proc/$pid/limits"
if [ "$mode" = release ]; then
    [ "$(attach "$pid")" = refused ]
    [ "$tracing" = 0 ] || grep -q "Operation not permitted" "$dir/strace"
    if "${as_user[@]}" cat "/proc/$pid/environ" >/dev/null 2>&1; then
        echo "its memory can be read through /proc"
        exit 1
    fi
fi
kill -0 "$pid" # it is CertDesk that was asked, and it still runs
echo "guarded"
