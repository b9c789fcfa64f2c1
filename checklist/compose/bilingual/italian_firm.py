"""One fact about the firm out of an Italian advertisement, in words that can follow "ho letto che".

It is said of the firm in one of four ways: a sentence with its name or kind as subject ("La Fondazione gestisce …"), an
apposition behind the name ("Lumen, catena di sette negozi, cerca …"), a line without subject ("Azienda tessile di
Biella con 85 dipendenti"), or "we" ("Riuniamo 310 allevatori").
"""

import re
from collections.abc import Iterator

from checklist.compose.bilingual.italian_we import FOR_YEARS, OURS, of_you, of_yours, opinions, until_search
from checklist.compose.bilingual.language import language_of
from checklist.compose.italian.activities import is_person
from checklist.compose.italian.lexicon.deeds import is_deed
from checklist.compose.italian.lexicon.genders import Agreement
from checklist.compose.italian.lexicon.territories import with_territories, with_time_first
from checklist.compose.italian.lines.lists import behind_di
from checklist.compose.italian.nouns import agreement, article, indefinite
from checklist.compose.italian.verbs.finite import code_of, codes, lemma_of, lemma_of_many
from checklist.compose.letter import lower_first
from checklist.compose.tables import table
from checklist.compose.times import LEGAL, with_article
from checklist.text.segmentation import sentences

_MOST = 40  # words of what is said
_FEWEST = 3
_MANY = 2  # digits of the number of things that are there, and not sought
# What is said of the person sought, of the offer or of the way to apply.
_SOUGHT = re.compile(
    r"\b(?:cerc\w+|ricerc(?:a|hi|hiamo|ano) (?:un|una|di person\w+|person\w+)|selezion\w+|candidat\w*|curriculum|cv"
    r"|colloqui\w*|requi\w+|richie[sd]\w+|retribu\w+|stipendi\w*|ral|contratto|assun\w+|domand[ae]|bando|tu|tuo|tua"
    r"|tuoi|ti|te|sarai|userai|lavorerai|figur[ae]|risorsa|posizione|offerta|annuncio|inviar?\w*|scriv\w+|privacy"
    r"|dati personali|sess[oi]|leader|cred(?:e|ere|ono|iamo)|valori|passione|mission|ambizios\w|bisogno|indett\w|avviso"
    r"|da inserire|concors\w+|graduatoria|post[oi] (?:di lavoro|vacant\w)|l\. ?\d|d\. ?lgs|titolo preferenziale"
    r"|entro \w+ (?:giorni|ore)|pensione|sostitu\w+|lascia\w*|manca\w*|maternità|benefit\w*)\b",
    re.I,
)
_STRANGE = re.compile(r"[\"“”\[\]{}*#|<>•→@…]|https?:|www\.")
_GENERIC = re.compile(
    r"(?:L’(?:azienda|impresa|ente|associazione|agriturismo|albergo|istituto)|La (?:società|ditta|cooperativa|struttura"
    r"|clinica|fondazione|scuola|tenuta|cantina|farmacia)|Il (?:gruppo|comune|consorzio)|Lo (?:studio|stabilimento))\b"
)
_AGENCY = re.compile(
    r"agenzia|centro per l’impiego|ricerca e selezione|consulenza|azienda cliente|nostr\w client", re.I
)
_THE = r"(?:Il |Lo |La |I |Gli |Le |L’)?"
_LABEL = re.compile(r"^(?:Azienda|Datore di lavoro|Società|Ente|Chi siamo|Committente|Cliente)\s*:\s*", re.I)
_KINDS = re.compile(
    r"(?:(?:[A-ZÀ-Ù]?[a-zà-ù]+[oaie]) )?(?:azienda|società|impresa|ditta|cooperativa|struttura|studio|associazione"
    r"|fondazione|stabilimento|allevamento|gruppo|catena|scuola|istituto|centro|clinica|albergo|hotel|ristorante|laboratorio|negozio|start-?up|scale-?up"
    r"|officina|casa|cantina|caseificio|salumificio|pastificio|consorzio|ente|multinazionale|produttore|produttrice)\b",
    re.I,
)
_BARE = re.compile(
    r"(?:produttrice|produttore|costruttrice|costruttore|distributrice|distributore|fornitrice|fornitore)\b"
)
_DESCRIBING = re.compile(
    r"(?:attiv|apert|nat|fondat|specializzat|present|dedicat|gestit|accreditat|costituit|operant|impegnat)[oaie]\b"
)
_PLACE = re.compile(r"(?:[,–-] ?)?\b(?:con )?(?:sede|sedi)(?: (?:legale|operativa))? (?:a|in)\b.*$")
# A list of towns at the end: "tra Trani, Bari e Lecce".
_TOWNS = re.compile(r" (?:tra|fra|a|in) [A-ZÀ-Ù][\w’ ]+(?:, [A-ZÀ-Ù][\w’ ]+)* e [A-ZÀ-Ù][\w’ ]+$")
_NO_THINGS = re.compile("persone|posti|posizioni|figure|ore|mesi|giorni|anni|euro|volte|istruttori|stelle")
_SINCE = re.compile(r"(?:Da|Dal|Oggi|Ogni|Nel) [\w’ ]{2,24}?,? (?=(?:(?:il|la|lo|i|le|gli) |l’)?[A-ZÀ-Ù])")
# What stands between commas before the verb: "fondato nel 1951", "nelle colline di Lucca".
_ASIDE = re.compile(
    r"(?P<aside>, (?:nel|nella|nelle|nei|in|a|con|ai|alle|tra|fra|\w+[oa] (?:nel|nella|a|in|da|dal|dalla|di))\b[^,;]+,)"
    r" (?=[a-zà-ù]+ )"
)
# Where something is, which is no description of the firm.
_AWAY = re.compile(
    r"(?:sede|filiale|stabilimento di|ufficio|reparto|via|piazza|provincia|regione|comune|località|zona|tel|rif|area"
    r"|settore)\b"
)


