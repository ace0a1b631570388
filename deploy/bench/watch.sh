#!/bin/sh
# The checks of the site's files over a tree, cold and unchanged, and their integrity part alone
# beside AIDE's (path, size, times, SHA-256): a baseline built, and everything read again and
# compared with it.
#
#   deploy/bench/watch.sh TREE
#
# CLASSPATH as for import.sh. Bounds for 8,000 files of 1 GB: full scan 20 s cold, 1 s when nothing
# changed, 128 MiB kept; integrity within AIDE's CPU seconds. Compare CPU seconds on a machine that
# does other work too.
set -eu
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
tree=$(realpath "${1:?tree}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
here=$(cd "$(dirname "$0")" && pwd)
"${java}c" -nowarn -d "$work" -cp "${CLASSPATH:?}" "$here/WatchBench.java"
# as deploy/jagasitus runs a server
flags='-Djava.io.tmpdir='$work' -XX:+UseSerialGC -XX:Tier4InvocationThreshold=20000 -XX:Tier4MinInvocationThreshold=5000
  -XX:Tier4CompileThreshold=60000 -XX:Tier4BackEdgeThreshold=200000'
# shellcheck disable=SC2086 # several options
"$java" -Xmx384m $flags -cp "$work:$CLASSPATH" WatchBench look "$tree"
# shellcheck disable=SC2086
"$java" -Xmx384m $flags -cp "$work:$CLASSPATH" WatchBench integrity "$tree"
if command -v aide >/dev/null; then
  printf 'database_out=file:%s/aide.db\ndatabase_in=file:%s/aide.db\ngzip_dbout=no\n%s p+s+m+c+sha256\n' \
    "$work" "$work" "$tree" > "$work/aide.conf"
  for what in init check; do
    python3 -c '
import resource, subprocess, sys, time
t = time.time()
subprocess.run(sys.argv[2:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
u = resource.getrusage(resource.RUSAGE_CHILDREN)
print("aide --%s: wall %.2f cpu %.2f" % (sys.argv[1], time.time() - t, u.ru_utime + u.ru_stime))' \
      "$what" aide "--$what" --config="$work/aide.conf"
  done
fi
