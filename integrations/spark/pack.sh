#!/usr/bin/env bash
# Packs Node and `extract` into one archive for a cluster:  pack.sh PACKAGE ARCHIVE.tgz
# PACKAGE is an argument of `npm install`: namedesk@VERSION, or the file that `npm pack` wrote.
# The archive contains the current Node, so run this on the operating system and processor of the cluster.
set -eu -o pipefail
package=$1
archive=$2

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-save --no-package-lock --ignore-scripts --prefer-offline --prefix "$folder" "$package"
mkdir "$folder/bin"
cp -L "$(command -v node)" "$folder/bin/node"
ln -s ../node_modules/namedesk/bin/extract.js "$folder/bin/extract"
tar -C "$folder" -cf - bin node_modules | gzip -1 > "$archive"
