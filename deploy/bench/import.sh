#!/bin/sh
# Import of an access log against goaccess to HTML, interleaved on the same machine.
#
#   LOG=/path/to/access.log [ROUNDS=3] deploy/bench/import.sh
#   GENERATOR=/path/to/make_log.py [LINES=5000000] deploy/bench/import.sh
#
# CLASSPATH must name the plugin's classes, its test classes and their libraries
# (mvn -pl plugin test-compile dependency:build-classpath). JAVA_FLAGS chooses the collector.
# Both run niced alike. Each line: wall s, user s, system s, peak KB. Needs GNU time.
set -eu
: "${CLASSPATH:?}"
rounds=${ROUNDS:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -z "${LOG:-}" ]; then
  LOG=$work/access.log
  python3 "${GENERATOR:?give LOG or GENERATOR}" -n "${LINES:-5000000}" -o "$LOG"
fi
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
measure() { # NAME COMMAND...: its last line of output, then the cost
  name=$1
  shift
  if ! nice /usr/bin/time -f '%e %U %S %M' -o "$work/cost" "$@" </dev/null >"$work/out" 2>&1; then
    tail -20 "$work/out" >&2
    exit 1
  fi
  echo "$name $(cat "$work/cost")  $(grep 'lines/s' "$work/out" || true)"
}
echo "lines: $(wc -l <"$LOG"), processors: $(nproc), $(uptime)"
round=1
while [ "$round" -le "$rounds" ]; do
  measure goaccess goaccess "$LOG" --log-format=COMBINED --no-progress -o "$work/report.html"
  rm -rf "${work:?}/home" && mkdir "$work/home"
  # shellcheck disable=SC2086
  measure jagasitus "$java" -Xmx512m ${JAVA_FLAGS:--XX:+UseSerialGC} \
    --enable-native-access=ALL-UNNAMED \
    -cp "$CLASSPATH" id.jagasitus.bench.StoreBench import "$work/home" "$LOG"
  round=$((round + 1))
done
uptime
