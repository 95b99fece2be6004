#!/bin/sh
# Makes docs/images/*.png, one picture of each sheet, from a run of the sample clinic in a folder of its own; Changes is from a
# rerun after one rate went up by two dollars. The workbook is printed by LibreOffice, so the pictures are what a printer gives.
# Needs LibreOffice (soffice), poppler (pdftoppm, pdftotext) and java.  Example: docs/make-pictures.sh
set -e
cd "$(dirname "$0")/.."
trueup=${TRUEUP:-./trueup}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p docs/images "$work/home"
cp -r jobs sample-data "$work/home/"
job=$work/home/jobs/nightly.yml

# Status 3 (done, some input rejected) is what the sample is meant to end with.
$trueup run --job "$job" >/dev/null || [ $? -eq 3 ]
sed -i.before 's/terms: { rate: 80.00, increment: 15 }/terms: { rate: 82.00, increment: 15 }/' "$work/home/jobs/reference/contracts.yml"
$trueup rerun --from 2025-01-01 --to 2025-12-31 --job "$job" >/dev/null || [ $? -eq 3 ]

print() {
    soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to pdf --outdir "$work" "$1" >/dev/null 2>&1
}

# The first page whose foot names the sheet, without the foot and the white around it.
picture() {
    page=1
    while ! pdftotext -f $page -l $page -layout "$1" - | grep -Eq "^ *nightly .* $2 +Page "; do
        page=$((page + 1))
    done
    height=$(pdftoppm -r 130 -f $page -l $page -png "$1" | java docs/Trim.java "docs/images/$3.png")
    echo "docs/images/$3.png $height"
}

for workbook in "$work"/home/reports/*.xlsx; do
    print "$workbook"
done
nightly=$(ls "$work"/nightly-*-1.pdf)
rerun=$(ls "$work"/nightly-*-rerun-*.pdf)
for sheet in Summary Worklist Findings Appeals Rebill Awaiting Tie-out Payers Patterns What-if Prevention Contracts Demands Rejects Rates About; do
    picture "$nightly" $sheet "$(echo $sheet | tr '[:upper:]' '[:lower:]')"
done
picture "$rerun" Changes changes
