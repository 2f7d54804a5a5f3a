#!/usr/bin/env bash
# with-kwallet.sh CMD…: runs CMD in a private D-Bus session with a fresh, open KWallet (kwalletd5),
# as in a Plasma session. There is no other keychain on that bus.
# CMD sees CERTDESK_PRIVATE_BUS, and in CERTDESK_START_KWALLET what starts the wallet again.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
export HOME=$fresh XDG_DATA_HOME=$fresh/.local/share XDG_CONFIG_HOME=$fresh/.config \
    XDG_CACHE_HOME=$fresh/.cache XDG_RUNTIME_DIR=$fresh/run
mkdir -p "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME"
mkdir -m 700 "$XDG_RUNTIME_DIR"
unset DBUS_SESSION_BUS_ADDRESS DISPLAY WAYLAND_DISPLAY DESKTOP_SESSION KDE_FULL_SESSION
export XDG_CURRENT_DESKTOP=KDE KDE_SESSION_VERSION=5

# A bus that starts nothing by itself: whoever answers there was started by us.
cat >"$fresh/bus.conf" <<'CONF'
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>
CONF
export CERTDESK_START_KWALLET="$here/start-kwallet.py test"
# shellcheck disable=SC2016 # the inner shell expands them
dbus-run-session --config-file="$fresh/bus.conf" -- bash -c '
    export CERTDESK_PRIVATE_BUS=$DBUS_SESSION_BUS_ADDRESS
    $CERTDESK_START_KWALLET >/dev/null
    status=0
    "$@" || status=$?
    # The wallet is not a child of the bus: it ends with us.
    kill -9 "$(gdbus call --session --dest org.freedesktop.DBus --object-path / \
        --method org.freedesktop.DBus.GetConnectionUnixProcessID org.kde.kwalletd5 |
        tr -cd "[0-9 ]" | tr -s " " "\n" | tail -1)" 2>/dev/null || true
    exit $status' _ "$@"
