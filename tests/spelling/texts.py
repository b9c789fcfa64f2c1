"""Letters without a mistake, in which the tests make some."""

ITALIAN = """Oggetto: candidatura per il ruolo di infermiera, reparto di medicina

Gentile dottoressa Marinelli,

lavoro da sei anni nel reparto di medicina interna di un ospedale di provincia, dove seguo ogni giorno dodici
pazienti con una collega e un operatore. L’anno scorso abbiamo cambiato il modo in cui passiamo le consegne:
prima ognuna scriveva su un quaderno, adesso compiliamo una scheda sola che la caposala controlla a fine
turno. Gli errori nella somministrazione dei farmaci sono scesi da nove a due in quattro mesi, e nessuno è
stato grave.

Mi occupo anche della formazione delle persone appena arrivate. Ho preparato un percorso di tre settimane con
un elenco di prove da superare insieme, perché chi comincia non resti da solo davanti a una situazione che non
conosce. Delle otto colleghe che l’hanno seguito, sette lavorano ancora con noi. Quello che ho imparato è che
spiegare bene una procedura richiede più tempo che eseguirla, ma fa risparmiare molte telefonate durante la
notte.

Vi scrivo perché avete aperto un ambulatorio per le ferite difficili, un tema su cui ho frequentato un corso
annuale all’università. Non ho ancora gestito da sola un ambulatorio: vorrei impararlo accanto a chi lo fa da
tempo. Posso venire a trovarvi qualsiasi pomeriggio della prossima settimana, e portare le schede che usiamo.

Cordiali saluti,
Teresa Bonfanti
"""
ENGLISH = """Subject: Application for the role of maintenance engineer

Dear Mrs Holloway,

For seven years I have looked after the packing lines of a biscuit factory near Leicester, first on nights and
then as the engineer in charge of the morning shift. When I started, the oldest line stopped eleven times a
week. I kept a notebook of every stoppage, found that most of them began with the same worn bearing, and
persuaded the production manager to replace it during the summer break instead of waiting for the next
failure. The line now stops twice a week, and the spare parts that we used to order in a hurry are kept on a
shelf beside the machine.

I also teach our two apprentices. Each of them has written a short guide to a machine that nobody had ever
described, and both guides are used by the operators today. What I enjoy most is the moment when somebody who
was afraid of a cabinet full of wires explains to me what every one of them does.

Your advertisement mentions that the new warehouse will handle frozen goods. I have never worked in a cold
store, although I have repaired the compressors of our own chilling tunnel, and I would be glad to learn from
your team. Could we speak on the telephone next Thursday afternoon? I can bring the maintenance plan that I
described above, with the figures of the last three years.

Yours sincerely,
Graham Pettifer
"""
