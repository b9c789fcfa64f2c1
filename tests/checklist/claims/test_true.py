# ruff: noqa: E501 - a table of sentences reads best one row a line
"""What is true of a person is never flagged, however it is put: paraphrased, rounded, converted, summed, generalised, in another language."""

from tests.checklist.claims.people import flagged

TRUE = [
    # figures: spelled out, rounded, of other units and periods, computed
    ("Edda", "en", "I cut the 95th percentile of our tracking latency to 160 milliseconds."),
    ("Edda", "en", "A cache brought the latency of tracking down from more than six tenths of a second to 160 ms."),
    ("Edda", "en", "Tracking answers four times as fast as before: the latency fell by three quarters."),
    ("Edda", "en", "Our service follows well over two million parcels every month."),
    ("Edda", "it", "Il nostro servizio di tracciamento segue 2,4 milioni di pacchi al mese."),
    ("Edda", "it", "La latenza del tracciamento è scesa da 640 a 160 ms con una cache Redis."),
    ("Edda", "en", "At the museum I wrote the ticket shop, which sold some fifteen hundred tickets a month."),
    ("Edda", "en", "Recovery takes twenty minutes on average; it used to be almost an hour."),
    ("Ivo", "it", "Ho gestito nove cantieri, per più di sei milioni di euro."),
    ("Ivo", "it", "Quasi quattro cantieri su cinque si sono chiusi nei termini."),
    ("Ivo", "it", "I permessi arrivano in quaranta giorni invece dei sessanta di prima, cioè un terzo in meno."),
    ("Ivo", "en", "I have managed nine renovation sites worth more than six million euros."),
    ("Ivo", "it", "I ritardi di consegna dei lavori sono calati di otto punti percentuali."),
    ("Ivo", "it", "Da geometra ho fatto rilievi per una trentina di scuole."),
    # technologies: named, implied, general
    ("Edda", "en", "I rebuilt the tracking service in Kotlin, with Postgres behind it, on Kubernetes at AWS."),
    ("Edda", "it", "Ho riscritto il servizio in Kotlin, su Kubernetes."),
    ("Edda", "en", "In my free time I wrote a small tool in Go that prints tide tables."),
    ("Ivo", "it", "Pianifico in MS Project e disegnavo in AutoCAD."),
    # employers
    ("Edda", "en", "I work at Quayside, and before that I worked for a museum."),
    ("Ivo", "it", "Lavoro in Cantieri Natisone, prima ero in uno studio di geometri."),
    # titles and shares
    ("Edda", "en", "I am a backend developer."),
    ("Edda", "en", "I helped to move a dozen services to GitLab CI."),
    ("Edda", "en", "I had a hand in the on-call handbook."),
    ("Ivo", "it", "Ho collaborato alla stesura del manuale della sicurezza."),
    ("Ivo", "it", "Sono project manager; prima ho lavorato come geometra."),
    # credentials
    ("Edda", "en", "I hold a bachelor's degree in computer science and the AWS Cloud Practitioner certificate."),
    ("Edda", "it", "Ho una laurea in informatica."),
    ("Ivo", "it", "Ho una laurea triennale in ingegneria civile e la certificazione PRINCE2 Foundation."),
    ("Ivo", "en", "I have a bachelor's degree in civil engineering."),
    # durations
    ("Edda", "en", "I have worked at Quayside for more than five years."),
    ("Edda", "en", "I spent two and a half years at the Harbour Museum."),
    ("Edda", "it", "Lavoro in Quayside dal 2021."),
    ("Ivo", "it", "Ho dodici anni di esperienza nei cantieri."),
    ("Ivo", "it", "Ho lavorato in Studio Carso per più di cinque anni."),
    ("Ivo", "en", "Since 2020 I have been a project manager at Cantieri Natisone."),
    # languages: the nearest level
    ("Edda", "en", "My Danish is at B1."),
    ("Edda", "en", "I am a native speaker of English, and my Danish is intermediate."),
    ("Ivo", "it", "Il tedesco lo parlo a livello B1."),
    ("Ivo", "it", "Parlo un tedesco elementare."),
    ("Edda", "en", "I have written software for eight years, five and a half of them at Quayside."),
    ("Edda", "en", "Eight years of development are behind me, more than five of them at Quayside."),
    ("Edda", "en", "I mentored two developers. One of them leads now."),
    ("Ivo", "it", "Il tedesco è rimasto un B1 e l'italiano è la mia lingua madre."),
    ("Ivo", "it", "Negli ultimi anni ho gestito nove cantieri: sette sono finiti nei termini."),
    # figures of other things, ages, what is denied or aimed for, what others do
    ("Edda", "en", "People under twenty-five track their parcels most."),
    ("Edda", "en", "After three months of tests, tracking answered in 160 ms."),
    ("Edda", "en", "I worked for the client, and not for its suppliers."),
    ("Edda", "en", "My cousin works at the port of Vigo."),
    ("Ivo", "it", "Ho vissuto anche un cambio di sede."),
    ("Ivo", "it", "Ho la certificazione PRINCE2 e nessun dottorato."),
    ("Ivo", "it", "Il mio tedesco è B1, il C1 è il prossimo traguardo."),
    ("Ivo", "it", "Sbagliamo anche noi, nessuno è perfetto."),
    ("Ivo", "it", "Udine è a quaranta minuti da casa."),
    # numbers in words: parts and wholes, what is left, units told once, years of the sentence before, lost accents
    ("Nora", "it", "Il sistema nuovo serve tredici filiali, e cinque sono già passate."),
    ("Nora", "en", "All but eight of the branches have moved."),
    ("Nora", "it", "Una prenotazione chiedeva tre ore, e adesso ne chiede meno di una e mezza."),
    ("Nora", "it", "In clinica facevo una media di sei notti al mese."),
    ("Nora", "it", "All'inizio la newsletter aveva poco piu di mille lettori."),
    ("Nora", "it", "Lavoro da quasi undici anni. I primi due li ho passati in un cinema."),
    ("Nora", "en", "I was an usher at a cinema for two years, and since 2022 I have worked at Kittiwake."),
    # people who are counted have no title that would be the writer's; a level that is denied is none
    ("Nora", "it", "Con me ci sono quattro sviluppatori."),
    ("Nora", "en", "My Spanish is lively but it is not perfect."),
    ("Nora", "it", "Ho la certificazione di base di Oracle per Java 8."),
    ("Nora", "en", "I have a commerce degree from Essex."),
    # common words that are also names of tools or firms
    ("Nora", "en", "My dissertation was about forecasting how many people arrive each day."),
    ("Nora", "en", "My dissertation was about people who wait at A&E each night."),
    # idioms of time, ellipses, names that are left out
    ("Nora", "en", "In the clinic I worked six nights a month, some of them until ten in the evening."),
    ("Ivo", "it", "Ogni otto giorni mi siedo con quattordici imprese."),
    ("Nora", "en", "I have spent more than four years at Kittiwake and four at Fenland Clinic."),
    ("Nora", "en", "There are thirteen branches, and five of them have moved."),
    ("Ivo", "it", "Ho preso anche una certificazione specifica e una laurea."),
    ("Ivo", "it", "Nello stesso studio di geometri sono rimasto più di cinque anni."),
    ("Nora", "en", "Since then I have stayed at the same firm."),
    ("Edda", "en", "Two junior developers look to me for advice, and I contributed to the on-call handbook."),
    ("Edda", "en", "I took a torch into the cellar more than once, and my SQL is better for it."),
    ("Zeno", "en", "For the cooperative I count stock in Django: losses went from 14 crates a week to three."),
    ("Zeno", "en", "The ferries sell 41,000 reservations a year through my Laravel code."),
    ("Zeno", "en", "I also write in Go."),
    ("Ivo", "it", "Sette dei nove cantieri si sono chiusi nei termini."),
    ("Ivo", "it", "Dirigo nove cantieri."),
    ("Nora", "en", "Our newsletter went from 1,200 to 7,400 readers."),
    ("Ivo", "it", "In tedesco me la cavo."),
    ("Nora", "en", "For four years now I have been a project manager."),
    ("Edda", "en", "The tracking service had grown up in PHP before I rewrote it in Kotlin."),
    ("Ivo", "it", "Lavoro nell'edilizia da dodici anni, e dal 2020 gestisco progetti presso Cantieri Natisone."),
    ("Edda", "en", "I have eight years of experience in backend development."),
    ("Nora", "en", "Before joining Kittiwake Travel I helped at a clinic for a little over four years."),
    ("Ivo", "it", "I ritardi di consegna sono scesi a tre quinti di quelli di partenza."),
    ("Ivo", "it", "In tedesco reggo una conversazione elementare e non di più."),
]  # fmt: skip

