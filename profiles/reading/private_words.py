"""Pure: the expressions by which private lines are known, most of them for folded text."""

from __future__ import annotations

import re

# In a folded text. SECURITY: a label that is missing here lets what follows it into the facts.
LABELS = re.compile(
    r"(?:^|[,;:(]\s*|\bsono |\be )nat[oa] (?:il|ad?|in|nel)\b|"
    r"\bnat[oa] (?:il |ad? [^\d,]{2,30} il |in [^\d,]{2,30} il )\d|"
    r"\b(?:data (?:e luogo )?di nascita|luogo (?:e data )?di nascita|nat[oa]/[oa]|"
    r"date (?:and place )?of birth|place of birth|birth ?(?:date|day|place)|born (?:on|in|(?:19|20)\d\d|"
    r"\d{1,2}[./-]|\d{1,2}(?:st|nd|rd|th)? [a-z]+\.? (?:19|20))|\bb\. (?:19|20)\d\d|d\.?o\.?b\b|"
    r"nazionalita(?= *(?::|$|[a-z]+$))|cittadinanza(?= *(?::|$|\t| (?:italian|stranier|ue\b|non ue|extra)))|"
    r"doppia cittadinanza|\bcittadin[oa] (?!(?:onorari|stranier|utent|modell))[a-z]+(?:an[oa]|ese|in[oa]|ac[oa]|"
    r"ec[oa])\b|"
    r"nationality|citizenship(?= *(?::|$|\t))|dual citizen\w*|(?:[a-z]+ |u\.? ?[sk]\. )citizen\b(?! (?:service|advice|"
    r"science))|(?<!di )(?<!dello )(?<!anagrafe e )(?<!anagrafe, )stato civile|"
    r"stato civile(?=[ :]*(?:coniug|nubil|celib|spos|separ|divorz|vedov|liber|conviv|single|unit))|"
    r"marital status|civil status|(?:father|mother|husband|wife|spouse)'?s? name|"
    r"nome d(?:el padre|ella madre|el coniuge)|codice fiscale|"
    r"cod\.? ?fisc|c\. ?f\.(?! ?p\b)|tax (?:code|id)\b|national insurance n|social security n|"
    r"(?:partita iva|p\.? ?iva)(?= *(?::|n\b|n\.|it)? *\d)|"
    r"^carta d'identita|carta d'identita (?:n|\d)|passaporto n|passport n|^(?:in possesso di |con )?permesso "
    r"di soggiorno|residence permit|"
    r"\bstamp \d\b|(?:pre-)?settled status|indefinite leave|(?<!cscs )(?<!ecs )green card|work (?:visa|permit)|"
    r"visto (?:di "
    r"lavoro|per lavoro)|^(?:[a-z\d]+ ){0,3}visa(?= *(?:$|[:;,(]|\d|valid|until|expir|holder|status))|"
    r"criminal record|casellario giudiziale|carichi pendenti|fedina penale|incensurat[oa]|"
    r"(?:iscritt[oa]|appartenen\w+|appartengo|rientro).{0,50}(?:categori[ae] protett[ae]|collocamento mirato|"
    r"legge 68|l\. ?68/)|"
    r"^(?:categori[ae] protett[ae]|legge 68|l\. ?68/)|"
    r"invalidita civile (?:al|del|pari|\d)|invalid[oa] civile|^(?:mio )?stato di salute|registered disabled|"
    r"wheelchair user|\bi am disabled|sono disabile|"
    r"obblighi? (?:di leva|militari)|militesente|servizio (?:militare|di leva) (?:assolto|svolto|prestato)|"
    r"^[a-z]+ national\W*$|^(?:servizio )?militare\b|^(?:she|he|they) ?/ ?(?:her|him|them)(?: ?/ ?\w+)?\W*$)"
)
# The family and the health of the writer, in a folded sentence: not children whom somebody teaches, nor patients.
FAMILY = re.compile(
    r"^(?:i )?(?:do not|don't|dont|never) smoke\W*$|^(?:a )?(?:bit|touch) of (?:asthma|hay fever|arthritis)\b"
    r"|^(?:\d|one|two|three|four|un[oa]?|due|tre) (?:figli[oae]?|child(?:ren)?|kids?|sons?|daughters?)\W*$"
    r"|\btook (?:a|an|one|two|three|six|some|several) (?:\w+ )?(?:years?|months?|weeks?|time) (?:out|off)\b"
    r"|^(?:non[- ]?smok\w+|non fumator[ei]|non fumatrice)\W*$"
    r"|\bsono (?:sikh|musulman[oa]|cattolic[oa]|cristian[oa]|induista|buddist[oa]|ebre[oa]|ate[oa])\b|\bnon bevo\b"
    r"|\b(?:cattolic[oa]|cristian[oa]|musulman[oa]) (?:praticante|credente)|\blapsed (?:catholic|\w+ist)\b"
    r"|\bsalute (?:buona|ottima|discreta)|\b(?:slight|mild|partial|some) (?:hearing|sight|visual) (?:loss|impairment)"
    r"|\bhip (?:replaced|replacement)\b|^(?:single|divorced|widowed|married)(?: (?:mum|mother|dad|father|parent|"
    r"with|to)\b|, )"
    r"|\b(?:divorced|married|sposat[oa]|coniugat[oa]|separat[oa]|vedov[oa]) (?:with|con) (?:an?|one|two|three|"
    r"un[oa]?|due|tre|\d)\b"
    r"|\bbring\w* up (?:my|our|the|a|two|three) (?:\w+ )?(?:children|kids|family|sons?|daughters?)"
    r"|\bmarried (?:for )?\d+ years|\b\d (?:grown[- ]?up )?(?:girls|boys)\b|\b(?:a )?new (?:knee|hip)\b"
    r"|\bsono (?:nubile|celibe|sposat[oa]|coniugat[oa]|divorziat[oa]|separat[oa]|vedov[oa]|single)\b|\bnon fumo\b"
    r"|^(?:roman |practising )?(?:catholic|protestant|anglican|pentecostal|methodist|lutheran|baptist|"
    r"presbyterian|muslim|hindu"
    r"|sikh|jewish|buddhist|orthodox|cattolic[oa]|musulman[oa]|evangelic[oa]|valdese|ortodoss[oa])\W*$"
    r"|\b(?:type [12]|tipo [12]) diabet\w+|\bi (?:had|have had) (?:asthma|cancer|epilepsy|depression)\b|"
    r"\bheart (?:bypass|attack|surgery)"
    r"|\bcongedo per (?:i|il|la) (?:bambin\w|figli\w?)\b|\binvalidita (?:civile )?(?:del )?\d"
    r"|\b(?:widowed|grown[- ]up (?:son|daughter|sons|daughters|children))\b"
    r"|\b(?:in attesa del|incinta|pregnant|expecting (?:a|our|my)|vivo con|live with (?:my|a))\b"
    r"|\b(?:nessuna patologia|in buona salute|in good health|donat(?:ore|rice) (?:di sangue|avis)|blood donor|"
    r"ernia|mutilat\w+)\b"
    r"|(?:^|, ?)(?:vaccinat[oa]|vaccinated)(?: (?:covid|anti)\S*.{0,15})?\W*$"
    r"|\b(?:practising|devout|credente) (?!\w+(?:ist|er|or|ian)\b)"
    # "Praticante avvocato" is a trainee.
    r"|\bpraticante (?!(?:avvocat|notai|commercialist|consulent|geometr|giornalist|architett|ragionier|legale|forense|"
    r"abilitat|presso|in stud))"
    r"|^(?:in )?(?:maternita|paternita|maternity|paternity)\W*$"
    r"|\b(?:getting|to be|just got) (?:married|engaged)\b|\bmi sposo\b"
    r"|\bgrand(?:mother|father|parent|ma|pa) (?:of|to)\b"
    r"|\b(?:(?:mi[eoa]i?|my) (?:\w+ ){0,3}(?:figli[oae]?|bambin[iaeo]|famiglia|marito|moglie|madre|padre|mamma|"
    r"papa|babbo|"
    r"compagn[oa]|genitori|sorell\w|fratell\w|nonn[aoi]|zi[aoi]|"
    r"children|child|kids|sons?|daughters?"
    r"|husband|wife|bab(?:y|ies)|family|mother|father|twins|mum|mom|dad|brothers?|sisters?|parents|partner|"
    r"girlfriend|boyfriend)\b(?!'s|-run| (?:business|restaurant|farm|firm|"
    r"company|shop|bakery|hotel|builders?|butchers?|garage|practice|dairy))"
    r"|(?:cura|crescita|accudimento) de(?:i|lla|lle|gli|l) (?:\w+ )?(?:figli[oae]?|famiglia|famigliari|familiari)"
    r"|(?:occupat[aoi]|dedicat[aoi]|dedicandomi|occupandomi|pres[ao] cura|badat[ao]|accudit[ao]) "
    r"(?:solo |interamente |a tempo pieno )?(?:d|a|al|all')(?:el|ella|ei|ello|egli|elle|la|i|gli)? ?"
    r"(?:mi[aoei]+ )?(?:\w+ )?(?:famiglia|figli[oae]?|bambin[iaeo]|casa|genitori|madre|padre|nonn[aoi])"
    r"(?= *(?:$|[.,;]))"
    r"|(?:took|taking|take) care of (?:my |the |our )?(?:\w+ )?"
    r"(?:family|children|kids|home|parents?)(?= *(?:$|[.,;]| (?:for|while|from|full)\b))"
    r"|raised (?:a family|(?:my |our )?(?:\w+ )?(?:children|kids|sons?|daughters?))"
    r"|(?:madre|padre|mamma|papa) di (?:\w+ )?(?:figli[oae]?|bambin[iaeo]|gemell[ie])"
    r"|(?:mother|father|mum|dad|parent) (?:of|to) (?:\w+ )?(?:children|child|kids|boys|girls|twins|\d|one|two|"
    r"three|four)"
    r"|(?:periodo|anni|tempo) di (?:cura|assistenza) (?:familiare|dei familiari|alla famiglia|della famiglia)\b"
    r"|pausa (?:per )?(?:familiare|famiglia|maternita)|(?:congedo|aspettativa) (?:di |per )?(?:maternita|"
    r"parentale|paternita|famil\w+|malattia|motivi)"
    r"|(?:family|maternity|paternity|parental|childcare) (?:career )?(?:leave|break|commitments|reasons|"
    r"responsibilities)(?! (?:cover|polic|claim|manag))"
    r"|raising (?:a family|(?:\w+ )?(?:children|kids))|living together"
    r"|full[- ]time (?:mum|mother|mom|parent|dad|father|carer)|stay[- ]at[- ]home (?:mum|mother|mom|parent|"
    r"dad|father)|casalinga|homemaker|(?:mamma|madre|papa) a tempo pieno"
    r"|(?:car(?:ing|ed)|look(?:ing|ed) after|carer) (?:for )?(?:an? |my |our )?(?:elderly |sick |ill "
    r")?(?:parents?|relatives?|family)"
    r"|(?:i have|ho) (?:\w+ )?(?:children|kids|figli[oa]?)\b|(?:senza|no) (?:figli|children)\b|for childcare"
    r"|(?:off (?:work|sick|\d+ \w+|(?:one|two|three|four|five|six|several) \w+)|time off|away|absent|recover\w+|"
    r"assente|"
    r"assenza|ferm[oa]|convalescen\w+)\b.{0,40}\b(?:surgery|operation|illness|injury|accident|cancer|intervento|"
    r"malattia|"
    r"infortunio|operazione)"
    r"|\b(?:ho \d\d anni(?! (?:di|in)\b)|(?:i am|i'?m) \d\d(?: years old)?(?= *(?:$|[.,;(]| and\b))"
    r"|(?<![-–\d])\d\d[- ]years?[- ]old(?!s)|\d\d(?:enne|anni)\b|classe 19\d\d"
    r"|(?:mamma|papa|mum|dad|mother|father)[- ](?:of|di)\b)"
    r"|^(?:\d\d (?:anni|years old|yrs old)\b(?! (?:di|in)\b).{0,20}|(?:type [12] )?(?:diabetic|epileptic|coeliac|"
    r"asthmatic|"
    r"dyslexic|autistic|"
    r"diabetic[oa]|epilettic[oa]|celiac[oa]|asmatic[oa]|dislessic[oa])\b.{0,70})$"
    r"|\b(?:sono|i am|i'm|i have|i've|ho (?:avuto )?(?:il|la|un|una)?|affett[oa] da|soffro di|treated for|"
    r"diagnosed with"
    r"|survivor of) ?.{0,16}(?:allerg\w+ (?:al|alla|ai|alle|to)\b|diabet\w+|epile\w+|asthma\w*|asma\w*|cancer|tumor\w*"
    r"|depress\w+|dyslex\w+|dislessi\w+|autis\w+|adhd|celiac\w+|coeliac)"
    r"|\bmy (?:\w+ )?(?:surgery|operation|injury|cancer|depression|diabetes)"
    r"|(?:motivi|ragioni) (?:familiari|famigliari|di (?:salute|famiglia))|(?:health|medical) reasons|mia "
    r"malattia|(?:my|due to|long|own) (?:illness|pregnancy|ill health))"
)
# Among interests and skills these show a faith; a job in such a house is a job.
FAITH = re.compile(
    r"\b(?:parrocchi\w+|oratorio|chiesa|catechi\w+|diacon[oa]|moschea|sinagoga|tempio|church|parish|chapel|congregation|"
    r"mosque|synagogue|temple|gurdwara|deacon(?:ess)?|sunday school|bible|bibbia|quran|corano|"
    r"gospel choir|prayer|preghiera)\b"
)
# What somebody does in a community of faith, wherever it is told; a choir that a restorer works on is none.
WORSHIP = re.compile(
    r"\b(?:coro|coretto) (?:parrocchiale|(?:della|in) (?:\w+ )?(?:parrocchia|chiesa)\b)(?!.*\b(?:restaur|rilie|lign))"
    r"|\b(?:cant\w+|corista|sing\w*|sang|member|membro) (?:\w+ ){0,3}(?:coro|choir)\b.*"
    r"\b(?:parrocchi\w*|chiesa|church|parish|chapel|temple|cathedral)\b"
    r"|\b(?:church|parish|chapel|gospel) choir\b|\bcatechis(?:ta|mo|t)\b|\bsunday school\b"
    r"|\bbible (?:study|class|group)|\b(?:prayer|worship) (?:group|team|meeting)"
    r"|\bgruppo (?:di )?preghiera\b|\bministr[oa] straordinari[oa]\b"
    r"|\b(?:lettore|lettrice|chierichett\w|animat\w+) (?:\w+ ){0,2}(?:a|alla|della) messa\b|\bazione cattolica\b"
)
# An interest that is the writer's own family: "grandchildren", "time with my family", and no "family history".
RELATIVES = re.compile(
    r"(?:(?:\w+ )?(?:time|days|weekends|passeggiate|gite|tempo) (?:with|con) )?"
    r"(?:my |our |the |i |la |le |mi[aoei]+ )*(?:\w+ )?"
    r"(?:(?:grand)?(?:children|kids|daughters?|sons?)|grandparents?|family|nipot(?:e|i|in[oaie])"
    r"|figli[oae]?|famiglia)\W*"
)
# A relative and what is said of them, as brackets hold it: "(mamma ucraina)", and no "mother tongue", «(madre)».
RELATIVE = re.compile(
    r"(?:mia |mio |my )?(?:mamma|madre(?! ?lingua|$)|padre|papa|nonn[ao]|moglie|marito|mother(?! tongue)|father|mum|"
    r"dad|wife|husband|grandmother|grandfather|parents|genitori)(?:'s)?(?: \w+){0,3}"
)
BREAK = re.compile(r"^(?:pausa|interruzione|career break|career gap|break|periodo di pausa|stop)\b")
# These only as a label, or with nothing else: "Health" may be a company's name, "children" those whom somebody taught.
SHORT_LABELS = re.compile(
    r"^\(?(?:eta|age|sesso|sex|genere|gender|figli[oae]?|children|famiglia|family|salute|health|disabilita|disability|"
    r"religione|religion|"
    r"nascita|born|nat[oa]|foto(?:grafia)?|photo|invalidita|anni)\s*(?::|$|\t|[-–]\s)"
    r"|^(?:coniugat[oa]|nubile|celibe|divorziat[oa]|spos?at[oa]|vedov[oa]|married|single|divorced|widow(?:ed)?)"
    r"(?:,? (?:con|with) .{1,30})?$"
    r"|^\(?(?:foto(?:grafia)?|photo(?:graph)?)(?: (?:allegata|recente|attached|enclosed|available|on request))?\)?$"
    r"|^(?:sesso|sex|gender|genere)\s*(?:m|f|male|female|maschi\w+|femmin\w+|uomo|donna|man|woman|x|n\.?d\.?|"
    r"non-binary)$"
    r"|^(?:coniugat[oa]|spos?at[oa]|nubile|celibe|divorziat[oa]|separat[oa]|convivente|vedov[oa]|married|unmarried|"
    r"unit[oa] civilmente|(?:in )?unione civile|fidanzat[oa]|engaged|(?:in a )?civil (?:partnership|union|partner)|"
    r"divorced|widowed)(?:[ ,]+(?:con|with|and|e|\d|una?|one|two|three|due|tre|senza|no)\b.*)?$"
    # Where somebody comes from, and no language: "British", «italiana».
    r"|^(?:british|american|australian|canadian|new zealander|south african|nigerian|ghanaian|kenyan|ugandan|"
    r"zimbabwean|jamaican|indian|pakistani|bangladeshi|sri lankan|singaporean|brazilian|argentinian|mexican|scottish|"
    r"austrian|belgian|italiana|rumena|romena|albanese|marocchin[oa]|peruvian[oa]|brasilian[oa]|argentin[oa]|"
    r"ucraina|moldav[oa]|senegalese|nigerian[oa]|tunisin[oa]|egizian[oa]|filippin[oa]|indian[oa])\W*$"
    r"|^(?:di )?eta:? \d|^(?:ho|i am|i'm) \d\d(?: anni| years old| yrs old)?$|^classe (?:19|20)\d\d|^aged? \d|"
    r"^\(?\d{1,2} (?:anni|years old|yrs old)\)?$|^(?:\d|un[oa]?|due|tre|one|two|"
    r"three) (?:figli[oae]?|child(?:ren)?|kids?|sons?|daughters?)$"
)
CODE = re.compile(r"\b[A-Z]{6}\d{2}[A-EHLMPR-T]\d{2}[A-Z]\d{3}[A-Z]\b")  # an Italian tax code
# "Corso" is a street with a house number or a name that streets have, and else a course: "Corso di primo soccorso".
AVENUE = (
    r"corso\s+(?:(?:italia|roma|torino|milano|venezia|genova|europa|francia|svizzera|unita d'italia|vittorio|umberto|"
    r"garibaldi|mazzini|cavour|matteotti|re umberto|regina|principe|della repubblica|della liberta|dei mille|"
    r"del popolo|di porta)\b"
    r"|(?![\"“«])(?:[^\d\s,]+[\s,]+){1,5}(?:n[.°r]*\s*)?(?<!livello )(?<!modulo )\d{1,3}(?:\s?/?\s?[a-z])?(?=\s*(?:$|"
    r"[,–-]|\d{5})))"
)
STREET = re.compile(
    r"^(?:indirizzo|residenza|domicilio|address|residente (?:in|a)|domiciliat[oa] (?:in|a)|home|recapit[oi]|"
    r"contatt[oi]|contacts?|address as above|sede)?\s*:?\s*(?:in |a )?"
    rf"(?:(?:via|viale|v\.le|piazza|p\.z?za|piazzale|c\.so|largo|vicolo|strada|contrada|localita|loc\.|lungo\w+|salita|calle|rione|borgo|fondamenta|rampa|traversa|frazione|fraz\.)\s+\D"
    rf"|{AVENUE}"
    r"|(?:(?:flat|apt\.?|apartment|unit|house)\s*\w+,?\s*)?\d{1,4}[a-z]?,?\s+(?:[\w'.-]+\s+){1,3}"
    r"(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|ln\.?|drive|dr|court|ct|square|way|close|place|pl|grove|gardens?|"
    r"crescent|terrace|row|mews|quay|walk|yard|rise|villas|parade|boulevard|blvd|circle|trail|hill|green|loan|cottages?|"
    r"brae|wynd)\b)"
)
# A label alone, or before a street or a postcode: "Residenza Villa Clara" is a home for the old.
ADDRESS_LABEL = re.compile(
    r"^(?:(?:indirizzo|residenza|domicilio|residente(?: in| a)?|domiciliat[oa](?: in| a)?|home address|home(?=:)|"
    r"address)(?: (?:di residenza|attuale|e telefono))?"
    r"\s*(?::|$|(?=.*\b\d{5}\b)|(?=(?:in )?(?:via|viale|piazza|corso|largo|vicolo|strada)\b))|(?:residente|"
    r"abit[oa]|vivo|i live|living|"
    r"domiciliat[oa]) (?:in|a|ad|at)\b:?)\s*"
)
# A street with its number behind the town: "Trieste, via Rossetti 9".
IN_STREET = re.compile(
    r",\s*(?:via|viale|v\.le|piazza|p\.zza|corso|vicolo|largo|salita|strada)\s+[^,;·|"
    r"\d]{2,40}\d{1,4}(?:\s?/?\s?[A-Za-z\d])?(?=\s*(?:$|[,;·|(–-]))",
    re.IGNORECASE,
)
# Whatever a place is called, a number and a postcode behind it make an address: "Corte Bassi 5, 55012 Capannori".
WITH_POSTCODE = re.compile(r"^[^\d,]{3,40},? (?:n\.? ?)?\d{1,4}(?:\s?/?\s?[a-z])?,? +(?:i-)?\d{5} +[^\W\d]")
NAMED_STREET = re.compile(
    r"^(?:\w+\s*:\s*)?(?:\S+\s+){1,3}?(?:(?<=\s)[^\W_a-zà-ÿ])|\s\d{1,4}(?:\s?/?\s?[A-Za-z])?(?=\s*(?:,|$))"
)
STREET_WORD = re.compile(
    r"\b(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Court|Ct|Square|Way|Close|Place|Pl|Grove|Gardens?|Crescent|"
    r"Terrace|Row|Mews|Quay|Walk|Yard|Rise|Villas|Parade|Boulevard|Blvd|Circle|Trail|Hill|Green|Loan|Brae|Wynd|"
    r"Cottages?)\b"
    r"|\b(?:STREET|ROAD|AVENUE|LANE)\b"
)
TOWN = re.compile(r"\b\d{5}\s*[-–,]?\s+([^\W\d_][\w'’ ]+?)(?:\s*\(?\b[A-Z]{2}\b\)?|\s*[,(–-]|$)")
CONSENT = re.compile(
    r"\b(?:autorizzo|si autorizza|acconsento|presto il (?:mio )?consenso|trattamento dei miei dati|"
    r"i (?:hereby )?(?:authori[sz]e|consent)|processing of my personal)"
)
# These laws in a line that is no work or course about them.
LAW = re.compile(
    r"\b(?:trattamento dei dati|gdpr|reg(?:olamento|\.)? ?(?:\(?ue\)? ?)?(?:n\. ?)?(?:2016/)?679|d\.? ?lgs\.? "
    r"?(?:n\. ?)?(?:196|101))"
)
LAW_AS_WORK = re.compile(
    r"\b(?:corso|course|training|formazione|adeguament\w+|complian\w+|consulen\w+|responsabile|dpo|audit\w*|"
    r"gestion\w+|privacy officer|"
    r"implement\w+|progett\w+|project\w*|certific\w+|policy|policies|procedur\w+|normativa|\d+ ore|titolare)\b"
)
PIECES = re.compile(r"\s+[|·•∙]\s+|\s{2,}|\t|\s+[–—]\s+")
LABELS_ALONE = re.compile(
    r"^\(?(?:eta|age|sesso|sex|genere|gender|figli|children|famiglia|family|salute|health|disabilita|"
    r"disability|religione|religion|nascita|born|"
    r"nat[oa]|invalidita|indirizzo|residenza|domicilio|address|home address)\b"
)
VALUE = re.compile(r"^[\W\d]*(?:\w+\W*){0,8}$")
# Properties of JSON Resume files and their like, folded without blanks and signs.
PROPERTIES = re.compile(
    r"^(?:image|photo|picture|avatar|birth\w*|dateofbirth|dob|age|nationality|citizenship|gender|"
    r"sex|maritalstatus|civilstatus|"
    r"children|family|health|disability|religion|ethnicity|race|taxcode|taxid|codicefiscale|"
    r"fiscalcode|ssn|nationalid|passport\w*|"
    r"address|street\w*|postalcode|zip\w*|datadinascita|luogodinascita|nazionalita|statocivile|"
    r"sesso|figli|salute|foto)$"
)
