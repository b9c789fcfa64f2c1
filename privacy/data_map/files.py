"""Pure: the data map of files."""

from privacy.data_map.classification import AtErasure, Basis, Category, Fields, Group, Table

TABLES = (
    Table(
        "files.DiscardedFile",
        Group.OPERATION,
        "to delete a file from the bucket after its row",
        Basis.LEGITIMATE_INTEREST,
        (
            Fields(
                "key discarded_at",
                Category.TECHNICAL,
                withheld="a random number; the file has been deleted by its owner",
                at_erasure=AtErasure.KEPT,
                kept="a random number, until the file itself has been deleted",
            ),
        ),
    ),
)
