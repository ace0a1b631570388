#!/bin/sh
# What a visitor pays for the plugin: the same WAR enabled and inert, side by side on one machine.
#
#   deploy/bench/visitor.sh [rounds] [seconds] [first port]
#
# Two servers run at once and are loaded in turn, so that drift of the machine hits both. Prints
# the ratio of requests a second (wrk, 16 connections, a 10 KB page), of CPU microseconds a request,
# and of the p99 at a fixed rate (h2load). Needs wrk and nghttp2-client (Debian packages).
#
# Both are loaded first until Java has compiled what is hot; that takes some hundred thousand
# requests. Under full load the plugin puts indexing off, so after each round the server is left
# alone until it has caught up: that work must not fall on the other one. "CPU in all" counts it.
set -eu
rounds=${1:-7}
seconds=${2:-8}
port=${3:-18081}
other=$((port + 1))
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'kill $enabled $inert 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
for tool in wrk h2load; do
  command -v $tool >/dev/null || { echo "visitor.sh: $tool is missing; install wrk and nghttp2-client" >&2; exit 2; }
done

mkdir -p "$work/site"
{
  printf '<!doctype html><html lang="id"><head><title>Uji</title></head><body>'
  i=0
  while [ $i -lt 170 ]; do
    printf '<p>Pengadilan Negeri Contoh, halaman uji nomor %05d.</p>\n' $i
    i=$((i + 1))
  done
  printf '</body></html>\n'
} > "$work/site/page.html"

serve() { # name port options
  JAVA_OPTS="-Xmx512m $3" "$here/../jagasitus" --home "$work/$1" serve --port "$2" \
    --site "$work/site" > "$work/$1.log" 2>&1 &
}
serve enabled "$port" ""
enabled=$!
serve inert "$other" "-Djagasitus.enabled=false"
inert=$!
for p in "$port" "$other"; do
  n=0
  until curl -fsS -o /dev/null "http://127.0.0.1:$p/page.html" 2>/dev/null; do
    n=$((n + 1))
    [ "$n" -lt 100 ] || { echo "visitor.sh: no answer on port $p" >&2; cat "$work"/*.log >&2; exit 1; }
    sleep 0.3
  done
done

ticks() { awk '{print $14 + $15}' "/proc/$1/stat"; }
load() { # name pid port
  before=$(ticks "$2")
  result=$(wrk -t1 -c16 -d"${seconds}s" "http://127.0.0.1:$3/page.html")
  after=$(ticks "$2")
  idle "$2"
  later=$(ticks "$2")
  rate=$(echo "$result" | awk '/Requests\/sec/ {print $2}')
  count=$(echo "$result" | awk '/requests in/ {print $1}')
  cpu=$(awk -v t=$((after - before)) -v n="$count" 'BEGIN {printf "%.1f", t * 10000 / n}')
  all=$(awk -v t=$((later - before)) -v n="$count" 'BEGIN {printf "%.1f", t * 10000 / n}')
  echo "$rate $cpu $all" >> "$work/$1.rounds"
}
idle() { # pid: waits until it works no more, for two minutes at most
  n=0
  last=$(ticks "$1")
  while [ "$n" -lt 120 ]; do
    sleep 1
    now=$(ticks "$1")
    [ $((now - last)) -gt 8 ] || return 0
    last=$now
    n=$((n + 1))
  done
}
tail99() { # name port rate
  rm -f "$work/times"
  h2load --h1 -c8 -t1 --rps "$(($3 / 8))" -D "$seconds" --log-file="$work/times" \
    "http://127.0.0.1:$2/page.html" > /dev/null
  sort -n -k3 "$work/times" | awk '{v[NR] = $3} END {print v[int(NR * 0.99)]}' >> "$work/$1.p99"
}

w=0
while [ $w -lt 5 ]; do # warm-up, not counted
  load enabled $enabled "$port"
  load inert $inert "$other"
  w=$((w + 1))
done
rm -f "$work"/*.rounds
r=0
while [ $r -lt "$rounds" ]; do
  load enabled $enabled "$port"
  load inert $inert "$other"
  tail99 enabled "$port" 2000
  tail99 inert "$other" 2000
  r=$((r + 1))
done

median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
column() { awk -v c="$2" '{print $c}' "$work/$1"; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.3f", a / b}'; }
ea=$(column enabled.rounds 3 | median); ia=$(column inert.rounds 3 | median)
er=$(column enabled.rounds 1 | median); ir=$(column inert.rounds 1 | median)
ec=$(column enabled.rounds 2 | median); ic=$(column inert.rounds 2 | median)
ep=$(column enabled.p99 1 | median); ip=$(column inert.p99 1 | median)
echo "rounds: $rounds of ${seconds}s, interleaved; medians"
printf '%-28s %10s %10s %8s\n' what enabled inert ratio
printf '%-28s %10s %10s %8s\n' "requests/s" "$er" "$ir" "$(ratio "$er" "$ir")"
printf '%-28s %10s %10s %8s\n' "CPU us a request" "$ec" "$ic" "$(ratio "$ec" "$ic")"
printf '%-28s %10s %10s %8s\n' "CPU us a request, in all" "$ea" "$ia" "$(ratio "$ea" "$ia")"
printf '%-28s %10s %10s %8s\n' "p99 us at 2000/s" "$ep" "$ip" "$(ratio "$ep" "$ip")"
