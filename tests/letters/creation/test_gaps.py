"""What a template leaves to fill in becomes questions, is listed while it is left, and goes nowhere without a yes."""

import copy
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from checklist.detect.parts.placeholders import placeholders
from checklist.text.segmentation import Span
from guides.models import Guide
from letters.creation.filling import Filling, entries_by_label
from letters.gap_guard import GapsLeft
from letters.gaps import gap_questions, gaps, known_answer
from letters.models import Export, Letter
from reviews.models import ReviewRequest
from tests.rows import each_row
from tests.types import AsUser

TEXT = "Gentile [Nome e cognome],\n\n🚀 a [Nome Azienda] da [X anni]: [Numero] e [Numero]. A [Nome Azienda], [data]."


def asked(text: str) -> list[tuple[str, str, int]]:
    return [(blank.asks, blank.kind, len(blank.gaps)) for blank in gap_questions(text)]


def test_names_are_asked_once_and_figures_each_time() -> None:
    assert asked(TEXT) == [
        ("Nome e cognome", "text", 1),
        ("Nome Azienda", "text", 2),
        ("X anni", "number", 1),
        ("Numero", "number", 1),
        ("Numero", "number", 1),
        ("data", "date", 1),
    ]


@each_row(
    ("gap", "kind"),
    [
        *[("[E-mail]", "email"), ("[Telefono]", "tel"), ("[Link GitHub]", "url"), ("[GitHub link]", "url")],
        *[("[Number]", "number"), ("[X years]", "number"), ("{{anni}}", "number"), ("[giorno]", "date")],
        *[("[Dominio]", "text"), ("[nome e anno]", "text"), ("[annuncio]", "text"), ("[date]", "date")],
    ],
)
def test_a_gap_says_what_kind_of_answer_it_wants(gap: str, kind: str) -> None:
    assert [found.kind for found in gaps(f"Testo {gap}.")] == [kind]


def test_gaps_stand_where_the_checklist_finds_them() -> None:
    assert [(gap.start, gap.end) for gap in gaps(TEXT)] == [(span.start, span.end) for span in placeholders(TEXT)]
    assert [TEXT[gap.start : gap.end].strip("[]") for gap in gaps(TEXT)] == [gap.asks for gap in gaps(TEXT)]


def test_answers_go_into_every_gap_of_their_blank_and_what_is_empty_stays() -> None:
    answers = {"Nome e cognome": "Anna Sala", "Nome Azienda": "Nuvola [S.r.l.]", "data": "9 dicembre"}
    spans = {Span(gap.start, gap.end): answers[gap.asks] for gap in gaps(TEXT) if gap.asks in answers}
    assert Filling(TEXT, spans).body == (
        "Gentile Anna Sala,\n\n🚀 a Nuvola [S.r.l.] da [X anni]: [Numero] e [Numero]. A Nuvola [S.r.l.], 9 dicembre."
    )
    assert Filling(TEXT).body == TEXT
    assert Filling.from_json(Filling(TEXT, spans, frozenset(spans)).as_json()) == Filling(TEXT, spans, frozenset(spans))


def test_a_label_with_a_question_of_the_guide_is_asked_once() -> None:
    assert len(gap_questions(TEXT, once=["Numero"])) == len(gap_questions(TEXT)) - 1


def test_the_entries_are_those_of_the_template_that_has_most_of_the_labels() -> None:
    def template(*labels: str) -> dict[str, Any]:
        return {"gaps": [{"label": {"it": label, "en": "x"}, "of": labels} for label in labels]}

    templates = [template("a", "b"), {}, template("a", "b", "c"), template("c", "d")]
    assert entries_by_label(templates, ["a", "c", "e"], "it")["c"]["of"] == ("a", "b", "c")
    assert entries_by_label(templates, ["e"], "it") == {}


