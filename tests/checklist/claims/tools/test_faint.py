"""A tool that the writer hardly knows, only looks at or likens to others is no claim; one that works for them is."""

from tests.checklist.claims.people import flagged
from tests.checklist.claims.tools.test_advertised_tools import HOMES_EN, HOMES_IT, YARD_EN, YARD_IT
from tests.rows import each_row

_ADS = {"yard": (YARD_EN, YARD_IT), "homes": (HOMES_EN, HOMES_IT)}

NO_CLAIMS = [
    ("yard", "Edda", "en", "I have no Rhino, and little Terraform."),
    ("yard", "Edda", "en", "There is hardly any Kafka in what I do."),
    ("yard", "Edda", "en", "I have seen next to no Terraform, I'm afraid."),
    ("yard", "Edda", "en", "Kafka seems to me a log with good manners."),
    ("yard", "Edda", "en", "Guidewire looks close to what we built at the museum."),
    ("yard", "Edda", "en", "Chargebee holds few surprises for anyone who has sold tickets."),
    ("yard", "Edda", "en", "I have kept a ticket shop alive, so Chargebee holds no terrors for me."),
    ("yard", "Edda", "en", "Braze sounds like the thing that we missed."),
    ("yard", "Edda", "en", "Terraform feels familiar to me after years of Docker."),
    ("yard", "Edda", "en", "Kafka is a close cousin of what Redis did for us."),
    ("yard", "Edda", "en", "Rhino I open only to look."),
    ("yard", "Edda", "en", "I know enough Terraform to follow a review."),
    ("yard", "Edda", "en", "RevenueCat resembles our own table of passes."),
    ("yard", "Ivo", "it", "Rhino mi sembra simile ad AutoCAD."),
    ("yard", "Ivo", "it", "Di Terraform so il minimo."),
    ("yard", "Ivo", "it", "Nel mio lavoro c'è poco Terraform."),
    ("yard", "Ivo", "it", "Chargebee somiglia ai registri che teniamo noi."),
    ("yard", "Ivo", "it", "ShipConstructor mi pare un parente di AutoCAD."),
    ("yard", "Ivo", "it", "Rhino lo apro solo per guardare."),
    ("yard", "Ivo", "it", "PVsyst lo sfoglio per curiosare, nulla di più."),
    ("yard", "Ivo", "it", "Guidewire mi ricorda il nostro gestionale."),
    ("yard", "Ivo", "it", "MLflow è parente dei nostri quaderni di cantiere."),
    ("homes", "Ivo", "it", "Smartsheet, poi, mi sembra un foglio di calcolo con le buone maniere."),
    ("homes", "Ivo", "it", "Docfa lo conosco da cliente, non da tecnico."),
    ("homes", "Nora", "en", "Smartsheet looks like a cousin of the tables I kept."),
]  # fmt: skip

INVENTED = [
    ("yard", "Edda", "en", "[Chargebee] looks after our subscriptions."),
    ("yard", "Edda", "en", "[Kafka] holds all the events of our parcels."),
    ("yard", "Edda", "en", "I have written a little [Terraform] every week since 2022."),
    ("yard", "Edda", "en", "[Rhino] I open every morning."),
    ("yard", "Edda", "en", "I use [Guidewire] to look at claims and to settle them."),
    ("yard", "Edda", "en", "[Terraform] keeps our environments alike."),
    ("yard", "Edda", "en", "With little money we built the events on [Kafka]."),
    ("yard", "Edda", "en", "We wrote enough [Terraform] to fill a book."),
    ("yard", "Ivo", "it", "[Rhino] lo apro ogni mattina per disegnare."),
    ("yard", "Ivo", "it", "[Terraform] tiene uguali i nostri ambienti, e lo scrivo io."),
    ("yard", "Ivo", "it", "In poco tempo abbiamo portato gli eventi su [Kafka]."),
    ("yard", "Ivo", "it", "[PVsyst] lo uso per le stime di ogni tetto."),
    ("homes", "Nora", "en", "[Smartsheet] shows my whole week."),
]  # fmt: skip


def _ad(ad: str, language: str) -> str:
    return _ADS[ad][language == "it"]


@each_row(("ad", "who", "language", "sentence"), NO_CLAIMS)
def test_a_tool_that_is_hardly_known_or_only_likened_is_no_claim(
    ad: str, who: str, language: str, sentence: str
) -> None:
    assert flagged(who, language, sentence, _ad(ad, language)) == []


@each_row(("ad", "who", "language", "sentence"), INVENTED)
def test_a_tool_that_works_for_the_writer_is_flagged(ad: str, who: str, language: str, sentence: str) -> None:
    told = sentence[sentence.index("[") + 1 : sentence.index("]")]
    found = flagged(who, language, sentence.replace("[", "").replace("]", ""), _ad(ad, language))
    assert any(told in one or one in told for one in found), found
