"""Which lines of plain text with tabs are rows of tables, and what becomes of rows that a section parts."""

import pytest

from kqparse import extract
from kqparse.records import NO_LAYOUT
from kqparse.split.cells.grids import grids
from kqparse.text.edits import EditedText

CASES = [
    ("rows", "a\tb\tc\nd\te\tf", ["abc def"]),
    ("a line alone", "a\tb\tc\nx", []),
    ("two cells a line", "a\tb\nc\td", []),
    ("a section between rows", "a\tb\tc\nd\te\tf\nS\ng\th\ti", ["abc def", "ghi"]),
    ("a section under the head", "a\tb\tc\nS\nd\te\tf\ng\th\ti", ["abc", "def ghi"]),
    ("a section over each row", "a\tb\tc\nS\nd\te\tf\n\nT\ng\th\ti", ["abc", "def", "ghi"]),
    ("a row far behind", "a\tb\tc\nd\te\tf\n1\n2\n3\n4\ng\th\ti", ["abc def"]),
    ("a signature right behind", "a\tb\tc\nd\te\tf\nS\nM\t\tN", ["abc def"]),
    ("names right behind", "a\tb\tc\nd\te\tf\nM\tAb N.\nO\tP. Qr", ["abc def"]),
    ("rows that lead to a wider one", "a\tb\tc\nd\te\nf\tg\th\ni\tj\nk\tl\tm\tn", ["abc", "fgh"]),
    ("a cell over lines", "a\tb\tc\nd\te\tf\ng\th\nx\ti\nj\tk\tl", ["abc def gh xi jkl"]),
    ("a last cell over lines", "a\tb\tc\nd\te\tf:\n1) x\ny\ng\th\ti", ["abc def: 1) x y ghi"]),
    ("a row that leaves out a merged cell", "a\tb\tc\nd1\te\tf\ng\th\ni2\tj\tk", ["abc d1ef gh i2jk"]),
    ("heads over lines", "a\tb\nx\tc\nd\te\tf\ng\th\ti", ["ab xc def ghi"]),
    ("rows that blank lines part", "a\tb\tc\n\nd\te\tf\n\ng\th\ti", ["abc def ghi"]),
    ("tables that a blank line parts", "a\tb\tc\nd\te\tf\n\ng\th\ti\nj\tk\tl", ["abc def", "ghi jkl"]),
    ("a row below a section without its last cell", "a\tb\tc\td\nS\ne\t1\tf\ng\th\ti\tj", ["abcd", "e1f ghij"]),
    ("a line that is no row of those with numbers", "a\tb\tc\td\nS\ne\t1\tf\n2\th\ti\tj", ["abcd", "2hij"]),
    ("heads of a narrower table below a section", "a\tb\tc\td\nS\ne\tx\tf\ng\th\ti\tj", ["abcd", "ghij"]),
    (
        "numbered rows over lines",
        "№\ta\tb\n\n1\tc\nD\te\n\n\tS\n\n2\tf\tg\nh\n\n\n3\ti\tj",
        ["№ab 1c De", "2fg h 3ij"],
    ),
    ("a cell over a blank line", "№\ta\tb\n1\tc\nd\te\n2\tf\n\ng\th", ["№ab 1c de 2f gh"]),
    ("rows over lines below blank ones", "a\tb\tc\n\nD\ne\tf\tg\n\nH\ti\nJ\tk", ["abc D efg Hi Jk"]),
    ("a heading right above a row", "a\tb\tc\n\nS\nD\te\tf\n\nT\nG\th\ti", ["abc", "Def", "Ghi"]),
    ("a section below a short row", "№\ta\tb\tc\n1\td\te\tf\n2\tg\nS\t\t\n3\th\ti\tj", ["№abc 1def 2g S 3hij"]),
    ("a row below a short one", "№\ta\tb\n1\tc\nd\te\n2\tf\nG\th\ti\n3\tj\tk", ["№ab 1c de 2f Ghi 3jk"]),
    ("a heading behind a numbered row", "№\ta\tb\n1\tc\nd\te\nS\n2\tf\tg", ["№ab 1c de", "2fg"]),
    ("first cells over lines", "A\tb\tc\nD\te\tf\nG\nh\ti\tj\nk\nL\tm\tn", ["Abc Def G hij k Lmn"]),
    ("a heading between rows with capitals", "A\tb\tc\nD\te\tf\nG\nH\ti\tj\nL\tm\tn", ["Abc Def", "Hij Lmn"]),
    ("a row of other width", "a\tb\tc\nd\te\tf\nS\ng\th\ti\tj", ["abc def"]),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_rows(text: str, expected: list[str]) -> None:
    found = grids(EditedText(text, text), NO_LAYOUT)
    assert [" ".join("".join(cell.text for cell in row) for row in grid.rows()) for grid in found] == expected


def test_posts_under_sections_of_one_row_each() -> None:
    text = (
        "Лауазымдарға қойылатын біліктілік талаптары\n\nЛауазым атауы\tСанаты\tБілімі\tЖұмыс өтілі\n"
        "Кадр департаменті\nБөлім бастығы\tС-4\tжоғары\tкемінде 3 жыл\nТыл басқармасы\nИнспектор\tС-5\tжоғары\t1 жыл\n"
    )
    document = extract(text.encode(), "rows.txt")
    posts = [(each.title and each.title.kk, each.section and each.section.kk) for each in document.positions]
    assert posts == [("Бөлім бастығы", "Кадр департаменті"), ("Инспектор", "Тыл басқармасы")]


def test_numbers_of_columns_below_heads_that_a_section_parts_from_the_rows_count_nobody() -> None:
    text = (
        "Лауазымдарға қойылатын талаптар\n\n№\tЛауазым атауы\tБілімі\tЖұмыс өтілі\n1\t2\t3\t4\n"
        "Порт қызметі\n1\tЛоцман\tжоғары\tкемінде 3 жыл\n2\tБоцман\tорта\tкемінде 1 жыл\n"
    )
    posts = extract(text.encode(), "posts.txt").positions
    assert [(post.title.kk, post.section and post.section.kk) for post in posts if post.title] == [
        ("Лоцман", "Порт қызметі"),
        ("Боцман", "Порт қызметі"),
    ]


def test_a_row_without_a_number_among_numbered_ones_is_a_section() -> None:
    text = (
        "Требования к должностям порта\n\n№\tДолжность\tКатегория\tОбразование\tСтаж\n"
        "1\tЛоцман\tC-4\tвысшее\tне менее 3 лет\n\tОтдел огней\t\t\t\n"
        "2\tБоцман\tC-5\tвысшее\tне требуется\n3\tКок\t\t\t\n"
    )
    document = extract(text.encode(), "rows.txt")
    posts = [
        (each.title and each.title.ru, each.section and each.section.ru, each.category) for each in document.positions
    ]
    assert posts == [("Лоцман", None, "C-4"), ("Боцман", "Отдел огней", "C-5"), ("Кок", "Отдел огней", "C-5")]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_row_that_says_the_same_again_is_one_however_rows_are_parted(gap: str) -> None:
    rows = [
        "Лауазым атауы\tШтат бірлігінің саны\tБілімі\tЖұмыс өтілі",
        "Порт бастығы\t1\tжоғары\tкемінде 5 жыл",
        "Лоцман\t4,5\t-//-\tталап етілмейді",
        "Боцман\t2\tорта\t1 жыл",
    ]
    posts = extract(gap.join(["1-кесте", *rows]).encode(), "rows.txt").positions
    told = [(each.title and each.title.kk, each.headcount, each.education and each.education.levels) for each in posts]
    assert told == [("Порт бастығы", 1, ["higher"]), ("Лоцман", 4.5, ["higher"]), ("Боцман", 2, ["general_secondary"])]


def test_a_title_that_is_wrapped_behind_a_dash_and_a_unit_above_a_title() -> None:
    text = (
        "Штат порта\n\n№\tЛауазым атауы\tШтат бірлігі\n1\tБөлім басшысы - бас\nбухгалтер\t1\n"
        "2\tОтдел маяков\nсмотритель маяка\t2\n3\tЛоцман\t4\n"
    )
    posts = extract(text.encode(), "rows.txt").positions
    said = [[own and (own.kk or own.ru) for own in (post.title, post.section)] for post in posts]
    assert said[:2] == [["Бөлім басшысы - бас бухгалтер", None], ["смотритель маяка", "Отдел маяков"]]


def test_a_line_with_a_kazakh_capital_below_the_last_row_is_none_of_it() -> None:
    text = (
        "Бос лауазымдарға конкурс туралы хабарландыру\n\n№\tЛауазым атауы\tЖүктеме\tЖалақысы, теңге\n"
        "1\tАқын\t1 бірлік\t210000-285000\n2\tҮнші\t1 бірлік\t180000-240000\n3\tКүзетші\t0,5 бірлік\t90000-120000\n\n"
        "Қойылатын біліктілік талаптары:\nАқын: жоғары білім.\nҮнші: орта білім.\nКүзетші: орта білім.\n"
    )
    levels = [post.education and post.education.levels for post in extract(text.encode(), "rows.txt").positions]
    assert levels == [["higher"], ["general_secondary"], ["general_secondary"]]


@pytest.mark.parametrize("sums", ["", "\tИтого по отделу\t{}\n"])
def test_a_remark_may_be_left_out_in_all_rows_of_a_section(sums: str) -> None:
    text = "Штатное расписание\n\n№\tДолжность\tШтат\tПримечание\nАДМИНИСТРАЦИЯ\n1\tДиректор\t1\n2\tБухгалтер\t0,5\tсовмещение\n"
    text += sums.format("1,5") + "ОТДЕЛ ФЛОТА\n3\tЛоцман\t2\n4\tМеханик\t3\n" + sums.format("5")
    text += "ХОЗЯЙСТВО\n5\tСторож\t1\tсезонно\n6\tПовар\t1\n\tВСЕГО\t8,5\n"
    found = extract(text.encode(), "x").positions
    assert [(post.title and post.title.ru, post.headcount, post.section and post.section.ru) for post in found] == [
        ("Директор", 1, "АДМИНИСТРАЦИЯ"),
        ("Бухгалтер", 0.5, "АДМИНИСТРАЦИЯ"),
        ("Лоцман", 2, "ОТДЕЛ ФЛОТА"),
        ("Механик", 3, "ОТДЕЛ ФЛОТА"),
        ("Сторож", 1, "ХОЗЯЙСТВО"),
        ("Повар", 1, "ХОЗЯЙСТВО"),
    ]
