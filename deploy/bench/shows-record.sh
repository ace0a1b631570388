#!/bin/sh
# What a newcomer sees on the first day, by command: the site and its pages come up, somebody with the
# set-up code gets in and nobody else, a real log is imported once however often it is read, searches
# agree with awk, commands work while the server runs and while it does not, and it stops in time.
#
#   deploy/bench/shows-record.sh FOLDER [first port]
#
# FOLDER holds access-blog-2015.log, 5,000 lines in the combined format. Needs curl and python3. Prints
# one line a check and ends with 1 when one failed.
set -u
log=$(realpath "$1")/access-blog-2015.log
port=${2:-18095}
here=$(cd "$(dirname "$0")" && pwd)
. "$here/checks.sh"
url=http://127.0.0.1:$port
server=
needs curl python3
[ -r "$log" ] || { echo "shows-record.sh: cannot read $log" >&2; exit 2; }
leave() {
  [ -z "$server" ] || kill -9 "$server" 2> /dev/null
}

serve() { # home [java options]
  home=$1
  JAVA_OPTS="-Xmx192m ${2:-}" "$here/../jagasitus" --home "$home" serve --port "$port" \
    > "$work/server.log" 2>&1 &
  server=$!
  n=0
  until curl -fsS -o /dev/null "$url/" 2> /dev/null; do
    n=$((n + 1))
    [ "$n" -lt 600 ] || { cat "$work/server.log" >&2; exit 1; }
    sleep 0.1
  done
}
stop() { # answers how many seconds it took
  began=$(date +%s)
  kill "$server"
  wait "$server"
  code=$?
  server=
  took=$(($(date +%s) - began))
}
jaga() { "$here/../jagasitus" --home "$home" "$@"; }
status() { curl -s -o /dev/null -w '%{http_code}' "$@"; }
is() { [ "$1" = "$2" ] || { echo "$1, expected $2" && false; }; }
mode() { is "$(stat -c %a "$1")" "$2"; }
key() { sed -n 's/.*name="kunci" value="\([^"]*\)".*/\1/p' "$1" | head -1; }
claim() { # code cookies
  curl -fsS -c "$2" -o "$work/form.html" "$url/admin/siapkan"
  status -b "$2" -c "$2" --data-urlencode "kunci=$(key "$work/form.html")" \
    --data-urlencode "kode=$1" --data-urlencode nama=sari \
    --data-urlencode sandi=rahasia-yang-panjang --data-urlencode ulangi=rahasia-yang-panjang \
    "$url/admin/siapkan"
}
summary() { # command...: what its last line says, without examples
  "$@" 2> /dev/null | tail -1 | python3 -c '
import json, sys
told = json.loads(sys.stdin.readline())
print(*(told[name] for name in ("lines", "imported", "duplicates", "rejected")))'
}
objects() { # command...: how many lines, each of which must be a JSON object
  "$@" 2> /dev/null | python3 -c '
import json, sys
lines = [json.loads(line) for line in sys.stdin]
assert all(isinstance(line, dict) for line in lines)
print(len(lines))'
}
wanted=$(awk '$9 == 404' "$log" | wc -l)
posted=$(awk '$6 == "\"POST" && $9 >= 200 && $9 < 300' "$log" | wc -l)
lines=$(wc -l < "$log")
same_as_awk() {
  is "$(objects jaga search 'status:404 source:import' --limit 100000 --json)" "$wanted" &&
    is "$(objects jaga search 'method:POST status:2xx source:import' --limit 9 --json)" "$posted"
}

echo "-- an empty home"
began=$(date +%s%N)
serve "$work/home"
first=$((($(date +%s%N) - began) / 1000000))
stop
began=$(date +%s%N)
serve "$work/home"
again=$((($(date +%s%N) - began) / 1000000))
echo "        first answer after $first ms, $again ms at the second start"
check "first answer in under 3 s" [ "$again" -lt 3000 ]
check "the site is at /" is "$(status "$url/")" 200
check "the pages are at /admin" is "$(status -L "$url/admin")" 200
check "a missing page is answered as such" is "$(status "$url/tidak-ada")" 404
for path in .git/config .env WEB-INF/web.xml META-INF/MANIFEST.MF index.php x.jsp x.inc; do
  check "/$path is not served" is "$(status "$url/$path")" 404
done
check "the home is its owner's" mode "$home" 700
check "so are its secrets" mode "$home/secrets" 700
check "and its socket" mode "$home/control.sock" 600
check "and the set-up code" mode "$home/setup-code.txt" 600
code_in_file=$(cat "$home/setup-code.txt")
check "which the console showed, too" grep -q "$code_in_file" "$work/server.log"
check "a second server on the same home is refused" \
  sh -c "! '$here/../jagasitus' --home '$home' serve --port $((port + 1))"

echo "-- the first account"
check "without the code nobody gets in" is "$(claim AAAA-AAAA-AAAA-AAAA-AAAA "$work/c1")" 422
check "with the code somebody does" is "$(claim "$code_in_file" "$work/c2")" 303
check "the code is gone" [ ! -e "$home/setup-code.txt" ]
check "nobody can claim the pages again" is "$(claim "$code_in_file" "$work/c3")" 403
check "the page of visitors opens" is "$(status -b "$work/c2" "$url/admin/pengunjung")" 200
check "not for a stranger" is "$(status "$url/admin/pengunjung")" 303

