"""The tokens of a requirement in clauses: runs that speak of one thing, each with what ties it to the one before.

What a word is may depend on its company: the words of levels name no education in a phrase about work. That is settled
first. Then signs and connectors part the text, and within a part a change of subject does (a degree, then work).
"""

from collections.abc import Mapping, Sequence, Set
from itertools import takewhile

from msgspec import Struct
from msgspec.structs import replace

from kqparse.requirement.clauses.bare_levels import ANOTHER, WORK_ITSELF
from kqparse.requirement.clauses.company import THERE, About, settled
from kqparse.requirement.clauses.other_ways import other_ways
from kqparse.requirement.clauses.parts import LINKS, SUBJECTS, Link, Subject, parts
from kqparse.requirement.clauses.runs import behind_label, runs
from kqparse.requirement.clauses.titles import HEADING, TAKEN, labelled_end, one_row, title_end
from kqparse.requirement.tokens.amounts import Measured
from kqparse.requirement.tokens.lexer import Kind, Token

_NOTHING = frozenset[Kind]({"amount", "experience", "none"})
"""Without these a part with an exception is only that."""
_PAPERS: set[Subject | None] = {"other", "training"}
REST = "rest"
"""What the grammar says of words behind which another way is for those whom the one before is not for."""
LACKING = "lacking"
"""What it says of words that say of another way that it asks for no such education."""
OF_ANOTHER = frozenset({REST, LACKING})
"""By what words a way is for others than the one before it."""
WHOM = "whom"
"""What the grammar says of words that begin another way by saying for whom it is."""
_OF_LABELS = frozenset[Kind]({"filler", "wish"})
"""What a label says of all behind it: that it is only a wish, or is not."""
_QUALIFIED = "qualified"
"""What the grammar says of words for a qualification, of whose holders work is asked where none is of all."""
_OF_OTHERS = frozenset({_QUALIFIED, ANOTHER})
_UNKNOWN = frozenset[Kind]({"in_turn", "name", "word"})
_CLOSES = frozenset({"given", "permit"})
"""What says of the words before it that they are a condition, or allowed."""
_OPEN = frozenset({"bracket", "filler"})
"""What asks for nothing by itself."""
_ENTRIES = frozenset({"semicolon", "list_mark"})
"""What opens an entry of a list."""
_OF_LISTS = frozenset({"one_of", "all_of"})
"""What says how many entries of the list behind it are asked for."""
_BARE = frozenset({"colon", "dash", "sign"})
_PLAIN = frozenset({"bracket", "dash", "filler", "name", "preposition", "sign", "unbracket", "word"})
"""What says nothing of what it stands with, but that it is named."""
_NOT_ALONE = frozenset[Kind]({"except", "other", "programme", "training"})
"""What is about another thing behind some run, or makes what stands behind it so."""
_OF_PROGRAMME = frozenset[Kind]({"by", "degree", "filler", "sign"})
"""What says of studies which they are."""
_IN_ROW: Mapping[bool, frozenset[Link]] = {True: frozenset({"comma"}), False: frozenset({"and", "comma"})}
"""How names in a row are tied, by whether a sentence has a choice, which `and` parts."""
_LISTING = frozenset({"degree", "experience", "level", "relevant", "training"})
"""What before a colon says that a list follows; a mere label says nothing."""


class Clause(Struct, frozen=True, gc=False):
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

    def unknown(self, within: Set[Kind]) -> list[tuple[int, int]]:
        """The places of the words that no lexicon knows; those in a row, with what may stand within it, are one."""
        places: list[tuple[int, int]] = []
        row = False
        for token in self.tokens:
            if token.kind in _UNKNOWN:
                places[-1:] = [(places[-1][0], token.end)] if row else [*places[-1:], (token.start, token.end)]
                row = True
            else:
                row = row and token.kind in within
        return places

    @property
    def place(self) -> tuple[int, int]:
        """The stretch of the text."""
        return self.tokens[0].start, self.tokens[-1].end


class Sentence(Struct, frozen=True, gc=False):
    """Clauses up to a full stop, a semicolon or the next entry of a list.

    Attributes:
        clauses: in order.
        chooses: whether it says that one of the entries behind it is enough.
        entry: whether a list mark or a semicolon opens it.
        rival: whether it is an entry behind a mark that no word ties to the one before: it may be another way.
        other_post: whether it is headed by a post, and asks of others than what stands before it.
        wished: whether a label says that all of it is only desirable: желательно: ….
    """

    clauses: list[Clause]
    chooses: bool
    entry: bool
    rival: bool
    other_post: bool = False
    wished: bool = False


