"""Changes of a guide are told in the words of its pages."""

from django.utils.translation import override

from guides.document.changes import find_changes
from guides.publication.field_labels import in_words, named, place

TITLE = {"it": "Due numeri", "en": "Two figures"}
OLD = {"summary": {"it": "a", "en": "b"}, "criteria": [{"id": "scale", "title": TITLE, "weight": 3}], "questions": []}
NEW = {
    "summary": {"it": "c", "en": "b"},
    "criteria": [{"id": "scale", "title": TITLE, "weight": 5}, {"id": "new", "title": {"it": "Nuovo", "en": "New"}}],
    "questions": [{"question": {"it": "Perché?", "en": "Why?"}}],
}


def test_a_change_names_part_entry_field_and_language() -> None:
    with override("en"):
        told = {change.path: change for change in named(find_changes(OLD, NEW), NEW, OLD)}
        assert told["summary.it"].place == "Summary › Italian"
        assert told["criteria.scale.weight"].place == "Criteria › Two figures › Weight"
        assert (told["criteria.scale.weight"].old, told["criteria.scale.weight"].new) == ("3", "5")
        assert told["criteria.new"].place == "Criteria › New"
        assert (told["criteria.new"].old, told["criteria.new"].new) == ("–", "Nuovo\nNew")
        assert told["questions.0"].place == "Questions › Why?"


def test_no_key_of_a_file_is_shown() -> None:
    with override("it"):
        assert in_words([{"id": "a", "weight": 3, "title": TITLE}]) == "Due numeri\nTwo figures"
        assert place("criteria.order", OLD) == "Criteri › Ordine"
        assert place("criteria.gone.title.it", OLD) == "Criteri › gone › Titolo › Italiano"
