#!/usr/bin/env bash
# Makes every picture: npm run pictures. Those of some states of the pane alone: npm run pictures -- rollup silent
# Needs soffice, pdftoppm, ImageMagick and Chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
node --require ./test/support/typescript-hook.js scripts/panePictures.ts "$@"
[ $# -eq 0 ] || exit 0

# The picture of the README, from the demo county.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
node bin/xuebiao.js demo --out "$work/demo" >/dev/null
page() { # page FILE NUMBER NAME
  soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf --outdir "$work" "$1" >/dev/null
  pdftoppm -r 75 -f "$2" -l "$2" -png -singlefile "$work/$(basename "${1%.xlsx}").pdf" "$work/$3"
}
school=$(ls "$work"/demo/schools/09*.xlsx)
cp "$school" "$work/school.xlsx"
page "$work/school.xlsx" 1 cover
page "$work/school.xlsx" 4 form
page "$work/demo/county.xlsx" 1 county
convert "$work/cover.png" "$work/county.png" -resize x800 +append "$work/upper.png"
convert "$work/form.png" -resize "$(identify -format %w "$work/upper.png")" "$work/lower.png"
convert "$work/upper.png" "$work/lower.png" -append -strip -colors 64 docs/images/overview.png
