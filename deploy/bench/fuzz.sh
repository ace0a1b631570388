#!/usr/bin/env bash
# Coverage-guided fuzzing (jazzer) of the normaliser, the log parser, the rule reader, the matcher and
# the page scanner; ten to twenty seconds each and round. What a round learned is the start of the next.
#
#   deploy/bench/fuzz.sh [ROUNDS, default 1]
#
# A crash is written among the test's resources, where it stays as a case of the ordinary build.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 2
code=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT
for _ in $(seq "${1:-1}"); do
  for fuzz in 'NormaliserFuzzTest#forms_ofAnyBytes*' 'NormaliserFuzzTest#forms_ofAnyText*' \
    'LogLineFuzzTest#line_ofAnyBytes*' 'LogLineFuzzTest#line_withAnyTarget*' \
    'RuleFileFuzzTest#read_*' 'RuleFileFuzzTest#parse_*' 'JudgeFuzzTest#judge_*' \
    'PageFuzzTest#scan_*'; do
    echo "== $fuzz"
    JAZZER_FUZZ=1 mvn -q -ntp -pl plugin toolchains:select-jdk-toolchain@jdk-21-or-newer \
      surefire:test -Dtest="$fuzz" \
      -Dsurefire.failIfNoSpecifiedTests=false > "$log" 2>&1 || code=1
    grep -E '^Done|ERROR' "$log" | head -n 20
  done
done
exit $code
