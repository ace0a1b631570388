#!/usr/bin/env python3
"""Makes the golden repositories of GoldenRepositoryTest and the cut points of ChunkerTest by restic.

make.py     writes *.zip, pertama.txt, kedua.txt and potongan.txt beside itself; as root, on Linux

Needs restic 0.14 (Debian 12: apt-get install restic), which still makes repositories in format 1.
The folders that are saved are the same each time, keys and polynomials are not. Each kind of
repository holds two snapshots of /situs, tagged "pertama" and "kedua":

  padat      format 2, compression max, a second key
  polos      format 2, compression off; without the two large files, as "pertama" of the next
  pindahan   format 1, "pertama" taken in it, migrated to format 2, then "kedua"
  terputus   format 2, two runs killed with -9 after "pertama": one while it wrote a pack, one after
             its packs were whole and before its index was; their lock is left; then "kedua"
  dipangkas  format 2, a snapshot before "pertama" forgotten, its data pruned, packs written anew
  lama       format 1 as it is

pertama.txt and kedua.txt tell each entry of /situs, written by this program and not by restic:
path, kind, mode, time, size, SHA-256 or target, and number of links. Bytes other than letters,
digits and ._-/ stand as %XX. potongan.txt tells where restic cut files: polynomial, kind of content,
seed, then the lengths of the chunks; Contents.java makes the same contents.
"""
import hashlib
import json
import os
import shutil
import signal
import stat
import subprocess
import sys
import time
import zipfile

LARGE = ("--exclude", "/situs/panjang.txt", "--exclude", "/situs/lubang")
HERE = os.path.dirname(os.path.abspath(__file__))
WORK = "/tmp/emas"
SITE = b"/situs"
DAY = 1767225600  # 2026-01-01T00:00:00Z


def put(path, content, mode=0o644, when=DAY, nanos=123456789):
    with open(path, "wb") as file:
        file.write(content)
    os.chmod(path, mode)
    os.utime(path, ns=((when * 10**9) + nanos,) * 2)


def stream(seed, length):
    """Noise that any program can make again: AES-128 in counter mode over zeros."""
    key = seed.to_bytes(16, "big").hex()
    done = subprocess.run(["openssl", "enc", "-aes-128-ctr", "-nosalt", "-K", key, "-iv", "00" * 16],
                          input=bytes(length), stdout=subprocess.PIPE, check=True)
    return done.stdout


