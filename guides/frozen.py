"""The database trigger that makes a table append-only (docs/adr/0002)."""

from django.db.migrations import RunSQL


def frozen(table: str) -> RunSQL:
    """The migration operation after which ``table`` accepts only inserts.

    UPDATE, DELETE and TRUNCATE raise ``restrict_violation``, which Django reports as ``IntegrityError``.
    """
    return RunSQL(
        f"""
        CREATE FUNCTION {table}_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION '% of {table} refused: its rows never change', TG_OP
                USING ERRCODE = 'restrict_violation';
        END $$;
        CREATE TRIGGER {table}_keep_rows BEFORE UPDATE OR DELETE ON {table}
            FOR EACH ROW EXECUTE FUNCTION {table}_is_frozen();
        CREATE TRIGGER {table}_keep_table BEFORE TRUNCATE ON {table}
            FOR EACH STATEMENT EXECUTE FUNCTION {table}_is_frozen();
        """,
        f"""
        DROP TRIGGER {table}_keep_table ON {table};
        DROP TRIGGER {table}_keep_rows ON {table};
        DROP FUNCTION {table}_is_frozen();
        """,
    )
