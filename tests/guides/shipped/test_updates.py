"""What is new in a file is proposed to the admins who changed a guide, part by part, and never over their words."""

import copy
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from guides.document.yaml_format import Document, dump
from guides.models import Guide, ShippedGuide
from tests.types import AsUser

UPDATES = reverse("guide-updates", args=["backend"])
NEW_SUMMARY = "Il nuovo riassunto."
OWN_SUMMARY = "Il riassunto della scuola."
NEW_INTRO = "La nuova introduzione."


@pytest.fixture
def editor(as_user: AsUser, admin: User) -> Client:
    return as_user(admin)


@pytest.fixture
def newer(backend_document: Document) -> dict[str, Any]:
    """The file of today: another summary, introduction and template, and advice on a criterion."""
    document: dict[str, Any] = copy.deepcopy(dict(backend_document))
    document["summary"]["it"] = NEW_SUMMARY
    document["intro"]["it"] = NEW_INTRO
    document["templates"][0]["title"]["it"] = "Un altro titolo"
    document["criteria"][0]["advice"] = {"met": {"it": "Bene.", "en": "Good."}}
    return document


def load(document: dict[str, Any], folder: Path) -> None:
    (folder / f"{document['slug']}.yaml").write_text(dump(document), encoding="utf-8")
    call_command("load_guides", folder=folder, verbosity=0)


def change(admin: User, **values: Any) -> None:
    guide = Guide.objects.get()
    guide.edit(copy.deepcopy(guide.draft) | values, seen=guide.revision, by=admin)


@pytest.fixture
def changed(guide: Guide, admin: User, newer: dict[str, Any], tmp_path: Path) -> Guide:
    """A guide whose summary an admin changed, before the file of today was loaded."""
    change(admin, summary={**guide.draft["summary"], "it": OWN_SUMMARY})
    load(newer, tmp_path)
    return Guide.objects.with_draft().get()


def keys() -> dict[str, bool]:
    """The parts that are proposed, and whether nobody changed them here."""
    return {part.key: part.is_untouched for part in ShippedGuide.objects.get().parts()}


def shown(editor: Client) -> dict[str, str]:
    """The hidden field of the page as it is now."""
    return {"stamp": editor.get(UPDATES).context["shipped"].stamp}


def press(editor: Client, name: str, value: str, hidden: dict[str, str] | None = None) -> str:
    """Press a button; what the page says then."""
    return editor.post(UPDATES, (hidden or shown(editor)) | {name: value}, follow=True).text


def test_loading_changes_nothing_and_proposes_what_is_new(changed: Guide, editor: Client) -> None:
    assert changed.draft["summary"]["it"] == OWN_SUMMARY
    first, template = changed.draft["criteria"][0]["id"], changed.draft["templates"][0]["id"]
    assert keys() == {
        "summary": False,
        "intro": True,
        f"criteria.{first}.advice": True,
        f"templates.{template}": True,
    }
    overview = editor.get(reverse("guide-edit", args=["backend"])).text
    assert UPDATES in overview
    assert "sono state aggiornate 4 parti" in overview
    page = editor.get(UPDATES).text
    assert NEW_SUMMARY in page
    assert OWN_SUMMARY in page
    assert ">Consiglio se raggiunto<" in page


def test_parts_that_nobody_changed_are_used_in_one_press(changed: Guide, editor: Client) -> None:
    press(editor, "all", "1")
    draft = Guide.objects.get().draft
    assert draft["intro"]["it"] == NEW_INTRO
    assert draft["templates"][0]["title"]["it"] == "Un altro titolo"
    assert draft["criteria"][0]["advice"]["met"]["it"] == "Bene."
    assert draft["summary"]["it"] == OWN_SUMMARY
    assert keys() == {"summary": False}
    assert changed.rubric.number == 1  # nothing is published


def test_what_is_declined_is_proposed_again_only_when_the_file_changes_it_again(
    changed: Guide, editor: Client, newer: dict[str, Any], tmp_path: Path
) -> None:
    press(editor, "decline", "summary")
    assert Guide.objects.get().draft["summary"]["it"] == OWN_SUMMARY
    load(newer, tmp_path)
    assert "summary" not in keys()
    newer["summary"]["it"] = "Ancora un altro."
    load(newer, tmp_path)
    assert keys()["summary"] is False


def test_an_update_replaces_the_words_of_admins_only_where_that_is_pressed(changed: Guide, editor: Client) -> None:
    press(editor, "take", "summary")
    assert Guide.objects.get().draft["summary"]["it"] == NEW_SUMMARY
    assert "summary" not in keys()


