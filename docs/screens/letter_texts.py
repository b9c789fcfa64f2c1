"""Letters of invented people for the pictures of the paper: short, usual, long, and of two pages, in both languages."""

from __future__ import annotations

from letters.paper import PaperLetter

ITALIAN = [
    "ho letto che la Cartiera Sant'Anna cerca chi tenga il magazzino dei prodotti finiti, e che dal 2027 le spedizioni "
    "passeranno da 120 a 300 al giorno. È il passaggio che ho seguito negli ultimi quattro anni a Vicenza, con gli "
    "stessi spazi e due persone in più.",
    "Alla Nord Imballi ho riordinato 4.200 posti pallet secondo la frequenza dei prelievi. Il tempo di un ordine è "
    "sceso da 48 a 31 minuti, gli errori dal 3,1% allo 0,6%; ogni lunedì il dott. Riva controllava con me le cifre, "
    'perché "quello che non si misura non migliora".',
    "**Il lavoro di ogni giorno.** Uso SAP da 6 anni e un gestionale di magazzino da 4; ho il patentino per carrelli "
    "fino a 25 q, rinnovato il 14 marzo 2025. Preparo i turni di undici persone, e tengo gli inventari a rotazione: "
    "l'ultimo si è chiuso con 7 differenze su 18.600 codici.",
    "- **Arrivi**: finestre di scarico di 30 minuti, concordate con nove trasportatori; l'attesa media è passata da "
    "75 a 20 minuti.\n- **Resi**: un modulo di mezza pagina e uno scaffale solo; in un anno li abbiamo dimezzati.\n"
    "- **Sicurezza**: nessun infortunio in 640 giorni, con due riunioni di dieci minuti la settimana.",
    "Il problema di cui vado più fiero è piccolo. Le bolle dei corrieri si perdevano il venerdì: ho scoperto che la "
    "stampante, condivisa con l'ufficio, si spegneva alle 17. Una seconda stampante da 180 € ha tolto di mezzo un "
    "reclamo ogni due giorni.",
    "Quando è arrivato il nuovo impianto a scaffali dinamici ho scritto, con il fornitore e con la responsabile della "
    "qualità, le istruzioni per chi lo usa: dodici schede con le fotografie, in italiano, romeno e punjabi. Le "
    "seguono ancora; da allora una persona nuova lavora da sola dopo sei giorni invece di quindici.",
    "So anche che cosa non so fare: non ho mai gestito merci pericolose, e per l'ADR ho cominciato il corso a "
    "settembre. L'esame è il 12 dicembre. Parlo inglese con i corrieri (B2) e leggo il tedesco delle specifiche.",
    "In un mese si vedrebbe dove si ferma la carta: comincerei dalle corsie 3 e 4, che nel vostro annuncio avete "
    "chiamato «le più lente», e da una settimana di misure prima di spostare qualsiasi cosa. Poi vi porterei due "
    "proposte, una che non costa nulla e una con una spesa che rientra in un anno.",
    "Nei primi tre mesi terrei un quaderno dei motivi per cui un ordine aspetta, come ho fatto a Vicenza: bastano "
    "una riga per fermata, l'ora e chi l'ha risolta. Dopo otto settimane le cause erano cinque, e tre non avevano a "
    "che fare con il magazzino: un codice a barre stampato troppo chiaro, un listino che arrivava alle 11, una "
    "porta che d'inverno restava chiusa.",
    "Ai colleghi chiedo una cosa sola: che l'errore si dica il giorno stesso. Per questo non ho mai tenuto classifiche "
    "di chi sbaglia; ho tenuto, invece, il conto delle correzioni proposte da chi lavora: 63 in quattro anni, 41 "
    "fatte, con il nome di chi le aveva pensate.",
]
ENGLISH = [
    "I read that Sant'Anna Paper is looking for someone to run its finished goods store, and that from 2027 you will "
    "ship 300 orders a day instead of 120. That is the change I have worked through in the last four years, in the "
    "same space and with two more people.",
    "At Nord Packaging I rearranged 4,200 pallet places by how often they are picked. An order now takes 31 minutes "
    "instead of 48, and errors fell from 3.1% to 0.6%; Dr Hale went through the figures with me every Monday, because "
    "\"what isn't measured doesn't get better\".",
    "**Everyday work.** I have used SAP for 6 years and a warehouse system for 4; I hold a forklift licence, renewed "
    "on 14 March 2025. I plan the shifts of eleven people and keep rolling stock counts: the last one closed with 7 "
    "differences in 18,600 items.",
    "- **Arrivals**: unloading slots of 30 minutes, agreed with nine hauliers; the average wait went from 75 to 20 "
    "minutes.\n- **Returns**: a form of half a page and a single shelf; we halved them in a year.\n- **Safety**: no "
    "accident in 640 days, with two ten-minute meetings a week.",
    "The problem I am proudest of is a small one. Couriers' delivery notes went missing on Fridays: I found that the "
    "printer, which we shared with the office, was switched off at 5 pm. A second printer for €180 did away with one "
    "complaint every other day.",
    "When the new flow racks came I wrote the instructions with the supplier and our quality manager: twelve sheets "
    "with photographs, in Italian, Romanian and Punjabi. They are still in use; a newcomer now works alone after six "
    "days instead of fifteen.",
    "I also know what I cannot do: I have never handled dangerous goods, and began the ADR course in September. The "
    "exam is on 12 December. I speak Italian with drivers (B2) and read German specifications.",
    "Within a month one would see where the paper stops: I'd begin with aisles 3 and 4, which your ad calls “the "
    "slowest”, and with a week of measurements before moving anything. Then I would bring you two proposals, one that "
    "costs nothing and one that pays for itself in a year.",
    "In the first three months I would keep a notebook of the reasons why an order waits, as I did before: one line "
    "for each stop, with the time and who solved it. After eight weeks there were five causes, and three had nothing "
    "to do with the store: a bar code printed too faintly, a price list that came at 11 am, a door that stayed shut "
    "in winter.",
    "I ask one thing of colleagues: that a mistake is told on the same day. That is why I have never kept a list of "
    "who makes them; I have kept count of the corrections that people proposed: 63 in four years, 41 of them made, "
    "with the name of whoever thought of them.",
]
# The paragraphs of each length.
LENGTHS = {"short": [0, 1], "usual": [0, 1, 2, 4, 7], "long": [0, 1, 2, 3, 4, 5], "two pages": list(range(10))}
GREETING = {"it": "Gentile dott.ssa D'Amico,", "en": "Dear Ms D'Amico,"}
LAST = {
    "it": "Posso venire a Fabriano qualsiasi giorno dopo le 16.\n\nCordiali saluti,\n\nNicolò Bertè",
    "en": "I could come to Fabriano on any day after 4 pm.\n\nYours sincerely,\n\nNicolò Bertè",
}
DATE = {"it": "Vicenza, 24 novembre 2026", "en": "Vicenza, 24 November 2026"}
SUBJECT = {"it": "responsabile del magazzino, rif. MAG-27/4", "en": "warehouse manager, ref. MAG-27/4"}


def letter(language: str, length: str) -> PaperLetter:
    """A letter of a length of ``LENGTHS``."""
    paragraphs = [{"it": ITALIAN, "en": ENGLISH}[language][number] for number in LENGTHS[length]]
    return PaperLetter(
        body="\n\n".join([GREETING[language], *paragraphs, LAST[language]]),
        language=language,
        title="",
        sender_name="Nicolò Bertè",
        sender_lines=(
            "Contrà Porti 8, 36100 Vicenza VI",
            "nicolo.berte@example.it · +39 333 000 0000 · linkedin.com/in/nicolo-berte-example",
        ),
        recipient=("Cartiera Sant'Anna S.r.l.", "dott.ssa Chiara D'Amico", "Via dell'Acqua 12, 60044 Fabriano AN"),
        place_and_date=DATE[language],
        subject=SUBJECT[language],
        attachments=("curriculum",) if language == "it" else ("CV",),
    )
