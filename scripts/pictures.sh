#!/usr/bin/env bash
# Makes every picture: bash scripts/pictures.sh. Those of some states of the pane alone: bash scripts/pictures.sh rollup silent
# Those of workbooks alone, for the README and the guides: bash scripts/pictures.sh --workbooks
# Needs `npm run build`, soffice, pdftoppm, ImageMagick and Chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ "${1:-}" != --workbooks ]; then
  node --require ./test/support/typescriptHook.js scripts/panePictures.ts "$@"
  [ $# -eq 0 ] || exit 0
fi

# What the demo county's files look like when printed.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
demo="$work/demo"
node bin/xuebiao.js demo --out "$demo" >/dev/null
cp "$demo/county.xlsx" "$work/county.xlsx"
# Two weeks after one another: first one file of the school that sent two, then the corrected one; and what goes back.
rm "$demo/schools/通知.xlsx"
mv "$demo/schools/06 大安镇中心中学（更正）.xlsx" "$work/corrected"
node bin/xuebiao.js rollup "$demo/schools" --roster "$demo/roster.csv" --out "$work/later.xlsx" >/dev/null || true
mv "$work/corrected" "$demo/schools/06 大安镇中心中学.xlsx"
node bin/xuebiao.js rollup "$demo/schools" --out "$work/later.xlsx" >/dev/null || true
node bin/xuebiao.js sendback "$demo/schools" --deadline 2025-10-22 --out "$work/list.xlsx" >/dev/null || true
cp "$demo"/schools/09*.xlsx "$work/school.xlsx"
cp "$demo"/schools/12*.xlsx "$work/unusual.xlsx"
cp "$demo"/schools/18*.xlsx "$work/explained.xlsx"
soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf --outdir "$work" "$work"/*.xlsx >/dev/null

# picture FILE PHRASE NAME [DPI]: the first page with a line PHRASE.
picture() {
  local pdf="$work/$1.pdf" number=1
  # To the end of the page: grep -q would leave pdftotext writing to nobody, which counts as a failure here.
  until pdftotext -f "$number" -l "$number" "$pdf" - | grep -x "$2" >/dev/null; do
    number=$((number + 1))
    [ "$number" -lt 60 ] || { echo "no page with $2 in $1" >&2; exit 1; }
  done
  pdftoppm -r "${4:-75}" -f "$number" -l "$number" -png -singlefile "$pdf" "$work/$3"
}
# guide FILE PHRASE NAME [HEIGHT]: its upper part, without the margins and the page number at the foot, in few colours.
guide() {
  picture "$1" "$2" "$3" 105
  convert "$work/$3.png" -gravity south -chop 0x100 -trim +repage -gravity north -crop "x${4:-800}+0+0" +repage -trim \
    -bordercolor white -border 8 -strip +dither -colors 48 "docs/images/guide/$3.png"
}
mkdir -p docs/images/guide
guide school '表' cover 1100
guide school '小学学生数' form-red
guide unusual '占地面积及其他办学条件' form-amber
guide school '核对表' review
guide unusual '指标与规划目标' indicators
guide explained '数据核查结果说明' explanations 400
guide county '汇总' county-front
guide county '报送情况' county-reception 440
guide county '县级核查' county-checks
guide county '县级补充表' county-supplement 600
guide later '变更清单' county-changes
guide list '新兖镇实验学校（3708120101）' list

# The picture of the README.
picture school '表' cover
picture school '小学学生数' form
picture county '汇总' county
convert "$work/cover.png" "$work/county.png" -resize x800 +append "$work/upper.png"
convert "$work/form.png" -resize "$(identify -format %w "$work/upper.png")" "$work/lower.png"
convert "$work/upper.png" "$work/lower.png" -append -strip -colors 64 docs/images/overview.png
