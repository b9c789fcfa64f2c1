"""The things that a line of an Italian CV lists, each with what is said of it."""

import re

from checklist.compose.italian.lexicon.deeds import is_deed, is_task_in_many
from checklist.compose.italian.lexicon.genders import is_invariable
from checklist.compose.italian.lines.belonging import belongs, is_a_task_beside
from checklist.compose.italian.lines.governed import is_governed, is_relation, kept_together, up_to_end
from checklist.compose.italian.lines.joined import (
    ADJECTIVE,
    are_kinds,
    are_of_one_kind,
    described,
    ends_in_adjectives,
    is_of_whom,
)
from checklist.compose.italian.lines.numbers import KEPT, is_of_them, is_plural, may_be_plural, paired, together
from checklist.compose.italian.nouns import agreement
from checklist.compose.italian.prepositions import LINK
from checklist.compose.letter import at_commas
from checklist.compose.tables import table

# "e" before a word that neither an article nor a preposition opens.
AND = re.compile(rf" ed? (?!(?:il|lo|la|i|gli|le|un|uno|una)\b|(?:l|un)’|\d|{LINK})")
OF_THE = re.compile(r" (?:del|dello|della|dei|degli|delle|dell’)(?:\b|(?<=’))")
_SEVERAL = r"(?:due|tre|quattro|cinque|sei|sette|otto|nove|dieci)"
_OF_A_NUMBER = re.compile(r" di (?:circa |oltre |quasi |più di )?\d")
_FIGURE = re.compile(
    r"(?:(?:circa|oltre|quasi|più di|in media|fino a) )?"
    rf"(?:(?!(?:19|20)\d\d(?:$| e ))\d|{_SEVERAL} (?!mesi|anni|settimane|giorni|stagioni|estati)\w+"
    r"|una? \w+ (?:al|alla|all’|a|ogni|per) ?(?:giorno|mese|anno|settimana|turno|ora)$"
    rf"|una? \w+ su (?:\d|{_SEVERAL}))"
)
_BETWEEN = re.compile(r" (?:tra|fra) [A-ZÀ-Ù][\w’ ]*(?:, [A-ZÀ-Ù][\w’ ]*)*$")
_RATE = re.compile(r"^[\w ]*\d[\d.]* (?:al|all’|a) ?(?:giorno|mese|anno|settimana|turno|ora)$")
# Adjectives of one noun, which commas join: "supporto amministrativo, contabile e logistico".
_ADJECTIVES = re.compile(rf"^\w+ {ADJECTIVE}, (?P<next>{ADJECTIVE}) e {ADJECTIVE}$")
# What joins two things behind it: "con una cache e indici nuovi".
JOINING = frozenset({"con", "tra", "fra", "tramite", "attraverso", "mediante"})
# Who is named with an article is not joined to what has none: "rapporto con i clienti e prove".
_WITH_THE = re.compile(r" (?:con|tra|fra|tramite) (?:il|lo|la|i|gli|le|un|una) (?:(?! con )[^,])*$")
_OF_MANY = re.compile(  # "redazione di atti, contratti e pareri"
    r" di (?P<first>[a-zà-ù]+)(?: (?:\w+[^oa\W\d]|d[i’] ?\w+[àaoe])){0,3}(?:, [^,]+)*$"
)
_OF_A_SECTION = re.compile(r" (?:responsabile|referente|ufficio|reparto|settore|area) [a-zà-ù]+$")
_TO_MANY = re.compile(r"^\w+ ad? (?P<first>[a-zà-ù]+)(?: \w+[ie])?(?:, [^,]+)*$")  # "vendita a bar, pasticcerie"
_OF_KINDS = re.compile(r" di [a-zà-ù]+[ie] di [a-zà-ù]+[oae](?:, [^,]+)*$")  # "atti di nascita, matrimonio"
_WITH_TOOLS = re.compile(r" con [A-ZÀ-Ù]\w+, ")
_WITH = re.compile(r" con (?P<first>[a-zà-ù]+)(?: [a-zà-ù]+)?(?:, [^,]+)*$")  # tools, with which something is done
_NAMED = re.compile(r" (?:di|a|per|in|su|da) [A-ZÀ-Ù][\w’]+(?:, [A-ZÀ-Ù][\w’]+)*$")
# Who is named behind "con" and "e": "rapporti con l’Agenzia delle Entrate e Camera di Commercio".
WITH_A_NAME = re.compile(r" (?:con|tra|fra) (?:(?:il|la|lo|i|gli|le) |l’)?[A-ZÀ-Ù][^,]*$")
_OF_ACRONYMS = re.compile(r" di [A-ZÀ-Ù][A-ZÀ-Ù\d]+(?:, [^,]+)*$")
_ACRONYMS = re.compile(r"[A-ZÀ-Ù][A-ZÀ-Ù\d-]+(?: e [A-ZÀ-Ù][A-ZÀ-Ù\d-]+)?")
_ACRONYM = re.compile(r" [a-zà-ù]+ [A-ZÀ-Ù]{2,}(?:, [A-ZÀ-Ù\d-]+)*$")
_AT_THE = re.compile(r" (?:al|allo|alla|all’|nel|nello|nella|nell’)")
_HOW = re.compile(r" (?:in opera|in cantiere|a mano|a macchina|al banco|a domicilio)")
_FEW = 2  # words of a tool
_TWO_DEEDS = re.compile(rf"(?P<first>\w+) ed? (?P<second>\w+ {LINK}.*)$")