def sentences(measured: Measured, about: About | None, modifiers_first: bool) -> list[Sentence]:
    """The sentences of a requirement with their clauses."""
    marks = {token.value for token in measured.tokens}
    found: list[Sentence] = []
    every = headed = freed = spared = asked = wished = ends_with_entry = False
    tie: Link | None = None
    given: list[tuple[list[Token], Set[Kind], Kind | None]] = []
    for run, opening in runs(measured.tokens, marks, measured.kinds):
        whole = one_row(run) if HEADING in marks else run
        told = settled(whole, marks, about, modifiers_first)
        is_of = {token.kind for token in told}
        own = other_ways(told, is_of, modifiers_first)
        given.append((own, is_of if own is told else {token.kind for token in own}, opening))
    titled = "colon" in measured.kinds or TAKEN in marks
    others = not marks.isdisjoint(_OF_OTHERS)
    row = len(given) > 1 and sum(labelled_end(run) > 0 for run, _, _ in given) > 1
    for run, known, opening in given:
        own, entry = _of_others(run, spared, asked) if others else run, opening in _ENTRIES
        title = (title_end(own, plain=headed) if titled else 0) or (labelled_end(own) if row else 0)
        if title:
            own = own[title + 1 :]
        # Behind none asked for, too, the work that a post is named before is asked of that one alone.
        other_post, headed = bool(title) and (headed or freed), headed or bool(title)
        kinds = known if own is run else {token.kind for token in own}
        freed, spared = freed or "none" in kinds, spared or ("none" in kinds and _spares(own))
        asked = asked or "amount" in kinds
        chooses, every = "one_of" in kinds, "all_of" in kinds or (every and entry)
        if not kinds.isdisjoint(_OF_LISTS):
            own = [token for token in behind_label(own) if token.kind not in _OF_LISTS]
            kinds = {token.kind for token in own}
        clauses = _clauses(own, kinds, modifiers_first)
        if tie and clauses:
            clauses[0] = replace(clauses[0], link=tie)
        joined = every or tie == "and" or (bool(own) and own[0].kind == "and")
        # What ties an entry stands before its mark: девять лет, из них: 1) шесть лет в судах; …; и 2) ….
        tie = _tie(own)
        label = _label(own)
        if label:
            # What an entry wishes for ends with it, unless the label is all that it has.
            wished = any(token.kind == "wish" for token in own[:label])
            ends_with_entry = opening == "list_mark" and label + 1 < len(own)
        else:
            wished = wished and entry and not (ends_with_entry and opening == "list_mark")
        if clauses or chooses:
            found.append(Sentence(clauses, chooses, entry, opening == "list_mark" and not joined, other_post, wished))
    return found


def _of_others(tokens: list[Token], spared: bool, asked: bool) -> list[Token]:
    """The tokens, where work is asked of the qualified behind that none is asked of all, which `spared` tells, too.

    So it is behind a length, which `asked` tells, where a dash leads to theirs; and of another education behind either.
    """
    done = list(tokens)
    for at, token in enumerate(tokens):
        spared = spared or (token.kind == "none" and _spares(tokens[: at + 1]))
        asked = asked or token.kind == "amount"
        behind = [each.kind for each in tokens[at + 1 : at + 2]]
        if token.value == _QUALIFIED:
            other = spared or (asked and behind == ["dash"])
        else:
            beside = not at or tokens[at - 1].kind == "comma"
            other = token.value == ANOTHER and beside and (spared or asked) and behind == ["level"]
        if other:
            done[at] = replace(token, kind="or", value=None)
    return done


def _spares(tokens: Sequence[Token]) -> bool:
    """Whether no work is asked for, and not merely no paper or skill: знание языка не требуется."""
    kinds = {token.kind for token in tokens}
    return kinds.isdisjoint(_PAPERS) or any(token.kind == "none" and token.value == WORK_ITSELF for token in tokens)


def _label(tokens: Sequence[Token]) -> int:
    """Where the colon of a label of wishes or of demands stands, 0 for none: желательно: …, обязательно: …."""
    if not tokens or tokens[0].kind not in _OF_LABELS:  # as nearly always
        return 0
    label = next((at for at, token in enumerate(tokens) if token.kind not in _OF_LABELS), 0)
    return label if label and tokens[label].kind == "colon" else 0


def _tie(tokens: Sequence[Token]) -> Link | None:
    """The connector that ends a sentence, but for signs behind it."""
    at = len(tokens)
    while at and tokens[at - 1].kind in _BARE:
        at -= 1
    last = tokens[at - 1] if at else None
    return LINKS.get(last.kind) if last and last.value not in OF_ANOTHER else None


def _clauses(tokens: Sequence[Token], kinds: Set[Kind], modifiers_first: bool) -> list[Clause]:
    """The clauses of tokens, of these kinds."""
    done: list[Clause] = []
    listed = plain = False
    link: Link = "none"
    before: list[Token] = []
    labelled, in_row, simple = "colon" in kinds, _IN_ROW["or" in kinds], kinds.isdisjoint(_NOT_ALONE)
    for begin, end in parts(tokens):
        if link == "or" and _names_whom(tokens, begin, end):
            before.append(tokens[end])
            continue
        pieces = _around_colon(tokens[begin:end]) if labelled else [tokens[begin:end]]
        for number, piece in enumerate(pieces):
            listed = listed or (number > 0 and any(token.kind in _LISTING for token in pieces[0]))
            for run, subject in _subjects(piece, modifiers_first, plain=simple):
                row, plain = plain, subject is None and _PLAIN.issuperset([token.kind for token in run])
                if row and plain and link in in_row and done[-1].listed == listed:
                    # Names in a row go where the first of them goes.
                    done[-1].tokens.extend([*before, *run])
                else:
                    done.append(Clause(subject, run, link, listed, tuple(before)))
                link, before = "none", []
        if end < len(tokens):
            before.append(tokens[end])
            own = LINKS[tokens[end].kind]
            # Of two connectors in a row (`, не`; `, оның ішінде`) the second says more than a comma.
            link = own if own != "comma" or link == "none" else link
    if before and before[-1].value in OF_ANOTHER and len(done) > 1 and done[-1].link != "part":
        # Behind its amount, too, such a word says for whom it is: …, 1 год – для остальных.
        done[-1] = replace(done[-1], link="or", before=(*done[-1].before, before[-1]))
    return done


