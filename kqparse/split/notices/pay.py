"""Pay of an announcement: in a sentence behind its label, in a line of its own, in a table by category."""

from collections.abc import Iterator, Sequence

from kqparse.grammar import Grammar
from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.grammar.values.salaries import SalaryRules
from kqparse.late_pattern import late_pattern
from kqparse.model import Language, Span
from kqparse.split.bilingual.likeness import category_key
from kqparse.split.headings.title_words import names_post
from kqparse.split.notices.bracketed import shortens
from kqparse.split.notices.marks import sentences
from kqparse.split.notices.parts import Holder, Stretch
from kqparse.split.notices.pieces import Piece
from kqparse.text.fold import lower
from kqparse.text.lines import DASHES
from kqparse.text.traced import Traced, join

_MOST_AMOUNTS = 2
_BOUNDS = 2
"""The least and the most of a pay, which begin it."""
_LONGEST = 200
_LEAST_LISTED = 2
_LONGEST_AROUND = 12
"""Characters before and behind amounts: a bound, the period."""
_CATEGORY_WORD = late_pattern(r"\s+[^\W\d_]{5,9}\s*(?=[:–—-])")
"""The word for a category between one and a sign: E-R-4 санаты: …"""
_CATEGORY_OF = late_pattern(r"\s+[^\W\d_]{5,9}\s+")
_BEFORE_AMOUNT = late_pattern(rf"\D{{1,{_LONGEST_AROUND}}}(?=\d)")
_WORDS = late_pattern(r"(?:[^\W\d_]|\s){0,30}")
"""What may stand between a label and the category that it is for: для категории."""
_AMOUNTS = late_pattern(r"[0-9][0-9\s.,–—-]*")


def stated(value: Stretch, salaries: SalaryRules) -> tuple[int, int] | None:
    """The first sentence behind a label that states pay, None if no amount is named.

    Args:
        value: what stands behind the label.
        salaries: the words of pay.
    """
    text, limit = value.para.text, value.start + _LONGEST
    begin = value.start
    for low, high in _sentences(value, salaries):
        # A colon ends no sentence: высшее образование (min): 175 000 тенге.
        begin = begin if text[:low].rstrip().endswith(":") and low > value.start else low
        if begin >= limit:
            return None
        if salaries.read(text[begin : min(high, limit)]):
            return begin, min(high, limit)
    return None


def _sentences(value: Stretch, salaries: SalaryRules) -> Iterator[Span]:
    """The sentences behind a label, which do not end where amounts go on: мин. 158 тыс. тг., макс. 213 тыс. тг."""
    text, begin = value.para.text, value.start
    for _, high in sentences(text, value.start, value.end):
        before = lower(text[max(begin, high - _LONGEST_AROUND) : high])
        bound = salaries.least_before.search(before) or salaries.most_before.search(before)
        behind = _BEFORE_AMOUNT.match(text, high)
        said = behind.group() if behind else ""
        # A capital begins what else is paid: 300 000 тг. До 30 000 тг. премии.
        most = said.lstrip()[:1].islower() and salaries.most_before.search(said) is not None
        goes_on = text[high : high + 1] in DASHES or shortens(text, begin + len(text[begin:high].rstrip()) - 1)
        if high == value.end or not (bound or most or goes_on):
            yield begin, high
            begin = high


def asked_behind(value: Stretch, found: tuple[int, int], rules: NoticeRules, salaries: SalaryRules) -> int:
    """Where education or work is asked behind pay: behind a comma of its sentence, or in one of those behind it.

    з/п 180 000 тг, образование высшее, стаж от 1 года; з/п 180 000 тг. Стаж от 1 года. Where none is, it is the end.
    """
    text = value.para.text
    pay = salaries.read(text[found[0] : found[1]])
    small = lower(text[: value.end])
    forms = [each for each in (*rules.labels, *rules.clauses) if each.kind in ("education", "experience")]
    begin = found[0] + pay.end if pay else found[1]
    starts = [match.start() for each in forms if (match := each.finder.pattern.search(small, begin))]
    first = min(starts, default=value.end)
    told = (found, *sentences(text, found[1], value.end))
    low, high = next((span for span in told if first < span[1]), (value.end, value.end))
    if rules.depending.search(small, max(begin, low), high):
        return value.end
    if low < found[1]:
        parted = small.rfind(",", begin, first)
        return parted + 1 if parted >= 0 else value.end
    return value.end if stated(value._replace(start=found[1]), salaries) else low  # another amount, and what for


_ALL = ""
"""What stands for the category of pay that all posts have."""