def members(text: str) -> list[str]:
    """The things that a line lists, each with what is said of it: a figure in brackets, "con …" behind a comma."""
    return _members(text, on=True) or _members(text, on=False)


def _members(text: str, *, on: bool) -> list[str]:
    """The things that a line lists; `on` tells whether "di" and "con" go on behind a comma."""
    if (shared := _ADJECTIVES.search(text)) and not agreement(shared["next"]):
        return [text]
    found, names, named = list[str](), False, False
    plain = re.sub(r",? (?:ecc|etc|eccetera)\b\.?|,? ?…", "", paired(text))
    parts = up_to_end(at_commas(together(kept_together(plain))))
    for place, part in enumerate(parts):
        before = found[-1] if found else ""
        names_end = all(one[:1].isupper() for one in parts[place:]) and not re.search(r"[A-Z\d]$", before)
        ranged = part.split()[0].lower() in table("italian/deeds")["ranged"].split()
        sized = ranged and re.search(r"\b(?:da|di) \d", part)
        counted = _FIGURE.match(part) and (not _OF_A_NUMBER.search(before) or is_of_them(part))
        figure = bool(sized or counted) and "(" not in part
        if before and _BETWEEN.search(before) and part[:1].isupper():
            found[-1] = f"{before}, {part}"  # "tra Lodi, Crema e Pavia"
        elif named and names_end and re.match(r"[A-ZÀ-Ù][a-zà-ù]", part):
            found[-1] = f"{before[:-1]}, {part})"  # "(Comune, Provincia e Corte dei conti)"
        elif before and figure and "(" not in before:
            found[-1] = f"{before} ({part})"
        elif before.endswith(")") and _FIGURE.match(part) and (not re.search(r"\d", before) or _RATE.search(part)):
            found[-1] = f"{before[:-1]}; {part})"
        elif before and re.match(r"[A-ZÀ-Ù][a-zà-ù]", part) and _NAMED.search(before) and before == found[0]:
            found[-1], names = f"{before}, {part}", True  # "piano editoriale di Instagram, TikTok e newsletter"
        elif (
            before
            and names_end
            and re.match(r"[A-ZÀ-Ù][a-zà-ù]", part)
            and before == found[0]
            and "(" not in before + part
        ):
            found[-1], named = f"{before} ({part})", True  # places or names: "trasporti su strada, Austria e Germania"
        elif before and (re.match(LINK, part) or belongs(before, part) or (on and _goes_on(before, part))):
            found[-1], names = f"{before}, {part}", names or part.isupper()
        else:
            found.append(part)
    # What a comma adds to one thing would be taken for the next one, unless it ends the sentence.
    if not found or any(", " in re.sub(r"\([^)]*\)", "", one) for one in found[:-1]):
        return []
    listed = (_OF_ACRONYMS, _TO_MANY, _WITH_TOOLS, _WITH, _OF_MANY)
    listing = names or any(one.search(found[-1]) for one in listed)
    listing = listing and not belongs(found[-1], found[-1].rpartition(", ")[2])
    if listing and not re.search(r"[(]| e ", found[-1].partition(", ")[2] if names else found[-1]):
        found[-1] = re.sub(rf", (?!{LINK})([^,]+)$", r" e \1", found[-1])
    # Before the last comma "e" closes no list: "pulizia e sanificazione degli ambienti, smaltimento dei rifiuti".
    things = [[one] if both_deeds(one) else _parted(one, alone=False) for one in found[:-1]]
    things.append(_parted(found[-1], alone=len(found) == 1))
    return [one.replace(KEPT, " ") for thing in things for one in thing]


