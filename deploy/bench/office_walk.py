"""Walks one case through the nine steps by the pages of a running server, as three people.

    office_walk.py URL SETUP-CODE [MAIL-PORT]

Says what it does, one line a step; ends with 1 at the first step that does not go as it should.
"""
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from html.parser import HTMLParser
from http.cookiejar import CookieJar

GIVEN, OWN = "kuda hitam lari pagi", "ayam putih tidur siang"
HOSTILE = "Judi <script>alert(1)</script> \"kutip\" & \u0645\u0631\u062d\u0628\u0627 \ua997\ua9ae \U0001f642"


class Forms(HTMLParser):
    """The forms of a page with what they would send as they stand, and its text."""

    def __init__(self, html):
        super().__init__()
        self.forms, self.text, self.area, self.select = [], [], None, None
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        at = dict(attrs)
        if tag == "form":
            self.forms.append((at.get("action", ""), at.get("method", "get"), []))
        elif not self.forms:
            return
        fields = self.forms[-1][2] if self.forms else []
        if tag == "input" and at.get("type") != "file":
            box = at.get("type") in ("radio", "checkbox")
            if not box or "checked" in at:
                fields.append((at.get("name", ""), at.get("value", "")))
        elif tag == "textarea":
            self.area = at.get("name", "")
        elif tag == "select":
            self.select = at.get("name", "")
        elif tag == "option" and self.select is not None and "selected" in at:
            fields.append((self.select, at.get("value", "")))

    def handle_endtag(self, tag):
        self.area = None if tag == "textarea" else self.area
        self.select = None if tag == "select" else self.select

    def handle_data(self, data):
        if self.area is not None:
            self.forms[-1][2].append((self.area, data))
        self.text.append(data)


class Person:
    def __init__(self, pages):
        self.pages = pages
        self.web = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        self.html = ""

    def open(self, path, data=None):
        try:
            with self.web.open(urllib.parse.urljoin(self.pages + "/", path), data, 60) as answer:
                self.html = answer.read().decode()
        except urllib.error.HTTPError as refused:
            self.html = refused.read().decode()
        return self

    def page(self, path):
        return self.open(self.pages + path)

    def send(self, action, fields, act=""):
        """Fills in and sends the first form to an action, by its hidden field `aksi`, too."""
        for where, method, standing in Forms(self.html).forms:
            if method == "post" and where.endswith(action) and (not act or ("aksi", act) in standing):
                kept = [field for field in standing if field[0] not in fields]
                body = urllib.parse.urlencode(kept + list(fields.items())).encode()
                return self.open(where, body)
        sys.exit("FAILED no form to %s %s" % (action, act))

    def act(self, kind, **fields):
        return self.page("/insiden/lihat?id=1").send("/insiden/tindakan", fields, kind)

    def sees(self, words):
        text = " ".join(" ".join(Forms(self.html).text).split())
        if words not in text:
            sys.exit("FAILED to see '%s' in: %s" % (words, text[:2000]))
        print("  " + words)
        return self


def idle(budi):
    """Waits until no run of the backup is under way."""
    for _ in range(1200):
        budi.page("/cadangan")
        if "<progress" not in budi.html and 'value="DRILL"' in budi.html:
            return
        time.sleep(0.3)
    sys.exit("FAILED the backup does not end")


def newcomer(pages, name):
    who = Person(pages)
    who.page("/masuk").send("/masuk", {"nama": name, "sandi": GIVEN})
    who.send("/akun-saya/sandi", {"lama": GIVEN, "baru": OWN, "ulangi": OWN})
    return who


def main(pages, code, mail):
    budi = Person(pages)
    budi.page("/").send("/siapkan", {"kode": code, "nama": "budi", "sandi": GIVEN, "ulangi": GIVEN})
    budi.sees("Penyiapan")
    budi.page("/pengaturan").send("/pengaturan", {"pengadilan": "Pengadilan Negeri Contoh"})
    for name, role in (("siti", "KASUBBAG"), ("rina", "SEKRETARIS")):
        budi.page("/akun").send("/akun/tambah", {"nama": name, "peran": role, "sandi": GIVEN})
    budi.page("/cadangan/kunci").send("/kunci/siapkan", {})
    if mail:
        budi.page("/surel").send("/surel", {
            "server": "127.0.0.1", "port": mail, "pengaman": "NONE", "dari": "it@pn-contoh.go.id"})
    budi.page("/insiden/baru").send("/insiden/baru", {
        "judul": HOSTILE, "uraian": HOSTILE, "dampak": "Nama pengadilan tercemar",
        "alt1": "Pulihkan", "alt2": "Minta bantuan hosting"}).sees("Insiden dibuka.")
    budi.page("/insiden/lapor?insiden=1").send("/insiden/lapor", {}).sees(
        "Laporan dikirim kepada Kasubbag.")
    newcomer(pages, "siti").page("/insiden/laporan?id=1").send("/insiden/teruskan", {}).sees(
        "Laporan diteruskan kepada Sekretaris.")
    rina = newcomer(pages, "rina")
    rina.act("DECIDED", pilihan="1", pihak="PT Hosting").sees("Laksanakan alternatif 1.")
    budi.act("BEGUN").sees("Dicatat: Mulai penanganan.")
    budi.act("HANDED_OVER", tiket="T-77", tugas="Periksa").sees("berjalan")
    budi.act("TAKEN_BACK", jawaban="Bersih", biaya="Rp0")
    budi.act("SOLVED", sebab="Plugin lama", solusi="Dipulihkan").sees("Dicatat: Masalah teratasi.")
    budi.act("BACKED_UP").sees("Belum dapat ditutup. Masih kurang: cadangan")
    budi.page("/cadangan").send("/cadangan/buat", {})
    idle(budi)
    budi.act("BACKED_UP").sees("Belum dapat ditutup. Masih kurang: uji pulih")
    budi.page("/cadangan").send("/cadangan/mulai", {"apa": "DRILL"})
    idle(budi)
    budi.act("BACKED_UP").sees("Dicatat: Cadangan terbukti.")
    budi.act("CLOSED").sees("Dicatat: Insiden ditutup.")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else "")
