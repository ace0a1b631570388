#!/bin/sh
# Menyalin isi cakram {nomor} dari {jumlah} ke folder repositori: sh pulihkan.sh FOLDER
set -eu
[ $# -eq 1 ] || { echo "pakai: sh pulihkan.sh FOLDER" >&2; exit 2; }
disc=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1/locks" "$1/keys" "$1/index" "$1/snapshots" "$1/data"
while read -r short path; do
  mkdir -p "$(dirname "$1/$path")"
  [ -e "$1/$path" ] || cp "$disc/data/$short" "$1/$path"
done < "$disc/data/names.txt"
echo "cakram {nomor} dari {jumlah} tersalin ke $1"