def test_facts_answer_what_they_can() -> None:
    facts = {"company": "Nuvola", "role": "Backend", "name": "Giulia Ferri", "email": "g@example.it"}
    text = "[Nome Azienda] [Company Name] [Azienda attuale] [Nome e cognome] [Nome Cognome] [E-mail] [Role]"
    text += " [ruolo attuale]"
    assert [known_answer(blank, facts) for blank in gap_questions(text)] == [
        *("Nuvola", "Nuvola", "", "", "Giulia Ferri", "g@example.it", "Backend", ""),
    ]


def test_a_text_full_of_brackets_is_read_quickly() -> None:
    assert len(gaps("[Nome] " * 7_000)) == 7_000
    assert gaps("[" * 50_000) == []


@pytest.fixture
def client(candidate: User, as_user: AsUser) -> Client:
    return as_user(candidate)


@pytest.fixture
def started(client: Client, candidate: User, guide: Guide) -> Letter:
    data = {"company": "Nuvola", "role": "Backend Developer", "language": "it", "start": "backend/first-job"}
    page = client.post(reverse("letter-start"), data | {"fill": "yes"})
    letter = Letter.objects.visible_to(candidate).get()
    assert page["Location"] == reverse("gaps", args=[letter.pk])
    return letter


def test_a_template_becomes_a_form_that_knows_the_company_already(client: Client, started: Letter) -> None:
    page = client.get(reverse("gaps", args=[started.pk])).text
    assert page.count('<input type="text"') == len({gap.asks for gap in gaps(started.draft.body)})
    assert 'name="azienda-1" value="Nuvola"' in page
    assert 'name="progetto-1"' in page
    assert '<mark class="an an-gap">[Progetto]</mark>' in page


def test_what_is_filled_goes_into_the_text_and_the_desk_counts_what_is_left(client: Client, started: Letter) -> None:
    data = {"revision": "1", "azienda-1": "Nuvola", "progetto-1": "Agenda", "nome-di-chi-legge-1": "Laura & Sarti"}
    page = client.post(reverse("gaps", args=[started.pk]), data, follow=True)
    started.draft.refresh_from_db()
    assert "Gentile Laura & Sarti," in started.draft.body
    assert started.draft.body.count("Nuvola") == 1
    left = len(gaps(started.draft.body))
    assert left == started.gaps_at_start - 3
    assert f"Spazi da riempire: {left} su {started.gaps_at_start}" in page.text


def test_answers_to_a_text_that_changed_meanwhile_are_kept_and_put_nowhere(client: Client, started: Letter) -> None:
    started.draft.write("Gentile [Nome Azienda], [X anni]", seen=1)
    page = client.post(reverse("gaps", args=[started.pk]), {"revision": "1", "nome-azienda-1": "Faro Energia"})
    assert page.status_code == 409
    assert 'value="Faro Energia"' in page.text
    assert 'name="revision" value="2"' in page.text
    started.draft.refresh_from_db()
    assert started.draft.body == "Gentile [Nome Azienda], [X anni]"


def with_questions(guide: Guide) -> None:
    """Give the first template questions for its gaps, one of which may not be left out."""
    document = copy.deepcopy(guide.draft)
    document["templates"][0] |= {
        "body": {"it": FILLED_IN_STEPS, "en": FILLED_IN_STEPS},
        "gaps": [
            {"label": dict.fromkeys(("it", "en"), label), "question": {"it": asked, "en": "What?"}, "droppable": drops}
            for label, asked, drops in [
                ("Nome", "A chi scrivi?", False),
                ("progetto", "Quale progetto racconti?", True),
                ("motivo", "Perché loro?", False),
            ]
        ],
    }
    guide.draft = document
    guide.save()
    guide.publish()


FILLED_IN_STEPS = (
    "Oggetto: candidatura\n\nGentile [Nome],\n\nho fatto [progetto], e [progetto] funziona. Scrivo per [motivo].\n\n"
    "Cordiali saluti,\n[Nome Cognome]\n[Telefono]\n"
)


@pytest.fixture
def asked_in_steps(candidate: User, guide: Guide) -> Letter:
    with_questions(guide)
    template = guide.draft["templates"][0]["id"]
    return Letter.objects.start(by=candidate, guide=guide, template=template, title="x", language="it")


