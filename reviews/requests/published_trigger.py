"""The database trigger that keeps a published review as it is."""

from django.db.migrations import RunSQL

# SECURITY: a review goes with a letter that is due for erasure (docs/adr/0014), and its words may be redacted once the
# account of its mentor has ended (docs/adr/0029); the verdict, the mentor and the time stay whatever happens.
SQL = """
    CREATE FUNCTION reviews_review_is_published() RETURNS trigger LANGUAGE plpgsql
        SET search_path = pg_catalog, public, pg_temp AS $$
    BEGIN
        IF TG_OP = 'DELETE' THEN
            IF OLD.published_at IS NULL
               OR letters_may_erase((SELECT letter_id FROM reviews_reviewrequest WHERE id = OLD.request_id)) THEN
                RETURN OLD;
            END IF;
        ELSIF OLD.published_at IS NULL THEN
            RETURN NEW;
        ELSIF (OLD.id, OLD.request_id, OLD.mentor_id, OLD.verdict, OLD.published_at)
               IS NOT DISTINCT FROM (NEW.id, NEW.request_id, NEW.mentor_id, NEW.verdict, NEW.published_at)
              AND EXISTS (SELECT FROM accounts_user WHERE id = OLD.mentor_id
                          AND (erased_at IS NOT NULL OR erasure_due_at <= now())) THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION '% of reviews_review refused: a published review never changes', TG_OP
            USING ERRCODE = 'restrict_violation';
    END $$;
    CREATE TRIGGER reviews_review_keep_rows BEFORE UPDATE OR DELETE ON reviews_review
        FOR EACH ROW EXECUTE FUNCTION reviews_review_is_published();
"""


def published_is_kept() -> RunSQL:
    """The migration operation after which published reviews neither change nor go by themselves."""
    return RunSQL(SQL, "DROP FUNCTION reviews_review_is_published() CASCADE")
