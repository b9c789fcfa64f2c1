"""Events and notices in plain tables against tables partitioned by month: deletion of what has expired, and pages.

    DATABASE_OWNER_URL=postgresql://… python -m benchmarks.partitions [ROWS]

The database must be a throw-away one; ``ROWS`` (2,000,000) go into each of four tables, spread over thirteen months.
A figure is the median of nine executions in a row, in milliseconds of the server, with the blocks of 8 KB read.
"""

import json
import os
import statistics
import sys
import time
from typing import Any

import psycopg

EVENTS = "id bigint, verb varchar(20), data jsonb, at timestamptz, by_id uuid, letter_id uuid, version_id bigint"
NOTICES = (
    "id bigint, kind varchar(10), in_product boolean, by_mail varchar(10), read_at timestamptz,"
    " created_at timestamptz, event_id bigint, mail_id uuid, recipient_id uuid"
)
FILL_EVENTS = """
    INSERT INTO {table} SELECT n, 'frozen', '{{}}', now() - ({rows} - n) * interval '395 days' / {rows},
        md5('p' || n %% 20011)::uuid, md5('letter' || n %% {letters})::uuid, n FROM generate_series(1, {rows}) n"""
FILL_NOTICES = """
    INSERT INTO {table} SELECT n, 'review', true, 'digest', CASE WHEN n %% 20 > 0 THEN now() END,
        now() - ({rows} - n) * interval '395 days' / {rows}, n, md5('mail' || n)::uuid, md5('p' || n %% 20011)::uuid
        FROM generate_series(1, {rows}) n"""
INDEXES = {
    "events": ["({key})", "(letter_id, id DESC)"],
    "notices": ["({key})", "(event_id, recipient_id{also})", "(recipient_id, id DESC)", "(mail_id)"],
}
QUESTIONS = {
    "events": {
        "history of a letter": "SELECT * FROM {table} WHERE letter_id = md5('letter77')::uuid"
        " ORDER BY id DESC LIMIT 50",
        "one event by its key": "SELECT * FROM {table} WHERE id = {rows} / 2",
    },
    "notices": {
        "notices of a person": "SELECT * FROM {table} WHERE recipient_id = md5('p77')::uuid AND in_product"
        " ORDER BY id DESC LIMIT 50",
        "unread of a person": "SELECT count(*) FROM {table} WHERE recipient_id = md5('p77')::uuid"
        " AND in_product AND read_at IS NULL",
        "notice of an event": "SELECT * FROM {table} WHERE event_id = {rows} / 2",
    },
}
TIME = {"events": "at", "notices": "created_at"}


def main(rows: int) -> None:
    with psycopg.connect(os.environ["DATABASE_OWNER_URL"], autocommit=True) as connection:
        for kind, columns in (("events", EVENTS), ("notices", NOTICES)):
            for form in ("plain", "monthly"):
                table = f"measured_{kind}_{form}"
                make(connection, kind, table, columns, rows, monthly=form == "monthly")
                for name, question in QUESTIONS[kind].items():
                    took, blocks = measure(connection, question.format(table=table, rows=rows))
                    print(f"{kind:8} {form:8} {name:22} {took:9.3f} ms {blocks:7} blocks", flush=True)
                expire(connection, kind, table, monthly=form == "monthly")


def make(connection: Any, kind: str, table: str, columns: str, rows: int, *, monthly: bool) -> None:
    """Make, fill and index a table."""
    connection.execute(f"DROP TABLE IF EXISTS {table}")
    partition = f" PARTITION BY RANGE ({TIME[kind]})" if monthly else ""
    connection.execute(f"CREATE TABLE {table} ({columns}){partition}")
    for month in range(14) if monthly else ():
        limits = [f"(date_trunc('month', now()) - interval '{13 - month - more} months')" for more in (0, 1)]
        bounds = connection.execute(f"SELECT {limits[0]}, {limits[1]}").fetchone()
        connection.execute(
            f"CREATE TABLE {table}_{month} PARTITION OF {table} FOR VALUES FROM ('{bounds[0]}') TO ('{bounds[1]}')"
        )
    fill = FILL_EVENTS if kind == "events" else FILL_NOTICES
    began = time.monotonic()
    connection.execute(fill.format(table=table, rows=rows, letters=rows // 10), ())  # () has %% read as %
    print(f"{kind:8} filled {table} in {time.monotonic() - began:.0f} s", flush=True)
    also = f", {TIME[kind]}" if monthly else ""  # what is unique has to have the column of the partitions
    for index in INDEXES[kind]:
        unique = "UNIQUE" if "{" in index else ""
        connection.execute(f"CREATE {unique} INDEX ON {table} {index.format(key='id' + also, also=also)}")
    connection.execute(f"VACUUM ANALYZE {table}")


def measure(connection: Any, question: str) -> tuple[float, int]:
    """Milliseconds, planning included, and blocks of a query."""
    times, blocks = [], 0
    for _ in range(9):
        (plan,) = connection.execute(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {question}").fetchone()
        plan = plan if isinstance(plan, list) else json.loads(plan)
        times.append(plan[0]["Execution Time"] + plan[0]["Planning Time"])
        blocks = plan[0]["Plan"]["Shared Hit Blocks"] + plan[0]["Plan"]["Shared Read Blocks"]
    return statistics.median(times), blocks


def expire(connection: Any, kind: str, table: str, *, monthly: bool) -> None:
    """Delete the oldest month: a thousand rows at a time, as ``privacy.retention`` does, or its partition."""
    when = TIME[kind]
    began = time.monotonic()
    if monthly:
        connection.execute(f"DROP TABLE {table}_0")
        print(f"{kind:8} monthly  dropping a month       {1000 * (time.monotonic() - began):9.1f} ms", flush=True)
        return
    took = []
    for _ in range(10):
        began = time.monotonic()
        keys = connection.execute(
            f"SELECT id FROM {table} WHERE {when} < now() - interval '365 days' ORDER BY {when} LIMIT 1000"
        ).fetchall()
        connection.execute(f"DELETE FROM {table} WHERE id = ANY(%s)", ([key for (key,) in keys],))
        took.append(1000 * (time.monotonic() - began))
    print(f"{kind:8} plain    deleting 1,000 rows    {statistics.median(took):9.1f} ms", flush=True)
    connection.execute(f"CREATE INDEX ON {table} ({when})")
    began = time.monotonic()
    keys = connection.execute(
        f"SELECT id FROM {table} WHERE {when} < now() - interval '365 days' ORDER BY {when} LIMIT 1000"
    ).fetchall()
    connection.execute(f"DELETE FROM {table} WHERE id = ANY(%s)", ([key for (key,) in keys],))
    print(f"{kind:8} plain    the same with an index {1000 * (time.monotonic() - began):9.1f} ms", flush=True)
    began = time.monotonic()
    deleted = connection.execute(f"DELETE FROM {table} WHERE {when} < now() - interval '365 days'").rowcount
    print(f"{kind:8} plain    the rest of a month    {1000 * (time.monotonic() - began):9.1f} ms, {deleted} rows")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000_000)
