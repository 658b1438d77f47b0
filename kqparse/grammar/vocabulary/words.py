"""Lists of words and letters, compiled for the engine."""

import re
from collections.abc import Callable, Iterable

from msgspec import Struct

from kqparse.grammar.phrasing.any_of import any_word
from kqparse.grammar.phrasing.late import late
from kqparse.grammar.phrasing.marks import FormError
from kqparse.grammar.tables import Languages, LanguageSigns, Letters, Offices, RecognisedSigns, Units
from kqparse.grammar.tables import StandIn as StandInTable
from kqparse.model import Language
from kqparse.text.fold import label_key
from kqparse.text.languages import LanguageRules
from kqparse.text.prepare import RepairRules
from kqparse.text.repair.alphabet import Alphabet, AlphabetWords
from kqparse.text.repair.gaps import GapRules
from kqparse.text.repair.legacy import LegacyRules, LegacyTable
from kqparse.text.repair.lost import KnownWords, LostLetters, LostRules
from kqparse.text.repair.lost_blanks import BlankRules
from kqparse.text.repair.plain import PlainLetters, PlainRules, PlainWords
from kqparse.text.repair.recognised import RecognisedRules
from kqparse.text.repair.scripts import ScriptRules
from kqparse.text.repair.stand_ins import StandIn
from kqparse.text.repair.transcribed import AlphabetRules
from kqparse.text.repair.word_list import WordList
from kqparse.text.tongue_words import WordWeights
from kqparse.text.tongues import TongueRules

_CLOSING = ('"', "»", "”", ")")


class LastWords(Struct, frozen=True):
    """Words that a text in lower case may end with; as one pattern they would take long to compile.

    Attributes:
        every: all of them.
        words: those of letters alone.
        phrases: the others.
    """

    every: tuple[str, ...]
    words: frozenset[str]
    phrases: tuple[str, ...]

    def ends(self, text: str) -> bool:
        """Whether a text ends with one of them, or with one and the sign that closes a name."""
        end = text[:-1] if text.endswith(_CLOSING) else text
        if not end.endswith(self.every):
            return False  # as most texts
        begin = len(end)
        while begin and (end[begin - 1].isalnum() or end[begin - 1] == "_"):
            begin -= 1
        if end[begin:] in self.words:
            return True
        before = (end.removesuffix(phrase) for phrase in self.phrases if end.endswith(phrase))
        return any(not (rest[-1:].isalnum() or rest[-1:] == "_") for rest in before)

    def begins_or_ends(self, text: str) -> bool:
        """Whether a text, or the first word of it, ends so."""
        return self.ends(text) or self.ends(text.split(" ", 1)[0])


class OfficeRules(Struct, frozen=True):
    """Words of offices, as patterns for text in lower case.

    Attributes:
        unit: tells the name of a unit at the end of a text.
        body: finds the name of a body of its own in the genitive.
        surname: finds a surname's ending at the end of a word.
        called_after: finds at the end of a text what says that a body has the name behind it.
    """

    unit: LastWords
    body: re.Pattern[str]
    surname: re.Pattern[str]
    called_after: re.Pattern[str]


def office_rules(table: Offices) -> OfficeRules:
    """Compile the words for units, bodies and surnames."""
    forms = [form for word in table.units.kk for form in _kazakh_forms(word, table.units)]
    units = sorted({form.lower() for form in (*forms, *table.units.ru)})
    phrases = tuple([unit for unit in units if not unit.isalpha()])
    return OfficeRules(
        unit=LastWords(tuple(units), frozenset(filter(str.isalpha, units)), phrases),
        body=late(rf"(?<!\w){any_word(table.bodies.both)}(?!\w)"),
        surname=late(rf"{any_word(table.surnames.endings)}$"),
        called_after=late(rf"(?<!\w){any_word(table.surnames.called_after)}\s*$"),
    )


def _kazakh_forms(word: str, units: Units) -> list[str]:
    """The word with each of its endings; a last consonant that softens does so before any ending but none."""
    soft = word[:-1] + units.kk_softening.get(word[-1], word[-1])
    return [(soft if ending else word) + ending for ending in units.kk_endings]


def language_rules(table: Languages) -> LanguageRules:
    """Compile the signs by which languages are told apart."""
    signs = _by_language(table)
    return LanguageRules(
        letters={language: "".join(dict.fromkeys(own.letters.lower())) for language, own in signs.items()},
        words={language: frozenset(map(str.lower, own.words)) for language, own in signs.items()},
        hints=frozenset(word.lower() for own in signs.values() for word in own.hints),
        endings=frozenset(ending.lower() for own in signs.values() for ending in own.endings),
        marks={language: frozenset(own.marks) for language, own in signs.items()},
        known={},
    )


