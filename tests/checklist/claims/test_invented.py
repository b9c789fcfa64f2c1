# ruff: noqa: E501 - a table of sentences reads best one row a line
"""What no fact bears out is flagged, by kind: other figures, tools, employers, shares, titles, levels, dates, results."""

import pytest

from checklist.claims import KINDS
from tests.checklist.claims.people import claims_of, flagged

AD = "Ferrypoint runs 40 ferries. You know Rust, Kafka and Primavera; drones inspect our piers. PMP preferred. German C1."

INVENTED = [
    ("figure", "Edda", "en", "I cut the latency of tracking to [40 ms]."),
    ("figure", "Edda", "en", "I cut the latency of tracking by [ninety per cent]."),
    ("figure", "Edda", "it", "La latenza del tracciamento è scesa da 640 a [60 ms]."),
    ("figure", "Edda", "en", "Support tickets for tracking dropped by [35%]."),
    ("figure", "Ivo", "it", "Ho gestito [ventuno cantieri]."),
    ("figure", "Ivo", "it", "I cantieri valevano in tutto [16,4 milioni di euro]."),
    ("figure", "Ivo", "en", "We brought the time for permits down to [ten days]."),
    ("technology", "Edda", "en", "I rewrote the slowest endpoint in [Rust]."),
    ("technology", "Edda", "en", "Events between our services travel on [Kafka]."),
    ("technology", "Ivo", "it", "Pianifico tutto in [Primavera P6]."),
    ("technology", "Ivo", "it", "Ho introdotto i [droni] per i sopralluoghi."),
    ("technology", "Edda", "en", "At the Harbour Museum I wrote the ticket shop in [Kotlin]."),
    ("employer", "Edda", "en", "Before that I worked for [Norsea Lines]."),
    ("employer", "Edda", "en", "I also worked for [a bank in Leeds]."),
    ("employer", "Ivo", "it", "Ho svolto una consulenza per [Acciaierie Tagliamento]."),
    ("employer", "Edda", "en", "At the Harbour Museum I cut tracking latency from 640 ms and followed [2.4 million parcels a month]."),
    ("title", "Edda", "en", "I [led the move] of twelve services to GitLab CI."),
    ("title", "Edda", "en", "I [wrote the on-call handbook]."),
    ("title", "Ivo", "it", "[Ho scritto il manuale] della sicurezza."),
    ("title", "Edda", "en", "I was the [head of engineering]."),
    ("title", "Ivo", "it", "Lavoro come [direttore tecnico]."),
    ("credential", "Edda", "en", "I hold [an MSc] in computer science."),
    ("credential", "Edda", "en", "I graduated [with distinction]."),
    ("credential", "Ivo", "it", "Ho [un dottorato] in ingegneria civile."),
    ("credential", "Ivo", "it", "Dal 2023 sono certificato [PMP]."),
    ("credential", "Ivo", "it", "Ho la certificazione [PRINCE2 Practitioner]."),
    ("duration", "Edda", "en", "I have worked at Quayside for [nine years]."),
    ("duration", "Edda", "en", "I have been at Quayside since [2017]."),
    ("duration", "Edda", "en", "I have [fifteen years] of experience."),
    ("duration", "Ivo", "it", "Ho [vent'anni] di esperienza."),
    ("duration", "Ivo", "it", "Ho lavorato in Studio Carso per [nove anni]."),
    ("scale", "Edda", "en", "Our tracking service answers [hundreds of millions of requests] a day."),
    ("scale", "Ivo", "it", "Nei nostri cantieri passano [decine di migliaia di operai]."),
    ("language", "Edda", "en", "I speak Danish at [C1]."),
    ("language", "Edda", "en", "My [German] is fluent."),
    ("language", "Ivo", "it", "Il mio tedesco è di livello [C2]."),
    ("language", "Ivo", "it", "Il [francese] lo parlo fluentemente."),
    ("outcome", "Edda", "en", "Since then complaints from customers have [all but disappeared]."),
    ("outcome", "Edda", "en", "The ministry [praised our work as an example]."),
    ("outcome", "Ivo", "it", "Da allora gli infortuni si [sono azzerati]."),
    ("outcome", "Ivo", "it", "Il committente ci [ha rinnovato il contratto]."),
    ("employer", "Edda", "en", "I began at the Harbour Museum, with its ticket shop. There we shipped [2.4 million parcels] a month."),
    ("employer", "Edda", "en", "At the museum I cut the latency of the shop to [160 ms]."),
    ("technology", "Edda", "en", "I began at the Harbour Museum. [Kotlin] had already served me there."),
    ("title", "Edda", "en", "The services moved to GitLab CI, and [I was the one who led] that move."),
    ("title", "Ivo", "it", "Il manuale della sicurezza l'ho seguito e [deciso io]."),
    ("title", "Ivo", "it", "[Ho diretto un cantiere di ristrutturazione in Austria]."),
    ("figure", "Edda", "en", "[Eleven colleagues] worked with me on tracking."),
    ("duration", "Edda", "en", "I have developed for eight years, [five of them] at the Harbour Museum."),
    ("credential", "Ivo", "it", "Ho la certificazione PRINCE2 e [la CQC]."),
    ("credential", "Ivo", "it", "Ho anche un [attestato di primo soccorso]."),
    ("language", "Ivo", "it", "Il tedesco lo parlo [con scioltezza]."),
    ("outcome", "Edda", "en", "Our tracking page [won a medal]."),
    ("outcome", "Edda", "en", "Two other museums [have asked to license] our ticket shop."),
    ("outcome", "Edda", "en", "We migrated the shop [without a minute of downtime]."),
    ("outcome", "Edda", "en", "The harbour council [has called] our page a model for the county."),
    ("outcome", "Ivo", "it", "Il municipio [ci ha chiamati] un modello per la provincia."),
    ("outcome", "Ivo", "it", "La Regione [ha preso a modello] i nostri cantieri."),
    ("title", "Edda", "en", "I [own the on-call handbook]."),
    ("title", "Ivo", "it", "Del manuale della sicurezza [sono l'unico autore]."),
    ("credential", "Edda", "en", "I took [a first] in computer science."),
    ("employer", "Ivo", "it", "Ho passato due anni a [Norimberga]."),
    ("figure", "Edda", "en", "I hold [two patents] on a tide clock."),
    ("scale", "Edda", "en", "Our tracking page serves [several million customers]."),
    ("figure", "Edda", "en", "[A third of my week] goes into the tracking service."),
    ("figure", "Ivo", "it", "Ho tenuto [undici lezioni] ai geometri della provincia."),
    ("technology", "Edda", "en", "Our alerts reach us through [Klaxondesk Pro]."),
    ("technology", "Ivo", "it", "Le riserve le scrivo con [Zarafix]."),
    ("employer", "Edda", "en", "I have also advised [Merrow Salvage]."),
    ("outcome", "Edda", "en", "The queues at the depots [are shorter] since then."),
    ("outcome", "Ivo", "it", "Il comune [ci ha affidato] anche le palestre."),
    ("figure", "Nora", "it", "Il sistema nuovo serve [ventuno filiali]."),
    ("figure", "Nora", "it", "Una prenotazione chiedeva tre ore, e adesso ne chiede meno di [cinquanta] minuti."),
    ("figure", "Nora", "it", "In clinica facevo una media di [undici notti] al mese."),
    ("figure", "Edda", "en", "Forty boats are what you have; I looked after [40 ferries] at Quayside."),
    ("duration", "Nora", "en", "I have managed projects for eight years, the last [six] of them at Kittiwake Travel."),
    ("title", "Nora", "en", "At Fenland Clinic I worked for four years. I was [the project manager] of the archive's move."),
    ("title", "Ivo", "it", "Da febbraio 2020 lavoro ai Cantieri Natisone come [direttore tecnico] dei lavori."),
    ("technology", "Edda", "en", "In your advert you speak of [Kafka: I use it] every day."),
    ("technology", "Edda", "en", "I have shipped [kafka] consumers too."),
    ("credential", "Nora", "en", "I am AAT qualified to [Level 4]."),
    ("language", "Nora", "en", "My languages: [Spanish C1], so I could talk to your crews."),
    ("language", "Nora", "en", "My [Spanish is good]."),
    ("outcome", "Nora", "en", "The website was launched [on time]."),
    ("outcome", "Ivo", "it", "Anche le vendite della banda ne [hanno guadagnato] parecchio."),
    ("technology", "Edda", "en", "I wrote the labels in [Zarascript], and put my name, though never first, on two papers."),
    ("title", "Edda", "en", "[Having led] the move of twelve services to GitLab CI, I know what breaks."),
    ("title", "Ivo", "it", "[Guido un gruppo di dodici geometri]."),
    ("title", "Nora", "en", "I [lead the 4 developers] of Kittiwake."),
    ("title", "Edda", "en", "I [co-founded] the museum's ticket shop."),
    ("title", "Edda", "en", "I wrote the on-call handbook [as first author]."),
    ("figure", "Edda", "en", "The p95 latency of tracking has been [halved]."),
    ("figure", "Ivo", "it", "Il tempo dei permessi è calato del [cinquanta per cento]."),
    ("figure", "Ivo", "it", "I cantieri erano nove, e [otto di questi] nei termini."),
    ("figure", "Nora", "en", "Our newsletter has 7,400 readers, and [1,300 of them] book."),
    ("duration", "Ivo", "it", "Ho fatto il geometra per sei anni: [sono stato in Studio Carso otto anni]."),
    ("credential", "Edda", "en", "I am a certified [Kubernetes Administrator]."),
    ("credential", "Ivo", "it", "Sono certificato [Autodesk Revit Professional]."),
    ("language", "Ivo", "it", "Parlo anche [sloveno]."),
    ("language", "Nora", "en", "My [Spanish] is good enough to negotiate in."),
    ("language", "Ivo", "it", "Parlo un buon [inglese]."),
    ("outcome", "Edda", "en", "Two other freight companies [have since copied] our tracking page."),
    ("outcome", "Edda", "en", "The drivers now [refuse to leave] without my page."),
    ("outcome", "Edda", "en", "All the depots [signed again] for another season."),
    ("outcome", "Edda", "en", "The depots now print [noticeably less paper]."),
    ("outcome", "Edda", "en", "There [has not been a single lost parcel] since."),
    ("outcome", "Edda", "en", "The move to GitLab CI [finished a month early]."),
    ("outcome", "Ivo", "it", "La Regione ci [porta come esempio]."),
    ("outcome", "Ivo", "it", "Il manuale della sicurezza è stato [adottato] da altre due imprese."),
    ("outcome", "Ivo", "it", "Il committente ci [ha rinnovato il contratto] per altri cinque anni."),
    ("outcome", "Nora", "en", "The website was launched [on the day we had promised]."),
    ("employer", "Zeno", "en", "For the cooperative I handled [41,000 reservations] a year."),
    ("employer", "Zeno", "en", "The ferries' seats are reserved in [Django]."),
    ("employer", "Zeno", "en", "My clients include [Alberghi Brenta]."),
    ("figure", "Zeno", "en", "At the cooperative losses went from [14 crates to none]."),
    ("figure", "Ivo", "it", "Tutti e [nove i cantieri] si sono chiusi nei termini."),
    ("technology", "Edda", "en", "At the Harbour Museum I wrote the ticket shop in [Go]."),
    ("credential", "Edda", "en", "I am a [chartered] engineer in computer science."),
    ("title", "Edda", "en", "[I lead two junior developers]."),
    ("duration", "Ivo", "it", "Per [dodici anni] sono stato project manager."),
    ("outcome", "Edda", "en", "The harbour council [recommends my page]."),
    ("outcome", "Edda", "en", "Nobody at the depots [has lost] a parcel."),
    ("outcome", "Edda", "en", "None of the drivers [has asked] for the old lists."),
    ("outcome", "Ivo", "it", "Il sindaco [ci ha ringraziato] pubblicamente."),
    ("figure", "Nora", "en", "Our newsletter went from [7,400] to 1,200 readers."),
    ("title", "Ivo", "it", "[Dirigo l'ufficio tecnico] dei Cantieri Natisone."),
    ("title", "Ivo", "it", "[Ho diretto la Banda di Cividale]."),
    ("title", "Nora", "en", "I was [editor-in-chief] of Kittiwake Travel's newsletter."),
    ("duration", "Ivo", "it", "Ho gestito progetti per [dodici anni]."),
    ("language", "Nora", "en", "In [German] I can hold my own."),
    ("technology", "Edda", "en", "Our parcel page [runs on Zarabase]."),
    ("employer", "Ivo", "it", "Ho lavorato anche per gli [Stabilimenti Ausa]."),
    ("outcome", "Edda", "en", "The page was bought [by two other firms]."),
    ("outcome", "Ivo", "it", "I cantieri [hanno ricevuto una menzione] dal ministero."),
    ("outcome", "Ivo", "it", "Il nuovo piano [ha permesso] di dimezzare gli infortuni."),
    ("outcome", "Nora", "en", "The new forms [have prevented] several accidents."),
    ("title", "Ivo", "it", "[Il manuale della sicurezza l'ho scritto io, ufficio o non ufficio]."),
    ("language", "Ivo", "it", "Con il [tedesco mi difendo bene, livello C1], e i clienti austriaci non mi spaventano."),
    ("figure", "Edda", "en", "I run a service that every month carries more than [19 million parcels]."),
    ("figure", "Edda", "en", "We carry some [2.9 million parcels] a month."),
    ("figure", "Ivo", "it", "I costi dei materiali sono scesi del [quaranta per cento]."),
    ("figure", "Ivo", "it", "Il progetto più simile al Vostro è il rilievo in AutoCAD presso uno studio di geometri: [settantadue scuole] in tutto."),
    ("scale", "Edda", "en", "I have managed [multi-million] budgets."),
    ("duration", "Edda", "en", "I bring [two decades] in software."),
]  # fmt: skip


@pytest.mark.sampled(3)
@pytest.mark.parametrize("kind", KINDS)
def test_what_no_fact_bears_out_is_flagged(kind: str) -> None:
    missed = []
    for one, who, language, marked in INVENTED:
        before, _, rest = marked.partition("[")
        words, _, after = rest.partition("]")
        found = flagged(who, language, before + words + after, AD)
        if one == kind and not any(set(words.split()) & set(hit.split()) for hit in found):
            missed.append((before + words + after, found))
    assert missed == []


def test_a_language_has_the_level_that_stands_nearest() -> None:
    text, claims = claims_of("Ivo", "it", "Lingue: italiano madrelingua, tedesco B1, inglese C1.")
    said = {text[claim.start : claim.end]: claim.status for claim in claims if claim.kind == "language"}
    assert said["tedesco B1"] == "supported"
    assert said["inglese C1"] == "unsupported"


def test_a_contradiction_points_to_the_fact_that_says_otherwise() -> None:
    _, claims = claims_of("Edda", "en", "I speak Danish at C1.")
    claim = next(claim for claim in claims if claim.kind == "language")
    assert (claim.status, claim.facts) == ("contradicted", ("/languages/1",))
