"""The same with DuckDB, from Parquet files (`--format parquet`): python with_duckdb.py DIR"""
import sys

import duckdb

duckdb.execute(f"CREATE VIEW findings AS SELECT * FROM read_parquet('{sys.argv[1]}/findings.parquet')")
for row in duckdb.sql("""
        SELECT payer_name, count(*), coalesce(sum(expected), 0.00), sum(paid),
            coalesce(-sum(variance) FILTER (WHERE variance < 0
                AND outcome IN ('UNDERPAID', 'DENIED', 'PARTLY_DENIED', 'TAKEN_BACK')), 0.00)
        FROM findings
        GROUP BY payer_name
        ORDER BY payer_name""").fetchall():
    print(*row, sep="|")