NO_CLAIMS = [
    # wishes, plans, honest gaps
    ("Edda", "en", "I would like to learn Rust."),
    ("Edda", "en", "I have never used Kafka, but I would be glad to."),
    ("Edda", "en", "I do not have the seven years of experience you ask for."),
    ("Edda", "en", "Terraform would be new to me."),
    ("Ivo", "it", "Non ho mai usato Primavera e vorrei imparare Revit."),
    ("Ivo", "it", "Non arrivo ai quindici anni di esperienza che chiedete."),
    ("Ivo", "it", "Il francese non lo parlo."),
    # the firm, its advertisement, the market
    ("Edda", "en", "Your 40 ferries carry three million passengers a year."),
    ("Edda", "en", "You use Scala and Cassandra, and you ask for C1 German."),
    ("Ivo", "it", "La vostra azienda gestisce 250 cantieri e usate Primavera."),
    ("Ivo", "it", "Leggo che cercate una persona con dieci anni di esperienza e un inglese C1."),
    # courtesy and arrangements
    ("Edda", "en", "I could start after three months' notice, and two days a week in Hull suit me well."),
    ("Ivo", "it", "Sono disponibile dopo un preavviso di due mesi; tre giorni in sede vanno bene."),
    ("Ivo", "it", "Vi chiedo quindici minuti del vostro tempo per una telefonata."),
    ("Ivo", "it", "Di BIM so poco: lo conosco solo per averne letto."),
    ("Edda", "en", "A ferry has a third of a second to answer its radar."),
    # the size of the firm, and turns of phrase
    ("Edda", "en", "Your forty boats are a different scale from our vans."),
    ("Ivo", "it", "In due parole, il mestiere è questo."),
    ("Edda", "en", "Not me: Cassandra beyond a tutorial."),
    ("Ivo", "it", "Ho imparato a decidere con metà delle informazioni."),
    ("Edda", "en", "No depot has ever been opened by me."),
    ("Edda", "it", "Sono disponibile per un colloquio tecnico."),
    ("Edda", "en", "I am happy to meet one of your architects."),
    ("Ivo", "it", "Le dieci del mattino sono la mia ora migliore, dai tempi degli anni Novanta."),
    ("Edda", "en", "Explaining is half of the job."),
    ("Ivo", "it", "Per me Revit è nuovo, e anche Primavera sarebbe una novità."),
    ("Edda", "en", "I have read a fair amount on event sourcing."),
    ("Ivo", "it", "Il nostro lavoro, qui, è utile per il Paese."),
    ("Edda", "en", "I like to write for people who do not care how a thing works, as long as they can rely on it."),
    ("Edda", "en", "On Thursdays I sail from Wroxham with a Cornish crew."),
    ("Edda", "en", "Rust I know by reputation."),
    ("Edda", "en", "I would start from scratch with Rust, and Scala and Elixir I would start from nothing."),
    ("Edda", "en", "Git I know well and Rust not at all."),
    ("Ivo", "it", "Con Rust ed Elixir parto da zero."),
    ("Edda", "en", "As for product directors, I have met several."),
    ("Edda", "en", "I no longer hold a practising certificate as a nurse."),
    ("Ivo", "it", "A febbraio mando le certificazioni uniche agli operai."),
    ("Ivo", "it", "A maggio del '21 pioveva."),
    ("Ivo", "it", "Abbiamo formato gli operai, compresi due capisquadra che non ne volevano sapere."),
]  # fmt: skip


AD = "Ferrypoint carries cars on 340 crossings a week. Today 38% of them leave late. We want to triple the crossings."
OF_THE_FIRM = [
    ("Edda", "en", "A timetable of 340 crossings that has to hold on a Monday is the kind of work I am looking for."),
    ("Ivo", "it", "Ho visto nel vostro annuncio che le partenze in ritardo sono il 38%, e ci ho pensato."),
    ("Ivo", "it", "Triplicare le corse con le navi che già viaggiano è un problema che mi interessa."),
    ("Edda", "en", "Tripling the crossings with the same boats is a problem that interests me."),
]


def test_what_is_true_is_not_flagged() -> None:
    wrong = {(who, sentence): found for who, language, sentence in TRUE if (found := flagged(who, language, sentence))}
    assert wrong == {}


def test_what_is_no_claim_of_the_writer_is_not_flagged() -> None:
    wrong = {
        (who, sentence): found for who, language, sentence in NO_CLAIMS if (found := flagged(who, language, sentence))
    }
    assert wrong == {}


def test_figures_and_aims_of_the_firm_told_back_to_it_are_not_flagged() -> None:
    wrong = {(who, told): found for who, language, told in OF_THE_FIRM if (found := flagged(who, language, told, AD))}
    assert wrong == {}
