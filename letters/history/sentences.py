"""An event as one sentence, for the one who did it and for others."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

# By verb: the sentence for whoever did it, and the one for everybody else. Events that nobody did have one sentence.
SENTENCES: dict[str, Any] = {
    "started": (_("You started the letter."), _("%(who)s started the letter.")),
    "guide_changed": (_("You chose another guide."), _("%(who)s chose another guide.")),
    "frozen": (_("You saved version %(number)d."), _("%(who)s saved version %(number)d.")),
    "restored": (
        _("You went back to version %(from_number)d, now version %(number)d."),
        _("%(who)s went back to version %(from_number)d, now version %(number)d."),
    ),
    "exported": (
        _("You asked for the PDF of version %(number)d."),
        _("%(who)s asked for the PDF of version %(number)d."),
    ),
    "read": (_("You read version %(number)d."), _("%(who)s read version %(number)d.")),
    "asked": (
        _("You asked for a review of version %(number)d."),
        _("%(who)s asked for a review of version %(number)d."),
    ),
    "sent_newer": (_("You sent the mentor version %(number)d."), _("%(who)s sent a newer text, version %(number)d.")),
    "withdrawn": (_("You withdrew the request."), _("%(who)s withdrew the request.")),
    "access_ended": (_("You ended the mentor’s access."), _("%(who)s ended the mentor’s access.")),
    "claimed": (_("You took on version %(number)d."), _("%(who)s took on version %(number)d.")),
    "released": (
        _("You gave version %(number)d back."),
        _("%(who)s gave version %(number)d back, for another mentor."),
    ),
    "expired": _("Version %(number)d was not read in time and went back to the queue."),
    "opened": _("Version %(number)d is now open to all mentors."),
    "next_step_due": _("The next step after sending version %(number)d is due."),
    "due_soon": _("Version %(number)d has to be read within a day."),
    "changes_suggested": (
        _("You suggested changes to version %(number)d."),
        _("%(who)s suggested changes to version %(number)d."),
    ),
    "approved": (
        _("You said version %(number)d is ready to send."),
        _("%(who)s said version %(number)d is ready to send."),
    ),
    "reassigned": (_("You gave the letter to another mentor."), _("%(who)s gave the letter to another mentor.")),
    "proposed": (
        _("You proposed another mentor for version %(number)d."),
        _("%(who)s proposes another mentor for version %(number)d: you decide."),
    ),
    "proposal_declined": (
        _("You declined another mentor for version %(number)d."),
        _("%(who)s declined another mentor for version %(number)d."),
    ),
    "reminded": (
        _("You reminded the mentor of version %(number)d."),
        _("%(who)s reminded the mentor of version %(number)d."),
    ),
    "declined": (
        _("You said that you cannot read version %(number)d."),
        _("%(who)s cannot read version %(number)d: ask another mentor."),
    ),
    "passed_on": (
        _("You said that you cannot read version %(number)d: any mentor may now."),
        _("%(who)s cannot read version %(number)d: any mentor may now."),
    ),
    "pool_offered": _("Version %(number)d has not been taken up: you can open it to all mentors."),
    "closed": (_("You closed the request."), _("%(who)s closed the request.")),
    "questioned": (
        _("You asked the mentor a question on version %(number)d."),
        _("%(who)s asked a question on version %(number)d."),
    ),
    "commented": (
        _("You answered a comment on version %(number)d."),
        _("%(who)s answered a comment on version %(number)d."),
    ),
    "mentioned": (
        _("You mentioned somebody in a comment on version %(number)d."),
        _("%(who)s mentioned somebody in a comment on version %(number)d."),
    ),
    "addressed": (
        _("You marked a comment on version %(number)d as done."),
        _("%(who)s marked a comment on version %(number)d as done."),
    ),
    "resolved": (
        _("You closed a comment on version %(number)d."),
        _("%(who)s closed a comment on version %(number)d."),
    ),
    "reopened": (
        _("You reopened a comment on version %(number)d."),
        _("%(who)s reopened a comment on version %(number)d."),
    ),
    "attached": (
        _("You showed where a comment belongs in version %(number)d."),
        _("%(who)s showed where a comment belongs in version %(number)d."),
    ),
    "removed": (
        _("You deleted a comment on version %(number)d."),
        _("%(who)s deleted a comment on version %(number)d."),
    ),
    "accepted": (
        _("You accepted a suggestion: the text is now version %(number)d."),
        _("%(who)s accepted a suggestion: the text is now version %(number)d."),
    ),
    "rejected": (
        _("You declined a suggestion on version %(number)d."),
        _("%(who)s declined a suggestion on version %(number)d."),
    ),
    "undone": (
        _("You undid an accepted suggestion: the text is now version %(number)d."),
        _("%(who)s undid an accepted suggestion: the text is now version %(number)d."),
    ),
    "shared": (_("You shared version %(number)d with a link."), _("%(who)s shared version %(number)d with a link.")),
    "unshared": (
        _("You closed a link to version %(number)d."),
        _("%(who)s closed a link to version %(number)d."),
    ),
    "link_opened": _("Somebody opened a link to version %(number)d."),
    "guest_commented": _("A guest commented on version %(number)d through a link."),
    "report_read": (
        _("You read a reported passage of version %(number)d."),
        _("%(who)s, a moderator, read a reported passage of version %(number)d."),
    ),
    "report_decided": (
        _("You decided on a report about version %(number)d."),
        _("%(who)s decided on a report about version %(number)d."),
    ),
    "copied": (
        _("You made a copy of this letter for another company."),
        _("%(who)s made a copy of this letter for another company."),
    ),
    "named": (_("You named version %(number)d."), _("%(who)s named version %(number)d.")),
    "sent": (_("You sent version %(number)d to the company."), _("%(who)s sent version %(number)d to the company.")),
    "sending_taken_back": (
        _("You undid the sending of version %(number)d."),
        _("%(who)s undid the sending of version %(number)d."),
    ),
    "answered": (
        _("You noted the company’s answer to version %(number)d."),
        _("%(who)s noted the company’s answer to version %(number)d."),
    ),
    "answer_taken_back": (
        _("You removed the company’s answer to version %(number)d."),
        _("%(who)s removed the company’s answer to version %(number)d."),
    ),
    "archived": (_("You put the letter in the archive."), _("%(who)s put the letter in the archive.")),
    "unarchived": (_("You took the letter out of the archive."), _("%(who)s took the letter out of the archive.")),
    "binned": (_("You put the letter in the bin."), _("%(who)s put the letter in the bin.")),
    "put_back": (_("You took the letter out of the bin."), _("%(who)s took the letter out of the bin.")),
}
SENTENCES_TO_RECIPIENT = {
    "asked": _("%(who)s asks for your review of version %(number)d."),
    "reassigned": _("The letter has been given to you to read: version %(number)d."),
    "mentioned": _("%(who)s mentioned you in a comment on version %(number)d."),
    "report_decided": _("A report of yours has been decided."),
}


def sentence(
    verb: str, data: dict[str, Any], *, who: str, number: int, is_own: bool = False, is_to_me: bool = False
) -> str:
    """The sentence for an event in the active language.

    Args:
        verb: The value of ``Event.Verb``.
        data: The event's ``data``.
        who: The name of whoever did it, as far as the reader may know it; "" for unknown.
        number: The number of the version.
        is_own: Whether the reader did it.
        is_to_me: Whether the reader is the one who was asked, mentioned or given the letter.
    """
    template = SENTENCES[verb]
    own, other = template if isinstance(template, tuple) else (template, template)
    template = SENTENCES_TO_RECIPIENT.get(verb, other) if is_to_me else own if is_own else other
    # Events from before a sentence needed a number have none: 0 is shown then.
    values = {"from_number": 0} | data | {"who": who or gettext("Somebody"), "number": number}
    return str(template) % values
