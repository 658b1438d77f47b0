"""The tokens of a requirement in clauses: runs that speak of one thing, each with what ties it to the one before.

What a word is may depend on its company: the words of levels name no education in a phrase about work. That is settled
first. Then signs and connectors part the text, and within a part a change of subject does (a degree, then work).
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from kqparse.grammar.lexicon import Value
from kqparse.requirement.tokens import Kind, Token

Subject = Literal["education", "other", "programme", "training", "work"]
Link = Literal["and", "comma", "none", "or", "part"]
About = Literal["education", "experience"]
"""What the label of a text says that it is about."""

_SUBJECTS: dict[Kind, Subject] = {
    "education": "education", "level": "education", "degree": "education", "relevant": "education",
    "experience": "work", "amount": "work", "none": "work",
    "programme": "programme", "training": "training", "other": "other", "except": "other",
}  # fmt: skip
_LINKS: dict[Kind, Link] = {"and": "and", "comma": "comma", "or": "or", "part": "part"}
_ENDS = frozenset({"list_mark", "semicolon", "stop"})
_OF_WORK = frozenset({"amount", "experience", "none", "post"})
_OF_SCHOOLING = frozenset({"degree", "education", "level", "relevant"})
_NEAR = 6
"""How many tokens on the company of a word stands."""
_OTHER_TIMES = frozenset({"age", "within"})
"""What the grammar says of words behind which an amount is none of work."""
THERE = "there"
"""What the grammar says of words that only tell that something must be there."""
_END = Token("stop", 0, 0)
_CLOSES = frozenset({"given", "permit"})
"""What says of the words before it that they are a condition, or allowed."""
_CHANGING = frozenset({"degree", "education", "level", "other", "relevant", "training"})
"""What is another thing in some company."""
_SILENT = frozenset({"colon", "dash", "filler", "sign", "wish"})
_LISTING = frozenset({"degree", "experience", "level", "relevant", "training"})
"""What before a colon says that a list follows; a mere label says nothing."""
_IN_A_FIELD: dict[Value, Value] = {("general_secondary",): ("technical_vocational",)}


class Clause(NamedTuple):
    """A run of tokens about one subject.

    Attributes:
        subject: what it is about, None for a fragment that only describes its neighbour.
        tokens: without the connectors around them.
        link: how it is tied to the clause before it.
        listed: whether it stands in a list behind a colon.
        before: the connectors before it.
        borrowed: tokens of a neighbour that hold for it too (an amount that two kinds of work share).
    """

    subject: Subject | None
    tokens: list[Token]
    link: Link
    listed: bool = False
    before: tuple[Token, ...] = ()
    borrowed: tuple[Token, ...] = ()

    def has(self, *kinds: Kind) -> bool:
        """Whether a token of one of these kinds stands in it, outside of brackets, or is borrowed."""
        for token in self.tokens:
            if token.kind in kinds and not token.inner:
                return True
        return bool(self.borrowed) and any(token.kind in kinds and not token.inner for token in self.borrowed)

    def names(self, *kinds: Kind) -> bool:
        """Whether a token of one of these kinds stands in it, in brackets or not."""
        for token in self.tokens:  # noqa: SIM110 -- asked of every clause many times, and faster than `any`
            if token.kind in kinds:
                return True
        return False

    @property
    def place(self) -> tuple[int, int]:
        """The stretch of the text."""
        return self.tokens[0].start, self.tokens[-1].end


class Sentence(NamedTuple):
    """Clauses up to a full stop, a semicolon or the next entry of a list.

    Attributes:
        clauses: in order.
        chooses: whether it says that one of the entries behind it is enough.
        entry: whether a list mark or a semicolon opens it.
    """

    clauses: list[Clause]
    chooses: bool
    entry: bool


def sentences(tokens: Iterable[Token], about: About | None, modifiers_first: bool) -> Iterator[Sentence]:
    """The sentences of a requirement with their clauses."""
    for run, entry in _runs(tokens):
        settled = _settled(run, about, modifiers_first)
        chooses = "one_of" in {token.kind for token in settled}
        if chooses:
            settled = [token for token in settled if token.kind != "one_of"]
        clauses = list(_clauses(settled, modifiers_first))
        if clauses or chooses:
            yield Sentence(clauses, chooses, entry)


def _runs(tokens: Iterable[Token]) -> Iterator[tuple[list[Token], bool]]:
    """The tokens of each sentence, and whether it is an entry."""
    run: list[Token] = []
    entry = False
    for token in _listing(list(tokens)):
        if token.kind in _ENDS and not token.inner:
            if run:
                yield run, entry
                run = []
            entry = token.kind != "stop"
        elif token.kind == "one_of" and run:
            # What stands before such words holds for every entry behind them.
            yield run, entry
            run, entry = [token], False
        else:
            run.append(token)
    if run:
        yield run, entry


def _listing(tokens: list[Token]) -> list[Token]:
    """The tokens with semicolons as commas where they part what is listed behind an education and a colon."""
    listing = taught = False
    waiting: int | None = None
    if "semicolon" not in {token.kind for token in tokens}:
        return tokens
    for index, token in enumerate([*tokens, _END]):
        if token.kind in _SUBJECTS:
            taught = token.kind in _OF_SCHOOLING
            listing, waiting = False, None
        elif token.kind == "colon":
            listing = taught
        elif token.kind in _ENDS and not token.inner:
            if waiting is not None:
                tokens[waiting] = tokens[waiting]._replace(kind="comma")
            listing = listing and token.kind == "semicolon"
            waiting = index if listing else None
    return tokens


def _parts(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where the parts between connectors begin and end, as indices."""
    begin = 0
    for index, token in enumerate(tokens):
        if token.kind in _LINKS and not token.inner:
            yield begin, index
            begin = index + 1
    yield begin, len(tokens)


