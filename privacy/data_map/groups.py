"""The data map in plain words, for the page “Your data”; the days are those of the map."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _

from privacy.data_map.classification import Group
from privacy.data_map.tables import tables_by_model


@dataclass(frozen=True)
class GroupDescription:
    """One heading of the page: what is stored, how long, and what becomes of it when the account ends."""

    group: Group
    title: str
    what: str
    kept: str
    at_erasure: str


def describe_groups() -> list[GroupDescription]:
    """Every group, in the active language."""
    erased = _("Erased.")
    return [
        GroupDescription(
            Group.ACCOUNT,
            _("Your account"),
            _("Name, email addresses, letterhead, language, role, which notices you want."),
            _(
                "As long as your account exists. An account that is not used for %(days)d days is erased, after "
                "a warning by email."
            )
            % {"days": settings.INACTIVE_AFTER.days},
            erased,
        ),
        GroupDescription(
            Group.PROFILE,
            _("Your facts"),
            _(
                "What you confirmed about your career, what waits for your confirmation, and the text of the CVs "
                "it was read from."
            ),
            _(
                "As long as your account exists; the text of a CV until you delete it. Facts you do not use are "
                "deleted after %(days)d days."
            )
            % {"days": days("profiles.Fact")},
            erased,
        ),
        GroupDescription(
            Group.LETTERS,
            _("Your letters"),
            _("Drafts, versions, job ads, companies and their answers, checklist results, the history, PDFs."),
            _("Until you delete them: thirty days in the bin, then for good. PDFs are deleted after %(days)d days.")
            % {"days": days("letters.Export")},
            erased,
        ),
        GroupDescription(
            Group.REVIEWS,
            _("Reviews and comments"),
            _("Your requests, what mentors and you wrote about your letters, links to versions, what guests wrote."),
            _("As long as the letter exists. Links on which nobody commented are deleted %(days)d days after they end.")
            % {"days": days("reviews.Share")},
            _(
                "Erased with your letters. What you wrote about other people’s letters stays with them, "
                "by “A former member”, without your name and contacts."
            ),
        ),
        GroupDescription(
            Group.MENTORING,
            _("Your work as a mentor"),
            _("Your profile, saved answers, your application or invitation."),
            _("As long as your account exists; an application until %(days)d days after the answer.")
            % {"days": days("accounts.MentorApplication")},
            erased,
        ),
        GroupDescription(
            Group.MESSAGES,
            _("Notices and emails"),
            _("What we told you, and when. Never the text of a letter."),
            _("%(days)d days.") % {"days": days("reviews.Notice")},
            erased,
        ),
        GroupDescription(
            Group.ACCESS,
            _("Sign-in and security"),
            _("Your password as a hash, passkeys, where you are signed in, accounts at other sites, API tokens."),
            _("A session until it ends, a token until %(days)d days after it ends.") % {"days": days("accounts.Token")},
            erased,
        ),
        GroupDescription(
            Group.OPERATION,
            _("Running the site"),
            _("Of admins: what they changed in guides and in the roles of people."),
            _("The log of changes for %(days)d days; the history of a guide as long as the guide exists.")
            % {"days": days("admin.LogEntry")},
            _("Stays without your name."),
        ),
    ]


def days(model: str) -> int:
    """How many days the rows of a table stay, by the first rule of the map."""
    return tables_by_model()[model].retention[0].days
