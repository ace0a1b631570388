#!/bin/sh
# What goes wrong on a real machine, done to a real server: the site must go on, the Kesehatan page
# must say what is wrong, and recording must go on by itself.
#
#   deploy/bench/faults.sh [first port]
#
# Needs curl and wrk, and for the full disk the right to mount a tmpfs (root). The home that turns
# read-only is served by a user whom its rights bind: by `nobody` where root runs this. Prints one
# line a check and ends with 1 when one failed. A clock that jumps is tested in the build, under a
# clock of the tests' own.
set -u
port=${1:-18091}
here=$(cd "$(dirname "$0")" && pwd)
. "$here/checks.sh"
url=http://127.0.0.1:$port
server=
bound= # how to become a user whom the rights of files bind
[ "$(id -u)" != 0 ] || bound='setpriv --reuid=65534 --regid=65534 --clear-groups'
needs wrk curl
leave() {
  [ -z "$server" ] || kill -9 "$server" 2> /dev/null
  umount "$work/disk" 2> /dev/null
}
mkdir "$work/site" "$work/disk"
echo '<!doctype html><title>Uji</title>' > "$work/site/index.html"

serve() { # home [how to become another user]
  home=$1
  # shellcheck disable=SC2086 # words of a command
  JAVA_OPTS=-Xmx192m ${2:-} "$here/../jagasitus" --home "$home" serve --port "$port" \
    --site "$work/site" >> "$work/server.log" 2>&1 &
  server=$!
  n=0
  until curl -fsS -o /dev/null "$url/" 2>/dev/null; do
    n=$((n + 1))
    [ "$n" -lt 200 ] || { echo "faults.sh: no answer" >&2; cat "$work/server.log" >&2; exit 1; }
    sleep 0.2
  done
}
stop() { kill "$server"; wait "$server" 2>/dev/null; server=; }
account() { # makes the first account in the browser's way, which logs it in
  rm -f "$work/cookies"
  curl -fsS -c "$work/cookies" -o "$work/form.html" "$url/admin/siapkan"
  key=$(sed -n 's/.*name="kunci" value="\([^"]*\)".*/\1/p' "$work/form.html" | head -1)
  curl -fsS -b "$work/cookies" -c "$work/cookies" -o /dev/null \
    --data-urlencode "kunci=$key" --data-urlencode "kode=$(cat "$1/setup-code.txt")" \
    --data-urlencode nama=sari --data-urlencode sandi=rahasia-yang-panjang \
    --data-urlencode ulangi=rahasia-yang-panjang "$url/admin/siapkan"
}
enter() {
  rm -f "$work/cookies"
  curl -fsS -c "$work/cookies" -o "$work/form.html" "$url/admin/masuk"
  key=$(sed -n 's/.*name="kunci" value="\([^"]*\)".*/\1/p' "$work/form.html" | head -1)
  curl -fsS -b "$work/cookies" -c "$work/cookies" -o /dev/null --data-urlencode "kunci=$key" \
    --data-urlencode nama=sari --data-urlencode sandi=rahasia-yang-panjang "$url/admin/masuk"
  page
}
page() { curl -fsS -b "$work/cookies" "$url/admin/kesehatan"; }
says() { page | tr -d '\n' | grep -q "$1"; }
says_not() { page > "$work/page" && ! tr -d '\n' < "$work/page" | grep -q "$1"; }
refused() { # whether an act of the Admin is answered with a failure, and in words
  key=$(curl -fsS -b "$work/cookies" "$url/admin/akun" |
    sed -n 's/.*name="kunci" value="\([^"]*\)".*/\1/p' | head -1)
  curl -sL -b "$work/cookies" --data-urlencode "kunci=$key" --data-urlencode nama=budi \
    --data-urlencode peran=VIEWER --data-urlencode sandi=rahasia-yang-panjang \
    "$url/admin/akun/tambah" > "$work/refusal"
  grep 'Tidak dapat disimpan' "$work/refusal"
}
site() { [ "$(curl -s -o /dev/null -w '%{http_code}' "$url/")" = 200 ]; }
drops() { # events that the page says were dropped
  page | tr -d '\n' | sed -n 's/.*<dt>Tidak terekam<\/dt><dd>\([0-9.]*\)<.*/\1/p' | tr -d .
}
dropped() { [ "$(drops)" -gt 0 ]; }
load() { # seconds [more of the query]
  wrk -t1 -c64 -d"$1s" "$url/?beban${2:-}" 2>&1 | awk '/requests in/ {print $1}'
}
stored() { # query
  "$here/../jagasitus" --home "$1" search "$2" --limit 10000000 --json 2>/dev/null | wc -l
}
within() { # seconds command...: until it succeeds
  left=$1
  shift
  until "$@"; do
    left=$((left - 1))
    [ "$left" -gt 0 ] || return 1
    sleep 1
  done
}

