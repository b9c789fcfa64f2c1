"""Pure: the data map of what people confirm about their career."""

from privacy.data_map.classification import Basis, Category, Fields, Group, Retention, Table

TABLES = (
    Table(
        "profiles.Fact",
        Group.PROFILE,
        "to know what may be said of a person in their letters, and where each fact comes from",
        Basis.CONTRACT,
        (
            Fields("data quote", Category.CONTENT),
            Fields(
                "id owner key of kind share state position source doubt supersedes question retells", Category.TECHNICAL
            ),
            Fields("made_at confirmed_at retired_at", Category.ACTIVITY),
        ),
        (Retention(730, "retired_at"),),
    ),
    Table(
        "profiles.Source",
        Group.PROFILE,
        "to show which words of a CV, or of which own letter, a fact comes from, and to offer email, phone and town of "
        "a CV for the letterhead; the file itself is not kept",
        Basis.CONTRACT,
        (
            Fields("text name unplaced", Category.CONTENT),
            Fields("contacts", Category.IDENTITY),
            Fields("id owner kind digest", Category.TECHNICAL),
            Fields("read_at", Category.ACTIVITY),
        ),
    ),
)