def _by_language(table: Languages) -> dict[Language, LanguageSigns]:
    return {"kk": table.kk, "ru": table.ru}


def tongue_rules(table: Languages) -> TongueRules:
    """Compile the signs by which single words of a text in both languages are told apart."""
    signs = _by_language(table)
    weights = WordWeights(
        letters={language: _any_letter(own.letters) for language, own in signs.items()},
        words={language: frozenset(map(str.lower, (*own.words, *own.hints))) for language, own in signs.items()},
        endings={language: frozenset(map(str.lower, own.endings)) for language, own in signs.items()},
    )
    return TongueRules(weights, {label_key(name): language for language, own in signs.items() for name in own.names})


def repair_rules(letters: Letters, languages: Languages, words: Callable[[], Iterable[str]] = frozenset) -> RepairRules:
    """Compile the look-alike letters and the legacy fonts; further `words` in lower case tell lost letters.

    Raises:
        FormError: if two lines that belong together differ in length.
    """
    kazakh = letters.kazakh
    listed = {word.lower() for word in (*kazakh.words, *letters.lost.words, *languages.kk.words)}
    own = LostLetters(kazakh.own, kazakh.vowels, _paired("lost", letters.lost.hard, letters.lost.soft))
    lexicons = (KnownWords(own, lambda: listed), KnownWords(own, words))
    marks = str.maketrans(dict.fromkeys(kazakh.own, "?"))
    lost = LostRules(own, lexicons, {ending.translate(marks): ending for ending in letters.lost.endings})
    known = WordList(lambda: frozenset({*letters.plain.words, *listed}).union(words()))
    scripts = _script_rules(letters, known)
    plain = _plain_rules(letters, tongue_rules(languages), listed, words)
    stand_ins = [_stand_in(table) for table in letters.stand_ins]
    legacy = LegacyRules(
        tables=tuple(
            LegacyTable(font.name, _paired(f"legacy {font.name}", font.printed, font.meant)) for font in letters.legacy
        ),
        sign=_any_letter("".join(font.printed for font in letters.legacy)),
        doubtful=frozenset(letters.doubtful),
        kazakh_letters=frozenset(kazakh.own),
        known=known,
        vowels=frozenset(kazakh.vowels),
    )
    recognised = _recognised_rules(letters.recognised, scripts, known)
    alphabets = _alphabet_rules(letters, scripts.code, known)
    gaps = _gap_rules(letters, languages, known)
    blanks = _blank_rules(letters, languages, recognised, known)
    return RepairRules(scripts, legacy, lost, plain, stand_ins, recognised, gaps, blanks, alphabets)


def _gap_rules(letters: Letters, languages: Languages, words: WordList) -> GapRules:
    own = frozenset(letters.kazakh.own + languages.kk.letters)
    endings = (ending.lower() for ending in (*languages.kk.endings, *letters.gap_endings))
    told = frozenset(ending for ending in endings if not own.isdisjoint(ending))
    return GapRules(letters.gap_signs, own, words, told)


def _blank_rules(letters: Letters, languages: Languages, recognised: RecognisedRules, words: WordList) -> BlankRules:
    small = {word.lower() for own in (languages.kk, languages.ru) for word in own.words}
    units = tuple(letters.recognised.units)
    short = frozenset(word for word in small.union(units) if len(word) > 1 and word.isalpha())
    endings = frozenset((*languages.kk.endings, *languages.ru.endings, *letters.gap_endings))
    return BlankRules(
        words, short, letters.joining, endings, recognised, tuple(unit for unit in units if unit.isalpha())
    )


def _stand_in(table: StandInTable) -> StandIn:
    head, behind = r"(?<![^\W\d_])", re.escape(table.behind + table.behind.upper())
    either = f"[{table.printed}{table.printed.upper()}]"
    meant = {table.printed: table.meant, table.printed.upper(): table.meant.upper()}
    return StandIn(table.signs, late(f"(?:{head}|(?<=[{behind}])){either}"), meant)


