#!/bin/sh
# What goes wrong while snapshots are taken, done to real processes: kill -9 at random moments, two at
# once, files that do not hold still, a disk that fills, a disk that is pulled out in the middle.
# Afterwards restic judges the repository.
#
#   deploy/bench/faults-snapshot.sh [kills, 200 when not given]
#
# Needs restic, and for full and pulled disks the right to mount a tmpfs (root). Prints one line a
# check and ends with 1 when one failed.
set -u
kills=${1:-200}
here=$(cd "$(dirname "$0")" && pwd)
. "$here/checks.sh"
needs restic
leave() {
  umount "$work/disk" 2>/dev/null
}
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
says() { # words, of the last command kept in $work/said
  grep -qi "$1" "$work/said" || {
    cat "$work/said"
    return 1
  }
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
locked() { # whether the process "$shell" has taken its lock since it was started
  while kill -0 "$shell" 2> /dev/null; do
    [ -n "$(find "$work/killed/locks" -type f -newer "$work/started")" ] && return 0
    sleep 0.01
  done
  return 1
}
start() {
  head -c 3M /dev/urandom > "$work/site/berganti"
  : > "$work/started"
  (exec='exec' ours "$work/killed" create --site "$work/site" > "$work/said" 2>&1) &
  shell=$!
}
start
locked
began=$(date +%s%N)
check "and once more, to see how long one takes" wait "$shell"
took=$((($(date +%s%N) - began) / 1000000))
acknowledged=2
lost=0
i=0
while [ "$i" -lt "$kills" ]; do
  i=$((i + 1))
  start
  locked
  # From when it has begun to a little after it is done.
  sleep "$(awk -v seed="$i$$" -v took=$took \
    'BEGIN { srand(seed); printf "%.3f", took / 1000 * rand() * 1.3 }')"
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

echo "-- two at once"
rm -rf "$work/site"
fill 5
mkdir "$work/lain"
head -c 9M /dev/urandom > "$work/lain/isi"
check "init" ours "$work/two" init
ours "$work/two" create --site "$work/lain" > "$work/said-lain" 2>&1 &
shell=$!
check "one create" ours "$work/two" create --site "$work/site"
check "and another beside it" wait "$shell"
check "both snapshots are there" [ "$(snapshots "$work/two")" = 2 ]
mkfifo "$work/slow"
theirs "$work/two" backup --stdin < "$work/slow" > /dev/null &
shell=$!
exec 7> "$work/slow"
until [ -n "$(ls "$work/two/locks")" ]; do sleep 0.1; done
check "create beside a backup by restic" ours "$work/two" create --site "$work/site"
ours "$work/two" prune > "$work/said" 2>&1
check "prune is refused meanwhile" [ $? != 0 ]
check "the sentence says by whom, and what to do" says 'locked by process .* wait for it'
echo isi >&7
exec 7>&-
check "restic's backup ends well" wait "$shell"
check "prune afterwards" ours "$work/two" prune
check "restic check --read-data" sound "$work/two"

echo "-- files that grow, change and vanish while they are read"
: > "$work/busy"
(
  i=0
  while [ -e "$work/busy" ]; do
    i=$((i + 1))
    date >> "$work/site/catatan.log"
    head -c 300k /dev/urandom > "$work/site/sementara-$((i % 7))"
    rm -f "$work/site/sementara-$(((i + 3) % 7))"
  done
) &
shell=$!
for i in 1 2 3; do check "create $i" ours "$work/two" create --site "$work/site"; done
rm "$work/busy"
wait "$shell"
check "restic check --read-data" sound "$work/two"
check "restore" ours "$work/two" restore latest --target "$work/back" --root "$work/site"
check "what did not change is as it was" cmp "$work/site/baru" "$work/back/baru"

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

  umount "$work/disk"

  echo "-- the disk to restore to is full"
  mount -t tmpfs -o size=4m tmpfs "$work/disk"
  ours "$work/two" restore latest --target "$work/disk/back" > "$work/said" 2>&1
  check "it is refused" [ $? != 0 ]
  check "the sentence says what to do" says 'restore into a new folder'
  umount "$work/disk"

  echo "-- the repository's disk is pulled out in the middle"
  mkdir "$work/stick"
  mount --bind "$work/stick" "$work/disk"
  check "init" ours "$work/disk/repo" init
  check "create" ours "$work/disk/repo" create --site "$work/site"
  head -c 300M /dev/urandom > "$work/site/besar"
  ours "$work/disk/repo" create --site "$work/site" > "$work/said" 2>&1 &
  shell=$!
  until ls "$work"/stick/repo/data/*/*-tmp-* > /dev/null 2>&1; do
    kill -0 "$shell" 2> /dev/null || break
    sleep 0.02
  done
  umount -l "$work/disk"
  wait "$shell"
  check "it is refused" [ $? != 0 ]
  check "the sentence says what to do" says 'plugged in'
  ours "$work/disk/repo" create --site "$work/site" > "$work/said" 2>&1
  check "the next one is refused" [ $? != 0 ]
  check "the sentence says what to do" says 'plugged in'
  check "nothing was written where the disk was" [ -z "$(ls -A "$work/disk")" ]
  mount --bind "$work/stick" "$work/disk"
  check "plugged in again, restic check --read-data" sound "$work/disk/repo"
  check "the one acknowledged before is there" [ "$(snapshots "$work/disk/repo")" = 1 ]
  check "create" ours "$work/disk/repo" create --site "$work/site"
  check "restic check --read-data" sound "$work/disk/repo"
else
  echo "skipped (no right to mount a tmpfs)"
fi
verdict
