"""The docs stay true, as far as a program can tell: what they name exists, and what exists is named."""

import re
from itertools import chain
from pathlib import Path

import pytest
from django.core.management import get_commands
from django.urls import Resolver404, resolve
from django.utils.translation import gettext, override

from checklist.__main__ import main as checklist_command
from tests.rows import each_row

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "training").glob("*.md")])
WEB_APPS = [
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
    "reviews",
    "sandbox",
]
APPS = [*WEB_APPS, "checklist"]

LINK = re.compile(r"\]\(([^)\s]+)\)")
SHELL = re.compile(r"^```sh\n(.*?)^```", re.DOTALL | re.MULTILINE)
NAMED_FILE = re.compile(r"`([\w.-]+/[\w./-]+\.(?:py|html|css|js|yaml|md|toml))`")
ADR = re.compile(r"docs/adr/(\d{4})")
# os.environ.get("X"), os.environ["X"], environment.flag("X"); ${X:-…} in the Procfile
SETTING = re.compile(r"""(?:environ(?:\.get\(|\[)|environment\.\w+\()["']([A-Z_]+)["']|\$\{([A-Z_]+):?-""")


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def everything() -> str:
    return "\n".join(text(page) for page in PAGES)


def code() -> list[Path]:
    return [path for app in [*APPS, "script"] for path in (ROOT / app).rglob("*.py")]


