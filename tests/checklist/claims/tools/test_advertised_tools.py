# ruff: noqa: E501 - a table of sentences reads best one row a line
"""Tools that the advertisement alone names: told as the writer's they are flagged, whatever the verb, and not where they are the firm's or lacking."""

import pytest

from tests.checklist.claims.people import flagged

YARD_EN = """Ferrypoint keeps 40 ferries on time between Hull and Vejle. You model in Rhino or ShipConstructor, and you know Chargebee, Terraform and MLflow.
Our events run on Kafka and Guidewire; a pilot with PVsyst and CausalML is under way. Nice to have: RevenueCat, Braze, ETCS. Office in Grimsby two days a week, or remote; twice a year you travel to Esbjerg. The team is led by Marta Kowalczyk. German helps with our yard in Emden."""
YARD_IT = """Ferrypoint tiene in orario 40 traghetti fra Livorno e Bastia. Si lavora con Rhino, ShipConstructor e Chargebee; gli eventi girano su Kafka, gli ambienti su Terraform. Graditi MLflow, PVsyst, Guidewire o RevenueCat. Sede a Piombino, ibrido; due viaggi l'anno a Tolone."""
HOMES_EN = """Brackwater Homes repairs 9,000 flats. Our planners use Civica Cx, PlanRadar and Smartsheet; reports are built in Tableau. Experience with Uniclass and BIMcollab is desirable, a licence for vans essential. Work is shared between offices in Goole and Selby. Ask for Imogen Thwaite. We moved from Yardi to Civica Cx last year. £44k, hybrid."""
HOMES_IT = """Valdarno Case gestisce 3.000 alloggi. Usiamo PlanRadar e Smartsheet per i cantieri, Docfa per il catasto; i report sono in Tableau. Apprezzata l'esperienza con BIMcollab e la conoscenza di Uniclass. Uffici a Montevarchi e San Giovanni. Nel 2025 siamo passati da Yardi a Civica. Chiedete di Ilaria Menotti."""
_ADS = {("yard", "en"): YARD_EN, ("yard", "it"): YARD_IT, ("homes", "en"): HOMES_EN, ("homes", "it"): HOMES_IT}

