"""The sentences of problems, in the source language; `_` only marks them for translation."""

from collections.abc import Mapping
from types import MappingProxyType

from game.text.say import mark as _

UNEXPECTED = _('hier klopt iets niet: "{found}"')
NEAREST = _('bedoelde je "{nearest}"?')
CHOICES = _("kies uit: {expected}")
WARNING = _("let op: {told}")
BOUNDS = _("{least} tot en met {most}")

LISTED = frozenset(
    {
        "unknown-person", "unknown-indicator", "unknown-feeling", "unknown-reason", "unknown-excuse",
        "unknown-plan", "unknown-service",
    }
)  # fmt: skip
"""The codes that tell what there is when nothing there is near."""

PHRASES: frozenset[str] = frozenset(
    {
        _("tekst"),
        _("een naam"),
        _("een streepje met een spatie"),
        _("een spatie na de dubbele punt"),
        _("een dubbele punt"),
        _("een lijst"),
        _("een blok met namen en waarden"),
        _("een heel getal"),
        _("true of false"),
        _("een woord of een getal"),
        _("een naam of een getal"),
        _("een naam, een getal of een vergelijking"),
        _("and, or of het einde"),
        _("een haakje sluiten: )"),
        _("een naam na chose, seen of guessed"),
        _("een kortere voorwaarde"),
        _("minder haakjes en not in elkaar"),
    }
)

_READING = MappingProxyType(
    {
        "missing-file": _("dit bestand is er niet of kan niet worden gelezen"),
        "too-large": _("dit bestand is te groot; een scenario is hoogstens {expected} bytes"),
        "too-deep": _("dit zit te diep in elkaar; hoogstens {expected} niveaus"),
        "too-much": _("dit bestand heeft te veel onderdelen; hoogstens {expected}"),
        "too-much-here": _("dit deel heeft te veel onderdelen; hoogstens {expected}"),
        "binary": _("dit is geen tekstbestand"),
        "encoding": _("dit bestand is niet in UTF-8 opgeslagen; sla het op als UTF-8"),
        "tab": _("hier staat een tab; gebruik spaties"),
        "control-char": _("hier staat een onzichtbaar teken ({found}); haal het weg"),
        "bidi-char": _("hier staat een teken dat de leesrichting omdraait ({found}); haal het weg"),
        "yaml": _("hier lees ik niet verder: {found}; kijk naar spaties, streepjes en aanhalingstekens"),
        "needs-quotes": _(
            "zet aanhalingstekens om de hele tekst, want {found} betekent hier iets anders: {nearest}"
        ),
        "missing-sign": _("hier ontbreekt {expected}"),
        "indent": _('deze regel staat niet recht; zet hem even ver naar rechts als "{expected}"'),
        "unclosed": _("deze tekst begint met een aanhalingsteken of haakje dat nergens sluit"),
        "comment-in-text": _(
            'alles na het hekje telt niet mee: "{found}"; zet de tekst tussen aanhalingstekens'
        ),
        "split-text": _(
            'de komma splitst hier de tekst; zet "{found}" samen met wat ervoor staat tussen aanhalingstekens'
        ),
        "duplicate-key": _('"{found}" staat hier twee keer; alleen de eerste telt'),
        "tag": _("een tag ({found}) kan hier niet; is het tekst, zet die dan tussen aanhalingstekens"),
        "anchor": _(
            "een verwijzing ({found}) kan hier niet; is het tekst, zet die dan tussen aanhalingstekens"
        ),
        "documents": _("een bestand is één verhaal; haal de tweede --- weg"),
        "bad-key": _("een naam voor een dubbele punt is één woord, geen lijst of blok"),
        "empty-file": _("dit bestand is leeg"),
        "too-many-problems": _("en zo gaat het door; los eerst dit op"),
    }
)