def _is_one_more(before: str, part: str) -> bool:
    """Whether a plain thing goes on with a list behind "a", or behind "di" and an acronym or a form.

    "Vendita a bar, pasticcerie e negozi", "rilascio di CIE, certificati e nulla osta", "di 730, Unico e IMU".
    """
    means = table("italian/deeds")["means"].split()
    by_means = re.fullmatch(r"\w+ a (?P<means>[a-zà-ù]+(?:, [a-zà-ù]+)*)", before)
    if by_means and all(one in means for one in [*by_means["means"].split(", "), *part.split(" e ")]):
        return True  # "piega a phon, spazzola e piastra"
    if re.search(r" di 7[37]0(?:, [^,]+)*$", before):
        return True
    noun, to_many = part.split(maxsplit=1)[0], _TO_MANY.search(before)
    if not noun[:1].islower() or not may_be_plural(noun) or is_deed(noun):
        return False
    of_acronyms = _OF_ACRONYMS.search(before) and is_deed(before.split(maxsplit=1)[0])
    return bool(of_acronyms or (to_many and may_be_plural(to_many["first"])))


def _goes_on(before: str, part: str) -> bool:
    """Whether a part goes on with what "con" or "di" began: "con calibri, micrometri", "di atti, contratti"."""
    acronyms = _OF_ACRONYMS.search(before) and re.match(r"[A-ZÀ-Ù][A-ZÀ-Ù\d]+\b", part)
    acronyms = acronyms or (_ACRONYM.search(before) and _ACRONYMS.fullmatch(part))
    if acronyms or (re.search(r" con [A-ZÀ-Ù]\w+(?:, [^,]+)*$", before) and part[:1].isupper()):
        return True  # "rapporti con Comune, ASL e Soprintendenza"
    part, tools = re.sub(r" \([^)]*\)", "", part), _WITH.search(before)
    head = before.split(maxsplit=1)[0].lower()
    if _is_one_more(before, part) or is_governed(before, part):
        return True
    kinds = head in table("italian/deeds")["of-deeds"].split()
    match = tools or (_OF_MANY.search(before) if is_deed(head) or kinds else None)
    match = match or (_TO_MANY.search(before) if is_deed(head) else None)
    if kinds and match and part.islower() and agreement(part) and not re.search(" (?:per|con|su) ", match[0]):
        return True  # "laboratori di travasi, pittura e lettura"
    few = all(len(re.split(rf" {LINK}", one)[0].split()) <= _FEW for one in part.split(" e "))
    noun = part.split(maxsplit=1)[0]
    if (
        not match
        or is_deed(noun)
        or is_task_in_many(noun)
        or not few
        or not part[:1].islower()
        or re.search(r"\d", part)
    ):
        return False
    many = (
        is_plural(noun)
        or is_invariable(noun)
        or noun[-1] not in "aeiouàèéìòù"
        or (not agreement(noun) and not noun.endswith(("o", "a")))
    )
    kinds_of_it = part.split(" e ")
    if _OF_KINDS.search(before) and all(" " not in one and agreement(one) and not is_deed(one) for one in kinds_of_it):
        return True
    one = tools and not is_plural(match["first"]) and is_deed(head)  # "controllo con calibro, micrometro"
    several = is_plural(match["first"]) or (not tools and may_be_plural(match["first"]) and is_plural(noun))
    return bool(one) or (several and (many or bool(tools and ", " in match[0])))


