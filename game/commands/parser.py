"""The command line: every command with its arguments, an example, and words in the player's language."""

import argparse
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

from game.commands import run
from game.commands.argument_parser import Parser
from game.commands.refusal import USAGE_WRONG, Refusal, nearest
from game.commands.words import program, version
from game.text.catalogue import Catalogue

COMMANDS = (
    "play",
    "replay",
    "summary",
    "sessions",
    "new",
    "schema",
    "preview",
    "lint",
    "explore",
    "regress",
    "rehearse",
    "graph",
    "i18n",
    "shots",
    "manual",
)
AUDIENCES = ("worker", "youth", "parents")
THEMES = ("light", "dark", "contrast_light", "contrast_dark")
FORMATS = ("html", "md", "json")
GRAPH_FORMATS = ("svg", "mermaid", "dot")
LINT_FORMATS = ("text", "line", "json", "sarif")
SESSION_ACTIONS = ("list", "export", "delete", "purge")
I18N_ACTIONS = ("extract", "update", "check", "stats", "pseudo")

Commands = Any  # argparse keeps the class of its subparsers to itself


class CommandLine:
    """All commands in one language."""

    def __init__(self, words: Catalogue) -> None:
        self._ = words.words
        self._program = program()

    def parse(self, argv: Sequence[str]) -> argparse.Namespace:
        """Returns the arguments, with what to do in `run`; raises Refusal, or SystemExit after help."""
        if argv and not argv[0].startswith("-") and argv[0] not in COMMANDS:
            self._unknown(argv[0], COMMANDS)
        return self._parser().parse_args(argv)

    def _unknown(self, found: str, known: Sequence[str]) -> NoReturn:
        told = self._("“{found}” bestaat niet. Kies uit: {known}.", found=found, known=", ".join(known))
        if close := nearest(found, known):
            told += " " + self._("Bedoelde je “{nearest}”?", nearest=close)
        raise Refusal(told, USAGE_WRONG)

    def _one_of(self, known: Sequence[str]) -> Callable[[str], str]:
        """Returns a check that a word is one of these, which proposes the nearest."""

        def check(found: str) -> str:
            if found not in known:
                self._unknown(found, known)
            return found

        return check

    def _parser(self) -> argparse.ArgumentParser:
        _ = self._
        parser = Parser(
            self._,
            prog=self._program,
            description=_("Kantelpunt: een verhaal waarin jij kiest. Zonder commando begint het spel."),
            epilog=self._example("play doorgestuurd --lang en --text"),
        )
        parser.add_argument(
            "--version", action="version", version=f"kantelpunt {version()}", help=_("toon de versie")
        )
        parser.set_defaults(run=run.play, scenario=None, lang=None, text=False, all=False)
        made: Any = partial(Parser, self._)
        commands = parser.add_subparsers(title=_("commando's"), metavar="", parser_class=made)
        self._play(commands)
        self._replay(commands)
        self._summary(commands)
        self._sessions(commands)
        self._new(commands)
        self._preview(commands)
        self._schema(commands)
        self._lint(commands)
        self._explore(commands)
        self._regress(commands)
        self._rehearse(commands)
        self._graph(commands)
        self._i18n(commands)
        self._shots(commands)
        self._manual(commands)
        return parser

    def _example(self, arguments: str) -> str:
        return self._("voorbeeld: {command}", command=f"{self._program} {arguments}")

    def _command(self, commands: Commands, name: str, help: str, example: str) -> argparse.ArgumentParser:
        made = commands.add_parser(
            name, help=help, description=help, epilog=self._example(f"{name} {example}")
        )
        assert isinstance(made, argparse.ArgumentParser)
        return made

    def _play(self, commands: Commands) -> None:
        _ = self._
        made = self._command(commands, "play", _("speel een verhaal"), "doorgestuurd --lang en")
        made.add_argument("scenario", nargs="?", metavar="SCENARIO", help=_("welk verhaal"))
        made.add_argument("--lang", metavar="L", help=_("in welke taal, zoals nl, nl@makkelijk of en"))
        made.add_argument("--text", action="store_true", help=_("speel in de terminal"))
        made.add_argument("--all", action="store_true", help=_("in de terminal: alle regels meteen"))
        made.set_defaults(run=run.play)

    def _replay(self, commands: Commands) -> None:
        _ = self._
        made = self._command(commands, "replay", _("kijk terug op een sessie"), "7KQM")
        made.add_argument("session", metavar="SESSION", help=_("de code of het bestand van een sessie"))
        made.add_argument("--lang", metavar="L", help=_("in welke taal; anders de taal van de sessie"))
        made.add_argument("--text", action="store_true", help=_("toon alles in de terminal"))
        made.set_defaults(run=run.replay)

    def _summary(self, commands: Commands) -> None:
        _ = self._
        made = self._command(
            commands,
            "summary",
            _("maak een samenvatting voor het gesprek"),
            "7KQM --for worker -o gesprek.html",
        )
        made.add_argument("session", metavar="SESSION", help=_("de code of het bestand van een sessie"))
        made.add_argument(
            "--for", dest="audience", default="worker", type=self._one_of(AUDIENCES),
            metavar="|".join(AUDIENCES), help=_("voor wie: Halt-medewerker, jongere of ouders"),
        )  # fmt: skip
        made.add_argument(
            "--format", default="html", type=self._one_of(FORMATS), metavar="|".join(FORMATS),
            help=_("in welke vorm"),
        )  # fmt: skip
        made.add_argument("--lang", metavar="L", help=_("in welke taal; anders de taal van de sessie"))
        made.add_argument(
            "-o", "--output", type=Path, metavar="FILE", help=_("het bestand; anders op het scherm")
        )
        made.add_argument(
            "--safe-at-home", action="store_true", help=_("voor ouders: het is al gevraagd en het is veilig")
        )
        made.set_defaults(run=run.summary)

    def _sessions(self, commands: Commands) -> None:
        _ = self._
        made = self._command(commands, "sessions", _("bekijk of wis bewaarde sessies"), "delete 7KQM")
        made.add_argument(
            "action", type=self._one_of(SESSION_ACTIONS), metavar="|".join(SESSION_ACTIONS),
            help=_("list: wat er is; export: een kopie om mee te nemen; delete: wis één; purge: wis alles"),
        )  # fmt: skip
        made.add_argument(
            "session", nargs="?", metavar="SESSION", help=_("bij export en delete: de code van de sessie")
        )
        made.add_argument(
            "-o", "--output", type=Path, default=Path(), metavar="FOLDER",
            help=_("bij export: in welke map; anders in deze"),
        )  # fmt: skip
        made.add_argument("--yes", action="store_true", help=_("vraag niet eerst of het mag"))
        made.add_argument("--json", action="store_true", help=_("bij list: als JSON"))
        made.set_defaults(run=run.sessions)

    def _new(self, commands: Commands) -> None:
        _ = self._
        made = self._command(commands, "new", _("begin een verhaal"), "mijn-verhaal")
        made.add_argument("id", metavar="ID", help=_("de naam van het bestand, zoals mijn-verhaal"))
        made.add_argument("--title", metavar="T", help=_("hoe het verhaal heet"))
        made.add_argument(
            "--in", dest="folder", type=Path, metavar="FOLDER", help=_("in deze map; anders bij de verhalen")
        )
        made.set_defaults(run=run.new)

    def _schema(self, commands: Commands) -> None:
        _ = self._
        made = self._command(
            commands, "schema", _("maak opnieuw waarmee een editor een verhaal aanvult en nakijkt"), "assets"
        )
        made.add_argument(
            "folder", nargs="?", type=Path, metavar="FOLDER", help=_("in deze map; anders in assets")
        )
        made.set_defaults(run=run.schema)

    def _preview(self, commands: Commands) -> None:
        _ = self._
        made = self._command(
            commands,
            "preview",
            _("speel een verhaal terwijl je het schrijft"),
            "doorgestuurd --at getikt --set steun=2",
        )
        made.add_argument("scenario", metavar="SCENARIO", help=_("welk verhaal, of een bestand"))
        made.add_argument("--at", metavar="SCENE", help=_("begin bij deze scène"))
        made.add_argument(
            "--set", action="append", default=[], metavar="NAME=VALUE", help=_("begin met deze waarde")
        )
        made.add_argument(
            "--play", metavar="PLAY|SESSION", help=_("begin aan het eind van een .play of een sessie")
        )
        made.add_argument("--moves", metavar="MOVES", help=_("begin na deze antwoorden; explore geeft ze"))
        made.add_argument("--text", action="store_true", help=_("speel in de terminal"))
        made.add_argument("--lang", metavar="L", help=_("in welke taal, zoals nl, nl@makkelijk of en"))
        made.set_defaults(run=run.preview)

    def _lint(self, commands: Commands) -> None:
        _ = self._
        made = self._command(
            commands,
            "lint",
            _("zoek fouten in verhalen; stopt met 1 als er fouten zijn"),
            "scenarios/doorgestuurd.yaml",
        )
        made.add_argument(
            "paths", nargs="*", type=Path, metavar="PATH", help=_("bestanden of mappen; anders alles")
        )
        made.add_argument(
            "--format", default="text", type=self._one_of(LINT_FORMATS), metavar="|".join(LINT_FORMATS),
            help=_("in welke vorm"),
        )  # fmt: skip
        made.add_argument("--explain", metavar="CODE", help=_("leg een melding uit, met een voorbeeld"))
        made.add_argument("--fix", action="store_true", help=_("verbeter wat maar op één manier kan"))
        made.add_argument(
            "--release", action="store_true", help=_("schrijf op welke id's nu uitgebracht zijn")
        )
        made.set_defaults(run=run.lint)

    def _explore(self, commands: Commands) -> None:
        _ = self._
        made = self._command(
            commands,
            "explore",
            _("bekijk alles wat er in een verhaal kan gebeuren; stopt met 1 als een garantie niet klopt"),
            "doorgestuurd --json",
        )
        made.add_argument("scenario", metavar="SCENARIO", help=_("welk verhaal, of een bestand"))
        made.add_argument("--json", action="store_true", help=_("als JSON"))
        made.add_argument("--most", type=int, default=1_000_000, metavar="N", help=_("stop na zoveel punten"))
        made.set_defaults(run=run.explore)

    def _regress(self, commands: Commands) -> None:
        _ = self._
        made = self._command(
            commands,
            "regress",
            _("speel wat eerder gespeeld is op het verhaal van nu; stopt met 1 als er iets anders gaat"),
            "doorgestuurd",
        )
        made.add_argument("scenario", metavar="SCENARIO", help=_("welk verhaal, of een bestand"))
        made.add_argument(
            "plays", nargs="*", metavar="PLAY|SESSION",
            help=_("een bestand .play, of een sessie; anders alles van dit verhaal"),
        )  # fmt: skip
        made.add_argument("--json", action="store_true", help=_("als JSON"))
        made.set_defaults(run=run.regress)

    def _rehearse(self, commands: Commands) -> None:
        _ = self._
        made = self._command(
            commands,
            "rehearse",
            _("laat een verhaal zichzelf spelen en zeg wat nooit voorbij kwam"),
            "doorgestuurd --plays 50 --seed 7",
        )
        made.add_argument("scenario", metavar="SCENARIO", help=_("welk verhaal, of een bestand"))
        made.add_argument("--plays", type=int, default=200, metavar="N", help=_("speel hoogstens zo vaak"))
        made.add_argument(
            "--seed", type=int, default=1, metavar="S", help=_("hetzelfde getal speelt hetzelfde")
        )
        made.add_argument("--json", action="store_true", help=_("als JSON"))
        made.set_defaults(run=run.rehearse)

    def _graph(self, commands: Commands) -> None:
        _ = self._
        made = self._command(
            commands, "graph", _("teken een verhaal als plaatje"), "doorgestuurd -o doorgestuurd.svg"
        )
        made.add_argument("scenario", metavar="SCENARIO", help=_("welk verhaal, of een bestand"))
        made.add_argument(
            "--format", default="svg", type=self._one_of(GRAPH_FORMATS), metavar="|".join(GRAPH_FORMATS),
            help=_("in welke vorm"),
        )  # fmt: skip
        made.add_argument("--session", metavar="SESSION", help=_("laat het pad van deze sessie zien"))
        made.add_argument("--lang", metavar="L", help=_("in welke taal, zoals nl, nl@makkelijk of en"))
        made.add_argument(
            "-o", "--output", type=Path, metavar="FILE", help=_("het bestand; anders op het scherm")
        )
        made.set_defaults(run=run.graph)

    def _shots(self, commands: Commands) -> None:
        _ = self._
        made = self._command(
            commands,
            "shots",
            _("maak een plaatje van elk scherm"),
            "plaatjes --size 1920x1080 --scale 150 --theme dark --lang en",
        )
        made.add_argument("folder", type=Path, metavar="FOLDER", help=_("de map voor de plaatjes"))
        made.add_argument("--story", default="doorgestuurd", metavar="SCENARIO", help=_("uit welk verhaal"))
        made.add_argument(
            "--size", default="1280x720", type=self._size, metavar="WxH", help=_("hoe groot het venster is")
        )
        made.add_argument(
            "--scale",
            default=100,
            type=int,
            metavar="80-200",
            help=_("hoe groot de letters zijn, in procenten"),
        )
        made.add_argument(
            "--theme",
            default="light",
            type=self._one_of(THEMES),
            metavar="|".join(THEMES),
            help=_("welke kleuren"),
        )
        made.add_argument("--lang", default="nl", metavar="L", help=_("in welke taal"))
        made.set_defaults(run=run.shots)

    def _manual(self, commands: Commands) -> None:
        _ = self._
        made = self._command(
            commands, "manual", _("maak de plaatjes in de handleiding opnieuw"), "assets/manual"
        )
        made.add_argument("folder", nargs="?", type=Path, metavar="FOLDER", help=_("de map voor de plaatjes"))
        made.set_defaults(run=run.manual)

    def _size(self, found: str) -> tuple[int, int]:
        """Reads a size such as 1280x720."""
        width, _x, height = found.partition("x")
        if not (
            width.isdecimal()
            and height.isdecimal()
            and 320 <= int(width) <= 8000
            and 240 <= int(height) <= 8000
        ):
            raise Refusal(
                self._("“{found}” is geen maat. Schrijf bijvoorbeeld 1280x720.", found=found), USAGE_WRONG
            )
        return int(width), int(height)

    def _i18n(self, commands: Commands) -> None:
        _ = self._
        made = self._command(commands, "i18n", _("houd de vertalingen bij"), "check")
        made.add_argument(
            "action", type=self._one_of(I18N_ACTIONS), metavar="|".join(I18N_ACTIONS),
            help=_(
                "extract: maak de sjablonen; update: werk elke taal bij; check: zoek wat ontbreekt; "
                "stats: tel; pseudo: maak een nep-taal om mee te proberen"
            ),
        )  # fmt: skip
        made.add_argument("--mirror", action="store_true", help=_("de nep-taal leest van rechts naar links"))
        made.set_defaults(run=run.i18n)
