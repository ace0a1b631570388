#!/bin/sh
# What a visitor pays for the plugin: the same WAR enabled and inert, side by side on one machine.
#
#   deploy/bench/visitor.sh [rounds] [seconds]
#
# Two servers run at once and are loaded in turn, so that drift of the machine hits both. Prints
# the ratio of requests a second (wrk, 16 connections, a 10 KB page), of CPU microseconds a request,
# and of the p99 at a fixed rate (h2load). Needs wrk and nghttp2-client (Debian packages).
set -eu
rounds=${1:-7}
seconds=${2:-8}
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
serve enabled 18081 ""
enabled=$!
serve inert 18082 "-Djagasitus.enabled=false"
inert=$!
for port in 18081 18082; do
  n=0
  until curl -fsS -o /dev/null "http://127.0.0.1:$port/page.html" 2>/dev/null; do
    n=$((n + 1))
    [ $n -lt 100 ] || { echo "visitor.sh: no answer on port $port" >&2; cat "$work"/*.log >&2; exit 1; }
    sleep 0.3
  done
done

ticks() { awk '{print $14 + $15}' "/proc/$1/stat"; }
load() { # name pid port
  before=$(ticks "$2")
  result=$(wrk -t1 -c16 -d"${seconds}s" "http://127.0.0.1:$3/page.html")
  after=$(ticks "$2")
  rate=$(echo "$result" | awk '/Requests\/sec/ {print $2}')
  count=$(echo "$result" | awk '/requests in/ {print $1}')
  cpu=$(awk -v t=$((after - before)) -v n="$count" 'BEGIN {printf "%.1f", t * 10000 / n}')
  echo "$rate $cpu" >> "$work/$1.rounds"
}
tail99() { # name port rate
  rm -f "$work/times"
  h2load --h1 -c8 -t1 --rps "$(($3 / 8))" -D "$seconds" --log-file="$work/times" \
    "http://127.0.0.1:$2/page.html" > /dev/null
  sort -n -k3 "$work/times" | awk '{v[NR] = $3} END {print v[int(NR * 0.99)]}' >> "$work/$1.p99"
}

load enabled $enabled 18081; load inert $inert 18082          # warm-up, not counted
rm -f "$work"/*.rounds
r=0
while [ $r -lt "$rounds" ]; do
  load enabled $enabled 18081
  load inert $inert 18082
  tail99 enabled 18081 2000
  tail99 inert 18082 2000
  r=$((r + 1))
done

median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
column() { awk -v c="$2" '{print $c}' "$work/$1"; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.3f", a / b}'; }
er=$(column enabled.rounds 1 | median); ir=$(column inert.rounds 1 | median)
ec=$(column enabled.rounds 2 | median); ic=$(column inert.rounds 2 | median)
ep=$(column enabled.p99 1 | median); ip=$(column inert.p99 1 | median)
echo "rounds: $rounds of ${seconds}s, interleaved; medians"
printf '%-28s %10s %10s %8s\n' what enabled inert ratio
printf '%-28s %10s %10s %8s\n' "requests/s" "$er" "$ir" "$(ratio "$er" "$ir")"
printf '%-28s %10s %10s %8s\n' "CPU us a request" "$ec" "$ic" "$(ratio "$ec" "$ic")"
printf '%-28s %10s %10s %8s\n' "p99 us at 2000/s" "$ep" "$ip" "$(ratio "$ep" "$ip")"
