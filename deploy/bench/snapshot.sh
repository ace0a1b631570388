#!/bin/sh
# Snapshots beside restic and borg, in one run: wall and CPU seconds, sizes.
#
#   deploy/bench/snapshot.sh GENERATOR [WORK FOLDER]
#
# GENERATOR makes the tree: a script called as `GENERATOR FOLDER` and `GENERATOR FOLDER --mutate 1`
# (8,000 files, 1 GB). Lines of "jagasitus" are one process, the last of each step a warm one; lines
# of "command" are a process each, started as people do. Wants a built deploy/target/jagasitus.jar.
# At the end a table of CPU seconds against restic, with what is wanted; restic and commands are run
# three times where they can be, and the median counts.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
make=$(realpath "$1")
work=${2:-$(mktemp -d)}
mkdir -p "$work"
cd "$root"
mvn -q -pl plugin compile dependency:build-classpath -Dmdep.outputFile="$work/cp"
classes="$root/plugin/target/classes:$(cat "$work/cp")"
java=$(find /usr/lib/jvm/*2[1-9]* -path '*/bin/java' | sort | tail -1)
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
command() { # step verb arguments...
  step=$1; verb=$2; shift 2
  peer "command $step" "$root/deploy/jagasitus" --home "$work/home" snapshot "$verb" \
    --repo "$work/ours-command" --password-file "$work/word" "$@"
}
steps() {
echo x > "$work/word"
tree=$work/tree
[ -d "$tree" ] || python3 "$make" "$tree"
borg init -e repokey-blake2 "$work/borg"
ours first "$work/ours" "$tree" 6
for i in 1 2 3; do # the repositories of the last round stay
  rm -rf "$work/restic" "$work/ours-command"
  restic -q -r "$work/restic" init
  command init init
  peer "restic first" restic --no-cache -r "$work/restic" backup "$tree"
  command first create --site "$tree"
done
peer "borg first" borg create -C zstd,3 "$work/borg::1" "$tree"
ours again "$work/ours-0" "$tree" 12
for i in 1 2 3; do
  peer "restic again" restic --no-cache -r "$work/restic" backup "$tree"
  command again create --site "$tree"
done
peer "borg again" borg create -C zstd,3 "$work/borg::2" "$tree"
for i in 0 1 2 3 4 5 6 7 8 9; do cp -al "$work/ours-0" "$work/same-$i"; done # files never change
python3 "$make" "$tree" --mutate 1
peer "restic 1 %" restic --no-cache -r "$work/restic" backup "$tree"
ours change "$work/ours" "$tree" 1 # for the restore
ours change "$work/same" "$tree" 10
command "1 %" create --site "$tree"
peer "borg 1 %" borg create -C zstd,3 "$work/borg::3" "$tree"
rm -rf "$work"/same-*
ours restore "$work/ours-0" "$work/back-ours" 4
# Each into a folder of its own, and nothing is removed in between: ext4 searches long for a free
# inode while thousands were freed within five minutes, whoever comes next.
for i in 1 2 3; do
  peer "restic restore" restic --no-cache -r "$work/restic" restore latest --target "$work/back-restic-$i"
  command restore restore latest --target "$work/back-command-$i"
done
ours verify "$work/ours-0" x 5
for i in 1 2 3; do
  peer "restic verify" restic --no-cache -r "$work/restic" check --read-data
  command verify verify --read-data
done
peer "borg restore" sh -c "mkdir '$work/back-borg' && cd '$work/back-borg' && borg extract '$work/borg::3'"
peer "borg verify" borg check --verify-data "$work/borg"
peer "restic judges ours" restic --no-cache -r "$work/ours-0" check --read-data
for back in back-ours-0 back-command-3; do
  diff -r --no-dereference "$tree" "$work/$back$tree" && echo "restored tree $back: the same"
done
du -sm "$work/restic" "$work/ours-0" "$work/ours-command" "$work/borg"
}
steps | tee "$work/lines"
python3 - "$work/lines" << 'END'
import re, statistics, sys
cpu = {}
for line in open(sys.argv[1]):
    found = re.match(r'(restic|jagasitus|command) (.*): wall .* cpu (.*)', line)
    if found:
        cpu.setdefault(found[1], {}).setdefault(found[2], []).append(float(found[3]))
print('\n%-8s %7s %22s %30s' % ('', 'restic', 'warm', 'by command'))
for step, warm, cold in (('first', .85, 1.3), ('again', .8, None), ('1 %', .8, None),
                         ('restore', .8, 1.3), ('verify', .8, 1.3)):
    restic = statistics.median(cpu['restic'][step])
    last = cpu['jagasitus'][step][-1]
    command = statistics.median(cpu['command'][step])
    by = '%.2f = %.2f x (%.1f)' % (command, command / restic, cold) if cold else \
         '%.2f = + %.2f s%s' % (command, command - restic, ' (2)' if step == 'again' else '')
    print('%-8s %7.2f %9.2f = %.2f x (%.2f) %29s' % (step, restic, last, last / restic, warm, by))
END