def _settled(tokens: list[Token], about: About | None, modifiers_first: bool) -> list[Token]:
    """The tokens of a sentence, each as what it is in this company."""
    found = [
        _by_neighbours(tokens, index) if token.weak or token.kind == "amount" else token
        for index, token in enumerate(tokens)
    ]
    found = _sectors(found, modifiers_first)
    strong = about == "education" or any(
        token.kind == "education" or (token.kind in {"level", "degree"} and not token.weak) for token in found
    )
    degrees = any(token.kind == "degree" and not token.weak for token in found)
    for begin, end in _parts(found):
        kinds = {token.kind for token in found[begin:end]}
        if kinds.isdisjoint(_CHANGING):
            continue
        named = "education" in kinds or any(
            token.kind in {"level", "degree"} and not token.weak for token in found[begin:end]
        )
        alone = (kinds <= {"level", *_SILENT} and not _of_places(found, begin)) or (
            about is None and _short(found[begin:end], modifiers_first)
        )
        company = _Company(
            worked="experience" in kinds,
            measured=bool(kinds & {"amount", "experience"}),
            named=named,
            taught=named or alone or (strong and not kinds & _OF_WORK) or about == "education",
            told=about == "education" or bool(kinds & {"degree", "level", "relevant"}),
            degrees=degrees,
            placed=bool(kinds & {"post", "sector"}),
            levelled=bool(kinds & {"degree", "level"}),
        )
        found[begin:end] = [
            _in_company(token, company, found[index - 1] if index else None)
            for index, token in enumerate(found[begin:end], start=begin)
        ]
    return found


def _of_places(tokens: Sequence[Token], begin: int) -> bool:
    """Whether a part goes on with the places of a work: 3 года в школах или колледжах."""
    if not begin or tokens[begin - 1].kind != "or":
        return False
    before = next((token.kind for token in reversed(tokens[: begin - 1]) if token.kind not in _SILENT), "")
    return before in {"name", "preposition", "sector", "word"} and any(
        token.kind in {"amount", "experience"} for token in tokens[:begin]
    )


def _short(part: Sequence[Token], modifiers_first: bool) -> bool:
    """Whether a part is a level as announcements shorten it: with one word, or with its fields behind a sign.

    `высшее техническое`, `высшее: экономика`, `жоғары (құқық)`, `высшее в сфере права`.
    """
    kinds = [token.kind for token in part]
    led = kinds[:2] in (["level", "colon"], ["level", "bracket"], ["level", "dash"])
    return led or (not modifiers_first and (kinds == ["level", "word"] or kinds[:2] == ["level", "sector"]))


class _Company(NamedTuple):
    """What stands in the same part as a token.

    Attributes:
        worked, measured: the word for work; that or an amount.
        named: the word for education, or a level that needs no company.
        taught: whether the part speaks of education at all.
        told: whether the word for education says more than a name.
        degrees: a degree that needs no company, in the sentence.
        placed: the word for a post or an area.
        levelled: a level or a degree.
    """

    worked: bool
    measured: bool
    named: bool
    taught: bool
    told: bool
    degrees: bool
    placed: bool
    levelled: bool


def _by_neighbours(tokens: Sequence[Token], index: int) -> Token:
    """A token as the ones beside it tell."""
    token = tokens[index]
    before = tokens[index - 1] if index else None
    behind = [each.kind for each in tokens[index + 1 : index + _NEAR]]
    if token.kind == "part" and token.weak and behind[:1] != ["amount"]:
        return token._replace(kind="filler")
    if token.kind == "amount" and before and before.value in _OTHER_TIMES:
        return token._replace(kind="filler")
    if token.kind == "post" and token.weak and "amount" not in behind:
        return token._replace(kind="by")
    if token.kind == "filler" and token.weak and before and before.kind in {"name", "word"}:
        return token._replace(kind="name")
    if token.kind == "level" and token.weak and behind[:2] == ["word", "education"]:
        # A secondary education in some field is a vocational one: среднее медицинское образование.
        return token._replace(value=_IN_A_FIELD.get(token.value, token.value))
    return token


