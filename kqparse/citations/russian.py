"""Russian citations: the word for the form stands first, all else to its right."""

from kqparse.citations.citation import PARTS, REACH, TITLED, Citation, Item, Reader

_MOST_BEHIND_NAME = 8
"""Words between the name of a body in quotes and the date of its act."""


class RussianReader(Reader):
    """Reads to the right of a word for a form of act."""

    def russian(self, index: int, floor: int) -> tuple[list[Citation], int]:
        """The citations that begin with the word at `index`."""
        token = self.tokens[index]
        word = token.form
        if word is None:
            return [], index + 1
        start, title, first = token.start, None, index
        if word.form == "code":
            first = self._adjectives(index, floor)
            if first < index:
                start = self.tokens[first].start
                title = (start, token.end)
        listed = self.codes_before(first, floor, word) if title else []
        found = [item.citation(token.end, item.start, item.end) for item in listed]
        at = index + 1
        issuer: tuple[int, int] | None = None
        while True:
            item = Item(word)
            at_next = self._russian_item(item, at)
            leading = len(found) == len(listed)
            if title and item.title is None and leading:
                item.title = title
            if not item.told():
                break
            item.issuer = issuer = item.issuer or issuer
            found.append(item.citation(token.end, start if leading else item.start, max(item.end, token.end)))
            at = at_next
            following = self._following(at)
            if following is None:
                break
            at = following
        return found, at

    def _adjectives(self, index: int, floor: int) -> int:
        """The adjectives before a code: back to the nearest word that begins with a capital."""
        for first in range(index - 1, max(floor, index - 5) - 1, -1):
            token = self.tokens[first]
            if token.kind != "word" or self.figure(first):
                break
            if self.text[token.start].isupper():
                return first
        return index

    def _russian_item(self, item: Item, at: int) -> int:
        """Gather the parts to the right, beginning with token `at`; gives the index behind the last that was used."""
        end = at
        words = self._words_right(at, named=item.word.form not in TITLED)
        if words > at:
            start, stop = self.tokens[at].start, self.tokens[words - 1].end
            self_named = self.rules.names.is_state(" ".join(self.text[start:stop].split()))
            item.issuer = None if self_named else (start, stop)
            item.reach(self.tokens[at])
            item.reach(self.tokens[words - 1])
            at = end = words
        while at < len(self.tokens):
            token = self.tokens[at]
            if token.kind == "word" and self.small[token.start : token.end] in self.before_date:
                if at + 1 >= len(self.tokens) or self.tokens[at + 1].kind != "date" or item.date:
                    break
                item.reach(token)
            elif token.kind in PARTS:
                if not item.take(token, self.inner(token)):
                    break
                end = at + 1
            elif token.kind != "bracket" and not (self._comma_before_number(item, at) or self.stopped(at)):
                break
            at += 1
        return end

    def _comma_before_number(self, item: Item, at: int) -> bool:
        """Whether a comma parts the date of an act from its number, which it has not got yet."""
        dated = bool(item.date) and not item.number and at + 1 < len(self.tokens)
        return dated and self.text[self.tokens[at].start] == "," and self.tokens[at + 1].kind == "number"

    def _words_right(self, at: int, *, named: bool) -> int:
        """The index behind the words of an issuer, `named` says that it may be named in quotes."""
        index = at
        inside: tuple[str, ...] = ()  # what begins with stops that a name may hold, though it begins with none
        while index < min(len(self.tokens), at + REACH):
            token = self.tokens[index]
            small = self.small[token.start : token.end]
            if token.kind == "sign" and small in (",", "-", "\u2013", "\u2014") and index > at:
                following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
                if following is None or following.kind != "word":
                    break
            elif not (named and self._is_name(index, at)) and (
                token.kind != "word"
                or small in self.before_date
                or (small in self.stops["ru"] and not self.small.startswith(inside, token.start))
            ):
                break
            inside = self.within
            index += 1
        # What does not lead to a date, number or title is no issuer.
        leads = index < len(self.tokens) and (
            self.tokens[index].kind in PARTS
            or self.small[self.tokens[index].start : self.tokens[index].end] in self.before_date
            or self.stopped(index)
        )
        return index if leads else self._state_right(at, index)

    def _is_name(self, index: int, at: int) -> bool:
        """Whether a quotation is the name of a body and no title: директора КГУ «Дом культуры» от 1 февраля."""
        token = self.tokens[index]
        if token.kind != "quote" or index == at or self.rules.title.match(self.small, token.start + 1):
            return False
        end = next((end for end in range(index + 1, len(self.tokens)) if not self._goes_on(end, index)), index)
        following = self.tokens[end : end + 2]
        led = len(following) > 1 and self.small[following[0].start : following[0].end] in self.before_date
        return led and following[1].kind == "date"

    def _goes_on(self, index: int, quote: int) -> bool:
        """Whether words behind a name in quotes go on with what it is the name of: «Школа № 3» города Ақсай."""
        token = self.tokens[index]
        small = self.small[token.start : token.end]
        plain = token.kind == "word" and small not in self.before_date and small not in self.stops["ru"]
        return plain and index - quote <= _MOST_BEHIND_NAME

    def _state_right(self, at: int, limit: int) -> int:
        """The index behind a state's name that stands alone (Трудового кодекса Республики Казахстан)."""
        for end in range(min(limit, at + 3), at, -1):
            name = self.text[self.tokens[at].start : self.tokens[end - 1].end]
            if self.rules.names.is_state(" ".join(name.split())):
                return end
        return at

    def _following(self, at: int) -> int | None:
        """Where another act of the same form begins behind a comma or `и`."""
        if at < len(self.tokens) and self.tokens[at].kind == "bracket":
            at += 1
        if at + 1 >= len(self.tokens):
            return None
        sign = self.small[self.tokens[at].start : self.tokens[at].end]
        if sign not in (",", ";") and sign not in self.conjunctions["ru"]:
            return None
        token = self.tokens[at + 1]
        small = self.small[token.start : token.end]
        if token.kind == "quote" or (
            small in self.before_date and at + 2 < len(self.tokens) and self.tokens[at + 2].kind == "date"
        ):
            return at + 1
        return at + 1 if token.kind == "word" and small in self.rules.names.offices else None