def _recognised_rules(table: RecognisedSigns, scripts: ScriptRules, words: WordList) -> RecognisedRules:
    letters = re.escape("".join(one for one in table.number_letters if one.isupper() or one not in table.alone))
    mixed = f"(?=[0-9]+[{letters}])[0-9{letters}]{{2,6}}" if letters else "(?!)"
    alone = f"[{re.escape(table.alone)}]" if table.alone else "(?!)"
    part = f"[{letters}]{{0,2}}[0-9][0-9{letters}]{{0,2}}"
    # A letter behind which no figure stands belongs to the number of an act: № 15-О, № 01-25о.
    code = rf"№\s?((?=[0-9-]*[{letters}]+-?[0-9]){part}(?:-{part}){{1,3}})(?!\w)" if letters else "(?!)"
    units = "|".join(re.escape(unit) for unit in table.units) or "(?!)"
    capitals = "".join(sign for sign in table.alone if sign.isupper())
    latin = _latin_capital(map(chr, scripts.latin))
    category = rf"(?<![\w-]){latin}-{latin}{{1,2}}-([{re.escape(capitals)}])(?![\w-])" if capitals else "(?!)"
    return RecognisedRules(
        letters=_paired("recognised", table.digits, table.letters),
        digits=_paired("recognised numbers", table.number_letters, table.number_digits),
        number=late(rf"(?<![\w-])(?:{mixed}|{alone})(?=\s(?:{units}))"),
        code=late(code),
        category=late(category),
        behind_dash=tuple(f"-{sign}" for sign in capitals),
        alone=tuple(f"{sign} " if sign.isupper() else f" {sign} " for sign in table.alone),
        words=words,
    )


def _plain_rules(
    letters: Letters, tongues: TongueRules, listed: Iterable[str], words: Callable[[], Iterable[str]]
) -> PlainRules:
    table = letters.plain
    vowels = {
        **dict.fromkeys(table.back, table.behind_back),
        **dict.fromkeys(table.front, table.behind_front),
    }
    typed = str.maketrans({own: others[0] for own, others in table.typed.items()})
    endings = {ending.translate(typed): ending for ending in sorted(table.endings, key=len, reverse=True)}
    known = PlainWords(PlainLetters(table.typed, vowels, endings), lambda: {*table.words, *listed, *words()})
    return PlainRules(letters.kazakh.own, _cased(table.signs), known, tongues)


def _alphabet_rules(letters: Letters, code: re.Pattern[str], words: WordList) -> AlphabetRules:
    alphabets = [
        AlphabetWords(
            Alphabet(own.name, own.letters, own.loans, own.behind_vowel, own.small),
            letters.kazakh.vowels,
            words,
        )
        for own in letters.alphabets
    ]
    short = frozenset(word.upper() for word in letters.alphabet_short)
    names = frozenset(word.lower() for word in letters.alphabet_names)
    shown = tuple(letters.alphabet_letters + letters.alphabet_letters.upper())
    return AlphabetRules(shown, _cased(letters.alphabet_signs), alphabets, short, names, code)


def _cased(words: Iterable[str]) -> list[str]:
    return [form for word in words for form in (word, word.capitalize(), word.upper())]


def _script_rules(letters: Letters, known: WordList) -> ScriptRules:
    to_cyrillic = _paired("look_alikes", letters.look_alikes.latin, letters.look_alikes.cyrillic)
    # Where two Latin letters look like one Cyrillic letter, the plain one of the alphabet comes first in the file.
    to_latin: dict[str, str] = {}
    for own, other in to_cyrillic.items():
        if own.isascii():
            to_latin.setdefault(other, own)
    letter = _latin_capital(to_latin)
    capital = f"{letter}{letter}{{0,3}}"
    foreign = f"[A-Za-z{re.escape(''.join(to_cyrillic))}]"
    before_o = letters.words.before_o
    before_o += "".join(own for own, other in to_latin.items() if other in letters.words.before_o)
    return ScriptRules(
        cyrillic=str.maketrans(to_cyrillic),
        latin=str.maketrans(to_latin),
        # What begins with one letter, and not with several, is looked for in a third of the time.
        latin_letters=late(f"{foreign}{foreign}*+"),
        latin_words=frozenset(word.lower() for word in letters.words.latin),
        cyrillic_words=frozenset(word.lower() for word in letters.words.cyrillic),
        known=known,
        code=late(rf"{capital}(?: ?[-\u2013] ?{capital}){{0,3}} ?[-\u2013] ?[0-9]{{1,2}}(?![\w-])"),
        letter_before=late(rf"(?<![\w-])[{re.escape(before_o)}] ?[-\u2013] ?\Z" if before_o else "(?!)"),
        code_context=tuple(word.lower() for word in letters.words.code_context),
    )


def _latin_capital(to_latin: Iterable[str]) -> str:
    """What finds a capital that is Latin or looks so."""
    return "[A-Z" + "".join(re.escape(own) for own in to_latin if own.isupper()) + "]"


def _paired(name: str, first: str, second: str) -> dict[str, str]:
    if len(first) != len(second):
        raise FormError(f"{name}: {len(first)} letters stand over {len(second)}")
    return dict(zip(first, second, strict=True))


def _any_letter(letters: str) -> re.Pattern[str]:
    return late(f"[{re.escape(letters)}]" if letters else "(?!)")
