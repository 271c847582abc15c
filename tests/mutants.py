"""How much of a change to `story/` and `session/` the tests notice: a sample of small faults, one by one.

    python -m tests.mutants --sample 60 --seed 1

Nothing on disk is changed: a fault is made while its module is imported (`pytest -p tests.mutants`). Each
fault meets the tests that import its module, the nearest first, in a process of its own. What was found
is kept, so a run that is stopped goes on where it was; a run that is whole adds a row to `mutants.md`.
"""

import argparse
import ast
import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType

from hypothesis import Phase, settings

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("story", "session")
TESTS = ("story", "session", "golden", "formats", "library")
TABLE = ROOT / "tests" / "mutants.md"
_CHOSEN = "KANTELPUNT_MUTANT"
_LONGEST = 900
_MOST = 6
"""Files of tests that meet a fault: what stands farther from the module is about something else."""
_SWAPS: tuple[tuple[type[ast.cmpop], type[ast.cmpop]], ...] = (
    (ast.Eq, ast.NotEq),
    (ast.Lt, ast.LtE),
    (ast.Gt, ast.GtE),
    (ast.Is, ast.IsNot),
    (ast.In, ast.NotIn),
)


@dataclass(frozen=True, slots=True)
class Mutant:
    """One fault: in which module, which of its changes, and what that is."""

    module: str
    number: int
    line: int
    what: str

    def __str__(self) -> str:
        """Returns where it is and what it does."""
        return f"{self.module.replace('.', '/')}.py:{self.line}: {self.what}"


def changes(tree: ast.Module) -> Iterator[tuple[int, str, Callable[[], None]]]:
    """Yields every small fault that a module can get: its line, what it is, and what makes it."""
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop(0)
        yield from _here(node)
        waiting += [child for name, field in ast.iter_fields(node) for child in _children(name, field)]


def _children(name: str, field: object) -> list[ast.AST]:
    """Returns what stands in a field, types and decorators left out: they decide nothing while running."""
    if name in ("annotation", "returns", "decorator_list"):
        return []
    many = field if isinstance(field, list) else [field]
    return [child for child in many if isinstance(child, ast.AST)]


def _here(node: ast.AST) -> Iterator[tuple[int, str, Callable[[], None]]]:
    """Yields the faults of one node; None for False is none, as a condition takes both alike."""
    match node:
        case ast.Compare(ops=ops):
            for at, op in enumerate(ops):
                other = _swapped(op)
                yield (
                    node.lineno,
                    f"{type(op).__name__} is {other.__name__}",
                    lambda at=at, other=other: ops.__setitem__(at, other()),
                )
        case ast.BoolOp(op=op):
            swapped = ast.Or if isinstance(op, ast.And) else ast.And
            yield (
                node.lineno,
                f"{type(op).__name__} is {swapped.__name__}",
                lambda: setattr(node, "op", swapped()),
            )
        case ast.Constant(value=bool() | int() as value):
            changed = not value if isinstance(value, bool) else value + 1
            yield node.lineno, f"{value} is {changed}", lambda: setattr(node, "value", changed)
        case ast.Return(value=ast.expr() as value) if ast.unparse(value) not in ("None", "False"):
            nothing = ast.copy_location(ast.Constant(None), value)
            yield node.lineno, "returns None", lambda: setattr(node, "value", nothing)
        case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test) if _may_be_negated(test):
            negated = ast.copy_location(ast.UnaryOp(ast.Not(), test), test)
            yield node.lineno, "condition is negated", lambda: setattr(node, "test", negated)


def _swapped(op: ast.cmpop) -> type[ast.cmpop]:
    for one, other in _SWAPS:
        if isinstance(op, one):
            return other
        if isinstance(op, other):
            return one
    raise AssertionError(op)


def _may_be_negated(test: ast.expr) -> bool:
    """Tells whether it decides anything: what is imported for types only does not."""
    return ast.unparse(test) != "TYPE_CHECKING"


def mutants() -> list[Mutant]:
    """Returns every fault there can be in the parts that are looked at."""
    found = []
    for part in PARTS:
        for file in sorted((ROOT / "game" / part).rglob("*.py")):
            module = _module(file)
            for number, (line, what, _change) in enumerate(changes(_parsed(file))):
                found.append(Mutant(module, number, line, what))
    return found


@cache
def concerned(module: str) -> list[Path]:
    """Returns the test files that import a module, by themselves or through others: the nearest."""
    imports, found = _imports(), list[tuple[int, Path]]()
    for folder in TESTS:
        for test in sorted((ROOT / "tests" / folder).rglob("test_*.py")):
            if (far := _distance(_imported(test), module, imports)) is not None:
                found.append((far, test))
    last = module.rpartition(".")[2]
    return [test for _far, test in sorted(found, key=lambda each: (each[0], last not in each[1].stem))][
        :_MOST
    ]


