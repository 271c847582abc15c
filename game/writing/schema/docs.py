"""What an editor shows beside each name of a story: what it is for, and an example as it is written."""

from collections.abc import Mapping
from types import MappingProxyType

Doc = tuple[str, str]

_ID: Doc = ("Een naam die nooit meer verandert als het verhaal uit is.", "eerste_keuze")
_WAS: Doc = ("Hoe dit eerder heette, als je de naam moest veranderen.", "oude_naam")
_DISCUSS: Doc = ("Vragen voor het gesprek erna, met de Halt-medewerker.", "[Wat ging er door Sam heen?]")
_SET: Doc = ("Onthoudt iets: de naam komt uit variables.", "{doorgestuurd: true}")
_CHANGE: Doc = ("Telt op bij een getal, of trekt af.", "{druk: +1}")
_HELP: Doc = ("Wie er helpt: namen uit help.yaml.", "[kindertelefoon]")

_STORY: Mapping[str, Doc] = MappingProxyType(
    {
        "Scenario.format": ("De versie van het formaat: altijd 1.", "1"),
        "Scenario.id": ("De naam van het bestand, zonder .yaml.", "mijn-verhaal"),
        "Scenario.title": ("Hoe het verhaal heet.", "Weer op de bank"),
        "Scenario.about": ("Waar het over gaat, op het kaartje in het spel.", "Een screenshot gaat rond."),
        "Scenario.warning": ("Wat iemand moet weten voor het begint.", "Dit verhaal gaat over pesten."),
        "Scenario.behaviours": ("Waar het verhaal over gaat. Kies er een of meer.", "[spreading, pressure]"),
        "Scenario.minutes": ("Hoeveel minuten het duurt. `explore` rekent het uit.", "10"),
        "Scenario.ages": ("Voor welke leeftijd: van en tot en met.", "[12, 17]"),
        "Scenario.player": ("Wie de speler is: een naam uit cast.yaml.", "sam"),
        "Scenario.cover": ("Het gezicht op het kaartje: wie, met een stemming.", "mo (blij)"),
        "Scenario.start": ("De scène waarmee het begint.", "groepsapp"),
        "Scenario.reviewed": ("Wie de inhoud heeft bekeken.", "[{by: Kim, role: Halt, date: 2026-11-22}]"),
        "Scenario.variables": ("Wat het verhaal onthoudt, met hoe het begint.", "{druk: 0, gezegd: false}"),
        "Scenario.was": ("Hoe een variabele eerder heette, als je de naam veranderde.", "{steun: hulp}"),
        "Scenario.scenes": (
            "De scènes, elk met een eigen naam.",
            "{gang: {place: Gang, when: Nu, seen_by: sam, script: [Stilte.]}}",
        ),
        "Scenario.guide": ("Voor de Halt-medewerker die er later over praat.", ""),
        "Cover.who": ("Wie op het kaartje staat.", "mo"),
        "Cover.mood": ("Met welke stemming.", "blij"),
        "Review.by": ("Wie het bekeek.", "Kim"),
        "Review.role": ("In welke rol.", "gedragsdeskundige"),
        "Review.date": ("Wanneer: jaar-maand-dag.", "2026-11-22"),
        "Guide.aim": ("Waar dit verhaal voor is.", "Merken dat jij kunt stoppen."),
        "Guide.listen_for": ("Waar je op let in het gesprek.", "[Wat dacht de jongere toen?]"),
        "Guide.behind": ("Wat erachter kan zitten: thuis, school, vrienden.", "[Hoe gaat het op school?]"),
        "Guide.questions": ("De vragen van het gesprek, in deze volgorde.", ""),
        "Guide.safe": ("Hoe het veilig blijft.", "Vraag of het nu veilig is."),
        "Guide.own_case": ("Als iemand over zichzelf begint.", "Luister eerst."),
        "Guide.victim": ("Als het de jongere zelf is overkomen.", "Neem de tijd."),
        "Guide.coercion": ("Als er dwang in het spel is.", "Vraag of iemand de jongere dwong."),
        "Guide.more_care": ("Wanneer er meer hulp nodig is.", "Bel bij zorgen met je collega."),
        "Questions.happened": ("Wat er gebeurde.", "[Wat gebeurde er?]"),
        "Questions.thought": ("Wat iemand toen dacht.", "[Wat dacht je toen?]"),
        "Questions.since": ("Wat iemand sindsdien denkt.", "[Wat denk je nu?]"),
        "Questions.affected": ("Wie er last van had.", "[Wie had er last van?]"),
        "Questions.repair": ("Wat nodig is om het goed te maken.", "[Wat kun je nu doen?]"),
        "Questions.next_time": ("De volgende keer.", "[Wat doe je de volgende keer?]"),
        "Questions.who_helps": ("Wie daarbij helpt.", "[Wie kan je helpen?]"),
        "Scene.was": _WAS,
        "Scene.place": ("Waar het is.", "De groepsapp van je team"),
        "Scene.when": ("Wanneer het is.", "Dinsdag, na de training"),
        "Scene.chat": (
            "De chat waarin het gebeurt. Laat weg als mensen elkaar zien.",
            "{name: JO17, members: [lex, mo], others: 9}",
        ),
        "Scene.seen_by": ("Door wiens ogen je kijkt. Een ander dan net: het kantelt.", "sam"),
        "Scene.background": ("Het plaatje erachter.", "classroom"),
        "Scene.present": ("Wie erbij is, ook wie niets zegt.", "[lex, mo, yara]"),
        "Scene.turn": ("Een zin als het hier kantelt naar een ander.", "Jij stond net op het veld."),
        "Scene.script": ("Wat er gebeurt, stap voor stap. Elke stap begint met een streepje.", "[Stilte.]"),
        "Chat.name": ("Hoe de chat heet.", "JO17"),
        "Chat.members": ("Wie er met naam in zit.", "[lex, mo, yara]"),
        "Chat.others": ("Hoeveel anderen er nog in zitten.", "9"),
    }
)

