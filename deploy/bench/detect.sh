#!/bin/sh
# Detection: time of a request (JMH), beside the same expressions in java.util.regex; the worst
# request of 8 KB, in many shapes and parts and in mixtures; memory of a day of 250,000 clients;
# looking back with each rule over an index of the whole log.
#
#   [LINES=1000000] deploy/bench/detect.sh [LOG]
#
# LOG is an access log in combined format; without one, visits_log.py writes LINES lines. Bounds:
# 4 us a request, 1 ms, 64 MiB, 5 s for 5 million lines (LINES=5000000 needs 2 GB of disk).
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
log=${1:-}
if [ -n "$log" ]; then
  log=$(realpath "$log")
else
  log=$work/visits.log
  python3 "$root/deploy/bench/visits_log.py" "${LINES:-1000000}" > "$log"
fi
cd "$root"
mvn -q -Pbench -pl plugin compile dependency:build-classpath -Dmdep.outputFile="$work/cp"
classes="$root/plugin/target/classes:$(cat "$work/cp")"
java=$(find /usr/lib/jvm/*2[1-9]* -path '*/bin/java' | sort | tail -1)
head -n 300000 "$log" > "$work/part.log"
mkdir "$work/out"
"${java%java}javac" -proc:full -nowarn -d "$work/out" -cp "$classes" deploy/bench/DetectBench.java \
  plugin/bench/java/id/jagasitus/detect/DetectorBench.java
deploy/jagasitus --home "$work/home" import "$log" > /dev/null
"$java" -Xmx2g -cp "$work/out:$classes" org.openjdk.jmh.Main DetectorBench -p log="$work/part.log"
"$java" -Xmx2g -cp "$work/out:$classes" DetectBench "$work/part.log" "$work/home/index"