INVENTED = [
    ("yard", "Edda", "en", "The hull models I make in [Rhino]."),
    ("yard", "Edda", "en", "Our renewals go through [Chargebee]."),
    ("yard", "Edda", "en", "For the invoices we lean on [Chargebee]."),
    ("yard", "Edda", "en", "[Chargebee] looks after our subscriptions."),
    ("yard", "Edda", "en", "I track every experiment in [MLflow], as you do."),
    ("yard", "Edda", "en", "I keep the environments in [Terraform], just like you."),
    ("yard", "Edda", "en", "We plan the year in [Guidewire], which I see you use too."),
    ("yard", "Edda", "en", "What is underneath is all [Terraform], which I can read and change."),
    ("yard", "Edda", "en", "Tools: MS Project for the plan, [RevenueCat] for subscriptions, Excel for the rest."),
    ("yard", "Edda", "en", "– tools: Kotlin for the service, [Braze] for the messages"),
    ("yard", "Edda", "en", "Two of our stations have had [ETCS] fitted by my team."),
    ("yard", "Edda", "en", "We chose whom to call with an uplift model in [CausalML]."),
    ("yard", "Edda", "en", "The forecast of the yield I check myself against [PVsyst]."),
    ("yard", "Edda", "en", "My screen shows [ShipConstructor] from eight to five."),
    ("yard", "Edda", "en", "Our messages leave through [Braze], and I write them."),
    ("yard", "Edda", "en", "I have come to like [Guidewire]."),
    ("yard", "Edda", "en", "At Quayside the events travel on [Kafka]."),
    ("yard", "Edda", "en", "I can read and write [Terraform]."),
    ("yard", "Edda", "en", "It took me a winter to tame [Guidewire]."),
    ("yard", "Edda", "en", "We moved the subscriptions over to [RevenueCat] last spring."),
    ("yard", "Edda", "en", "Subscriptions are in [RevenueCat], and the numbers in Excel."),
    ("yard", "Edda", "en", "[RevenueCat] tells us who stays."),
    ("yard", "Edda", "en", "My team of four swears by [ShipConstructor]."),
    ("yard", "Edda", "en", "Like you, I draw in [Rhino]."),
    ("yard", "Edda", "en", "I work with [Kafka] just as you do, and I test what I write."),
    ("yard", "Ivo", "it", "I modelli dello scafo li faccio in [Rhino]."),
    ("yard", "Ivo", "it", "Tengo traccia degli esperimenti con [MLflow], come voi."),
    ("yard", "Ivo", "it", "I rinnovi passano da [Chargebee]."),
    ("yard", "Ivo", "it", "Degli abbonamenti si occupa [RevenueCat]."),
    ("yard", "Ivo", "it", "Le stime di producibilità le ricontrollo io con [PVsyst]."),
    ("yard", "Ivo", "it", "Gli stati delle pratiche li calcola [Kafka], che vedo anche fra i vostri strumenti."),
    ("yard", "Ivo", "it", "Curo gli ambienti con [Terraform], come fate voi."),
    ("yard", "Ivo", "it", "Il tutto poggia su [Guidewire]."),
    ("yard", "Ivo", "it", "Strumenti: AutoCAD, [Rhino], MS Project."),
    ("yard", "Ivo", "it", "AutoCAD lo apro ancora, ma le coperte nascono in [ShipConstructor]."),
    ("yard", "Ivo", "it", "Sotto c'è [Kafka], e lo tengo d'occhio io."),
    ("yard", "Ivo", "it", "Abbiamo sostituito i fogli di calcolo con [PVsyst]."),
    ("yard", "Ivo", "it", "[Guidewire] è pane quotidiano, da noi."),
    ("yard", "Ivo", "it", "Le fatture escono da [Chargebee], che avete anche voi."),
    ("yard", "Ivo", "it", "Mi muovo bene tra AutoCAD e [ShipConstructor]."),
    ("yard", "Ivo", "it", "Gli ambienti li descrivo in [Terraform], lo strumento che usate anche voi."),
    ("homes", "Ivo", "en", "Snags go into [PlanRadar] before I leave the site."),
    ("homes", "Ivo", "en", "I close every visit with a page in [PlanRadar]."),
    ("homes", "Ivo", "en", "The programme is kept in MS Project and shared through [Smartsheet]."),
    ("homes", "Ivo", "en", "Clashes we settle in [BIMcollab] on Fridays."),
    ("homes", "Ivo", "en", "Two of the sites are coded to [Uniclass]."),
    ("homes", "Nora", "en", "At Kittiwake the bookings sat in [Yardi] until June."),
    ("homes", "Nora", "en", "My weekly meeting begins with a look at [Smartsheet]."),
    ("homes", "Nora", "en", "[PlanRadar] and I have been friends for two years."),
    ("homes", "Nora", "en", "We have [Smartsheet] too, so there I would be at home."),
    ("homes", "Ivo", "it", "I difetti finiscono in [PlanRadar] prima che io lasci il cantiere."),
    ("homes", "Ivo", "it", "Con le imprese ci scriviamo in [PlanRadar]."),
    ("homes", "Ivo", "it", "Le interferenze le chiudiamo il venerdì in [BIMcollab]."),
    ("homes", "Ivo", "it", "Due cantieri sono codificati secondo [Uniclass]."),
    ("homes", "Ivo", "it", "Il catasto lo aggiorno io, con [Docfa]."),
    ("homes", "Ivo", "it", "La settimana comincia da [Smartsheet]."),
    ("homes", "Ivo", "it", "Anche noi abbiamo [Smartsheet], e lo tengo io."),
    ("homes", "Ivo", "it", "Mi sono fatto le ossa su [Docfa]."),
    ("homes", "Ivo", "it", "Prima c'erano i fogli, ora c'è [PlanRadar]."),
    ("homes", "Ivo", "it", "MS Project per i tempi, [Smartsheet] per le riunioni."),
]  # fmt: skip

