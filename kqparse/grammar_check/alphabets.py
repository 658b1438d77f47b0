"""Words with letters of another alphabet or language than their list: no text that is read has them so."""

from collections.abc import Iterator

from kqparse.grammar.grammar import Grammar
from kqparse.grammar_check.faults import Fault
from kqparse.grammar_check.words import Word
from kqparse.late_pattern import late_pattern
from kqparse.text.repair.scripts import exchanged, repairs

_VALUE = late_pattern(r"\{\w+\}")
_WORD = late_pattern(r"[^\W\d_]{4,}")
"""What is shorter may be a Roman figure, or an ending alone."""


def alphabet_faults(words: list[Word], grammar: Grammar) -> Iterator[Fault]:
    """Words of two alphabets, and Kazakh words in Russian lists."""
    kazakh = frozenset(grammar.languages.letters["kk"])
    for word in words:
        if word.group[0].startswith("letters"):
            continue
        text = _VALUE.sub("", word.text)
        read = exchanged(text, repairs(text, grammar.repair.scripts, frozenset))
        if read != text:
            yield word.layer.fault(
                word.path, "unreachable", f"{word.text!r} has letters of two alphabets; write {read!r}"
            )
        if word.group[-1] == "ru":
            found = next((own for own in _WORD.findall(text.lower()) if kazakh & set(own)), None)
            if found:
                yield word.layer.fault(
                    word.path, "language", f"{found!r} has a letter that Russian has not; move it to kk"
                )