def _in_company(token: Token, company: _Company, before: Token | None) -> Token:
    """A token as the part that it stands in tells."""
    led = before is not None and before.kind == "preposition"
    kind: Kind = token.kind
    match token.kind:
        case "degree" if token.weak and not company.degrees:
            kind = "name" if company.measured else "filler"
        case "level" if token.weak and not company.taught:
            kind = "name"
        case "education" if token.value and not (company.levelled or company.worked):
            kind = "level"
        case "education" if company.worked and not company.told:
            kind = "name"
        case "relevant" if company.measured and not company.named:
            return token._replace(kind="scope", value=("field",))
        case "other" if token.weak and (company.degrees or company.measured or company.placed):
            kind = "filler" if company.degrees else "name"
        case "other" | "training" if company.worked and led:
            kind = "name"
    return token if kind == token.kind else token._replace(kind=kind)


def _sectors(tokens: list[Token], modifiers_first: bool) -> list[Token]:
    """Education as the name of a sector is a name: `білім саласында`, `в сфере высшего образования`."""
    sectors = [index for index, token in enumerate(tokens) if token.kind == "sector"]
    found = list(tokens) if sectors else tokens
    for index in sectors:
        if modifiers_first and index and tokens[index - 1].kind == "education":
            found[index - 1] = tokens[index - 1]._replace(kind="name")
        near = len(tokens) if modifiers_first else index + 1
        while near < min(len(tokens), index + 3) and tokens[near].kind in {"education", "level"}:
            found[near] = tokens[near]._replace(kind="name")
            near += 1
    return found


def _clauses(tokens: Sequence[Token], modifiers_first: bool) -> Iterator[Clause]:
    listed = False
    link: Link = "none"
    before: list[Token] = []
    for begin, end in _parts(tokens):
        part = tokens[begin:end]
        if link == "or" and _names_whom(tokens, begin, end):
            before.append(tokens[end])
            continue
        colon = next((index for index, token in enumerate(part) if token.kind == "colon" and not token.inner), None)
        pieces = [part] if colon is None else _behind_title(part[:colon], part[colon + 1 :])
        for number, piece in enumerate(pieces):
            listed = listed or (number > 0 and any(token.kind in _LISTING for token in pieces[0]))
            for run, subject in _subjects(piece, modifiers_first):
                yield Clause(subject, run, link, listed, tuple(before))
                link, before = "none", []
        if end < len(tokens):
            before.append(tokens[end])
            own = _LINKS[tokens[end].kind]
            # Of two connectors in a row (`, не`; `, оның ішінде`) the second says more than a comma.
            link = own if own != "comma" or link == "none" else link


def _names_whom(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether a part only says whom another way is for, which asks for nothing: `либо лица, имеющие стаж`."""
    return (
        begin < end < len(tokens) - 1
        and all(token.kind == "filler" for token in tokens[begin:end])
        and tokens[end + 1].value == THERE
    )


def _behind_title(title: Sequence[Token], rest: Sequence[Token]) -> list[Sequence[Token]]:
    """The pieces of a part around a colon; the post that a requirement is for asks for nothing."""
    asks = any(token.kind in _SUBJECTS for token in title)
    if not asks and any(token.kind == "post" for token in title) and any(token.kind in _SUBJECTS for token in rest):
        return [[token._replace(kind="filler") for token in title], rest]
    return [title, rest]


def _subjects(tokens: Sequence[Token], modifiers_first: bool) -> Iterator[tuple[list[Token], Subject | None]]:
    """A part, split where its subject changes; what describes goes with what it stands before, or behind."""
    run: list[Token] = []
    subject: Subject | None = None
    told = 0
    for token in tokens:
        own = None if token.inner and run else _SUBJECTS.get(token.kind)
        if own == "education" and (subject == "programme" or (subject == "training" and token.kind == "relevant")):
            own = None
        if own not in {None, "work"} and any(each.kind == "except" for each in run[:1]):
            # What does not count may be of any kind: кроме стажировки.
            own = "other"
        if own and subject and own != subject:
            behind = run[told:] if modifiers_first else []
            yield run[: len(run) - len(behind)], subject
            run, subject = [*behind], own
        elif own:
            subject = own
        run.append(token)
        if own or token.inner or token.kind in _CLOSES:
            told = len(run)
    if run:
        yield run, subject
