"""Pure: the data map of the tables that Django and allauth bring along."""

from privacy.data_map.accounts import SECRET
from privacy.data_map.classification import AtErasure, Basis, Category, Fields, Group, Retention, Table

UNUSED = "no rows that belong to a person; roles decide who may do what"
OF_THE_FRAMEWORK = "a list of the framework's"


def not_personal(model: str, names: str) -> Table:
    """A table of the framework that says nothing of anybody."""
    fields = Fields(names, Category.NOT_PERSONAL, withheld=UNUSED, at_erasure=AtErasure.KEPT, kept=OF_THE_FRAMEWORK)
    return Table(model, Group.OPERATION, "needed by Django", Basis.NONE, (fields,))


TABLES = (
    Table(
        "account.EmailAddress",
        Group.ACCOUNT,
        "to know that an address belongs to the person",
        Basis.CONTRACT,
        (
            Fields("email", Category.IDENTITY),
            Fields("verified primary", Category.ACTIVITY),
            Fields("id user", Category.TECHNICAL),
        ),
    ),
    Table(
        "account.EmailConfirmation",
        Group.ACCOUNT,
        "to confirm an address; unused, as the links are signed and not stored",
        Basis.CONTRACT,
        (
            Fields("created sent", Category.ACTIVITY),
            Fields("id email_address", Category.TECHNICAL),
            Fields("key", Category.ACCESS, withheld=SECRET),
        ),
        (Retention(3, "created"),),
    ),
    Table(
        "sessions.Session",
        Group.ACCESS,
        "to stay signed in",
        Basis.CONTRACT,
        (
            Fields("expire_date", Category.ACTIVITY),
            Fields("session_key session_data", Category.ACCESS, withheld=SECRET),
        ),
        (Retention(0, "expire_date"),),
    ),
    Table(
        "admin.LogEntry",
        Group.OPERATION,
        "to say which admin changed what; the Italian authority asks for six months at least (27 November 2008)",
        Basis.LEGAL_OBLIGATION,
        (
            Fields(
                "action_time action_flag content_type change_message",
                Category.ACTIVITY,
                at_erasure=AtErasure.KEPT,
                kept="says what was done, not by whom or to whom",
            ),
            Fields("user", Category.ACTIVITY, at_erasure=AtErasure.ANONYMISED),
            Fields(
                "id object_id object_repr",
                Category.IDENTITY,
                withheld="names the person who was changed",
                at_erasure=AtErasure.ANONYMISED,
            ),
        ),
        (Retention(365, "action_time"),),
    ),
    not_personal("auth.Permission", "id name content_type codename"),
    not_personal("auth.Group", "id name permissions"),
    not_personal("contenttypes.ContentType", "id app_label model"),
)
