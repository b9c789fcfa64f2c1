"""Mails and reports as another library reads them than the one that writes them.

The reader is fast-mail-parser, which is written in Rust. It reads strictly: what it would have to mend is an error.
"""

from collections.abc import Callable, Iterator

import pytest
from django.conf import settings as project
from django.test import Client
from fast_mail_parser import PyMail, PyMimePart, parse_email, parse_email_tree, walk
from pytest_django import Settings

from accounts.models import User
from letters.models import Version
from mail.delivery_report import read_report
from mail.models import Mail
from mail.return_address import is_signed, read_return_address
from reviews.models import ReviewRequest
from tests.mail.reports import report
from tests.mail_server import MailServer
from tests.mailbox import deliver

# Accents, letters beyond the Latin ones, an emoji of several code points, and longer than a line of a mail.
TITLE = "Perché città, naïveté e Ελλάδα: 👩🏽\u200d💻 più che un’«app»"
NAME = "Niccolò Maria Bartolomeo Cristoforetti-Pallavicini della Rovere d’Almerìa"


@pytest.fixture
def server(settings: Settings) -> Iterator[MailServer]:
    server = MailServer()
    settings.MAILERS = server.mailers()
    settings.BOUNCE_ADDRESS = "bounces@bozza.example"
    yield server
    server.close()


@pytest.fixture
def answers(version: Version, candidate: User, mentor: User, server: MailServer) -> Callable[[str], list[bytes]]:
    """The mails of one round about a letter, to the mentor and then to the candidate: ``answers(summary)``."""

    def make(summary: str) -> list[bytes]:
        candidate.mails_tell_more, version.letter.title = True, TITLE
        candidate.save()
        version.letter.save()
        mentor.name, mentor.email = NAME, "marco@città.example"
        mentor.save()
        asked = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
        asked.review().publish(verdict="changes_requested", summary=summary)
        deliver()
        return server.raw

    return make


def one(mail: PyMail, name: str) -> str:
    """The value of a header that is there once."""
    (value,) = mail.headers[name]
    return value


def test_subjects_and_texts_arrive_with_every_letter(answers: Callable[[str], list[bytes]], candidate: User) -> None:
    summary = "Più numeri, meno «passione»: così è già metà del lavoro 🎯."
    to_mentor, to_candidate = (parse_email(raw, strict=True) for raw in answers(summary))
    assert to_mentor.subject == f"{candidate.name} chiede il tuo parere sulla versione 1"
    assert to_candidate.subject == f"{TITLE}: {NAME} ha proposto modifiche alla versione 1"[:180]
    (text,), (html,) = to_candidate.text_plain, to_candidate.text_html
    assert f"> {summary}" in text and TITLE in text and NAME in text
    assert all(words in html for words in (summary, TITLE, "<html"))
    assert [address.address for address in to_mentor.to] == ["marco@xn--citt-3na.example"], "as IDNA writes it"
    assert to_candidate.from_ and to_candidate.from_.address == "bozza@localhost"
    assert [address.address for address in to_candidate.to] == [candidate.email]
    assert to_candidate.date_parsed and not to_candidate.attachments


def test_a_mail_is_one_text_in_two_forms(answers: Callable[[str], list[bytes]]) -> None:
    for raw in answers("Più numeri."):
        parts: list[PyMimePart] = list(walk(parse_email_tree(raw)))
        assert [part.content_type for part in parts] == ["multipart/alternative", "text/plain", "text/html"]
        assert max(map(len, raw.split(b"\r\n"))) <= 998, "RFC 5322, 2.1.1"
        assert raw.isascii(), "no mail server on the way has to know 8BITMIME"


def test_the_address_to_stop_mails_is_whole_and_one_press_uses_it(
    answers: Callable[[str], list[bytes]], candidate: User, client: Client
) -> None:
    raw = answers("Più numeri.")[1]
    mail = parse_email(raw, strict=True)
    address = one(mail, "List-Unsubscribe")
    assert address.startswith(f"<{project.SITE_URL}/") and address.endswith(">")
    assert not set(address) & set(" \t\r\n?=,"), "one address"
    # This reader decodes what is encoded in it; others do not (RFC 2047, 5).
    assert f"\r\nList-Unsubscribe: {address}\r\n".encode() in raw, "neither folded nor encoded"
    assert one(mail, "List-Unsubscribe-Post") == "List-Unsubscribe=One-Click"
    path = address.strip("<>").removeprefix(project.SITE_URL)
    assert client.post(path, {"List-Unsubscribe": "One-Click"}).status_code == 200
    candidate.refresh_from_db()
    assert candidate.notification_preference("turn").by_mail == "never"


def test_the_mails_about_one_letter_name_the_same_first_message(
    answers: Callable[[str], list[bytes]], version: Version
) -> None:
    mails = [parse_email(raw, strict=True) for raw in answers("Più numeri.")]
    assert len({one(mail, "Message-ID") for mail in mails}) == 2
    named = {one(mail, name) for mail in mails for name in ("References", "In-Reply-To")}
    assert [str(version.letter_id) in name for name in named] == [True]
    ids = named | {one(mail, "Message-ID") for mail in mails}
    assert all(name.startswith("<") and name.endswith(">") and name.count("@") == 1 for name in ids)


def test_a_report_leads_another_reader_to_the_same_mail_and_status(
    answers: Callable[[str], list[bytes]], server: MailServer, candidate: User
) -> None:
    answers("Più numeri.")
    mail, sender = Mail.objects.get(recipient=candidate), server.senders[1]
    raw = report(f"<{sender}>").replace("\n", "\r\n").encode()
    (to,) = parse_email(raw, strict=True).to
    found = read_return_address([to.address])
    assert found and found[0] == mail.pk and is_signed(mail.pk, candidate.email, found[1])
    tree = parse_email_tree(raw)
    (status,) = [part for part in walk(tree) if part.content_type == "message/delivery-status"]
    fields = [line.partition(": ") for line in (status.content or b"").decode().splitlines()]
    ours = read_report(raw)
    assert ours.failures == tuple(value for name, _colon, value in fields if name == "Status")
    assert [part.is_message for part in tree.children] == [False, False, True]
    assert any(sender in address for address in ours.addresses)
