#!/bin/sh
# What recording costs the thread that serves a visitor: nanoseconds and bytes a request (JMH).
#
#   deploy/bench/record.sh [JMH options]
#
# Floors: 2 us and 1 KB. `filter` is the whole pass; `request` is what the fake request takes of it.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$root"
mvn -q -Pbench -pl plugin compile dependency:build-classpath -Dmdep.outputFile="$work/cp"
java=${JAVA_HOME:-}/bin/java
for candidate in "$java" /usr/lib/jvm/*/bin/java; do
  [ -x "$candidate" ] || continue
  major=$("$candidate" -XshowSettings:properties -version 2>&1 \
    | sed -n 's/.*java.specification.version = //p')
  if [ "${major%%.*}" -ge 21 ]; then
    java=$candidate
    break
  fi
done
classes="$root/plugin/target/classes:$(cat "$work/cp")"
mkdir "$work/out"
"$(dirname "$java")/javac" -proc:full -nowarn -d "$work/out" -cp "$classes" \
  plugin/bench/java/id/jagasitus/capture/RecordBench.java
"$java" -cp "$work/out:$classes" org.openjdk.jmh.Main RecordBench -prof gc "$@"