def test_the_guide_says_what_is_asked_and_what_may_be_left_out(client: Client, asked_in_steps: Letter) -> None:
    page = client.get(reverse("gaps", args=[asked_in_steps.pk])).text
    for asked in ("A chi scrivi?", "Quale progetto racconti?", "Perché loro?", "Il tuo nome", "Telefono"):
        assert page.count(f"{asked}</label>") + page.count(f"{asked}:</label>") == 1, asked
    assert [name in page for name in ("drop-nome-1", "drop-progetto-1", "drop-motivo-1", "drop-nome-cognome-1")] == [
        *(False, True, False, False)
    ]
    assert 'name="drop-telefono-1"' in page


def test_what_is_left_out_comes_back_when_the_tick_is_taken_away(client: Client, asked_in_steps: Letter) -> None:
    path, draft = reverse("gaps", args=[asked_in_steps.pk]), asked_in_steps.draft
    json = {"Accept": "application/json"}
    answers = {"nome-1": "Anna Sala", "progetto-1": "il catalogo", "motivo-1": "crescere"}
    dropped = {"revision": "1", **answers, "drop-progetto-1": "on", "drop-telefono-1": "on"}
    assert client.post(path, dropped, headers=json).json() == {"revision": 2}
    draft.refresh_from_db()
    assert draft.body == (
        "Oggetto: candidatura\n\nGentile Anna Sala,\n\nScrivo per crescere.\n\nCordiali saluti,\n[Nome Cognome]\n"
    )
    again = client.get(path).text
    assert 'value="il catalogo"' in again
    assert again.count("checked") == 2
    assert client.post(path, answers | {"revision": "2"}, headers=json).json() == {"revision": 3}
    draft.refresh_from_db()
    assert "ho fatto il catalogo, e il catalogo funziona. Scrivo per crescere." in draft.body
    assert draft.body.endswith("[Nome Cognome]\n[Telefono]\n")


def test_a_text_written_in_since_is_asked_about_as_it_stands(client: Client, asked_in_steps: Letter) -> None:
    path, draft = reverse("gaps", args=[asked_in_steps.pk]), asked_in_steps.draft
    client.post(path, {"revision": "1", "drop-progetto-1": "on", "motivo-1": "crescere"})
    draft.refresh_from_db()
    draft.write(draft.body.replace("crescere", "imparare"), seen=2)
    page = client.get(path).text
    assert "progetto" not in page.partition("<form")[2]
    assert client.post(path, {"revision": "3", "nome-1": "Anna"}).status_code == 302
    draft.refresh_from_db()
    assert "Gentile Anna,\n\nScrivo per imparare." in draft.body


def test_answers_saved_while_another_window_wrote_are_refused_with_a_sentence(
    client: Client, asked_in_steps: Letter
) -> None:
    asked_in_steps.draft.write("Gentile [Nome],", seen=1)
    path = reverse("gaps", args=[asked_in_steps.pk])
    told = client.post(path, {"revision": "1", "nome-1": "Anna"}, headers={"Accept": "application/json"})
    assert (told.status_code, list(told.json())) == (409, ["detail"])


@pytest.mark.parametrize("data", [{}, {"revision": "x"}, {"revision": "1", "azienda-1": "x" * 500}])
def test_a_form_that_makes_no_sense_changes_nothing(client: Client, started: Letter, data: dict[str, str]) -> None:
    assert client.post(reverse("gaps", args=[started.pk]), data).status_code in {409, 422}
    before = started.draft.body
    started.draft.refresh_from_db()
    assert started.draft.body == before


def test_a_letter_too_long_once_filled_is_refused_with_the_answers(client: Client, letter: Letter) -> None:
    letter.draft.write("[Nome]" + "x" * 49_990, seen=2)
    page = client.post(reverse("gaps", args=[letter.pk]), {"revision": "3", "nome-1": "Giulia " * 10})
    assert page.status_code == 422
    assert "Giulia Giulia" in page.text


