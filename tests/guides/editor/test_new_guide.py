"""A guide begun in the product: from nothing or as a copy, seen by admins alone until it is published."""

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from guides.document.schema import OPTIONAL, missing_fields
from guides.editor.parts import PARTS
from guides.models import Guide
from tests.guides.editor.test_views import Fields
from tests.types import AsUser

NEW = reverse("guide-new")
ASKED = {"title_it": "Cuoco", "title_en": "Cook", "slug": "cook", "like": ""}


@pytest.fixture
def editor(as_user: AsUser, admin: User) -> Client:
    return as_user(admin)


def test_an_empty_guide_has_everything_to_be_written(guide: Guide, editor: Client, admin: User) -> None:
    assert editor.post(NEW, ASKED).headers["Location"] == reverse("guide-edit", args=["cook"])
    begun = Guide.objects.get(slug="cook")
    assert begun.draft["title"] == {"it": "Cuoco", "en": "Cook"}
    assert begun.draft.keys() == guide.draft.keys() - OPTIONAL.keys()
    assert {"summary.it", "summary.en", "examples", "criteria"} <= set(begun.missing_fields)
    assert (begun.rubric, begun.edited_by_admins, begun.changes.get().by) == (None, True, admin)


def test_every_page_of_an_empty_guide_opens_and_it_cannot_be_published(
    guide: Guide, editor: Client, candidate: User, as_user: AsUser, client: Client
) -> None:
    editor.post(NEW, ASKED)
    names = ["guide-edit", "guide-try", "guide-publish", "guide-insight", "reruns", "guide-export"]
    for path in [
        *(reverse(name, args=["cook"]) for name in names),
        *(reverse("guide-part", args=["cook", p]) for p in PARTS),
    ]:
        assert editor.get(path).status_code == 200, path
    assert editor.post(reverse("guide-publish", args=["cook"]), {"revision": "1", "rerun": "on"}).status_code == 422
    assert editor.post(reverse("reruns", args=["cook"])).status_code == 302
    assert editor.post(reverse("guide-try", args=["cook"]), {"text": "Gentile Anna"}).status_code == 200
    assert client.get(reverse("guide", args=["cook"])).status_code == 404
    assert "Cuoco" in editor.get(reverse("guides")).text
    assert "Cuoco" not in as_user(candidate).get(reverse("guides")).text + client.get(reverse("guides")).text
    assert "cook/" not in as_user(candidate).get(reverse("letter-start")).text


def test_an_empty_guide_is_written_part_by_part_and_published(guide: Guide, editor: Client) -> None:
    editor.post(NEW, ASKED)
    for part in ("about", "criteria", "examples"):
        where = reverse("guide-part", args=["cook", part])
        fields = Fields(editor.post(where, Fields(editor.get(where).text).found | {"add": "1"}).text).found
        fields |= {name: "Prova" for name, text in fields.items() if name.endswith((".it", ".en")) and not text}
        fields |= {
            "0.id": "length",
            "0.weight": "2",
        }
        assert editor.post(where, fields).status_code == 302
    cook = Guide.objects.get(slug="cook")
    assert missing_fields(cook.draft) == []
    editor.post(reverse("guide-publish", args=["cook"]), {"revision": cook.revision})
    assert cook.rubric.number == 1
    assert [guide.slug for guide in Guide.objects.published()] == ["backend", "cook"]


def test_a_copy_has_all_that_the_other_has_but_the_names_of_its_role(guide: Guide, editor: Client) -> None:
    editor.post(NEW, ASKED | {"like": guide.pk})
    copy = Guide.objects.get(slug="cook")
    roles = {key: guide.draft[key] for key in OPTIONAL if key in guide.draft}
    assert copy.draft | {"slug": "backend", "title": guide.draft["title"]} | roles == guide.draft
    assert not copy.draft.keys() & roles.keys()


def test_a_copy_says_what_it_has_from_the_other_and_is_not_published_unchanged(guide: Guide, editor: Client) -> None:
    editor.post(NEW, ASKED | {"like": guide.pk})
    where, copy = reverse("guide-publish", args=["cook"]), Guide.objects.get(slug="cook")
    page = editor.get(where).text
    assert "parola per parola quelle di «Backend Developer»" in page
    assert "non si può pubblicare" in page
    assert 'name="revision"' not in page
    assert editor.post(where, {"revision": "1"}).status_code == 422
    assert copy.rubric is None

    summary = Fields(editor.get(reverse("guide-part", args=["cook", "about"])).text).found
    editor.post(reverse("guide-part", args=["cook", "about"]), summary | {"summary.it": "Una guida per chi cucina."})
    assert "parola per parola" in editor.get(where).text
    editor.post(where, {"revision": "2"})
    assert copy.rubrics.get().number == 1


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"slug": "backend"}, "esiste già"),
        ({"slug": "new"}, "diversa da «new»"),
        ({"slug": "Two--Words"}, "lettere minuscole"),
        ({"slug": ""}, "obbligatorio"),
        ({"title_en": " "}, "obbligatorio"),
    ],
)
def test_what_cannot_be_a_guide_is_refused_and_comes_back_as_typed(
    guide: Guide, editor: Client, change: dict[str, str], said: str
) -> None:
    refused = editor.post(NEW, ASKED | change)
    assert refused.status_code == 422
    assert said in refused.text
    assert Guide.objects.count() == 1
