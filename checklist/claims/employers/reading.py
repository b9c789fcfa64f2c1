"""Where a name may be that of an employer or client: behind a preposition, behind "clients", in a list."""

import re

from checklist.text.regex_prefilter import sieved

_UPPER = "A-ZÀ-ÖØ-ÞĆČĐĘŁŃŘŚŠŹŻŽ"
WORD = rf"[{_UPPER}][\w&'’-]*(?:\.\w+)*"
NAME = rf"{WORD}(?: (?:(?:d[aei]l?(?:l[aeo'’])?|of|the|of the|&|de|des|du|van|von) ?)?{WORD}){{0,5}}"
ARTICLE = r"(?:the |an? |one of |il |lo |la |i |gli |le |l['’]|un |uno |una |un['’])?"
# A noun for what it is may stand before: "the port authority of", "una catena di".
_WORDS = r"(?:[a-zà-ù][\w'’-]+ ){1,4}(?:d['’])?"
_PLAIN = r"[a-zà-ù][\w'’-]+(?: [a-zà-ù][\w'’-]+){0,3}"
_NAMELESS = rf"(?:{ARTICLE}{_PLAIN}(?:, (?:and |e )?| and | e )(?:for |per |at |con |with )?)"
_NOUN_AND_CAPITAL = rf"{ARTICLE}(?:{_WORDS})?[«“\"]?[{_UPPER}]"
LEADS = sieved(
    r"(?<![\w'’])(?P<lead>[Ff]or|[Pp]er|[Aa]t|[Pp]resso|[Ww]ith|[Cc]on|to|ad?|al|allo|alla|all['’]|ai|agli|alle|in|nel"
    r"|nella|nell['’]|da|dal|dalla|dall['’]|dai|by|(?:behalf|conto) (?:of|di|del|della|dello|dell['’])"
    r"|helped|advised|served|supported|assisted|represented|audited|landed|(?:seguit|servit|aiutat|affiancat|assistit"
    r"|consigliat|supportat|rappresentat|acquisit)[oaie])(?: (?:anche|pure|also|poi))?(?: |(?<=['’]))"
    rf"(?={_NOUN_AND_CAPITAL})"
)
# "For two mills, a creamery and the port authority of Olbia".
SEVERAL = sieved(rf"(?<![\w'’])(?P<lead>[Ff]or|[Pp]er) (?={_NAMELESS}{{1,3}}{_NOUN_AND_CAPITAL})", seldom="names")
# One of a list, with a name or without: "a creamery", "the port authority of Olbia".
ITEM = re.compile(rf"{ARTICLE}(?:(?P<what>{_WORDS})?[«“\"]?(?P<name>{NAME})|{_PLAIN}(?=,| and | e ))")
NEXT = re.compile(r"[»”\"]?(?:, (?:and |e |poi |then )?| and | e |; )(?:for |per |at |con |with |anche |also )?")
# "Another client was", «il committente è stato», "my employers: "; "a customer, Alba,".
CLIENTS = sieved(
    r"(?<!\w)(?P<noun>client[ei]|committent[ei]|mandant[ei]|clients?|customers?|employers?|datori? di lavoro)"
    r"(?:[^.;!?\n]{0,40}?"
    r"(?:(?<!\w)(?:c['’]era(?:no)?|c['’]è|ci sono(?: stat\w)?|(?:è|sono) (?:stat\w)?|era|erano|was|were|are|is"
    r"|(?:have|has|had) been|includ\w+|comprend\w+|compres\w+|fra cui|tra cui|among them|such as|come|quali)(?!\w)|:)"
    r"(?: (?:also|anche|pure|once|then|poi|e|and|first|prima|now|oggi))* ?|, )"
    rf"(?={_NAMELESS}{{0,3}}{_NOUN_AND_CAPITAL})",
    seldom="names",
)
# One of several that were told of: "sei aziende, fra cui la …".
AMONG = sieved(
    r"(?<!\w)[a-zà-ù][\w'-]+(?: \w+){0,4}?(?:, | \()"
    r"(?:(?:fra|tra) (?:cui|le quali|i quali|gli altri)|compres[oai]|including|among (?:them|which|whom|others)"
    rf"|such as)(?: anche| also)? (?={_NOUN_AND_CAPITAL})",
    seldom="names",
)
# "La Coop Ambra mi ha affidato", "the Kelso Trust then chose us".
CHOSE = sieved(
    rf"(?<![\w'’])(?:[Tt]he |[Ll]a |[Ii]l |[Ll]o |[Ll]['’]|[Gg]li |[Ll]e |[Ii] )(?P<what>)(?P<name>{NAME})"
    r" (?:(?:poi|anche|later|then|also|has|have|had|once|even) )*"
    r"(?:(?:mi|ci|me l[oa]|ce l[oa]) (?:ha|hanno) (?:\w+ )?(?:chiest|affidat|incaricat|volut|scelt|chiamat|commissionat"
    r"|pagat|dat|tenut|invitat|mandat)[oaie]"
    r"|(?:asked|hired|chose|chosen|entrusted|trusted|gave|given|booked|retained|paid|commissioned|called|kept|invited"
    r"|sent) (?:me|us))(?!\w)",
    seldom="names",
)
# "Farms and the port authority of Olbia have been my clients".
WERE_CLIENTS = sieved(
    rf"(?<![\w'’])(?P<what>(?:[a-zà-ù][\w'’-]+ ){{1,3}}(?:of|di|del|della|in|at|d['’]) ?)?(?P<name>{NAME})"
    r" (?:have been|has been|are|were|was|is|sono|erano|era|è) (?:(?:stat\w|also|anche|now|oggi|both|among|one|of|tra"
    r"|fra|i|un|una|the|my|our|mi[oae]i?|nostr\w) ){1,4}(?:\w+ )?"
    r"(?:clients?|customers?|client[ei]|committent[ei])(?!\w)",
    seldom="names",
)
# "Tra i frantoi seguiti c'è la …", "among the mills that I served was …".
ONE_WAS = sieved(
    r"(?<!\w)(?:[Tt]ra|[Ff]ra|[Aa]mong) (?:i|gli|le|the|those|quelli|quelle) (?P<those>[a-zà-ù][^.,;:!?\n]{2,50}?)"
    rf" (?:c['’]è|c['’]era|ci sono|c['’]erano|figura\w*|spicca\w*|was|is|were|are)"
    rf" (?:anche |also )?(?={_NOUN_AND_CAPITAL})",
    seldom="names",
)