def test_merging_keeps_the_words_of_admins_and_takes_the_rest(
    changed: Guide, editor: Client, newer: dict[str, Any], tmp_path: Path
) -> None:
    newer["summary"]["en"] = "The new summary."
    load(newer, tmp_path)
    press(editor, "merge", "summary")
    assert Guide.objects.get().draft["summary"] == {"it": OWN_SUMMARY, "en": "The new summary."}
    assert "summary" not in keys()


@pytest.mark.sampled(1)
@pytest.mark.parametrize("button", ["all", "take", "decline"])
def test_what_was_not_shown_is_not_decided(
    button: str, changed: Guide, editor: Client, newer: dict[str, Any], tmp_path: Path
) -> None:
    hidden = shown(editor)
    newer["intro"]["it"] = "Nessuno l’ha vista."
    load(newer, tmp_path)
    assert "La guida è cambiata da quando" in press(editor, button, "intro", hidden)
    assert Guide.objects.get().draft == changed.draft
    assert keys()["intro"] is True


def test_words_written_since_the_page_was_shown_are_kept(changed: Guide, editor: Client, admin: User) -> None:
    hidden = shown(editor)
    change(admin, intro={"it": "Scritta intanto.", "en": "Written meanwhile."})
    assert "La guida è cambiata da quando" in press(editor, "all", "1", hidden)
    assert Guide.objects.get().draft["intro"]["it"] == "Scritta intanto."


@pytest.mark.parametrize(("button", "value"), [("all", "1"), ("take", "intro")])
def test_pressing_twice_does_it_once_and_is_no_error(changed: Guide, editor: Client, button: str, value: str) -> None:
    hidden = shown(editor)
    press(editor, button, value, hidden)
    assert "Salvato nella bozza" in press(editor, button, value, hidden)
    assert Guide.objects.get().revision == changed.revision + 1


def test_a_part_that_refers_to_one_that_is_not_there_is_refused_in_a_sentence(
    changed: Guide, editor: Client, newer: dict[str, Any], tmp_path: Path
) -> None:
    text = {"it": "Prova", "en": "Test"}
    newer["criteria"].append({"id": "new-check", "weight": 1, "title": text, "asks": text, "terms": ["prova"]})
    newer["pillars"][0]["criteria"].append("new-check")
    load(newer, tmp_path)
    pillar = f"pillars.{newer['pillars'][0]['id']}"
    proposed = keys()
    said = press(editor, "take", pillar)
    assert "Non è stato modificato nulla: " in said
    assert "new-check" in said
    assert (Guide.objects.get().draft, keys()) == (changed.draft, proposed)
    press(editor, "take", "criteria.new-check")
    press(editor, "take", pillar)
    assert "new-check" in Guide.objects.get().draft["pillars"][0]["criteria"]
    assert not {pillar, "criteria.new-check"} & keys().keys()


def test_a_new_entry_is_shown_field_by_field(
    changed: Guide, editor: Client, newer: dict[str, Any], tmp_path: Path
) -> None:
    newer["manual"].append(
        {"id": "warmth", "title": {"it": "Tono", "en": "Tone"}, "asks": {"it": "È cordiale?", "en": "?"}}
    )
    load(newer, tmp_path)
    assert "È cordiale?" in editor.get(UPDATES).text


def test_a_guide_that_admins_made_themselves_gets_no_proposals(
    guide: Guide, admin: User, newer: dict[str, Any], editor: Client, tmp_path: Path
) -> None:
    Guide.objects.begin("own", title={"it": "Nostra", "en": "Ours"}, by=admin)
    load(newer | {"slug": "own"}, tmp_path)
    assert not ShippedGuide.objects.exists()
    page = reverse("guide-updates", args=["own"])
    assert "Non c’è nulla di nuovo" in editor.get(page).text
    assert editor.post(page, {"all": "1"}).status_code == 302


def test_a_guide_that_nobody_changed_is_published_and_gets_no_proposals(
    guide: Guide, newer: dict[str, Any], tmp_path: Path
) -> None:
    load(newer, tmp_path)
    assert guide.rubric.number == 2
    assert not ShippedGuide.objects.exists()


def test_a_file_that_is_no_guide_is_refused_and_changes_no_proposal(
    changed: Guide, newer: dict[str, Any], tmp_path: Path
) -> None:
    before = keys()
    del newer["pillars"][0]["id"]
    with pytest.raises(CommandError, match=r"backend\.yaml"):
        load(newer, tmp_path)
    assert keys() == before


def test_the_page_makes_a_fixed_number_of_queries(
    changed: Guide, editor: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    editor.get(UPDATES)
    with django_assert_max_num_queries(6):
        assert editor.get(UPDATES).status_code == 200
