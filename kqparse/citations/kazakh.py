"""Kazakh citations: the word for the form stands last, all else to its left."""

from itertools import pairwise

from kqparse.citations.citation import PARTS, REACH, TITLED, Citation, Item, Reader
from kqparse.citations.tokens import Token
from kqparse.grammar.acts.rules import FormWord

_LONGEST_FORM = 5
"""Letters of the short name of a legal form."""


class KazakhReader(Reader):
    """Reads to the left of a word for a form of act."""

    def kazakh(self, index: int, floor: int) -> tuple[list[Citation], int]:
        """The citations that end with the word at `index`, none of them reaching before token `floor`."""
        token = self.tokens[index]
        word = token.form
        if word is None or not (word.ending.possessed or word.ending.plural or self._told(index, floor)):
            return [], floor
        items: list[Item] = []
        at = index
        lowest = max(floor, index - REACH)
        while at > lowest:
            item = Item(word)
            stop = self._kazakh_item(item, at, lowest, word if not items else None)
            if not item.told():
                break
            items.insert(0, item)
            at = self._past_and(stop, lowest)
            if not (at > lowest and self.tokens[at - 1].kind in PARTS | {"bracket"}):
                break
        items = [*self.codes_before(at, lowest, word), *items] if items else items
        after = index + 1
        if not items:
            item = Item(word)
            after = self._behind(item, index)
            named = self._words_left(index, lowest)
            if after == index + 1 or named is None:
                return [], floor
            self._name(item, named)
            items.append(item)
            token = Token("form", token.start, max(token.end, item.end))
        for before, item in pairwise(items):
            # The issuer is named once, before the first of them.
            item.issuer = item.issuer or before.issuer
        found = [item.citation(self.tokens[index].end, item.start, item.end) for item in items]
        found[-1] = found[-1]._replace(end=max(token.end, items[-1].end), start=min(items[-1].start, token.start))
        return found, after

    def _past_and(self, at: int, floor: int) -> int:
        """Before a named issuer `және` may join another act that is told by date or number."""
        if at - 2 <= floor or self.tokens[at - 2].kind not in PARTS | {"bracket"}:
            return at
        before = self.tokens[at - 1]
        return at - 1 if self.small[before.start : before.end] in self.conjunctions["kk"] else at

    def _told(self, index: int, floor: int) -> bool:
        """Whether what stands right before a word for an act tells it in any form: date and number, a law's title."""
        word = self.tokens[index].form
        if index - 1 > floor and {token.kind for token in self.tokens[index - 2 : index]} == {"date", "number"}:
            return True
        return bool(word and word.form in TITLED and index > floor and self.tokens[index - 1].kind == "quote")

    def before(self, index: int, floor: int, word: FormWord) -> Citation | None:
        """An act told by what stands before token `index`, its word being named further on."""
        at = index
        while at > floor and self.tokens[at - 1].kind == "sign":
            at -= 1
        found = Item(word)
        self._kazakh_item(found, at, max(floor, at - REACH), word)
        if at <= floor or not (found.date or found.number):
            return None
        return found.citation(found.end, found.start, found.end)

    def _behind(self, item: Item, index: int) -> int:
        """Date and number directly behind the word, as in the heads of laws, or both behind a point."""
        at = index + 1 + self.stopped(index + 1)
        while at < len(self.tokens) and self.tokens[at].kind in ("date", "number"):
            if not item.take(self.tokens[at], self.inner(self.tokens[at])):
                break
            at += 1
        return at if item.date else index + 1

    def _kazakh_item(self, item: Item, at: int, floor: int, word: FormWord | None) -> int:
        """Gather the parts to the left of token `at`; gives the index of the leftmost token that was used."""
        beside = word is not None
        while at > floor:
            token = self.tokens[at - 1]
            if token.kind in PARTS:
                if not item.take(token, self.inner(token)):
                    return at
                at -= 1
            elif token.kind == "bracket" or self._dot(at - 1, floor):
                at -= 1
            elif token.kind == "sign" and self.text[token.start] in ",;":
                return self._past_comma(item, at, floor)
            elif token.kind != "word":
                return at
            else:
                stop, whole = self._words(item, at, floor, word if beside else None)
                if not whole:
                    return stop
                at = stop
            beside = False
        return at

    def _dot(self, index: int, floor: int) -> bool:
        """Whether a point stands behind the figures of a date and before another part (2012.19.04. № 5)."""
        if self.text[self.tokens[index].start] != "." or index <= floor or index + 1 >= len(self.tokens):
            return False
        return self.tokens[index - 1].kind == "date" and self.tokens[index + 1].kind in PARTS

    def _past_comma(self, item: Item, at: int, floor: int) -> int:
        """A comma ends the item; where another item stands before it, the comma is passed over."""
        listed = at - 1 > floor and self.tokens[at - 2].kind in PARTS | {"bracket"}
        return at - 1 if listed and item.listed() else at

    def _words(self, item: Item, at: int, floor: int, word: FormWord | None) -> tuple[int, bool]:
        """A run of words to the left of `at`; gives its leftmost used token, and whether to look further left."""
        begin = at
        while begin > floor and self.tokens[begin - 1].kind == "word" and not self.figure(begin - 1):
            begin -= 1
        small = [self.small[token.start : token.end] for token in self.tokens[begin:at]]
        # Words that only say what kind of act it is (Нормативтік) are no name, with capitals or without.
        run = None if all(part in self.joint for part in small) else self._words_left(at, floor)
        before = self.tokens[begin - 1].kind if begin > floor else "sign"
        if run is None:
            # Words without a name: `бірлескен`, `және` between two items.
            if (
                before in PARTS | {"bracket"}
                and len(small) <= 2
                and all(part in self.joint or part in self.conjunctions["kk"] for part in small)
            ):
                ends = any(part in self.conjunctions["kk"] for part in small) and item.listed()
                return begin, not ends
            return at, False
        first, last = run
        whole = first == begin and before in PARTS | {"bracket"}
        if word and word.form == "code":
            self._code_title(item, first, last)
        elif word and word.form == "law":
            item.reach(self.tokens[first])
        elif item.issuer is None:
            quoted = first == begin and self._quoted_name(first - 1, floor)
            self._name(item, (first - quoted, last))
            return first - quoted, first - quoted > floor if quoted else whole
        else:
            return at, False
        return first, whole

    def _quoted_name(self, index: int, floor: int) -> bool:
        """Whether a quotation is no title but the name of the issuer behind it: «Су арнасы» кәсіпорны басшысының."""
        if index < floor or self.tokens[index].kind != "quote":
            return False
        behind = self.tokens[index + 1]
        form = self.text[behind.start : behind.end].partition("-")[0]  # of a body: «Су арнасы» ММ-нің
        if form[:1].isupper() and not (form.isupper() and len(form) <= _LONGEST_FORM):
            return False
        return not self.rules.title.match(self.small[slice(*self.inner(self.tokens[index]))])

    def _code_title(self, item: Item, first: int, last: int) -> None:
        """What stands between the state and the word for a code belongs to its title."""
        start = first
        for cut in range(last, first, -1):
            name = self.text[self.tokens[first].start : self.tokens[cut - 1].end]
            if self.rules.names.is_state(" ".join(name.split())):
                start = cut
                break
        item.reach(self.tokens[first])
        if start < last and item.title is None:
            form = self.tokens[last]
            item.title = (self.tokens[start].start, form.end)

    def _name(self, item: Item, run: tuple[int, int]) -> None:
        item.reach(self.tokens[run[0]])
        words = [token for token in self.tokens[slice(*run)] if self.small[token.start : token.end] not in self.joint]
        start, end = (words or self.tokens[slice(*run)])[0].start, (words or self.tokens[slice(*run)])[-1].end
        if not self.rules.names.is_state(" ".join(self.text[start:end].split())):
            item.issuer = (start, end)

    def _words_left(self, at: int, floor: int) -> tuple[int, int] | None:
        """The name that ends before token `at`, from its first capital on; known bodies need no capital."""
        first: int | None = None
        index = at
        while index > floor:
            token = self.tokens[index - 1]
            small = self.small[token.start : token.end]
            if token.kind == "word" and not self.figure(index - 1) and not self._ends_name(small, index - 1, first):
                index -= 1
                if self.text[token.start].isupper():
                    first = index
            elif token.kind == "sign" and self._within_name(index - 1, first):
                index -= 1
            else:
                break
        if first is None and index < at:
            last = self.small[self.tokens[at - 1].start : self.tokens[at - 1].end]
            first = index if self.rules.names.is_body(last) else None
        return None if first is None else (first, at)

    def _ends_name(self, small: str, index: int, first: int | None) -> bool:
        """A word such as `сәйкес` ends a name; `және` only where what follows it begins with a capital."""
        return small in self.stops["kk"] or (small in self.conjunctions["kk"] and first == index + 1)

    def _within_name(self, index: int, first: int | None) -> bool:
        """A comma within a name (all behind it in small letters), or the dash behind a deputy who is a minister too."""
        sign = self.text[self.tokens[index].start]
        before = self.tokens[index - 1] if index else None
        if before is None or before.kind != "word":
            return False
        if sign == ",":
            return first is None
        return sign in "-\u2013\u2014" and self.small[before.start : before.end] in self.twofold
