#!/bin/sh
# What a script can show of the office: one case by three people through the nine steps, then the
# commands: journal, cases, report, settings between two homes, mail, and a journal that was changed.
#
#   CLASSPATH=... deploy/bench/shows-office.sh [FIRST PORT] [FOLDER FOR THE PAGES OF THE PDF]
#
# With a CLASSPATH that has the plugin's tests and their libraries the PDF goes through veraPDF. Needs
# python3 and poppler-utils. Prints one line a check and ends with 1 when one failed. The same walk in
# real browsers is `mvn verify -Pbrowser -Dit.test='*Show*IT,*Drill*IT,*Office*IT'`; kills are
# `faults-office.sh`.
set -u
port=${1:-18290}
pages=${2:-}
here=$(cd "$(dirname "$0")" && pwd)
. "$here/checks.sh"
server=
sink=
needs python3 pdfinfo pdffonts pdftotext pdftoppm
leave() {
  for each in $server $sink; do kill "$each" 2> /dev/null; done
  wait
}

ours() { # home arguments...
  home=$1
  shift
  "$here/../jagasitus" --home "$home" "$@"
}
refused() { # words command...: ends with 1 and says so
  words=$1
  shift
  "$@" > "$work/said" 2>&1
  [ $? = 1 ] && grep -q "$words" "$work/said"
}
lines() { # python condition on the rows of --json output, as `rows`
  python3 -c "import json, sys
rows = [json.loads(line) for line in open('$work/json')]
sys.exit(0 if $1 else repr(rows)[:2000])"
}
json() { # condition home command...
  wanted=$1
  shift
  ours "$@" --json > "$work/json" && lines "$wanted"
}

echo "-- a server, a mailbox, three people"
mkdir "$work/site"
echo '<!doctype html><html lang="id"><title>PN Contoh</title><h1>PN Contoh</h1></html>' \
  > "$work/site/index.html"
python3 - "$((port + 1))" "$work/mails" <<'PY' &
import socket, sys
listener = socket.create_server(("127.0.0.1", int(sys.argv[1])))
while True:
    with listener.accept()[0] as client, open(sys.argv[2], "ab") as kept:
        wire, data = client.makefile("rwb"), False
        wire.write(b"220 uji\r\n"); wire.flush()
        for line in wire:
            if data:
                kept.write(line); kept.flush()
                data = line != b".\r\n"
                answer = b"" if data else b"250 ok\r\n"
            else:
                data = line.upper().startswith(b"DATA")
                answer = b"354 ya\r\n" if data else b"250 ok\r\n"
            wire.write(answer); wire.flush()
            if line.upper().startswith(b"QUIT") and not data:
                break
PY
sink=$!
"$here/../jagasitus" --home "$work/home" serve --port "$port" --site "$work/site" \
  > "$work/log" 2>&1 &
server=$!
n=0
until curl -fsS -o /dev/null "http://127.0.0.1:$port/admin/siapkan" 2> /dev/null; do
  n=$((n + 1))
  [ "$n" -lt 200 ] || { tail "$work/log" >&2; exit 2; }
  sleep 0.3
done
check "nine steps, a closing that is blocked until the backup is proven" \
  python3 "$here/office_walk.py" "http://127.0.0.1:$port/admin" \
  "$(cat "$work/home/setup-code.txt")" "$((port + 1))"

echo "-- commands beside the running server"
check "journal verify" ours "$work/home" journal verify
check "journal show --json: steps 5 to 9, each with its author" json \
  "[r['author'] for r in rows if r.get('kind') in
    ('report.submitted', 'report.forwarded', 'case.decided', 'case.closed')]
   == ['budi', 'siti', 'rina', 'budi']" "$work/home" journal show --limit 200
check "journal show holds no secret" sh -c "! grep -q argon2 '$work/json'"
check "case list --json: closed, nothing left to do" json \
  "rows[0]['state'] == 'CLOSED' and rows[0]['step'] == 0 and '<script>' in rows[0]['title']" \
  "$work/home" case list
check "case list --open: none" json "rows == []" "$work/home" case list --open
check "mail test" ours "$work/home" mail test admin@pn-contoh.go.id
check "the mailbox has it, in plain text and HTML" sh -c \
  "grep -q 'text/plain' '$work/mails' && grep -q 'text/html' '$work/mails'"

echo "-- the monthly report"
month=$(date +%Y-%m)
pdf=$work/laporan.pdf
check "report monthly --month $month --out FILE" ours "$work/home" report monthly \
  --month "$month" --out "$pdf"
check "is an A4 PDF" sh -c "pdfinfo '$pdf' | grep -q 'Page size:.*A4'"
check "every font is embedded" sh -c "pdffonts '$pdf' | tail -n +3 | grep -q . &&
  ! pdffonts '$pdf' | tail -n +3 | awk '{ print \$(NF - 4) }' | grep -qv yes"
check "no page is empty" sh -c "for page in \$(seq \$(pdfinfo '$pdf' | awk '/^Pages/ { print \$2 }')); do
  [ \$(pdftotext -f \$page -l \$page '$pdf' - | wc -w) -gt 20 ] || exit 1; done"
check "says page x of y and the journal's head" sh -c "pdftotext '$pdf' - | tr '\n' ' ' |
  grep -Eq 'Halaman +1 +dari +[0-9]+.*' && pdftotext '$pdf' - | grep -q 'jurnal baris'"
if [ -n "${CLASSPATH:-}" ]; then
  check "veraPDF: PDF/A-2b" "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$CLASSPATH" \
    id.jagasitus.paper.Verified "$pdf"
else
  echo "skipped veraPDF: no CLASSPATH"
fi
if [ -n "$pages" ]; then
  mkdir -p "$pages"
  check "pages to look at" pdftoppm -r 70 -png "$pdf" "$pages/laporan"
fi

echo "-- settings between two homes"
check "settings export" ours "$work/home" settings export "$work/a.json"
check "settings import --dry-run into a new home" ours "$work/other" settings import --dry-run \
  "$work/a.json"
check "settings import" ours "$work/other" settings import "$work/a.json"
check "settings export of the other" ours "$work/other" settings export "$work/b.json"
check "both are the same to the byte" cmp "$work/a.json" "$work/b.json"
check "no password is in it" sh -c "! grep -q 'kuda hitam\|ayam putih\|argon2' '$work/a.json'"
sed 's/"warnPercent" : 75,/"warnPercent" : 750,/' "$work/a.json" > "$work/bad.json"
check "a value outside its limits is refused in words" refused 'expected 10 to 99' \
  ours "$work/other" settings import "$work/bad.json"

echo "-- without the server"
kill "$server"
wait "$server" 2> /dev/null
server=
check "case list --json" json "rows[0]['state'] == 'CLOSED'" "$work/home" case list
check "journal verify" ours "$work/home" journal verify
printf 'kuda hitam lari pagi' | ours "$work/new" account add budi --role admin \
  --password-stdin > /dev/null
check "mail test where no server is set" refused Surel ours "$work/new" mail test \
  admin@pn-contoh.go.id
sed -i 's/Laksanakan alternatif 1/Laksanakan alternatif 2/' "$work"/home/journal/*.jsonl
check "a changed line of the journal is named" refused 'line: [0-9]' ours "$work/home" \
  journal verify
verdict
