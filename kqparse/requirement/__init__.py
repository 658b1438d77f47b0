"""What the words of a requirement mean: education, and experience as an OR of ANDs. Knows no stage.

A text of one language, by places in it (`reading` puts the steps together, `shapes` are what it gives); each room takes
what the one before it made:

    `tokens`      `lexer`: phrases of the lexicon, numbers, words, signs, those `glued` together too; `marks` of lists,
                  and `dashes` that are none; a length of work is one token (`amounts`, `ordered` puts its words in
                  order; `numbers_alone` have no unit); `brackets` that ask for something are opened, lengths for
                  categories alone (`graded`) go; Kazakh names of places are told (`at_places`), those whose education
                  is asked for go (`owners`)
    `clauses`     `runs` between signs; what a weak word is in its `company` (`sectors`, `other_times`, `bare_levels`)
                  is settled; another way is told by `or` (`other_ways`), the post that heads a sentence goes
                  (`titles`); `division` at connectors (`parts`), split where the subject changes
    `conditions`  `joints`: fragments go to what they describe (`told_by`, `wholes`, `one_set`); amounts for educations
                  and posts: `in_turn` and `shared_head` in a sentence, `list_entries`, `own_amounts` and
                  `place_entries` over several
    `meanings`    `work` (with `names`) and `schooling` (with `fields`), each from one clause; `said` ties them; `ways`
                  (`gathered`): the OR of ANDs, its places `evened` at brackets

`several`: `meaning` puts pieces of the source at the places, `joined` makes one record of two languages (`pairing`),
`moved` takes it to where a criterion stands, `remembered` keeps it, so that asking twice costs nothing.

A new rule goes where all that it looks at is known, and no further: a word into the grammar; a word that is something
else beside another into `company`; what parts or ties clauses into `division`; what is one condition into `joints`;
whom an amount is for into `shared_head` or `own_amounts`; what is another way into `ways`. A step sees what the steps
before it made, never the text again (but for `work` and `schooling`, which read names). A rule that looks for what is
rare asks first whether its kind is there; none looks at all pairs.
"""

from kqparse.grammar import Grammar
from kqparse.grammar.kept import PerGrammar
from kqparse.model import Diagnostic, Education, Experience
from kqparse.requirement.clauses.company import About
from kqparse.requirement.meaning import Meaning, understand
from kqparse.requirement.several.combined import all_of, any_of, whole_education, with_education
from kqparse.requirement.several.remembered import Asked, Places, Reader, Texts, placed

_READERS = PerGrammar[Reader](lambda grammar: Reader(grammar.requirement, grammar.fields))


def reader(grammar: Grammar) -> Reader:
    """What reads requirements by a grammar; it remembers texts, so there is one for all that is read by the grammar."""
    return _READERS.of(grammar)


def education(texts: Texts, rules: Reader, about: About | None = None) -> Education | None:
    """What a criterion asks of an education; None if it asks for none (licences and papers only)."""
    return rules.asked(texts, about).education


def experience(texts: Texts, rules: Reader, about: About | None = None) -> Experience | None:
    """What a criterion asks of experience; None if it says nothing of it."""
    return rules.asked(texts, about).experience


def findings(texts: Texts, rules: Reader, about: About | None, position: str | None) -> list[Diagnostic]:
    """What was found in the texts of a criterion, Kazakh first; what both languages print is told once."""
    return rules.asked(texts, about, position).told()


__all__ = [
    "About",
    "Asked",
    "Meaning",
    "Places",
    "Reader",
    "Texts",
    "all_of",
    "any_of",
    "education",
    "experience",
    "findings",
    "placed",
    "reader",
    "understand",
    "whole_education",
    "with_education",
]
