#!/bin/sh
# Every dashboard panel, the whole page and some searches over the events of a home, warm. "Range
# moving on" is the worst case: each view cuts the segments elsewhere, so they are counted anew.
#
#   deploy/bench/panels.sh HOME [ROUNDS]
#
# CLASSPATH as for import.sh; HOME is one that an import has filled and no server is using.
set -eu
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
exec "$java" -Xmx192m --enable-native-access=ALL-UNNAMED -cp "${CLASSPATH:?}" \
  id.jagasitus.bench.StoreBench panels "${1:?home}" "${2:-50}"
