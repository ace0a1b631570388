#!/bin/sh
# What goes wrong while snapshots are taken, done to real processes: kill -9 at random moments, a disk
# that fills, a disk that is pulled out. Afterwards restic judges the repository.
#
#   deploy/bench/faults-snapshot.sh [kills, 200 when not given]
#
# Needs restic, and for full and pulled disks the right to mount a tmpfs (root). Prints one line a
# check and ends with 1 when one failed.
set -u
kills=${1:-200}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
failed=0
command -v restic > /dev/null || { echo "faults-snapshot.sh: restic is missing" >&2; exit 2; }
finish() {
  umount "$work/disk" 2>/dev/null
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 1' INT TERM
echo sandi-uji > "$work/word"
ours() { # repository verb arguments...
  repo=$1
  shift
  ${exec:-} "$here/../jagasitus" --home "$work/home" snapshot "$@" --repo "$repo" --password-file "$work/word"
}
theirs() { # repository arguments...
  repo=$1
  shift
  restic --no-cache -q -r "$repo" -p "$work/word" "$@"
}
check() { # sentence command...
  what=$1
  shift
  if "$@" > "$work/out" 2>&1; then
    echo "ok      $what"
  else
    echo "FAILED  $what"
    tail -5 "$work/out" | sed 's/^/        /'
    failed=1
  fi
}
says() { # words, of the last command kept in $work/said
  grep -qi "$1" "$work/said"
}
sound() { # repository
  theirs "$1" unlock && theirs "$1" check --read-data
}
fill() { # megabytes of noise
  mkdir -p "$work/site"
  head -c "$1"M /dev/urandom > "$work/site/baru"
  cp "$work/site/baru" "$work/site/isi-$(date +%s%N)"
}
snapshots() { theirs "$1" snapshots --json | grep -o '"tree"' | wc -l; }

echo "-- killed with -9 at $kills random moments"
fill 2
check "init" ours "$work/killed" init
check "create" ours "$work/killed" create --site "$work/site"
began=$(date +%s%N)
check "and once more, to see how long one takes" ours "$work/killed" create --site "$work/site"
took=$((($(date +%s%N) - began) / 1000000))
acknowledged=2
lost=0
i=0
while [ "$i" -lt "$kills" ]; do
  i=$((i + 1))
  head -c 3M /dev/urandom > "$work/site/berganti"
  : > "$work/said"
  (exec=exec ours "$work/killed" create --site "$work/site" > "$work/said" 2>&1) &
  shell=$!
  # From when the program has started to a little after it is done.
  sleep "$(awk -v seed="$i$$" -v took=$took \
    'BEGIN { srand(seed); printf "%.3f", took / 1000 * (0.45 + rand() * 0.7) }')"
  kill -9 "$shell" 2>/dev/null
  wait "$shell" 2>/dev/null
  if says '^id: '; then acknowledged=$((acknowledged + 1)); fi
  if [ $((i % 20)) = 0 ] || [ "$i" = "$kills" ]; then
    check "restic check --read-data after $i" sound "$work/killed"
    [ "$(snapshots "$work/killed")" -ge "$acknowledged" ] || lost=1
  fi
done
all=$(snapshots "$work/killed")
left=$(find "$work/killed/data" -name '*-tmp-*' | wc -l)
echo "        a run takes $took ms; $all snapshots came to be, $left packs were cut short"
check "each of the $acknowledged acknowledged snapshots is there" [ "$lost" = 0 ]
check "the next snapshot succeeds" ours "$work/killed" create --site "$work/site"
check "prune sweeps what the dead left" ours "$work/killed" prune
check "restic check --read-data" sound "$work/killed"

mkdir "$work/disk"
if mount -t tmpfs -o size=40m tmpfs "$work/disk" 2>/dev/null; then
  echo "-- the repository's disk is full"
  rm -rf "$work/site"
  fill 5
  check "init" ours "$work/disk/repo" init
  check "create" ours "$work/disk/repo" create --site "$work/site"
  head -c 80M /dev/urandom > "$work/site/terlalu-besar"
  ours "$work/disk/repo" create --site "$work/site" > "$work/said" 2>&1
  check "it is refused" [ $? != 0 ]
  check "the sentence says why" says 'no space left'
  rm "$work/site/terlalu-besar"
  check "restic check --read-data" sound "$work/disk/repo"
  check "with room again, create" ours "$work/disk/repo" create --site "$work/site"
  check "restic check --read-data" sound "$work/disk/repo"

  echo "-- the disk is pulled out"
  head -c 20M /dev/urandom > "$work/site/lagi"
  ours "$work/disk/repo" create --site "$work/site" > "$work/said" 2>&1 &
  shell=$!
  sleep 1.6
  umount -l "$work/disk"
  wait "$shell"
  ours "$work/disk/repo" create --site "$work/site" > "$work/said" 2>&1
  check "the next one is refused" [ $? != 0 ]
  check "the sentence says what to do" says 'plugged in'
  check "nothing was written where the disk was" [ -z "$(ls -A "$work/disk")" ]
else
  echo "skipped (no right to mount a tmpfs)"
fi
exit $failed
