#!/bin/sh
# The fullest monthly report (charts, about 300 lines of annexes) as PDF/A, cold and warm, in a heap
# of 128 MiB. Wanted: 5 seconds.
#
#   CLASSPATH=... deploy/bench/paper.sh      (the plugin's classes and its libraries)
set -eu
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
exec "$java" -Xmx128m -cp "${CLASSPATH:?}" "$(dirname "$0")/PaperBench.java"
