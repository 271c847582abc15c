"""What a summary says beside the story's own texts; the page and the Markdown both say exactly this."""

from collections.abc import Sequence

from game.summary.agreements import agreement_label
from game.summary.data import Audience, Entry, Notes, Part, Questions, Remark, Summary, WhatIf
from game.summary.language import day
from game.text.say import Say

DOT = " · "


def origin(summary: Summary, _: Say) -> str:
    """Returns the small line at the top: for whom, which session, when, which story."""
    said = [
        {"worker": _("Gespreksverslag"), "youth": _("Voor jou"), "parents": _("Voor thuis")}[summary.audience]
    ]
    if summary.code:
        said.append(_("sessie {code}", code=summary.code))
    if summary.played:
        said.append(_("gespeeld op {day}", day=day(summary.played, _)))
    if summary.story:
        said.append(_("verhaal {title}", title=summary.story))
    return DOT.join(said)


def foot(summary: Summary, _: Say) -> str:
    """Returns what stands at the foot of every printed page, so that loose pages find each other."""
    return "" if summary.code is None else _("sessie {code}", code=summary.code)


def title(audience: Audience, _: Say) -> str:
    """Returns the title."""
    return _("Samen praten over online") if audience == "parents" else _("Wat jij koos")


def claim(_: Say) -> str:
    """Returns what every summary says of itself."""
    return _("Gespreksmiddel over een verzonnen verhaal. Geen beoordeling en geen bewijs.")


def intro(summary: Summary, _: Say) -> tuple[str, ...]:
    """Returns what the reader should know first."""
    if summary.audience == "parents":
        return (
            _("Kies samen een vraag. Om de beurt vertellen mag ook."),
            _("Luister eerst en vraag dan door. Een oplossing hoeft niet meteen."),
            _("Wat er in het verhaal gebeurde, hoeft niemand te vertellen."),
        )
    if summary.audience == "youth" and summary.player:
        return (
            _("Jij koos wat {name} deed. Zo liep het verhaal bij jou.", name=summary.player),
            _("Dit blad is van jou. Jij bepaalt wie het mag lezen."),
        )
    return ()


def lanes_heading(_: Say) -> str:
    """Returns the heading of the two lanes."""
    return _("Momenten in volgorde")


def lanes_hint(_: Say) -> str:
    """Returns what the lanes are for."""
    return _("Waar elk moment over kan gaan. Om over te praten, niet om te tellen.")


def bubble_hint(_: Say) -> str:
    """Returns what the small bubble means."""
    return _("Hier staat een vraag bij om over te praten.")


def picture_heading(_: Say) -> str:
    """Returns the heading of the picture of the path."""
    return _("Het pad in beeld")


def picture_part(numbers: Sequence[str], _: Say) -> str:
    """Returns which moments a drawing shows."""
    if not numbers:
        return picture_heading(_)
    return _("Het pad, moment {first} tot en met {last}", first=numbers[0], last=numbers[-1])


def picture_hint(_: Say) -> str:
    """Returns what the lines of the picture mean."""
    return _("De dikke lijn is wat jij koos. De stippellijnen zijn wat toen ook kon.")


def path_heading(audience: Audience, _: Say) -> str:
    """Returns the heading of the path."""
    return {
        "worker": _("Het verhaal, moment voor moment"),
        "youth": _("Jouw verhaal, stap voor stap"),
        "parents": _("Wat er meegaat uit het verhaal"),
    }[audience]


def columns(_: Say) -> tuple[str, str, str, str]:
    """Returns what stands above the columns of the path."""
    return _("Nr."), _("Vraag"), _("Wat jij koos"), _("Om over te praten")


def nothing_yet(_: Say) -> str:
    """Returns what stands where nothing was chosen yet."""
    return _("In dit verhaal is nog niets gekozen.")


def where(part: Part, _: Say) -> str:
    """Returns where a part of the path plays, and through whose eyes; empty where that stays behind."""
    said = [words for words in (part.when, part.place) if words]
    if part.eyes is not None:
        said.append(_("door de ogen van {name}", name=part.eyes))
    return DOT.join(said)


def answers(entry: Entry, _: Say) -> tuple[tuple[str, str], ...]:
    """Returns what was answered as (who says it, what), the first empty where nobody needs naming.

    Say that stayed behind, were erased or never written look the same.
    """
    if entry.guess is not None:
        guess, comma = entry.guess, _(", ")
        tells = _("{feelings}. “{words}”", feelings=comma.join(guess.tells), words=guess.words)
        return (
            (_("Jij dacht:"), comma.join(guess.thought)),
            (_("{name} vertelt:", name=guess.name), tells),
        )
    if entry.answers:
        return tuple(("", _aloud(answer, entry.said, _)) for answer in entry.answers)
    if entry.own_words is not None:
        return ()
    return (("", _("Geen kaart gekozen.") if entry.kind == "plan" else _("Dit houd je voor jezelf.")),)


def _aloud(words: str, said: bool, _: Say) -> str:
    return _("“{words}”", words=words) if said else words


def chosen(entry: Entry, _: Say) -> str:
    """Returns what was answered on one line, own words and what others tell left out."""
    if entry.guess is not None:
        return " ".join(answers(entry, _)[0])
    return DOT.join(_aloud(answer, entry.said, _) for answer in entry.answers)


def chosen_told(entry: Entry, _: Say) -> str:
    """Returns a sentence on what was answered, for who does not see the drawing."""
    found = chosen(entry, _)
    return _("Gekozen: {words}", words=found) if entry.kind == "choose" else found


