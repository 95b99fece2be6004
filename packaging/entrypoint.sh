#!/bin/sh
# Starts TrueUp in a container: what it makes is its owner's alone, and signals reach it.
set -eu
umask 077
exec java -XX:-UsePerfData -XX:+UseSerialGC -XX:MaxRAMPercentage=60 -jar /opt/trueup/trueup.jar "$@"
