"""Whether a noun names people, so that they can act: kin, trades, offices, and the endings of trades."""

import re
from functools import lru_cache

from checklist.clauses.closed import word_set

_PEOPLE = word_set(
    "titolare capo responsabile collega colleghi colleghe tutor chef socio soci socia"
    " cliente clienti fratello sorella"
    " padre madre zio zia nonno nonna moglie marito figlio figlia cugino cugina amico amica amici amiche board"
    " consiglio comune ministero reparto ufficio squadra squadre team gruppo studio agenzia commissione predecessore"
    " controller vendor medico medici infermiera avvocato architetto notaio sindaco preside maestro maestra prof"
    " professore docente docenti studente studenti stagista stagisti tecnico tecnici operaio operai perito presidente"
    " dirigente dirigenti manager sviluppatori cto ceo cfo hr devops pm ragazzo ragazza ragazzi donna uomo persona"
    " persone gente utente utenti manager capoturno caporeparto capocantiere postdoc dottorando dottoranda ateneo"
    " atenei ente enti ditta ditte banca stampa tesisti sistemista parroco vicino vicini marketing redazione direzione"
    " proprietà governo regione provincia università concorrente concorrenti geometra ragioniere compagno compagna"
    " boss chief colleague colleagues friend friends manager managers director directors supervisor team department"
    " board council committee vendor supplier suppliers contractor contractors consultant consultants client clients"
    " customer customers engineer engineers designer designers developer developers partner partners owner owners"
    " founder founders editor editors author authors brother sister mother father uncle aunt wife husband son daughter"
    " grandmother grandfather cousin mentor tutor professor teacher teachers student students intern interns nurse"
    " nurses doctor doctors surgeon surgeons patient patients lawyer lawyers auditor auditors broker skipper captain"
    " chef cook cooks accountant accountants predecessor successor people men women man woman staff crew shift squad"
    " agency ministry government press union trust head lead leader leaders officer officers executive executives"
    " president chair trustee trustees secretary assistant volunteers volunteer neighbour neighbours reviewer reviewers"
    " operator operators driver drivers pilot pilots passenger passengers players player user users reader readers"
    " technician technicians analyst analysts presenter producer foreman sponsor landlord competitor competitors"
    " marketing sales finance hr operations sister company firm firms colleagues warden curator"
    " registrar matron office museo museum ospedale hospital scuola"
    " school azienda impresa cooperativa cooperative factory landlady nephew niece squads teams groups girl boy"
    " stagehand magazziniere consulente consulenti gerente dipendente dipendenti assistente"
    " assistenti insegnante insegnanti cantante artigiano artigiani ospite ospiti paziente pazienti"
    " scuole aziende imprese candidato candidati allieva allievo allievi pubblico famiglia famiglie"
    " family families public nanny child children bambini genitori parents guests guest suocera"
    " suocero commerciale commerciali amministrativo amministrativi legale legali grafico grafica"
    " candidate candidates applicant ditte editore fabbrica clinica clinic bank college university charity"
)
_TRADE = re.compile(
    r"(?!(?:mo|set|fat|vet|trat|ascensor|mit|rota|reat|condut|moni|transis|sensor|contat|indica|simula|genera|compu"
    r"|conta|acceler)tor[ei]$)\w{3,}(?:tor[ei]|tric[ei]|ist[aie]|ologo|ologa|ologi|ologist|ologists|ician|icians"
    r"|woman|women|sman|smen|ieri|iere)$"
)
_THINGS = word_set("lista liste vista viste rivista riviste pista piste quartiere cantiere cantieri mestiere mestieri"
                    " motore motori settore settori fattore fattori intervista interviste conquista bicchiere pensiero"
                    " piste mist list lists fist")  # fmt: skip
_WITH = re.compile(r"^(?:co-?|ex-?|vice-?|sub-?)(?=[a-z]{5})|-?(?:mate|leader|manager|chef)s?$(?<=\w{9})")


@lru_cache(maxsize=8192)
def is_person(word: str) -> bool:
    """Whether a folded noun names a person or a body of people."""
    return word in _PEOPLE or _WITH.sub("", word) in _PEOPLE or (word not in _THINGS and bool(_TRADE.match(word)))