_STEPS: Mapping[str, Doc] = MappingProxyType(
    {
        "Narration": ("Een zin: het verhaal vertelt.", "Het is druk in de app."),
        "Line": ("Iemand zegt iets: wie (stemming), dan de tekst.", "lex (blij): Moet je zien."),
        "Private.private": (
            "Iets privés. Je ziet alleen een slotje; meer bestaat er niet van.",
            "Een privéfilmpje",
        ),
        "Typing.typing": ("Iemand is aan het typen.", "mo"),
        "Watching.watching": ("Zoveel mensen kijken mee.", "12"),
        "Choose.choose": ("Een keuze. Hier staat de naam van de keuze.", "eerste"),
        "Choose.was": _WAS,
        "Choose.ask": ("De vraag aan de speler.", "Wat doe je?"),
        "Choose.options": (
            "Waaruit je kiest: hooguit drie.",
            "[{id: stop, say: Stop.}, {id: weg, do: Je gaat.}]",
        ),
        "Choose.discuss": _DISCUSS,
        "Option.id": ("De naam van deze optie; die blijft.", "stoppen"),
        "Option.was": _WAS,
        "Option.do": ("Wat de speler doet. Een optie heeft do of say.", "Je stuurt het door."),
        "Option.say": ("Wat de speler zegt. Een optie heeft do of say.", "Stop. Daan wil dit niet."),
        "Option.shows": ("Wat deze keuze laat zien: namen uit indicators.yaml.", "[grens_stellen]"),
        "Option.could_be": ("Wat hier ook had gekund: namen uit indicators.yaml.", "[aanspreken]"),
        "Option.excuse": ("Het smoesje dat erbij hoort: een naam uit excuses.yaml.", "iedereen"),
        "Option.if": ("Alleen te zien als dit klopt.", "druk < 2 and not chose eerste.stoppen"),
        "Option.once": ("Je kunt dit maar één keer kiezen.", "true"),
        "Option.set": _SET,
        "Option.change": _CHANGE,
        "Option.then": ("Wat er meteen na deze optie gebeurt.", "['mo (grijns): Slappe duim.']"),
        "Option.goto": ("Het verhaal gaat verder in deze scène.", "gang"),
        "Option.again": ("Hierna komt dezelfde keuze nog eens.", "true"),
        "Option.discuss": _DISCUSS,
        "Guess.guess": ("Een gevoel raden. Hier staat de naam van de vraag.", "gevoel_daan"),
        "Guess.was": _WAS,
        "Guess.ask": ("De vraag aan de speler.", "Wat voelt Daan nu?"),
        "Guess.of": ("Wie dit voelt.", "daan"),
        "Guess.options": ("Twee tot zes gevoelens uit feelings.yaml.", "[blij, bang, boos]"),
        "Guess.answers": ("Wat klopt. Het staat ook bij options.", "[bang]"),
        "Guess.tells": ("Hoe de ander het zelf zegt.", "Ik durf de klas niet in."),
        "Guess.discuss": _DISCUSS,
        "Reason.reason": ("De vraag waarom. Hier staat de naam van de vraag.", "waarom"),
        "Reason.was": _WAS,
        "Reason.ask": ("De vraag aan de speler.", "Waarom deed Sam dat?"),
        "Reason.options": ("Twee tot zes redenen uit reasons.yaml.", "[erbij_horen, geen_gedoe]"),
        "Reason.own_words": ("Iemand mag het ook in eigen woorden zeggen.", "true"),
        "Reason.discuss": _DISCUSS,
        "Write.write": ("Zelf iets schrijven. Hier staat de naam van de vraag.", "sorry"),
        "Write.was": _WAS,
        "Write.ask": ("De vraag aan de speler.", "Wat zou jij Daan schrijven?"),
        "Write.starters": ("Hoe een zin kan beginnen.", "['Ik dacht aan …']"),
        "Write.to": ("Aan wie.", "daan"),
        "Write.apology": ("Dit is sorry zeggen. Erbij komt dat het oefenen is.", "true"),
        "Write.discuss": _DISCUSS,
        "Plan.plan": ("Een voornemen kiezen. Hier staat de naam van de vraag.", "voornemen"),
        "Plan.was": _WAS,
        "Plan.ask": ("De vraag aan de speler.", "Wat neem je mee?"),
        "Plan.cards": ("Twee tot zes kaarten uit plans.yaml.", "[niet_van_mij, even_wachten]"),
        "Plan.most": ("Hoeveel kaarten iemand hooguit kiest.", "1"),
        "Plan.discuss": _DISCUSS,
        "Later.later": ("Een sprong in de tijd.", "Een half jaar later"),
        "Later.note": ("Een zin eronder.", "De competitie is bijna voorbij."),
        "If.if": ("Alleen als dit klopt, gebeurt wat bij then staat.", "chose eerste.stoppen"),
        "If.then": ("Wat er gebeurt als het klopt.", "['daan (opgelucht): Fijn.']"),
        "If.else": ("Wat er gebeurt als het niet klopt.", "['daan (boos): Laat maar.']"),
        "Set.set": _SET,
        "Change.change": _CHANGE,
        "Goto.goto": ("Het verhaal gaat verder in deze scène.", "gang"),
        "Visit.visit": ("Speelt die scène, en komt hier terug.", "kleedkamer"),
        "Recap.recap": ("Wat er gebeurde, kort. Alleen in makkelijke taal.", "Er ging iets van Daan rond."),
        "Help.help": (
            "De stopkaart: dit is ernstig, en zij helpen. Namen uit help.yaml.",
            "[kindertelefoon]",
        ),
        "End.end": ("Een einde. Hier staat de naam van het einde.", "samen"),
        "End.was": _WAS,
        "End.title": ("De titel van het einde.", "Weer op de bank"),
        "End.text": ("Hoe het nu met iedereen is.", "Jij en Daan praten."),
        "End.repair": ("Iemand probeerde het goed te maken.", "true"),
        "End.declines": ("Wie gekwetst is, wil geen contact.", "true"),
        "End.now": ("Wat iemand nu kan doen.", "[Praat er met iemand over.]"),
        "End.help": _HELP,
    }
)

