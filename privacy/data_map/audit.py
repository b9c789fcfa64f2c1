"""Pure: the data map of the audit log, which has people under pseudonyms."""

from privacy.data_map.accounts import SECRET
from privacy.data_map.classification import AtErasure, Basis, Category, Fields, Group, Table

PURPOSE = (
    "to know who signed in, was refused, read or changed what; deleted after AUDIT_DAYS, half a year at least "
    "(the Italian authority, 27 November 2008)"
)
SHOWN = "shown to the person under “Activity of your account”"
CHAINED = "its pseudonyms lead to nobody once the key is destroyed, and the chain of hashes has to stay whole"
OF_THE_CHAIN = "a number of the chain, not of a person"


def of_the_chain(model: str, names: str) -> Table:
    """A table that has hashes and positions only."""
    fields = Fields(names, Category.TECHNICAL, withheld=OF_THE_CHAIN, at_erasure=AtErasure.KEPT, kept=CHAINED)
    return Table(model, Group.OPERATION, PURPOSE, Basis.LEGAL_OBLIGATION, (fields,))


TABLES = (
    Table(
        "audit.Entry",
        Group.OPERATION,
        PURPOSE,
        Basis.LEGAL_OBLIGATION,
        (
            Fields(
                "id at action actor subject object data device network request_id",
                Category.ACTIVITY,
                withheld=SHOWN,
                at_erasure=AtErasure.KEPT,
                kept=CHAINED,
            ),
        ),
    ),
    of_the_chain("audit.Link", "position entry hash"),
    of_the_chain("audit.Checkpoint", "id position hash signature at"),
    Table(
        "audit.Pseudonym",
        Group.OPERATION,
        "to find the entries of a person in the audit log",
        Basis.LEGAL_OBLIGATION,
        (Fields("person key name", Category.ACCESS, withheld=SECRET),),
    ),
)
