"""What somebody sees who opens an address that takes only what a form sends."""

import pytest
from django.urls import reverse

from accounts.models import User
from letters.models import Letter
from tests.types import AsUser

pytestmark = pytest.mark.django_db
SENTENCES = {
    "it": "Questo indirizzo non è una pagina: riceve solo quello che manda un pulsante.",
    "en": "This address is not a page: it only takes what a button sends.",
}


@pytest.mark.parametrize("language", ["it", "en"])
def test_the_page_says_what_is_wrong_and_leads_on(
    candidate: User, letter: Letter, as_user: AsUser, language: str
) -> None:
    candidate.choose_language(language)
    response = as_user(candidate).get(reverse("draft-check", args=[letter.pk]))
    assert (response.status_code, response["Allow"]) == (405, "POST")
    assert SENTENCES[language] in response.text
    assert f'href="{letter.get_absolute_url()}"' in response.text


def test_a_browser_that_opens_it_again_is_led_to_the_page_above(
    candidate: User, letter: Letter, as_user: AsUser
) -> None:
    """After a change of language it asks for the address of the form that was refused; so does a restored tab."""
    client, navigates = as_user(candidate), {"Sec-Fetch-Mode": "navigate"}
    above = {
        reverse("draft-check", args=[letter.pk]): letter.get_absolute_url(),
        reverse("text-kept"): reverse("letters"),
        reverse("token-create"): reverse("profile"),
        reverse("language"): "/",
    }
    for path, page in above.items():
        assert client.get(path, headers=navigates)["Location"] == page, path
    changed = client.post(reverse("language"), {"language": "en", "next": reverse("draft-check", args=[letter.pk])})
    response = client.get(changed["Location"], headers=navigates, follow=True)
    assert response.status_code == 200
    assert "Check it" in response.text


def test_what_is_no_page_is_refused_as_before(candidate: User, letter: Letter, as_user: AsUser) -> None:
    client, path = as_user(candidate), reverse("draft-check", args=[letter.pk])
    assert client.get(path, headers={"Accept": "application/json"}).json()["detail"] == SENTENCES["it"]
    assert client.put(path, headers={"Sec-Fetch-Mode": "navigate"}).status_code == 405
    assert client.put("/api/v1/letters/")["Content-Type"] == "application/json"