def test_autosave_tells_which_gaps_are_left(client: Client, letter: Letter) -> None:
    headers = {"Accept": "application/json"}
    sent = {"body": "🚀 [Numero]", "revision": 2}
    told = client.post(reverse("draft-points", args=[letter.pk]), sent, headers=headers).json()
    assert told["gaps"] == [{"start": 2, "end": 10, "words": "Numero"}]


@pytest.fixture
def unfinished(letter: Letter) -> Letter:
    letter.draft.write("Gentile [Nome e cognome], uso Python.", seen=2)
    return letter


def test_no_verb_lets_a_gap_out_without_a_yes(unfinished: Letter, candidate: User) -> None:
    version = unfinished.freeze(by=candidate)
    with pytest.raises(GapsLeft, match=r"1 spazio da riempire: .Nome e cognome"):
        Export.objects.request(version, by=candidate)
    with pytest.raises(GapsLeft):
        version.mark_sent(by=candidate)
    assert Export.objects.request(version, by=candidate, anyway=True)
    assert version.mark_sent(by=candidate, anyway=True)


def test_exporting_from_the_desk_asks_first_and_makes_a_version_only_then(client: Client, unfinished: Letter) -> None:
    body = {"body": unfinished.draft.body + "\n", "revision": 3}
    page = client.post(reverse("draft-export", args=[unfinished.pk]), body)
    assert page.status_code == 422
    assert "Nome e cognome" in page.text
    assert 'name="anyway" value="yes"' in page.text
    assert not unfinished.versions.exists()
    unfinished.draft.refresh_from_db()
    assert unfinished.draft.body.endswith("\n")  # what was typed is saved all the same
    assert f'name="revision" value="{unfinished.draft.revision}"' in page.text
    again = body | {"revision": unfinished.draft.revision, "anyway": "yes"}
    done = client.post(reverse("draft-export", args=[unfinished.pk]), again)
    export = Export.objects.get()
    assert done["Location"] == reverse("export", args=[export.pk])
    assert export.version == unfinished.versions.get()


def test_exporting_a_finished_draft_makes_a_version_first(client: Client, letter: Letter) -> None:
    client.post(reverse("draft-export", args=[letter.pk]), {"body": letter.draft.body + "Ciao", "revision": 2})
    assert Export.objects.get().version.body.endswith("Ciao")
    letter.draft.refresh_from_db()
    client.post(
        reverse("draft-export", args=[letter.pk]), {"body": letter.draft.body, "revision": letter.draft.revision}
    )
    assert letter.versions.count() == 1  # the same text is the same version


def test_printing_and_sending_a_version_with_gaps_ask_first(
    client: Client, unfinished: Letter, candidate: User
) -> None:
    version = unfinished.freeze(by=candidate)
    for name, data in (("export-new", {}), ("sending", {"sent_on": "2026-01-09", "to": "Laura"})):
        path = reverse(name, args=[unfinished.pk, version.number])
        page = client.post(path, data)
        assert page.status_code == 422
        for field in data.items():
            assert 'name="{}" value="{}"'.format(*field) in page.text
        assert client.post(path, data | {"anyway": "yes"}).status_code == 302
    assert Export.objects.count() == 1
    assert version.sending.to == "Laura"


def test_a_mentor_is_asked_about_gaps_only_with_a_tick(client: Client, unfinished: Letter, mentor: User) -> None:
    path = reverse("ask", args=[unfinished.pk])
    assert "[Nome e cognome]" in client.get(path).text
    assert client.post(path, {"mentor": mentor.pk}).status_code == 422
    assert not ReviewRequest.objects.exists()
    assert client.post(path, {"mentor": mentor.pk, "anyway": "on"}).status_code == 302
    assert ReviewRequest.objects.count() == 1


def test_a_finished_letter_is_asked_about_without_one(client: Client, letter: Letter, mentor: User) -> None:
    path = reverse("ask", args=[letter.pk])
    assert "anyway" not in client.get(path).text
    assert client.post(path, {"mentor": mentor.pk}).status_code == 302
