"""Generated documents of the family: what they say, and ways of printing it that say the same."""

from typing import NamedTuple

from hypothesis import strategies as st


class Pool(NamedTuple):
    """Words of one language; a unit stands before its office in Kazakh, behind it in Russian."""

    labels: tuple[str, ...]
    heads: tuple[str, str]
    category: str
    codes: tuple[str, ...]
    unit: tuple[str, ...]
    leaders: tuple[str, ...]
    units: tuple[tuple[str, str], ...]
    offices: tuple[str, ...]
    bodies: tuple[str, ...]
    values: tuple[tuple[str, ...], ...]


def _kazakh(unit: str, genitive: str, owner: str = "") -> tuple[str, str]:
    section = f"{owner} {unit}" if owner else unit[0].upper() + unit[1:]
    return section, f"{genitive[0].upper()}{genitive[1:]} {{}}"


KAZAKH = Pool(
    labels=("Білімі", "Мамандық біліктілігі", "Іс-тәжірибе", "Функционалдық міндеттері"),
    heads=("Критерий", "Талаптар"),
    category="{} санаты",
    codes=("(№ {0}-1-{1})", "(№ {0}-1-{1}-ден № {0}-1-{2}-ке дейін)", "(№ {0}-1-{1} ден № {0}-1-{2})", "№ {0}-1-{1}, № {0}-1-{2}"),
    unit=("{} бірлік", "{} штат бірлігі"),
    leaders=(
        "Аудан әкімінің орынбасары", "Аудан әкімінің режим бойынша көмекшісі", "Аудан әкімі аппаратының басшысы",
        "Қазақстан халқы Ассамблеясы хатшылығының меңгерушісі", "Бас маман-аудан әкімі орынбасарының көмекшісі",
        "Айдарлы ауданы Жаңатас ауылдық округі әкімінің кеңесшісі",
    ),
    units=(
        _kazakh("құқық бөлімі", "құқық бөлімінің", "Аудан әкімі аппаратының"),
        _kazakh("қаржы-шаруашылық бөлімі", "қаржы-шаруашылық бөлімінің"),
        _kazakh("құжаттамалық қамтамасыз ету бөлімі", "құжаттамалық қамтамасыз ету бөлімінің", "Айдарлы ауданы әкімі аппаратының"),
        _kazakh("баспасөз қызметі", "баспасөз қызметінің", "Аудан әкімінің"),
        _kazakh("жұмылдыру тобы", "жұмылдыру тобының"),
        _kazakh("мемлекеттік сатып алулар секторы", "мемлекеттік сатып алулар секторының", "Аудан әкімі аппаратының"),
        _kazakh("Қазақстан халқы Ассамблеясының хатшылығы", "Қазақстан халқы Ассамблеясы хатшылығының"),
        _kazakh("басшылық", "аудан әкімі аппаратының"),
    ),
    offices=(
        "меңгерушісі", "бас маманы", "жетекші маманы", "меңгерушісінің орынбасары", "аға заңгері",
        "бас маман-бас есепшісі", "тілдерді дамыту жөніндегі бас маманы",
    ),
    bodies=("Аудандық білім басқармасының бастығы", "Аудандық ауыл шаруашылығы және ветеринария басқармасының бастығы"),
    values=(
        ("Жоғары білім.", "Білімі - жоғары кәсіптік /заңгерлік, экономикалық/.", "Жоғары\n\tнемесе орта білімнен кейінгі."),
        ("Қазақстан Республикасының Конституциясын, аудан әкімдігінің жұмыс тәртібін білуі.", "Бас құжаттарды білуі."),
        ("Екі жылдан кем емес.",),
        ("Бөлім жұмысын ұйымдастырады, Қазақстан халқы Ассамблеясының материалдарын дайындайды.", "Құқық жөнінде кеңес береді."),
    ),
)  # fmt: skip

RUSSIAN = Pool(
    labels=("Образование", "Профессиональная компетентность", "Опыт работы", "Функциональные обязанности"),
    heads=("Критерий", "Требования"),
    category="категория {}",
    codes=("(№ {0}-1-{1})", "(с № {0}-1-{1} по № {0}-1-{2})", "№ {0}-1-{1}, № {0}-1-{2}"),
    unit=("{} единиц", "{} штатных единиц"),
    leaders=("Заместитель акима района", "Руководитель аппарата акима района", "Советник акима по вопросам режима"),
    units=(
        ("Юридический отдел", "{} юридического отдела"),
        ("Отдел документационного обеспечения", "{} отдела документационного обеспечения"),
        ("Отдел кадров аппарата акима района", "{} отдела кадров"),
        ("Пресс-служба акима района", "{} пресс-службы"),
        ("Сектор государственных закупок", "{} сектора государственных закупок"),
    ),
    offices=("Руководитель", "Главный специалист", "Ведущий специалист", "Заместитель руководителя"),
    bodies=("Начальник районного управления образования",),
    values=(
        ("Высшее образование.", "Высшее\n\tили послесреднее."),
        ("Знание законов и порядка работы акимата, заместитель акима района.",),
        ("Стаж не менее двух лет.",),
        ("Руководитель отдела, главный специалист, юридический советник.", "Ведет делопроизводство отдела и пресс-службы."),
    ),
)  # fmt: skip
SURNAMES = ["Тестбаев", "Сынақова", "Үлгібеков", "Сынақбеко", "А.Б. Тестбаев", "Үлгіұлы Н.", "Тестбаев Асан"]


