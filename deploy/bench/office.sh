#!/bin/sh
# A home whose journal has 200,000 lines: how long it takes to start, and how long a page of the
# office takes, p95 of 40. Wanted: 2 seconds to open, 150 ms a page. In a heap of 192 MiB.
#
#   CLASSPATH=... deploy/bench/office.sh [LINES]      (the plugin's classes and its libraries)
set -eu
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
run() {
  "$java" -Xmx192m --enable-native-access=ALL-UNNAMED -cp "${CLASSPATH:?}" \
    "$(dirname "$0")/OfficeBench.java" "$@"
}
run make "$home" "${1:-200000}"
run open "$home"
run open "$home"