def others(entry: Entry, _: Say) -> tuple[str, ...]:
    """Returns the options that were on offer as well, as they were shown."""
    return tuple(_aloud(other.words, other.said, _) for other in entry.others)


def others_told(entry: Entry, _: Say) -> str:
    """Returns a sentence on what was on offer as well."""
    return _("Toen kon ook: {others}", others=DOT.join(others(entry, _)))


def own_words(_: Say) -> str:
    """Returns what stands before own words."""
    return _("In jouw eigen woorden:")


def ending_heading(_: Say) -> str:
    """Returns the heading of the ending."""
    return _("Hoe het afliep")


def now_heading(_: Say) -> str:
    """Returns what stands above what can be done now."""
    return _("Wat nu nog kan")


def cards_heading(_: Say) -> str:
    """Returns the heading of the if-then cards."""
    return _("Wat je meeneemt")


def cards(summary: Summary) -> tuple[str, ...]:
    """Returns the if-then cards that were kept, as sentences."""
    return tuple(
        card
        for part in summary.path
        for entry in part.entries
        if entry.kind == "plan"
        for card in entry.answers
    )


def questions_heading(summary: Summary, _: Say) -> str:
    """Returns the heading of the questions."""
    return _("Om over na te denken") if summary.audience == "youth" else _("Om samen te bespreken")


def bare(questions: Questions) -> bool:
    """Tells whether the questions stand alone, without a stage of the talk above them."""
    return questions.stage == "home"


def agreements_heading(_: Say) -> str:
    """Returns the heading of the agreements."""
    return _("Afspraken")


def agreements_hint(_: Say) -> str:
    """Returns the hint above whatever people write."""
    return _("Schrijf geen echte namen. Schrijf niet wat er op een foto of filmpje stond.")


def agreements(summary: Summary, _: Say) -> tuple[tuple[str, int, str], ...]:
    """Returns what to agree on, each with the number of lines to write on and what was agreed already."""
    agreed = {agreement.kind: agreement.words for agreement in summary.agreements}
    asked = tuple(
        (label, lines, agreed.get(kind, "")) for kind, label, lines in _to_agree(summary.audience, _)
    )
    if summary.audience != "parents":
        return asked
    # At home other things are agreed on; what the youth brings along from the talk stands above those.
    return (*((agreement_label(kind, _), 0, words) for kind, words in agreed.items()), *asked)


def _to_agree(audience: Audience, _: Say) -> tuple[tuple[str, str, int], ...]:
    if audience == "parents":
        return (
            ("home", _("Dit spreken we samen af:"), 3),
            ("home", _("Dit doen we als er online iets misgaat:"), 2),
            ("home", _("Hier helpen anderen ons bij:"), 1),
            ("home", _("Dan praten we er weer over:"), 1),
        )
    if audience == "youth":
        return (("do", _("Dit ga ik doen:"), 2), ("helps", _("Hier kan ik terecht:"), 1))
    return (
        ("do", _("Dit spreken we af:"), 3),
        ("helps", _("Hier helpt iemand bij:"), 1),
        ("back", _("Dan kijken we terug:"), 1),
    )


def helpers_heading(audience: Audience, _: Say) -> str:
    """Returns the heading of the services."""
    return _("Wie jou kan helpen") if audience == "youth" else _("Wie helpt")


def notes_heading(_: Say) -> str:
    """Returns the heading of the worker's page."""
    return _("Voor de Halt-medewerker")


def notes_hint(_: Say) -> str:
    """Returns what the worker's page is for."""
    return _("Deze bladzijde is niet voor de jongere of de ouders. Haal hem eraf voor je iets meegeeft.")


def notes(found: Notes, _: Say) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Returns the worker's notes, each with its heading."""
    return (
        (_("Notitie van de Halt-medewerker"), tuple(_remark(remark) for remark in found.remarks)),
        (_("Waar het om gaat"), (found.aim,)),
        (_("Luister naar"), found.listen_for),
        (_("Wat kan erachter zitten"), found.behind),
        (_("Zo blijft het veilig"), (found.safe,)),
        (_("Herkent de jongere de eigen zaak?"), (found.own_case,)),
        (_("Blijkt de jongere slachtoffer?"), (found.victim,)),
        (_("Is er dwang of afpersing?"), (found.coercion,)),
        (_("Is er meer zorg nodig?"), (found.more_care,)),
    )


def _remark(remark: Remark) -> str:
    about = " ".join(part for part in (f"{remark.number}." if remark.number else "", remark.about) if part)
    return f"{about}{DOT}{remark.words}" if about else remark.words


def what_ifs_heading(_: Say) -> str:
    """Returns the heading of the ways the story could have gone."""
    return _("Wat er ook had kunnen gebeuren")


def what_if(found: WhatIf, _: Say) -> str:
    """Returns how the story could have gone, in a sentence or two."""
    said = _("Bij “{ask}” zou dit gebeuren: {instead}", ask=found.ask, instead=found.instead)
    return (
        said
        if found.ending is None
        else " ".join((said, _("Dan eindigt het met: {ending}", ending=found.ending)))
    )


def reviewed(found: Notes, _: Say) -> tuple[str, ...]:
    """Returns who looked at the story's content."""
    if not found.reviewed:
        return (_("Nog niet bekeken door iemand uit de praktijk"),)
    return tuple(
        _(
            "Bekeken door {name} ({role}), {day} {year}",
            name=r.by,
            role=r.role,
            day=day(r.date, _),
            year=r.date[:4],
        )
        for r in found.reviewed
    )
