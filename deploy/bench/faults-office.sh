#!/bin/sh
# An office at work, killed with -9 at random moments: a real server, three people who act through
# its pages (cases from opening to solution, signed days, scans, services, erasures), a mail server
# that lives on. Each act that was acknowledged must be there once, the chain of the journal must
# hold, no mail may be lost or come twice without the page saying that it perhaps arrived.
#
#   deploy/bench/faults-office.sh [kills, 200 when not given] [seed]
#
# Uses the jar and the classes of the test that does the same with ten kills; see `launcher/kill`.
set -u
kills=${1:-200}
seed=${2:-$$}
here=$(cd "$(dirname "$0")" && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}
jar=$here/../target/jagasitus.jar
[ -f "$jar" ] || { echo "faults-office.sh: build first (mvn -DskipTests package)" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
mkdir "$work/classes" "$work/office"
find "$here/../src/test/java/id/jagasitus/launcher/kill" -name '*.java' \
  ! -name 'package-info.java' ! -name '*IT.java' > "$work/sources"
"${java}javac" -d "$work/classes" @"$work/sources" || exit 2
echo "-- $kills kills, seed $seed"
"${java}java" -Xmx128m -cp "$work/classes" id.jagasitus.launcher.kill.OfficeKills \
  "$jar" "$work/office" "$kills" "$seed"
code=$?
if [ $code != 0 ]; then tail -20 "$work/office/server.log" >&2; fi
exit $code
