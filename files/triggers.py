"""Database triggers that note an object of the bucket when its row is deleted or gets another file."""

from django.db.migrations import RunSQL

FUNCTION = """
    CREATE FUNCTION files_discard() RETURNS trigger LANGUAGE plpgsql
        SET search_path = pg_catalog, public, pg_temp AS $$
    BEGIN
        IF TG_OP = 'UPDATE' THEN
            IF NEW.object_key = OLD.object_key THEN
                RETURN NULL;
            END IF;
        END IF;
        INSERT INTO files_discardedfile (key) VALUES (OLD.object_key) ON CONFLICT DO NOTHING;
        RETURN NULL;
    END $$;
"""


def discarding() -> RunSQL:
    """The migration operation that makes the function of the triggers."""
    return RunSQL(FUNCTION, "DROP FUNCTION files_discard()")


def discards(table: str) -> RunSQL:
    """The migration operation after which deleting a row of a table has its object deleted."""
    return RunSQL(
        f"CREATE TRIGGER {table}_discard AFTER DELETE OR UPDATE OF object_key ON {table} FOR EACH ROW "
        "WHEN (OLD.object_key <> '') EXECUTE FUNCTION files_discard()",
        f"DROP TRIGGER {table}_discard ON {table}",
    )