class PayTable:
    """The rows of such a table: a category, then the least and the most, in one line or in cells of their own."""

    def __init__(self, rules: NoticeRules, grammar: Grammar) -> None:
        self._category = rules.category
        self._labels = [label.finder.pattern for label in rules.labels if label.role == "salary"]
        self._salaries = grammar.salaries
        self._titles = grammar.titles
        self._cards = "tail" not in rules.table.posts
        self._latin = grammar.repair.scripts.latin
        self._rows: dict[str, Traced] = {}

    def row(self, pieces: Sequence[Piece], at: int, *, within: bool) -> int:
        """Read a row that begins at `at`; the index behind it, 0 if none does; `within` a post it has its currency."""
        text = pieces[at].text
        first = None if pieces[at].segment.start else self._category.match(lower(text.text))
        if first is None:
            return 0
        word = _CATEGORY_WORD.match(text.text, first.end())
        behind = word.end() if word else self._behind_label(text.text, first.end()) or first.end()
        end = at + 1
        while end < len(pieces) and end - at <= _MOST_AMOUNTS and _AMOUNTS.fullmatch(pieces[end].text.text):
            end += 1
        cells = [text[behind:].strip(" :–—-"), *(piece.text for piece in pieces[at + 1 : end])]
        amounts = [cell for cell in cells if cell]
        if not amounts or not (all(_AMOUNTS.fullmatch(cell.text) for cell in amounts) or self._is_pay(amounts)):
            return 0
        phrase = join(amounts)
        pay = self._salaries.read(phrase.text)
        if pay is None or (within and pay.currency is None):
            return 0
        self._rows.setdefault(category_key(text[: first.end()], self._latin), phrase)
        return end

    def _behind_label(self, text: str, begin: int) -> int:
        """Where a label of pay ends that stands behind the word for a category: … санатының жалақысы."""
        word = _CATEGORY_OF.match(text, begin)
        ends = (form.match(lower(text), word.end()) for form in self._labels) if word else ()
        return max((match.end() for match in ends if match), default=0)

    def of_group(self, pieces: Sequence[Piece], at: int) -> int:
        """Read a line that has nothing but pay behind categories, though it begins as what is asked of them does.

        Категория C-O-4: от 198 000 до 262 000 тенге; С-О-5 санаты үшін лауазымдық жалақысы – 98 000 теңге

        Returns:
            the index of the piece behind it, 0 where it says anything else.
        """
        segment, para = pieces[at].segment, pieces[at].para
        phrase = para[segment.end :].strip(" .;:–—-")
        small = lower(phrase.text) if segment.places and not segment.start else ""
        label = next((match.end() for form in self._labels if (match := form.match(small))), 0)
        phrase = phrase[label:].strip(" .;:–—-")
        if not small or not (self._salaries.read(phrase.text) if label else self._is_pay([phrase])):
            return 0
        for place in segment.places:
            self._rows.setdefault(category_key(para[slice(*place)], self._latin), phrase)
        end = at + 1
        while end < len(pieces) and pieces[end].para is para:
            end += 1
        return end

    def _is_pay(self, cells: Sequence[Traced]) -> bool:
        """Whether the rest of a line is pay and nothing else: от 161 200 до 217 400 тенге."""
        text = cells[0].text
        pay = self._salaries.read(text) if len(cells) == 1 else None
        if pay is None or any(map(str.isdigit, text[: pay.start])):
            return False
        return pay.start <= _LONGEST_AROUND and len(text) - pay.end <= _LONGEST_AROUND

    def listed(self, value: Stretch) -> bool:
        """Whether a stretch names the pay of categories, each with its own amounts, which are kept."""
        text = value.para[value.start : value.end]
        found = list(self._category.finditer(lower(text.text)))
        # One category counts where words alone stand before it, so that its figure is none of the pay: E-4 150 000.
        if len(found) < _LEAST_LISTED and not (found and _WORDS.fullmatch(text.text, 0, found[0].start())):
            return False
        ends = [*(match.start() for match in found[1:]), len(text)]
        phrases = [text[match.end() : end].strip(" ,;()–—-") for match, end in zip(found, ends, strict=True)]
        if not all(phrase and self._salaries.read(phrase.text) for phrase in phrases):
            return False
        for match, phrase in zip(found, phrases, strict=True):
            self._rows.setdefault(category_key(text[match.start() : match.end()], self._latin), phrase)
        return True

    def asked_of(self, group: Holder | None, value: Stretch) -> None:
        """Keep the pay that a value tells: of each category, or of all whom a group of requirements is for."""
        if self.listed(value) or group is None:
            return
        if found := stated(value, self._salaries):
            keys = [category_key(category, self._latin) for category in group.categories or ()] or [_ALL]
            for key in keys:
                self._rows.setdefault(key, value.para[slice(*found)].strip(" ,;"))

    def add(self, holder: Holder) -> None:
        """Give a post that tells no pay of its own that of its category, else that of all posts."""
        heading = holder.heading
        category = heading.parts.get("category") if heading else None
        phrase = self._rows.get(category_key(category[0], self._latin)) if category else None
        phrase = phrase or self._rows.get(_ALL)
        if heading and phrase and "salary" not in heading.parts:
            heading.parts["salary"] = (phrase, phrase)

    def with_terms(self, posts: Sequence[Holder]) -> bool:
        """Whether a card has pay and terms of what is surely a post, which together tell as much as a label."""
        paid = (post for post in posts if post.heading and "salary" in post.heading.parts and "other" in post.kinds)
        titles = (post.heading.title for post in paid if post.heading)
        return self._cards and any(title is not None and names_post(title, self._titles) for title in titles)


def not_its_own(
    phrase: Traced, post: Holder, label: Language | None, salaries: SalaryRules, rules: NoticeRules
) -> bool:
    """Whether pay behind a label is for some posts of a list, or that which the post has, in the other language."""
    told = post.heading.parts.get("salary") if post.heading else None
    if told is None:
        return bool(post.listed) and of_some(phrase, salaries, rules)
    pay, other = salaries.read(told[0].text), salaries.read(phrase.text)
    again = {rules.heading.tongues.spoken(told[0].text), label} == {"kk", "ru"}
    return again and pay is not None and other is not None and pay[:_BOUNDS] == other[:_BOUNDS]


def of_some(text: Traced, salaries: SalaryRules, rules: NoticeRules) -> bool:
    """Whether a word for a post before an amount says of which posts of a list it is: оклад врача – от 400 000."""
    pay = salaries.read(text.text)
    words = lower(text.text[: pay.start if pay else 0]).split()
    return any(map(rules.wanted.is_agent, words))