class Post(NamedTuple):
    """A post: what stands before its title, its heading, its values."""

    section: str
    title: str
    parts: tuple[str, ...]
    rows: tuple[tuple[str, str], ...]
    heads: tuple[str, str]


class Printing(NamedTuple):
    """How to print a post: for each blank of its heading what stands there, indents, blank lines, and stray names."""

    blanks: tuple[str, ...]
    section_blank: int
    indent: str
    gap: str
    comma: str
    between_heads: str
    names: tuple[tuple[int, str], ...]


PLAIN = Printing((" ",), -1, "", "\n", ",", "\n\t", ())


@st.composite
def posts(draw: st.DrawFn) -> list[Post]:
    """Leaders, units with their staff, and at times bodies of their own at the end, in one language."""
    pool = draw(st.sampled_from([KAZAKH, KAZAKH, RUSSIAN]))
    found: list[Post] = []

    def add(section: str, title: str, unit: int, category: str) -> None:
        code = draw(st.sampled_from(pool.codes))
        number = 4 * len(found) + 1
        units = 3 if "{2}" in code else 1
        parts = [
            pool.category.format(category),
            code.format(f"{unit:02}", number, number + (1 if "," in code else 2)),
            draw(st.sampled_from(pool.unit)).format(2 if "," in code else units),
        ]
        rows = [(label, draw(st.sampled_from(texts))) for label, texts in zip(pool.labels, pool.values, strict=True)]
        found.append(Post(section, title, tuple(draw(st.permutations(parts))), tuple(rows), pool.heads))

    for title in draw(st.lists(st.sampled_from(pool.leaders), min_size=1, max_size=3)):
        add("", title, 1, "E-2")
    for number, (section, title) in enumerate(draw(st.lists(st.sampled_from(pool.units), max_size=2, unique=True)), 2):
        for index, office in enumerate(draw(st.lists(st.sampled_from(pool.offices), min_size=1, max_size=2))):
            add("" if index else section, title.format(office), number, "E-4")
    for title in draw(st.lists(st.sampled_from(pool.bodies), max_size=1)):
        add("", title, 31, "E-R-1")
    return found


@st.composite
def printings(draw: st.DrawFn) -> Printing:
    """Any split, indent and gap, with or without names."""
    blank = st.sampled_from([" ", " ", " ", "  ", "\n", "\n   ", " \n\n", "\n\n      "])
    return Printing(
        blanks=tuple(draw(st.lists(blank, min_size=1, max_size=9))),
        section_blank=draw(st.integers(-1, 6)),
        indent=draw(st.sampled_from(["", " ", "        "])),
        gap=draw(st.sampled_from(["\n", "\n\n", "\n\n\n\n"])),
        comma=draw(st.sampled_from([",", ",", ""])),
        between_heads=draw(st.sampled_from(["\n\t", "\t", "\n\n   \t"])),
        names=tuple(draw(st.lists(st.tuples(st.integers(0, 4), st.sampled_from(SURNAMES)), max_size=2))),
    )


def printed(post: Post, how: Printing) -> str:
    """The post in print. Names stand before the section, before the title, behind it, behind a part, behind the tail."""
    names: dict[int, list[str]] = {}
    for place, name in how.names:
        names.setdefault(place, []).append(name)
    title = post.title + (how.comma if 2 not in names else ",")
    between = how.comma + " "
    tail = between.join(post.parts)
    if 3 in names:
        tail = f"{post.parts[0]}\n{names[3][0]}\n{between.join(post.parts[1:])}"
    pieces = [
        *names.get(0, []), _split_once(post.section, how), *names.get(1, []),
        f"{_split(title, how)}{how.gap if 2 in names else ' '}" + f"{how.gap.join(names.get(2, []))}"
        + ("\n" if 2 in names else "") + _split(tail, how),
        *names.get(4, []),
    ]  # fmt: skip
    rows = [f"{how.gap}\t{label}\n\t{value}\n" for label, value in post.rows]
    heading = how.gap.join(how.indent + piece for piece in pieces if piece)
    return f"{how.gap}{heading}\n\t{how.between_heads.join(post.heads)}\n{''.join(rows)}\n"


def _split(text: str, how: Printing) -> str:
    words = text.split(" ")
    blanks = [how.blanks[index % len(how.blanks)] for index in range(len(words) - 1)]
    return "".join([word + blank for word, blank in zip(words, [*blanks, ""], strict=True)])


def _split_once(text: str, how: Printing) -> str:
    words = text.split(" ")
    if not 0 < how.section_blank < len(words):
        return text
    return " ".join(words[: how.section_blank]) + "\n" + " ".join(words[how.section_blank :])
