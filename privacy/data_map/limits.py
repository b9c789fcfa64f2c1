"""Pure: the data map of the limits."""

from privacy.data_map.classification import AtErasure, Basis, Category, Fields, Group, Retention, Table

ENDS_SOON = "a keyed hash and a number, of which neither leads to a person; deleted within a day"

TABLES = (
    Table(
        "limits.Counter",
        Group.OPERATION,
        "to end what a program does in a loop, and attempts to guess a password",
        Basis.LEGITIMATE_INTEREST,
        (
            Fields(
                "id scope digest hits ends_at",
                Category.TECHNICAL,
                withheld="kept under a keyed hash, not under the person",
                at_erasure=AtErasure.KEPT,
                kept=ENDS_SOON,
            ),
        ),
        (Retention(0, "ends_at", is_applied_elsewhere=True),),
    ),
)
