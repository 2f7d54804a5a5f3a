#!/usr/bin/env python3
"""start-kwallet.py PASSWORD: starts a kwalletd5 without a window, its wallet open.

It takes the door that KDE's login has (kwallet-pam): the key derived from the password comes through
a pipe, the session's environment through a socket. Prints its process id. Restarting it on the same
XDG_DATA_HOME opens the same wallet.
"""
import hashlib
import os
import socket
import subprocess
import sys
import tempfile

ROUNDS = 50_000
KEY_SIZE = 56

data = os.path.join(os.environ["XDG_DATA_HOME"], "kwalletd")
config = os.environ["XDG_CONFIG_HOME"]
os.makedirs(data, exist_ok=True)
os.makedirs(config, exist_ok=True)
with open(os.path.join(config, "kwalletrc"), "w", encoding="utf-8") as settings:
    settings.write(
        "[Wallet]\nEnabled=true\nFirst Use=false\nPrompt on Open=false\nClose When Idle=false\n"
        "Close on Screensaver=false\nUse One Wallet=true\nDefault Wallet=kdewallet\n"
    )
salt_path = os.path.join(data, "kdewallet.salt")
if not os.path.exists(salt_path):
    with open(salt_path, "wb") as salt_file:
        salt_file.write(os.urandom(KEY_SIZE))
with open(salt_path, "rb") as salt_file:
    salt = salt_file.read()
key = hashlib.pbkdf2_hmac("sha512", sys.argv[1].encode(), salt, ROUNDS, KEY_SIZE)

reader, writer = os.pipe()
with tempfile.TemporaryDirectory(prefix="kwallet-") as folder:
    path = os.path.join(folder, "login")
    door = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    door.bind(path)
    door.listen(1)
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", PAM_KWALLET5_LOGIN=path)
    daemon = subprocess.Popen(
        ["kwalletd5", "--pam-login", str(reader), str(door.fileno())],
        pass_fds=(reader, door.fileno()),
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.write(writer, key)
    os.close(writer)
    login = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    login.connect(path)
    for name, value in environment.items():
        if "\n" not in value:
            login.sendall(f"{name}={value}\n".encode())
    login.close()
    subprocess.run(
        ["gdbus", "wait", "--session", "--timeout", "20", "org.kde.kwalletd5"], check=True
    )
print(daemon.pid)
