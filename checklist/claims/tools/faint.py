"""Tools that the writer hardly knows, sees from outside, or only likens to others: no claim to work with them."""

import re

from checklist.claims.passages import Passages
from checklist.text.segmentation import Span

# Right before a name: so little that nobody claims it. "A little" and «un po'» claim some, and are not here.
_SCANT = re.compile(
    r"(?<!\w)(?:(?<!a )(?:very |too |precious |so )?little|(?:hardly|barely|scarcely) any"
    r"|(?:next to|almost) no(?:thing of)?"
    r"|not (?:much|a lot of)|(?:ben |molto |troppo |assai )?poc[oa]|pochissim[oa]|quasi (?:niente|nulla|zero)"
    r"|(?:il minimo|i rudimenti|l'infarinatura|the (?:bare )?(?:minimum|rudiments|rudiment))) "
    r"(?:(?:of|di|del|dello|della|dell'|dei) ?)?$"
)
_ENOUGH = re.compile(r"(?<!\w)(?:(?:just )?enough|(?:quel )?tanto di|abbastanza|quanto basta di) $")
_TO_FOLLOW = re.compile(
    r" (?:to|da|per) (?:be dangerous|(?:read|follow|understand|ask|nod|talk|get by|keep up|leggere|seguire|capire"
    r"|chiedere"
    r"|annuire|parlar\w+)(?!\w))"
)
# Behind a name that is looked at, and not worked with: "Figma lo apro per guardare", "Jira I open only to read".
_OPENED = (
    r"(?:(?:[, ]*(?:l[oaie]|l'|i|we) ?)?(?:apr\w+|apert\w|guard\w+|sfogli\w+|consult\w+|open\w*|visit\w*|look\w* at) )"
)
_LOOKED_AT = re.compile(
    rf" ?{_OPENED}(?:(?:solo|soltanto|giusto|only|just|mostly|merely) )?(?:per|to) (?:guardar\w*|veder\w*|legger\w*"
    r"|commentar\w*|curiosar\w*|consultar\w*|dare un'occhiata|look|read|see|view|comment|peek)(?= (?:e|and|or|ma"
    r"|but)(?!\w)|[,.;:)]|$)"
)
# "Unreal I can open and close."
_OPENS = re.compile(
    r"[, ]*(?:(?:i can|(?:lo |la |l')?so) (?:just about |appena |solo |only )?"
    r"(?:open|close|start|spell|pronounce|apri\w+|chiud\w+|pronunci\w+)(?: (?:it|and|e|ed) \w+)?)(?= ?(?:[.,;:)]|$))"
)
# Behind one of which only the least is known: "di Terraform so il minimo".
# Seen from outside: "Figma lo guardo da lontano", "Kafka I watch from across the room".
_FROM_AFAR = re.compile(
    r"[, ]*(?:(?:l[oaie]|l'|i|we) ?)?"
    r"(?:guard\w+|osserv\w+|ved\w+|conosco|watch\w*|see|know|admire\w*|look at)(?: it| them)?"
    r" (?:(?:solo|soltanto|only|just) )?"
    r"(?:da lontano|da fuori|dall'esterno|from (?:afar|outside|a distance|across \w+ \w+))(?!\w)"
)
_LEAST_KNOWN = re.compile(
    r",? (?:ne |i )?(?:so|conosco|capisco|mastico|know|understand)(?: of| about)? (?:solo |soltanto "
    r"|only )?(?:il minimo|poc\w|pochissimo"
    r"|l'essenziale|quanto basta|quel che basta|le basi|next to nothing|(?:very |too )?little|hardly anything"
    r"|the minimum"
    r"|the basics)(?!\w)"
)
# Behind a name that is the subject: what it seems to be, is like, or does to the writer.
_SEEMS = re.compile(
    r"[, ]*(?:(?:poi|invece|però|though|however|also|anche|too),? )?(?:(?:mi|ci|a me|to me) )?(?:non )?"
    r"(?:sembr\w+|par(?:e|eva|rebbe|ve)(?!\w)|somigli\w+|assomigli\w+|ricorda(?:no|va)?(?!\w)|suona(?:no)?(?!\w)"
    r"|spavent\w+"
    r"|incuriosisc\w+|attir\w+|(?:seem|sound|resembl|strike|remind|frighten|scare|intrigue|puzzle|bore)\w*|feels?(?!\w)"
    r"|looks? (?:like|close|similar|familiar|easy|hard|simple|friendly|as)|(?:hold|has|have|held)s? (?:few|no"
    r"|little|some|many)"
    r" (?:terrors?|mysteries|mystery|secrets?|surprises?|fears?|charms?|appeal|horrors?)"
    r"|(?:è|sono|is|are) (?:\w+ ){0,2}?(?:simil[ei]|vicin\w|parent[ei]|cugin\w|affin[ei]|imparentat\w"
    r"|close(?: enough)? to"
    r"|akin|similar|cousins?|relatives?|siblings?)(?!\w))"
)
# Behind a name that was only heard: "NEC4 by reputation", «il PMP no».
_BY_NAME = re.compile(
    r"(?:,? (?:i know|i have|(?:l[oa] |l.)?conosco)(?: it)?)? (?:(?:only|solo|soltanto) )?"
    r"(?:by (?:reputation|name|hearsay)|di nome|per sentito dire|no|nessun[oa]?|none|not)(?= ?[,.;:)]|$)"
)
# What somebody would begin with: "con Kafka parto da zero", "Kafka I would start from scratch"; none at all.
_FROM_NOTHING = re.compile(
    r"(?:(?: (?:ed?|and|or?) |, )[\w.+#-]+){0,3},? (?:(?:i(?:'d)?|would|vorrei|dovrei) ){0,2}"
    r"(?:(?:ri)?(?:part|cominc|iniz)\w+ (?:quasi )?da (?:zero|capo)"
    r"|(?:start|begin)\w* (?:almost )?from (?:zero|scratch|nothing)|not at all|per (?:niente|nulla))(?!\w)"
)
_ROLE = re.compile(
    r" (?:(?:lo |la |l')?(?:conosco|vedo|frequento|incontro|so)|i (?:know|meet|see)(?: it| them)?) (?:as (?:the|an?"
    r"|somebody|someone)"
    r"|da (?:chi|quello|quella|utente|cliente|lettor\w+|spettat\w+)|dal(?:la)? parte|from the)(?!\w)"
)


def is_faint(passages: Passages, span: Span) -> bool:
    """Whether a clause tells how little the writer has to do with a tool, or what it seems to be."""
    low, part = passages.low, passages.part(span)
    lead = low[part.start : span.start]
    if _SCANT.search(lead) or (_ENOUGH.search(lead) and _TO_FOLLOW.match(low, span.end)):
        return True
    if any(
        one.match(low, span.end)
        for one in (_BY_NAME, _LOOKED_AT, _OPENS, _FROM_AFAR, _LEAST_KNOWN, _FROM_NOTHING, _ROLE)
    ):
        return True
    return _heads_its_clause(passages, span, part) and bool(_SEEMS.match(low, span.end))


def _heads_its_clause(passages: Passages, span: Span, part: Span) -> bool:
    """Whether nothing but an article or "and" stands before a name in its clause."""
    start, _ = passages.chunk(span, part)
    return not re.sub(r"(?:so|and|e|but|ma|quindi|the|il|lo|la|l') ?", "", passages.low[start : span.start]).strip()
