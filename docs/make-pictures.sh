#!/bin/sh
# Makes docs/images/summary.png and worklist.png from a workbook of the sample run: the newest in reports/, or the one named.
# Needs LibreOffice (soffice) and poppler (pdftoppm).  Example: ./trueup run; docs/make-pictures.sh
set -e
cd "$(dirname "$0")/.."
workbook=${1:-$(ls -t reports/nightly-*.xlsx | head -n 1)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$workbook" "$work/sample.xlsx"
soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to pdf --outdir "$work" "$work/sample.xlsx" >/dev/null 2>&1
mkdir -p docs/images
# Pages come in the order of the sheets; what is cut away is the paper's margin.
pdftoppm -r 170 -f 1 -l 1 -x 45 -y 105 -W 1310 -H 1115 -png -singlefile "$work/sample.pdf" docs/images/summary
pdftoppm -r 105 -f 2 -l 2 -x 38 -y 50 -W 1690 -H 550 -png -singlefile "$work/sample.pdf" docs/images/worklist
ls -l docs/images
