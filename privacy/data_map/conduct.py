"""Pure: the data map of reports and blocks."""

from privacy.data_map.classification import AtErasure, Basis, Category, Fields, Group, Retention, Table

TABLES = (
    Table(
        "conduct.Report",
        Group.REVIEWS,
        "to have a moderator decide on what somebody should not have to bear",
        Basis.LEGITIMATE_INTEREST,
        (
            Fields("words answer", Category.CONTENT),
            Fields("quote", Category.CONTENT, withheld="words of somebody else, copied out of where they stand"),
            Fields("id version comment guest_comment kind reason state created_at decided_at", Category.ACTIVITY),
            Fields("reporter", Category.ACTIVITY),
            Fields("person", Category.IDENTITY, withheld="tells who was reported", at_erasure=AtErasure.ANONYMISED),
            Fields("moderator", Category.ACTIVITY, withheld="an admin’s task", at_erasure=AtErasure.ANONYMISED),
        ),
        (Retention(730, "decided_at"),),
    ),
    Table(
        "conduct.Block",
        Group.REVIEWS,
        "to keep two people apart of whom one wants it so",
        Basis.LEGITIMATE_INTEREST,
        (
            Fields("blocked", Category.IDENTITY, withheld="may be somebody whose name was hidden"),
            Fields("id blocker request created_at", Category.ACTIVITY),
        ),
    ),
)
