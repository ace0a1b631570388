#!/bin/sh
# What goes wrong on a real machine, done to a real server: the site must go on, the Kesehatan page
# must say what is wrong, and recording must go on by itself.
#
#   deploy/bench/faults.sh [first port]
#
# Needs curl and wrk, and for the full disk the right to mount a tmpfs (root). Prints one line a
# check and ends with 1 when one failed. A clock that jumps is tested in the build, under a clock
# of the tests' own.
set -u
port=${1:-18091}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
url=http://127.0.0.1:$port
failed=0
server=
mkdir "$work/site"
echo '<!doctype html><title>Uji</title>' > "$work/site/index.html"
for tool in wrk curl; do
  command -v $tool >/dev/null || { echo "faults.sh: $tool is missing" >&2; exit 2; }
done

finish() {
  [ -z "$server" ] || kill -9 "$server" 2>/dev/null
  umount "$work/disk" 2>/dev/null
  rm -rf "$work"
}
trap finish EXIT

check() { # sentence command...
  what=$1
  shift
  if "$@" >/dev/null 2>&1; then echo "ok      $what"; else echo "FAILED  $what"; failed=1; fi
}
serve() { # home [java options]
  home=$1
  JAVA_OPTS="-Xmx192m ${2:-}" "$here/../jagasitus" --home "$home" serve --port "$port" \
    --site "$work/site" >> "$work/server.log" 2>&1 &
  server=$!
  n=0
  until curl -fsS -o /dev/null "$url/" 2>/dev/null; do
    n=$((n + 1))
    [ $n -lt 200 ] || { echo "faults.sh: no answer" >&2; cat "$work/server.log" >&2; exit 1; }
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
page() { curl -fsS -b "$work/cookies" "$url/admin/kesehatan"; }
says() { page | tr -d '\n' | grep -q "$1"; }
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
    [ $left -gt 0 ] || return 1
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
wait $loading
lines=$(cat "$home"/access/*.log | grep -c '?beban ')
serve "$home"
count() { [ "$(stored "$home" 'query:beban')" = "$lines" ]; }
check "the next start serves the site" site
check "each of the $lines logged requests is in the index once" within 60 count
check "the journal holds" "$here/../jagasitus" --home "$home" journal verify
stop

echo "-- the queue overflows"
home=$work/queue
mkdir -p "$home"
printf '[capture]\nqueue-bytes = "1MiB"\n' > "$home/config.toml"
serve "$home"
account "$home"
check "the page answers" says 'class="checks"'
kill -STOP "$server" # everything waits together, then comes at once
load 6 "&isi=$(printf '%06000d' 0)" > "$work/sent" & # a hundred of these fill the queue
loading=$!
sleep 1
kill -CONT "$server"
wait $loading
check "the site answers" site
check "the page counts what was dropped" dropped
lines() { cat "$home"/access/*.log | grep -c '?beban&isi'; }
whole() { # requests under way when the load ended may be more than it counted
  rest=$(($(lines) + $(drops) - $(cat "$work/sent")))
  [ $rest -ge 0 ] && [ $rest -le 64 ]
}
check "each of the $(cat "$work/sent") requests is logged or counted" within 10 whole
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
check "the page says that the home is gone" says 'vCRITICAL'
mkdir -p "$home"
load 1 > /dev/null
check "recording goes on when the folder is back" within 20 test -s "$home/access/access-$(TZ=Asia/Jakarta date +%F).log"
check "the site still goes on" site
stop

echo "-- the home's disk is full"
mkdir -p "$work/disk"
if mount -t tmpfs -o size=96m tmpfs "$work/disk" 2>/dev/null; then
  home=$work/disk/home
  serve "$home"
  account "$home"
  check "the page answers" says 'class="checks"'
  dd if=/dev/zero of="$work/disk/filler" bs=1M 2>/dev/null
  load 3 > /dev/null
  sleep 5
  check "the site goes on" site
  check "the page says what is wrong" says 'vCRITICAL'
  rm "$work/disk/filler"
  sleep 8
  curl -s -o /dev/null "$url/?sesudah"
  found() { [ "$(stored "$home" 'query:sesudah')" -ge 1 ]; }
  check "recording goes on when there is room again" within 30 found
  stop
else
  echo "skipped (no right to mount a tmpfs)"
fi
exit $failed