echo "-- killed with -9 under load"
home=$work/killed
serve "$home"
account "$home"
load 4 > /dev/null &
loading=$!
sleep 3
kill -9 "$server"
wait "$loading"
lines=$(cat "$home"/access/*.log | grep -c "?beban ")
serve "$home"
count() { [ "$(stored "$home" 'query:beban')" = "$lines" ]; }
check "the next start serves the site" site
check "each of the $lines logged requests is in the index once" within 60 count
check "the journal holds" "$here/../jagasitus" --home "$home" journal verify

echo "-- the index is corrupt"
segment() { find "$home/index" -name '_*.cf?' -printf '%s %p\n' | sort -n | tail -1 | cut -d' ' -f2; }
rebuilt() { [ -n "$(find "$home" -maxdepth 1 -name 'index-damaged-*')" ] && count; }
for harm in cut holed gone; do
  stop
  broken=$(segment)
  case $harm in
    cut) truncate -s -2000 "$broken" ;;
    holed) dd if=/dev/zero of="$broken" bs=1 count=400 conv=notrunc 2> /dev/null ;;
    gone) rm "$broken" ;;
  esac
  serve "$home"
  check "a file of it is $harm: the site is served" site
  check "the damaged index is set aside, and made again from the visitor log" within 90 rebuilt
  rm -rf "$home"/index-damaged-*
  check "the page is content with it" says_not "perintah jagasitus reindex"
done
stop

echo "-- the queue overflows"
home=$work/queue
mkdir -p "$home"
printf '[capture]\nqueue-bytes = "1MiB"\n' > "$home/config.toml"
serve "$home"
account "$home"
check "the page answers" says 'class="checks"'
sent=0
bursts=0
burst() { # everything waits together, then comes at once; a hundred of these fill the queue
  kill -STOP "$server"
  load 3 "&isi=$(printf '%06000d' 0)" > "$work/sent" &
  loading=$!
  sleep 1
  kill -CONT "$server"
  wait "$loading"
  sent=$((sent + $(cat "$work/sent")))
}
overflow() {
  until dropped; do
    [ "$bursts" -lt 20 ] || { echo "no drop in $bursts bursts, $sent requests"; return 1; }
    bursts=$((bursts + 1))
    burst
  done
}
check "the page counts what was dropped" overflow
check "the site answers" site
lines() { cat "$home"/access/*.log | grep -c '?beban&isi'; }
whole() { # requests under way when a burst ended may be more than it counted
  rest=$(($(lines) + $(drops) - sent))
  echo "$(lines) logged, $(drops) dropped, $sent sent"
  [ "$rest" -ge 0 ] && [ "$rest" -le $((64 * bursts)) ]
}
check "each of the $sent requests is logged or counted" within 10 whole
stop

echo "-- the home is deleted while the server runs"
home=$work/deleted
serve "$home"
account "$home"
check "the page answers" says 'class="checks"'
rm -rf "$home"
load 1 > /dev/null
sleep 4
check "the site goes on" site
check "the page says that the home is gone" says "$home tidak dapat dipakai: $home tidak ada"
mkdir -p "$home"
load 1 > /dev/null
recorded() { test -s "$home/access/access-$(TZ=Asia/Jakarta date +%F).log"; }
check "requests are recorded when a folder is there" within 20 recorded
sleep 25 # every part has written again what it writes by itself
check "the page still says that it is another folder" says 'folder ini terhapus atau diganti'
check "a decision that could not be kept is refused" refused
check "the site still goes on" site
stop

echo "-- the home turns read-only while the server runs"
home=$work/frozen
mkdir "$home"
[ -z "$bound" ] || { chmod 755 "$work" && chown 65534:65534 "$home"; }
serve "$home" "$bound"
account "$home"
check "the page answers" says 'class="checks"'
curl -s -o /dev/null "$url/?sebelum"
sleep 3
chmod -R a-w "$home"
load 3 > /dev/null
frozen() { says "$home tidak dapat dipakai: .*tidak boleh dibaca atau ditulis"; }
check "the site goes on" site
check "the page says what is wrong" within 30 frozen
sleep 25 # every job had its turn
check "the page still says it" frozen
check "the site still goes on" site
check "the pages still answer" curl -fsS -o /dev/null -b "$work/cookies" "$url/admin/pengunjung"
chmod -R u+w "$home"
curl -s -o /dev/null "$url/?sesudah"
# A job that runs a few times a day may say for hours that it failed; that is its own line.
thawed() { says_not "$home tidak dapat dipakai" && [ "$(stored "$home" 'query:sesudah')" = 1 ]; }
check "all goes on when it can be written again" within 60 thawed
check "what came before it is still there" [ "$(stored "$home" 'query:sebelum')" = 1 ]
check "the journal holds" "$here/../jagasitus" --home "$home" journal verify
stop

if mount -t tmpfs -o size=96m tmpfs "$work/disk" 2> /dev/null; then
  echo "-- the home's disk is full"
  home=$work/disk/home
  serve "$home"
  account "$home"
  check "the page answers" says 'class="checks"'
  dd if=/dev/zero of="$work/disk/filler" bs=1M 2> /dev/null
  load 3 > /dev/null
  sleep 5
  check "the site goes on" site
  check "the page says what is wrong" says 'disk penuh'
  rm "$work/disk/filler"
  sleep 8
  curl -s -o /dev/null "$url/?sesudah"
  found() { [ "$(stored "$home" 'query:sesudah')" -ge 1 ]; }
  check "recording goes on when there is room again" within 30 found

  stop

  echo "-- the home is read-only when the server starts"
  before=$(stored "$home" 'query:sesudah')
  mount -o remount,ro "$work/disk"
  serve "$home"
  check "the site is served" site
  check "people get in with what the journal knew" enter
  check "the page says what is wrong" says "$home tidak dapat dipakai: disk hanya dapat dibaca"
  check "the site is still served" site
  stop
  mount -o remount,rw "$work/disk"
  check "afterwards all is as it was" [ "$(stored "$home" 'query:sesudah')" = "$before" ]
  check "the journal holds" "$here/../jagasitus" --home "$home" journal verify
else
  echo "skipped (no right to mount a tmpfs): a full disk, a read-only one"
fi
verdict
