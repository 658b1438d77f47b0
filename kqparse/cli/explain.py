"""`kqparse explain`: how a phrase is understood, for eyes or for programs."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec
from rich.console import Console
from rich.text import Text as Styled
from rich.tree import Tree

from kqparse.cli import status
from kqparse.cli.standard_input import standard_input
from kqparse.cli.standard_output import write
from kqparse.errors import KqparseError
from kqparse.grammar import Grammar, grammar
from kqparse.model import Diagnostic, Education, Experience, Language
from kqparse.printable import printable
from kqparse.requirement import Meaning, Reader, education, experience, reader, understand
from kqparse.requirement.clauses.division import Clause
from kqparse.requirement.show import show_condition, show_education
from kqparse.requirement.tokens.lexer import Kind
from kqparse.text.languages import judge
from kqparse.text.prepare import prepare
from kqparse.text.traced import Traced, cut

Form = Literal["jsonl", "text"]
_STYLES: dict[Kind, str] = {
    "amount": "bold green",
    "education": "magenta", "level": "bold magenta", "degree": "magenta", "relevant": "magenta",
    "experience": "cyan", "scope": "bold cyan", "post": "cyan", "sector": "cyan", "none": "bold green",
    "programme": "blue", "training": "blue", "other": "blue",
    "or": "bold yellow", "and": "yellow", "part": "bold yellow", "permit": "bold yellow", "given": "bold yellow",
    "one_of": "bold yellow", "all_of": "bold yellow", "in_turn": "bold yellow", "wish": "yellow",
    "word": "default", "name": "default",
}  # fmt: skip
_SAID_NOTHING = "dim"


class Answer(NamedTuple):
    """The line of one phrase; its order is that of the keys."""

    text: str
    lang: Language
    education: Education | None
    experience: Experience | None
    diagnostics: list[Diagnostic]


def explain_all(text: str, language: Language | None, form: Form, overlays: Sequence[Path]) -> int:
    """Explain a phrase, or each line of standard input where it is `-`; returns the exit status.

    Raises:
        GrammarError: if a grammar file cannot be used.
    """
    words = grammar(*overlays)
    rules = reader(words)
    for phrase in _phrases(text, words):
        meaning = _meaning(phrase, language, words, rules)
        if form == "jsonl":
            write(msgspec.json.encode(_answer(phrase, meaning, rules)._asdict()) + b"\n")
        else:
            _draw(meaning, rules, Console(highlight=False))
    return status.WELL


def _phrases(text: str, words: Grammar) -> Iterator[str]:
    if text != "-":
        yield text
        return
    for line in standard_input():
        phrase = _decoded(line, words).strip("\ufeff\r\n")
        if phrase.strip():
            yield phrase


def _decoded(line: bytes, words: Grammar) -> str:
    """A line in the encoding that its bytes show, as of any other text, in UTF-8 where they show none."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        from kqparse.read import run  # noqa: PLC0415  (most lines are in UTF-8)

        try:
            return run(line, "standard input", words).text
        except KqparseError:
            return line.decode("utf-8", "replace")


def _meaning(phrase: str, language: Language | None, words: Grammar, rules: Reader) -> Meaning:
    edited = prepare(phrase, words.repair).text
    text = cut(edited, 0, len(edited.text)).tidy()
    return understand(text, language or judge(text.text, words.languages) or "ru", rules)


def _answer(phrase: str, meaning: Meaning, rules: Reader) -> Answer:
    texts: dict[Language, Traced] = {meaning.language: meaning.text}
    return Answer(phrase, meaning.language, education(texts, rules), experience(texts, rules), meaning.diagnostics())


def _draw(meaning: Meaning, rules: Reader, console: Console) -> None:
    """Tokens in colour, the tree of clauses, the ways and the findings."""
    text = meaning.text.text
    tree = Tree(Styled(printable(f"{meaning.language}: {text}"), style="bold"))
    _draw_tokens(tree.add("tokens"), meaning, rules)
    clauses = tree.add("clauses")
    for sentence in rules.sentences(text, meaning.language):
        branch = clauses.add("one of the entries" if sentence.chooses else "sentence")
        for clause in sentence.clauses:
            _draw_clause(branch, clause, text)
    result = tree.add("result")
    if meaning.reading.education:
        result.add(
            Styled(printable(f"education: {show_education(meaning.reading.education, text)}"), style="bold magenta")
        )
    for number, way in enumerate(meaning.reading.ways, start=1):
        branch = result.add(Styled(f"way {number}", style="bold yellow"))
        for condition in way.conditions:
            branch.add(Styled(printable(show_condition(condition, text)), style="bold green"))
    for found in meaning.diagnostics():
        result.add(Styled(printable(f"{found.code} {found.message}"), style="red"))
    console.print(tree)


def _draw_tokens(branch: Tree, meaning: Meaning, rules: Reader) -> None:
    text = meaning.text.text
    for token in rules.measured(text, meaning.language).tokens:
        value = "" if token.value is None else f" = {_shown(token.value)}"
        line = Styled(printable(text[token.start : token.end]), style=_STYLES.get(token.kind, _SAID_NOTHING))
        branch.add(line.append(f"  {token.kind}{value}", style=_SAID_NOTHING))


def _shown(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _draw_clause(branch: Tree, clause: Clause, text: str) -> None:
    start, end = clause.place
    borrowed = [text[token.start : token.end] for token in clause.borrowed]
    line = Styled(f"{clause.link}: {clause.subject or 'nothing'}  ", style="yellow")
    line.append(printable(text[start:end] + (f"  + {', '.join(borrowed)}" if borrowed else "")), style="default")
    branch.add(line)
