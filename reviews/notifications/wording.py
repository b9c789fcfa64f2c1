"""The text of a mail: each notice in a sentence with its reason and a link, never a word of a letter."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core import signing
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext, override

from accounts.models import User
from accounts.notification_preferences import ByMail, Kind
from letters.models import Event
from mail.message import Message, mail_domain
from reviews.notifications.quotes import without_quotes

if TYPE_CHECKING:
    from mail.models import Mail
    from reviews.notifications.notification import Notice

SALT = "reviews.mail.off"
MAX_LINES = 40  # of a summary; the rest is on the page of notices
PUBLISHED = {Event.Verb.CHANGES_SUGGESTED, Event.Verb.APPROVED}
SETTLED = {Event.Verb.CLOSED, Event.Verb.REASSIGNED}


@dataclass(frozen=True)
class Line:
    """What a mail says of one notice; empty where there is nothing to say."""

    sentence: str
    title: str
    reason: str
    link: str


def compose(mail: "Mail", person: User, notices: "list[Notice]") -> Message:
    """The message in the recipient's language: plain text, the same as simple HTML, and how to stop it."""
    way, kind = (ByMail.DIGEST, "") if mail.day else (ByMail.NOW, notices[0].kind)
    off = absolute(reverse("mail-off", args=[unsubscribe_token(person, way, kind)]))
    with override(person.language or settings.LANGUAGE_CODE):
        lines = [mail_line(notice, person) for notice in notices[:MAX_LINES]]
        context = {
            **{"person": person, "lines": lines, "is_summary": bool(mail.day), "more": len(notices) - len(lines)},
            **{"site": settings.SITE_URL, "notices": absolute(reverse("notices")), "off": off},
            **{"choices": absolute(reverse("profile")) + "#notices", "what": Kind(kind).label if kind else ""},
        }
        text, html = (render_to_string(f"reviews/mail.{form}", context) for form in ("txt", "html"))
        subject = gettext("What is new about your letters") if mail.day else subject_line(lines[0], person)
    message = Message(" ".join(subject.split()), text.strip() + "\n", to=[person.email])
    message.attach_alternative(html, "text/html")
    # One press in the mail program stops them (RFC 8058).
    message.extra_headers = {"List-Unsubscribe": f"<{off}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
    message.extra_headers |= conversation_of(notices)
    return message


def conversation_of(notices: "list[Notice]") -> dict[str, str]:
    """The headers by which a mail program puts the mails about one letter together; none for a summary of several.

    SECURITY: the key of a letter stands in the link of the mail as well, and nowhere else.
    """
    letters = {notice.event.letter_id for notice in notices}
    if len(letters) != 1 or not all(notice.path for notice in notices):
        return {}
    first = f"<letter-{letters.pop()}@{mail_domain()}>"  # of a message that nobody has: RFC 5322, 3.6.4 allows it
    return {"References": first, "In-Reply-To": first}


def mail_line(notice: "Notice", reader: User) -> Line:
    """SECURITY: of a letter that is read blind these texts say no name, no title and no reason (``Notice``)."""
    return Line(
        sentence=notice.sentence,
        title=notice.title,
        # What a mentor wrote is on the page; a mail is read on locked screens and in offices.
        reason=reason(notice) if reader.mails_tell_more else "",
        link=absolute(notice.path) if notice.path else "",
    )


def subject_line(line: Line, reader: User) -> str:
    """The subject: the sentence without its full stop, after the letter's title for whoever wants that."""
    title = line.title if reader.mails_tell_more else ""
    return ": ".join(part for part in (title, line.sentence.removesuffix(".")) if part)[:180]


def reason(notice: "Notice") -> str:
    """Why it happened: the mentor's summary, or what a coordinator wrote; empty for other events.

    SECURITY: without what it quotes of the letter.
    """
    event = notice.event
    if not notice.can_see_letter or event.version is None or notice.is_writer_hidden:
        return ""
    requests, words = event.version.review_requests, None
    if event.verb in PUBLISHED:
        published = requests.filter(reviews__mentor=event.by, reviews__published_at__isnull=False)
        words = published.order_by("-reviews__published_at").values_list("reviews__summary", flat=True).first()
    elif event.verb in SETTLED:
        words = requests.order_by("-created_at").values_list("reason", flat=True).first()
    return without_quotes(words or "", event.version.body).strip()


def absolute(path: str) -> str:
    """The path as a URL of this site."""
    return settings.SITE_URL + path


def unsubscribe_token(person: User, way: str, kind: str) -> str:
    """A signed token that opens the page which stops such mail, and nothing else.

    It never expires: an old mail must still be able to stop new ones.

    Args:
        person: Whose mail it stops.
        way: The value of ``ByMail`` that it stops, at once or in the daily summary.
        kind: The value of ``Kind`` that it stops; empty for all.
    """
    return signing.Signer(salt=SALT).sign_object({"person": str(person.pk), "way": str(way), "kind": str(kind)})


def read_unsubscribe_token(token: str) -> tuple[User, dict[str, Any]] | None:
    """The person and the arguments that ``unsubscribe_token`` signed; None for a token that we did not sign."""
    try:
        content = signing.Signer(salt=SALT).unsign_object(token)
        return User.objects.get(pk=content["person"]), content
    except (signing.BadSignature, User.DoesNotExist, ValueError, KeyError, TypeError):
        return None