def about(text: str, company: str) -> str:
    """What an Italian advertisement says of the firm, to follow "ho letto che"; empty where it says nothing sure.

    Args:
        text: The advertisement.
        company: The firm's name, without its legal form; may be empty.
    """
    units, agency = list(_units(text)), bool(_AGENCY.search(text) and _FOR_A_CLIENT.search(text))
    found = (
        [said for one in units for said in (_named(one, company), _apposed(one, company)) if said] if company else []
    )
    found += [said for one in units if (said := of_you(one) or of_yours(one))]
    found += [said for one in units[:8] if company and (said := _bare(one, company))]
    found += [said for one in units if company and (said := _generic(one, company, agency=agency))]
    usable = [one for one in map(_plain, found) if _is_usable(one)]
    usable.sort(key=lambda one: bool(_LITTLE.search(one)))
    return usable[0] if usable else ""


# An agency that seeks for somebody else, whom an advertisement calls "l’azienda".
_FOR_A_CLIENT = re.compile(
    r"aziend[ae] client[ei]"
    r"|(?:nostr[oa]|prestigios[oa]|importante|not[oa]|primari[oa]) (?:client[ei]|azienda|società|realtà)",
    re.I,
)


def _plain(said: str) -> str:
    """What is said of the firm without the province, a list behind a colon, and the occasion of the search."""
    said = re.sub(r"\b(uomo) (donna)\b", r"\1-\2", said)
    said, colon, _ = re.sub(r" \([A-Z]{2}\)", "", said).partition(": ")
    if colon and len(said.split()) <= _FEWEST + 1:
        return ""  # "siete un gruppo giovane: tre dentisti"
    said = with_time_first(with_territories(_SIZES.sub("", said)))
    said = re.sub(r"(?<= con )(?=(?:flotta|rete|squadra) di \d)", "una ", said)
    said = re.sub(r"(?<= con )(?=(?:parco|organico|team|gruppo) di \d)", "un ", said)
    return re.sub(r",? in (?:occasione|vista|previsione) (?:d|dell)(?:i|el|ella|elle|ei|egli|’).*$", "", said)


# Sizes that nothing ties to the firm: ", 45 dipendenti, il 30% all’estero".
_SIZES = re.compile(r"(?:, (?:(?:circa|oltre|il|l’) ?)?\d[^,()]*)+(?=$|, che )")
# How many people there are, which is less than what they do.
_LITTLE = re.compile(r"^(?:siete(?: in)? \d|\S+ (?:ha|avete) \d+ \w+$)|\b(?:persone|colleghi|agenzia per il lavoro)\b")


def _units(text: str) -> Iterator[str]:
    """The sentences of each line, without what ends them; lines of headings and lists too."""
    for line in (" ".join(one.split()) for one in text.replace("'", "’").split("\n")):
        for one in sentences(line):
            unit = _LABEL.sub("", line[one.start : one.end].strip()).rstrip(".!: ")
            if (len(unit.split()) >= _FEWEST and not re.match(r"[-–•*>→.\d]", unit)) or re.match(
                r"\d+ [a-zà-ù]+,", unit
            ):
                yield unit


def _is_usable(said: str) -> bool:
    if re.search(r"\b(?:tra|fra) (?:(?! e ).)*$", said):
        return False  # "negozi tra Rimini": a list that was cut
    plain = not _SOUGHT.search(said) and not _STRANGE.search(said) and said.count("(") == said.count(")")
    return plain and _FEWEST < len(said.split()) <= _MOST and language_of(said) != "en"


