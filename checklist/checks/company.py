"""What the letter knows of the company, and how it ties to the candidate."""

import re

from checklist.checks import MISSING, Finding, Needs, criterion, finding
from checklist.letter import Letter
from checklist.text import Sentence, Span

_READER = re.compile(
    r"(?<!\w)(?:vostr[oaie]|voi|da voi|codest[oa]|vs\.?(?=\s+[a-z])|la sua azienda|siete|avete|fate|state|usate|gestite|vendete|offrite|producete|costruite|aprite|sviluppate|lavorate"
    r"|servite|parlate|scrivete|vi occupate|chiedete|stiate|abbiate|siate|(?:so|letto|leggo|vedo|visto|sentito|notato) che(?! (?:cercate|non|ho|sono|i|la mia|il mio|abbiamo|ci|gli|le|in))|(?:the ad|annuncio) (?:says|parla|chiede|mentions|dice)"
    r"|your|you|you're|you've|mentioned in the job description)(?!\w)"
)
# What follows when only the application is spoken of, not the company.
_FORMULA = re.compile(
    r"^\s*(?:cortese |gentile |spettabile |esteemed |kind |valued )*(?:azienda|chance|attenzione(?! (?:per|alla|all|al|verso))|continued|continuo|success|successo|organizzazione|azienda|valutazione|considerazione|disposizione|riscontro|risposta|annuncio|inserzione|ricerca|offerta|database|archivi"
    r"|selezione|posizione|società|struttura|sede|candidatura|esigenze|team\b(?! (?:di|of|at))|organi[sz]ation|company|consideration|time|advert\w*|ad\b|job|application|vacancy|posting|position|needs|requirements|hiring|attention|reply"
    r"|interest|office|internship|corporate|positive|convenience|request|review|leggere|in attesa|a disposizione|valutare|for (?:your|the|considering)|will own|should|must|can reach|may)"
)
_POLITE = re.compile(
    r"(?:thank|hear from|contact|meet|meeting|hope|like|let|give|assure|tell|send|with|if|call|show|are|before|when)\s+(?:that )?$|(?:ringrazi\w+|ringraziando)\s*$"
)
_NAME_AT = re.compile(
    r"(?:\b(?:at|join|presso|con|in|per|with|of|di|for|da)|,|@)\s+([A-ZÀ-Ü][\w&'’-]+(?:\s+(?:[A-ZÀ-Ü][\w&.'’-]*|&)){0,3})"
)
_APPLIED = re.compile(
    r"(?:position|role|job|ruolo|posizione|posto|opportunity|developer|engineer|scientist|manager|internship|owner|join)\b[^.!?]{0,60}$",
    re.IGNORECASE,
)
_PLACES = frozenset(
    "linkedin indeed milano roma torino bologna napoli padova london berlin remote infojobs senior junior backend data product project python java the".split()
)
_READ = re.compile(
    r"(?<!\w)(?:blog|post|talk|conferenza|convegno|fiera|podcast|articolo|article|report|bilancio|changelog|pricing page|release notes|open source|issue|issues|nota di|intervista al|newsletter|repo|account demo|api pubblica|public api|impact report|case study"
    r"|ho provato|provat[oa]|i tried|i've tried|i use|uso il|uso la|ho usato|da cliente|as a customer|da utente|as a user|da giocator\w+|gioco a|(?:avete|state) (?:aperto|lanciat\w|aprendo|lanciando|costruendo|pubblicat\w|presentat\w|messo|scelto|scritt\w|spiegato|scalando|passando)"
    r"|aprite|lend|goes live|you (?:ship|launched|opened|moved|run|publish|serve|lend|put|have (?:customers|written)))(?!\w)"
)
_VALUES = re.compile(
    r"(?<!\w)(?:mission|missione|valori|values|vision|visione|cultur[ea]|leader|innovativ\w+|innovation|innovazione|attenzione per|commitment to|dedication|focus on|reputation|crescita|eccellenza|excellence)(?!\w)"
)
_OFFER = re.compile(
    r"(?<!\w)(?:welcome the|opportunity to|discuss|contribute to|contribuire|convinced|convint\w|candidate you|looking for|cercate|valore aggiunto|my skills|thrilled|look forward|motivat\w+ a|vorrei)(?!\w)"
)
_PRAISE = re.compile(
    r"(?<!\w)(?:leader|innovativ\w+|admire\w*|ammir\w+|apprezz\w+|reputation|inspired|fan of|seguo (?:da|con)|following|attracts me|attira|impressed|colpit\w|excited by|awestruck|incuriosi\w+|mi interessa|interested in your|contesto ideale|posto ideale|young company|domain is)(?!\w)"
)
_TIE = re.compile(
    r"(?<!\w)(?:idea|idee|ideas|partirei|comincerei|proverei|farei|imposterei|porterei|la mia esperienza|le mie competenze|la mia conoscenza|my experience|my background|my skills|i've done|i did|lo stesso|la stessa|same problem|same|stesso problema|simil\w+|similar|not so different|così diverse"
    r"|so bene|so quanto|so farl\w|la so fare|conosco|i know|una storia che|cicatric\w+|expertise|directly applicable|utilmente|di interesse|puo servire|può servire\w*|servirvi|da noi|we did it|patterns|applicabil\w+|essere utile|be of use|apply these|applying my|i could|potrei|i'd|preferirei|vi porto|se volete|so (?:dove|com|che cosa)|avendo già|l'ho usat\w|piacciono quelli|ho già|già (?:fatto|curato|gestito)|scommetto|avrei un|la mia ultima)(?!\w)"
)


