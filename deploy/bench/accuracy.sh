#!/bin/sh
# How many requests of each file are called suspicious: attacks found, or false alarms.
#
#   deploy/bench/accuracy.sh FILE...
#
# Each FILE holds one request a line as `examine --format requests` takes them.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
for file in "$@"; do
  "$root/deploy/jagasitus" examine "$file" --format requests --json |
    awk -v name="$(basename "$file")" '
      /"suspicious":/ { all++; caught += /"suspicious":true/ }
      END { printf "%-32s %6.2f %%  (%d of %d)\n", name, all ? 100 * caught / all : 0, caught, all }'
done
