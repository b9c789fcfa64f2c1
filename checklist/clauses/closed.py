"""The closed classes of words of Italian and English that cut and join clauses, and what they say of persons."""


def word_set(words: str) -> frozenset[str]:
    """The words of a string as a set."""
    return frozenset(words.split())


ARTICLES = {
    "it": word_set("il lo la i gli le l' un uno una un' dei degli delle"),
    "en": word_set("the a an this that these those each every some any no another"),
}
PREPOSITIONS = {
    "it": word_set(
        "di a da in con su per tra fra del dello della dei degli delle dell' al allo alla ai agli alle all' dal dallo"
        " dalla dai dagli dalle dall' nel nello nella nei negli nelle nell' sul sullo sulla sui sugli sulle sull' d'"
        " col coi ad verso contro dopo prima senza presso durante tramite oltre entro"
    ),
    "en": word_set(
        "of to in on at by for with from into over under about against between through during without within until"
        " after before since as than per across towards behind near off out up down onto upon among like"
    ),
}
DETERMINERS = {
    "it": ARTICLES["it"] | word_set(
        "questo questa questi queste quest' quello quella quelli quelle quell' quei quegli quel ogni qualche due tre"
        " quattro cinque sette otto nove dieci mio mia miei mie tuo tua tuoi tue suo sua suoi sue nostro nostra nostri"
        " nostre vostro vostra vostri vostre alcuni alcune molti molte pochi poche tutti tutte nessun nessuna primo"
        " prima secondo seconda ultimo ultima nuovo nuova stesso stessa grande buona buon"
    ),
    "en": ARTICLES["en"] | word_set(
        "my your his her its our their two three four five six seven eight nine ten one first second last next new"
        " own many few several all both most same other half old whole"
    ),
}  # fmt: skip
CLITICS = word_set("mi ti si ci vi lo la li le gli l' m' t' s' c' v' ne me te ce ve glielo gliela glieli se n'")
OBJECTS = word_set("lo la li le l' ne")
ADVERBS = {
    "it": word_set(
        "non mai già ancora sempre anche poi solo soltanto invece più spesso ora adesso oggi però quindi sempre pure"
        " appena proprio davvero quasi subito personalmente finalmente così qui là lì intanto infatti altresì forse"
        " certo sì comunque prima dopo infine inoltre volentieri"
    ),
    "en": word_set(
        "not n't never always also then now still already just only ever even often soon later once twice usually"
        " personally really actually recently finally mostly first again rarely seldom since simply both currently"
        " probably certainly first therefore long well all gladly happily much further back better"
        " more less too very quite rather almost enough instead together abroad alone"
    ),
}
JOINING = {
    "it": word_set("e ed ma però o oppure bensì né quindi perciò eppure tuttavia"),
    "en": word_set("and but or so yet nor"),
}
SUBORDINATING = {
    "it": word_set(
        "che perché perchè poichè finchè affinchè quando se mentre dove siccome poiché finché"
        " affinché benché sebbene qualora purché giacché cui"
        " quale quali chi come cosa"
    ),
    "en": word_set(
        "that which who whom whose when while where because if unless although though since until before after whether"
        " what how why as whoever whatever"
    ),
}
RELATIVE = {"it": word_set("che cui quale quali dove"), "en": word_set("that which who whom whose where")}
SUBJECTS = {"it": word_set("io tu lui lei noi voi loro egli ella essi esse"), "en": word_set("i we you he she they it")}
AUXILIARIES = {"it": word_set("avere essere stare"), "en": word_set("be have do")}

PRONOUNS = {
    "en": {
        "i": "writer", "me": "writer", "myself": "writer", "mine": "writer", "we": "team", "us": "team", "ours": "team",
        "you": "firm", "yours": "firm", "he": "other", "she": "other", "they": "other", "him": "other", "her": "other",
        "them": "other", "hers": "other", "theirs": "other", "others": "other", "everyone": "none", "somebody": "other",
        "someone": "other", "nobody": "other", "everybody": "none", "undersigned": "writer",
    },
    "it": {
        "io": "writer", "mio": "writer", "mia": "writer", "miei": "writer", "mie": "writer", "noi": "team",
        "voi": "firm", "lui": "other", "lei": "other", "loro": "other", "egli": "other", "ella": "other",
        "altri": "other", "qualcuno": "other", "nessuno": "other", "sottoscritto": "writer", "sottoscritta": "writer",
    },
}  # fmt: skip
OWNERS = {
    "my": "writer", "mio": "writer", "mia": "writer", "miei": "writer", "mie": "writer", "our": "team",
    "nostro": "team", "nostra": "team", "nostri": "team", "nostre": "team", "your": "firm", "vostro": "firm",
    "vostra": "firm", "vostri": "firm", "vostre": "firm", "his": "other", "her": "other", "their": "other",
    "suo": "other", "sua": "other", "suoi": "other", "sue": "other",
}  # fmt: skip
NEGATIONS = word_set(
    "non not n't never mai nessuno nessun nessuna niente nulla nobody none nothing neither nor né no cannot"
)
