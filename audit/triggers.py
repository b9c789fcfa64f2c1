"""The database's part of the audit log: its rows are only added, and deleted by one function when they are old."""

from django.db.migrations import RunSQL

# SECURITY: whatever time an application writes, an entry has the database's, so that none can be made old. And what is
# not 184 days old, the least that AUDIT_DAYS can be, is deleted by nobody.
APPEND_ONLY = """
    CREATE FUNCTION audit_stamp() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        NEW.at := clock_timestamp();
        RETURN NEW;
    END $$;
    CREATE TRIGGER audit_entry_stamp BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_stamp();
    CREATE TRIGGER audit_checkpoint_stamp BEFORE INSERT ON audit_checkpoint FOR EACH ROW EXECUTE FUNCTION audit_stamp();

    CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql
        SET search_path = pg_catalog, public, pg_temp AS $$
    BEGIN
        IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'audit_entry' THEN
            IF OLD.at < now() - interval '184 days' THEN
                RETURN OLD;
            END IF;
        ELSIF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'audit_link' THEN
            IF EXISTS (SELECT FROM audit_entry
                       WHERE id = OLD.entry_id AND at < now() - interval '184 days') THEN
                RETURN OLD;
            END IF;
        END IF;
        RAISE EXCEPTION '% of % refused: the audit log is only added to', TG_OP, TG_TABLE_NAME
            USING ERRCODE = 'restrict_violation';
    END $$;

    CREATE FUNCTION audit_prune(last bigint) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog, public, pg_temp AS $$
    DECLARE
        pruned bigint[];
    BEGIN
        IF NOT EXISTS (SELECT FROM audit_checkpoint c JOIN audit_link l USING (position)
                       WHERE c.position = last AND c.hash = l.hash) THEN
            RAISE EXCEPTION 'pruning up to % refused: no checkpoint stands there', last
                USING ERRCODE = 'restrict_violation';
        END IF;
        WITH gone AS (DELETE FROM audit_link WHERE position <= last RETURNING entry_id)
            SELECT array_agg(entry_id) INTO pruned FROM gone;
        DELETE FROM audit_entry WHERE id = ANY(pruned);
        RETURN cardinality(pruned);
    END $$;
"""
KEEP = """
    CREATE TRIGGER {0}_keep_rows BEFORE UPDATE OR DELETE ON {0}
        FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();
    CREATE TRIGGER {0}_keep_table BEFORE TRUNCATE ON {0}
        FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
"""
TABLES = ["audit_entry", "audit_link", "audit_checkpoint"]


def append_only() -> RunSQL:
    """The migration operation after which the tables of the audit log are append-only."""
    drop = "DROP FUNCTION audit_prune(bigint), audit_is_append_only(), audit_stamp() CASCADE"
    return RunSQL(APPEND_ONLY + "".join(KEEP.format(table) for table in TABLES), drop)
