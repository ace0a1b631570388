#!/usr/bin/env python3
"""A folder in which every name and kind of file is out of the ordinary.

hostile_tree.py OUT     fresh tree; devices only where the caller may make them
"""
import os
import socket
import sys

LONGEST = 255
PATH = 4000


def put(path, content=b"isi\n"):
    with open(path, "wb") as file:
        file.write(content)


def raw_names():
    """One name for each byte that a name may hold, alone and in the middle; then odd ones."""
    for value in range(1, 256):
        if value != ord("/"):
            yield b"b%02x-" % value + bytes([value]) + b"-"
    yield from (b" ", b"-rf", b"...", b"..x", b"a\nb", b"\xff\xfe\x00x".replace(b"\x00", b"\x01"))
    yield from (b'"q"', b"back\\slash", b"<&>'`$(x)", b"\xed\xa0\x80", b"\xe2\x80\xa8", b"%2e%zz")
    yield "Pengumuman ñ – día 😀".encode()
    yield bytes((i * 7 + 1) % 255 + 1 for i in range(LONGEST)).replace(b"/", b"z")
    yield b"\xff" * LONGEST


def names(root):
    folder = os.path.join(root, b"nama")
    raw = os.path.join(root, b"tautan-mentah")  # targets that restic before 0.16 cannot hold
    os.mkdir(folder)
    os.mkdir(raw)
    for name in raw_names():
        put(os.path.join(folder, name), name)
        os.mkdir(os.path.join(folder, b"d" + name[:LONGEST - 1]))
        os.symlink(name, os.path.join(folder if utf8(name) else raw, b"l" + name[:LONGEST - 1]))


def utf8(name):
    try:
        name.decode()
        return True
    except UnicodeDecodeError:
        return False


def deep(root):
    """A file whose whole path has PATH bytes, reached step by step."""
    back = os.open(".", os.O_RDONLY)
    os.chdir(root)
    left = PATH - len(os.path.abspath(root)) - 1
    while left > LONGEST + 2:
        name = b"dalam-" + b"x" * (min(LONGEST, left - 3) - 6)
        os.mkdir(name)
        os.chdir(name)
        left -= len(name) + 1
    put(b"f" * left)
    os.chdir(back)


def links(root):
    for name, target in ((b"putus", b"tidak/ada"), (b"diri", b"diri"), (b"naik", b"../.."),
                         (b"mutlak", b"/etc/hostname"), (b"titik", b".")):
        os.symlink(target, os.path.join(root, b"tali-" + name))
    os.symlink(b"tali-y", os.path.join(root, b"tali-x"))
    os.symlink(b"tali-x", os.path.join(root, b"tali-y"))
    put(os.path.join(root, b"keras-1"), os.urandom(300_000))
    os.link(os.path.join(root, b"keras-1"), os.path.join(root, b"keras-2"))
    os.link(os.path.join(root, b"keras-1"), os.path.join(root, b"nama", b"keras-3"))


def kinds(root):
    os.mkfifo(os.path.join(root, b"pipa"))
    with socket.socket(socket.AF_UNIX) as end:
        back = os.getcwd()
        os.chdir(root)
        end.bind(b"soket")
        os.chdir(back)
    try:
        os.mknod(os.path.join(root, b"perangkat-c"), 0o020644, os.makedev(1, 3))
        os.mknod(os.path.join(root, b"perangkat-b"), 0o060640, os.makedev(7, 200))
    except PermissionError:
        print("no right to make devices: left out", file=sys.stderr)


def contents(root):
    put(os.path.join(root, b"kosong"), b"")
    os.mkdir(os.path.join(root, b"folder-kosong"))
    with open(os.path.join(root, b"lubang"), "wb") as file:
        file.seek(200 << 20)
        file.write(b"ujung")
    with open(os.path.join(root, b"lubang-akhir"), "wb") as file:
        file.write(b"awal")
        file.truncate(50 << 20)
    put(os.path.join(root, b"besar"), os.urandom(20_000_000))
    put(os.path.join(root, b"izin"))
    os.chmod(os.path.join(root, b"izin"), 0o4751)
    os.mkdir(os.path.join(root, b"lengket"))
    os.chmod(os.path.join(root, b"lengket"), 0o1777)
    for name, time, more in ((b"dulu", -14182940, 0),  # Java sets no fraction before 1970
                             (b"nanti", 4102444800, 987654321), (b"nol", 0, 987654321)):
        put(os.path.join(root, name))
        os.utime(os.path.join(root, name), ns=(123456789, time * 10**9 + more))


def main():
    root = os.fsencode(sys.argv[1])
    os.makedirs(root)
    names(root)
    deep(root)
    links(root)
    kinds(root)
    contents(root)


if __name__ == "__main__":
    main()
