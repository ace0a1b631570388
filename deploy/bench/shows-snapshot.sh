#!/bin/sh
# Both ways between our snapshots and the public restic, by command and as a user would: an ordinary
# tree and one of hostile names, repositories of either program, discs in mixed order.
#
#   deploy/bench/shows-snapshot.sh GENERATOR [SIZE OF THE TREE IN BYTES]
#
# GENERATOR makes the ordinary tree (`GENERATOR FOLDER --bytes N --files N`). Needs restic, xorriso and
# python3; devices and files that nobody may read are tried only as root. Prints one line a check and
# ends with 1 when one failed. Works below TMPDIR, which must be short: a path of 4,000 bytes is tried.
set -u
make=$(realpath "$1")
bytes=${2:-60000000}
files=$((bytes / 125000 + 20))
here=$(cd "$(dirname "$0")" && pwd)
. "$here/checks.sh"
needs restic xorriso python3

printf 'sandi-uji' > "$work/sandi"
printf 'sandi-kedua' > "$work/sandi2"
ours() { # verb repository arguments...
  verb=$1
  repo=$2
  shift 2
  "$here/../jagasitus" --home "$work/home" snapshot "$verb" --repo "$repo" \
    --password-file "$work/sandi" "$@"
}
theirs() { # repository arguments...
  repo=$1
  shift
  restic --no-cache -q -r "$repo" -p "$work/sandi" "$@"
}
# Content by diff, which cannot compare pipes and devices; kinds, modes, times, targets by find.
same() { # tree restored; by restic, which before 0.16 cannot hold links that are not UTF-8
  diff -r --no-dereference -x soket -x pipa -x 'perangkat-*' -x tautan-mentah "$1" "$2" &&
    same_facts "$1" "$2" ! -type s ! -path './tautan-mentah/*'
}
same_files() { # tree restored; by us, who restore files, folders and links
  diff -r --no-dereference -x soket -x pipa -x 'perangkat-*' "$1" "$2" &&
    same_facts "$1" "$2" ! -type s ! -type p ! -type b ! -type c
}
same_saved() { # tree restored; by us, what restic saved, without the links it cannot hold
  diff -r --no-dereference -x soket -x pipa -x 'perangkat-*' -x tautan-mentah "$1" "$2" &&
    same_facts "$1" "$2" ! -type s ! -type p ! -type b ! -type c ! -path './tautan-mentah/*'
}
facts() {
  (cd "$1" && shift && find . -mindepth 1 "$@" -printf '%p %y %m %U %G %T@ %l\0' | sort -z)
}
same_facts() {
  one=$1
  two=$2
  shift 2
  facts "$one" "$@" > "$work/facts"
  facts "$two" "$@" | cmp - "$work/facts"
}
data_blobs() { theirs "$1" list blobs | grep -c '^data'; }
nothing_new() { # repository tree
  before=$(data_blobs "$1")
  theirs "$1" backup --force "$2" && [ "$(data_blobs "$1")" = "$before" ]
}

echo "-- trees"
python3 "$make" "$work/site" --bytes "$bytes" --files "$files" > /dev/null || exit 2
python3 "$here/hostile_tree.py" "$work/h" || exit 2

for tree in site h; do
  echo "-- our repository of the tree $tree"
  check "init" ours init "$work/o-$tree"
  check "create" ours create "$work/o-$tree" --site "$work/$tree"
  check "verify --read-data" ours verify "$work/o-$tree" --read-data
  check "restic check --read-data" theirs "$work/o-$tree" check --read-data
  check "restic restore" theirs "$work/o-$tree" restore latest --target "$work/r"
  check "diff -r agrees, and modes, times and links" same "$work/$tree" "$work/r$work/$tree"
  rm -rf "$work/r"
  check "our restore" ours restore "$work/o-$tree" latest --target "$work/r" --root "$work/$tree" \
    --outside-links
  check "diff -r agrees, and modes, times and links" same_files "$work/$tree" "$work/r"
  rm -rf "$work/r"
  check "restic backup adds no data" nothing_new "$work/o-$tree" "$work/$tree"
  check "restic check after that" theirs "$work/o-$tree" check --read-data
