"""A draft is tried with its verdicts, whether it is published or not."""

from django.test import Client
from django.urls import reverse

from accounts.models import User
from guides.models import Guide
from tests.types import AsUser

ENGLISH = "Dear Ms Hall,\n\nI rewrote the payment service in Python and cut its response time from 900 to 120 ms."


def tried(guide: Guide, editor: Client) -> str:
    return editor.post(reverse("guide-try", args=[guide.slug]), {"text": ENGLISH}).text


def test_a_guide_that_was_never_published_shows_every_verdict(guide: Guide, as_user: AsUser, admin: User) -> None:
    copy = Guide.objects.begin("copied", title={"it": "Copia", "en": "Copy"}, by=admin, like=guide)
    page = tried(copy, as_user(admin))
    assert "Non è ancora pubblicato nulla" in page
    assert "I giudizi restano come sono" not in page
    for entry in guide.draft["criteria"]:
        assert f"<td>{entry['title']['it']}</td>" in page.replace("&#x27;", "'")


def test_a_published_guide_shows_every_verdict_too(guide: Guide, as_user: AsUser, admin: User) -> None:
    assert "Tutti i giudizi della bozza" in tried(guide, as_user(admin))


def test_a_pasted_text_has_the_language_in_which_it_is_written(guide: Guide, as_user: AsUser, admin: User) -> None:
    assert "Inglese" in tried(guide, as_user(admin)).split("Il testo incollato")[1][:120].capitalize().title()
