"""Sentences that name the posts themselves: who is wanted, each with the work, education or pay that goes with it.

Such a sentence begins a paragraph. Its posts stand in it (Требуется повар, опыт 1 год), or below it, an item each
(Требуются: - повар - официант). What is asked may stand behind the sentence or below it, too.

Guarantees: a sentence is taken whole or not at all, and so is a list; only where work, education or pay is told of one
of its posts, and who needs them is told or nobody is; time is linear in the text.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.grammar.phrasing.finder import Finder
from kqparse.split.notices.marks import Segment, beginnings, withins
from kqparse.split.notices.wanted_lists import Wording, first_told
from kqparse.split.notices.wanted_rows import behind_call
from kqparse.split.notices.wanted_sentence import Sentence
from kqparse.split.prose.joining import Para
from kqparse.text.kept import keep
from kqparse.text.seen import Seen
from kqparse.text.traced import Traced

_KEPT, _LONGEST_KEPT = 4096, 2000
"""Paragraphs that are remembered, and their characters."""


def wanted(wording: Wording) -> dict[int, list[Segment]]:
    """The calls and posts of such sentences, by the numbers of their paragraphs."""
    found: dict[int, list[Segment]] = {}
    asked: int | None = None  # the first paragraph that begins with what is asked of a post
    calls = unread = False  # whether any call stood so far, or such a sentence that names no post
    if "tail" not in wording.rules.table.posts:
        return found
    for number, own in enumerate(wording.owns):
        if number in found:
            continue
        sentence = Sentence.at(wording, number) if wording.rules.wanted.verbs in own.starts else None
        read = sentence.read() if sentence else {}
        unread = unread or (sentence is not None and not read)
        if sentence and read and not sentence.needing():
            asked = first_told(wording) if asked is None else asked
            # Behind what is asked of a post that is named otherwise, it says what else is asked of that post.
            read = {} if asked < min([*found, number]) else read
        for place, segments in read.items():
            found.setdefault(place, segments)
        calls = calls or any(True for _ in own.find(wording.rules.calls))
        if number not in found and (calls or unread):
            found |= behind_call(wording, number, called=calls)
    return found


def wanted_paragraphs(paras: Sequence[Para], seen: Seen, rules: NoticeRules) -> int:
    """How many paragraphs begin with such a sentence at most; `seen` are all of them.

    Few do of those that have its verb, so that only these are looked at, and few of them for what they ask for.
    """
    if "tail" not in rules.table.posts or not rules.wanted.verbs.needs.may_be(seen.words):
        return 0
    running, known = seen.running, rules.wanted.calling
    numbers = sorted({bisect_right(running.starts, verb.start()) - 1 for verb in rules.wanted.verbs.matches(seen)})
    own = [paras[number].text for number in numbers]
    told = {para.text: known[para.text] for para in own if para.text in known}
    new = [para for para in own if para.text not in told]
    calling = _calling(new, rules) if new else set()
    for para in new:
        told[para.text] = para.text in calling
        if len(para.text) <= _LONGEST_KEPT:
            keep(known, para.text, told[para.text], _KEPT)
    return sum(told[para.text] for para in own)


def _calling(paras: Sequence[Traced], rules: NoticeRules) -> set[str]:
    """Those of some paragraphs that may begin with such a sentence."""
    verbs = [rules.wanted.verbs]
    # What stands behind the sentence tells nothing, but its forms would have to be made ready.
    alone = {one.text.text: one.sentence() for one in _sentences(paras, verbs, rules) if one.may_lead()}
    if not alone:
        return set()
    every = [*verbs, *(forms.finder for forms in (*rules.labels, *rules.clauses))]
    apart = list({text.text: text for text in alone.values()}.values())
    found = {one.text.text for one in _sentences(apart, every, rules) if one.may_call()}
    return {text for text, own in alone.items() if own.text in found}


def _sentences(paras: Sequence[Traced], finders: Iterable[Finder], rules: NoticeRules) -> Iterator["Sentence"]:
    """The sentences that begin some paragraphs, read by some forms."""
    texts = [para.text for para in paras]
    seen = Seen("\n".join(texts), texts)
    wording = Wording(paras, list(withins(seen, texts, beginnings(finders, seen))), rules)
    found = (Sentence.at(wording, number) for number in range(len(paras)))
    return (sentence for sentence in found if sentence)
