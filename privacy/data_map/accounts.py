"""Pure: the data map of people, their access, how they become mentors, and the programmes that they belong to."""

from privacy.data_map.classification import AtErasure, Basis, Category, Fields, Group, Retention, Table

SECRET = "gives access to whoever has it"  # noqa: S105 (a reason, not a password)
OTHERS = "names another person"
OF_THE_SERVER = "says how the work of the server went, and nothing of the person"
OF_THE_GROUP = "belongs to the programme, and says nothing of the person"

TABLES = (
    Table(
        "accounts.User",
        Group.ACCOUNT,
        "to sign in, to be addressed by name, to head a letter, to be written to",
        Basis.CONTRACT,
        (
            Fields("email undeliverable_email name letterhead", Category.IDENTITY),
            Fields("role is_active is_coordinator language notice_choices mails_tell_more", Category.SETTINGS),
            Fields("letter_layout", Category.SETTINGS),
            Fields("date_joined last_login erasure_due_at second_factor_due_at", Category.ACTIVITY),
            Fields("password", Category.ACCESS, withheld=SECRET),
            Fields(
                "first_page", Category.ACCESS, withheld="an address of this site, for the first sign-in; emptied by it"
            ),
            Fields("is_superuser groups user_permissions", Category.TECHNICAL, withheld="unused; roles decide"),
            Fields(
                "id",
                Category.TECHNICAL,
                at_erasure=AtErasure.KEPT,
                kept="what the person wrote for others refers to it; nothing leads from it to the person any more",
            ),
            Fields(
                "merged_into",
                Category.TECHNICAL,
                withheld="set in the nameless row of an account that has ended",
                at_erasure=AtErasure.ANONYMISED,
            ),
            Fields(
                "erased_at",
                Category.TECHNICAL,
                withheld="set when there is nobody left to export for",
                at_erasure=AtErasure.KEPT,
                kept="says that the account ended",
            ),
        ),
    ),
    Table(
        "accounts.Token",
        Group.ACCESS,
        "to use the API",
        Basis.CONTRACT,
        (
            Fields("id user tail scopes", Category.TECHNICAL),
            Fields("name", Category.CONTENT),
            Fields("digest", Category.ACCESS, withheld=SECRET),
            Fields("created_at expires_at last_used_at revoked_at", Category.ACTIVITY),
        ),
        (Retention(90, "expires_at"), Retention(90, "revoked_at")),
    ),
    Table(
        "accounts.AddressChange",
        Group.ACCOUNT,
        "to change the address of an account with its owner’s yes, and to undo that",
        Basis.CONTRACT,
        (
            Fields("id user", Category.TECHNICAL),
            Fields("old new", Category.IDENTITY),
            Fields("reason", Category.CONTENT),
            Fields("requested_by", Category.ACTIVITY, withheld=OTHERS, at_erasure=AtErasure.ANONYMISED),
            Fields("confirmation undoing", Category.ACCESS, withheld=SECRET),
            Fields("created_at confirmed_at ended_at", Category.ACTIVITY),
        ),
        (Retention(90, "created_at"),),
    ),
    Table(
        "accounts.MentorApplication",
        Group.MENTORING,
        "to become a mentor",
        Basis.CONTRACT,
        (
            Fields("id user", Category.TECHNICAL),
            Fields("words", Category.CONTENT),
            Fields("created_at is_accepted decided_at", Category.ACTIVITY),
            Fields("decided_by", Category.ACTIVITY, withheld=OTHERS, at_erasure=AtErasure.ANONYMISED),
        ),
        (Retention(365, "decided_at"),),
    ),
    Table(
        "accounts.MentorInvitation",
        Group.MENTORING,
        "to invite a person, by their address, to be a mentor",
        Basis.LEGITIMATE_INTEREST,
        (
            Fields("id used_by", Category.TECHNICAL),
            Fields("email", Category.IDENTITY),
            Fields("digest", Category.ACCESS, withheld=SECRET),
            Fields("created_at expires_at used_at revoked_at", Category.ACTIVITY),
            Fields("invited_by", Category.ACTIVITY, withheld=OTHERS, at_erasure=AtErasure.ANONYMISED),
        ),
        (Retention(30, "expires_at"),),
    ),
    Table(
        "programmes.Programme",
        Group.OPERATION,
        "to have a group of candidates read by its own mentors",
        Basis.LEGITIMATE_INTEREST,
        (
            Fields(
                "id name starts_on ends_on guides code domain created_at",
                Category.TECHNICAL,
                withheld=OF_THE_GROUP,
                at_erasure=AtErasure.KEPT,
                kept="belongs to the group",
            ),
            Fields("created_by", Category.ACTIVITY, withheld=OF_THE_GROUP, at_erasure=AtErasure.ANONYMISED),
        ),
    ),
    Table(
        "programmes.Membership",
        Group.ACCOUNT,
        "to know to whose mentors a candidate’s letters go, and whose letters a mentor reads",
        Basis.CONTRACT,
        (
            Fields("id person programme role", Category.TECHNICAL),
            Fields("joined_at left_at", Category.ACTIVITY),
        ),
    ),
    Table(
        "programmes.Invitation",
        Group.ACCOUNT,
        "to invite a person, by their address, to a programme",
        Basis.LEGITIMATE_INTEREST,
        (
            Fields("id programme role used_by", Category.TECHNICAL),
            Fields("email", Category.IDENTITY),
            Fields("created_at expires_at used_at", Category.ACTIVITY),
            Fields("invited_by", Category.ACTIVITY, withheld=OTHERS, at_erasure=AtErasure.ANONYMISED),
        ),
        (Retention(30, "expires_at"),),
    ),
    Table(
        "reviews.Webhook",
        Group.ACCESS,
        "to tell a person’s own program that it is their turn",
        Basis.CONTRACT,
        (
            Fields("url", Category.SETTINGS),
            Fields("id owner", Category.TECHNICAL),
            Fields("created_at", Category.ACTIVITY),
        ),
    ),
    Table(
        "reviews.WebhookDelivery",
        Group.OPERATION,
        "to send a notice to a person’s own program",
        Basis.CONTRACT,
        (
            Fields(
                "id webhook notice created_at started_at finished_at state attempt error lease_until rung_at",
                Category.TECHNICAL,
                withheld=OF_THE_SERVER,
            ),
        ),
        (Retention(30, "finished_at"),),
    ),
)
