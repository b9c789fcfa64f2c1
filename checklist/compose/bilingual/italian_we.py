"""What an Italian firm says of itself as "we", with "voi", and where an advertisement begins to say whom it seeks."""

import re

from checklist.clauses.verbs import inflected, readings
from checklist.compose.italian.activities import is_person
from checklist.compose.italian.nouns import indefinite
from checklist.compose.letter import lower_first
from checklist.compose.tables import table

# The verbs with which a firm says whom it looks for, and what stands before them.
_SEARCH = re.compile(
    r"(?:,?(?: per| in vista| nell’ottica| al fine| a seguito)"
    r" (?:di |del |della |dell’|il |la |l’|lo |i |le |gli )?(?:propri\w+|nuov\w+|sed[ei]|filial[ei]|repart\w"
    r"|stabiliment\w|ampliamento|potenziamento|rafforzamento|inserimento|uffici\w*|area|cantier\w+|stagione"
    r"|negozi\w*|punt\w vendita|deposit\w|magazzin\w|apertura|sviluppo|sostituzione"
    r"|anno scolastico)\b[^;]{0,90}|, per [^,;]{3,90})?"
    r",?(?: e(?:d)?| che)?(?: ci ha| ha| attualmente| oggi| ora)?"
    r" (?:(?:ri)?cerc(?:a|ano|hiamo|asi)|ricerc(?:a|ano|hiamo)|selezion(?:a|ano|iamo)|assum(?:e|ono|iamo)|indice"
    r"|band(?:isce|iamo)|ci serve|serve un\w*|vogliamo|desidera|desideriamo|intende|incaricat\w"
    r"|(?:è|siamo|sono) alla ricerca|sta(?:nno)? (?:cercando|selezionando)|stiamo (?:cercando|selezionando)"
    r"|abbiamo bisogno|offr(?:e|iamo|ono)|invit(?:a|iamo)|propon(?:e|iamo))\b.*$",
    re.I,
)
OURS = re.compile(r"\b(?:noi|ci|nostr[oaie]|\w+(?:iamo|emo))\b", re.I)
_SINCE = re.compile(
    r"(?:^|[,;:] (?:e )?| e )(?P<lead>(?:(?:[Dd]a|[Dd]al|[Oo]gni|[Nn]el) [\w’ ]{2,24}?,? )?)(?=[A-Za-zà-ù]+iamo\b)"
)
_FEW = 3  # words that say little by themselves
_TWO = 2  # verbs that "e" joins
_WISHES = (
    "ricercare selezionare assumere indire bandire proporre desiderare intendere richiedere rispettare riservare"
    " invitare ringraziare comunicare rendere procedere applicare tutelare mettere rinnovare cedere chiedere augurare"
    " informare inserire rispondere valutare ricontattare contattare"
)
# Since when a firm does something, before the verb: "da trent’anni assiste".
FOR_YEARS = re.compile(
    r"^(?:dal(?:l’)? ?\d{4}|da (?:circa |oltre |quasi |più di )?[\w’]+(?: anni| secoli| generazioni)?|oggi|ogni \w+) "
)


def until_search(text: str) -> str:
    """A text up to where it says whom the firm looks for."""
    return _SEARCH.sub("", text).rstrip(" ,;:–-")


def opinions() -> list[str]:
    """Verbs of what a firm thinks, wishes or offers, which is no fact about it."""
    return [*str(table("bilingual/words")["opinions"]).split(), *_WISHES.split(), "essere"]


def of_you(unit: str) -> str:
    """What a firm says of itself as "we", with "voi": "riunite 310 allevatori e trasformate il latte"."""
    for start in _SINCE.finditer(unit):
        first = unit[start.end() :].split(maxsplit=1)[0].rstrip(",").lower()
        lemma = _we(first)
        if not lemma or (lemma in opinions() and lemma != "essere") or (start.start() and lemma == "essere"):
            continue
        told = until_search(unit[start.start("lead") :])
        if said := _with_you(told, lemma):
            return said
    return ""