def _around_colon(part: Sequence[Token]) -> list[Sequence[Token]]:
    colon = next((index for index, token in enumerate(part) if token.kind == "colon" and not token.inner), None)
    return [part] if colon is None else [part[:colon], part[colon + 1 :]]


def _names_whom(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether a part only says whom another way is for, which asks for nothing: `либо лица, имеющие стаж`."""
    return (
        begin < end < len(tokens) - 1
        and all(token.kind == "filler" for token in tokens[begin:end])
        and tokens[end + 1].value == THERE
    )


def _explains(token: Token, run: Sequence[Token]) -> bool:
    """Whether a token in brackets names what the words before it leave open: учёная степень (кандидат наук)."""
    return token.kind == "degree" and all(each.kind in _OPEN for each in run)


def _ends_names(run: Sequence[Token], token: Token) -> bool:
    """Whether a name behind a sign, right before a word for work, is none of the work: «Финансы» без стажа."""
    quoted = all(each.kind in _PLAIN for each in run)
    return quoted and (token.kind == "none" or run[-1].kind == "preposition")


def _by_run(
    token: Token, run: Sequence[Token], subject: Subject | None, modifiers_first: bool
) -> tuple[Subject | None, Subject | None]:
    """What a token about something is about behind a run of tokens, and what these are about with it."""
    own: Subject | None = SUBJECTS[token.kind]
    if token.inner and run and not _explains(token, run):
        own = None
    if own == "education" and subject == "programme":
        own = None
    if own == "programme" and modifiers_first and _OF_PROGRAMME.issuperset([each.kind for each in run]):
        # The degree that studies lead to stands before them: магистратура бойынша оқуды аяқтау.
        subject = own
    if own and own != "work" and run and run[0].kind == "except":
        # What does not count may be of any kind: кроме стажировки.
        own = "other"
    elif {own, subject} == _PAPERS and not token.weak:
        # A paper tells of a training: свидетельство о прохождении курсов, курстар туралы куәлік.
        own = subject = "training"
    return own, subject


def _ends(tokens: Sequence[Token], told: int, at: int, subject: Subject) -> int:
    """Where what stands first ends in Kazakh: a field before a dash is that of its level, жоғары заңгерлік – 2 жыл."""
    words = takewhile(lambda token: token.kind == "word", tokens[told:at])
    dash = told + sum(1 for _ in words)
    levelled = subject == "education" and tokens[told - 1].kind == "level"
    return dash if levelled and tokens[dash].kind == "dash" else told


def _subjects(
    tokens: Sequence[Token], modifiers_first: bool, *, plain: bool
) -> list[tuple[list[Token], Subject | None]]:
    """A part, split where its subject changes; what describes goes with what it stands before, or behind.

    `plain` says that no token is about another thing behind some run than it is alone, but for those in brackets.
    """
    if modifiers_first and tokens and tokens[-1].kind == "except" and _NOTHING.isdisjoint([t.kind for t in tokens]):
        # What does not count stands before the word for it, whatever it is: магистратура түлектерін қоспағанда.
        return [(list(tokens), "other")]
    found: list[tuple[list[Token], Subject | None]] = []
    subject: Subject | None = None
    begin = told = 0
    for at, token in enumerate(tokens):
        own = SUBJECTS.get(token.kind)
        if own:
            if token.inner or not plain:
                own, subject = _by_run(token, tokens[begin:at], subject, modifiers_first)
            if own and subject and own != subject:
                led = at - 1 > begin and tokens[at - 1].kind == "preposition"  # юридическое с опытом
                ends = _ends(tokens, told, at, subject) if modifiers_first else at - led
                found.append((list(tokens[begin:ends]), subject))
                begin, subject = ends, own
            elif (
                own == "work"
                and not modifiers_first
                and begin < at
                and tokens[begin].kind == "sign"
                and _ends_names(tokens[begin:at], token)
            ):
                found.append((list(tokens[begin:at]), None))
                begin, subject = at, own
            elif own:
                subject = own
        # In Kazakh the word for a post behind an amount ends its work: 5 жыл хатшы болып істеген.
        if modifiers_first and (
            own or token.inner or token.kind in _CLOSES or (subject == "work" and token.kind == "post")
        ):
            told = at + 1
    if begin < len(tokens):
        found.append((list(tokens[begin:]), subject))
    return found
