"""The database trigger that keeps confirmed facts as they are (docs/adr/0038)."""

from django.db.migrations import RunSQL

# What may change once a fact is confirmed: that it is retired, that its source or its predecessor is gone, its place.
MAY_CHANGE = "ARRAY['state', 'retired_at', 'source_id', 'supersedes_id', 'position']"


def frozen_once_confirmed() -> RunSQL:
    """The migration operation after which a confirmed fact can only be retired, and a retired one not be changed."""
    return RunSQL(
        f"""
        CREATE FUNCTION profiles_fact_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF OLD.state <> 'proposed' AND (
                to_jsonb(NEW) - {MAY_CHANGE} IS DISTINCT FROM to_jsonb(OLD) - {MAY_CHANGE}
                OR NEW.state NOT IN (OLD.state, 'retired')
                OR (NEW.source_id IS NOT NULL AND NEW.source_id IS DISTINCT FROM OLD.source_id)
                OR (NEW.supersedes_id IS NOT NULL AND NEW.supersedes_id IS DISTINCT FROM OLD.supersedes_id)
            ) THEN
                RAISE EXCEPTION 'UPDATE of profiles_fact refused: a confirmed fact never changes'
                    USING ERRCODE = 'restrict_violation';
            END IF;
            RETURN NEW;
        END $$;
        CREATE TRIGGER profiles_fact_keep_rows BEFORE UPDATE ON profiles_fact
            FOR EACH ROW EXECUTE FUNCTION profiles_fact_is_frozen();
        """,
        """
        DROP TRIGGER profiles_fact_keep_rows ON profiles_fact;
        DROP FUNCTION profiles_fact_is_frozen();
        """,
    )
