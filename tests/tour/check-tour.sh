#!/usr/bin/env bash
# check-tour.sh CERTDESK-TOUR DIR: plays the tour with a real keyring and checks what it left: by keyboard
# alone, once more to go on from that, and by mouse and drag and drop alone, in Chinese at 200 %. With
# CERTDESK_TOURS=1 by keyboard only, and once.
set -euo pipefail
tour=$(realpath "$1")
dir=$2
here=$(cd "$(dirname "$0")" && pwd)
rm -rf "$dir"
mkdir -p "$dir"
export KEYRING_HOME=$dir/keyring KEYRING_PASSWORD=tour-keyring

# play NAME ARG…: a tour whose pictures and files are in NAME.
play() {
    local name=$1
    shift
    echo "== tour $name $*"
    "$here/../support/with-keyring.sh" "$tour" --out "$dir/$name" --sandbox-data "$dir/$name-sandbox" "$@"
}
names=(tour)
play tour
if [ "${CERTDESK_TOURS:-}" != 1 ]; then
    names=(tour mouse)
    play tour
    QT_SCALE_FACTOR=2 play mouse --hands mouse --language zh_CN
fi

for name in "${names[@]}"; do
    echo "== what was saved in $name"
    cd "$dir/$name/exports"
    ls -l
    pairs=0
    for bundle in *_bundle.crt; do
        stem=${bundle%_bundle.crt}
        openssl verify -x509_strict -CAfile "$dir/$name-sandbox/ca/roots.pem" -untrusted "$bundle" "$bundle"
        cmp <(openssl pkey -in "$stem.key" -pubout) <(openssl x509 -in "$bundle" -noout -pubkey)
        [ "$(stat -c %a "$stem.key")" = 600 ]
        pairs=$((pairs + 1))
    done
    [ "$pairs" = 2 ]
    ls ./*.pfx >/dev/null
done
cd "$dir/tour/exports"
for pfx in *.pfx; do
    openssl pkcs12 -in "$pfx" -passin pass:tour-password -nodes -out "$dir/opened.pem"
    openssl x509 -in "$dir/opened.pem" -noout -subject
    if openssl pkcs12 -in "$pfx" -passin pass:wrong -noout 2>/dev/null; then
        echo "the PFX opens with a wrong password"
        exit 1
    fi
done

echo "== secrets outside exports/"
cd "$dir"
find=$here/../support/find_canaries.py
# shellcheck source=/dev/null
. "$here/../support/canaries.sh"
{
    "$(dirname "$tour")/certdesk-sandbox" --data "$dir/tour-sandbox" --exit-with-parent </dev/null |
        sed -n 's/.*"secretKey":"\([^"]*\)".*/\1/p' | tr -d '\n' | canary SecretKey
    printf 'tour-password' | canary PFX-password
    for name in "${names[@]}"; do
        for key in "$name"/exports/*.key; do
            canary_of_key "$key"
        done
    done
} >canaries
if "$find" --canaries <(grep private-key canaries) tour/exports >/dev/null; then
    echo "the scanner does not see the keys in the exported files"
    exit 1
fi
# Of the keyring's files only the encrypted ones may hold them.
"$find" --canaries canaries --except exports --except opened.pem "${names[@]}" keyring
for name in "${names[@]}"; do
    ls "$name"/*-dark.png >/dev/null
done
rm canaries
