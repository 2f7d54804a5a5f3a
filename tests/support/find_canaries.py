#!/usr/bin/env python3
"""find_canaries.py [--except NAME]… [--watch SECONDS] --canaries FILE [PATH…]

Looks for secrets that tests have planted, in every file under the PATHs, or, with --watch, again and
again in the arguments and the environment of every process of this computer that may be read, until
standard input is closed.

FILE has one canary a line: a name, a blank, its bytes in hex. A canary is found as it is, and in
base64 (also in the middle of something longer, and URL-safe), in hex, in UTF-16 and percent-encoded;
line breaks in between don't hide it. Each hit is printed; the exit status is 1 if there is one.
"""
import argparse
import base64
import os
import select
import sys
import urllib.parse

SMALLEST = 12  # bytes: shorter needles are found by chance


def base64_cores(secret):
    """What secret looks like within a longer base64 text: once for each place in a group of three."""
    for lead in range(3):
        padded = b"\0" * lead + secret
        padded = padded[: len(padded) - len(padded) % 3]
        text = base64.b64encode(padded)
        # The first characters also hold bits of what stands before.
        yield text[{0: 0, 1: 2, 2: 3}[lead]:]


def forms(secret):
    """Every spelling that is looked for, by name. UTF-16 is found by leaving out the zeroes."""
    yield "raw", secret
    yield "hex", secret.hex().encode()
    yield "hex", secret.hex().upper().encode()
    for text in base64_cores(secret):
        yield "base64", text
        yield "base64", text.replace(b"+", b"-").replace(b"/", b"_")
    yield "url", urllib.parse.quote_from_bytes(secret, safe="").encode()
    yield "url", urllib.parse.quote_plus(secret).encode()
    yield "url", b"".join(b"%%%02x" % byte for byte in secret)
    yield "url", b"".join(b"%%%02X" % byte for byte in secret)
    for order in ("utf-16-le", "utf-16-be"):
        yield "utf-16", secret.decode("latin-1").encode(order)


def read_canaries(path):
    needles = []
    with open(path, encoding="ascii") as lines:
        for line in lines:
            if not line.strip():
                continue
            name, digits = line.split()
            secret = bytes.fromhex(digits)
            if len(secret) < SMALLEST:
                sys.exit(f"{name}: a canary has at least {SMALLEST} bytes")
            needles += {(name, form, needle) for form, needle in forms(secret)}
    if not needles:
        sys.exit(f"{path}: no canary")
    return needles


def views(content):
    """The content, and what is left of it when UTF-16 and line breaks are taken away."""
    yield content
    dense = content.replace(b"\0", b"")
    if len(dense) != len(content):
        yield dense
    joined = dense.translate(None, b"\r\n\t ").replace(b"\\n", b"")
    if len(joined) != len(dense):
        yield joined


def hits(content, needles):
    found = {}
    for view in views(content):
        for name, form, needle in needles:
            if needle in view:
                found.setdefault((name, form), None)
    return list(found)


def files_under(paths, left_out):
    for path in paths:
        if os.path.isfile(path):
            yield path
        for folder, folders, names in os.walk(path):
            folders[:] = [each for each in folders if each not in left_out]
            for name in names:
                full = os.path.join(folder, name)
                if name not in left_out and os.path.isfile(full) and not os.path.islink(full):
                    yield full


def report(where, found):
    for name, form in found:
        print(f"FOUND {name} ({form}) in {where}", flush=True)


def scan_files(paths, left_out, needles):
    count = clean = 0
    for path in files_under(paths, left_out):
        with open(path, "rb") as file:
            found = hits(path.encode("utf-8", "surrogateescape") + b"\n" + file.read(), needles)
        report(path, found)
        count += 1
        clean += not found
    print(f"{count} files looked through, {count - clean} with a canary")
    return count == clean and count > 0


def scan_processes(needles, seen):
    looks = 0
    for pid in filter(str.isdigit, os.listdir("/proc")):
        for part in ("cmdline", "environ"):
            try:
                with open(f"/proc/{pid}/{part}", "rb") as file:
                    content = file.read()
            except OSError:
                continue  # it has ended, or it is somebody else's
            looks += 1
            found = hits(content, needles) if content else []
            if found and (content, part) not in seen:
                seen.add((content, part))
                report(f"{part} of {content.split(bytes(1))[0].decode(errors='replace')}", found)
    return looks


def watch(seconds, needles):
    seen = set()
    looks = rounds = 0
    while not select.select([sys.stdin], [], [], seconds)[0] or sys.stdin.buffer.read1(1):
        looks += scan_processes(needles, seen)
        rounds += 1
    print(f"{rounds} times the arguments and environments of all processes, {looks} in all,"
          f" {len(seen)} with a canary")
    return not seen and rounds > 0


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--canaries", required=True)
    parser.add_argument("--except", dest="left_out", action="append", default=[])
    parser.add_argument("--watch", type=float)
    parser.add_argument("paths", nargs="*")
    arguments = parser.parse_args()
    needles = read_canaries(arguments.canaries)
    if arguments.watch:
        is_clean = watch(arguments.watch, needles)
    else:
        is_clean = scan_files(arguments.paths, arguments.left_out, needles)
    sys.exit(0 if is_clean else 1)


main()
