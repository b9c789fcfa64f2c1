"""Pure: the data map of letters, of which the rows go with their letter or, as kept words, with the account."""

from privacy.data_map.classification import AtErasure, Basis, Category, Fields, Group, Retention, Table

JOB = "state attempt error lease_until rung_at"
JOB_TIMES = "created_at started_at finished_at"
IN_BUCKET = "says where the server keeps the file, which is exported"
INTERNAL = "says how the work of the server went, and nothing of the person"
COMPUTED = "computed from exported fields, for searching"
FINISHED = {"state__in": ["completed", "failed"]}

TABLES = (
    Table(
        "letters.Letter",
        Group.LETTERS,
        "to write a letter: the facts around its text",
        Basis.CONTRACT,
        (
            Fields(
                "title company role recipient place dated deadline subject enclosures job_ad old_facts",
                Category.CONTENT,
            ),
            Fields("id owner guide language form layout last_number shares_answers", Category.TECHNICAL),
            Fields("created_at archived_at binned_at", Category.ACTIVITY),
            Fields("gaps_at_start", Category.TECHNICAL, withheld=INTERNAL),
            Fields("search", Category.CONTENT, withheld=COMPUTED),
        ),
    ),
    Table(
        "letters.Draft",
        Group.LETTERS,
        "to write a letter: its text",
        Basis.CONTRACT,
        (
            Fields("body origins gap_answers", Category.CONTENT),
            Fields("letter revision", Category.TECHNICAL),
            Fields("saved_at", Category.ACTIVITY),
            Fields("search", Category.CONTENT, withheld=COMPUTED),
        ),
    ),
    Table(
        "letters.AcceptedClaim",
        Group.LETTERS,
        "to flag no more what its owner says is fine, though no fact of theirs bears it out",
        Basis.CONTRACT,
        (
            Fields("quote", Category.CONTENT),
            Fields("id letter kind by", Category.TECHNICAL),
            Fields("at", Category.ACTIVITY),
        ),
    ),
    Table(
        "letters.Attachment",
        Group.LETTERS,
        "to send something with a letter, such as a CV",
        Basis.CONTRACT,
        (
            Fields("name content", Category.CONTENT),
            Fields("id letter pages size", Category.TECHNICAL),
            Fields("object_key digest", Category.TECHNICAL, withheld=IN_BUCKET),
            Fields("added_at", Category.ACTIVITY),
        ),
    ),
    Table(
        "letters.Version",
        Group.LETTERS,
        "to keep a text as it was when it was read, printed or sent",
        Basis.CONTRACT,
        (
            Fields("body note origins", Category.CONTENT),
            Fields("id letter number words digest created_by", Category.TECHNICAL),
            Fields("created_at", Category.ACTIVITY),
        ),
    ),
    Table(
        "letters.VersionName",
        Group.LETTERS,
        "to find a version again",
        Basis.CONTRACT,
        (Fields("name", Category.CONTENT), Fields("version", Category.TECHNICAL)),
    ),
    Table(
        "letters.Sending",
        Group.LETTERS,
        "to remember what was sent to whom, and the answer",
        Basis.CONTRACT,
        (
            Fields("to outcome next_step", Category.CONTENT),
            Fields("version", Category.TECHNICAL),
            Fields("sent_on answered_on next_on created_at", Category.ACTIVITY),
        ),
    ),
    Table(
        "letters.SignaturePicture",
        Group.LETTERS,
        "to print a person’s signature above their name",
        Basis.CONTRACT,
        (
            Fields("content", Category.IDENTITY),
            Fields("owner", Category.TECHNICAL),
            Fields("set_at", Category.ACTIVITY),
        ),
    ),
    Table(
        "letters.KeptWord",
        Group.LETTERS,
        "to report a word no more that a person said is spelt right",
        Basis.CONTRACT,
        (
            Fields("words", Category.CONTENT),
            Fields("id owner", Category.TECHNICAL),
            Fields("created_at", Category.ACTIVITY),
        ),
    ),
    Table(
        "letters.Event",
        Group.LETTERS,
        "to show a letter's owner what happened to it, and who read it",
        Basis.CONTRACT,
        (
            Fields("id letter version verb data at", Category.ACTIVITY, at_erasure=AtErasure.ANONYMISED),
            Fields("by", Category.ACTIVITY, at_erasure=AtErasure.ANONYMISED),
        ),
    ),
    Table(
        "letters.Export",
        Group.LETTERS,
        "to download a letter as a PDF",
        Basis.CONTRACT,
        (
            Fields("content file_name", Category.CONTENT),
            Fields("id version format style layout with_attachments requested_by", Category.TECHNICAL),
            Fields("object_key digest", Category.TECHNICAL, withheld=IN_BUCKET),
            Fields(JOB_TIMES, Category.ACTIVITY),
            Fields(JOB, Category.TECHNICAL, withheld=INTERNAL),
        ),
        (Retention(30, "finished_at", FINISHED),),
    ),
    Table(
        "letters.Wording",
        Group.LETTERS,
        "to have sentences of a letter worded by a language model, and to know which ones were",
        Basis.CONTRACT,
        (
            Fields("body plan results", Category.CONTENT),
            Fields("id letter requested_by host model is_own failure sent_tokens received_tokens", Category.TECHNICAL),
            Fields("is_counted cost", Category.TECHNICAL),
            Fields("created_at started_at finished_at stopped_at", Category.ACTIVITY),
            Fields(
                "facts", Category.CONTENT, withheld="a copy of exported facts while the model is asked, then emptied"
            ),
            Fields("shown", Category.CONTENT, withheld="sentences that are still being checked"),
            Fields(f"{JOB} done", Category.TECHNICAL, withheld=INTERNAL),
        ),
    ),
    Table(
        "letters.WaitingText",
        Group.LETTERS,
        "to let somebody begin before they have an account, and go on once they do",
        Basis.CONTRACT,
        (
            Fields("body job_ad template", Category.CONTENT),
            Fields("id user guide language", Category.TECHNICAL),
            Fields("created_at", Category.ACTIVITY),
        ),
        (Retention(2, "created_at", is_applied_elsewhere=True),),
    ),
    Table(
        "letters.OwnModel",
        Group.ACCESS,
        "to ask a language model of the person’s own",
        Basis.CONTRACT,
        (
            Fields("url model", Category.SETTINGS),
            Fields("user", Category.TECHNICAL),
            Fields("set_at", Category.ACTIVITY),
            Fields("encrypted_key", Category.ACCESS, withheld="gives access to whoever has it"),
        ),
    ),
)
