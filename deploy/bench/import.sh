#!/bin/sh
# Import of an access log against goaccess to HTML, interleaved on the same machine.
#
#   LOG=/path/to/access.log [ROUNDS=3] deploy/bench/import.sh
#   GENERATOR=/path/to/make_log.py [LINES=5000000] deploy/bench/import.sh
#
# CLASSPATH must name the plugin's classes, its test classes and their libraries
# (mvn -pl plugin test-compile dependency:build-classpath).
set -eu
rounds=${ROUNDS:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -z "${LOG:-}" ]; then
  LOG=$work/access.log
  python3 "${GENERATOR:?give LOG or GENERATOR}" -n "${LINES:-5000000}" -o "$LOG"
fi
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
round=1
while [ "$round" -le "$rounds" ]; do
  echo "round $round"
  (time -p goaccess "$LOG" --log-format=COMBINED --no-progress -o "$work/report.html" </dev/null) 2>&1 | grep -E 'real|user|sys'
  rm -rf "$work/home" && mkdir "$work/home"
  (time -p "$java" -Xmx512m -XX:+UseParallelGC --enable-native-access=ALL-UNNAMED \
    -cp "${CLASSPATH:?}" id.jagasitus.bench.StoreBench import "$work/home" "$LOG") 2>&1 |
    grep -E 'lines|real|user|sys'
  round=$((round + 1))
done
