#!/bin/sh
# Detection as a user would see it: two real logs examined, then scanners, a whole crawl and a browser
# at a running server, each with a fresh home.
#
#   deploy/bench/shows-detect.sh DATA_DIR [PORT]
#
# DATA_DIR holds access-scanner.log and access-blog-2015.log. Everything goes to 127.0.0.1. Uses curl
# and python3, and each of sqlmap, dirb, wapiti, nmap, wget and chromium that is there; one that is
# missing counts as not done. Prints one line a check and ends with 1 when one failed, with 2 when
# one was not done. Works below TMPDIR.
set -u
data=$(realpath "$1")
port=${2:-18235}
url=http://127.0.0.1:$port
here=$(cd "$(dirname "$0")" && pwd)
. "$here/checks.sh"
missing=0
server=
browser='Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36'
needs curl python3
leave() {
  if [ -n "$server" ]; then kill "$server" && wait "$server"; fi
  server=
}

ours() { "$here/../jagasitus" --home "$work/home" "$@"; }
# Rows of findings, one JSON object a line, as a short table.
table() { # rows on standard input
  python3 -c '
import json, sys
for line in sys.stdin:
    row = json.loads(line)
    if "intent" in row:
        print("        %-8s %-18s %-20s %4d points %6d requests" % (row["severity"],
              row["actor"] or row.get("place"), row["intent"], row["score"], row["requests"]))'
}
count() { grep -c '"intent"' "$1"; }
at_least() { [ "$(count "$2")" -ge "$1" ] || { cat "$2"; false; }; }
at_most() { [ "$(count "$2")" -le "$1" ] || { cat "$2"; false; }; }
one_of_each() {
  python3 - "$1" << 'END'
import collections, json, sys
rows = [json.loads(line) for line in open(sys.argv[1]) if '"intent"' in line]
twice = [k for k, n in collections.Counter((r["actor"] or r.get("place"), r["intent"]) for r in rows).items() if n > 1]
print("found twice:", twice)
sys.exit(1 if twice else 0)
END
}
above_info() { grep '"intent"' "$1" | grep -qv '"severity":"info"'; }

enter() {
  rm -rf "${work:?}/home"
  "$here/../jagasitus" --home "$work/home" serve --port "$port" > "$work/served" 2>&1 &
  server=$!
  tries=0
  until curl -s -o "$work/first" -A "$browser" "$url/"; do
    tries=$((tries + 1))
    if [ $tries -gt 120 ] || ! kill -0 "$server" 2> /dev/null; then
      tail -5 "$work/served" >&2
      echo "shows-detect.sh: the server did not start" >&2
      exit 1
    fi
    sleep 1
  done
}
found() { ours findings list --json > "$work/found" 2>&1; }
there() { # tool
  if command -v "$1" > /dev/null; then return 0; fi
  echo "missing $1: not done"
  missing=1
  return 1
}
attack() { # name command...
  name=$1
  shift
  enter
  (cd "$work" && "$@" > "$work/said" 2>&1)
  sleep 5
  check "$name: findings within 5 s of its end" found
  check "$name: at least one finding" at_least 1 "$work/found"
  check "$name: one finding an intent" one_of_each "$work/found"
  check "$name: one of them above info" above_info "$work/found"
  table < "$work/found"
  leave
}
visit() { # name function
  enter
  check "$1: sees the site" "$2"
  sleep 5
  check "$1: findings are told" found
  check "$1: none" at_most 0 "$work/found"
  table < "$work/found"
  leave
}
crawl() {
  wget -q -r -l inf -p -nH -P "$work/crawl" "$url/" || [ $? = 8 ] # 8: a page is missing
  [ "$(find "$work/crawl" -name '*.html' | wc -l)" -ge 10 ]
}
examine() { # log least most
  check "$1: examined" sh -c "'$here/../jagasitus' examine '$data/$1' --format combined --json > '$work/rows'"
  check "$1: at least $2 findings" at_least "$2" "$work/rows"
  check "$1: at most $3" at_most "$3" "$work/rows"
  check "$1: one finding an actor and intent" one_of_each "$work/rows"
  table < "$work/rows"
}
browse() {
  # shellcheck disable=SC2046 # names of pages have no spaces
  set -- / $(cd "$work/crawl" 2> /dev/null && find . -name '*.html' | sed 's/^\.//' | sort | head -8)
  for page in "$@"; do
    rm -rf "$work/profile"
    "$chromium" --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync \
      --disable-background-networking --disable-component-update --user-data-dir="$work/profile" \
      --dump-dom "$url$page" > "$work/dom" || return 1
    grep -qi '<html' "$work/dom" || return 1
  done
}

echo "-- real logs"
examine access-scanner.log 1 20
examine access-blog-2015.log 1 25

echo "-- scanners at a running server"
if there sqlmap; then
  attack sqlmap timeout 120 sqlmap -u "$url/index.html?id=1" --batch --level 2 --risk 2 \
    --flush-session --output-dir="$work/sqlmap"
fi
if there dirb; then
  attack dirb timeout 120 dirb "$url/" /usr/share/dirb/wordlists/small.txt -S -r
fi
if there wapiti; then
  attack wapiti timeout 180 wapiti -u "$url/" --flush-session --max-scan-time 90 -d 3 \
    --max-links-per-page 30 --no-bugreport --store-session "$work/wapiti" -o "$work/wapiti.html"
fi
if there nmap; then
  attack nmap timeout 240 nmap -Pn -p "$port" --script-timeout 20s --script \
    '+http-* and not http-slowloris* and not http-brute and not http-form-brute and not http-wordpress-brute' 127.0.0.1
fi

echo "-- visitors at a running server"
if there wget; then visit wget crawl; fi
chromium=$(command -v chromium || command -v chromium-browser || echo chromium)
if there "$chromium"; then visit chromium browse; fi

[ $failed = 0 ] || exit 1
[ $missing = 0 ] || exit 2
