"""Database triggers that let frozen rows be deleted only with a letter that is due for erasure (docs/adr/0014)."""

from django.db.migrations import RunSQL

# SECURITY: both conditions are needed, and the database checks both. The setting names one letter for one transaction
# (Letter.erase); only the trigger below sets the date on which that letter went into the bin. The search path is fixed,
# so that no temporary table can take the place of the table of letters.
BIN_SQL = """
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
    """The migration operation after which the database records when a letter went into the bin."""
    return RunSQL(
        BIN_SQL,
        """
        DROP TRIGGER letters_letter_stamp_bin ON letters_letter;
        DROP FUNCTION letters_stamp_bin();
        DROP FUNCTION letters_may_erase(uuid);
        """,
    )


def erasable(table: str, letter: str) -> RunSQL:
    """The migration operation after which rows of a frozen table can be deleted with their letter, and only so.

    Args:
        table: The name of a table frozen by ``guides.frozen``.
        letter: The SQL expression for the letter of the row ``OLD``, for example ``OLD.letter_id``.
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
