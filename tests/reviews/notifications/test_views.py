"""The page of notices: what it says, where it leads, and nothing of a letter whose door has been closed."""

from django.urls import reverse

from letters.models import Event
from reviews.models import Notice, ReviewRequest
from reviews.notifications import activity

Verb = Event.Verb


def page(client) -> str:
    return client.get(reverse("notices")).content.decode()


def test_the_page_says_it_in_a_sentence_and_leads_there(asked, mentor, as_user):
    client = as_user(mentor)
    text = page(client)
    assert "Giulia Ferri chiede il tuo parere sulla versione 1." in text
    assert "Backend Developer, Nuvola" in text
    (notice,) = Notice.objects.filter(recipient=mentor)
    answer = client.post(reverse("notice", args=[notice.pk]))
    assert answer.url == asked.get_absolute_url()
    notice.refresh_from_db()
    assert notice.read_at is not None


def test_the_bar_counts_what_is_not_read_until_all_is(asked, candidate, mentor, as_user):
    client = as_user(mentor)
    assert '<b>1<span class="vh">' in client.get(reverse("queue")).content.decode()
    client.post(reverse("notices-read"))
    assert '<b>1<span class="vh">' not in client.get(reverse("queue")).content.decode()


def test_the_count_is_one_query_and_the_page_takes_a_fixed_number(
    asked, candidate, mentor, as_user, django_assert_num_queries, django_assert_max_num_queries
):
    client = as_user(mentor)
    with django_assert_max_num_queries(6) as few:
        page(client)
    for _turn in range(40):
        activity.record(Verb.SENT_NEWER, asked.letter, by=candidate, version=asked.version)
    with django_assert_num_queries(len(few)):
        assert page(client).count("<li class") == 30
    with django_assert_num_queries(1):
        assert Notice.objects.visible_to(mentor).unread().count() == 41


def test_whoever_may_no_longer_read_the_letter_reads_no_name_and_no_title(asked, candidate, mentor, as_user):
    asked.withdraw(by=candidate)
    text = page(as_user(mentor))
    assert "Una richiesta a cui dovevi rispondere è stata ritirata." in text
    assert "Giulia" not in text
    assert "Nuvola" not in text
    notice = Notice.objects.get(event__verb="withdrawn")
    assert as_user(mentor).post(reverse("notice", args=[notice.pk])).url == reverse("notices")


def test_a_blind_request_hides_the_candidate(version, candidate, mentor, as_user):
    ReviewRequest.objects.ask(version, mentor=mentor, by=candidate, is_blind=True)
    text = page(as_user(mentor))
    assert "Chi ha scritto la lettera chiede il tuo parere sulla versione 1." in text
    assert "Giulia" not in text
    assert "Nuvola" not in text
