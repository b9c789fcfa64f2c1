"""Abbreviations and signs of a CV in the words that a letter has for them: "4 h" as "4 ore", "w/" as "with"."""

import re

from checklist.compose.english.wording.compounds import hyphened

LOADING = (r"\b([Cc]arico) scarico\b", r"\1 e scarico")  # a pattern, and what to write for it
SCHOOL = (r"\b([Ss])cuola infanzia\b", r"\1cuola dell’infanzia")
_FEW = ((2, "due"), (3, "tre"), (4, "quattro"), (5, "cinque"))
_WEEKS = [(rf"(?<= su ){figure}(?=$|[,;)])", word) for figure, word in _FEW]  # "una settimana su quattro"
_NETWORKS = ("Instagram", "Facebook", "TikTok", "LinkedIn", "YouTube", "WhatsApp")
_YOUNG_OR_OLD = r"bambin[oaie]|ragazz[oaie]|alunn[oaie]|student[ei]|utenti|minori|adolescenti|anzian[oaie]|ospiti"
_WORDS: dict[str, list[tuple[str, str]]] = {
    "it": [
        (r"\b1 ?h\b(?!\w)", "1 ora"), (r"(?<=\d) ?h\b(?!/)", " ore"), (r"(?<=\d) ?min\b\.?", " minuti"),
        (r"(?<=\d) ?(?:gg|g)\b\.?", " giorni"), (r"(?<=\d) ?sett\b\.?", " settimane"),
        (r"\b(?:ca|c\.ca)\.? ?(?=\d)", "circa "),
        (r"\bca\. ?", "circa "),
        (r"\b1 (settiman|giornat)[ae] su (\d+)\b", r"una \1a su \2"),

        (r"\b1 (giorn|mes|ann|turn|weekend)(\w) su (\d+)\b", r"un \1\2 su \3"),
        (r"\b(gruppo|squadra|team|équipe)( di)? (\d+) pers\.?(?= |$|[),;])", r"\1 di \3 persone"),
        (r"(?<=\d) pers\.?(?= |$|[),;])", " persone"),
        (r"\bIII cat\b\.?", "di terza categoria"), (r"\bII cat\b\.?", "di seconda categoria"),
        (r"\bI cat\b\.?", "di prima categoria"), (r"\bgr\. (?=[A-C]\b)", "gruppo "),
        (r"\bc/o ", "presso "), (r"(?<=\d) ?(?:M€|mln €|mln di €|mln euro)", " milioni di euro"),
        (r"(?<=\d) ?mln\b", " milioni"), (r"(?<=\d) ?k€", " mila euro"), (r"€ ?(?=\d)(\d[\d.,]*)", r"\1 euro"),
        (r"(?<=\d) ?€", " euro"), (r"(?<=\d) ?mq\b", " metri quadri"), (r"\b[Nn]\. ?(?=\d)", ""), (r"\be/o\b", "e"),
        (r"(?<=[a-zà-ù\d]) ?/ ?(giorno|mese|turno)\b", r" al \1"), (r"(?<=[a-zà-ù\d]) ?/ ?(anno|ora)\b", r" all’\1"),
        (r"(?<=[a-zà-ù\d]) ?/ ?settimana\b", " a settimana"), (r"al turno\b", "a turno"),
        (r"\buna (?=[aeou]\w|i[^\Waeiou])", "un’"),
        (r"\b([Dd]e|[Aa]|[Dd]a|[Nn]e|[Ss]u)ll[oa] (?=[aeou][a-zà-ù]{2}|i[^\Waeiou][a-zà-ù])", r"\1ll’"),
        (r"\bla (?=[aeou][a-zà-ù]{2}|i[^\Waeiou][a-zà-ù])", "l’"), (r"\bHo\.Re\.Ca\b\.?", "Horeca"),
        (r"\b([Dd]a|[Dd]e|[Aa]|[Nn]e|[Ss]u)l (?=(?:8\d*|11|1(?=[\d,]*%))(?:[.,]\d+)?(?!\d))", r"\1ll’"),
        (r"\b([Cc]orso) (?=\d+ ore\b)", r"\1 di "),
        LOADING,
        (r"\b([Oo])n premise\b", r"\1n-premise"), (r"\bon line\b", "online"),
        (r"\b([Oo]rdin[ei]) fornitor[ei]\b", r"\1 ai fornitori"), (r"\b([Ww])eek end\b", r"\1eekend"),
        (r"\b(?!MIG/MAG)([A-Z]{3,})/([A-Z]{3,})\b(?!/)", r"\1 e \2"),
        *_WEEKS,
        (r"\bl['’]a\.s\. ?(?=\d)", "l’anno scolastico "), (r"\bl['’]a\.a\. ?(?=\d)", "l’anno accademico "),
        (r"(?:\bnell['’])?\ba\.s\. ?(?=\d)", "nell’anno scolastico "),
        (r"(?:\bnell['’])?\ba\.a\. ?(?=\d)", "nell’anno accademico "),
        (r"\b(?:in |nelle )?prov(?:ince|\.) (?:di )?([A-Z]{2}) e (?:di )?([A-Z]{2})\b", r"nelle province di \1 e \2"),
        (r"\b(?:in )?prov\. (?:di )?(?=[A-Z])", "in provincia di "), (r"\b([Mm])od\. (?=[\dA-Z])", r"\1odello "),
        (r"(?<=\d) ?mt\b\.?", " metri"), (r"(?<=\d) ?pz\b\.?", " pezzi"), (r"(?<=\d) ?pp\.(?= |$|[,;)])", " pagine"),
        (r"\bore sett\b\.?(?= |$|[,;)])", "ore settimanali"), (r"(?<=\w )max\.? (?=\d)", "fino a "),
        (rf"\b({_YOUNG_OR_OLD}) (\d{{1,2}} ?[-–/] ?\d{{1,2}} anni)\b", r"\1 di \2"), (r"\buomo donna\b", "uomo-donna"),
        *((rf"\b{name.lower()}\b", name) for name in _NETWORKS),
        (r"\b([Cc])heck-?in ?/ ?check-?out\b", r"\1heck-in e check-out"),
        (r"^([^:(]*(?:, | e ))(7[37]0)(?=$|[,;])", r"\1modello \2"),
        (r"(\d [a-zà-ù]{3,}) (ora|anno)(?=$|[,;)])", r"\1 all’\2"),
        (r"(\d [a-zà-ù]{3,}) (giorno|mese|turno)(?=$|[,;)])", r"\1 al \2"),
        (r"\bAgenzia Entrate\b", "Agenzia delle Entrate"),
        SCHOOL, (r"\bnord Italia\b", "Nord Italia"), (r"\bcentro Italia\b", "Centro Italia"),
        (r"\bsud Italia\b", "Sud Italia"),
        (r"\b(?:in |presso )?Ag\. (?:delle )?Entrate\b", "all’Agenzia delle Entrate"),
        (r"(?<=\d) ?pax\b", " persone"),
        # The claim check knows no beds by their abbreviation, so that their number is not told.
        (r"(?:,| da| di| con) \d+ ?p\. ?l\.(?=$|[ ,;)])| \(\d+ ?p\. ?l\.\)", ""),
        (r"\bMMG\b", "medici di medicina generale"), (r"\bPLS\b", "pediatri di libera scelta"),
        (r"\bns\. ", "nostri "), (r"\bresp\. ", "responsabile "), (r"\bprev\. ", "preventivi "),
    ],
    "en": [
        (r"\b1 ?h\b", "1 hour"), (r"(?<=\d) ?(?:h|hrs?)\b(?!/)", " hours"), (r"(?<=\d) ?mins?\b\.?", " minutes"),
        (r"(?<=\d\.\d) ?s\b", " seconds"), (r"(?<=\d) ?yrs?\b\.?", " years"), (r"\bapprox\.? ", "about "),
        (r"\bacc\.? to\b", "according to"),
        (r"\b(?:digi(?:tal)?[- ]?)?tacho(?= card\b)|\bdigi(?= card\b)", "digital tachograph"),
        (r"\b([Dd])igi tacho(s?)\b", r"\1igital tachograph\2"), (r"\b([Tt])acho(s?)\b", r"\1achograph\2"),
        (r"\bw/ ?(?=\w)", "with "), (r"(?<=[a-z]) incl\. (?=[^,]*$)", ", including "),
        (r"\bincl\. |\binc\. (?=[a-z\d])", "including "),
        (r"\bL[Ff]L (?=[a-z])", "like-for-like "), (r"\b[Uu][Pp][Vv][Cc]\b", "uPVC"), (r"\bhdpe\b", "HDPE"),
        (r"\bmdf\b", "MDF"), (r"\bpvc\b", "PVC"),
        (r"\b([Mm])at(?:\.)? (?=(?:leave|cover)\b)", r"\1aternity "),
        (r"\b([Tt])emp(?= (?:checks?|monitoring|logs?|records?|readings?|control)\b)", r"\1emperature"),
        (r"\b([Ff]ridge|[Ff]reezer|[Ff]ood|[Oo]ven) temps\b", r"\1 temperatures"),
        (r"(?: |(?<=\d))p\.a\.(?= |$|[,;)])|(?<=[\dkmt%]) ?pa(?=$|[ ,;)])", " a year"),
        (r"\bmgmt\b", "management"), (r"\bappt(s?)\b", r"appointment\1"), (r"\brecs\b", "reconciliations"),
        (r"\bsvc\b", "service"), (r"\bSvc\b", "Service"), (r"\bduring studies\b", "during my studies"),
        (r"(?<!\S)([a-z][\w-]*) & (?=[A-Z])", r"\1 and "),
        (r"(?<=[a-z]) ?/ ?(day|week|month|year|shift|night)\b", r" a \1"), (r"(?<=[a-z]) ?/ ?hour\b", " an hour"),
        (r"\b(Level|Year|Grade|Band) (?=\d ?[-–] ?\d\b)", r"\1s "), (r"\bc\. (?=\d)|\b[Cc]a\.? (?=\d)", "about "),
        (r"(?<=[a-z]) vs?\.? (?=[a-z])", " versus "), (r"\b(per|a|each|every) wk\b", r"\1 week"),
        (r"\bdept\b\.?", "department"), (r"\b(\d[\d,]*)\+(?= (?:[a-z]|[A-Z]{2,} [a-z]))", r"more than \1"),
        (r"~ ?(?=[£$€]?\d)", "about "),
        (r"(?<=[a-z)]) \+ (?=[A-Za-z])", " and "),
        (r"(?<=[a-z]) \+(?=\d[\d.]*%)", " up "), (r"(?<=[a-z]) [-–](?=\d[\d.]*%)", " down "),
    ],
}  # fmt: skip
_JOINED = re.compile(r"(?<= )(?!import\b)([a-zà-ù]{4,})(?: ?/ ?|(?<!\bfood) & )([a-zà-ù]{4,})(?=$|[ ,;.)])")
_JOINED_FIRST = re.compile(r"^([A-ZÀ-Ùa-zà-ù][a-zà-ù]{3,})(?: ?/ ?| & )([a-zà-ù]{4,})(?=$|[ ,;.)])")
# A figure needs a unit, or is a year: "770" alone is the name of a form.
_TAIL = re.compile(
    r", (?P<figure>(?:(?:circa|oltre|quasi|più di|about|over|more than) )?"
    r"(?:(?:19|20)\d\d|\d[\d.,]*(?<=\d)(?!-[a-zà-ù]) ?[^\d\s.,;:()][^,;:()]*))$"
)


