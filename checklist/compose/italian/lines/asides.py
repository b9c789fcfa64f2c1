"""Members of a list that are nothing to do: terms, shifts and sizes of places stand in brackets, or are left out."""

import re

from checklist.compose.letter import at_commas

_SIZE = r"(?: \w+){0,2} (?:da|di|con) (?:circa |oltre |quasi |fino a )?\d.*"
# On what terms, when and among whom the work before it was done.
_ASIDE = re.compile(
    r"(?:(?:su )?(?:due|tre|quattro|\d) turni\b.*"
    r"|turn[oi]\b(?! e )(?: (?!per\b|in\b|con\b|su\b|di (?!notte)).*)?|orario (?:continuato|spezzato|serale|notturno)"
    r"|part-time|full-time|tempo pieno|(?:auto|automezzo|mezzo|furgone|moto) propri[oa]"
    r"|trasferte (?:in|a|all|nel|su|per|fuori|naz|est).*"
    r"|zon[ae] .*|class[ei] (?:prim|second|terz|quart|quint|\d).*|rapporto \d.*"
    rf"|(?:nucleo|gruppo|lotti|serie|reparto|équipe|equipe|brigata|squadra|team)(?: \w+)?(?:{_SIZE}| fino a \d.*)"
    r"|(?:serie|categoria|livello) (?-i:[A-Z\d]).*"
    r"|(?:\w+ ){1,2}(?:al|allo|all’|del|dello|dell’) ?\d[\d.,]* ?%"
    r"|(?:premi[oa]?|bonus) .*|budget (?:di )?(?:circa |oltre )?\d.*|(?:in )?media (?:di )?\d.*"
    # With what it was done: "(software Olmo)".
    r"|(?:software|gestionale|programma|applicativo|piattaforma) (?-i:[A-ZÀ-Ù])[\w+#-]*(?: (?-i:[A-ZÀ-Ù\d])[\w+#-]*)*"
    r"(?: ed? (?-i:[A-ZÀ-Ù])[\w+#-]*(?: (?-i:[A-ZÀ-Ù\d])[\w+#-]*)*)?)",
    re.I,
)
# What a letter does not say of a job: the contract, and how it ended.
_UNSAID = re.compile(
    r"(?:contratto (?:a\b|di\b|co\.co|part|full|stagional|intermittent|interinal|in somministrazione).*"
    r"|contratt[oi]|contratti di \d.*|co\.co\.co.*|co\.co\.pro.*|partita IVA|regime (?:forfett|dei minimi).*"
    r"|(?:a )?tempo (?:determinato|indeterminato)(?: .*)?|(?:orario|turno) (?:completo|ridotto|unico|fisso|normale)"
    r"|(?:sabat[oi]|domenic(?:a|he)|festivi|weekend|fine settimana)(?: altern[oiae])?|orario \d.*"
    r"|livello (?:\d|unico).*|[IVX]+ livello.*|inquadramento .*|dimissioni(?: volontarie| per .*)?"
    r"|cessazione (?:per|del(?:la|l’)?|di|rapporto|contratto) ?.*|(?:fine|termine|scadenza) (?:del )?contratto\b.*"
    r"|assunzione a tempo .*|(?:supplenza|incarico) (?:annuale|temporane[oa]|brev[ei])"
    r"|mobilità(?: (?:per|da|dal|dopo) .+)?|cassa integrazione\b.*"
    r"|(?:chiusura|cessazione|fallimento) (?:della |dell’)?(?:ditta|azienda|attività|società|negozio|locale)\b.*"
    r"|(?:ditta|azienda|impresa|società|studio) (?:di|da|con) \d+ (?:persone|addetti|dipendenti|collaboratori)"
    r"|licenziamento\b.*|(?:azienda|ditta|società) (?:poi )?(?:chiusa|fallita|cessata|ceduta|in liquidazione)\b.*)",
    re.I,
)
_FIGURE = re.compile(r"(?:circa |oltre |quasi |più di |fino a )?\d")
_MEAN = re.compile(r"^media (?:di )?(?=\d)")
_BUDGET = re.compile(r"^budget (?:di )?(?=(?:circa |oltre )?\d)")
_PRIZE = re.compile(r"^(premi[oa]?) (?=(?:miglior|seconda?|terza?|primo|prima)\b)", re.I)


def is_unsaid(text: str) -> bool:
    """Whether a whole line is on the terms of the job or on its end, of which a letter says nothing."""
    return bool(_UNSAID.fullmatch(text))


def with_asides(text: str) -> str:
    """A line with the members that are nothing to do in brackets behind the thing before them.

    "Cura dell'orto, auto propria, contratto a termine" is "Cura dell'orto (auto propria)".
    """
    parts = at_commas(re.sub(r"; (?=mobilità\b|chiusura\b|contratto\b|turni\b)", ", ", text)) or [text]
    while parts[1:] and is_unsaid(parts[0]):  # and what stands behind it says more of the terms, or is a task
        parts = parts[2:] if _ASIDE.fullmatch(parts[1]) else parts[1:]
    first, *others = parts or [""]
    found = [first]
    for place, one in enumerate(others, start=1):
        if is_unsaid(one):
            continue
        # Among things that somebody manages shifts are one of them, and no remark on when: "gestione di turni, ordini".
        managed = (
            one == "turni" and others[place:] and re.match(r"(?:gestione|organizzazione|coordinamento) ", first, re.I)
        )
        if managed or not _ASIDE.fullmatch(one):
            found.append(one)
            continue
        aside = _BUDGET.sub("con un budget di ", one)
        aside = _MEAN.sub("in media ", _PRIZE.sub(r"\1 come ", aside))
        if len(found) > 1 and _FIGURE.match(found[-1]) and ")" not in found[-2]:
            aside = f"{found.pop()}; {aside}"
        if found[-1].endswith(")"):
            found[-1] = f"{found[-1][:-1]}; {aside})"
        elif not re.search(r"[():]", found[-1]):
            found[-1] = f"{found[-1]} ({aside})"
    return ", ".join(found)


def has_torn_brackets(text: str) -> bool:
    """Whether brackets of a sentence are open, or stand within others."""
    depth = 0
    for mark in re.findall(r"[()]", text):
        depth += 1 if mark == "(" else -1
        if depth not in (0, 1):
            return True
    return depth != 0