def _names(letter: Letter) -> set[str]:
    """Names of the firm: after the role in the first sentences, the subject or the greeting."""
    names: set[str] = set()
    spans: list[Span] = [one for one in letter.sentences if one.end > letter.parts.body.start][:2]
    spans += [one for one in (letter.parts.subject, letter.parts.greeting) if one]
    for span in spans:
        said = span in (letter.parts.greeting, letter.parts.subject)
        if not said and not any(span.start <= hit.start < span.end for hit in letter.hits("applying")):
            continue
        for match in _NAME_AT.finditer(letter.text, span.start, span.end):
            name = match[1].split()[0].lower().rstrip(".,'")
            role = _APPLIED.search(letter.text[max(span.start, match.start() - 70) : match.start() + 1])
            if (role or span is letter.parts.greeting) and len(name) > 2 and name not in _PLACES:
                names.add(name)
    if letter.parts.greeting and letter.low.startswith("spett", letter.parts.greeting.start):
        words = letter.text[letter.parts.greeting.start : letter.parts.greeting.end].split()[1:2]
        names |= {word.lower().strip(".,") for word in words if word[:1].isupper()} - {"azienda", "società"}
    return {
        name
        for name in names
        if not any(hit.end - hit.start == len(name) and letter.low[hit.start : hit.end] == name for hit in letter.named)
    }


def _cue(letter: Letter, sentence: Sentence, names: set[str]) -> Span | None:
    """Where the sentence turns to the company; None where it does not, or only out of politeness."""
    low = letter.low
    for match in _READER.finditer(low, sentence.start, sentence.end):
        praised = _PRAISE.search(low, sentence.start, sentence.end)
        if (
            not praised
            and _FORMULA.match(low[match.end() : match.end() + 40])
            or _POLITE.search(low[max(0, match.start() - 16) : match.start()])
        ):
            continue
        return Span(match.start(), match.end())
    applies = any(sentence.start <= hit.start < sentence.end for hit in letter.hits("applying"))
    for name in sorted(names):
        match = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)").search(low, sentence.start, sentence.end)
        if match and not applies:
            return Span(match.start(), match.end())
    return None


def _facts(letter: Letter, cue: Span, sentence: Sentence) -> bool:
    """Whether the sentence says something of the company that is not true of most."""
    low = letter.low
    if any(gap.touches(sentence) for gap in letter.placeholders):
        return False
    reach = letter.around(sentence, 0, 1)
    if _READ.search(low, sentence.start, sentence.end):
        return True
    figures = [one for one in letter.figures_in(cue.start, reach.end) if one.kind != "years"]
    if figures:
        return True
    special = [
        hit
        for topic in ("industry-own", "industry-name")
        for hit in letter.hits(topic)
        if max(sentence.start, cue.start - 60) <= hit.start < sentence.end
    ]
    tools = [one for one in letter.mentions if cue.start <= one.start < sentence.end and one.standing == "company"]
    if _VALUES.search(low, cue.start, sentence.end) or _OFFER.search(low, sentence.start, sentence.end):
        return False
    return bool(special or tools) or _proper(letter, cue, sentence)


def _proper(letter: Letter, cue: Span, sentence: Sentence) -> bool:
    """Whether a proper name or a quotation follows the cue."""
    after = letter.text[cue.end : sentence.end]
    return bool(re.search(r"[a-zà-ù,] [A-ZÀ-Ü][a-zà-ù]{3,}|[\"“«][^\"”»]{8,}[\"”»]", after))


def _tied(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence, or one beside it, says what the candidate brings."""
    near = letter.around(sentence, 1, 2)
    if _TIE.search(letter.low, near.start, near.end):
        return True
    reach = letter.around(sentence, 1, 1)
    place = [hit for hit in letter.hits("did") if reach.start <= hit.start < reach.end and letter.own(hit)]
    return any(
        hit.concept in ("build", "improve", "migrate", "lead")
        for hit in place
        if not letter.low[hit.start : hit.end].startswith(("scriv", "writ", "scritt"))
    )


@criterion("company-fit")
def company_fit(letter: Letter, needs: Needs) -> Finding:
    """A concrete fact about the company tied to the candidate; a name or praise alone is partial."""
    names = _names(letter)
    body = letter.parts.body
    told = [
        (sentence, cue)
        for sentence in letter.sentences
        if body.start <= sentence.start < body.end and (cue := _cue(letter, sentence, names))
    ]
    concrete = [sentence for sentence, cue in told if _facts(letter, cue, sentence)]
    tied = [sentence for sentence in concrete if _tied(letter, sentence)]
    if tied:
        return finding(True, True, tied[-3:])
    spans: list[Span] = [*concrete[:2]] or [sentence for sentence, _ in told[-2:]]
    if not spans and names:
        spans = [
            one
            for one in (letter.parts.greeting, letter.parts.subject)
            if one and any(name in letter.low[one.start : one.end] for name in names)
        ][:1]
        spans = (
            spans
            or [one for one in letter.sentences if any(name in letter.low[one.start : one.end] for name in names)][:1]
        )
    return finding(False, True, spans, "tie" if concrete else "fact") if spans else MISSING
