#!/usr/bin/env bash
# with-keyring.sh CMD…: runs CMD in a private D-Bus session with a fresh, unlocked gnome-keyring.
# KEYRING_HOME=DIR keeps the keyring between calls; KEYRING_PASSWORD unlocks it (never empty: an
# empty one makes gnome-keyring write its file in the clear).
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
unset DBUS_SESSION_BUS_ADDRESS DISPLAY WAYLAND_DISPLAY XDG_CURRENT_DESKTOP DESKTOP_SESSION
export KEYRING_UNLOCK=$pw
# shellcheck disable=SC2016 # for the inner shell
dbus-run-session -- bash -c '
    printf "%s" "$KEYRING_UNLOCK" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>"$HOME/keyring.log"
    unset KEYRING_UNLOCK
    gdbus wait --session --timeout 10 org.freedesktop.secrets
    "$@"' _ "$@"
