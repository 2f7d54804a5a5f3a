# shellcheck shell=bash
# To be sourced: how tests write the canary file of find_canaries.py.

# canary NAME: a line of it; the secret's bytes come by standard input.
canary() { printf '%s %s\n' "$1" "$(od -An -v -tx1 | tr -d ' \n')"; }

# canary_of_key FILE: a part of a PEM key that only its owner may know, and that each of its encodings
# holds: the number of a P-256 key, or a piece out of an RSA key's primes.
canary_of_key() {
    local der
    der=$(mktemp)
    openssl pkcs8 -topk8 -nocrypt -in "$1" -outform DER -out "$der"
    if [ "$(stat -c %s "$der")" -lt 200 ]; then
        tail -c +37 "$der" | head -c 32 | canary private-key
    else
        tail -c 400 "$der" | head -c 64 | canary private-key
    fi
    rm "$der"
}
