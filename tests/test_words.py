"""The words on screen: an Italian for every English sentence, typography, and no page half in each language.

Nothing here needs the gettext tools: sources are read by ``ast`` and by Django's own reading of templates.
"""

import ast
import copy
import gettext
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.core.mail import EmailMultiAlternatives
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import deactivate, override
from django.utils.translation.template import templatize

from accounts.models import Token, User
from guides.editor.parts import PARTS
from guides.localization import format_day
from guides.models import Guide, SampleLetter, ShippedGuide
from letters.models import Export, Letter, Version
from reviews.models import ChecklistRun, Rerun, ReviewRequest, Thread
from reviews.notifications.wording import unsubscribe_token
from reviews.runs.rerun_comparison import MIN_LETTERS
from tests.conftest import LETTER
from tests.mailbox import deliver
from tests.reviews.statistics.test_statistics import judge
from tests.types import AsUser

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "locale" / "it" / "LC_MESSAGES" / "django.po"
APPS = [
    "accounts",
    "audit",
    "conduct",
    "config",
    "guides",
    "jobs",
    "letters",
    "limits",
    "mail",
    "privacy",
    "profiles",
    "programmes",
    "reviews",
]
SINGULAR, PLURAL = {"_", "gettext", "gettext_lazy"}, {"ngettext", "ngettext_lazy"}
IN_TEMPLATE = re.compile(r"""n?gettext\((?:u?'(?:[^'\\]|\\.)*'|u?"(?:[^"\\]|\\.)*"|[ ,]|count)+\)""", re.DOTALL)
COMMAND = "manage.py makemessages -l it --no-location --no-wrap --no-obsolete -i .venv -i var -i tests; then msgfmt"


@pytest.fixture(autouse=True)
def leave_the_language_as_it_was() -> Iterator[None]:
    """A request leaves its language active, and the next test may compare sentences."""
    yield
    deactivate()


def read_catalogue() -> dict[str, tuple[str, list[str]]]:
    """For each msgid the comment lines before it, and its msgstr (two where there is a plural)."""
    found = {}
    for block in CATALOGUE.read_text(encoding="utf-8").split("\n\n"):
        values: dict[str, str] = {}
        keyword = ""
        for line in block.splitlines():
            if line.startswith("msg"):
                keyword, line = line.split(" ", 1)  # noqa: PLW2901
                values[keyword] = ""
            if line.startswith('"'):
                values[keyword] += ast.literal_eval(line)
        comments = "\n".join(line for line in block.splitlines() if line.startswith("#"))
        if values.get("msgid"):
            found[values["msgid"]] = (comments, [text for key, text in values.items() if key.startswith("msgstr")])
    return found


def sources() -> Iterator[tuple[Path, ast.Module]]:
    """Every Python file of the product, and the calls that Django sees in every template."""
    for app in APPS:
        for path in (ROOT / app).rglob("*.py"):
            yield path, ast.parse(path.read_text(encoding="utf-8"))
    for path in (ROOT / "templates").rglob("*.*"):
        text = templatize(path.read_text(encoding="utf-8"), origin=str(path))
        yield path, ast.parse("\n".join(IN_TEMPLATE.findall(text)))


def sentences() -> dict[str, Path]:
    found = {}
    for path, tree in sources():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in SINGULAR | PLURAL:
                found.update({str(arg.value): path for arg in node.args[:1] if isinstance(arg, ast.Constant)})
    return found


CATALOGUE_ENTRIES = read_catalogue()


def test_every_sentence_has_an_italian_and_none_is_left_over() -> None:
    found = sentences()
    assert len(found) > 200
    assert set(found) - set(CATALOGUE_ENTRIES) == set(), f"run {COMMAND}"
    assert set(CATALOGUE_ENTRIES) - set(found) == set(), f"run {COMMAND}"
    assert [msgid for msgid, (comments, texts) in CATALOGUE_ENTRIES.items() if "fuzzy" in comments] == []
    assert [msgid for msgid, (_comments, texts) in CATALOGUE_ENTRIES.items() if not all(texts)] == []


def test_no_alias_hides_a_sentence_from_makemessages() -> None:
    aliases = {
        (path, name.asname)
        for path, tree in sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for name in node.names
        if name.asname not in {None, "_"}
    }
    assert aliases == set()