done

for tree in site h; do
  for how in auto max off; do
    echo "-- restic's repository of the tree $tree, compression $how, two keys"
    repo=$work/t
    check "restic init" theirs "$repo" init --repository-version 2
    check "restic key add" theirs "$repo" key add --new-password-file "$work/sandi2"
    check "restic backup" theirs "$repo" backup --compression $how "$work/$tree"
    check "our verify --read-data" ours verify "$repo" --read-data
    check "our restore" ours restore "$repo" latest --target "$work/r" --root "$work/$tree" \
      --outside-links
    check "diff -r agrees, and modes, times and links" same_saved "$work/$tree" "$work/r"
    rm -rf "$work/r"
    check "our restore with the second key" "$here/../jagasitus" --home "$work/home" snapshot \
      list --repo "$repo" --password-file "$work/sandi2"
    check "our create" ours create "$repo" --site "$work/$tree"
    check "restic check after that" theirs "$repo" check --read-data
    rm -rf "$repo"
  done
done

echo "-- a repository in format 1 is refused in plain words"
check "restic init" theirs "$work/v1" init --repository-version 1
ours list "$work/v1" > "$work/said" 2>&1
check "the sentence says what to do" grep -q 'restic migrate' "$work/said"

if [ "$(id -u)" = 0 ] && command -v setpriv > /dev/null; then
  echo "-- files that nobody may read"
  mkdir "$work/n" "$work/n/tertutup"
  echo terbuka > "$work/n/terbuka"
  echo rahasia > "$work/n/rahasia"
  chmod 000 "$work/n/rahasia" "$work/n/tertutup"
  chmod 711 "$work"
  chmod 644 "$work/sandi"
  install -d -o 65534 "$work/nobody"
  nobody() {
    setpriv --reuid=65534 --regid=65534 --clear-groups "$here/../jagasitus" \
      --home "$work/nobody/home" snapshot "$@" --repo "$work/nobody/repo" \
      --password-file "$work/sandi"
  }
  check "init" nobody init
  nobody create --site "$work/n" > "$work/said" 2>&1
  check "both are named" grep -q rahasia "$work/said"
  check "both are named" grep -q tertutup "$work/said"
  check "restic check --read-data" theirs "$work/nobody/repo" check --read-data
  check "the rest is there" sh -c "restic --no-cache -q -r '$work/nobody/repo' -p '$work/sandi' \
    dump latest '$work/n/terbuka' | grep -q terbuka"
fi

echo "-- discs"
check "export" ours export "$work/o-site" --media cd --out "$work/iso"
# shellcheck disable=SC2012 # names of our own
for image in $(ls "$work"/iso/*.iso | shuf); do
  disc=$work/disc/$(basename "$image" .iso)
  mkdir -p "$disc"
  check "xorriso reads $(basename "$image")" xorriso -osirrox on -indev "$image" -extract / "$disc"
  check "its bag is whole" sh -c "cd '$disc' && sha256sum --quiet -c manifest-sha256.txt && \
    sha256sum --quiet -c tagmanifest-sha256.txt"
  check "pulihkan.sh" sh "$disc/pulihkan.sh" "$work/joined"
done
check "restic check --read-data" theirs "$work/joined" check --read-data
check "restic restore" theirs "$work/joined" restore latest --target "$work/r"
check "diff -r agrees, and modes, times and links" same "$work/site" "$work/r$work/site"
rm -rf "$work/r"
check "gather, mixed" sh -c "'$here/../jagasitus' --home '$work/home' snapshot gather \
  --repo '$work/gathered' \$(ls -d '$work'/disc/* | shuf)"
check "our verify --read-data" ours verify "$work/gathered" --read-data
check "our restore" ours restore "$work/gathered" latest --target "$work/r" --root "$work/site"
check "diff -r agrees, and modes, times and links" same_files "$work/site" "$work/r"
verdict
