#!/bin/sh
# Snapshots beside restic and borg, in one run: wall and CPU seconds, sizes.
#
#   deploy/bench/snapshot.sh GENERATOR [WORK FOLDER]
#
# GENERATOR makes the tree: a script called as `GENERATOR FOLDER` and `GENERATOR FOLDER --mutate 1`
# (8,000 files, 1 GB). Lines of "jagasitus" are one process, the last of each step a warm one; lines
# of "command" are a process each, started as people do. Wants a built deploy/target/jagasitus.jar.
# Bounds on CPU seconds against restic: warm first 0.85, again, 1 %, restore and verify 0.8; by command
# first, restore and verify 1.3, again restic + 2 s.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
make=$(realpath "$1")
work=${2:-$(mktemp -d)}
mkdir -p "$work"
cd "$root"
mvn -q -pl plugin compile dependency:build-classpath -Dmdep.outputFile="$work/cp"
classes="$root/plugin/target/classes:$(cat "$work/cp")"
java=$(ls -d /usr/lib/jvm/*2[1-9]*/bin/java | tail -1)
mkdir -p "$work/out"
"${java%java}javac" -nowarn -d "$work/out" -cp "$classes" deploy/bench/SnapshotBench.java
export RESTIC_PASSWORD=x BORG_PASSPHRASE=x BORG_BASE_DIR="$work/borg-base"
ours() { "$java" -Xmx256m --enable-native-access=ALL-UNNAMED -cp "$work/out:$classes" SnapshotBench "$@"; }
peer() { # label command…
  label=$1; shift
  python3 -c '
import resource, subprocess, sys, time
t = time.time()
subprocess.run(sys.argv[2:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
u = resource.getrusage(resource.RUSAGE_CHILDREN)
print("%s: wall %.2f cpu %.2f" % (sys.argv[1], time.time() - t, u.ru_utime + u.ru_stime))' "$label" "$@"
}
command() { # verb arguments...
  verb=$1; shift
  peer "command $verb" "$root/deploy/jagasitus" --home "$work/home" snapshot "$verb" \
    --repo "$work/ours-command" --password-file "$work/word" "$@"
}
echo x > "$work/word"
tree=$work/tree
[ -d "$tree" ] || python3 "$make" "$tree"
restic -q -r "$work/restic" init
borg init -e repokey-blake2 "$work/borg"
command init
peer "restic first" restic --no-cache -r "$work/restic" backup "$tree"
ours first "$work/ours" "$tree" 3
command create --site "$tree"
peer "borg first" borg create -C zstd,3 "$work/borg::1" "$tree"
peer "restic again" restic --no-cache -r "$work/restic" backup "$tree"
ours again "$work/ours-0" "$tree" 12
command create --site "$tree"
peer "borg again" borg create -C zstd,3 "$work/borg::2" "$tree"
for i in 0 1 2 3 4 5 6 7 8 9; do cp -al "$work/ours-0" "$work/same-$i"; done # files never change
python3 "$make" "$tree" --mutate 1
peer "restic 1 %" restic --no-cache -r "$work/restic" backup "$tree"
ours change "$work/same" "$tree" 10
command create --site "$tree"
peer "borg 1 %" borg create -C zstd,3 "$work/borg::3" "$tree"
rm -rf "$work"/same-*
peer "restic restore" restic --no-cache -r "$work/restic" restore latest --target "$work/back-restic"
ours restore "$work/ours-0" "$work/back-ours" 4
command restore latest --target "$work/back-command"
peer "restic verify" restic --no-cache -r "$work/restic" check --read-data
ours verify "$work/ours-0" x 5
command verify --read-data
peer "borg restore" sh -c "mkdir '$work/back-borg' && cd '$work/back-borg' && borg extract '$work/borg::3'"
peer "borg verify" borg check --verify-data "$work/borg"
peer "restic judges ours" restic --no-cache -r "$work/ours-0" check --read-data
for back in back-ours-0 back-command; do
  diff -r --no-dereference "$tree" "$work/$back$tree" && echo "restored tree $back: the same"
done
du -sm "$work/restic" "$work/ours-0" "$work/ours-command" "$work/borg"
