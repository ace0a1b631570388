# shellcheck shell=sh
# What the walks and faults beside it share. Read with `.`, never run. It makes $work, a folder that is
# removed at the end. A script ends with verdict, and stops what it started in its own leave().
failed=0
work=$(mktemp -d "${TMPDIR:-/tmp}/s.XXXX")

leave() { :; }
finish() {
  leave
  chmod -R u+rwX "$work" 2> /dev/null
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 1' INT TERM

needs() { # tool...
  for tool in "$@"; do
    command -v "$tool" > /dev/null || { echo "${0##*/}: $tool is missing" >&2; exit 2; }
  done
}
check() { # sentence command...: says what went wrong, too
  what=$1
  shift
  if "$@" > "$work/out" 2>&1; then
    echo "ok      $what"
  else
    echo "FAILED  $what"
    tail -8 "$work/out" | sed 's/^/        /'
    failed=1
  fi
}
verdict() { exit "$failed"; } # the last word of each script