NO_CLAIMS = [
    ("yard", "Edda", "en", "Rhino is missing on my side, and I would have to learn it."),
    ("yard", "Edda", "en", "Only Kafka is missing from my list."),
    ("yard", "Edda", "en", "Of your list I lack Guidewire and Braze."),
    ("yard", "Edda", "en", "Braze no, but mail I have sent by the thousand."),
    ("yard", "Edda", "en", "Chargebee and Rhino are new to me."),
    ("yard", "Edda", "en", "I come from Kotlin, not from Rhino."),
    ("yard", "Edda", "en", "Your move to Guidewire is the reason why I write."),
    ("yard", "Edda", "en", "You draw in Rhino; I draw by hand."),
    ("yard", "Edda", "en", "Your ETCS pilot is what made me write."),
    ("yard", "Edda", "en", "I know Guidewire only by name."),
    ("yard", "Edda", "en", "I have never opened ShipConstructor."),
    ("yard", "Edda", "en", "The step from AutoCAD to Rhino does not frighten me."),
    ("yard", "Edda", "en", "I was glad to read RevenueCat in your ad, although I have not used it."),
    ("yard", "Edda", "en", "I could learn Braze in a month."),
    ("yard", "Edda", "en", "Instead of Chargebee we wrote our own invoices."),
    ("yard", "Edda", "en", "We looked at Guidewire and decided against it."),
    ("yard", "Edda", "en", "I live half an hour from Grimsby, and I know Emden from a holiday."),
    ("yard", "Edda", "en", "Esbjerg twice a year would be a pleasure."),
    ("yard", "Edda", "en", "I grew up in Hull, where my father worked in the docks."),
    ("yard", "Edda", "en", "I heard Marta Kowalczyk speak in Leeds, and I liked it."),
    ("yard", "Edda", "en", "I talked to Marta Kowalczyk about the role."),
    ("yard", "Edda", "en", "I have sailed to Vejle and back."),
    ("yard", "Edda", "en", "Rhino would be new, AutoCAD I have."),
    ("yard", "Edda", "en", "A colleague keeps Terraform; I do not."),
    ("yard", "Edda", "en", "How you use Kafka interests me."),
    ("yard", "Edda", "en", "Kafka I have read about."),
    ("yard", "Edda", "en", "What I cannot offer is Braze."),
    ("yard", "Edda", "en", "I wrote to you because of Guidewire: few firms dare."),
    ("yard", "Edda", "en", "Nobody here uses Braze."),
    ("yard", "Edda", "en", "What you do with Kafka we did with a table in PostgreSQL."),
    ("yard", "Edda", "en", "Where you have Kafka, we have Redis."),
    ("yard", "Ivo", "it", "Rhino mi manca, e lo imparerei volentieri."),
    ("yard", "Ivo", "it", "Dell'elenco mi mancano Guidewire e Kafka."),
    ("yard", "Ivo", "it", "Al posto di PVsyst usiamo un foglio di calcolo."),
    ("yard", "Ivo", "it", "Non uso Rhino, uso AutoCAD."),
    ("yard", "Ivo", "it", "Voi disegnate in Rhino, io a mano."),
    ("yard", "Ivo", "it", "Rhino no, AutoCAD sì."),
    ("yard", "Ivo", "it", "Il vostro Guidewire lo conosco solo di nome."),
    ("yard", "Ivo", "it", "Da voi gli eventi girano su Kafka: è una delle cose che vorrei imparare."),
    ("yard", "Ivo", "it", "Vivo a mezz'ora da Piombino."),
    ("yard", "Ivo", "it", "Con Tolone parlerei in francese."),
    ("yard", "Ivo", "it", "A Bastia ci sono stato in vacanza, in traghetto."),
    ("yard", "Ivo", "it", "Passare da AutoCAD a Rhino non mi spaventa."),
    ("yard", "Ivo", "it", "Piombino la conosco bene: ci sono cresciuto."),
    ("yard", "Ivo", "it", "Terraform lo cura un collega, non io."),
    ("yard", "Ivo", "it", "Dove voi avete Kafka, noi abbiamo una tabella."),
    ("yard", "Ivo", "it", "Mi incuriosisce l'uso che fate di Chargebee."),
    ("yard", "Ivo", "it", "PVsyst l'ho visto usare da altri."),
    ("yard", "Ivo", "it", "Nessuno da noi usa RevenueCat."),
    ("yard", "Ivo", "it", "Quello che voi fate con Kafka, noi lo facciamo a mano."),
    ("homes", "Ivo", "en", "PlanRadar I have only seen over a friend's shoulder."),
    ("homes", "Ivo", "en", "PlanRadar, which you use, I could pick up in a week."),
    ("homes", "Nora", "en", "I noticed that you left Yardi: a move like that is what I do."),
    ("homes", "Nora", "en", "A move from Yardi to anything else is never finished on a Friday."),
    ("homes", "Nora", "en", "If your planners use PlanRadar, they will know the feeling."),
    ("homes", "Nora", "en", "I cycled through Goole and Selby last spring."),
    ("homes", "Nora", "en", "Selby is where my grandmother lived."),
    ("homes", "Nora", "en", "Nothing in my CV says Smartsheet, I admit."),
    ("homes", "Nora", "en", "What Smartsheet does for you, a whiteboard did for us."),
    ("homes", "Nora", "en", "Uniclass is unknown to me."),
    ("homes", "Nora", "en", "I had to look up Uniclass."),
    ("homes", "Nora", "en", "I shall need a week for Smartsheet."),
    ("homes", "Nora", "en", "Without Smartsheet or anything like it, we kept 13 branches in step."),
    ("homes", "Ivo", "it", "PlanRadar, che voi usate, lo imparerei in una settimana."),
    ("homes", "Ivo", "it", "A Montevarchi ho parenti, e a San Giovanni ho fatto il liceo."),
    ("homes", "Ivo", "it", "Che siate passati da Yardi a Civica mi ha incuriosito."),
    ("homes", "Ivo", "it", "Docfa l'ho dovuto cercare su internet."),
    ("homes", "Ivo", "it", "Di Smartsheet non posso dire nulla."),
    ("homes", "Ivo", "it", "Senza Smartsheet né simili abbiamo tenuto nove cantieri."),
    ("homes", "Ivo", "it", "Se usate BIMcollab sapete di che parlo."),
    ("homes", "Ivo", "it", "Mi serviranno due settimane per PlanRadar."),
    ("homes", "Ivo", "it", "Quello che per voi fa Smartsheet, da noi lo fa una lavagna."),
    ("homes", "Ivo", "it", "Uniclass mi è ignoto."),
    ("homes", "Ivo", "it", "Tableau mi è mancato spesso."),
]  # fmt: skip


@pytest.mark.parametrize(("ad", "who", "language", "sentence"), INVENTED)
def test_a_tool_of_the_advertisement_that_no_fact_has_is_flagged(
    ad: str, who: str, language: str, sentence: str
) -> None:
    told = sentence[sentence.index("[") + 1 : sentence.index("]")]
    found = flagged(who, language, sentence.replace("[", "").replace("]", ""), _ADS[ad, language])
    assert any(told in one or one in told for one in found), found


@pytest.mark.parametrize(("ad", "who", "language", "sentence"), NO_CLAIMS)
def test_what_the_firm_uses_and_the_writer_lacks_is_no_claim(ad: str, who: str, language: str, sentence: str) -> None:
    assert flagged(who, language, sentence, _ADS[ad, language]) == []