def written_out(text: str, language: str) -> str:
    """A line of a CV with its abbreviations written out; what is no abbreviation of the table stays."""
    for short, long in _WORDS[language]:
        text = re.sub(short, long, text)
    joined = r"\1 e \2" if language == "it" else r"\1 and \2"
    text = (
        re.sub(r"(?<=[a-zà-ù]{4}) ?/ ?(?=e[a-zà-ù]{3})", " ed ", text)
        if language == "it" and "import" not in text
        else text
    )
    text = _JOINED_FIRST.sub(joined, _JOINED.sub(joined, text))
    sign = r"(?<=[a-z\d]) & (?=[a-z\d])" if language == "en" else r"(?<=[a-zà-ù\d])(?<!\bfood) & (?=[a-zà-ù\d])"
    text = re.sub(sign, " e " if language == "it" else " and ", text)
    text = re.sub(r"^[-–—•*·▪>\s]+", "", text)
    text = hyphened(text) if language == "en" else text
    quote = r"«\1»" if language == "it" else r"“\1”"
    return " ".join(re.sub(r'"([^"]+)"', quote, text).split())


def bracketed(clause: str) -> str:
    """A clause whose last words are a bare figure behind a comma, with the figure in brackets: "(9 ettari)"."""
    if "; ho " in clause or "; mi occup" in clause:  # clauses of their own
        return "; ".join(bracketed(one) for one in re.split(r"; (?![^(]*\))", clause))
    match = _TAIL.search(clause)
    before = clause[: match.start()] if match else ""
    if match and before.endswith(")") and not re.search(r"\d", before[before.rfind("(") :]):
        return f"{before[:-1]}; {match['figure']})"  # "(Go, Kafka; 1,2 milioni di righe)"
    if not match or before.endswith(")") or re.search(r"\d", before.rsplit(",", 1)[-1].rsplit(" ", 4)[-1]):
        return clause
    if re.search(r"\bda\b.*\ba\b|\bfrom\b.*\bto\b", match["figure"]) or re.search(r"[:;]", before[-40:]):
        return clause
    return f"{before} ({match['figure']})"
