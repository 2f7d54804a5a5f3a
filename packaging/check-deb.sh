#!/usr/bin/env bash
# check-deb.sh [DEB]: installs the package on a clean Debian 12 (a folder made with debootstrap) and
# starts the programs there. Needs root, debootstrap and Debian's archive; takes a few minutes.
# Without DEB it takes the newest one in build/release.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck disable=SC2012 # names are ours
deb=${1:-$(ls -t build/release/*.deb 2>/dev/null | head -1)}
[ -f "$deb" ] || {
    echo "no package: (cd build/release && cpack -G DEB)" >&2
    exit 1
}
mirror=${MIRROR:-} # empty: the one debootstrap knows
clean=build/debian12
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

[ -f $clean.tar ] || {
    echo "==> Making a clean Debian 12"
    rm -rf $clean
    debootstrap --variant=minbase bookworm "$PWD/$clean" ${mirror:+"$mirror"} >build/debootstrap.log
    tar -C $clean -cf $clean.tar . && rm -rf $clean
}
tar -C "$root" -xf $clean.tar
cp /etc/resolv.conf "$root/etc/resolv.conf"
cp "$deb" "$root/certdesk.deb"
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 "$@"; }

echo "==> Installing $deb with nothing but what it depends on"
inside apt-get -q update >/dev/null
inside env DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends /certdesk.deb \
    >build/check-deb.log 2>&1 || {
    tail -20 build/check-deb.log
    exit 1
}

echo "==> Libraries"
for program in certdesk certdesk-sandbox; do
    if inside ldd /usr/bin/$program | grep 'not found'; then exit 1; fi
done
inside sh -c 'ls /usr/lib/*/qt6/plugins/sqldrivers/libqsqlite.so /usr/lib/*/libsecret-1.so.0 \
    /usr/lib/*/qt6/plugins/imageformats/libqsvg.so /usr/lib/*/qt6/plugins/platforms/libqxcb.so \
    /usr/share/applications/certdesk.desktop /usr/share/icons/hicolor/scalable/apps/certdesk.svg' >/dev/null

echo "==> certdesk --version"
inside certdesk --version

# starts SECONDS CMD…: CMD must still be running after SECONDS.
starts() {
    local seconds=$1 status=0
    shift
    echo "==> ${*##*=}"
    inside timeout "$seconds" "$@" >"$root/out" 2>"$root/err" || status=$?
    if [ $status -ne 124 ]; then
        echo "ended with $status instead of running:"
        cat "$root/out" "$root/err"
        exit 1
    fi
    grep -iE 'could not load|cannot|fail|driver not loaded' "$root/err" && exit 1
    return 0
}
starts 5 certdesk-sandbox --data /tmp/sandbox
head -c 60 "$root/out" && echo ' …'
grep -q '"api":"http://127.0.0.1:' "$root/out"
starts 8 env QT_QPA_PLATFORM=offscreen certdesk --profile /tmp/profile
starts 8 env QT_QPA_PLATFORM=offscreen certdesk --profile /tmp/profile-sandbox --sandbox
echo "==> The package installs on a clean Debian 12 and starts"
