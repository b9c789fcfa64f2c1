"""Pure: the data map of guides, which are public, and of the admins who write them."""

from privacy.data_map.classification import AtErasure, Basis, Category, Fields, Group, Table

PUBLIC = "not about a person; published, and exported from the guide's page"
OF_A_GUIDE = "belongs to the guide"

TABLES = (
    Table(
        "guides.Guide",
        Group.OPERATION,
        "to advise on letters for a role",
        Basis.NONE,
        (
            Fields(
                "id slug draft revision edited_by_admins position updated_at retired_at needs_approval",
                Category.NOT_PERSONAL,
                withheld=PUBLIC,
                at_erasure=AtErasure.KEPT,
                kept=OF_A_GUIDE,
            ),
        ),
    ),
    Table(
        "guides.Rubric",
        Group.OPERATION,
        "to say who published an edition of a guide, and when",
        Basis.LEGITIMATE_INTEREST,
        (
            Fields(
                "id document hash flags_by_slug",
                Category.NOT_PERSONAL,
                withheld=PUBLIC,
                at_erasure=AtErasure.KEPT,
                kept=OF_A_GUIDE,
            ),
            Fields("guide number published_at", Category.ACTIVITY, at_erasure=AtErasure.KEPT, kept=OF_A_GUIDE),
            Fields("published_by", Category.ACTIVITY, at_erasure=AtErasure.ANONYMISED),
        ),
    ),
    Table(
        "guides.GuideChange",
        Group.OPERATION,
        "to say who changed which part of a guide, and when",
        Basis.LEGITIMATE_INTEREST,
        (
            Fields("id before", Category.NOT_PERSONAL, withheld=PUBLIC, at_erasure=AtErasure.KEPT, kept=OF_A_GUIDE),
            Fields("guide revision at fields", Category.ACTIVITY, at_erasure=AtErasure.KEPT, kept=OF_A_GUIDE),
            Fields("by", Category.ACTIVITY, at_erasure=AtErasure.ANONYMISED),
        ),
    ),
    Table(
        "guides.EditionProposal",
        Group.OPERATION,
        "to have a second admin approve what is published",
        Basis.LEGITIMATE_INTEREST,
        (
            Fields("id rubric", Category.TECHNICAL, withheld=PUBLIC, at_erasure=AtErasure.KEPT, kept=OF_A_GUIDE),
            Fields(
                "guide kind seen proposed_at decision decided_at",
                Category.ACTIVITY,
                at_erasure=AtErasure.KEPT,
                kept=OF_A_GUIDE,
            ),
            Fields("note reason", Category.CONTENT, at_erasure=AtErasure.KEPT, kept=OF_A_GUIDE),
            Fields("proposed_by decided_by", Category.ACTIVITY, at_erasure=AtErasure.ANONYMISED),
        ),
    ),
    Table(
        "guides.ShippedGuide",
        Group.OPERATION,
        "to propose what is new in its file to the admins who changed a guide",
        Basis.NONE,
        (
            Fields(
                "id guide base newest loaded_at",
                Category.NOT_PERSONAL,
                withheld=PUBLIC,
                at_erasure=AtErasure.KEPT,
                kept=OF_A_GUIDE,
            ),
        ),
    ),
    Table(
        "guides.SampleLetter",
        Group.OPERATION,
        "to try a guide on letters that admins invent",
        Basis.LEGITIMATE_INTEREST,
        (
            Fields("id", Category.TECHNICAL, withheld=PUBLIC, at_erasure=AtErasure.KEPT, kept=OF_A_GUIDE),
            Fields(
                "guide title language body expected added_at",
                Category.CONTENT,
                at_erasure=AtErasure.KEPT,
                kept=OF_A_GUIDE,
            ),
            Fields("added_by", Category.ACTIVITY, at_erasure=AtErasure.ANONYMISED),
        ),
    ),
)
