#!/usr/bin/env bash
# check-canaries.sh CERTDESK-KILL DIR: renewals with kills, and the secrets in them as canaries: no
# file that CertDesk leaves, no argument and no environment of any process may hold one.
set -euo pipefail
kill=$(realpath "$1")
dir=$2
here=$(cd "$(dirname "$0")" && pwd)
find=$here/../support/find_canaries.py
rm -rf "$dir"
mkdir -p "$dir/tmp" "$dir/work"
dir=$(realpath "$dir")
cd "$dir" # where a core dump would go
ulimit -c unlimited || true

# shellcheck source=/dev/null
. "$here/../support/canaries.sh"

# The first start of a sandbox makes its SecretKey, so that it is known before the renewals begin.
secret=$("$(dirname "$kill")/certdesk-sandbox" --data "$dir/work/lane-0/sandbox" --balance 1000000 \
    --certificates 300 --generated-days 20 --exit-with-parent </dev/null | sed -n 's/.*"secretKey":"\([^"]*\)".*/\1/p')
[ -n "$secret" ]
{
    printf '%s' "$secret" | canary SecretKey
    printf 'kill-test password' | canary PFX-password
} >"$dir/canaries"
unset secret

mkfifo "$dir/end"
"$find" --canaries "$dir/canaries" --watch 0.2 <"$dir/end" >"$dir/watched" &
watcher=$!
exec 3>"$dir/end"
TMPDIR=$dir/tmp KEYRING_HOME=$dir/keyring "$here/../support/with-keyring.sh" "$kill" --work "$dir/work" \
    --lanes 1 --kills 25 --keep | tail -4
exec 3>&-
wait $watcher || {
    cat "$dir/watched"
    exit 1
}
cat "$dir/watched"
rm "$dir/end"

for key in "$dir"/work/lane-0/journey-*/exports/server.key; do
    if grep -q "PRIVATE KEY" "$key"; then canary_of_key "$key"; fi
done >>"$dir/canaries"
[ "$(grep -c private-key "$dir/canaries")" -ge 5 ]

# These canaries sing: the exported files hold every key.
if "$find" --canaries <(grep private-key "$dir/canaries") "$dir"/work/lane-0/journey-*/exports >/dev/null; then
    echo "the scanner does not see the keys in the exported files"
    exit 1
fi
# The keychain's own file is encrypted; the sandbox is the provider, which knows its SecretKey.
"$find" --canaries "$dir/canaries" --except exports --except sandbox --except canaries "$dir"
rm "$dir/canaries"
