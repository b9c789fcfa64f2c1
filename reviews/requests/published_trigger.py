"""The database trigger that keeps a published review as it is."""

from django.db.migrations import RunSQL

# SECURITY: a review goes with a letter that is due for erasure (docs/adr/0014), and its words may be redacted when its
# mentor is erased (docs/adr/0029); the verdict, the mentor and the time stay whatever happens.
FUNCTION = """
    CREATE OR REPLACE FUNCTION reviews_review_is_published() RETURNS trigger LANGUAGE plpgsql
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
              AND {is_being_erased} THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION '% of reviews_review refused: a published review never changes', TG_OP
            USING ERRCODE = 'restrict_violation';
    END $$;
"""
TRIGGER = """
    CREATE TRIGGER reviews_review_keep_rows BEFORE UPDATE OR DELETE ON reviews_review
        FOR EACH ROW EXECUTE FUNCTION reviews_review_is_published();
"""
BY_THE_ROW_OF_THE_PERSON = """EXISTS (SELECT FROM accounts_user WHERE id = OLD.mentor_id
                          AND (erased_at IS NOT NULL OR erasure_due_at <= now()))"""
# SECURITY: as in privacy/erasure/triggers.py. The setting names one person for one transaction, and the database itself
# has set the time that is compared.
BY_A_DUE_ERASURE = """coalesce(current_setting('bozza.erasing', true) = OLD.mentor_id::text, false)
              AND EXISTS (SELECT FROM privacy_erasure WHERE person_id = OLD.mentor_id
                          AND due_at <= now() AND cancelled_at IS NULL AND done_at IS NULL)"""


def published_is_kept() -> RunSQL:
    """The migration operation after which published reviews neither change nor go by themselves."""
    function = FUNCTION.format(is_being_erased=BY_THE_ROW_OF_THE_PERSON)
    return RunSQL(function + TRIGGER, "DROP FUNCTION reviews_review_is_published() CASCADE")


def redacted_by_erasure_only() -> RunSQL:
    """The migration operation after which the words of a published review change with the erasure of its mentor only.

    It belongs into the app of erasures, to whose table the function refers.
    """
    before = FUNCTION.format(is_being_erased=BY_THE_ROW_OF_THE_PERSON)
    return RunSQL(FUNCTION.format(is_being_erased=BY_A_DUE_ERASURE), before)