def _parted(text: str, *, alone: bool) -> list[str]:
    """The two things that "e" joins, where the second is no part of what is said of the first."""
    matches = [one for one in AND.finditer(text) if text.count("(", 0, one.start()) <= text.count(")", 0, one.start())]
    if not matches:
        return [text]
    leading = " " not in text[: matches[0].start()] and agreement(text[matches[0].end() :])
    last = text[matches[-1].end() :]
    if leading and len(matches) > 1 and is_deed(last.split(maxsplit=1)[0]) and OF_THE.search(last):
        return [text[: matches[-1].start()], last]  # "apertura e chiusura del negozio e gestione della cassa"
    for match in matches[:1] if leading else reversed(matches):
        first, second = text[: match.start()], text[match.end() :]
        if not _belongs_together(first, second):
            if _are_two(first, second, alone=alone):
                plain = " e " not in first.rpartition(", ")[2] and not re.search(rf"[()]|, {LINK}", first)
                return [re.sub(r", ([^,]+)$", r" e \1", first) if plain else first, second]
            if match is matches[0] or not any(is_deed(text[one.end() :].split(maxsplit=1)[0]) for one in matches[:-1]):
                return [text]  # else "accompagnamento a visite e ritiro di farmaci e referti": the deed before
    return [text]


def both_deeds(text: str) -> re.Match[str] | None:
    """Two deeds of one object, "pulizia e sanificazione degli ambienti"; None for other words."""
    match = _TWO_DEEDS.match(paired(text))
    return match if match and is_deed(match["first"]) and is_deed(match["second"].split()[0]) else None


def _belongs_together(first: str, second: str) -> bool:
    """Whether "con" or its like joins what stands on both sides of "e": "con eventi su una coda e consumatori"."""
    links = re.findall(rf" ({LINK})", first)
    joining = next((one for one in reversed(links) if one in JOINING or OF_THE.match(f" {one}")), "") in JOINING
    deed = is_deed(second.split(maxsplit=1)[0])
    if is_relation(second):
        return False  # "incontri con le famiglie e rapporti con i servizi"
    if deed and is_deed(first.split(maxsplit=1)[0]) and OF_THE.search(second):
        return False  # "gestione della cassa con un collega e riordino della merce"
    if is_governed(first, second) or (are_kinds(first, second) and not deed):
        return True
    if _OF_A_SECTION.search(first) and " " not in second and not deed:
        return True  # "supporto al responsabile qualità e sicurezza"
    if second[:1].isupper() and WITH_A_NAME.search(first):
        return True
    apart = agreement(second) and _WITH_THE.search(first)
    return bool(links) and not apart and (links[-1] in JOINING or (joining and not deed))


def _are_two(first: str, second: str, *, alone: bool) -> bool:
    one_kind = OF_THE.search(first) and are_of_one_kind(first, second)
    if one_kind or is_of_whom(first, second) or ends_in_adjectives(first.rsplit(maxsplit=1)[-1], second):
        return False
    linked = re.search(rf" {LINK}", first)
    shared = " " not in first and re.search(rf" {LINK}", second)  # "pulizia e riordino degli ambienti"
    tail = second[second.find(" ") :] if " " in second else ""
    whole = is_deed(second.split(maxsplit=1)[0]) and (OF_THE.match(tail) or (linked and re.match(rf" {LINK}", tail)))
    kinds = first.split(maxsplit=1)[0].lower() in table("italian/deeds")["of-deeds"].split()
    apart = whole and not (kinds and re.search(r" (?:di|d\w+) ", first))
    of_a_deed = re.search(r" di \w+$", first) and OF_THE.match(
        tail
    )  # "scritture di assestamento e stesura del bilancio"
    if apart and agreement(first) and " " in first and (of_a_deed or not is_deed(first.rsplit(maxsplit=1)[-1])):
        return True  # "prove a fatica su giunti e stesura del rapporto"
    if agreement(second) and (OF_THE.search(first) or shared or _WITH_THE.search(first)):
        return True
    if _has_its_own_complement(first, second) or (linked and is_relation(second)):
        return True
    further = is_deed(second.split(maxsplit=1)[0]) and not is_deed(first.rsplit(maxsplit=1)[-1])
    further = further or _is_of_another_number(first, second)
    if _is_beside_a_kind(first, second) or _is_a_further_deed(first, second) or (not alone and further):
        return True
    return is_a_task_beside(first, second) or not (alone or linked or described(first, second))