def test_the_compiled_catalogue_is_that_of_the_text() -> None:
    with CATALOGUE.with_suffix(".mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    for msgid, (_comments, texts) in CATALOGUE_ENTRIES.items():
        assert [compiled.gettext(msgid)] == texts[:1] or compiled.ngettext(msgid, "", 1) == texts[0], msgid
        if len(texts) > 1:
            assert compiled.ngettext(msgid, "", 2) == texts[1]
    catalogue: dict[str, str] = vars(compiled)["_catalog"]
    assert len([key for key in catalogue if key]) == sum(len(texts) for _, texts in CATALOGUE_ENTRIES.values())


@pytest.mark.parametrize("pattern", [r"%\(\w+\)[sd]", r"</?(?:a|b)\b[^>]*>"])
def test_what_stands_in_a_sentence_stands_in_its_italian(pattern: str) -> None:
    for msgid, (_comments, texts) in CATALOGUE_ENTRIES.items():
        for text in texts:
            assert sorted(re.findall(pattern, text)) == sorted(re.findall(pattern, msgid)), msgid


@pytest.mark.parametrize("mark", ["!", "'", "..."])
def test_no_straight_apostrophes_and_no_shouting(mark: str) -> None:
    for msgid, (_comments, texts) in CATALOGUE_ENTRIES.items():
        assert not [text for text in [msgid, *texts] if mark in text]


def test_each_language_has_its_own_quotation_marks() -> None:
    for msgid, (_comments, texts) in CATALOGUE_ENTRIES.items():
        assert not set("«»") & set(msgid)
        assert not set("“”") & set("".join(texts))


@pytest.mark.parametrize(
    ("language", "month", "number", "written"),
    [
        ("it", 11, 24, "24 novembre 2026"),
        ("it", 12, 1, "1º dicembre 2026"),
        ("it", 12, 21, "21 dicembre 2026"),
        ("en", 11, 24, "24 November 2026"),
        ("en", 12, 1, "1 December 2026"),
    ],
)
def test_a_day_in_words(language: str, month: int, number: int, written: str) -> None:
    with override(language):
        assert format_day(datetime(2026, month, number)) == written


@pytest.mark.parametrize(("language", "month"), [("it", "novembre"), ("en", "November")])
def test_paper_is_dated_in_the_language_of_the_letter(version: Version, language: str, month: str) -> None:
    version.letter.language, version.letter.place = language, "Bologna"
    version.created_at = datetime(2026, 11, 24, tzinfo=timezone.get_current_timezone())
    with override("en" if language == "it" else "it"):
        assert Export(version=version).to_paper_letter().place_and_date == f"Bologna, 24 {month} 2026"


class Words(HTMLParser):
    """What people read or hear of a page: texts, labels and hints, not what stands inside a field."""

    ATTRIBUTES = {
        "aria-label",
        "placeholder",
        "title",
        "content",
        "data-saving",
        "data-saved",
        "data-offline",
        "data-signedout",
    }

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.inside = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag
        named = dict(attrs)
        if named.get("name") not in {"viewport", "color-scheme", "htmx-config"}:
            self.keep(*(value for name, value in attrs if name in self.ATTRIBUTES))

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        # What is quoted is a letter's, in the letter's language.
        if self.inside not in {"textarea", "script", "style", "code", "q"}:
            self.keep(data)

    def keep(self, *texts: str | None) -> None:
        clean = {" ".join((text or "").split()).removesuffix(" · Bozza") for text in texts}
        self.found |= {text for text in clean if re.search(r"[^\W\d_]{3}", text)}


# Names, and words that both languages write alike.
ALIKE = {
    "Bozza",
    "Privacy",
    "PDF",
    "Menu",
    "Email",
    "Password",
    "English",
    "Italiano",
    "/api/v1/schema/",
    "Alt ↑",
    "Alt ↓",
}
ALIKE |= {"Ctrl+B, Ctrl+I", "Ctrl+Z, Ctrl+Shift+Z", "Ctrl+S", "Ctrl+K", "Alt+↑, Alt+↓", "Esc"}
ALIKE |= {"Alt C", "Alt P", "Alt W", "Ctrl ↵"}
ALIKE |= {"website", "article", "summary_large_image"}  # what kind of page it is, for those who share it


@pytest.fixture
def places(candidate: User, mentor: User, admin: User, version: Version) -> list[tuple[User | None, str]]:
    """One page of each kind: who looks, and where."""
    ChecklistRun.run(ChecklistRun.objects.request(version, by=candidate).pk)
    asked = ReviewRequest.objects.ask(version, mentor=mentor, by=candidate)
    Token.objects.issue(user=candidate, name="Quante?", scopes=["read", "write"])
    thread = Thread.open(asked.review(), by=mentor, quote="con repliche e partizioni", text="Quante?")
    export = Export.objects.create(version=version, requested_by=candidate)
    letter = version.letter
    own = [letter.get_absolute_url(), version.get_absolute_url(), reverse("versions", args=[letter.pk])]
    letter.draft.write(LETTER.replace("Cordiali saluti,\n", ""), seen=letter.draft.revision)
    later = letter.freeze(by=candidate)
    own += [reverse("compare", args=[letter.pk, 1, 2]), reverse("compare", args=[letter.pk, 2, later.number])]
    own += [reverse("ask", args=[letter.pk]), reverse("export", args=[export.pk])]
    own += [
        reverse("story", args=[letter.pk]),
        reverse("notices"),
        reverse("shares", args=[letter.pk, 1]),
        reverse("mail-off", args=[unsubscribe_token(candidate, "digest", "")]),
    ]
    own += [reverse(name) for name in ["letters", "letter-new", "letter-start", "profile", "activity", "mentor-apply"]]
    own += [reverse(name) for name in ["account_email", "account_change_password"]]
    outside = ["home", "checklist-about", "account_login", "account_signup", "account_reset_password"]
    outside += ["account_reset_password_done", "account_email_verification_sent", "account_inactive"]
    assert thread.quote in LETTER
    return [
        *((candidate, url) for url in [*own, reverse("account_logout"), "/no-such-page/", reverse("queue")]),
        *((mentor, reverse(name)) for name in ["queue", "reviews-done", "mentor-profile", "mentor-apply", "notices"]),
        (mentor, version.get_absolute_url()),
        *((admin, reverse(name)) for name in ["mentors", "profile", "audit-log"]),
        *((None, url) for url in [*map(reverse, outside), "/accounts/confirm-email/wrong/"]),
    ]


@pytest.fixture
def admin_places(guide: Guide, admin: User, stranger: User) -> list[tuple[User, str]]:
    """Every page of a guide as admins see it: with changes, something missing, a re-run, and letters judged by it."""
    judge(guide, stranger, *["Gentile Anna,\n\nassumetemi."] * MIN_LETTERS)
    SampleLetter.objects.create(guide=guide, title="Backend Developer", language="it", body=LETTER, added_by=admin)
    draft = copy.deepcopy(guide.draft)
    next(entry for entry in draft["criteria"] if entry["id"] == "monitoring")["terms"] = ["assumetemi"]
    guide.edit(draft, seen=1, by=admin).publish(by=admin)
    rerun = Rerun.objects.start(guide, by=admin)
    for run in rerun.runs.all():
        ChecklistRun.run(run.pk)
    draft["criteria"][0]["weight"], draft["summary"]["en"] = 5, ""
    Guide.objects.get().edit(draft, seen=2, by=admin)
    newest = copy.deepcopy(guide.draft)
    newest["criteria"][0]["weight"] = newest["criteria"][1]["weight"] = 7
    ShippedGuide.objects.receive(guide, newest, "backend.yaml")
    names = ["guide-edit", "guide-updates", "guide-try", "guide-publish", "guide-insight", "reruns"]
    paths = [reverse(name, args=["backend"]) for name in names] + [reverse("guides"), reverse("guide-new")]
    paths += [reverse("guide-part", args=["backend", part]) for part in PARTS]
    return [(admin, path) for path in paths]


def test_no_page_is_half_in_each_language(
    places: list[tuple[User | None, str]],
    admin_places: list[tuple[User, str]],
    as_user: AsUser,
    letter: Letter,
    mentor: User,
    admin: User,
    sample: Callable[[int, int], int],
) -> None:
    own = {
        admin.name,
        admin.email,
        letter.title,
        letter.company,
        letter.owner.name,
        letter.owner.email,
        mentor.name,
        "Quante?",
    }
    guide = letter.guide.rubric.document
    # What the guide says is shown as it stands; some of it is the same in both languages.
    own |= {guide["title"]["it"], guide["summary"]["en"], "github.com/elena-sarti-example"}
    for user, url in [*places, *admin_places][:: sample(3, 1)]:
        pages = {}
        for language in ("it", "en"):
            response = as_user(user).get(url, headers={"accept-language": language})
            assert response.status_code in {200, 403, 404}, (url, response.status_code)
            assert f'<html lang="{language}">' in response.text
            pages[language] = Words(response.text).found
        same = pages["it"] & pages["en"] - ALIKE
        left = {text for text in same if not any(word in text for word in own) and text.strip("«“…”»") not in LETTER}
        assert left == set(), url


@pytest.mark.parametrize(
    ("page", "who", "subjects"),
    [
        ("account_signup", "nobody", ("Conferma la tua email", "Confirm your email")),
        ("account_signup", "somebody", ("Hai già un account", "You already have an account")),
        ("account_reset_password", "nobody", ("Nessun account con questa email", "No account with this email")),
        ("account_reset_password", "somebody", ("Scegli una nuova password", "Choose a new password")),
    ],
)
def test_mails_are_short_and_in_the_language_of_the_page(
    client: Client, person: Callable[..., User], page: str, who: str, subjects: tuple[str, str]
) -> None:
    person("Somebody it"), person("Somebody en")
    sent: list[EmailMultiAlternatives] = []
    for language, subject in zip(("it", "en"), subjects, strict=True):
        email = f"{who}.{language}@example.it"
        data = {"email": email, "name": "Nuova", "password1": "una frase abbastanza lunga"}
        client.post(reverse(page), data, headers={"accept-language": language})
        sent += deliver()
        message = sent[-1]
        assert (message.subject, message.to) == (subject, [email])
        assert "http://testserver/accounts/" in message.body
        assert len(message.body) < 500
    italian, english = ({line for line in message.body.splitlines() if " " in line} for message in sent)
    assert italian & english == set()
