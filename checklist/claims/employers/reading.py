"""Where a name may be that of an employer or client: behind a preposition, behind "clients", in a list."""

import re

from checklist.text.regex_prefilter import sieved

_UPPER = "A-ZÀ-ÖØ-ÞĆČĐĘŁŃŘŚŠŹŻŽ"
WORD = rf"[{_UPPER}][\w&'’-]*(?:\.\w+)*"
NAME = rf"{WORD}(?: (?:(?:d[aei]l?(?:l[aeo'’])?|of|the|of the|&|de|des|du|van|von) ?)?{WORD}){{0,5}}"
ARTICLE = r"(?:the |an? |one of |il |lo |la |i |gli |le |l['’]|un |uno |una |un['’])?"
# A noun for what it is may stand before: "the port authority of", "una catena di".
_WORDS = r"(?:[a-zà-ù][a-zà-ù'’-]+ ){1,4}(?:d['’])?"
_PLAIN = r"[a-zà-ù][\w'’-]+(?: [a-zà-ù][\w'’-]+){0,3}"
_NAMELESS = rf"(?:{ARTICLE}{_PLAIN}(?:, (?:and |e )?| and | e )(?:for |per |at |con |with )?)"
_NOUN_AND_CAPITAL = rf"{ARTICLE}(?:{_WORDS})?[«“\"]?[{_UPPER}]"
BODIES = (
    r"(?:plant|factory|brewery|bank|insurer|hospital|clinic|store|shop|museum|mill|yard|dealer|agency|start-?up|firm"
    r"|company|maker|publisher|school|restaurant|hotel|bakery|council|trust|charity)"
)
LEADS = sieved(
    r"(?<![\w'’])(?P<lead>[Ff]or|[Pp]er|[Aa]t|[Pp]resso|[Ww]ith|[Cc]on|to|of|di|dell[oae]|dell['’]|dei|degli|del|ad?|al|allo|alla|all['’]|ai|agli|alle|in|nel"
    r"|nella|nell['’]|da|dal|dalla|dall['’]|dai|by|(?:behalf|conto) (?:of|di|del|della|dello|dell['’])"
    r"|helped|advised|served|supported|assisted|represented|audited|landed|(?:seguit|servit|aiutat|affiancat|assistit"
    r"|consigliat|supportat|rappresentat|acquisit)[oaie])(?: (?:anche|pure|also|poi))?(?: |(?<=['’]))"
    rf"(?={_NOUN_AND_CAPITAL})"
)
# "For two mills, a creamery and the port authority of Olbia".
SEVERAL = sieved(rf"(?<![\w'’])(?P<lead>[Ff]or|[Pp]er) (?={_NAMELESS}{{1,3}}{_NOUN_AND_CAPITAL})", seldom="clients")
# One of a list, with a name or without: "a creamery", "the port authority of Olbia".
ITEM = re.compile(rf"{ARTICLE}(?:(?P<what>{_WORDS})?[«“\"]?(?P<name>{NAME})|{_PLAIN}(?=,| and | e ))")
NEXT = re.compile(r"[»”\"]?(?:, (?:and |e |poi |then )?| and | e |; )(?:for |per |at |con |with |anche |also )?")
# "Another client was", «il committente è stato», "my employers: "; "a customer, Alba,".
CLIENTS = sieved(
    r"(?<!\w)(?:[Cc]lient[ei]|[Cc]ommittent[ei]|mandant[ei]|[Cc]lients?|[Cc]ustomers?|employers?|datori? di lavoro"
    r"|(?:work|jobs|lavor(?:o|i|etti)|incarichi|collaborazioni|esperienze|assignments|freelance)(?=(?: \w+){0,3}:))"
    r"(?:[^.;!?\n]{0,40}?"
    r"(?:(?<!\w)(?:c['’]era(?:no)?|c['’]è|ci sono(?: stat\w)?|(?:è|sono) (?:stat\w)?|era|erano|was|were|are|is"
    r"|(?:have|has|had) been|includ\w+|comprend\w+|compres\w+|fra cui|tra cui|among them|such as|come|quali)(?!\w)|:)"
    r"(?: (?:also|anche|pure|once|then|poi|e|and|first|prima|now|oggi))* ?|, )"
    rf"(?={_NAMELESS}{{0,3}}{_NOUN_AND_CAPITAL})",
    seldom="clients",
)
# One of several that were told of: "sei aziende, fra cui la …".
AMONG = sieved(
    r"(?<!\w)[a-zà-ù][\w'-]+(?: \w+){0,4}?(?:, | \()"
    r"(?:(?:fra|tra) (?:cui|le quali|i quali|gli altri)|compres[oai]|including|among (?:them|which|whom|others)"
    rf"|such as)(?: anche| also)? (?={_NOUN_AND_CAPITAL})",
    seldom="clients",
)
# "La Coop Ambra mi ha affidato", "the Kelso Trust then chose us", "a task that I was given": «me l'ha dato la Coop».
_TOLD = r"(?!(?:dett|raccontat|insegnat|spiegat|scritt|mostrat|told|taught|showed|wrote|thanked|wished)(?!\w{2}))"
CHOSE = sieved(
    rf"(?<![\w'’])(?P<what>)(?:(?:[Tt]he |[Ll]a |[Ii]l |[Ll]o |[Ll]['’]|[Gg]li |[Ll]e |[Ii] )(?P<name>{NAME})"
    rf"(?: {BODIES})?"
    r" (?:(?:poi|anche|later|then|also|has|have|had|once|even|still|ancora|oggi|now) )*"
    rf"(?:(?:mi|ci|me l[oa]|ce l[oa]) (?:ha|hanno) (?:\w+ )?{_TOLD}\w{{2,}}[ts][oaie]"
    rf"|{_TOLD}(?:\w{{3,}}ed|chose|chosen|gave|given|paid|kept|sent|let|lent"
    r"|sends|asks|calls|pays|books|keeps|trusts|lets) (?:me|us)"
    r"|(?:mi|ci) (?:manda|chiede|chiama|affida|paga|cerca|fa|d[àa])(?:nno)?)(?!\w)"
    rf"|(?:(?:mi|ci) |[mc]e l['’]|[mc]e l[oa] )ha(?:nno)? (?:\w+ )?{_TOLD}\w{{2,}}[ts][oaie](?: (?:anche|poi|pure))?"
    rf" (?:il |la |lo |l['’]|i |gli |le )(?P<other>{NAME}))",
    seldom="clients",
)
# "Farms and the port authority of Olbia have been my clients".
WERE_CLIENTS = sieved(
    r"(?<![\w'’])(?:The |La |Il |Lo |L['’]|Gli |Le |I )?"
    rf"(?P<what>(?:[a-zà-ù][\w'’-]+ ){{1,3}}(?:of|di|del|della|in|at|d['’]) ?)?(?P<name>{NAME})"
    r" (?:have been|has been|are|were|was|is|sono|erano|era|è) (?:(?:stat\w|also|anche|now|oggi|both|among|one|of|tra"
    r"|fra|i|un|una|il|la|the|a|my|our|mi[oae]i?|nostr\w|first|last|prim[oa]|ultim[oa]) ){1,5}(?:\w+ )?"
    r"(?:clients?|customers?|accounts?|employers?|client[ei]|committent[ei])(?!\w)",
    seldom="clients",
)
# "Tra i frantoi seguiti c'è la …", "among the mills that I served was …".
ONE_WAS = sieved(
    r"(?<!\w)(?:[Tt]ra|[Ff]ra|[Aa]mong) (?:i|gli|le|the|those|quelli|quelle) (?P<those>[a-zà-ù][^.,;:!?\n]{2,50}?)"
    rf" (?:c['’]è|c['’]era|ci sono|c['’]erano|figura\w*|spicca\w*|was|is|were|are)"
    rf" (?:anche |also )?(?={_NOUN_AND_CAPITAL})",
    seldom="clients",
)
# "The largest of these was the Whitby Fish Market".
FOREMOST = sieved(
    r"(?<!\w)(?:largest|biggest|smallest|longest|first|last|latest|main|più \w+|prim[oa]|ultim[oa]|maggiore|principale)"
    r"(?: (?:one|of (?:these|them|those|which|all)|di (?:questi|quelli|queste|tutti|loro)"
    r"|(?:tra|fra) (?:questi|loro)))?"
    rf" (?:was|is|era|è|(?:è|sono) stat\w|were) (?P<what>)(?:the |il |lo |la |l['’])(?P<name>{NAME})",
    seldom="clients",
)
# "I kept Thornbury's books", "the Thornbury account".
OWNS = sieved(
    rf"(?<=[a-zà-ù,;] )(?P<what>)(?P<name>{NAME})(?:['’]s?)? (?:\w+ )?"
    r"(?:books|stock|accounts?|labels|staff|teams?|labs?|website|site|kitchens?|shops?|warehouse|plant|offices?|contract"
    r"|archive|newsletter|catalogue)(?!\w)",
    seldom="clients",
)