def anchors(page: Path) -> set[str]:
    """The ids that a Markdown page's headings get on GitHub and elsewhere."""
    headings = re.findall(r"^#+ (.+)$", text(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


@each_row("page", PAGES)
def test_every_link_leads_somewhere(page: Path) -> None:
    dead = []
    for link in LINK.findall(text(page)):
        if re.match(r"https?:|mailto:", link):
            continue
        file, _, anchor = link.partition("#")
        target = (page.parent / file).resolve() if file else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            dead.append(link)
    assert dead == []


@each_row("page", PAGES)
def test_every_file_that_the_docs_name_exists(page: Path) -> None:
    places = [ROOT, *(ROOT / app for app in APPS)]
    assert [file for file in NAMED_FILE.findall(text(page)) if not any((at / file).exists() for at in places)] == []


PEOPLE = re.compile(
    r"agree(?:s|d|ment)? with (?:people|persons|humans)|careful readers?|hand labels|labels that people gave",
    re.IGNORECASE,
)


@each_row("page", PAGES)
def test_no_page_claims_agreement_with_people_while_nobody_has_measured_it(page: Path) -> None:
    sentences = re.split(r"(?<=[.:;])\s|\n\n", text(page))
    claims = [said for said in sentences if PEOPLE.search(" ".join(said.split()))]
    assert [said for said in claims if not re.search(r"\b(?:not|no|measure|measuring)\b|telling how", said, re.I)] == []


ASVS_ROW = re.compile(r"^\| (\d+\.\d+\.\d+) \| ([12]) \| (met|partly|not|n\.a\.) \| (.+) \|$", re.MULTILINE)
ASVS_CHAPTER = re.compile(r"^\| V\d+ [^|]+ \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$", re.MULTILINE)
SHOWN_BY = re.compile(r"`(\.?[\w-]+[\w./-]*)(?:::(\w+))?`")


def test_every_requirement_that_is_met_names_a_file_or_test_that_exists() -> None:
    rows = ASVS_ROW.findall(text(ROOT / "docs/asvs.md"))
    assert len(rows) == len({number for number, *_more in rows}) == 253
    missing = []
    for number, _level, state, reason in rows:
        named = [(ROOT / file, test) for file, test in SHOWN_BY.findall(reason) if (ROOT / file).is_file()]
        if state == "met" and not named:
            missing.append(f"{number} names nothing")
        paths = [file for file, _test in SHOWN_BY.findall(reason) if "/" in file]
        missing += [f"{number}: {file}" for file in paths if not (ROOT / file).exists()]
        missing += [f"{number}: {test}" for file, test in named if test and f"def {test}(" not in text(file)]
    assert missing == []


def test_the_counts_of_the_requirements_are_those_of_the_table() -> None:
    page = text(ROOT / "docs/asvs.md")
    states = [state for _number, _level, state, _reason in ASVS_ROW.findall(page)]
    counts = [states.count(state) for state in ("met", "partly", "not", "n.a.")]
    assert [sum(map(int, column)) for column in zip(*ASVS_CHAPTER.findall(page), strict=True)] == counts
    met, partly, unmet, not_ours = counts
    of_all = f"**{met} of {met + partly + unmet} that apply are met**"
    assert f"{of_all}, {partly} in part, {unmet} not; {not_ours} do not apply." in page


def test_every_script_is_named() -> None:
    scripts = [name(path) for path in (ROOT / "script").iterdir() if path.is_file() and path.stem != "__init__"]
    assert [script for script in scripts if not re.search(rf"{re.escape(script)}(?![\w.])", everything())] == []


def test_every_variable_that_scripts_and_servers_read_is_named() -> None:
    """Those of the settings are the matter of tests/config/test_operations.py."""
    sources = [ROOT / "Procfile", *(ROOT / "config/embedded").glob("*.py"), *(ROOT / "script").glob("*.py")]
    variables = {found for path in sources for pair in SETTING.findall(text(path)) for found in pair} - {"", "PATH"}
    assert {"PORT", "PG_BIN"} <= variables
    assert [variable for variable in sorted(variables) if f"`{variable}`" not in everything()] == []


def test_every_management_command_of_ours_is_named() -> None:
    ours = [command for command, app in get_commands().items() if app in APPS]
    assert "sweeper" in ours
    assert [command for command in ours if f"`{command}`" not in everything()] == []


@pytest.mark.parametrize("app", APPS)
def test_every_app_has_its_part_in_the_architecture(app: str) -> None:
    assert f"`{app}/`" in text(ROOT / "docs/architecture.md")


def test_every_package_has_its_line_in_the_architecture() -> None:
    architecture = text(ROOT / "docs/architecture.md")
    inner = {"migrations", "management", "commands", "templatetags"}
    packages = [path.parent for app in WEB_APPS for path in (ROOT / app).rglob("__init__.py")]
    assert [name(one) for one in packages if one.name not in inner and f"`{name(one)}/`" not in architecture] == []


def test_every_decision_that_the_code_cites_is_written() -> None:
    cited = set(chain.from_iterable(ADR.findall(text(path)) for path in [*code(), *ROOT.glob("requirements*.txt")]))
    written = {path.name[:4] for path in (ROOT / "docs/adr").glob("*.md")}
    assert cited
    assert cited <= written


def test_every_decision_is_listed_in_the_architecture_under_its_own_title() -> None:
    listed = dict(re.findall(r"^\d+\. \[(.+)\]\(adr/(.+)\)$", text(ROOT / "docs/architecture.md"), re.MULTILINE))
    titles = {text(page).splitlines()[0].split(". ", 1)[1]: page.name for page in (ROOT / "docs/adr").glob("*.md")}
    assert listed == titles


def readme_shell() -> str:
    return "\n".join(SHELL.findall(text(ROOT / "README.md")))


def test_the_commands_of_the_readme_exist() -> None:
    scripts = set(re.findall(r"\bscript/[\w.]+", readme_shell()))
    assert {"script/server", "script/test", "script/console"} <= scripts
    assert [script for script in scripts if not (ROOT / script).stat().st_mode & 0o100] == []
    for command in re.findall(r"script/console (\w+)", readme_shell()):
        assert command in get_commands()


def test_the_readme_calls_the_engine_as_it_is_called(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (words,) = re.findall(r"python -m checklist (.+)", readme_shell())
    letter = tmp_path / "letter.txt"
    letter.write_text("Gentile Laura Sarti,", encoding="utf-8")
    arguments = [str(letter) if word == "letter.txt" else word for word in words.split()]
    assert checklist_command([str(ROOT / word) if word.endswith(".yaml") else word for word in arguments]) == 0
    assert capsys.readouterr().out.startswith(str(letter))


def test_the_addresses_of_the_readme_exist() -> None:
    paths = re.findall(r"127\.0\.0\.1:8000(/[\w/.$-]*)", text(ROOT / "README.md"))
    assert any(path.startswith("/api/v1/") for path in paths)
    for path in paths:
        try:
            resolve(path.replace("$LETTER", "00000000-0000-0000-0000-000000000000"))
        except Resolver404:
            pytest.fail(f"{path} leads nowhere")


def test_the_readme_names_buttons_as_they_are_written_on_the_pages() -> None:
    buttons = re.findall(r"\*\*([^*]+)\*\* \[([^\]]+)\]", text(ROOT / "README.md"))
    assert len(buttons) >= 10
    with override("it"):
        wrong = [(italian, english) for italian, english in buttons if gettext(english) != italian]
    assert wrong == []