def names_of(company: str) -> list[str]:
    """A firm's name and what an advertisement calls it further on.

    "Villa Rosa" for "Clinica Villa Rosa", "Elm Hill" for "Elm Hill School".
    """
    words = company.split()
    shorter = [" ".join(words[place:]) for place in range(1, len(words) - 1)]
    first = [" ".join(words[:place]) for place in range(len(words) - 1, 1, -1)]
    first += [words[0]] if len(words) > 1 and len(words[0]) > len("Casa") else []
    return [company, *(one for one in shorter if one[:1].isupper()), *first]


def _singular(company: str) -> str:
    """A firm's name with its article; without one in the plural, which would ask for another verb: "Officine Valli"."""
    name = with_article(company)
    return company if re.match(r"(?:i|gli|le) ", name) else name


def _behind_name(unit: str, company: str) -> str | None:
    """What stands behind the firm's name at the beginning of a unit; None where it does not begin so."""
    for name in names_of(company):
        if match := re.match(rf"{_THE}{re.escape(name)}(?![\w-])", unit, re.I):
            return re.sub(r"^ \([^)]*\)", "", LEGAL.sub("", unit[match.end() :], count=1))
    return None


def _is_verb(text: str) -> bool:
    """Whether a verb that tells a fact opens words behind a name: "gestisce tre nidi", not "offre un contratto"."""
    word, _, rest = text.partition(" ")
    told = code_of(word, rest, alike=True) == "P3" and lemma_of(word, "P3") not in opinions()
    return word in ("è", "ha") or told


def _named(unit: str, company: str) -> str:
    """What a sentence says of the firm by its name: "la Fondazione Olmo gestisce una casa di riposo"."""
    since = _SINCE.match(unit)
    rest = _behind_name(unit[since.end() :] if since else unit, company)
    if rest is None:
        return _run_by(unit, company)
    rest = until_search(rest.partition(";")[0])
    aside = _ASIDE.match(rest)
    told = rest[aside.end() :] if aside else rest.strip()
    lead = re.match(r"(?:(?:da|dal|ogni|oggi|nel) [\w’ ]{2,24}?,? )?(?:si )?(?=[a-zà-ù]+\b)", told)
    itself = lead and lead[0].endswith("si ") and "P3" in codes(re.findall(r"\w+", told[lead.end() :])[0])
    if not lead or OURS.search(told):
        return ""
    verb = told[lead.end() :].partition(" ")[0]
    many = _singular(company) != with_article(company) and (  # "le Fonderie Valli producono"
        verb == "sono" or lemma_of_many(verb) not in ("", *opinions())
    )
    if not (itself or many or _is_verb(told[lead.end() :])):
        return ""
    begun = lower_first(since[0]) if since else ""
    return f"{begun}{with_article(company) if many else _singular(company)}{aside['aside'] if aside else ''} {told}"


def _run_by(unit: str, company: str) -> str:
    """What a sentence says of what the firm runs: "la Scuola Girasole, gestita dalla Cooperativa Olmo, accoglie …"."""
    by = re.match(rf"{_THE}[A-ZÀ-Ù][^,]+, gestit[oa] (?:da|dal|dalla|dallo|dall’) ?{re.escape(company)}, ", unit)
    return lower_first(until_search(unit)) if by and _is_verb(unit[by.end() :]) and not OURS.search(unit) else ""


def _generic(unit: str, company: str, *, agency: bool) -> str:
    """What a sentence says of "L’azienda" or of what the firm is called by its kind."""
    kind = company.split(maxsplit=1)[0].lower()
    match = _GENERIC.match(unit)
    if not match or (agency and kind not in match[0].lower() and "azienda" not in match[0]):
        return ""
    client = agency and kind not in match[0].lower()
    rest = unit[match.end() :]
    aside = re.match(rf", {re.escape(company)}(?:{LEGAL.pattern})?,", rest, re.I)
    rest = until_search(rest[aside.end() :] if aside else rest).strip()
    between = _ASIDE.match(rest)
    told = rest[between.end() :].strip() if between else rest
    known = (
        kind in match[0].lower() or aside or match[0].lower() in ("l’azienda", "la società", "l’impresa", "la ditta")
    )
    rest = f"{between['aside']} {told}" if between else f" {told}"
    whose = "la vostra azienda cliente" if client else _singular(company)
    return f"{whose}{rest}" if known and _is_verb(told) and not OURS.search(rest) else ""


