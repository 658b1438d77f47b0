"""All checks over the shipped grammar files, or over those with a user's folders laid over them."""

from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import Any, NamedTuple

from kqparse.errors import GrammarError
from kqparse.grammar.grammar import Grammar, compiled_grammar
from kqparse.grammar.load import overlay_files
from kqparse.grammar.phrasing.marks import FormError, quoted
from kqparse.grammar.vocabulary.misprints import Fold as Misprints
from kqparse.grammar_check.alphabets import alphabet_faults
from kqparse.grammar_check.clashes import Fold, clashes, comparable
from kqparse.grammar_check.examples import broken_examples
from kqparse.grammar_check.faults import Fault
from kqparse.grammar_check.forms import is_form, matcher, samples
from kqparse.grammar_check.layers import Layer, layers_of
from kqparse.grammar_check.learned import WatchedFiles
from kqparse.grammar_check.lines import Path, line_at
from kqparse.grammar_check.shape import example_faults, range_faults, shape_faults
from kqparse.grammar_check.sides import side_faults
from kqparse.grammar_check.words import Word, words_of
from kqparse.model.codec import refused
from kqparse.resources import folder

_TOLD = ("shape", "pattern", "conflict")


class Checked(NamedTuple):
    """What came of a check: the faults in the order of their places, and how many files were read."""

    faults: list[Fault]
    files: int


def check_grammars(*overlays: FilePath) -> Checked:
    """Check the grammar that ships with kqparse, with folders laid over it in their order.

    Raises:
        GrammarError: if a folder does not exist or holds no grammar file.
    """
    shipped = folder("grammars")
    for path in overlays:
        overlay_files(path)
    read = [(place == shipped, entry) for place in (shipped, *overlays) for entry in layers_of(place)]
    faults = [entry for _, entry in read if isinstance(entry, Fault)]
    layers = [(own, entry) for own, entry in read if isinstance(entry, Layer)]
    if not faults:
        loaded = _loaded(shipped, overlays)
        faults = list(_faults(loaded, layers))
        # What another rule has told of the file with its line need not be told again.
        if loaded.refused and not any(fault.file == loaded.refused.where and fault.rule in _TOLD for fault in faults):
            faults.append(_engine_fault(loaded.refused, {layer.place: layer for _, layer in layers}))
    return Checked(sorted(set(faults)), len(read))


class _Loaded(NamedTuple):
    """What the loader made of the files: the grammar, or the fault for which it refused them."""

    files: WatchedFiles
    grammar: Grammar | None
    refused: GrammarError | None


def _loaded(shipped: FilePath, overlays: tuple[FilePath, ...]) -> _Loaded:
    files = WatchedFiles(shipped)
    try:
        grammar = compiled_grammar(files)
        if overlays:
            learnt, files = files.kinds, WatchedFiles(shipped, *overlays)
            files.kinds |= learnt
            grammar = compiled_grammar(files)
    except GrammarError as refused:
        return _Loaded(files, None, refused)
    return _Loaded(files, grammar, None)


def _faults(loaded: _Loaded, layers: list[tuple[bool, Layer]]) -> Iterator[Fault]:
    """The faults of files that are good TOML."""
    words: list[Word] = []
    for own, layer in layers:
        kind = loaded.files.kind_of(layer.name, layer.content)
        if kind is None:
            continue
        yield from shape_faults(layer, kind, alone=own)
        yield from range_faults(layer, kind)
        if own:
            yield from example_faults(layer, kind)
        found = list(words_of(layer, kind))
        words += found
        yield from (fault for word in found if (fault := _pattern_fault(word)))
    yield from clashes(words, _folds(layer for _, layer in layers))
    if loaded.grammar:
        yield from alphabet_faults(words, loaded.grammar)
        yield from side_faults([layer for _, layer in layers], frozenset(loaded.grammar.languages.letters["kk"]))
        yield from _broken(loaded.files, loaded.grammar, [layer for _, layer in layers])


def _engine_fault(fault: GrammarError, places: dict[str, Layer]) -> Fault:
    """What the loader itself refuses, at the word that it names if that word stands in the file, else at its key."""
    layer = places.get(fault.where)
    line = 1
    if layer:
        named = [
            path
            for path in layer.lines
            if isinstance(value := _value(layer.content, path), str) and quoted(value) in fault.what
        ]
        line = layer.lines[named[0]] if named else line_at(layer.lines, refused(fault.what)[1])
    return Fault(file=fault.where, line=line, rule="engine", what=f"{fault.what}; {fault.remedy}")


def _value(content: dict[str, Any], path: Path) -> object:
    value: Any = content
    for step in path:
        value = value[step]
    return value


def _pattern_fault(word: Word) -> Fault | None:
    """A form whose marks do not fit, or that no text can match; what endings a ruled word has, its own engine tells."""
    if not is_form(word.text):
        return None
    try:
        found = None if "ruled" in word.uses else matcher(word.text)
        texts = samples(word.text)
    except FormError as fault:
        return word.layer.fault(word.path, "pattern", str(fault))
    if found is None or any(found.fullmatch(text) for text in texts):
        return None
    return word.layer.fault(word.path, "pattern", f"{quoted(word.text)} can match no text")


def _folds(layers: Iterator[Layer]) -> dict[str, Fold]:
    """For each file that names its misprints, how its words are compared; a file of a folder's name speaks for it."""
    folds: dict[str, Fold] = {}
    for layer in layers:
        misprints = layer.content.get("misprints")
        if isinstance(misprints, dict):
            letters, plain = str(misprints.get("letters", "")), str(misprints.get("plain", ""))
            if len(letters) == len(plain):
                folds[layer.name] = _misread(Misprints(letters, plain))
    return folds


def _misread(fold: Misprints) -> Fold:
    return lambda text: fold(comparable(text))


def _broken(files: WatchedFiles, grammar: Grammar, layers: list[Layer]) -> Iterator[Fault]:
    """Examples that do not hold, each in the file that has it: a path counts what was laid together."""
    by_name: dict[str, list[Layer]] = {}
    for layer in layers:
        by_name.setdefault(layer.name, []).append(layer)
    for name, kind in files.kinds.items():
        for broken in broken_examples(files.table(name, kind), grammar):
            example = _value(files.tables[name], broken.path)
            for layer in by_name[name]:
                places = [path for path in layer.lines if path[:-1] == broken.path[:-1]]
                own = [path for path in places if _value(layer.content, path) == example]
                yield from (layer.fault(path, "example", broken.what) for path in own[:1])
