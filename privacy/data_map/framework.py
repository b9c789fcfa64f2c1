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
        "mfa.Authenticator",
        Group.ACCESS,
        "to sign in with a passkey, or with a second factor after the password",
        Basis.CONTRACT,
        (
            Fields("id user type", Category.TECHNICAL),
            Fields("data", Category.ACCESS, withheld=SECRET),
            Fields("created_at last_used_at", Category.ACTIVITY),
        ),
    ),
    Table(
        "usersessions.UserSession",
        Group.ACCESS,
        "to show people where they are signed in, so that they can end what is not theirs",
        Basis.CONTRACT,
        (
            Fields("id user data", Category.TECHNICAL),
            Fields("ip user_agent created_at last_seen_at", Category.ACTIVITY),
            Fields("session_key", Category.ACCESS, withheld=SECRET),
        ),
        (Retention(30, "last_seen_at"),),
    ),
    Table(
        "socialaccount.SocialAccount",
        Group.ACCESS,
        "to sign in with an account at another site",
        Basis.CONTRACT,
        (
            Fields("id user provider", Category.TECHNICAL),
            Fields("uid extra_data", Category.IDENTITY),
            Fields("last_login date_joined", Category.ACTIVITY),
        ),
    ),
    Table(
        "socialaccount.SocialToken",
        Group.ACCESS,
        "unused: what other sites allow us to do there is not stored",
        Basis.CONTRACT,
        (
            Fields("id app account", Category.TECHNICAL),
            Fields("token token_secret expires_at", Category.ACCESS, withheld=SECRET),
        ),
    ),
    not_personal("socialaccount.SocialApp", "id provider provider_id name client_id secret key settings"),
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
