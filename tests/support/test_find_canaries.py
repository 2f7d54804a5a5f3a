#!/usr/bin/env python3
"""The scanner finds a planted canary in every form, and nothing where there is none."""
import base64
import os
import subprocess
import sys
import tempfile
import unittest
import urllib.parse

SCANNER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "find_canaries.py")
TEXT = b"Canary/Key+With=Signs%31"
BYTES = bytes(range(7, 250, 6)) + b"\xff\xfe"


class Scanner(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.tree = os.path.join(self.folder.name, "tree")
        os.mkdir(self.tree)
        self.canaries = os.path.join(self.folder.name, "canaries")
        with open(self.canaries, "w", encoding="ascii") as file:
            file.write(f"text {TEXT.hex()}\nbytes {BYTES.hex()}\n")

    def tearDown(self):
        self.folder.cleanup()

    def scan(self, *more):
        return subprocess.run([sys.executable, SCANNER, "--canaries", self.canaries, *more, self.tree],
                              capture_output=True, text=True, check=False)

    def plant(self, content, name="file"):
        with open(os.path.join(self.tree, name), "wb") as file:
            file.write(content)

    def assert_found(self, canary, form, content):
        self.plant(b"before " * 100 + content + b" after" * 100)
        result = self.scan()
        self.assertEqual(result.returncode, 1, result.stdout)
        self.assertIn(f"FOUND {canary} ({form})", result.stdout)

    def test_finds_every_form(self):
        for canary, secret in (("text", TEXT), ("bytes", BYTES)):
            for form, content in (
                ("raw", secret),
                ("hex", secret.hex().encode()),
                ("hex", secret.hex().upper().encode()),
                ("base64", base64.b64encode(secret)),
                ("base64", base64.urlsafe_b64encode(secret)),
                ("url", urllib.parse.quote(secret, safe="").encode()),
                ("url", urllib.parse.quote_plus(secret).encode()),
                ("url", b"".join(b"%%%02x" % byte for byte in secret)),
            ):
                with self.subTest(canary=canary, form=form, content=content):
                    self.assert_found(canary, form, content)

    def test_finds_base64_of_something_longer(self):
        for lead in range(4):
            with self.subTest(lead=lead):
                self.assert_found("text", "base64", base64.b64encode(b"x" * lead + TEXT + b"tail"))

    def test_finds_a_key_within_a_pem(self):
        pem = base64.encodebytes(b"head of the structure" + BYTES + b"tail" * 20)
        self.assert_found("bytes", "base64", pem)
        self.assert_found("bytes", "base64", pem.replace(b"\n", b"\\n"))

    def test_finds_utf_16_of_each_form(self):
        for order in ("utf-16-le", "utf-16-be"):
            with self.subTest(order=order):
                self.assert_found("text", "raw", TEXT.decode().encode(order))
                self.assert_found("text", "hex", TEXT.hex().encode(order))
                self.assert_found("text", "base64", base64.b64encode(TEXT).decode().encode(order))
                self.assert_found("bytes", "utf-16", BYTES.decode("latin-1").encode(order))

    def test_finds_a_canary_in_a_files_name(self):
        self.plant(b"harmless", TEXT.hex())
        self.assertEqual(self.scan().returncode, 1)

    def test_a_tree_without_canaries_is_clean(self):
        self.plant(TEXT[:-1] + BYTES[:-1] + base64.b64encode(TEXT[1:-1]))
        result = self.scan()
        self.assertEqual(result.returncode, 0, result.stdout)

    def test_what_is_left_out_is_not_read(self):
        self.plant(TEXT, "legitimate")
        self.assertEqual(self.scan("--except", "legitimate").returncode, 1)  # no file: no proof
        self.plant(b"harmless")
        self.assertEqual(self.scan("--except", "legitimate").returncode, 0)

    def test_finds_a_canary_in_arguments_and_environment(self):
        for more in ({"args": [TEXT.decode()]},
                     {"args": [], "env": dict(os.environ, SECRET=TEXT.decode())}):
            with self.subTest(more=more["args"]):
                victim = subprocess.Popen(["sh", "-c", "read -r line", *more["args"]],
                                          stdin=subprocess.PIPE, env=more.get("env"))
                watcher = subprocess.Popen(
                    [sys.executable, SCANNER, "--canaries", self.canaries, "--watch", "0.05"],
                    stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
                self.assertIn("FOUND text (raw)", watcher.stdout.readline())
                watcher.communicate()
                self.assertEqual(watcher.returncode, 1)
                victim.communicate()


unittest.main()
