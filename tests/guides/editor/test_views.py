"""The admins' pages of a guide: every part saved as it stands, refused with what was typed, told when stale."""

import copy
import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from guides.document.schema import OPTIONAL
from guides.editor.parts import PARTS
from guides.models import Guide, SampleLetter
from letters.models import Version
from tests.types import AsUser, Response


class Fields(HTMLParser):
    """What a browser would send of the last form of a page, as a dictionary."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: dict[str, str] = {}
        self.area: str | None = None
        self.select: str | None = None
        self.feed(html[: html.index("</main>")])
        self.found.pop("csrfmiddlewaretoken", None)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag == "form":
            self.found = {}
        elif tag in {"input", "textarea", "select"} and "name" not in named:
            self.area = self.select = None  # it sends nothing
        elif (
            tag == "input"
            and named.get("name", "csrfmiddlewaretoken") != "csrfmiddlewaretoken"
            and (named.get("type") != "checkbox" or "checked" in named)
        ):
            self.found[named["name"]] = named.get("value", "")
        elif tag == "textarea":
            self.area, self.found[named["name"]] = named["name"], ""
        elif tag == "select":
            self.select = named["name"]
        elif tag == "option" and self.select and ("selected" in named or self.select not in self.found):
            self.found[self.select] = named["value"]

    def handle_data(self, data: str) -> None:
        if self.area:
            self.found[self.area] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":  # HTML drops the first newline of a text area and sends the others as CR LF
            self.found[self.area] = self.found[self.area].removeprefix("\n").replace("\n", "\r\n")
            self.area = None


@pytest.fixture
def editor(as_user: AsUser, admin: User) -> Client:
    return as_user(admin)


def address(part: str) -> str:
    return reverse("guide-part", args=["backend", part])


def typed(editor: Client, part: str) -> dict[str, str]:
    return Fields(editor.get(address(part)).text).found


@pytest.mark.sampled(3)
@pytest.mark.parametrize("part", PARTS)
def test_what_a_request_does_not_send_stays_as_it_was(guide: Guide, editor: Client, part: str) -> None:
    assert editor.post(address(part), {"revision": "1"}).status_code == 302
    assert Guide.objects.get().draft == guide.draft


def row_of(fields: dict[str, str], check: str) -> str:
    return next(name.partition(".")[0] for name, value in fields.items() if name.endswith(".id") and value == check)


@pytest.mark.sampled(2)
@pytest.mark.parametrize("part", PARTS)
def test_a_page_saved_as_it_stands_changes_nothing(guide: Guide, editor: Client, part: str) -> None:
    fields = typed(editor, part)
    response = editor.post(address(part), fields)
    assert response.status_code == 302, re.findall(r'role="alert">([^<]*)', response.text)
    after = Guide.objects.get()
    assert (after.draft, after.revision) == (guide.draft, 1)


@pytest.mark.sampled(2)
@pytest.mark.parametrize("part", PARTS)
def test_every_field_of_the_guide_stands_on_a_page(guide: Guide, editor: Client, part: str) -> None:
    """With the test above: whatever is typed into any text of any page arrives in the document."""
    fields = typed(editor, part)
    # The letter of a template has gaps with questions, so no other words can stand in its place.
    others = re.compile("mention|gaps|body|words|advice")
    texts = [name for name in fields if name.endswith((".it", ".en")) and not others.search(name)]
    name = next(name for name in reversed(texts) if ".quote" not in name)
    editor.post(address(part), fields | {name: "Parole nuove"})
    change = Guide.objects.get().changes.get()
    assert len(change.fields) == 1
    assert change.fields[0].endswith(name.partition(".")[2] if name[0].isdigit() else name)


def test_the_editor_says_what_a_criterion_decides_and_what_its_parameters_do(guide: Guide, editor: Client) -> None:
    page = editor.get(address("criteria")).content.decode()
    assert "Il servizio di una piattaforma" in page
    assert "conta solo il lavoro in una lettera che parla di tecnologia" in page


def test_weight_and_parameters_are_edited(guide: Guide, editor: Client) -> None:
    fields = typed(editor, "criteria")
    row = row_of(fields, "length")
    more = {f"{row}.weight": "2,5", f"{row}.minimum": "150", f"{row}.maximum": ""}
    more[f"{row_of(fields, 'monitoring')}.terms"] = "Zabbix\r\n\r\n Nagios "
    more[f"{row_of(fields, 'testing')}.patterns"] = r"pytest-\w+"
    assert editor.post(address("criteria"), fields | more).status_code == 302
    entries = {entry["id"]: entry for entry in Guide.objects.get().draft["criteria"]}
    assert (entries["length"]["weight"], entries["length"]["minimum"]) == (2.5, 150)
    assert "maximum" not in entries["length"]
    assert entries["monitoring"]["terms"] == ["Zabbix", "Nagios"]
    assert entries["testing"]["patterns"] == [r"pytest-\w+"]


@pytest.mark.sampled(2)
@pytest.mark.parametrize(("number", "place"), [(4, "2"), (1, "5"), (0, "20"), (19, "1")])
def test_an_entry_goes_to_the_place_whose_number_it_is_given(
    guide: Guide, editor: Client, number: int, place: str
) -> None:
    ids = [entry["id"] for entry in guide.draft["criteria"]]
    editor.post(address("criteria"), typed(editor, "criteria") | {f"{number}.place": place})
    ids.insert(int(place) - 1, ids.pop(number))
    assert [entry["id"] for entry in Guide.objects.get().draft["criteria"]] == ids


def test_an_entry_is_added_and_removed(guide: Guide, editor: Client) -> None:
    count = len(guide.draft["questions"])
    grown = editor.post(address("questions"), typed(editor, "questions") | {"add": "1"})
    assert grown.status_code == 200
    fields = Fields(grown.text).found
    assert editor.post(address("questions"), fields).status_code == 302  # a blank entry is none
    assert Guide.objects.get().revision == 1
    new = {f"{count}.{key}.{lang}": f"{key} {lang}" for key in ("question", "answer") for lang in ("it", "en")}
    editor.post(address("questions"), fields | new)
    assert Guide.objects.get().draft["questions"][count]["answer"] == {"it": "answer it", "en": "answer en"}
    editor.post(address("questions"), typed(editor, "questions") | {f"{count}.remove": "on"})
    assert Guide.objects.get().draft["questions"] == guide.draft["questions"]


def test_the_history_of_the_draft_tells_in_words_what_was_changed(guide: Guide, admin: User, editor: Client) -> None:
    draft = copy.deepcopy(guide.draft)
    draft["criteria"][0]["weight"] = 9
    draft["summary"]["it"] = "Nuova"
    guide.edit(draft, seen=guide.revision, by=admin)
    page = editor.get(reverse("guide-edit", args=["backend"])).text
    assert "Criteri › L’oggetto nomina il ruolo › Peso" in page
    assert "Sintesi › Italiano" in page
    assert "criteria.subject" not in page


def test_a_half_finished_translation_is_kept_flagged_and_not_published(guide: Guide, editor: Client) -> None:
    fields = typed(editor, "about") | {"title.en": " ", "summary.it": "Parole nuove"}
    saved = editor.post(address("about"), fields, follow=True)
    assert "Per pubblicarla manca ancora 1 testo" in saved.text
    assert "manca l’inglese" in saved.text
    assert Fields(saved.text).found == fields | {"revision": "2"}
    assert "Manca 1 testo" in editor.get(reverse("guide-edit", args=["backend"])).text

    where = reverse("guide-publish", args=["backend"])
    shown = editor.get(where)
    assert "<code>title.en</code>" in shown.text and "summary" in shown.text
    assert "revision" not in Fields(shown.text).found  # there is nothing to press
    refused = editor.post(where, {"revision": "2"})
    assert refused.status_code == 422
    assert "<code>title.en</code>" in refused.text
    assert guide.rubric.number == 1

    editor.post(address("about"), typed(editor, "about") | {"title.en": "Backend Developer"})
    editor.post(where, {"revision": "3"})
    assert guide.rubric.number == 2


@pytest.mark.sampled(2)
@pytest.mark.parametrize("part", PARTS)
def test_a_page_with_nothing_in_one_language_is_kept_and_comes_back(guide: Guide, editor: Client, part: str) -> None:
    fields = typed(editor, part)
    blank = {name: "" for name in fields if name.endswith(".en") and not name.endswith("quote.en")}
    response = editor.post(address(part), fields | blank)
    assert response.status_code == 302, re.findall(r'role="alert">([^<]*)', response.text)
    assert typed(editor, part) == fields | blank | {"revision": "2"}
    assert all(path.endswith((".en", "en")) for path in Guide.objects.get().missing_fields)
    # A gap without a question is nothing that is missing, nor are names of the role.
    asked = [name for name in blank if not re.search(r"\.(gaps|words|deeds|advice)\.", name)]
    asked = [name for name in asked if name.removesuffix(".en") not in OPTIONAL]
    assert len(Guide.objects.get().missing_fields) >= len(asked)


@pytest.mark.sampled(2)
@pytest.mark.parametrize(
    ("part", "name", "text", "sentence"),
    [
        ("criteria", "0.weight", "11", "criteria[0].weight deve essere un numero da 0 a 10"),
        ("criteria", "0.weight", "molto", "Scrivi un numero"),
        ("criteria", "0.title.it", "x" * 46, "criteria[0].title.it può avere al massimo 45 caratteri"),
        ("criteria", "0.patterns", "(?<=a)b", "criteria[0].patterns, «(?&lt;=a)b»: RE2 non ha look-ahead"),
        ("criteria", "0.patterns", "a(b", "RE2 la rifiuta (missing )"),
        ("criteria", "0.maximum", "3", "criteria[0].maximum non è un parametro"),
        ("criteria", "0.id", "Due Parole", "solo lettere minuscole, cifre e trattini singoli"),
        ("templates", "0.body.it", "Gentile\n\n{{nome}, ciao", "body.it, riga 3 del testo: a { manca"),
        ("templates", "0.body.it", "Gentile [Nome", "riga 1 del testo: a [ manca"),
        ("templates", "0.body.it", "Gentile\n[Come va.]", "riga 2 del testo: se restasse in una lettera"),
        ("examples", "0.notes.0.quote.it", "Parole che non ci sono", "non compare nella lettera d’esempio"),
        ("pillars", "0.mention.it", "- senza nome", "Comincia da un’etichetta"),
        ("pillars", "0.mention.it", "Solo una", "le stesse etichette"),
        ("pillars", "0.criteria", "no-such", "rimanda a no-such, che in questa guida"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_a_sentence_and_comes_back_as_typed(
    guide: Guide, editor: Client, part: str, name: str, text: str, sentence: str
) -> None:
    fields = typed(editor, part) | {name: text.replace("\n", "\r\n")}
    response = editor.post(address(part), fields)
    assert response.status_code == 422
    assert sentence in response.text.replace("&#x27;", "'")
    shown = Fields(response.text).found
    assert {key: shown[key] for key in fields if key in shown} | {name: shown[name]} == {
        key: value for key, value in fields.items() if key in shown
    }
    assert Guide.objects.get().draft == guide.draft


def test_the_second_of_two_admins_sees_both_texts_and_keeps_what_they_choose(
    guide: Guide, editor: Client, as_user: AsUser, person: Callable[..., User]
) -> None:
    mine = typed(editor, "about") | {"title.it": "Il mio", "summary.en": "Mine alone"}
    theirs = typed(editor, "about") | {"title.it": "Il loro", "intro.it": "Solo loro"}
    other = as_user(person("Bruno Galli", role="admin"))
    assert other.post(address("about"), theirs).status_code == 302
    told = editor.post(address("about"), mine)
    assert told.status_code == 409
    assert "Bruno Galli" in told.text and "Il loro" in told.text
    assert told.text.count("L’avete cambiato tutti e due") == 1
    assert Guide.objects.get().draft["title"]["it"] == "Il loro"
    fields = Fields(told.text).found
    assert (fields["title.it"], fields["summary.en"], fields["intro.it"]) == ("Il mio", "Mine alone", "Solo loro")
    assert editor.post(address("about"), fields).status_code == 302
    draft = Guide.objects.get().draft
    assert (draft["title"]["it"], draft["summary"]["en"], draft["intro"]["it"]) == ("Il mio", "Mine alone", "Solo loro")


def test_two_admins_who_changed_different_fields_both_keep_theirs_and_the_second_is_told(
    guide: Guide, editor: Client, as_user: AsUser, person: Callable[..., User]
) -> None:
    mine, theirs = (typed(editor, "criteria") for _ in range(2))
    other = as_user(person("Bruno Galli", role="admin"))
    others = {f"{row_of(theirs, 'scale')}.weight": "7", f"{row_of(theirs, 'monitoring')}.terms": "Vedetta"}
    assert other.post(address("criteria"), theirs | others).status_code == 302
    row = row_of(mine, "monitoring")
    saved = editor.post(address("criteria"), mine | {f"{row}.weight": "5", f"{row}.place": "1"}, follow=True)
    assert "cambiata da Bruno Galli: ci sono entrambe" in saved.text
    draft = Guide.objects.get().draft
    entries = {entry["id"]: entry for entry in draft["criteria"]}
    assert (entries["scale"]["weight"], entries["monitoring"]["weight"]) == (7, 5)
    assert entries["monitoring"]["terms"] == ["Vedetta"]
    assert next(iter(entries)) == "monitoring"


def test_what_was_written_upon_a_revision_that_nobody_remembers_is_shown_beside_what_stands(
    guide: Guide, editor: Client
) -> None:
    fields = typed(editor, "about") | {"title.it": "Il mio"}
    Guide.objects.update(revision=9)  # as loading a newer file does
    told = editor.post(address("about"), fields)
    assert told.status_code == 409
    assert Fields(told.text).found["title.it"] == "Il mio"
    assert Guide.objects.get().draft == guide.draft


def test_the_preview_shows_markdown_as_it_will_look_and_saves_nothing(guide: Guide, editor: Client) -> None:
    fields = typed(editor, "about") | {"intro.it": "Una **prova**\n\n<script>no</script>", "preview": "1"}
    response = editor.post(address("about"), fields)
    assert "<strong>prova</strong>" in response.text and "<script>no" not in response.text
    assert Guide.objects.get().revision == 1


def test_where_typed_terms_and_patterns_stand_is_shown_before_they_are_saved(
    guide: Guide, editor: Client, admin: User
) -> None:
    SampleLetter.objects.create(guide=guide, title="Di prova", language="it", body="Uso Vedetta.", added_by=admin)
    fields = typed(editor, "criteria")
    row = row_of(fields, "monitoring")
    shown = editor.post(address("criteria"), fields | {f"{row}.terms": "Vedetta", "preview": "1"})
    region = shown.text.partition(f'id="hits-{row}"')[2].partition("</div>")[0]
    assert "Trovato 1 volta" in region and "Di prova" in region and "Vedetta</mark>" in region
    assert shown.text.count("Trovato") == 1
    nowhere = editor.post(address("criteria"), fields | {f"{row}.patterns": "zx[0-9]", "preview": "1"}).text
    assert "in nessuna di queste lettere" in nowhere
    refused = editor.post(address("criteria"), fields | {f"{row}.patterns": "a(b", "preview": "1"}).text
    region = refused.partition(f'id="hits-{row}"')[2].partition("</div>")[0]
    assert "RE2 la rifiuta" in region
    assert Guide.objects.get().revision == 1


def import_file(editor: Client, text: str | bytes, revision: int = 1) -> Response:
    content = text.encode() if isinstance(text, str) else text
    data = {"file": SimpleUploadedFile("guida.yaml", content), "revision": revision}
    return editor.post(reverse("guide-import", args=["backend"]), data)


def test_a_file_goes_out_and_comes_in_with_the_same_bytes(guide: Guide, editor: Client) -> None:
    out = editor.get(reverse("guide-export", args=["backend"]))
    assert out.headers["Content-Disposition"] == 'attachment; filename="backend.yaml"'
    changed = out.text.replace("weight: 1", "weight: 2", 1)
    assert import_file(editor, changed).status_code == 302
    assert editor.get(reverse("guide-export", args=["backend"])).text == changed
    assert import_file(editor, out.text, revision=1).status_code == 409
    assert Guide.objects.get().revision == 2


@pytest.mark.sampled(2)
@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            lambda text: text.replace("weight: 1", "weight: 12", 1),
            r"guida.yaml, riga \d+: criteria\[0\].weight deve essere",
        ),
        (lambda text: text.replace("slug: backend", "slug: [backend", 1), r"guida.yaml, riga \d+: non è YAML valido"),
        (
            lambda text: text.replace("  weight: 1\n", "  weight: 1\n  patterns: ['(?=a)b']\n", 1),
            r"guida.yaml, riga \d+: \w+\[\d+\].patterns, «\(\?=a\)b»: RE2",
        ),
        (lambda text: b"\xff\xfe" + text.encode("utf-16-le"), "UTF-8"),
        (lambda text: text + " " * 200_001, "supera i 200 KB"),
    ],
)
def test_a_broken_file_names_file_line_and_field(
    guide: Guide, editor: Client, change: Callable[[str], str | bytes], sentence: str
) -> None:
    response = import_file(editor, change(Guide.objects.get().as_yaml()))
    assert response.status_code == 422
    assert re.search(sentence, response.text)
    assert Guide.objects.get().draft == guide.draft


def lighter(guide: Guide, admin: User) -> Guide:
    document = copy.deepcopy(guide.draft)
    entry = next(item for item in document["criteria"] if item["id"] == "monitoring")
    entry["weight"], entry["terms"], entry["patterns"] = 4, ["Vedetta"], ["sentry[0-9]"]
    return guide.edit(document, seen=1, by=admin)


def test_trying_shows_the_verdicts_that_change_with_the_evidence_and_where_the_added_terms_stand(
    guide: Guide, editor: Client, admin: User
) -> None:
    lighter(guide, admin)
    text = "Gentile Anna,\n\nho configurato Vedetta e sentry7 per i pagamenti."
    response = editor.post(reverse("guide-try", args=["backend"]), {"text": text})
    judged = response.context["trial"].results
    assert [letter.title for letter in judged][:1] == ["Il testo incollato"] and len(judged) == 7
    assert {hit.words for hit in judged[0].hits} == {"Vedetta", "sentry7"}
    changed = {d.id: d for d in judged[0].differences}
    assert (changed["monitoring"].before, changed["monitoring"].after) == ("missing", "met")
    assert any("Vedetta" in quote for quote in changed["monitoring"].quotes_after)
    assert "sentry[0-9]" in response.text
    assert "Vedetta" not in editor.get(reverse("guide-try", args=["backend"])).text.partition("<details")[0]


def test_a_sample_letter_is_kept_tried_and_removed(guide: Guide, editor: Client) -> None:
    where = reverse("sample-new", args=["backend"])
    assert editor.post(where, {"title": "Senza testo", "language": "it", "body": ""}).status_code == 422
    assert editor.post(where, {"title": "Debole", "language": "en", "body": "Dear all, hire me."}).status_code == 302
    sample = SampleLetter.objects.get()
    tried = editor.get(reverse("guide-try", args=["backend"]))
    assert [letter.title for letter in tried.context["trial"].results][-1] == "Debole"
    editor.post(reverse("sample-remove", args=["backend", sample.pk]))
    assert not SampleLetter.objects.exists()


def test_publishing_shows_what_changes_and_publishes_only_that(guide: Guide, editor: Client, admin: User) -> None:
    lighter(guide, admin)
    where = reverse("guide-publish", args=["backend"])
    shown = editor.get(where)
    assert {"criteria.monitoring.weight", "criteria.monitoring.terms"} <= {c.path for c in shown.context["fields"]}
    assert shown.context["trial"].results
    assert editor.post(where, {"revision": "1"}).headers["Location"] == where
    assert guide.rubric.number == 1
    editor.post(where, Fields(shown.text).found)
    assert guide.rubric.number == 2
    assert guide.rubric.published_by == admin
    again = reverse("rubric-publish", args=["backend", 1])
    editor.post(again, Fields(editor.get(again).text).found)
    assert (guide.rubric.number, guide.rubric.document) == (3, guide.rubrics.get(number=1).document)


@pytest.mark.parametrize("wanted", [False, True])
def test_publishing_has_open_letters_judged_again_where_that_is_wanted(
    guide: Guide, editor: Client, admin: User, version: Version, wanted: bool
) -> None:
    lighter(guide, admin)
    shown = Fields(editor.get(reverse("guide-publish", args=["backend"])).text).found
    assert "rerun" not in shown  # opt-in
    answer = editor.post(reverse("guide-publish", args=["backend"]), shown | ({"rerun": "on"} if wanted else {}))
    assert answer.headers["Location"] == reverse("reruns" if wanted else "guide-edit", args=["backend"])
    assert [rerun.rubric.number for rerun in guide.reruns.all()] == ([2] if wanted else [])
    assert version.checklist_runs.count() == wanted


@pytest.mark.sampled(2)
@pytest.mark.parametrize(
    ("name", "arguments", "queries"),
    [("guide-edit", [], 10), ("guide-part", ["criteria"], 5), ("guide-try", [], 9), ("guide-publish", [], 10)],
)
def test_a_page_makes_a_fixed_number_of_queries(
    guide: Guide,
    editor: Client,
    admin: User,
    name: str,
    arguments: list[str],
    queries: int,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for weight in range(4, 10):
        document = copy.deepcopy(Guide.objects.get().draft)
        document["criteria"][0]["weight"] = weight
        guide.edit(document, seen=Guide.objects.get().revision, by=admin).publish(by=admin)
        SampleLetter.objects.create(guide=guide, title="x", language="it", body="Breve.", added_by=admin)
    editor.get(reverse(name, args=["backend", *arguments]))  # the process reads each document once
    with django_assert_max_num_queries(queries):
        assert editor.get(reverse(name, args=["backend", *arguments])).status_code == 200


def test_examples_are_added_reordered_and_their_notes_kept(guide: Guide, editor: Client) -> None:
    before = guide.draft["examples"]
    fields = typed(editor, "examples")
    more = editor.post(address("examples"), fields | {"add": "1", "0.notes.add": "1"})
    found = Fields(more.text).found
    assert (found["rows"], found["0.notes.rows"]) == ("4", str(len(before[0]["notes"]) + 1))
    texts = {f"3.{key}.{lang}": f"{key} {lang}" for key in ("title", "context", "body", "why") for lang in ("it", "en")}
    note = {f"3.notes.0.{key}.{lang}": f"body {lang}" for key in ("quote", "why") for lang in ("it", "en")}
    new = texts | note | {"3.id": "lead", "3.notes.rows": "1", "3.notes.0.criterion": "scale", "3.place": "1"}
    assert editor.post(address("examples"), found | new).status_code == 302
    first, *others = Guide.objects.get().draft["examples"]
    assert (first["id"], others) == ("lead", before)
    assert first["notes"] == [
        {"quote": {"it": "body it", "en": "body en"}, "criterion": "scale", "why": {"it": "body it", "en": "body en"}}
    ]
    fields = typed(editor, "examples")
    assert (
        editor.post(address("examples"), fields | {"1.notes.0.remove": "on", "1.notes.1.place": "3"}).status_code == 302
    )
    notes = Guide.objects.get().draft["examples"][1]["notes"]
    kept = before[0]["notes"]
    assert notes == [kept[2], kept[1], *kept[3:]]
    assert editor.post(address("examples"), typed(editor, "examples") | {"0.remove": "on"}).status_code == 302
    assert Guide.objects.get().draft["examples"][1:] == before[1:]


def test_a_template_lists_its_gaps_for_their_questions_and_form(guide: Guide, editor: Client) -> None:
    fields = typed(editor, "templates")
    assert "[Azienda]* Come si chiama l’azienda o il posto?" in fields["0.gaps.it"].splitlines()
    assert "[Company]* What is the company or place called?" in fields["0.gaps.en"].splitlines()
    gaps = {
        "0.gaps.it": "[Azienda]* Come si chiama?\r\n[Risultato] Com’è finita?\r\n[Problema]",
        "0.gaps.en": "[Company]* What is it called?\r\n[Result] How did it end?",
    }
    assert editor.post(address("templates"), fields | gaps | {"0.form": "email"}).status_code == 302
    template = Guide.objects.get().draft["templates"][0]
    assert template["form"] == "email"
    assert template["gaps"] == [
        {
            "label": {"it": "Azienda", "en": "Company"},
            "question": {"it": "Come si chiama?", "en": "What is it called?"},
            "droppable": False,
        },
        {
            "label": {"it": "Risultato", "en": "Result"},
            "question": {"it": "Com’è finita?", "en": "How did it end?"},
        },
    ]
    fields = typed(editor, "templates")
    assert fields["0.gaps.en"].startswith("[Company]* What is it called?\r\n[Result] How did it end?\r\n[")
    assert (
        editor.post(address("templates"), fields | {"0.gaps.it": "", "0.gaps.en": "", "0.form": "letter"}).status_code
        == 302
    )
    first, *others = Guide.objects.get().draft["templates"]
    assert first == {key: value for key, value in guide.draft["templates"][0].items() if key != "gaps"}
    assert others == guide.draft["templates"][1:]


@pytest.mark.sampled(2)
@pytest.mark.parametrize(
    ("italian", "english", "sentence"),
    [
        ("Azienda: come?", "", "deve cominciare con le parole di uno spazio"),
        ("[Azienda] Come?", "[Company]* What?", "gli stessi spazi, riga per riga"),
        ("[Azienda] Come?\n[Risultato] Quale?", "[Company] What?", "gli stessi spazi, riga per riga"),
        ("[Ditta] Come?", "[Company] What?", "nessuno spazio da riempire porta le parole Ditta"),
        (
            "[Risultato] A?\n[Risultato] B?",
            "[Company] A?\n[Result] B?",
            "templates[0].gaps[1].label.it ripete Risultato",
        ),
    ],
)
def test_questions_that_belong_to_no_gap_are_refused_at_their_field(
    guide: Guide, editor: Client, italian: str, english: str, sentence: str
) -> None:
    gaps = {"0.gaps.it": italian.replace("\n", "\r\n"), "0.gaps.en": english.replace("\n", "\r\n")}
    fields = typed(editor, "templates") | gaps
    refused = editor.post(address("templates"), fields)
    assert refused.status_code == 422
    assert sentence in refused.text.partition('id="0.gaps-problem"')[2].partition("</ul>")[0]
    assert Fields(refused.text).found == fields
    assert Guide.objects.get().draft == guide.draft


def test_questions_in_one_language_are_kept_and_the_other_is_missed(guide: Guide, editor: Client) -> None:
    fields = typed(editor, "templates") | {"0.gaps.it": "[Azienda] Come si chiama?", "0.gaps.en": ""}
    assert "manca l’inglese" in editor.post(address("templates"), fields, follow=True).text
    missing = Guide.objects.get().missing_fields
    assert missing == ["templates[0].gaps[0].label.en", "templates[0].gaps[0].question.en"]