def of_yours(unit: str) -> str:
    """What a firm says of a thing of its own, "La nostra filanda lavora lana"; empty for what it says of people."""
    match = re.match(r"(?P<whose>(?:La|Il|I|Le) nostr)(?P<rest>[aoie] (?P<noun>[\w’-]+) .+)$", unit)
    if not match or is_person(match["noun"]) or OURS.search(match["rest"]):
        return ""
    told = until_search(match["rest"])
    verbs = {one for word in re.findall(r"\w+", told) for one in readings(word.lower(), "it")}
    if not any(re.search("P[36]", one.codes) for one in verbs) and not re.search(r"\b(?:è|sono|ha|hanno)\b", told):
        return ""  # "Il nostro coro (40 voci)"
    return f"{lower_first(match['whose']).replace('nostr', 'vostr')}{told}"


def _we(word: str) -> str:
    """The infinitive of a form of "we"; empty where it is none, or of two verbs."""
    found = {one.lemma for one in readings(word, "it") if "P4" in one.codes}
    return found.pop() if len(found) == 1 else ""


def _with_you(told: str, lemma: str) -> str:
    lead = re.match(r"(?:[Dd]a|[Dd]al|[Oo]gni|[Nn]el) [\w’ ]{2,24}?,? (?=\w+iamo\b)", told)
    since, rest = (lower_first(lead[0]), told[lead.end() :]) if lead else ("", told)
    rest = re.sub(
        r", (?P<who>\d[\d.]* (?:persone|colleghi|dipendenti|collaboratori|addetti))(?:,| e ).*$",
        lambda match: f" con {match['who']}" if len(rest[: match.start()].split()) <= _FEW else "",
        rest,
    )
    rest = re.split(
        r"; |, (?=siamo (?:in )?\d)|,? e (?:ci|noi|non)\b|, \d+ (?:persone|colleghi|dipendenti|collaboratori)$", rest
    )[0]
    if lemma == "essere" and (
        named := re.match(r"\w+ (?:l[oa’] ?|il )?[A-ZÀ-Ù][^,;:.()]*, (?P<what>[a-zà-ù].+)$", rest)
    ):
        what = named["what"]  # "Siamo Lumen, una catena di negozi"
        what = what if re.match(r"(?:un[ao]?|la|il) |(?:un|l)’", what) else indefinite(what)
        if not what:
            return ""  # "Siamo Lumen, 18 persone"
        rest = f"siamo {what}"
    elif lemma == "essere" and re.match(r"\w+ (?:l[oa’] ?|il )?[A-ZÀ-Ù]", rest):
        return ""
    rest = re.split(r", (?=(?:il|la|lo|i|gli|le) [\w’ ]{2,30} (?:è|sono|ha|hanno) )", rest)[0]
    failed = False

    def turned(match: re.Match[str]) -> str:
        nonlocal failed
        one = _we(match[0].lower())
        failed = failed or not one or (one in opinions() and one != "essere")
        form = {"essere": "siete", "avere": "avete"}.get(one) or inflected(one, "it", "P5", "N")
        failed = failed or not form
        return form

    said = re.sub(r"\b\w+iamo\b", turned, rest)
    said = re.sub(r"\bnostr([oaie])\b", r"vostr\1", said)
    # Two verbs with a comma between them: "siete in nove e lavorate per cantine".
    verbs = [
        form
        for form in re.findall(r"\b[\w]+(?:ate|ete|ite)\b", said)
        if any("P5" in one.codes for one in readings(form, "it"))
    ]
    if len(verbs) == 2 and " e " not in said.partition(verbs[1])[0]:
        said = re.sub(rf", (?={verbs[1]}\b)", " e ", said, count=1)
    if failed or re.search(r"\b(?:noi|ci|c’|nostr\w+|\w+remo)\b", said):
        return ""
    return f"{since}{lower_first(said)}"
