"""The palette on the page of criteria: checks are added by name, with their parameters, words and advice."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from checklist.criteria import CRITERIA
from guides.models import Guide
from tests.guides.editor.test_views import Fields, address, typed
from tests.types import AsUser


@pytest.fixture
def editor(as_user: AsUser, admin: User) -> Client:
    return as_user(admin)


def added(editor: Client, what: str, part: str = "criteria") -> tuple[dict[str, str], str]:
    """The fields of the page after adding something of the palette, and the number of its row."""
    fields = typed(editor, part)
    shown = editor.post(address(part), fields | {"palette": what, "add": "1"})
    return Fields(shown.text).found, fields["rows"]


def test_the_palette_names_and_describes_every_check_that_the_guide_does_not_have(guide: Guide, editor: Client) -> None:
    page = editor.get(address("criteria")).text
    assert "Un termine con una cifra" in page
    assert "Soddisfatto quando almeno" in page
    taken = {entry["id"] for entry in guide.draft["criteria"]}
    for ident in CRITERIA:
        assert (f'<option value="{ident}"' in page) == (ident not in taken), ident


def test_a_check_of_the_checklist_is_added_with_its_name_and_its_parameters(guide: Guide, editor: Client) -> None:
    fields, row = added(editor, "experimentation")
    assert fields[f"{row}.id"] == "experimentation"
    assert fields[f"{row}.title.it"] != ""
    assert fields[f"{row}.product_trials"] == ""
    fields |= {f"{row}.product_trials": "1", f"{row}.asks.it": "Prove.", f"{row}.asks.en": "Trials."}
    assert editor.post(address("criteria"), fields).status_code == 302
    entry = Guide.objects.get().draft["criteria"][-1]
    assert (entry["id"], entry["product_trials"]) == ("experimentation", 1)


def test_a_check_of_ones_own_gets_kind_words_parameters_and_advice(guide: Guide, editor: Client) -> None:
    fields, row = added(editor, "kind:term-near-figure")
    assert fields[f"{row}.kind"] == "term-near-figure"
    fields |= {
        f"{row}.id": "user-impact", f"{row}.title.it": "Effetto", f"{row}.title.en": "Effect",
        f"{row}.asks.it": "Una cifra.", f"{row}.asks.en": "A figure.", f"{row}.figures": "percent\r\ncount",
        f"{row}.words.it": "conversione | abbandono\r\nreclamo", f"{row}.words.en": "conversion",
        f"{row}.advice.missing.it": "Di’ quanto.",
    }  # fmt: skip
    shown = editor.post(address("criteria"), fields | {"preview": "1"}).text
    assert "conversione, conversioni" in shown
    assert editor.post(address("criteria"), fields).status_code == 302
    entry = Guide.objects.get().draft["criteria"][-1]
    assert entry["kind"] == "term-near-figure"
    assert entry["figures"] == ["percent", "count"]
    assert entry["words"] == {"it": ["conversione | abbandono", "reclamo"], "en": ["conversion"]}
    assert entry["advice"] == {"missing": {"it": "Di’ quanto.", "en": ""}}
    again = typed(editor, "criteria")
    assert all(again[key] == text for key, text in fields.items() if key != "revision")


def test_another_kind_takes_the_parameters_of_the_former_one_away(guide: Guide, editor: Client) -> None:
    fields, row = added(editor, "kind:any-of")
    fields |= {f"{row}.id": "framing", f"{row}.sentences": "3", f"{row}.words.it": "domanda"}
    assert editor.post(address("criteria"), fields).status_code == 302
    editor.post(address("criteria"), typed(editor, "criteria") | {f"{row}.kind": "before-and-after"})
    entry = Guide.objects.get().draft["criteria"][-1]
    assert entry["kind"] == "before-and-after"
    assert "sentences" not in entry


def test_a_mistake_may_be_that_something_is_not_there(guide: Guide, editor: Client) -> None:
    fields, row = added(editor, "kind:absence", "mistakes")
    fields |= {f"{row}.id": "no-link", f"{row}.words.it": "portfolio", f"{row}.advice.found.it": "Metti un link."}
    assert editor.post(address("mistakes"), fields).status_code == 302
    assert Guide.objects.get().draft["mistakes"][-1]["kind"] == "absence"


def test_what_is_not_in_the_palette_adds_an_empty_entry(guide: Guide, editor: Client) -> None:
    fields, row = added(editor, "kind:wonder")
    assert fields[f"{row}.id"] == ""
    assert reverse("guide-part", args=["backend", "criteria"]) == address("criteria")
