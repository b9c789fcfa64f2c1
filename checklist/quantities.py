"""Find figures: a number, what it counts, and per what time; and leave out what is no figure at all.

Not figures: dates, ages, versions ("Java 17"), phone numbers, postcodes, references, degree marks, times of day.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from checklist import numbers
from checklist.text import Span

_KINDS = {
    "years": r"anni|anno|years?|yrs?|year's|y|yoe",
    "time": r"ms|h\d{1,2}'?|milliseconds?|millisecondi|s|sec|secs|seconds?|secondi|secondo|min|mins|minut[oi]|minutes?|h|hrs?|ore|ora|hours?|gg|giorn[oi]|days?"
    r"|settiman[ae]|weeks?|wks?|mes[ei]|months?|trimestr[ei]|quarters?|nott[ei]|nights?|sprints?|semestr[ei]|'",
    "percent": r"%|percent|per cento|percento|pp|pt|punti percentuali|punti base|percentage points?|bps",
    "money": r"€|\$|£|euro|eur|dollar[is]?|dollars|usd|pounds?|sterline|chf|franchi|k€|m€|gbp|aed|inr|crore|lakh|reais|yen",
    "factor": r"x|volte|times|fold",
    "data": r"[kmgtp]b|giga|gigabytes?|terabytes?|petabytes?|tera|righe|rows?|records?|eventi|events|messaggi|messages|document[io]|documents?|immagini|images|campioni|samples"
    r"|osservazioni|observations|features?|variabili|variables|colonne|columns|tabelle|tables|files?|transazioni|transactions|transazione|movimenti|pings?|log|logs|sensori|sensors|serie|series"
    r"|scritture|letture|writes|reads|entries|richieste|requests|req|reqs|query|queries|chiamate|calls|rps|qps|tps|jobs?|token|tokens|sku|skus|articoli|items|prodotti|products|annotazioni|schede|recensioni|reviews|tweets?|data ?points|parole|words|videos?|foto|photos|immagine|referti|tickets?|conversazioni|trip|viaggi|corse",
    "users": r"utent[ei]|users?|client[ei]|customers?|clients?|abbonat[ie]|subscribers?|dau|mau|wau|soci|members|giocator[ie]|players?|tenants?|merchants?|esercenti|negozi|stores?|shops?|punti|sedi|sites?|sockets?|connections?|connessioni"
    r"|dispositivi|devices?|impianti|mezzi|veicoli|vehicles?|contatori|meters|pazienti|patients|studenti|students|cittadini|citizens|famiglie|households|aziende|companies|firms|imprese|condomini|cantine|ristoranti|restaurants|filiali|branches|saccos|scuole|schools|stabilimenti|plants?|comuni|paesi|countries|mercati|markets|venditori|sellers|lettori|readers|hotels?|alberghi|ospedali|hospitals|clinics?|cliniche|enterprise|visitator[ie]|visitors|download|downloads|iscritti|accounts?|couriers|drivers|farmers|officine|downloads",
    "orders": r"ordini|orders?|spedizioni|shipments|deliveries|consegne|pacchi|parcels?|prenotazioni|bookings|pratiche|cases|sinistri|claims|fatture|invoices|bonifici|payments|pagamenti|listings|annunci|polizze|policies|contratti|contracts|campagne|campaigns|drops|statements|lotti|commesse",
    "machines": r"nodi|nodes?|istanze|instances?|server|servers|microserviz[io]|microservices?|servizi|services?|repositor(?:y|ies)|repo|repos|pod|pods|vm|container|containers|api|apis|endpoint|endpoints|macchine|machines|core|cores|gpu|gpus|cluster|partizioni|partitions|modelli|models?|dashboards?|pipelines?|applicativi|applications|apps?|progetti|projects|test|tests|moduli|modules|siti",
    "people": r"persone|persona|people|sviluppator[ie]|sviluppatrici|developers?|devs?|engineers?|ingegneri|colleg[hai]\w*|colleagues?|membri|team ?members|risorse|resources|fte|dipendenti|employees|junior|juniors|designers?|tecnici|technicians|operai|workers|operator[ie]|analisti|analysts|stagist[ie]|interns|addetti|professionisti|specialists?|consulenti|consultants|data scientists?|scientists?|elettricisti|staff|pm|qa|tester|testers|mentees?|volontari|volunteers|figure|unità|squadr[ae]|teams?|fornitori|suppliers|vendors|reparti|uffici|agenti|interviste|interviews|intervist\w+|colloqui|partecipanti|participants|camerieri|infermieri|nurses|capisquadra|manutentori|maestranze",
}  # fmt: skip
_KIND = {kind: re.compile(pattern) for kind, pattern in _KINDS.items()}
_WORD = re.compile(r"\s{0,2}([a-zà-ù][a-zà-ù0-9.-]*'?(?![a-zà-ù])|[a-zà-ù]+'(?=[a-zà-ù])|%|€|\$|£|')")
_PER = re.compile(
    r"\s*(?:/\s?(?:s|sec|min|h|hr|ora|giorno|g|gg|gior|day|d|mese|month|mo|anno|year|yr|week|wk|sett(?:imana)?|notte|night|trimestre|sprint)(?![a-z])"
    r"|\s(?:al|all'|a|ogni|per|each|every|an|il|alla)\s?(?:secondo|minuto|ora|giorno|dì|mese|anno|settimana|notte|second|minute|hour|day|month|year|week|night|quarter|trimestre)(?![a-z])"
    r"|\s(?:ogni|per|every)\s\d+ (?:secondi|minuti|ore|seconds|minutes|hours)(?![a-z])"
    r"|\s(?:daily|giornalier[ie]|mensili|monthly|annui|annual\w*|weekly|settimanali|yearly|concurrent\w*|contemporane\w+|simultane\w+|l'anno|all'anno))"
)
_VAGUE = re.compile(
    r"(?<!\w)(?:(?:centinaia|migliaia|decine|milioni|miliardi) di|(?:hundreds|thousands|millions|billions|tens|dozens) of"
    r"|several (?:thousand|hundred|million)s?|diverse? (?:migliaia|centinaia))\s+(?:of\s+|di\s+)?(?:\w+\s+)?\w+"
)
_NO_FIGURE = re.compile(
    r"\b\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\b|\b\d{1,3}\s?/\s?(?:100|110|30|60)\b|\b110 e lode|\b24/7\b|\b24/24\b|\b\d{1,2}/20\d\d\b|\b\d+/20\d\d\b|\bn\.? ?\d+/\d+|\b360 ?(?:gradi|°)"
    r"|\b(?:ral|stipendio|salari\w+|retribuzione|compenso|richiesta minima|salary|proposte dai|pretese)[^.;\n\d]{0,30}\d[\d.,]*\s?k?(?:€| euro)?(?: in su)?|\b0\d{2,4}[\s/-]\d{3}[\s-]?\d{2,4}\b|(?:\+|\b00)\d{1,3}[\s.-]?\d[\d\s.()/-]{5,20}\d|\b\d{3}[\s.-]\d{3}[\s.-]\d{3,4}\b|\b0\d{1,4}[ /-]\d{5,8}\b|(?<!\d)\d{9,}"
    r"|\b(?:iso|art\.?|iec|sha|utf|rfc|http|ipv|cat\.?|level|livello|fase|phase|legge|d\.?lgs\.?|rif\.?|ref\.?|prot\.?|n°|#|bando|avviso|via [a-zà-ù .']{2,30},?) ?[\w-]{0,4}\d[\d./-]{0,20}"
    r"|(?:alle|dopo le|ore|prima delle|entro le|from|at|after|around|fino alle|dalle)\s\d{1,2}(?:[.:]\d{2})?(?:\s?(?:am|pm)\b|(?=[\s,.;]*(?:$|\n|e |ed |tutti|in poi|sono)))|\b\d{1,2}[:.]\d{2}\s?(?:am|pm)?(?=[\s,.;)]|$)(?!\s?(?:s|ms|h|sec|mln|m|%|€))"
    r"|\b\d{1,2}(?:st|nd|rd|th)\b|\b(?:il|del|dal|al|january|february|march|april|may|june|july|august|september|october|november|december|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre) ?\d{1,2}(?: (?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|20\d\d))\b"
    r"|\b\d{1,2} (?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|\b(?:ho|i am|i'm|aged?|età di|at the age of|di anni) \d{2} (?:anni|years old)|\b\d{1,2}[- ]year[- ]old"
)  # fmt: skip
_YEAR = re.compile(r"(?:19[5-9]\d|20[0-4]\d)$")


@dataclass(frozen=True, slots=True)
class Figure(Span):
    """A number with what it measures: `kind` is one of the kinds above, "rate", "count" or "bare"."""

    value: float = 0.0
    kind: str = "bare"
    noun: str = ""
    number_end: int = 0
    per: bool = False


@lru_cache(maxsize=8192)
def kind_of(word: str) -> str:
    """The kind of figure that a noun makes; empty for an unknown noun."""
    for kind, pattern in _KIND.items():
        if pattern.fullmatch(word):
            return kind
    return ""


def _measured(low: str, end: int) -> tuple[str, str, int]:
    """Kind, noun and end of the words after a number: the first known unit within five words, else the first noun."""
    place, first, tried = end, "", 0
    first_end = end
    while tried < 5:
        match = _WORD.match(low, place)
        if not match:
            break
        word = match.group(1).rstrip(".'") or match.group(1)
        if tried == 0 and word in ("'",) and not low[place - 1].isdigit():
            break
        kind = kind_of(word)
        if kind and not (tried and len(word) == 1):
            return kind, word, match.start(1) + len(word)
        if tried == 0 and word in ("di", "of", "d'", "più", "plus", "o", "or", "circa"):
            place = match.end()
            continue
        if word in (
            "e",
            "ed",
            "and",
            "a",
            "ad",
            "al",
            "to",
            "in",
            "con",
            "with",
            "che",
            "per",
            "for",
            "su",
            "on",
            "ma",
            "but",
            "da",
            "from",
            "il",
            "la",
            "i",
            "le",
            "the",
            "is",
            "are",
            "was",
            "fino",
            "ogni",
            "all",
        ):
            break
        if not first and len(word) > 2:
            first, first_end = word, match.start(1) + len(word)
        place, tried = match.end(), tried + 1
    return ("count" if first else "bare"), first, first_end


def _is_version(low: str, start: int, value: str, tech_ends: set[int]) -> bool:
    return (
        start in tech_ends
        or ((start - 1) in tech_ends and low[start - 1] in " /-")
        or (low[max(0, start - 1) : start] == "/" and bool(value))
    )


def figures(low: str, tech_ends: set[int], skip: list[Span]) -> list[Figure]:
    """Figures of the folded text in order.

    Args:
        low: the folded text.
        tech_ends: where technologies end, so that "Java 17" is a version.
        skip: spans in which no figure counts (placeholders, contacts).
    """
    banned = [Span(match.start(), match.end()) for match in _NO_FIGURE.finditer(low)] + skip
    raw: list[tuple[int, int, float, str]] = []
    for match in numbers.DIGITS.finditer(low):
        value = numbers.parse_digits(match["num"]) * numbers.magnitude(match["mag"])
        if match["half"]:
            value += 0.5 * numbers.magnitude(match["mag"])
        raw.append((match.start(), match.end(), value, (match["cur"] or "").strip()))
    raw += [(start, end, value, "") for start, end, value in numbers.spelled(low)]
    found: list[Figure] = []
    gate = _Gate(banned)
    for start, end, value, currency in sorted(raw):
        if (found and start < found[-1].number_end) or gate.shuts(start, end):
            continue
        figure = _figure(low, start, end, value, currency, tech_ends)
        if figure:
            found.append(figure)
    return found


class _Gate:
    """Tells in one sweep whether a position lies in a banned span."""

    def __init__(self, banned: list[Span]) -> None:
        self.spans, self.place, self.reach = sorted(banned), 0, -1

    def shuts(self, start: int, end: int) -> bool:
        while self.place < len(self.spans) and self.spans[self.place].start < end:
            self.reach = max(self.reach, self.spans[self.place].end)
            self.place += 1
        return start < self.reach


def _figure(low: str, start: int, end: int, value: float, currency: str, tech_ends: set[int]) -> Figure | None:
    digits = low[start:end].strip(" <>~≈+€$£")
    first = next((place for place in range(start, end) if low[place].isalnum()), start)
    if _is_version(low, first, digits, tech_ends) and not currency:
        return None
    kind, noun, close = _measured(low, end)
    if currency:
        kind, noun, close = "money", currency, end
    if _YEAR.match(digits) and kind in ("count", "bare", "years", "percent", "people"):
        return None
    if low[start:end] == "sei" and kind in ("count", "bare"):
        return None
    if kind == "bare" and low[end : end + 1].isalpha():
        return None
    per = _PER.match(low, close) or _PER.match(low, end)
    if per and kind not in ("percent", "years", "people", "factor") and not (kind == "time" and not noun):
        rate = "money" if kind == "money" else "rate"
        return Figure(start, max(per.end(), close), value, rate, noun, end, True)
    if noun in ("rps", "qps", "tps", "dau", "mau", "wau"):
        kind = "rate"
    return Figure(start, max(close, end), value, kind, noun, end)


def vague(low: str) -> list[Span]:
    """Sizes without a number: "millions of users", "migliaia di ordini"."""
    return [Span(match.start(), match.end()) for match in _VAGUE.finditer(low)]
