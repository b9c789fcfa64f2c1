"""Clients that a letter names as such: "tra i miei clienti c'è la Tirrenia", "Kelso was one of our customers"."""

from checklist.text.regex_prefilter import sieved

WORD = r"[A-ZÀ-Ü][\w&'’-]*(?:\.\w+)*"
_CLIENTS = r"(?:clienti|committenti|clients?|customers?|accounts)"
_NAME = (
    rf"(?:the |la |il |lo |gli |le |i |l['’])?(?P<name>{WORD}"
    rf"(?: (?:d[aei]l?(?:l[ao'’])?|of|the|for) ?{WORD}| {WORD}){{0,3}})"
)
_IS = (
    r"c['’]è|ci sono|sono|erano?|è|stat[oaie]|include[sd]?|was|were|is|are|has been|have been|figuran?o?|conto|annovero"
)
# "Tra i miei clienti c'è anche la Tirrenia", "abbiamo avuto fra i clienti anche …", "my clients include …".
AFTER = sieved(
    r"(?<!\w)(?P<lead>(?:[Tt]ra|[Ff]ra) i (?:(?:miei|nostri) )?(?:\w+ )?(?:clienti|committenti)"
    rf"|(?:[Mm]iei|[Nn]ostri) (?:clienti|committenti)|(?:[Mm]y|[Oo]ur) (?:\w+ )?{_CLIENTS}|clients of mine)"
    rf"(?: (?:{_IS}|abbiamo avuto|ho avuto|anche|pure|oggi|also|then|now)){{0,4}}:?,? {_NAME}",
    seldom="clients",
)
# "Kelso was one of our customers", «la Tirrenia è tra i miei clienti»; "I counted Kelso among my clients".
BEFORE = sieved(
    rf"(?<![\w'’])(?P<lead>The |La |Il |Lo |L['’]|)(?P<name>{WORD}(?: (?:of|di|della|del|the) {WORD}| {WORD}){{0,3}})"
    r"(?: (?:was|were|is|are|has been|è|era|sono|è stat[oa]|anche|also)){0,2} (?:among|one of|tra|fra|uno dei|una dei)"
    rf"(?: (?:i|my|our|the|those|miei|nostri)){{1,2}} (?:\w+ )?{_CLIENTS}(?!\w)",
    seldom="clients",
)
