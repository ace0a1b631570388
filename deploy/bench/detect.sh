#!/bin/sh
# Detection: CPU of a request, beside the same expressions in java.util.regex; the worst request of
# 8 KB, in many shapes and parts; memory of a day of 250,000 clients; looking back with each rule over
# an index of the whole log.
#
#   deploy/bench/detect.sh LOG [LINES, default 300000]
#
# LOG is an access log in combined format, best of 5 million lines. Bounds: 4 µs a request, 1 ms,
# 64 MiB, 5 s for 5 million.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
log=$(realpath "$1")
lines=${2:-300000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$root"
mvn -q -pl plugin compile dependency:build-classpath -Dmdep.outputFile="$work/cp"
classes="$root/plugin/target/classes:$(cat "$work/cp")"
java=$(ls -d /usr/lib/jvm/*2[1-9]*/bin/java | tail -1)
head -n "$lines" "$log" > "$work/part.log"
"${java%java}javac" -nowarn -d "$work/out" -cp "$classes" deploy/bench/DetectBench.java
deploy/jagasitus --home "$work/home" import "$log" > /dev/null
"$java" -Xmx2g -cp "$work/out:$classes" DetectBench "$work/part.log" "$work/home/index"
