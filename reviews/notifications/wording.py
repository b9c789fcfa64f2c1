"""What a mail says: each notice in a sentence with its reason and a link, never a word of a letter."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.conf import settings
from django.core import signing
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext, override

from accounts.models import User
from accounts.notification_preferences import ByMail, Kind
from letters.models import Event
from reviews.notifications.quotes import without_quotes

if TYPE_CHECKING:
    from reviews.notifications.mail import Mail
    from reviews.notifications.notification import Notice

SALT = "reviews.mail.off"
LINES = 40  # of a summary; the rest is on the page
ANSWERS = {Event.Verb.CHANGES_SUGGESTED, Event.Verb.APPROVED}
SETTLED = {Event.Verb.CLOSED, Event.Verb.REASSIGNED}


@dataclass(frozen=True)
class Line:
    sentence: str
    title: str
    reason: str
    link: str


def compose(mail: "Mail", notices: "list[Notice]") -> EmailMultiAlternatives:
    """The message in the recipient's language: plain text, the same as simple HTML, and how to stop it."""
    person = mail.recipient
    way, kind = (ByMail.DIGEST, "") if mail.day else (ByMail.NOW, notices[0].kind)
    off = absolute(reverse("mail-off", args=[off_token(person, way, kind)]))
    with override(person.language or settings.LANGUAGE_CODE):
        lines = [line(notice, person) for notice in notices[:LINES]]
        context = {
            **{"person": person, "lines": lines, "is_summary": bool(mail.day), "more": len(notices) - len(lines)},
            **{"site": settings.SITE_URL, "notices": absolute(reverse("notices")), "off": off},
            **{"choices": absolute(reverse("profile")) + "#notices", "what": Kind(kind).label if kind else ""},
        }
        text, html = (render_to_string(f"reviews/mail.{form}", context) for form in ("txt", "html"))
        subject = gettext("What is new on your letters") if mail.day else summary(lines[0])
    message = EmailMultiAlternatives(" ".join(subject.split()), text.strip() + "\n", to=[person.email])
    message.attach_alternative(html, "text/html")
    message.extra_headers = headers(mail, off)
    return message


def line(notice: "Notice", reader: User) -> Line:
    """SECURITY: whoever reads a letter blind gets mail through the same veil as every page."""
    from reviews.blind.middleware import veiled  # noqa: PLC0415 - which needs the models, and they need this file

    return Line(
        sentence=veiled(notice.sentence, reader=reader),
        title=veiled(notice.title, reader=reader),
        reason=veiled(reason(notice), reader=reader),
        link=absolute(notice.path) if notice.path else "",
    )


def summary(line: Line) -> str:
    """The subject: the sentence without its full stop, and the letter's title where there is one."""
    return ": ".join(part for part in (line.title, line.sentence.removesuffix(".")) if part)[:180]


def headers(mail: "Mail", off: str) -> dict[str, str]:
    """One press in the mail program stops them (RFC 8058); the same row has the same Message-ID for ever."""
    host = settings.SITE_URL.split("//")[-1].split("/")[0].split(":")[0]
    return {
        "Message-ID": f"<{mail.pk}@{host}>",
        "List-Unsubscribe": f"<{off}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
    }


def reason(notice: "Notice") -> str:
    """Why: the mentor's summary, or what a coordinator wrote. SECURITY: without what it quotes of the letter."""
    event = notice.event
    if not notice.is_open or event.version is None or notice.is_blind:
        return ""
    about = event.version.review_requests
    if event.verb in ANSWERS:
        answers = apps.get_model("reviews", "Review").objects.filter(request__version=event.version)
        found = answers.filter(mentor=event.by, published_at__isnull=False).order_by("-published_at")
        said = found.values_list("summary", flat=True).first()
    elif event.verb in SETTLED:
        said = about.order_by("-created_at").values_list("reason", flat=True).first()
    else:
        said = ""
    return without_quotes(said or "", event.version.body).strip()


def absolute(path: str) -> str:
    return settings.SITE_URL + path


def off_token(person: User, way: str, kind: str) -> str:
    """Opens nothing but the page that stops such mail, and for ever: an old mail must still be able to stop them."""
    return signing.Signer(salt=SALT).sign_object({"person": str(person.pk), "way": str(way), "kind": str(kind)})


def stop_by(token: str) -> tuple[User, dict[str, Any]] | None:
    """Whom a token of ``off_token`` belongs to, and what it stops; None for one that we did not sign."""
    try:
        found = signing.Signer(salt=SALT).unsign_object(token)
        return User.objects.get(pk=found["person"]), found
    except (signing.BadSignature, User.DoesNotExist, ValueError, KeyError, TypeError):
        return None