def _is_of_another_number(first: str, second: str) -> bool:
    """Whether a described thing is no second kind of what "di" names: "previsioni di spesa" and "resoconti mensili"."""
    kind = re.search(r" di (?P<noun>[a-zà-ù]+)$", first)
    own, described_by = agreement(second), re.match(rf"[a-zà-ù]+ {ADJECTIVE}\b", second)
    return bool(kind and own and described_by and not is_deed(first.split(maxsplit=1)[0]))


def _has_its_own_complement(first: str, second: str) -> bool:
    """Whether what stands behind "e" is a thing by itself, which no preposition before "e" governs.

    "Preparazione di menu e rapporto con i cuochi": the objects of the deed would be in the plural. "Servizio al banco
    e cassa": what "al" governs would have its article. "Posa in opera e rifiniture": "in opera" says how.
    """
    own = agreement(second)
    kind = agreement(first.rsplit(maxsplit=1)[-1]) if re.search(r" di [a-zà-ù]+$", first) else None
    taught = first.split(maxsplit=1)[0].lower() in ("insegnamento", *table("italian/deeds")["of-deeds"].split())
    if own and kind and not taught and own.number == kind.number == 1 and re.match(rf"\w+{OF_THE.pattern}", second):
        return True  # "ricerca di mercato e confronto dei prezzi"
    if not own or is_invariable(second.split(maxsplit=1)[0]):
        return False
    objects = re.search(r" di (?:(?:circa|oltre|quasi) )?(?P<noun>\d[\d.]*|\w+)[^,]*$", first)
    many = objects and (objects["noun"][:1].isdigit() or may_be_plural(objects["noun"]))
    further = own.number == 1 and re.match(r"\w+ (?:con|tra|fra|ai|agli|alle|dei|degli|delle)\b", second)
    if many and further and is_deed(first.split(maxsplit=1)[0]):
        return True
    links = list(re.finditer(rf" {LINK}", first))
    if not links:
        return False
    where = _AT_THE.match(links[-1][0]) and not is_deed(second.split(maxsplit=1)[0])
    return bool(where or _HOW.fullmatch(first[links[-1].start() :]))


def _is_beside_a_kind(first: str, second: str) -> bool:
    """Whether a thing stands beside one that is called after a deed: "prova di tenuta" and "liquidi penetranti"."""
    head, _, deed = first.partition(" di ")
    of_a_deed = head.lower() in table("italian/deeds")["lines"].split() and deed.isalpha() and is_deed(deed)
    return of_a_deed and bool(agreement(second)) and is_plural(second.split(maxsplit=1)[0])


def _is_a_further_deed(first: str, second: str) -> bool:
    """Whether the second noun names a deed beside the first, and no object of it.

    Behind "registrazione di fatture" a deed in the singular is no further object, which would be in the plural.
    """
    if not all(is_deed(one.split(maxsplit=1)[0]) for one in (first, second)):
        return False
    objects = re.search(r" di (?:(?:circa|oltre|quasi|più di) )?(?P<noun>\d[\d.]*|\w+)(?P<more> \w+)?", first)
    if not objects:  # "vendita al banco e consegna a domicilio", but "corso in potatura e raccolta"
        return " " in first and not is_deed(first.rsplit(maxsplit=1)[-1]) and not described(first, second)
    if ", " in first[objects.start() :] and not re.search(rf" {LINK}", second):
        return False  # "cura di travasi, filtrazioni e imbottigliamento": the last of a list
    many = agreement(objects["noun"])
    any_number = objects["noun"] in table("italian/deeds")["of-things-done"]["any-number"].split()
    plural = many.number != 1 if many else objects["noun"].endswith("i")
    return objects["noun"][:1].isdigit() or any_number or plural
