"""Pure: the data map of what others say of a letter: requests, reviews, comments, links, and the checklist's runs."""

from typing import Any

from privacy.data_map.accounts import SECRET
from privacy.data_map.classification import AtErasure, Basis, Category, Fields, Group, Retention, Table
from privacy.data_map.letters import INTERNAL, JOB, JOB_TIMES

ANONYMISED = AtErasure.ANONYMISED
LIBRARY: dict[str, Any] = {"at_erasure": AtErasure.KEPT, "kept": "of the service, for all mentors"}
DERIVED = "computed from the thread and the version"
OF_THE_LETTER = "computed from the letter and the account"
OF_AN_ADMIN = "an admin’s task, which says nothing of the person"

TABLES = (
    Table(
        "reviews.ChecklistRun",
        Group.LETTERS,
        "to tell what a letter proves and lacks",
        Basis.CONTRACT,
        (
            Fields("report", Category.CONTENT),
            Fields("id version rubric engine", Category.TECHNICAL),
            Fields("requested_by", Category.ACTIVITY, at_erasure=ANONYMISED),
            Fields(JOB_TIMES, Category.ACTIVITY),
            Fields(f"{JOB} rerun facts_digest", Category.TECHNICAL, withheld=INTERNAL),
        ),
    ),
    Table(
        "reviews.Rerun",
        Group.OPERATION,
        "to have open letters judged again by a new edition of a guide",
        Basis.LEGITIMATE_INTEREST,
        (
            Fields(
                "id guide rubric letters reached created_at ended_at end_reason",
                Category.TECHNICAL,
                withheld=OF_AN_ADMIN,
                at_erasure=AtErasure.KEPT,
                kept="belongs to the guide",
            ),
            Fields("requested_by", Category.ACTIVITY, withheld=OF_AN_ADMIN, at_erasure=ANONYMISED),
        ),
    ),
    Table(
        "reviews.Dismissal",
        Group.LETTERS,
        "to leave out on purpose what a guide asks for",
        Basis.CONTRACT,
        (
            Fields("reason", Category.CONTENT),
            Fields("id letter point by", Category.TECHNICAL),
            Fields("at", Category.ACTIVITY),
        ),
    ),
    Table(
        "reviews.PointAnswer",
        Group.LETTERS,
        "to say what the program could not tell, and, where the letter's owner agrees, to make the checklist better",
        Basis.CONTRACT,
        (
            Fields("quote", Category.CONTENT),
            Fields("id letter version point verdict", Category.TECHNICAL),
            Fields("by", Category.IDENTITY, at_erasure=ANONYMISED),
            Fields("at", Category.ACTIVITY),
        ),
    ),
    Table(
        "reviews.ModelAnswer",
        Group.LETTERS,
        "to have a language model say what the program could not tell",
        Basis.CONSENT,
        (
            Fields("passage question quote", Category.CONTENT),
            Fields("id checklist_run point requested_by host model is_own answer refused failure", Category.TECHNICAL),
            Fields("sent_tokens received_tokens is_counted cost", Category.TECHNICAL),
            Fields("created_at started_at finished_at stopped_at", Category.ACTIVITY),
            Fields(JOB, Category.TECHNICAL, withheld=INTERNAL),
        ),
    ),
    Table(
        "reviews.ModelConsent",
        Group.LETTERS,
        "to ask a language model about passages only of those who agreed",
        Basis.CONSENT,
        (
            Fields("host model is_own text", Category.SETTINGS),
            Fields("id person", Category.TECHNICAL),
            Fields("given_at withdrawn_at", Category.ACTIVITY),
        ),
    ),
    Table(
        "reviews.ReviewRequest",
        Group.REVIEWS,
        "to ask a mentor for a review, and to know whose turn it is",
        Basis.CONTRACT,
        (
            Fields("note reason application rating", Category.CONTENT),
            Fields(
                "id letter version is_named is_blind shares_flags shares_attachments",
                Category.TECHNICAL,
            ),
            Fields(
                "may_go_to_pool programme state turn",
                Category.TECHNICAL,
            ),
            Fields("mentor", Category.IDENTITY, at_erasure=ANONYMISED),
            Fields("created_at due_at lease_until reserved_until ended_at", Category.ACTIVITY),
        ),
    ),
    Table(
        "reviews.Decline",
        Group.REVIEWS,
        "to tell a candidate why a mentor does not read their letter, and not to offer it to the mentor again",
        Basis.CONTRACT,
        (
            Fields("words", Category.CONTENT, at_erasure=ANONYMISED),
            Fields("id request mentor reason at", Category.ACTIVITY, at_erasure=ANONYMISED),
        ),
    ),
    Table(
        "reviews.Proposal",
        Group.REVIEWS,
        "to ask a candidate whether another mentor may read their letter",
        Basis.CONTRACT,
        (
            Fields("reason", Category.CONTENT),
            Fields("id request mentor by decision created_at decided_at", Category.ACTIVITY, at_erasure=ANONYMISED),
        ),
    ),
    Table(
        "reviews.VersionRedaction",
        Group.REVIEWS,
        "to hide from the mentor of a blind request who wrote the letter",
        Basis.CONTRACT,
        (
            Fields("ranges secrets", Category.IDENTITY, withheld=OF_THE_LETTER),
            Fields("id version method made_at", Category.TECHNICAL, withheld=OF_THE_LETTER),
        ),
    ),
    Table(
        "reviews.Review",
        Group.REVIEWS,
        "to give a candidate a mentor’s answer; an unpublished one is its mentor’s alone",
        Basis.CONTRACT,
        (
            Fields("verdict summary override", Category.CONTENT, at_erasure=ANONYMISED),
            Fields("notes unsent", Category.CONTENT),
            Fields("id request mentor published_at", Category.ACTIVITY, at_erasure=ANONYMISED),
            Fields(
                "read", Category.ACTIVITY, withheld="names versions of other people’s letters", at_erasure=ANONYMISED
            ),
        ),
    ),
    Table(
        "reviews.Judgement",
        Group.REVIEWS,
        "to say where a mentor sees a criterion otherwise than the program",
        Basis.CONTRACT,
        (
            Fields("verdict reason", Category.CONTENT, at_erasure=ANONYMISED),
            Fields("id review run item program at", Category.TECHNICAL, at_erasure=ANONYMISED),
        ),
    ),
    Table(
        "reviews.Thread",
        Group.REVIEWS,
        "to speak about words of a letter, and to suggest others",
        Basis.CONTRACT,
        (
            Fields("quote replacement", Category.CONTENT, at_erasure=ANONYMISED),
            Fields(
                "id version review request author start end intent state decision created_at",
                Category.ACTIVITY,
                at_erasure=ANONYMISED,
            ),
        ),
    ),
    Table(
        "reviews.Comment",
        Group.REVIEWS,
        "to speak about words of a letter",
        Basis.CONTRACT,
        (
            Fields("text", Category.CONTENT, at_erasure=ANONYMISED),
            Fields("id thread author created_at edited_at deleted_at", Category.ACTIVITY, at_erasure=ANONYMISED),
            Fields("mentions", Category.ACTIVITY),
        ),
    ),
    Table(
        "reviews.Placement",
        Group.REVIEWS,
        "to show a comment where its words stand in later versions",
        Basis.CONTRACT,
        (
            Fields(
                "id thread version start end status score near candidates algorithm made_at",
                Category.TECHNICAL,
                withheld=DERIVED,
                at_erasure=ANONYMISED,
            ),
            Fields("by", Category.ACTIVITY, withheld=DERIVED, at_erasure=ANONYMISED),
        ),
    ),
    Table(
        "reviews.AppliedSuggestion",
        Group.REVIEWS,
        "to know which suggestions made a version",
        Basis.CONTRACT,
        (Fields("id version thread by is_undone at", Category.ACTIVITY, at_erasure=ANONYMISED),),
    ),
    Table(
        "reviews.Share",
        Group.REVIEWS,
        "to show a version to somebody without an account",
        Basis.CONTRACT,
        (
            Fields("label", Category.CONTENT),
            Fields("id version made_by allows_comments shows_comments", Category.TECHNICAL),
            Fields("created_at expires_at revoked_at", Category.ACTIVITY),
            Fields("digest", Category.ACCESS, withheld="gives access to whoever has it"),
        ),
        # A link with comments stays with them, as the letter's owner still reads them.
        (Retention(90, "expires_at", {"comments": None}),),
    ),
    Table(
        "reviews.Opening",
        Group.REVIEWS,
        "to tell a letter’s owner whether a link was opened",
        Basis.LEGITIMATE_INTEREST,
        (
            Fields("name", Category.IDENTITY),
            Fields("id share hour count", Category.ACTIVITY),
        ),
        (Retention(90, "hour"),),
    ),
    Table(
        "reviews.GuestComment",
        Group.REVIEWS,
        "to let somebody without an account comment on a version",
        Basis.CONTRACT,
        (
            Fields("name text quote", Category.CONTENT),
            Fields("id share start end", Category.TECHNICAL),
            Fields("created_at removed_at", Category.ACTIVITY),
        ),
        (Retention(30, "removed_at"),),
    ),
    Table(
        "reviews.MentorProfile",
        Group.MENTORING,
        "to let candidates choose whom to ask",
        Basis.CONTRACT,
        (
            Fields("introduction", Category.CONTENT),
            Fields("user guides languages capacity away_until", Category.SETTINGS),
        ),
    ),
    Table(
        "reviews.SavedAnswer",
        Group.MENTORING,
        "to write often used words again",
        Basis.CONTRACT,
        (Fields("title text", Category.CONTENT), Fields("id mentor", Category.TECHNICAL)),
    ),
    Table(
        "reviews.SharedAnswer",
        Group.MENTORING,
        "to give all mentors words for comments that many letters need",
        Basis.LEGITIMATE_INTEREST,
        (
            Fields("id", Category.TECHNICAL, **LIBRARY, withheld=LIBRARY["kept"]),
            Fields("criterion language title text changed_at", Category.CONTENT, **LIBRARY),
            Fields("changed_by", Category.ACTIVITY, at_erasure=AtErasure.ANONYMISED),
        ),
    ),
    Table(
        "reviews.Notice",
        Group.MESSAGES,
        "to tell a person what happened on a letter",
        Basis.CONTRACT,
        (Fields("id event recipient kind in_product by_mail mail read_at created_at", Category.ACTIVITY),),
        (Retention(180, "created_at"),),
    ),
    Table(
        "mail.Mail",
        Group.MESSAGES,
        "to send notices and links by mail; notices are written when they are sent, links are deleted when they are",
        Basis.CONTRACT,
        (
            Fields("id recipient day expires_at handed_over_at", Category.ACTIVITY),
            Fields("to", Category.IDENTITY),
            Fields("subject body", Category.ACCESS, withheld=SECRET),
            Fields(f"{JOB_TIMES} state", Category.ACTIVITY),
            Fields("attempt error lease_until rung_at", Category.TECHNICAL, withheld=INTERNAL),
        ),
        # A mail stays as long as a notice of it does: a notice without a mail would be sent again.
        (Retention(180, "finished_at", {"state__in": ["completed", "failed"], "notices": None}),),
    ),
)
