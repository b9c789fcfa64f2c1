"""The forms of a mentor's page: rendered once while they are empty, and each time where there is something in them."""

from django.test import Client

from accounts.models import User
from reviews.mentors.forms import PublishForm, SavedAnswerForm
from reviews.models import ReviewRequest
from reviews.templatetags.review_forms import REVIEW, form_fields, review_fields
from reviews.threads.forms import ThreadForm
from tests.types import AsUser


def test_empty_forms_are_as_their_classes_render_them_and_those_that_came_back_have_what_was_sent() -> None:
    for name, form in (("answer", SavedAnswerForm), ("comment", ThreadForm)):
        assert form_fields(name) == form_fields(name, None) == form().render()
        for words in ("uno", "due"):
            sent = form({"text": words})
            assert words in form_fields(name, sent) == sent.render()


def test_a_review_has_the_words_that_are_kept_of_it_and_those_of_no_other() -> None:
    for words in ("", "Bella lettera.", "<b>", ""):
        form = PublishForm(initial={"summary": words, "notes": words[:1]})
        kept = review_fields(None, {"summary": words, "notes": words[:1], "verdict": "approved"})
        assert kept == "\n".join(form[name].as_field_group() for name in REVIEW)
    sent = PublishForm({"summary": "Inviata."})
    assert "Inviata." in review_fields(sent, {"summary": "Tenuta."})
    assert "Tenuta." not in review_fields(sent, {"summary": "Tenuta."})


def test_the_verdict_that_is_kept_or_sent_is_chosen(asked: ReviewRequest, mentor: User, as_user: AsUser) -> None:
    client: Client = as_user(mentor)
    address = asked.get_absolute_url()

    def chosen(page: str) -> list[str]:
        inputs = [one for one in page.split("<input") if 'name="verdict"' in one and 'form="publish"' in one]
        assert len(inputs) == 3
        return [one.split('value="')[1].split('"')[0] for one in inputs if " checked" in one.split(">")[0]]

    assert chosen(client.get(address).text) == []
    asked.review().keep("verdict", "approved", base=None)
    assert chosen(client.get(address).text) == ["approved"]
    answer = client.post(f"/reviews/{asked.pk}/publication/", {"verdict": "small_things", "notes": "n" * 10_001})
    assert (answer.status_code, chosen(answer.text)) == (422, ["small_things"])
