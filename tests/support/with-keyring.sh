#!/usr/bin/env bash
# with-keyring.sh CMD…: runs CMD in a private D-Bus session with a fresh, unlocked gnome-keyring.
# KEYRING_HOME=DIR keeps the keyring between calls; KEYRING_PASSWORD unlocks it (never empty: an
# empty one makes gnome-keyring write its file in the clear).
# CMD sees CERTDESK_PRIVATE_BUS: the address of the bus on which no keyring of the person's can be.
set -euo pipefail
pw=${KEYRING_PASSWORD:-test}
fresh=
if [ -z "${KEYRING_HOME:-}" ]; then
    fresh=$(mktemp -d)
    trap 'rm -rf "$fresh"' EXIT
fi
home=${KEYRING_HOME:-$fresh}
mkdir -p "$home"
export HOME=$home XDG_DATA_HOME=$home/.local/share XDG_CONFIG_HOME=$home/.config \
    XDG_CACHE_HOME=$home/.cache XDG_RUNTIME_DIR=$home/run
mkdir -p "$XDG_RUNTIME_DIR" "$XDG_DATA_HOME/keyrings"
chmod 700 "$XDG_RUNTIME_DIR"
unset DBUS_SESSION_BUS_ADDRESS DISPLAY WAYLAND_DISPLAY GNOME_KEYRING_CONTROL \
    XDG_CURRENT_DESKTOP DESKTOP_SESSION KDE_FULL_SESSION KDE_SESSION_VERSION

# Where a container lacks CAP_IPC_LOCK, the installed daemon can't be started; a copy has no file
# capabilities and can.
KEYRING_DAEMON=$(command -v gnome-keyring-daemon)
if ! "$KEYRING_DAEMON" --version >/dev/null 2>&1; then
    cp "$KEYRING_DAEMON" "$home/gnome-keyring-daemon"
    KEYRING_DAEMON=$home/gnome-keyring-daemon
fi

# A bus that starts nothing by itself: whoever answers there was started by us.
cat >"$home/bus.conf" <<'CONF'
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>
CONF
export KEYRING_DAEMON KEYRING_PASSWORD=$pw
# shellcheck disable=SC2016 # the inner shell expands them
dbus-run-session --config-file="$home/bus.conf" -- bash -c '
    export CERTDESK_PRIVATE_BUS=$DBUS_SESSION_BUS_ADDRESS
    printf "%s" "$KEYRING_PASSWORD" |
        "$KEYRING_DAEMON" --unlock --components=secrets >/dev/null 2>"$HOME/keyring.log"
    gdbus wait --session --timeout 10 org.freedesktop.secrets
    "$@"' _ "$@"