_LISTS: Mapping[str, Doc] = MappingProxyType(
    {
        "Person.name": ("Hoe iemand heet.", "Lex"),
        "Person.look": (
            "Hoe iemand eruitziet; zie assets/README.md.",
            "{skin: '#F0C29B', hair: '#7A4A2B', top: '#2F7F79', style: short}",
        ),
        "Person.color": ("De kleur van de naam op een licht scherm.", "'#46566B'"),
        "Person.color_dark": ("De kleur van de naam op een donker scherm.", "'#B4C2D4'"),
        "Person.backdrop": ("De kleur achter het gezicht.", "'#DDE3EA'"),
        "Person.adult": ("Een volwassene, zoals een ouder of een coach.", "true"),
        "Look.skin": ("De kleur van de huid.", "'#F0C29B'"),
        "Look.hair": ("De kleur van het haar.", "'#7A4A2B'"),
        "Look.top": ("De kleur van de kleren.", "'#2F7F79'"),
        "Look.style": ("Het kapsel: een plaatje uit assets/faces/hair.", "short"),
        "Stated.says": ("De garantie in gewone woorden.", "Elk einde laat zien wie er helpt."),
        "Stated.always": ("Dit komt op elk pad voorbij.", "guess"),
        "Stated.before": ("… en wel voor dit.", "ending"),
        "Stated.from": ("Overal waar je dit tegenkomt …", "choice"),
        "Stated.reach": ("… kun je nog naar dit toe.", "ending with repair"),
        "Stated.never": ("Dit komt op geen enkel pad voorbij.", "ending without help"),
        "Stated.possible": ("Dit komt op minstens één pad voorbij.", "ending that declines"),
        "Stated.after": ("… na dit.", "apology"),
        "Stated.at_most": ("Geen pad heeft er meer.", "15"),
        "Stated.at_least": ("Geen pad heeft er minder.", "2"),
        "Stated.of": ("Waarvan: minutes, words, of iets uit het verhaal.", "minutes"),
        "Stated.stories": ("Alleen voor deze verhalen; anders voor alle.", "[doorgestuurd]"),
        "Stated.except": ("Waar het niet hoeft, met de reden.", "{doorgestuurd.alsnog: Daan is er niet.}"),
    }
)

DOCS: Mapping[str, Doc] = MappingProxyType({**_STORY, **_STEPS, **_LISTS})
"""Each name, behind the model it belongs to."""

ABOUT: Mapping[str, str] = MappingProxyType(
    {
        "making": "iets privés maken of erom vragen",
        "spreading": "iets doorsturen",
        "profile_abuse": "een nepprofiel",
        "harassment": "iemand lastigvallen",
        "insults": "iemand uitschelden of uitlachen",
        "pressure": "iemand onder druk zetten",
        "repair": "het goedmaken",
        "parents": "erover praten thuis",
    }
)
"""What each word of `behaviours` stands for."""


def description(name: str) -> str:
    """Returns what an editor shows beside a name."""
    what, example = DOCS[name]
    return f"{what} Voorbeeld: {example}" if example else what
