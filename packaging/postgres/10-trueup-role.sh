#!/bin/sh
# Runs once, when the database is made: a role for TrueUp that owns its database and may nothing else.
set -eu
psql -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres <<SQL
\set secret \`cat ${TRUEUP_PASSWORD_FILE:-/run/secrets/trueup-password}\`
CREATE ROLE trueup LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD :'secret';
CREATE DATABASE trueup OWNER trueup;
REVOKE ALL ON DATABASE trueup FROM PUBLIC;
SQL
