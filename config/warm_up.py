"""The checklist is warmed up before there is a text: it reads its weights and compiles its expressions.

In a worker that is before it forks, so that its processes share the memory, and begin anew at no cost. A web process
also reads what else the desk looks at: the dictionaries, the facts, the ad and the sentences of a first letter.
"""

import ctypes
import gc
from pathlib import Path

import checklist
from config import USUAL_COLLECTION

M_ARENA_MAX = -8  # malloc.h
RUBRIC = Path(__file__).resolve().parent.parent / "guides" / "content" / "backend.yaml"
# Read and thrown away. Each has what the detectors look for: figures, tools, a firm that is spoken to, an offer;
# and more words than those for which the checklist reads no weights.
TEXTS = {
    "it": "Gentile Laura Sarti,\n\n"
    "ho letto che la vostra piattaforma gestisce gli incassi di duemila negozi: da sei anni scrivo Python"
    " per servizi di questo genere. Ho ridotto la latenza da 800 ms a 120 ms, riscrivendo con PostgreSQL "
    "e Redis la parte che calcolava i saldi.\n\n"
    "Con altre tre persone ho portato i rilasci da uno al mese a due alla settimana: scrivo test, rileggo"
    " il codice degli altri e seguo il servizio quando è in produzione. Il mese scorso ho trovato la "
    "causa di un errore che perdeva due pagamenti su mille.\n\n"
    "Sono disponibile per un colloquio quando volete.\n\n"
    "Cordiali saluti,\nGiulia Ferri",
    "en": "Dear Laura Sarti,\n\n"
    "I have read that your platform takes the payments of two thousand shops: for six years I have "
    "written Python for services of this kind. I cut latency from 800 ms to 120 ms, by writing anew with "
    "PostgreSQL and Redis the part that added up the balances.\n\n"
    "With three other people I brought releases from one a month to two a week: I write tests, review the"
    " code of others and look after the service in production. Last month I found the cause of an error "
    "that lost two payments in a thousand.\n\n"
    "I am free for an interview whenever you like.\n\n"
    "Kind regards,\nGiulia Ferri",
}

FACTS = {
    "work": [
        {
            "name": "Lumen",
            "position": "Backend Developer",
            "startDate": "2020-11",
            "highlights": [
                "Ho ridotto la latenza da 800 ms a 120 ms",
                "Cut the time of a release from 9 days to 2 hours",
            ],
        }
    ],
    "skills": [{"name": "Python"}, {"name": "PostgreSQL"}],
    "languages": [{"language": "English", "fluency": "C1"}],
    "meta": {"bozza": {"as_of": "2026-11"}},
}
AD = "Backend Developer - Faro Srl - Torino\n\nCerchiamo chi conosca Python. We ask for three years of PostgreSQL."


def warm_up() -> None:
    """Load the weights of the engine and judge a text in each language."""
    rubric = checklist.Rubric.load(RUBRIC)
    for language, text in TEXTS.items():
        checklist.review(text, rubric, language=language)


def warm_up_desk() -> None:
    """Look once at all that the desk looks at, and compose a letter, in each language: what workers do not do."""
    from checklist.ads import read_ad  # noqa: PLC0415
    from checklist.claims import check  # noqa: PLC0415
    from checklist.compose import compose  # noqa: PLC0415
    from checklist.facts import read  # noqa: PLC0415
    from spelling import find_mistakes  # noqa: PLC0415

    facts, rubric = read(FACTS), checklist.Rubric.load(RUBRIC)
    read_ad(AD)
    for language, text in TEXTS.items():
        find_mistakes(f"{text} aquired", language)
        check(text, facts, ad=AD)
        compose(facts, rubric, language, ad=AD)


def warm_up_addresses() -> None:
    """Import every page and read its address, in each language, so that the first request need not."""
    from django.conf import settings  # noqa: PLC0415
    from django.urls import resolve, reverse  # noqa: PLC0415
    from django.utils.translation import override  # noqa: PLC0415

    for language, _name in settings.LANGUAGES:
        with override(language):
            resolve(reverse("queue"))


def share_memory() -> None:
    """Before a process forks: what is loaded stays where it is, so that no collection copies it into the children."""
    give_back()
    gc.freeze()
    gc.set_threshold(*USUAL_COLLECTION)


def give_back() -> None:
    """Return what loading took for a while to the system, and have threads share the memory of C libraries.

    Otherwise each thread of a web process keeps as much as its largest page needed.
    """
    gc.collect()
    for function, arguments in (("mallopt", (M_ARENA_MAX, 2)), ("malloc_trim", (0,))):
        if call := getattr(ctypes.CDLL(None), function, None):  # the GNU C library has them
            call(*arguments)
