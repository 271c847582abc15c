"""Dutch. Exists only to refuse: see README.md."""

# ruff: noqa: E501  (one pattern a line)

LINES = r"""
[explicit]
naakt*
halfnaakt*
spiernaakt*
poedelnaakt*
bloot
blootje
blootfoto*
blote foto
blote fotos
blote filmpjes
blote borst
blote borsten
blote billen
blote kont
blote lichaam
seks
sex
sexy
seksen
sekschat*
seksfilm*
seksfoto*
seksvideo*
seksbericht*
sekstape*
sextape*
sexchat*
sexfilm*
sexfoto*
telefoonseks
chatseks
gesext
neuk
neukt
neuken*
neukpartij*
geneukt
genaaid worden
porno*
pornhub
geil
geile
geiler
geilen
geilheid
opgeilen
lul
kut
kutje
kutjes
kutwijf
kutwijven
tiet
tieten
tietjes
borsten
tepel
tepels
vagina*
penis
penissen
piemel*
zijn pik
mijn pik
je pik
jouw pik
dikke pik
dickpic*
anaal
anale
anus
orgasme*
klaarkomen
klaargekomen
masturb*
vingeren
gevingerd
gepijpt
pijpbeurt*
beffen
gebeft
blowjob*
handjob*
orgie
orgies
erotiek
erotisch*
erectie*
sperma
hoer
hoeren*
hoertje*
hoerig*
slet
sletje*
sletten*
sletterig*
kech
kechs
dildo*
vibrator*
bdsm
hitsig*
nude
nudes
nudie*
lekkere kont
lekker kontje
lekkere billen
lekkere benen
lekker lijf
lekker ding
strak lijf

[theme]
sexting
sexten
sext
verkracht*
aanrand*
aangerand*
kinderporno*
wraakporno*
pedo
pedos
pedofiel*
loverboy*
grooming
prostitu*
condoom*
ondergoed
lingerie
uitkleden
uitgekleed
uitkleedt
vrijen
gevreeen
vrijpartij*
ontmaagd*

[coercion]
chanteer*
gechanteerd*
chanteren
chantage*
afpers*
afgeperst*
sextortion*
perst haar af
perst hem af
pers je af
persen haar af
persen hem af

[self-harm]
zelfmoord*
zelfdoding*
suicid*
zelfbeschadig*
zelfverminking
automutil*
eind aan mijn leven
eind aan zijn leven
eind aan haar leven
einde aan mijn leven
einde aan zijn leven
einde aan haar leven
einde maken aan mijn leven
ik wil dood
wil niet meer leven
jezelf van kant
mezelf van kant
zichzelf van kant
snijdt zichzelf
snijd mezelf
snij mezelf
mezelf snijden
zichzelf snijden
jezelf snijden

[asks]
# A text of an option that matches is refused, unless it is about taking away, stopping or not doing (see safety.py).
\b(?:stuur|app|maak|deel|post|zet|snap|film|neem)(?:t|en)?\b.{0,40}(?:foto|film|video|selfie|plaatje|pic|beeld|opname)\w*\b.{0,15}\bvan (?:jezelf|mezelf|je zelf|mij|jouw? lichaam)\b
\b(?:stuur|app|maak|deel|post|snap)(?:t|en)?\b.{0,25}\b(?:eigen|jouw|mijn) (?:prive|naakt)?(?:foto|film|video|selfie|plaatje|pic|beeld|opname)
\bvra(?:ag|agt|gen)\b.{0,40}\b(?:om|naar) (?:een|nog een|zijn|haar|hun|je|jouw|een paar|meer|wat|die|dat|zon|zo n)?\s*(?:prive|naakt|pikante? |stoute? |sexy |intieme? )?(?:foto|film|video|selfie|plaatje|pic|beeld)\w*\b(?! (?:te|weg))
\bvra(?:ag|agt|gen)\b.{0,60}(?:foto|film|video|selfie|pic|beeld)\w* van (?:haar|hem|hen|zichzelf|jezelf|je|jou)\b
\b(?:stuur|app|snap)(?:t|en)? (?:mij|me|ons) (?:ook |eens |even |dan )*(?:een|nog een|je|jouw|die|dat|het|de|zon|zo n|meer|wat)(?: \w+){0,2} (?:prive|naakt)?(?:foto|film|video|selfie|plaatje|pic|beeld)
\b(?:stuur|app|snap)(?:t|en)? (?:je|jouw|jij|jij ook|ook) (?:ook )?(?:een|iets)(?: \w+)? (?:prives?|foto|film\w*|selfie|pikants|terug van jezelf)\b.{0,10}\b(?:van jezelf|terug)\b
\b(?:maak|maakt|maken|neem|neemt|schiet)\b.{0,30}(?:foto|film|video|opname)\w*\b.{0,10}\bvan (?:haar|hem|hen|iemand|zichzelf)\b
\b(?:maak|maakt|maken|stuur|stuurt|sturen)\b (?:\w+ ){0,3}(?:prive|naakt)(?:foto|film|video|selfie|bericht)\w*\b(?! (?:van \w+ )?(?:door|weg|terug))
\b(?:film|filmt|fotografeer|fotografeert)\b (?:stiekem )?(?:haar|hem|hen|iemand|jezelf|mezelf)\b
\b(?:stuur|app|snap|deel)(?:t|en)?\b.{0,25}\b(?:prive|naakt)(?:foto|film|video|selfie|bericht)\w* terug\b
\bvra(?:ag|agt|gen)\b.{0,20}\bof\b.{0,40}(?:foto|film|video|selfie|pic|beeld)\w*\b.{0,20}\b(?:stuurt?|sturen|maakt?|maken|appt?|appen)\b
(?:foto|film|video|selfie|plaatje|pic|beeld)\w* van (?:jezelf|mezelf|zichzelf)\b.{0,20}\b(?:stuurt?|sturen|maakt?|maken|appen|delen|posten)\b
"""