echo "-- while the server runs"
check "import of $lines lines" is "$(summary jaga import "$log" --json)" "$lines $lines 0 0"
check "again: none" is "$(summary jaga import "$log" --json)" "$lines 0 $lines 0"
gzip -c "$log" > "$work/blog.log.gz"
check "gzipped: none" is "$(summary jaga import "$work/blog.log.gz" --json)" "$lines 0 $lines 0"
printf 'rusak\n' > "$work/bad.log"
head -3 "$log" >> "$work/bad.log"
check "a line that is none is counted" is "$(summary jaga import "$work/bad.log" --json)" "4 0 3 1"
check "searches agree with awk" same_as_awk
check "a search that is not understood says where" \
  sh -c "'$here/../jagasitus' --home '$home' search 'status:404 warna:merah' 2>&1 | grep -q 'character 12'"
curl -fsS -b "$work/c2" -o "$work/search.csv" \
  "$url/admin/pengunjung/unduh?format=csv&q=status:404+source:import&from=2015-05-01T00:00&to=2015-06-30T00:00"
check "the page exports the same" is "$(($(wc -l < "$work/search.csv") - 1))" "$wanted"
check "without a whole address" sh -c "! cut -d, -f2 '$work/search.csv' | tail -n +2 | grep -v '•'"
curl -fsS -b "$work/c2" -o "$work/form.html" "$url/admin/impor"
check "the page takes an upload" is "$(status -b "$work/c2" -F "kunci=$(key "$work/form.html")" \
  -F "berkas=@$work/blog.log.gz" "$url/admin/impor")" 303
uploaded() {
  n=0
  until curl -fsS -b "$work/c2" "$url/admin/impor" | tr -d '\n' |
    grep -q "blog.log.gz</h3>[^/]*vGOOD"; do
    n=$((n + 1))
    [ "$n" -lt 50 ] || return 1
    sleep 0.2
  done
}
check "and finds nothing new in it" uploaded
printf 'kuda lari pagi hari\n' > "$work/password"
check "account add" sh -c "'$here/../jagasitus' --home '$home' account add ani --role viewer \
  --password-stdin < '$work/password'"
check "account list" is "$(objects jaga account list --json)" 2
check "doctor" jaga doctor

echo "-- stopping under way"
for n in 1 2 3 4 5 6 7 8; do sed "s|GET /|GET /salinan-$n/|" "$log"; done > "$work/more.log"
for n in 1 2 3 4 5; do cat "$work/more.log"; done > "$work/much.log"
python3 - "$port" << 'PY' &
import socket, sys, time
half = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
half.sendall(b"GET / HTTP/1.1\r\nHost: a\r\n")
idle = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
idle.sendall(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n")
time.sleep(600)
PY
holding=$!
jaga import "$work/much.log" > /dev/null 2>&1 &
importing=$!
n=0
until [ -e "$home/access/imported/part.tmp" ] || [ $n -gt 600 ]; do
  n=$((n + 1))
  sleep 0.1
done
check "an import is under way" [ -e "$home/access/imported/part.tmp" ]
stop
wait $importing
kill $holding
check "SIGTERM with open connections and an import: within 10 s ($took s)" [ "$took" -le 10 ]
check "its code is that of a signal or 0" sh -c "[ $code = 0 ] || [ $code = 143 ]"
check "its socket is gone" [ ! -e "$home/control.sock" ]

echo "-- while no server runs"
check "doctor" jaga doctor
check "journal verify" jaga journal verify
home=$work/alone
check "import of $lines lines" is "$(summary jaga import "$log" --json)" "$lines $lines 0 0"
check "again: none" is "$(summary jaga import "$log" --json)" "$lines 0 $lines 0"
check "searches agree with awk" same_as_awk
check "reindex loses nothing" jaga reindex
check "searches agree with awk" same_as_awk

echo "-- switched off, beside one that is on"
serve "$work/home"
JAVA_OPTS=-Djagasitus.enabled=false "$here/../jagasitus" --home "$work/off" serve \
  --port $((port + 1)) --site "$work/home/site" > "$work/off.log" 2>&1 &
inert=$!
off=http://127.0.0.1:$((port + 1))
n=0
until curl -fsS -o /dev/null "$off/" 2> /dev/null || [ $n -gt 600 ]; do
  n=$((n + 1))
  sleep 0.1
done
check "the site is at /" is "$(status "$off/")" 200
check "no pages" is "$(status "$off/admin")" 404
check "script sources are not served" is "$(status "$off/x.php")" 404
answer() { # server path curl options...: all that comes back but the date, and the names of both
  to=$1
  path=$2
  shift 2
  curl -s -i --raw --path-as-is --http1.1 -H 'Host: pn.example' "$@" "$to$path" | grep -av '^Date: '
}
asked=0
differ=0
alike() { # path curl options...
  asked=$((asked + 1))
  path=$1
  shift
  answer "$url" "$path" "$@" > "$work/on.txt"
  answer "$off" "$path" "$@" > "$work/off.txt"
  cmp -s "$work/on.txt" "$work/off.txt" || {
    differ=$((differ + 1))
    echo "        differs: $path $*"
  }
}
(cd "$work/home/site" && find . -type f | sed 's|^\.||') > "$work/paths"
printf '%s\n' / /profil /profil/ '/profil?a=1' /tidak-ada /.env /x.php /WEB-INF/web.xml /administrator \
  '/a%2fb' '/%00' '/%zz' '/..%2f' '/a/../index.html' '/index.html;a=b' '/?q=%zz' >> "$work/paths"
while read -r path; do
  alike "$path"
  alike "$path" -I
  alike "$path" -H 'Range: bytes=0-9'
  alike "$path" -H 'If-None-Match: *'
  alike "$path" -X POST -d a=b
done < "$work/paths"
kill $inert
wait $inert
stop
check "all of $asked answers are the same, headers and body ($differ differ)" [ "$differ" = 0 ]
check "and nothing is kept of the one that was off" [ ! -e "$work/off/access" ]
verdict
