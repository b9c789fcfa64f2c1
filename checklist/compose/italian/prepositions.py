"""Prepositions of Italian, and other words that tie what follows to what stands before."""

LINK = (
    r"(?:di|d’|da|dal|dallo|dalla|dai|dalle|dall’|del|dello|della|dei|degli|delle|dell’|per|con|in|nel|nello|nella|nei"
    r"|nelle|nell’|su|sul|sulla|sui|sulle|sull’|ad?|al|allo|alla|ai|agli|alle|all’|tra|fra|presso|verso|durante|dopo"
    r"|secondo|mediante|insieme|assieme|unitamente|anche|soprattutto|principalmente|ogni|entro|oltre|tramite|senza|sotto|come|che|fino)(?:\b|(?<=’))"
)
# These and other words of closed classes, which are no nouns, and no verbs even where they look like forms of one:
# "dopo" of "dopare", "entro" of "entrare".
CLOSED = (
    rf"(?:{LINK}|verso|salvo|lungo|contro|quando|spesso|sempre|poi|solo|solamente|inoltre|infine|quasi|circa|già|ancora"
    r"|prima d\w+)(?:\b|(?<=’))"
)