def _distance(first: set[str], module: str, imports: dict[str, set[str]]) -> int | None:
    """Returns by how many imports a module is reached, None when it is not."""
    reached, edge, far = set(first), set(first), 0
    while edge:
        if module in edge:
            return far
        edge = {name for each in edge for name in imports.get(each, ())} - reached
        reached |= edge
        far += 1
    return None


@cache
def _imports() -> dict[str, set[str]]:
    """Returns what each module of the game imports."""
    return {_module(file): _imported(file) for file in (ROOT / "game").rglob("*.py")}


@cache
def _imported(file: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(_parsed(file)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def _module(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def _parsed(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


class _Loader(SourceFileLoader):
    """Compiles one module with its fault in it, and keeps nothing of that on disk."""

    number = 0

    def get_code(self, fullname: str) -> CodeType:
        """Returns the code with the fault."""
        tree = ast.parse(self.get_data(self.path))
        _line, _what, change = list(changes(tree))[self.number]
        change()
        return compile(ast.fix_missing_locations(tree), self.path, "exec")


class _Finder(MetaPathFinder):
    def __init__(self, module: str, number: int) -> None:
        self._module, self._number = module, number

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Finds the module with the fault, and no other."""
        spec = PathFinder.find_spec(fullname, path) if fullname == self._module else None
        if spec is not None and spec.origin is not None:
            spec.loader = loader = _Loader(fullname, spec.origin)
            loader.number = self._number
        return spec


if _CHOSEN in os.environ:
    _name, _, _at = os.environ[_CHOSEN].partition(":")
    sys.meta_path.insert(0, _Finder(_name, int(_at)))


def pytest_sessionstart() -> None:
    """Lets hypothesis stop at the first example that fails: to make it small takes minutes."""
    quick = settings(phases=[Phase.explicit, Phase.reuse, Phase.generate])
    settings.register_profile("mutants", quick)
    settings.load_profile("mutants")


def noticed(mutant: Mutant | None, tests: Sequence[Path], seconds: float) -> bool:
    """Runs tests with a fault, or without any; tells whether one fails, or nothing ends.

    A fault that no test meets is not noticed: pytest without a file would run them all.
    """
    if not tests:
        return False
    quiet = subprocess.DEVNULL if mutant else None
    chosen = {} if mutant is None else {_CHOSEN: f"{mutant.module}:{mutant.number}"}
    command = [sys.executable, "-m", "pytest", "-x", "-p", "tests.mutants", "-p", "no:cacheprovider"]
    try:
        run = subprocess.run(
            [*command, *map(str, tests)], cwd=ROOT, env=os.environ | chosen, timeout=seconds,
            stdout=quiet, stderr=quiet, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return True
    return run.returncode != 0


def main() -> int:
    """Makes the faults of a sample one by one, and tells which were noticed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--sample", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    commit = _git("rev-parse", "--short", "HEAD") + ("+" if _git("status", "--porcelain", "game") else "")
    every = mutants()
    sample = random.Random(asked.seed).sample(every, len(every))[: asked.sample]  # a smaller one begins alike
    store = ROOT / ".pytest_cache" / f"mutants-{commit}-{asked.seed}.jsonl"
    done = _known(store)
    if not done:
        began = time.monotonic()
        tests = sorted({test for mutant in sample for test in concerned(mutant.module)})
        if noticed(None, tests, _LONGEST * max(1, len(tests) / _MOST)):
            print("The tests fail, or take too long, without any fault.")
            return 2
        print(f"without a fault: {time.monotonic() - began:.0f} s", flush=True)
    for mutant in sample:
        if mutant not in done:
            done[mutant] = noticed(mutant, concerned(mutant.module), _LONGEST)
            _keep(store, mutant, done[mutant])
            print("killed  " if done[mutant] else "SURVIVED", mutant, flush=True)
    killed = sum(done[mutant] for mutant in sample)
    row = (
        f"| {date.today()} | {commit} | {len(sample)} of {len(every)} | {asked.seed} "
        f"| {killed} | {100 * killed / len(sample):.0f} % |"
    )
    print(row)
    TABLE.write_text(f"{TABLE.read_text(encoding='utf-8').rstrip()}\n{row}\n", encoding="utf-8")
    return 0


def _git(*words: str) -> str:
    return subprocess.run(
        ["git", *words], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.strip()


def _known(store: Path) -> dict[Mutant, bool]:
    """Returns what a run that was stopped had found."""
    if not store.exists():
        return {}
    found = map(json.loads, store.read_text(encoding="utf-8").splitlines())
    return {Mutant(**each["mutant"]): each["killed"] for each in found}


def _keep(store: Path, mutant: Mutant, killed: bool) -> None:
    store.parent.mkdir(exist_ok=True)
    with store.open("a", encoding="utf-8") as file:
        file.write(json.dumps({"mutant": asdict(mutant), "killed": killed}) + "\n")


if __name__ == "__main__":
    sys.exit(main())
