"""Writes the schemas for editors from the models, the shared lists and the backgrounds as they are now."""

from pathlib import Path

from game import files, paths
from game.commands.refusal import Refusal
from game.library.read import load_shared
from game.story.problem import has_errors, sentence
from game.text.catalogue import Catalogue
from game.writing.schema import as_text, schemas


def schema(folder: Path | None, words: Catalogue) -> int:
    """Writes every schema in a folder, that of the shipped ones when none is named, and tells which."""
    _ = words.words
    loaded = load_shared(paths.scenarios())
    if has_errors(loaded.problems):
        raise Refusal("\n".join(sentence(problem, _) for problem in loaded.problems))
    pictures = [file.stem for file in (paths.assets() / "backgrounds").glob("*.svg")]
    for name, made in schemas(loaded.shared, pictures).items():
        file = (folder or paths.assets()) / name
        try:
            files.replace(file, as_text(made).encode(), private=False)
        except OSError as error:
            raise Refusal(_("Hier kan niets worden bewaard: {file}", file=file)) from error
        print(_("Bewaard: {file}", file=file))
    return 0
