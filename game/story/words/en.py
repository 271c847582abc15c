"""English. Exists only to refuse: see README.md."""

# ruff: noqa: E501  (one pattern a line)

LINES = r"""
[explicit]
naked*
nudity
porn
pornograph*
sexi*
sext
sexts
fucked her
fucked him
fuck her
fuck him
dick pic
dick pics
his dick
my dick
your dick
cock
cocks
pussy
boob
boobs
tits
titties
cumshot*
orgasm
orgasms
masturbat*
vagina
nipple
nipples
genital*
slut
sluts
slutty
whore
whores
horny
erotic*
topless
nsfw
hentai
onlyfans
camgirl*
blow job
hand job

[theme]
raped
rapist
rapists
paedophile*
pedophile*
underwear
condom
condoms
child porn
revenge porn

[coercion]
blackmail*
extort*
sextort*

[self-harm]
suicide*
self harm
selfharm*
kill myself
kill yourself
kill herself
kill himself
kys
cut myself
cutting myself
cutting herself
cutting himself

[asks]
\b(?:send|make|take|share|post|record|film)s?\b.{0,40}\b(?:pictures?|photos?|pics?|videos?|films?|selfies?|clips?) of (?:yourself|myself|me|your body|her|him)\b
\b(?:send|share|post)s?\b (?:\w+ ){0,3}(?:your|my) own (?:private )?(?:picture|photo|pic|video|film|selfie|clip)
\bask(?:s|ing)?\b.{0,40}\bfor (?:a|an|another|her|his|their|your|some|more|private)(?: private)? (?:picture|photo|pic|video|film|selfie|clip)
\bsends? (?:me|us) (?:that|the|a|your|one|some|more)(?: \w+){0,2} (?:picture|photo|pic|video|film|selfie|clip)
"""
