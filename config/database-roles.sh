#!/bin/sh
# Makes the application's role in PostgreSQL, or gives it another password. The image of PostgreSQL runs this for a new
# database; for an old one: docker compose exec postgres sh /docker-entrypoint-initdb.d/roles.sh
set -eu
psql --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set ON_ERROR_STOP=1 --set password="$POSTGRES_APP_PASSWORD" <<'SQL'
SELECT 'CREATE ROLE bozza_app' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'bozza_app') \gexec
ALTER ROLE bozza_app LOGIN PASSWORD :'password';
SQL
