# Counts the rows of each table in the SQL of a dump: "table rows" a line.
/^COPY / { table = $2; sub(/^public\./, "", table); gsub(/"/, "", table); rows = 0; copying = 1; next }
/^\\\.$/ && copying { print table, rows; copying = 0; next }
copying { rows++ }