_SHAPE = MappingProxyType(
    {
        "unknown-key": _('hier past geen "{found}"'),
        "missing": _('hier ontbreekt "{expected}"'),
        "empty": _("hier ontbreekt {expected}"),
        "wrong-type": _('"{found}" past hier niet; verwacht: {expected}'),
        "too-long": _("deze tekst is te lang; hoogstens {expected} tekens"),
        "too-few": _("deze lijst is te kort; verwacht: minstens {expected}"),
        "too-many": _("deze lijst is te lang; hoogstens {expected}"),
        "out-of-range": _("{found} kan hier niet; verwacht: {expected}"),
        "not-one-of": _('"{found}" kan hier niet; kies uit: {expected}'),
        "unknown-mood": _('onbekende stemming "{found}"; kies uit: {expected}'),
        "private-words": _('privémateriaal heeft alleen deze woorden: {expected}; niet "{found}"'),
        "bad-id": _(
            '"{found}" kan geen naam zijn; gebruik kleine letters, cijfers en _, en begin met een letter'
        ),
        "bad-date": _('"{found}" is geen datum; schrijf jaar-maand-dag, zoals 2026-11-22'),
        "bad-format": _("deze versie van het formaat ken ik niet; schrijf format: 1"),
        "not-a-step": _(
            '"{found}" is geen stap en geen persoon; om een zin met een dubbele punt horen aanhalingstekens'
        ),
        "two-in-one": _('"{found}" hoort bij een andere stap; zet een streepje voor elke stap'),
        "condition": _('deze voorwaarde klopt niet bij "{found}"; verwacht: {expected}'),
    }
)

_REFERENCES = MappingProxyType(
    {
        "unknown-scene": _('onbekende scène "{found}"'),
        "unknown-person": _('"{found}" staat niet in cast.yaml'),
        "unknown-variable": _('onbekende variabele "{found}"; zet die met een beginwaarde bij variables'),
        "old-name": _('variabele "{found}" heeft nu een andere naam'),
        "unknown-choice": _('onbekende keuze "{found}"'),
        "unknown-option": _('deze keuze heeft geen optie "{found}"'),
        "unknown-guess": _('onbekende vraag naar een gevoel "{found}"'),
        "unknown-indicator": _('"{found}" staat niet in indicators.yaml'),
        "unknown-feeling": _('"{found}" staat niet in feelings.yaml'),
        "unknown-reason": _('"{found}" staat niet in reasons.yaml'),
        "unknown-excuse": _('"{found}" staat niet in excuses.yaml'),
        "unknown-plan": _('"{found}" staat niet in plans.yaml'),
        "unknown-service": _('"{found}" staat niet in help.yaml'),
        "unknown-placeholder": _('"{found}" vult niemand in; het kan {said.keuze} of {name.wie} zijn'),
        "own-words": _(
            '"{found}" gaat over eigen woorden; die sturen het verhaal niet en komen er niet in terug'
        ),
        "wrong-value": _('"{found}" past niet bij deze variabele; verwacht: {expected}'),
        "not-offered": _('"{found}" staat niet bij de options van deze vraag'),
        "feeling-not-offered": _('"{found}" staat niet bij de options van {expected}'),
        "duplicate-id": _('de naam "{found}" is al gebruikt op regel {expected}'),
        "was-in-use": _('"{found}" is nog in gebruik op regel {expected}; was noemt alleen een oud id'),
        "was-twice": _('"{found}" staat al bij was op regel {expected}; een oud id wordt één nieuw id'),
        "repeated": _('"{found}" staat twee keer in deze lijst'),
        "wrong-name": _('het id is "{found}", maar het bestand heet "{expected}"'),
    }
)

_FLOW = MappingProxyType(
    {
        "too-many-options": _("een keuze heeft hoogstens {expected} opties"),
        "do-or-say": _('optie "{found}" heeft precies één van do (iets doen) of say (iets zeggen)'),
        "goto-and-again": _('optie "{found}" heeft goto en again; kies er één'),
        "no-way-on": _('scène "{found}" houdt hier op; eindig met goto of end'),
        "visits-itself": _('scène "{found}" bezoekt zichzelf, ook via andere scènes: dat houdt nooit op'),
        "silent-loop": _('scène "{found}" draait hier rond zonder iets te laten zien'),
        "only-again": _('bij keuze "{found}" komt elke optie terug bij de keuze; er is geen weg verder'),
        "unreachable": _("hier komt het verhaal nooit"),
        "unreached-scene": _('niets leidt naar scène "{found}"'),
    }
)

_NEVER = MappingProxyType(
    {
        "never-sexual": _(
            '"{found}" mag nergens staan: het spel toont, beschrijft en citeert niets seksueels'
        ),
        "never-asks": _("geen optie vraagt om privémateriaal, maakt het of stuurt eigen materiaal"),
        "never-coercion": _(
            '"{found}" mag hier niet staan: dwang en chantage zijn geen verhaal; gebruik de stopkaart (help)'
        ),
        "never-harm": _('"{found}" mag hier niet staan: zelfdoding en zelfbeschadiging zijn geen verhaal'),
    }
)

SENTENCES: Mapping[str, str] = MappingProxyType({**_READING, **_SHAPE, **_REFERENCES, **_FLOW, **_NEVER})
"""Each code with its sentence; `{found}`, `{expected}` and `{nearest}` are filled in."""
