"""Stage 1, read: bytes to source text.

`registry` tells the format and who reads it, by `options`; what it gives is a `source`, or one of the `refusals`.

* Text: `decode` tells the encoding, `mistaken` one that was taken for another. `plain` finds the marks of what is
  `quoted`, the heads of messages in a `chat`, and tables (`plain_tables`, `plain_rows`): drawn by signs
  (`drawn_tables`, `bars`), parted as in CSV (`delimited`), by tabs (`tab_columns`), by blanks (`aligned_tables`, from
  `aligned_lines`), or copied column by column (`by_columns`), all without the breaks of pages amid them
  (`table_breaks`). `markdown` is text with marks.
* Other formats build a `flow`, the stream with the places of its cells: packages of XML (`package`, `parts`, `xml`,
  `tags`) in `docx`, `odt` and `xlsx`; `html` (plain pages as `written`), `rtf`, `pdf`, `scan`; `doc` by another program
  (`docbook`). `numerals`, `symbols` and `raised` figures are as formats write them.
* `moved` is a source whose text is read otherwise; `results` are files that kqparse wrote itself.

Guarantees:
    * the format is told by content, never by the name;
    * the text of a text file is what its bytes say, nothing added and nothing left out, without a byte order mark; any
      other format gives its reader's own text stream, the same on every run, in which every line of a table cell is
      led by a tab and nothing else is;
    * the encoding is told by content, unless the user says it;
    * what cannot be read is refused with one line that says why.
"""

from functools import cache
from typing import TYPE_CHECKING

from kqparse.read import registry
from kqparse.read.options import ReadOptions, Vocabulary
from kqparse.records import SourceText

if TYPE_CHECKING:  # a reader that is told no words needs none of it
    from kqparse.grammar import Grammar
    from kqparse.grammar.kept import PerGrammar

_DEFAULT = ReadOptions()


def run(data: bytes, name: str, grammar: "Grammar", options: ReadOptions = _DEFAULT) -> SourceText:
    """Read a source.

    Args:
        data: its bytes.
        name: what to call it.
        grammar: has the words by which an encoding is told.
        options: what the user says about the reading.

    Raises:
        KqparseError: with a code KQ9xx if it cannot be read.
        UsageError: if there is no such encoding.
    """
    return registry.read(data, name, options._replace(vocabulary=_vocabularies().of(grammar)))


@cache
def _vocabularies() -> "PerGrammar[Vocabulary]":
    from kqparse.grammar.kept import PerGrammar  # noqa: PLC0415  (it is loaded where there is a grammar)

    return PerGrammar(_vocabulary)


def _vocabulary(grammar: "Grammar") -> Vocabulary:
    """Words of more than a letter and endings of more than two, since few letters say little, and the signs that wrong
    code pages leave in words.
    """
    own = grammar.languages
    words = (word for words in (*own.words.values(), own.hints) for word in words if len(word) > 1)
    endings = (ending for ending in own.endings if len(ending) > 2)
    signs = (sign for table in grammar.repair.legacy.tables for sign in table.letters)
    return Vocabulary(frozenset(words), frozenset(endings), frozenset(signs), grammar.prose.pages)
