"""Pure: the data map of privacy itself: exports, erasures, the ledger of those who were erased, files to delete."""

from privacy.data_map.classification import AtErasure, Basis, Category, Fields, Group, Retention, Table
from privacy.data_map.letters import INTERNAL

KEPT_DAYS = 7  # how long a finished export can be downloaded
PROOF = "proves that the erasure was asked for and done; names nobody"

TABLES = (
    Table(
        "privacy.Erasure",
        Group.ACCOUNT,
        "to erase a person at the time they were told, and to be able to prove it",
        Basis.LEGAL_OBLIGATION,
        (
            Fields("person", Category.TECHNICAL, at_erasure=AtErasure.ANONYMISED),
            Fields(
                "id origin requested_at due_at cancelled_at done_at",
                Category.ACTIVITY,
                at_erasure=AtErasure.KEPT,
                kept=PROOF,
            ),
        ),
        (Retention(3 * 365, "done_at"), Retention(365, "cancelled_at")),
    ),
    Table(
        "privacy.ErasedPerson",
        Group.ACCOUNT,
        "to erase again whoever a restored backup brings back",
        Basis.LEGAL_OBLIGATION,
        (
            Fields(
                "id digest erased_at is_in_file",
                Category.TECHNICAL,
                withheld="there is nobody left to export for",
                at_erasure=AtErasure.KEPT,
                kept="a keyed hash, from which nobody can tell who it was",
            ),
        ),
    ),
    Table(
        "privacy.DataExport",
        Group.ACCOUNT,
        "to give a person their data",
        Basis.LEGAL_OBLIGATION,
        (
            Fields("id person requested_by state size", Category.TECHNICAL),
            Fields("created_at started_at finished_at", Category.ACTIVITY),
            Fields("attempt error lease_until rung_at done total", Category.TECHNICAL, withheld=INTERNAL),
        ),
        (Retention(KEPT_DAYS, "finished_at"),),
    ),
    Table(
        "privacy.ExportPart",
        Group.ACCOUNT,
        "to give a person their data",
        Basis.LEGAL_OBLIGATION,
        (
            Fields(
                "id export attempt number content object_key digest", Category.CONTENT, withheld="is the export itself"
            ),
        ),
    ),
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
    Table(
        "privacy.AccountMerge",
        Group.ACCOUNT,
        "to make one account out of two of the same person",
        Basis.CONTRACT,
        (
            Fields("id into", Category.TECHNICAL),
            Fields(
                "other", Category.TECHNICAL, withheld="may be somebody else’s account", at_erasure=AtErasure.ANONYMISED
            ),
            Fields("digest", Category.ACCESS, withheld="gives access to whoever has it"),
            Fields("created_at done_at ended_at", Category.ACTIVITY),
        ),
        (Retention(90, "created_at"),),
    ),
    Table(
        "privacy.RetentionRun",
        Group.OPERATION,
        "to prove that what is kept for some days is deleted then",
        Basis.NONE,
        (
            Fields(
                "table ran_at deleted",
                Category.NOT_PERSONAL,
                withheld="says nothing of a person",
                at_erasure=AtErasure.KEPT,
                kept="says nothing of a person",
            ),
        ),
    ),
)
