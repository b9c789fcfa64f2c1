"""The database's part in erasing a person: it sets the times, and opens the one gate (docs/adr/0029)."""

from django.db.migrations import RunSQL

# SECURITY: whatever an application writes, a request of the person's own is due after seven days and the warning of an
# inactive account after thirty; nothing of that is ever brought forward.
TIMES = """
    CREATE FUNCTION privacy_stamp_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'INSERT' THEN
            NEW.requested_at := now();
            NEW.due_at := now() + CASE NEW.origin
                WHEN 'person' THEN interval '7 days' WHEN 'inactive' THEN interval '30 days' ELSE interval '0' END;
            NEW.cancelled_at := NULL;
            NEW.done_at := NULL;
        ELSIF (NEW.person_id, NEW.origin, NEW.requested_at, NEW.due_at)
                IS DISTINCT FROM (OLD.person_id, OLD.origin, OLD.requested_at, OLD.due_at) THEN
            RAISE EXCEPTION 'UPDATE of privacy_erasure refused: its times never change'
                USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
    END $$;
    CREATE TRIGGER privacy_erasure_stamp BEFORE INSERT OR UPDATE ON privacy_erasure
        FOR EACH ROW EXECUTE FUNCTION privacy_stamp_erasure();
"""
NO_TIMES = """
    DROP TRIGGER privacy_erasure_stamp ON privacy_erasure;
    DROP FUNCTION privacy_stamp_erasure();
"""

# SECURITY: as in letters/archive/erasure_triggers.py, whose triggers ask this function: the setting names one letter
# for one transaction, and the database itself has set the time that is compared.
GATE = """
    CREATE OR REPLACE FUNCTION letters_may_erase(letter uuid) RETURNS boolean LANGUAGE sql STABLE
        SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT coalesce(current_setting('bozza.erasing', true) = letter::text, false) AND EXISTS (
            SELECT FROM letters_letter WHERE id = letter AND {condition})
    $$;
"""
IN_THE_BIN = "binned_at < now() - interval '30 days'"
OWNER_IS_DUE = """(binned_at < now() - interval '30 days' OR EXISTS (
                SELECT FROM privacy_erasure
                WHERE person_id = owner_id AND due_at <= now() AND cancelled_at IS NULL AND done_at IS NULL))"""


def erasures_with_a_calendar() -> RunSQL:
    """The migration operation after which the database sets when a person may be erased."""
    return RunSQL(TIMES, NO_TIMES)


def letters_of_the_erased() -> RunSQL:
    """The migration operation after which letters can be erased with their owner too."""
    return RunSQL(GATE.format(condition=OWNER_IS_DUE), GATE.format(condition=IN_THE_BIN))
