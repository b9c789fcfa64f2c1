"""The units that numbers are followed by, and what each measures."""

import re
from functools import lru_cache

_KINDS = {
    "years": r"anni|anno|years?|yrs?|year's|y|yoe",
    "time": r"ms|h\d{1,2}'?|milliseconds?|millisecondi|s|sec|secs|seconds?|secondi|secondo|min|mins|minut[oi]"
r"|minutes?|h|hrs?|ore|ora|hours?|gg|giorn[oi]|giornat[ae]|mattin[ae]|mattinat[ae]|pomeriggio|serat[ae]|sera|nottat[ae]|evenings?|afternoons?|mornings?|days?"
    r"|settiman[ae]|weeks?|wks?|weekends?|fortnights?|stagion[ei]|seasons?|semesters?|mes[ei]|months?|trimestr[ei]|quarters?|nott[ei]|nights?|sprints?|semestr[ei]|'",
    "percent": r"%|percent|per cento|percento|pp|pt|punti percentuali|punti base|percentage points?|bps",
    "money": r"€|\$|£|euros?|eur|dollar[is]?|dollars|usd|pounds?|sterline|chf|franchi|k€|m€|gbp|aed|inr|crore"
r"|lakh|reais|yen|zł|złoty|złotys?|pln|kr|kronor|kroner|sek|nok|dkk|czk|huf|forint|ron|lei|leva|rand|naira|shillings?|rupees?|pesos?|cad|aud|brl|jpy|zar|try|lire",
    "factor": r"x|volte|times|fold",
    "data": r"[kmgtp]b|giga|gigabytes?|terabytes?|petabytes?|tera|righe|rows?|records?|eventi|events|messaggi"
r"|messages|document[io]|documents?|immagini|images|campioni|samples"
    r"|osservazioni|observations|features?|variabili|variables|colonne|columns|tabelle|tables|files?"
r"|transazioni|transactions|transazione|movimenti|pings?|log|logs|sensori|sensors|serie|series"
    r"|scritture|letture|writes|reads|entries|richieste|requests|req|reqs|query|queries|chiamate|calls"
r"|rps|qps|tps|jobs?|token|tokens|sku|skus|articoli|items|prodotti|products|annotazioni|schede"
r"|recensioni|reviews|tweets?|data ?points|parole|words|videos?|foto|photos|immagine|referti"
r"|tickets?|conversazioni|trip|viaggi|corse",
    "users": r"utent[ei]|users?|client[ei]|customers?|clients?|abbonat[ie]|subscribers?|dau|mau|wau|soci"
r"|members|giocator[ie]|players?|tenants?|merchants?|esercenti|negozi|stores?|shops?|punti|sedi"
r"|sites?|sockets?|connections?|connessioni"
    r"|dispositivi|devices?|impianti|mezzi|veicoli|vehicles?|contatori|meters|pazienti|patients"
r"|studenti|students|cittadini|citizens|famiglie|households|aziende|companies|firms|imprese"
r"|condomini|cantine|ristoranti|restaurants|filiali|branches|saccos|scuole|schools|stabilimenti"
r"|plants?|comuni|paesi|countries|mercati|markets|venditori|sellers|lettori|readers|hotels?"
r"|alberghi|ospedali|hospitals|clinics?|cliniche|enterprise|visitator[ie]|visitors|download"
r"|downloads|iscritti|accounts?|couriers|drivers|farmers|officine|downloads",
    "orders": r"ordini|orders?|spedizioni|shipments|deliveries|consegne|pacchi|parcels?|prenotazioni|bookings"
r"|pratiche|cases|sinistri|claims|fatture|invoices|bonifici|payments|pagamenti|listings|annunci"
r"|polizze|policies|contratti|contracts|campagne|campaigns|drops|statements|lotti|commesse",
    "machines": r"nodi|nodes?|istanze|instances?|server|servers|microserviz[io]|microservices?|servizi|services?"
r"|repositor(?:y|ies)|repo|repos|pod|pods|vm|container|containers|api|apis|endpoint|endpoints"
r"|macchine|machines|core|cores|gpu|gpus|cluster|partizioni|partitions|modelli|models?|dashboards?"
r"|pipelines?|applicativi|applications|apps?|progetti|projects|test|tests|moduli|modules|siti",
    "people": r"persone|persona|people|sviluppator[ie]|sviluppatrici|developers?|devs?|engineers?|ingegneri"
r"|compagn[ie]|classmates?|peers|colleg[hai]\w*|colleagues?|membri|team ?members|risorse|resources|fte"
r"|dipendenti|employees"
r"|junior|juniors|designers?|tecnici|technicians|operai|workers|operator[ie]|analisti|analysts"
r"|stagist[ie]|interns|addetti|professionisti|specialists?|consulenti|consultants|data scientists?"
r"|scientists?|elettricisti|staff|pm|qa|tester|testers|mentees?|volontari|volunteers|figure|unità"
r"|squadr[ae]|teams?|fornitori|suppliers|vendors|reparti|uffici|agenti|interviste|interviews"
r"|intervist\w+|colloqui|partecipanti|participants|camerieri|infermieri|nurses|capisquadra"
r"|manutentori|maestranze",
}  # fmt: skip
_KIND = {kind: re.compile(pattern) for kind, pattern in _KINDS.items()}
KINDS = frozenset({*_KIND, "rate", "count", "bare"})


@lru_cache(maxsize=8192)
def kind_of(word: str) -> str:
    """The kind of figure that a noun makes; empty for an unknown noun."""
    for kind, pattern in _KIND.items():
        if pattern.fullmatch(word):
            return kind
    return ""