def content(kind, seed, length):
    """Contents on which cutting is tried; Contents.java has the same four."""
    if kind == "derau":
        return stream(seed, length)
    if kind == "angka":
        lines = b"".join(b"%d\n" % number for number in range(seed, seed + length // 6 + 1))
        return lines[:length]
    if kind == "pulau":  # islands of noise in a sea of zeros
        noise = stream(seed, length)
        sea = bytearray(length)
        for at in range(0, length - 70_000, 700_000):
            sea[at:at + 70_000] = noise[at:at + 70_000]
        return bytes(sea)
    block = stream(seed, 300_007)  # "ulang": one block over and over
    return (block * (length // len(block) + 1))[:length]


def first_site():
    os.makedirs(SITE + b"/berita/kosong")
    put(SITE + b"/index.html", b"<h1>Pengadilan Negeri Contoh</h1>\n" * 30)
    for number in range(5):
        put(SITE + b"/berita/%d.html" % number, b"<p>Berita nomor %d</p>\n" % number * 40, 0o640)
    put(SITE + b"/berita/tanpa-isi", b"")
    put(SITE + b"/panjang.txt", b"".join(b"perkara nomor %d\n" % n for n in range(110_000)))
    put(SITE + b"/foto.jpg", stream(1, 6_000))
    put(SITE + b"/izin", b"x", 0o4751)
    put(SITE + b"/dulu", b"1969", when=-14182940, nanos=0)
    put(SITE + b"/nanti", b"2099", when=4102444800, nanos=987654321)
    put(SITE + b"/milik-orang", b"uid 1234\n")
    os.chown(SITE + b"/milik-orang", 1234, 2345)
    with open(SITE + b"/lubang", "wb") as hole:
        hole.seek(1_500_000)
        hole.write(b"ujung")
    os.utime(SITE + b"/lubang", ns=(DAY * 10**9,) * 2)
    links()
    for name in (b" ", b"-rf", b"a\nb", b"\xff\xfe\xc3", b'"q"', b"back\\slash", b"<&>'`$(x)",
                 b"\xed\xa0\x80", b"\xe2\x80\xa8", b"%2e%zz", "día 😀".encode(),
                 bytes((i * 7 + 1) % 255 + 1 for i in range(255)).replace(b"/", b"z")):
        put(SITE + b"/" + name, b"nama " + name)
    os.mkfifo(SITE + b"/pipa")
    folders()


def links():
    put(SITE + b"/keras-1", stream(2, 900))
    os.link(SITE + b"/keras-1", SITE + b"/berita/keras-2")
    os.link(SITE + b"/keras-1", SITE + b"/keras-3")
    for name, target in ((b"terbaru", b"berita"), (b"putus", b"tidak/ada"), (b"diri", b"diri"),
                         (b"naik", b"../.."), (b"mutlak", b"/etc/hostname")):
        os.symlink(target, SITE + b"/tali-" + name)
        os.utime(SITE + b"/tali-" + name, ns=(DAY * 10**9,) * 2, follow_symlinks=False)


def second_site():
    put(SITE + b"/index.html", b"<h1>Pengadilan Negeri Contoh, diubah</h1>\n" * 30)
    os.remove(SITE + b"/berita/1.html")
    put(SITE + b"/berita/9.html", stream(3, 2_000))
    with open(SITE + b"/panjang.txt", "ab") as file:
        file.write(b"satu baris lagi\n")
    os.utime(SITE + b"/panjang.txt", ns=((DAY + 60) * 10**9,) * 2)
    folders()


def folders():
    """Times of folders, which every file made in them has moved."""
    for folder, _, _ in os.walk(SITE, topdown=False):
        os.utime(folder, ns=((DAY + 7) * 10**9,) * 2)


def escaped(name):
    return "".join(chr(c) if chr(c).isascii() and (chr(c).isalnum() or c in b"._-/") else "%%%02X" % c
                   for c in name)


def told(path):
    facts = os.lstat(path)
    if stat.S_ISREG(facts.st_mode):
        with open(path, "rb") as file:
            what = "file %d %s %d" % (facts.st_size, hashlib.sha256(file.read()).hexdigest(),
                                      facts.st_nlink)
    elif stat.S_ISLNK(facts.st_mode):
        what = "symlink " + escaped(os.readlink(path))
    else:
        what = "dir"
    mode = 0o777 if stat.S_ISLNK(facts.st_mode) else stat.S_IMODE(facts.st_mode)
    return "%s %o %d.%09d %s" % (escaped(path[len(SITE):]), mode, facts.st_mtime_ns // 10**9,
                                 facts.st_mtime_ns % 10**9, what)


def tell(name):
    paths = [os.path.join(folder, entry) for folder, folders, files in os.walk(SITE)
             for entry in folders + files]
    paths = sorted(path for path in paths if not path.endswith(b"/pipa"))
    with open(os.path.join(HERE, name + ".txt"), "w", encoding="ascii") as out:
        out.writelines(told(path) + "\n" for path in paths)


class Repository:
    """A repository under WORK, and the words of restic on it."""

    def __init__(self, name, version):
        self.name = name
        self.path = os.path.join(WORK, name)
        self.run("init", "--repository-version", str(version))

    def command(self, *words):
        return ["restic", "--no-cache", "-q", "-r", self.path, "-p", WORK + "/sandi", *words]

    def run(self, *words):
        return subprocess.run(self.command(*words), check=True, stdout=subprocess.PIPE).stdout

    def backup(self, tag, *more):
        self.run("backup", "--host", "pn-contoh", "--tag", tag, *more, SITE.decode())

    def files(self, folder):
        return [os.path.join(where, name) for where, _, names in os.walk(self.path + "/" + folder)
                for name in names]

    def kill_when(self, reached):
        """Backs up so slowly that it can be killed when files are as wanted; whether it was."""
        process = subprocess.Popen(self.command("--limit-upload", "12", "backup", SITE.decode()))
        while process.poll() is None:
            if reached():
                process.send_signal(signal.SIGKILL)
                process.wait()
                return reached()
            time.sleep(0.002)
        return False

    def pack(self):
        self.run("check", "--read-data", "--no-lock")
        with zipfile.ZipFile(os.path.join(HERE, self.name + ".zip"), "w") as out:
            for path in sorted(self.files("")):
                entry = zipfile.ZipInfo(os.path.relpath(path, self.path), (2026, 1, 1, 0, 0, 0))
                with open(path, "rb") as file:
                    out.writestr(entry, file.read())


def interrupted():
    repository = Repository("terputus", 2)
    repository.backup("pertama")
    second_site()
    packs = len(repository.files("data"))
    indexes = len(repository.files("index"))
    if not repository.kill_when(lambda: any("-tmp-" in name for name in repository.files("data"))):
        sys.exit("terputus: not killed in the middle of a pack; run again")

    def between():
        whole = [name for name in repository.files("data") if "-tmp-" not in name]
        known = [name for name in repository.files("index") if "-tmp-" not in name]
        return len(whole) == packs + 2 and len(known) == indexes

    if not repository.kill_when(between):
        sys.exit("terputus: not killed between packs and index; run again")
    return repository


def pruned():
    repository = Repository("dipangkas", 2)
    put(SITE + b"/akan-hilang", stream(4, 9_000))
    folders()
    repository.backup("sebelumnya")
    os.remove(SITE + b"/akan-hilang")
    folders()
    repository.backup("pertama")
    gone = json.loads(repository.run("snapshots", "--json", "--tag", "sebelumnya"))
    repository.run("forget", gone[0]["id"], "--prune", "--max-unused", "0")
    return repository


def cuts():
    """Where restic cuts: one file a snapshot, so that its root tells the chunks in order."""
    lines = []
    for round_ in range(5):
        repository = Repository("potongan-%d" % round_, 2)
        config = json.loads(repository.run("cat", "config"))
        for kind in ("derau", "angka", "pulau", "ulang"):
            seed = 1 + round_ * 10
            with open(WORK + "/isi", "wb") as file:
                file.write(content(kind, seed, 9_000_000 + 1_000_003 * round_))
            repository.run("backup", "--tag", kind, WORK + "/isi")
            lines.append("%s %s %d %s\n" % (config["chunker_polynomial"], kind, seed,
                                            " ".join(map(str, lengths(repository, kind)))))
    with open(os.path.join(HERE, "potongan.txt"), "w", encoding="ascii") as out:
        out.writelines(lines)


def lengths(repository, tag):
    sizes = {}
    for name in repository.files("index"):
        index = json.loads(repository.run("cat", "index", os.path.basename(name)))
        for pack in index["packs"]:
            for blob in pack["blobs"]:
                sizes[blob["id"]] = blob.get("uncompressed_length") or blob["length"] - 32
    tree = json.loads(repository.run("snapshots", "--json", "--tag", tag))[0]["tree"]
    node = None
    while node is None or "subtree" in node:
        node = json.loads(repository.run("cat", "blob", tree))["nodes"][0]
        tree = node.get("subtree")
    return [sizes[blob] for blob in node["content"]]


def kinds():
    first_site()
    tell("pertama")
    dense = Repository("padat", 2)
    with open(WORK + "/sandi2", "w", encoding="ascii") as file:
        file.write("sandi-kedua")
    dense.run("key", "add", "--new-password-file", WORK + "/sandi2")
    dense.backup("pertama", "--compression", "max")
    plain = Repository("polos", 2)
    plain.backup("pertama", "--compression", "off", *LARGE)
    moved = Repository("pindahan", 1)
    moved.backup("pertama", *LARGE)
    moved.run("migrate", "upgrade_repo_v2")
    old = Repository("lama", 1)
    return dense, plain, moved, old, pruned(), interrupted()


def main():
    if "pn-contoh" != os.uname().nodename:  # keys and locks tell the machine's name
        os.execvp("unshare", ["unshare", "--uts", "sh", "-c",
                              "hostname pn-contoh && exec python3 '%s'" % os.path.abspath(__file__)])
    if os.path.exists(SITE) or os.path.exists(WORK):
        sys.exit("%s or %s is there already: expected to make them" % (SITE.decode(), WORK))
    os.makedirs(WORK)
    with open(WORK + "/sandi", "w", encoding="ascii") as file:
        file.write("rahasia-uji")
    try:
        repositories = kinds()
        tell("kedua")
        for repository in repositories:
            if repository.name == "polos":
                repository.backup("kedua", "--compression", "off", *LARGE)
            elif repository.name != "lama":
                repository.backup("kedua", "--compression", "max")
            repository.pack()
        cuts()
    finally:
        shutil.rmtree(SITE, ignore_errors=True)
        shutil.rmtree(WORK)


if __name__ == "__main__":
    main()
