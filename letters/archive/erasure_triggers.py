"""Database triggers that let frozen rows be deleted only with a letter that is due for erasure (docs/adr/0014)."""

from django.db.migrations import RunSQL

# SECURITY: both conditions, and both asked of the database. The setting names one letter for one transaction
# (Letter.erase); the day on which that letter went into the bin is stamped by the trigger below and by nobody else.
# The search path is fixed, so that no temporary table can pass for the letters.
MAY_GO = """
    CREATE FUNCTION letters_may_erase(letter uuid) RETURNS boolean LANGUAGE sql STABLE
        SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT coalesce(current_setting('bozza.erasing', true) = letter::text, false) AND EXISTS (
            SELECT FROM letters_letter WHERE id = letter AND binned_at < now() - interval '30 days')
    $$;
    CREATE FUNCTION letters_stamp_bin() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'INSERT' THEN
            NEW.binned_at := NULL;
        ELSIF NEW.binned_at IS DISTINCT FROM OLD.binned_at AND NEW.binned_at IS NOT NULL THEN
            NEW.binned_at := now();
        END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER letters_letter_stamp_bin BEFORE INSERT OR UPDATE ON letters_letter
        FOR EACH ROW EXECUTE FUNCTION letters_stamp_bin();
"""


def bin_with_a_calendar() -> RunSQL:
    """A migration operation after which the database counts the days of a letter in the bin."""
    return RunSQL(
        MAY_GO,
        """
        DROP TRIGGER letters_letter_stamp_bin ON letters_letter;
        DROP FUNCTION letters_stamp_bin();
        DROP FUNCTION letters_may_erase(uuid);
        """,
    )


def erasable(table: str, letter: str) -> RunSQL:
    """A migration operation after which a frozen ``table`` lets rows go with their letter, and still in no other way.

    ``letter`` is the SQL for the letter of the row ``OLD``, for example ``OLD.letter_id``.
    """
    refuse = f"""
            RAISE EXCEPTION '% of {table} refused: its rows never change', TG_OP
                USING ERRCODE = 'restrict_violation';
        END $$;"""
    function = f"CREATE OR REPLACE FUNCTION {table}_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$\n        BEGIN"
    exception = f"""
            -- SECURITY: DELETE of a row only; UPDATE and TRUNCATE are refused whatever is set.
            IF TG_OP = 'DELETE' THEN
                IF letters_may_erase({letter}) THEN
                    RETURN OLD;
                END IF;
            END IF;"""
    return RunSQL(function + exception + refuse, function + refuse)
