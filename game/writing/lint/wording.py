"""The sentences of the checks for writers, in the source language; `_` only marks them for translation."""

from collections.abc import Mapping
from types import MappingProxyType

from game.story.wording import SENTENCES as LOADING
from game.text.say import mark as _

_STRUCTURE = MappingProxyType(
    {
        "too-big-to-play": _("dit verhaal is te groot om te spelen; maak er twee verhalen van"),
        "always-holds": _("deze voorwaarde is altijd waar; zo kan ze weg"),
        "never-holds": _("deze voorwaarde is nooit waar; wat hier staat, ziet niemand"),
        "never-offered": _('optie "{found}" kan niemand kiezen: de voorwaarde is nooit waar'),
        "may-all-hide": _('bij keuze "{found}" kunnen alle opties tegelijk weg zijn; geef er één geen if'),
        "never-taken": _('optie "{found}" kan niemand kiezen: de voorwaarden samen zijn nooit waar'),
        "never-ends": _('bij einde "{found}" komt niemand'),
        "never-read": _('variabele "{found}" wordt nergens gelezen'),
        "never-set": _('variabele "{found}" krijgt nergens een andere waarde'),
        "vanished-id": _('"{found}" is uitgebracht en is weg uit dit verhaal; zet bij het nieuwe id was'),
        "trapped": _('scène "{found}" kan iemand in gaan die nooit meer bij een einde komt'),
        "no-ending": _('vanaf scène "{found}" komt het verhaal nooit bij een einde'),
    }
)

_CONTENT = MappingProxyType(
    {
        "untagged-option": _('optie "{found}" heeft geen shows of could_be'),
        "no-bystander": _(
            "in de groep gaat privémateriaal rond, en geen optie grijpt in; laat er één iets tonen van "
            "opkomen, steunen, stoppen of hulp vragen"
        ),
        "blame-unanswered": _('"{found}" geeft iemand de schuld, en niemand zegt er iets op'),
        "phone-number": _('"{found}" lijkt een echt telefoonnummer; nummers staan alleen in help.yaml'),
        "web-address": _('"{found}" lijkt een echt adres; adressen staan alleen in help.yaml'),
        "account": _('"{found}" lijkt een echt account; noem iemand uit cast.yaml'),
        "brand": _('"{found}" is een merk; schrijf wat het is, zoals de app of het spel'),
        "always-right": _('bij "{found}" is elk gevoel goed; zo valt er niets te raden'),
        "guess-yourself": _('"{found}" is de speler zelf; laat raden wat een ander voelt'),
        "gives-away-long": _("bij alle {expected} keuzes is de langste optie een goede; wissel af"),
        "gives-away-last": _("bij alle {expected} keuzes is de laatste optie een goede; wissel af"),
        "gives-away-first": _("bij alle {expected} keuzes is de eerste optie een goede; wissel af"),
        "gives-away-polite": _("bij {expected} keuzes is alleen de goede optie beleefd; wissel af"),
        "old-fact": _('"{found}" is voor het laatst nagekeken op {expected}; kijk het na'),
    }
)

_LANGUAGE = MappingProxyType(
    {
        "long-sentence": _('deze zin is lang: "{found}"; hoogstens {expected} woorden'),
        "long-average": _("de zinnen zijn gemiddeld {found} woorden lang; hoogstens {expected}"),
        "long-word": _('"{found}" is een lang woord; hoogstens {expected} letters'),
        "rare-word": _('"{found}" is een woord dat weinig mensen gebruiken; kies een gewoner woord'),
        "too-tall": _('bij letters op 200 % zijn dit meer dan {expected} regels: "{found}"'),
        "too-wide": _('bij letters op 200 % past dit woord niet op een regel: "{found}"'),
        "many-clauses": _('deze zin heeft veel bijzinnen: "{found}"; hoogstens {expected}'),
        "figurative": _('"{found}" is beeldspraak; zeg letterlijk wat er gebeurt'),
        "double-negation": _('hier staat twee keer een ontkenning: "{found}"'),
        "line-a-sentence": _('zet elke zin op een eigen regel: "{found}"'),
        "form-of-address": _('"{found}" en je staan door elkaar; kies er één'),
    }
)

_TRANSLATION = MappingProxyType(
    {
        "po-broken": _("dit vertaalbestand kan niet worden gelezen: {found}"),
        "po-missing": _('geen vertaling in {expected}: "{found}"'),
        "po-unused": _('deze tekst staat niet meer in het verhaal: "{found}"'),
        "po-fuzzy": _('deze vertaling is twijfelachtig (fuzzy): "{found}"'),
        "po-placeholder": _('{found} staat niet even vaak in de tekst en de vertaling: "{expected}"'),
        "po-marks": _('in de vertaling staan andere [stukken] dan in de tekst: "{found}"'),
        "unused-translation": _('"{found}" vertaalt geen verhaal dat er is'),
        "po-same": _('deze vertaling is gelijk aan de tekst: "{found}"'),
    }
)

_PICTURES = MappingProxyType(
    {
        "unknown-emoji": _("van {found} is geen plaatje in assets/emoji"),
        "unknown-background": _('van "{found}" is geen plaatje in assets/backgrounds'),
        "unknown-shape": _('"{found}" is er niet bij {expected} in assets/faces'),
        "unused-picture": _('niets gebruikt "{found}"'),
        "unused-entry": _('geen verhaal gebruikt "{found}"'),
    }
)

_SILENCE = MappingProxyType(
    {
        "silence-shape": _("een uitzondering heeft code, where en because, en soms found"),
        "silence-unknown": _('er is geen melding "{found}"'),
        "silence-never": _(
            '"{found}" kan niet uit: dit mag nooit, of zo kan het verhaal niet gespeeld worden'
        ),
        "silence-unused": _('"{found}" komt hier niet meer voor; haal deze uitzondering weg'),
    }
)

CHECKING: Mapping[str, str] = MappingProxyType(
    {**_STRUCTURE, **_CONTENT, **_LANGUAGE, **_TRANSLATION, **_PICTURES, **_SILENCE}
)
"""Each code of a check for writers with its sentence."""

SENTENCES: Mapping[str, str] = MappingProxyType({**LOADING, **CHECKING})
"""Each code with its sentence, those of loading a story included."""
