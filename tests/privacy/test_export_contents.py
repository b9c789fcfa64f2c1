"""The export of a person holds everything that is theirs, and nothing that is another's."""

import io
import json
import re
import zipfile

import pytest
from django.core.serializers.json import DjangoJSONEncoder

from accounts.models import User
from privacy.data_map.tables import TABLES
from privacy.export.archive import write_archive
from privacy.export.sources import sources, sources_of
from tests.scenario import Scenario
from tests.test_canaries import OWNERS

pytestmark = pytest.mark.django_db

# What the scenario's mentor wrote; never the letter's own words, title or note.
MENTORS = {
    *("summary", "published-comment", "unpublished-comment", "judgement", "unpublished-judgement"),
    *("private-notes", "unpublished-summary", "saved", "saved-text"),
}


def archive_of(person: User) -> zipfile.ZipFile:
    file = io.BytesIO()
    write_archive(person, file, progress=lambda done, total: None)
    return zipfile.ZipFile(file)


def canaries(archive: zipfile.ZipFile) -> set[str]:
    text = "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    return set(re.findall(r"canary-([a-z]+(?:-[a-z]+)*)", text))


def test_every_field_that_the_map_exports_has_a_source(scenario: Scenario) -> None:
    for table in TABLES:
        if table.exported:
            found = {name for source in sources_of(table, scenario.people["owner"]) for name in source.fields}
            assert found == set(table.exported), table.model


@pytest.mark.sampled(2)
@pytest.mark.parametrize("role", ["owner", "mentor", "admin"])
def test_the_archive_has_every_exported_field_of_every_row(scenario: Scenario, role: str) -> None:
    person = scenario.people[role]
    archive = archive_of(person)
    for source in sources(person):
        written = json.loads(archive.read(f"data/{source.name}.json"))
        rows = list(source.rows)
        assert len(written) == len(rows), source.name
        for values, row in zip(written, rows, strict=True):
            assert set(values) == set(source.fields), source.name
            plain = {
                name: row.serializable_value(name)
                for name in source.fields
                if name != "content" and not row._meta.get_field(name).is_relation
            }
            assert values.items() >= json.loads(json.dumps(plain, cls=DjangoJSONEncoder)).items(), source.name


def test_a_candidate_gets_everything_that_they_and_others_wrote_for_them(scenario: Scenario) -> None:
    assert canaries(archive_of(scenario.people["owner"])) == OWNERS - {"programme"} | {
        *("former-request", "pool-text", "pool-note", "agent", "provider", "source-text", "accepted"),
        *("model-address", "sent", "sent-fact", "worded-body", "unshown", "unshown-file", "asked"),
    }


def test_a_mentor_gets_what_they_wrote_and_no_word_of_others_letters(scenario: Scenario) -> None:
    archive = archive_of(scenario.people["mentor"])
    assert canaries(archive) == MENTORS | {"unsent"}
    assert "owner.zibibbo@example.it" not in "".join(archive.read(name).decode() for name in archive.namelist())


def test_nothing_of_a_review_is_exported_before_it_is_published(scenario: Scenario) -> None:
    assert not canaries(archive_of(scenario.people["owner"])) & {"unpublished-comment", "private-notes"}


def test_a_letter_is_a_folder_of_texts_and_pdfs(scenario: Scenario) -> None:
    archive = archive_of(scenario.people["owner"])
    folder = "letters/001-canary-title"
    assert archive.read(f"{folder}/version-1.md").decode() == "canary-first text of the letter"
    assert archive.read(f"{folder}/draft.md").decode() == "canary-draft"
    assert archive.read(f"{folder}/{scenario.export.pk}.pdf") == b"%PDF canary-pdf"
    assert "`data/letters.Letter.json`" in archive.read("README.md").decode()
