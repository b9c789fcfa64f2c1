"""Names with capitals that are no tools and no employers: bodies, regions, titles of posts, and columns of tables."""

import pytest

from tests.checklist.claims.people import claims_of, flagged
from tests.checklist.claims.tools.test_advertised_tools import YARD_EN, YARD_IT
from tests.rows import each_row

NO_CLAIMS = [
    ("Edda", "en", "Our parcels come from every village in the Upper Fenlands."),
    ("Edda", "en", "We delivered parcels across the North Coast."),
    ("Edda", "en", "I track parcels around the Western Isles."),
    ("Edda", "en", "I keep the student membership of the Northern Computing Society."),
    ("Edda", "en", "I am a member of the Royal Museums Association."),
    ("Edda", "en", "Backend Developer, Freight Platform\n\nI write Kotlin."),
    ("Edda", "en", "**Backend Developer, Tracking and Kafka**\n\nI write Kotlin."),
    ("Edda", "en", "TRACKING. I rebuilt the parcel tracking service."),
    ("Edda", "en", "| You ask | Kafka or Terraform | I have Redis |"),
    ("Edda", "en", "I read a Brontë every winter while I worked at Quayside Freight."),
    ("Ivo", "it", "Abbiamo lavorato in cantieri di tutta la Bassa Friulana, e anche nella Valle Stretta."),
    ("Ivo", "it", "Sono iscritto all'Ordine Ingegneri di Udine."),
    ("Ivo", "it", "Sono socio dell'Associazione Italiana Geometri."),
    ("Ivo", "it", "Project manager, Cantieri Nord Adriatico\n\nSeguo nove cantieri."),
    ("Ivo", "it", "CANTIERI. Ne seguo nove."),
]  # fmt: skip

INVENTED = [
    ("Edda", "en", "I designed the labels for the [Palladian Chandlery] in Ghent."),
    ("Edda", "en", "In the last year I also worked for the [Royal Museums Association]."),
    ("Edda", "en", "| Events | [Kafka], five years |"),
    ("Edda", "en", "Our events in the North run on [Kafka]."),
    ("Ivo", "it", "Ho lavorato un anno per l'[Istituto Nazionale Case]."),
    ("Ivo", "it", "Le tavole le scrivo in [ShipConstructor], per non ripassare i disegni a mano."),
    ("Ivo", "it", "Ho seguito due cantieri per la [Fondazione Alta Carnia]."),
]  # fmt: skip


def _ad(language: str) -> str:
    return YARD_EN if language == "en" else YARD_IT


@each_row(("who", "language", "sentence"), NO_CLAIMS)
def test_a_body_a_region_or_a_title_is_no_tool_and_no_employer(who: str, language: str, sentence: str) -> None:
    claims = claims_of(who, language, sentence, _ad(language))[1]
    assert [one for one in claims if one.flagged and one.kind in ("technology", "employer")] == []


@pytest.mark.parametrize(("who", "language", "sentence"), INVENTED)
def test_a_client_or_a_tool_with_such_words_is_flagged(who: str, language: str, sentence: str) -> None:
    told = sentence[sentence.index("[") + 1 : sentence.index("]")]
    found = flagged(who, language, sentence.replace("[", "").replace("]", ""), _ad(language))
    assert any(told in one or one in told for one in found), found
