"""Pure: the data map of what people accept."""

from privacy.data_map.classification import Basis, Category, Fields, Group, Table

TABLES = (
    Table(
        "privacy.Acceptance",
        Group.ACCOUNT,
        "to show who accepted or consented to which version of a document, and when",
        Basis.LEGAL_OBLIGATION,
        (
            Fields("id person", Category.TECHNICAL),
            Fields("document version accepted at", Category.ACTIVITY),
        ),
    ),
)
