"""How lines become running text."""

import re

import pytest
from text_factories import SHY

from kqparse.text.lines import joint
from kqparse.text.repair.characters import unify
from kqparse.text.traced import cut, join

# What it shows, two lines, the words that the document has elsewhere, the running text.
JOINTS = [
    ("a blank between words", "жоғары\nбілім", "", "жоғары білім"),
    ("one blank, however many line ends", "жоғары \n\n\t білім", "", "жоғары білім"),
    # A hyphen at a line end, judged by the document's words.
    ("the document hyphens the word", "ақпараттық-\nкоммуникациялық", "ақпараттық-коммуникациялық", "ақпараттық-коммуникациялық"),
    ("the document has the word whole", "құзы-\nреттілік", "құзыреттілік", "құзыреттілік"),
    ("the document hyphens its beginning", "іс-\nшаралар", "іс-тәжірибе", "іс-шаралар"),
    ("the document has both parts as words", "қаржы-\nэкономика", "қаржы мен экономика", "қаржы-экономика"),
    ("both parts, but one is a syllable", "ал-\nма", "ал ма", "алма"),
    ("whole word before hyphened word", "жұмыс-\nшы", "жұмысшы іс-шара", "жұмысшы"),
    ("unknown word", "лауа-\nзым", "", "лауазым"),
    ("Russian words too", "долж-\nность", "должность", "должность"),
    ("Russian hyphened word", "социально-\nэкономический", "социально-экономический", "социально-экономический"),
    ("case makes no difference", "Құзы-\nреттілік", "ҚҰЗЫРЕТТІЛІК", "Құзыреттілік"),
    ("other broken words are no evidence", "құзы-\nреттілік", "құзы-\nреттілік", "құзыреттілік"),
    ("a capital begins a part of its own", "Алматы-\nАстана", "", "Алматы-Астана"),
    ("capitals throughout say nothing", "ТАЛАП-\nТАР", "талаптар", "ТАЛАПТАР"),
    ("capitals hyphened by the document", "БАС-\nҚҰЖАТ", "бас-құжат", "БАС-ҚҰЖАТ"),
    ("three lines", "құзы-\nретті-\nлік", "құзыреттілік", "құзыреттілік"),
    ("figures keep their hyphen", "3-\n5 жыл", "", "3-5 жыл"),
    ("an ending behind a figure", "09-1-1-\nден", "", "09-1-1-ден"),
    ("an ending behind an abbreviation", "ЖОО-\nға", "", "ЖОО-ға"),
    ("a first letter is none", "Б-\nілім", "", "Білім"),
    ("a category", "D-\nO-4", "", "D-O-4"),
    ("a category to its last hyphen", "C-SV-\n4", "", "C-SV-4"),
    ("a staff code", "ПС-\nЛ-03-01", "", "ПС-Л-03-01"),
    ("a staff code that goes on in figures", "ПС-Л-\n03-01", "", "ПС-Л-03-01"),
    ("a series of two letters", "C-\nSV4", "", "C-SV4"),
    ("a dash is no hyphen", "талаптар -\nбілім", "", "талаптар - білім"),
    ("nor is a long one", "талаптар–\nбілім", "", "талаптар– білім"),
    ("a hyphen that begins a line is none", "талаптар\n- білім", "", "талаптар - білім"),
    ("no-break hyphen", "іс\u2011\nшаралар", "іс-шаралар", "іс-шаралар"),
    # In a long text words are broken at many line ends or at none.
    ("hardly a line ends with one", "хат-\nхабар", "сөз тіз\n" * 120, "хат-хабар"),
    ("few lines end with one", "хат-\nхабар", "сөз тіз\n" * 120 + "іс-\nқимыл", "хат-хабар"),
    ("a text may be too short to tell", "хат-\nхабар", "сөз тіз\n" * 60, "хатхабар"),
    ("one of few breaks a known word", "хат-\nхабар", "сөз лауазым\n" * 250 + "лауа-\nзым", "хатхабар"),
    ("it breaks another form of a known word", "лауа-\nзымның", "сөз лауазымды\n" * 120, "лауазымның"),
    ("many lines end with one", "хат-\nхабар", "сөз тіз\n" * 99 + "қал-\nды, кел-\nді, бер-\nді", "хатхабар"),
    # A soft hyphen only breaks.
    ("soft hyphen", f"құзы{SHY}\nрет", "құзы-рет", "құзырет"),
    ("a hyphen where soft hyphens break", f"құзы{SHY}\nрет, тіз{SHY}\nбе, маман-\nзаңгер", "", "құзырет, тізбе, маман-заңгер"),
    ("a hyphen of a known word all the same", f"құзы{SHY}\nрет, тіз{SHY}\nбе, лауа-\nзым", "лауазым", "құзырет, тізбе, лауазым"),
    ("where hyphens break too", f"құзы{SHY}\nрет, лауа-\nзым", "тіз-\nбе", "құзырет, лауазым"),
    ("soft hyphen and blanks", f"құзы{SHY} \n   рет", "", "құзырет"),
    ("soft hyphen behind the last word", f"құзырет{SHY}\n.", "", "құзырет."),
    # Marks.
    ("after an opening bracket", "білім (\nжоғары)", "", "білім (жоғары)"),
    ("before a closing bracket", "(жоғары\n) білім", "", "(жоғары) білім"),
    ("brackets inside", "(жоғары)\n(орта)", "", "(жоғары) (орта)"),
    ("after an opening quote", "«\nҚұқық» мамандығы", "", "«Құқық» мамандығы"),
    ("before a closing quote", "«Құқық\n» мамандығы", "", "«Құқық» мамандығы"),
    ("plain quote that opens", 'мамандығы "\nҚұқық"', "", 'мамандығы "Құқық"'),
    ("plain quote that opens a line", '"\nҚұқық"', "", '"Құқық"'),
    ("plain quote that closes", '"Құқық\n" мамандығы', "", '"Құқық" мамандығы'),
    ("plain quote that closes before a sign", '"Құқық\n", тағы', "", '"Құқық", тағы'),
    ("plain quote that opens the next line", 'мамандығы\n"Құқық"', "", 'мамандығы "Құқық"'),
    ("plain quote that closed the line", '"Құқық"\nмамандығы', "", '"Құқық" мамандығы'),
    ("comma that begins a line", "білім\n, тәжірибе", "", "білім, тәжірибе"),
    ("full stop that begins a line", "білім\n.", "", "білім."),
    ("colon, semicolon, percent, dots", "білім\n: 5\n%; тағы\n…", "", "білім: 5%; тағы…"),
    ("blanks printed in a line stay", "білім , ( тәжірибе )", "", "білім , ( тәжірибе )"),
    ("doubled blanks are one, before a mark too", "білім  , тағы", "", "білім , тағы"),
    ("after a comma", "білім,\nтәжірибе", "", "білім, тәжірибе"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "elsewhere", "running"), [case[1:] for case in JOINTS], ids=[case[0] for case in JOINTS]
)
def test_joints(lines: str, elsewhere: str, running: str) -> None:
    of = unify(f"{elsewhere}.\n{lines}")
    assert cut(of, len(elsewhere) + 2, len(of.text)).tidy().text == running


def test_a_soft_hyphen_joins_lines_that_were_cut_without_it() -> None:
    of = unify(f"бес жыл стаж{SHY}\nОсы, С-{SHY}\nО-1, құзы{SHY}\nрет")
    lines = [cut(of, match.start(), match.end()).strip() for match in re.finditer(r"[^\n]+", of.text)]
    assert join(lines).text == "бес жыл стажОсы, С-О-1, құзырет"


def test_a_joint_tells_what_it_drops() -> None:
    of = unify("лауа-\nзым, бас\nмаман (\nіс")
    assert joint(of, (0, 5), 6) == (1, "")
    assert joint(of, (11, 14), 15) == (0, " ")
    assert joint(of, (15, 22), 23) == (0, "")
