"""Pure: lines that say how somebody was employed or why a job ended, and nothing of what they did."""

from __future__ import annotations

import re

from profiles.reading.words import fold

LONGEST = 110  # code points
_YEAR = r"(?:19|20)\d\d"
_HOURS = (
    r"(?:al )?\d{1,3}(?:[.,]\d{1,2})?\s?(?:ore|h|hours?|hrs?|%)"
    r"(?:\s?(?:settimanali|sett\.?|/|a|al|alla|per|the)\s?(?:settimana|sett\.?|week|wk|mese|month)?)?"
)
_SINCE = r"(?:dal?|from|since|fino al?|sino al?|until|till) [a-z0-9/. ]{4,20}"
_BEHIND = rf"(?: (?:full|part)[- ]?time| {_SINCE}| {_HOURS})?"
_FIRM = (
    r"(?:azienda|ditta|attivita|negozio|punto vendita|stabilimento|cantiere|locale|ristorante|struttura|filiale|sede|"
    r"reparto|magazzino|stagione|commessa|progetto)"
)
# Each part of such a line, in folded text.
_TERMS = (
    r"(?:contratto |rapporto |assunzione |assunt[oa] )?(?:a )?tempo (?:pieno|parziale|(?:in)?determinato|(?:in)?det\.?)"
    rf"(?: e (?:a tempo )?(?:pieno|parziale|(?:in)?determinato))?{_BEHIND}",
    r"(?:permanent|temporary|fixed[- ]term|casual|seasonal|zero[- ]hours?|agency|term[- ]time(?: only)?)"
    rf"(?: (?:full|part)[- ]?time)?(?: (?:contract|job|post|position|role|staff|basis))?{_BEHIND}",
    rf"(?:full|part)[- ]?time(?: permanent| temporary| orizzontale| verticale| misto)?{_BEHIND}",
    _HOURS,
    r"contratto (?:di |a |in )?(?:apprendistato|somministrazione|stagionale|collaborazione|progetto|chiamata|"
    r"inserimento|formazione e lavoro|sostituzione|(?:in)?determinato|co\.?co\.?co\.?|part[- ]?time|full[- ]?time)",
    r"ccnl [a-z' ]{3,30}|(?:livello|liv\.?|categoria|cat\.?|grade|band) [a-z]?\d?[a-z]?\d?",
    r"(?:[ivx]{1,4}|\d[°º]?) livello",
    r"(?:su |in )?(?:\d |due |tre )?turn[oi](?: (?:h ?24|diurn[oi]|notturn[oi]|a rotazione|rotant[ei]|avvicendat[oi]|"
    r"spezzat[oi]|unico|(?:di |del )?mattin[ao]|pomeridian[oi]|serali?|di notte|a ciclo continuo))?",
    r"(?:(?:rotating|rolling|day|night|early|late|split|\d|two|three|double) )*"
    r"shifts?(?: work(?:ing)?| pattern| system)?",
    r"\d on,? \d off(?: (?:nights|days))?|(?:permanent )?nights|weekends?|h ?24|24/7",
    r"(?:dal )?lun(?:edi)?\.?\s?(?:[-–]|al?)\s?(?:ven(?:erdi)?|sab(?:ato)?|dom(?:enica)?)\.?"
    r"(?: [\d.:]+\s?[-–]\s?[\d.:]+)?",
    r"mon(?:day)?s?\s?(?:[-–]|to)\s?(?:fri|sat|sun)(?:day|urday)?s?(?: [\d.:]+(?:am)?\s?[-–]\s?[\d.:]+(?:pm)?)?",
    r"orario (?:continuato|spezzato|pieno|ridotto|flessibile|a turni|giornaliero)",
    r"(?:fine|scadenza|termine) (?:del |di |della )?"
    r"(?:contratto|stagione|progetto|tirocinio|stage|cantiere|sostituzione)",
    r"mancato rinnovo(?: (?:del )?contratto)?|dimissioni(?: volontarie)?|licenziat[oa](?: per [a-z' ]{3,40})?",
    r"licenziamento(?: (?:per|collettivo)\b[a-z' ]{0,40})?|(?:per )?riduzione (?:del |di )?personale",
    r"(?:per )?chiusura (?:d'|dell[ao'] ?|definitiva d(?:i|el|ell[ao'] ?) ?)?(?:attivita|azienda|ditta|stabilimento)"
    rf"|(?:cessazione|cessata|fallimento|trasferimento) (?:per |di |d'|del |dell[ao'] ?)?{_FIRM}"
    rf"|{_FIRM} (?:chius[oa]|cessat[oa]|fallit[oa]|trasferit[oa])(?: nel {_YEAR})?",
    r"(?:left|laid off|let go|made redundant|redundan(?:t|cy)|resigned|dismissed|"
    r"contract (?:ended|expired|finished|not renewed)|end of (?:contract|season|placement)|"
    r"(?:company|firm|shop|store|site|branch|depot|factory|business) (?:closed|closure|closing|relocated|went into "
    rf"administration))(?: (?:due to|because of|for|after|when|as|to|down)\b [a-z' ]{{3,40}}| (?:in )?{_YEAR})?",
)
_TERM = re.compile("|".join(f"(?:{term})" for term in _TERMS))
_LABEL = re.compile(
    r"(?:tipo(?:logia)? (?:di )?(?:contratto|rapporto(?: di lavoro)?)|contratto|inquadramento|orario di lavoro|"
    r"motivo (?:della |di |del )?(?:cessazione|uscita|fine rapporto|dimissioni|licenziamento|cambio)|fine rapporto|"
    r"type of contract|contract(?: type)?|employment (?:type|status)|working hours|shift pattern|"
    r"reasons? (?:for|of) (?:leaving|termination)|reason left)\s*:\s*\S"
)
_LABEL_OF_TERMS = re.compile(r"(?:orario|turni|livello|hours|shifts?)\s*:\s*")
_ALONE = frozenset({"turno", "turni", "shift", "shifts"})  # which somebody may have planned
_DIVIDER = re.compile(
    r"\s*[;|·•]\s*|,\s+|\s+[–—/-]\s+|\s*[()]\s*|\.\s+"
    r"|\s+(?:e|and|con|with|\+|su)\s+(?=turn|shift|night|part|full|h ?24)"
)


def says_terms(text: str) -> bool:
    """Whether a line tells contract, hours, shifts or why somebody left: "tempo indeterminato, turno h24"."""
    folded = fold(text).strip(" .;")
    if not folded or len(folded) > LONGEST or folded in _ALONE:
        return False
    if _LABEL.match(folded):
        return True
    told = _LABEL_OF_TERMS.sub("", folded, count=1)
    if _TERM.fullmatch(told):
        return True
    parts = [part for one in _DIVIDER.split(told) if (part := one.strip(" .,;"))]
    return bool(parts) and all(map(_TERM.fullmatch, parts))
