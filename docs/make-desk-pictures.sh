#!/bin/sh
# Makes the pictures of docs/desk.md: the sample clinic after its first night in a folder of its own, served, with a user, each page of the
# desk as Chromium shows it. Needs Debian's chromium and chromium-driver, and java.  Example: docs/make-desk-pictures.sh
# With an argument: every page instead, at three widths, light and dark, into that folder.
set -e
cd "$(dirname "$0")/.."
./mvnw -q -Pdesk-pictures test-compile -Dpictures.out="${1:-docs/images}" -Dpictures.all="$([ -n "$1" ] && echo true || echo false)"