def _apposed(unit: str, company: str) -> str:
    """What stands behind the name and a comma or a dash: "Lumen è una catena di 7 negozi"."""
    place = r"(?: (?:di|a|in) [A-ZÀ-Ù][\w’]+(?: [A-ZÀ-Ù][\w’]+)*)?(?: \([^)]*\))?"
    pattern = rf"(?<![\w-]){re.escape(company)}(?:{LEGAL.pattern})?{place}(?:[,:]| [–-]) (?P<what>[a-zà-ù\d].+)$"
    match = re.search(pattern, unit, re.I)
    if not match or match["what"][:1].isupper() or re.match("siamo ", unit, re.I) or _AWAY.match(match["what"]):
        return ""
    return _counted(company, match["what"]) or _described(company, match["what"])


def _bare(unit: str, company: str) -> str:
    """What a line without subject says of the firm: "Azienda tessile di Biella con 85 dipendenti"."""
    if said := _counted(company, unit):
        return said
    unit = until_search(unit)
    named = " ".join(company.split()[:2]).lower() in unit.lower() or re.match(r"\w+ [A-ZÀ-Ù]", unit)
    kind = _KINDS.match(unit) or unit.split()[0].lower() in table("bilingual/words")["places"].split()
    if (
        not kind
        or _AWAY.match(lower_first(unit))
        or re.match(r"(?:Il|Lo|La|Un|Una|Uno) ", unit)
        or not unit[:1].isupper()
        or _AGENCY.search(unit)
        or ":" in unit
        or named
    ):
        return ""
    return _described(company, lower_first(unit))


def _counted(company: str, what: str) -> str:
    """A firm with the things that an advertisement counts: "l’Hotel Olmo ha 64 camere"."""
    match = re.match(
        r"(?P<figure>\d[\d.]*|due|tre|quattro|cinque|sei|sette|otto|nove|dieci) (?P<noun>[a-zà-ù]{3,})", what
    )
    if not match or _NO_THINGS.fullmatch(match["noun"]) or is_person(match["noun"]):
        return ""
    if not agreement(match["noun"]) and (
        len(match["figure"]) < _MANY or match["figure"].isalpha() or not match["noun"].endswith("i")
    ):
        return ""  # "2 operai" may be sought
    whole = until_search(what)
    plain = re.fullmatch(r"[^\"“(,–]+(?:, [^\"“(,–]+)? e [^,–]+|[^,–]+", whole)
    plain = plain or _TOWNS.search(whole)
    return f"{_singular(company)} ha {whole if plain else whole.partition(',')[0]}"


def _described(company: str, what: str) -> str:
    """A firm with the description that an advertisement gives of it."""
    what = _PLACE.sub("", until_search(what))
    what = next((what[: one.start()] for one in re.finditer(r", (?=\w)", what) if _is_verb(what[one.end() :])), what)
    what = re.split(r" [–-] (?=[A-ZÀ-Ù])|; |, (?=[A-ZÀ-Ù](?:(?! e )[\w’ ])+$)", what)[0].rstrip(" ,")
    name = _singular(company)
    if relative := re.match(r"che (?P<told>[^,]+)", what):
        return f"{name} {relative['told']}" if _is_verb(FOR_YEARS.sub("", relative["told"])) else ""
    if OURS.search(what) or " – " in what or re.search(r"\b(?:è|sono|ha|hanno)\b", what.partition(" che ")[0]):
        return ""
    head, comma, figure = what.partition(", ")
    if comma and figure[:1].isdigit() and " con " not in what and "(" not in head:
        what = f"{head}, con {figure}"
    elif comma and re.search(r" con [^,]+$", head) and re.fullmatch(r"\d[\d.]* [a-zà-ù]+[ie]", figure):
        what = f"{head} e {figure}"
    if re.match(r"(?:produttore|costruttore|distributore|fornitore|(?:tre|quattro|cinque|\d) stelle)\b", what):
        what = f"un {what}"
    if _DESCRIBING.match(what) or _BARE.match(what) or re.match(r"(?:un[ao]?|il|lo|la) |(?:un|l)’", what):
        return f"{name} è {what}"
    first, _, more = what.partition(" ")
    if is_deed(first) and not _KINDS.match(what):  # "noleggio di gru"
        return f"{name} si occupa {behind_di(what)}"
    agrees = agreement(what) or (agreement(more) if re.search(r"[oae]$", first) and not is_person(first) else None)
    return _is_a(name, what, agrees) if agrees and agrees.number == 1 else ""


def _is_a(name: str, what: str, agrees: Agreement) -> str:
    """A firm with what it is, behind its article: "Lumen è un gruppo …", "Lumen è il gestore della linea …"."""
    first, _, more = what.partition(" ")
    unique = is_person(first) and re.match(r"(?:del|della|dello|dei|delle|dell’)", more)
    said = article(what, Agreement(agrees.gender, 1)) + what if unique else indefinite(what, agrees)
    return f"{name} è {said}" if said else ""
