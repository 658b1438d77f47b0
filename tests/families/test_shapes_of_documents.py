"""Shapes in which offices print their posts, each read to what it says of every post."""

import pytest
from msgspec import UNSET

from kqparse import extract
from kqparse.model import Position, Text

Told = tuple[object, ...]
"""Title, category, staff units, levels of education, months of work, least and most pay, section."""


def _said(text: Text | None) -> str | None:
    return next((own for own in (text.kk, text.ru) if isinstance(own, str)), None) if text else None


def _told(post: Position) -> Told:
    levels = post.education.levels if post.education else None
    months = post.experience.min_months if post.experience else None
    pay = None if post.salary is UNSET else (post.salary.min, post.salary.max)
    return _said(post.title), post.category, post.headcount, levels, months, pay, _said(post.section)


DOCUMENTS: list[tuple[str, str, list[Told]]] = [
    (
        "a call of an office whose name begins as that of a unit, the category below the title",
        "Отдел архивов Заречного района объявляет конкурс на занятие вакантных административных государственных "
        "должностей:\n\nГлавный специалист\nКатегория E-R-4\nТребования:\nвысшее образование, стаж не менее одного "
        "года.\nОбязанности:\nведёт учёт документов.\n",
        [("Главный специалист", "E-R-4", None, ["higher"], 12, None, None)],
    ),
    (
        "posts of a call below their units, each unit named by an adjective or by what it does",
        "Аппарат акима Приозёрной области объявляет конкурс на занятие вакантных административных государственных "
        "должностей корпуса «Б»:\n\nОбщий отдел\n1) Главный инспектор (D-4) - 2 единицы, оклад 189 000 - 255 000 "
        "тенге.\nТребования: высшее (филология).\n\nОтдел цифровизации\n2) Главный специалист (D-5) - 1 единица, "
        "оклад 142 000 - 191 000 тенге.\nТребования: высшее (информационные технологии).\n",
        [
            ("Главный инспектор", "D-4", 2, ["higher"], None, (189_000, 255_000), "Общий отдел"),
            ("Главный специалист", "D-5", 1, ["higher"], None, (142_000, 191_000), "Отдел цифровизации"),
        ],
    ),
    (
        "pay of each category in a line above the posts",
        "Бюро промыслов объявляет общий конкурс на занятие вакантных административных государственных должностей "
        "корпуса «Б»:\n\nРазмеры должностных окладов административных государственных служащих\n"
        "C-O-4: от 161 200 до 217 400 тенге\nC-O-5: от 121 800 до 164 900 тенге\n\n"
        "1. Руководитель отдела уловов, категория С-О-4 (1 единица)\nТребования: высшее образование.\n",
        [("Руководитель отдела уловов", "C-O-4", 1, ["higher"], None, (161_200, 217_400), None)],
    ),
    (
        "labels of all that a call says of a post",
        "«Ақсуат балық басқармасы» ММ «Б» корпусының бос лауазымына орналасу үшін конкурс туралы хабарландыру\n\n"
        "Конкурс өткізілетін лауазым: Балық қорғау бөлімінің басшысы\nСанаты: D-O-4\nШтат саны: 1\n"
        "Жалақысы: 172 000 – 231 500 теңге\nБілімге қойылатын талаптар: жоғары\n"
        "Жұмыс тәжірибесіне қойылатын талаптар: мемлекеттік лауазымдарда кемінде екі жыл жұмыс өтілі\n",
        [("Балық қорғау бөлімінің басшысы", "D-O-4", 1, ["higher"], 24, (172_000, 231_500), None)],
    ),
    (
        "papers behind what is asked of the last post",
        "Бюро маяков объявляет конкурс на занятие вакантной должности\n\nЮрист, категория C-O-5, № 03-2\n"
        "Требования к образованию: высшее юридическое\nТребования к опыту работы: не требуется\n"
        "Список документов: заявление, анкета.\n",
        [("Юрист", "C-O-5", None, ["higher"], 0, None, None)],
    ),
    (
        "education and work as points of a post under its sign of paragraph",
        "Департамент лауазымдарына қойылатын біліктілік талаптары\n\n§ 1. Департамент директоры\n\n"
        "1. Білімі: жоғары.\n2. Жұмыс тәжірибесі: мемлекеттік қызметте кемінде бес жыл.\n\n"
        "§ 2. Сарапшы\n\n1. Білімі: жоғары немесе орта білімнен кейінгі.\n2. Жұмыс тәжірибесі: талап қойылмайды.\n",
        [
            ("Департамент директоры", None, None, ["higher"], 60, None, None),
            ("Сарапшы", None, None, ["higher", "post_secondary"], 0, None, None),
        ],
    ),
    (
        "titles with what is asked below them, in chapters",
        "Квалификационные требования к должностям маячной службы\n\nГлава 1. Руководители\n\nГлавный инженер\n"
        "Высшее техническое образование и стаж работы по специальности не менее 3 лет.\n\nГлава 2. Рабочие\n\n"
        "Смотритель маяка\nОбщее среднее образование без предъявления требований к стажу.\n",
        [
            ("Главный инженер", None, None, ["higher"], 36, None, "Глава 1. Руководители"),
            ("Смотритель маяка", None, None, ["general_secondary"], 0, None, "Глава 2. Рабочие"),
        ],
    ),
    (
        "titles in small letters, below a heading that says of whom something is asked",
        "Требования к персоналу лаборатории вод:\n\nзаведующий лабораторией\n"
        "высшее химическое образование, стаж работы не менее 5 лет\n\nлаборант\n"
        "среднее специальное образование, стаж работы не менее 1 года\n",
        [
            ("заведующий лабораторией", None, None, ["higher"], 60, None, None),
            ("лаборант", None, None, ["technical_vocational"], 12, None, None),
        ],
    ),
    (
        "a list of posts by institution, with dashes",
        "Перечень должностей по учреждениям Озёрной области\n\nКГП «Областная больница»:\n- главный врач;\n"
        "- фельдшер.\n\nКГУ «Дом ребёнка»:\n- воспитатель;\n- няня.\n",
        [
            ("главный врач", None, None, None, None, None, "КГП «Областная больница»"),
            ("фельдшер", None, None, None, None, None, "КГП «Областная больница»"),
            ("воспитатель", None, None, None, None, None, "КГУ «Дом ребёнка»"),
            ("няня", None, None, None, None, None, "КГУ «Дом ребёнка»"),
        ],
    ),
    (
        "posts with their staff units alone, and their sum",
        "Штатная численность КГУ «Служба лесных кордонов»\n\nДиректор – 1 ед.\nБухгалтер – 1 ед.\n\nОтдел охраны\n"
        "Инспектор – 12 ед.\nВодитель – 4,5 ед.\n\nВсего – 18,5 ед.\n",
        [
            ("Директор", None, 1, None, None, None, None),
            ("Бухгалтер", None, 1, None, None, None, None),
            ("Инспектор", None, 12, None, None, None, "Отдел охраны"),
            ("Водитель", None, 4.5, None, None, None, "Отдел охраны"),
        ],
    ),
    (
        "a schedule whose columns blanks part, below the day from which it holds",
        "Штат кестесі\n01.09.2030 жылға\n\n"
        "Лауазым атауы              Штат бірлігі саны     Айлықақысы\n"
        "Меңгеруші                  1                     230 000\n"
        "Тәрбиеші                   6                     175 000\n"
        "Музыка жетекшісі           1,5                   165 000\n",
        [
            ("Меңгеруші", None, 1, None, None, (230_000, 230_000), None),
            ("Тәрбиеші", None, 6, None, None, (175_000, 175_000), None),
            ("Музыка жетекшісі", None, 1.5, None, None, (165_000, 165_000), None),
        ],
    ),
    (
        "a card of a call whose staff units have a label of their own",
        "Объявление о вакансии\n\nНаименование должности: ведущий специалист\nКатегория: E-R-5\nКоличество единиц: 1\n"
        "Размер должностного оклада: от 94 000 до 127 000 тенге\nТребования к образованию: техническое и профессиональное"
        "\nТребования к стажу: без предъявления требований\n",
        [("ведущий специалист", "E-R-5", 1, ["technical_vocational"], 0, (94_000, 127_000), None)],
    ),
    (
        "staff units with their word behind a label, and the least pay",
        "Информация о вакантных административных государственных должностях ГУ «Отдел лесов»\n\n"
        "Вакантная должность: Главный специалист\nКатегория должности: E-R-4\nКоличество вакансий: 2 единицы\n"
        "Минимальная заработная плата: 117 000 тенге\nОбразование: высшее (экология)\nОпыт работы: не менее 1 года\n",
        [("Главный специалист", "E-R-4", 2, ["higher"], 12, (117_000, None), None)],
    ),
    (
        "a dash behind the label of titles",
        "Акционерное общество «Паромы» объявляет конкурс\n\nДолжность – Диспетчер (3 ед.)\nТребования к кандидату:\n"
        "• среднее специальное образование;\n• опыт работы не обязателен.\nУсловия: оклад 180 000 тенге.\n",
        [("Диспетчер", None, 3, ["technical_vocational"], 0, (180_000, 180_000), None)],
    ),
    (
        "posts with points below them, in sections of which no unit is known",
        "Квалификационные требования к должностям\n\nРаздел 1. Центральный аппарат\n\n1. Начальник службы\n\n"
        "1) образование: высшее;\n2) стаж работы: не менее 7 лет.\n\nРаздел 2. Территориальные органы\n\n2. Инспектор\n\n"
        "1) образование: послесреднее;\n2) стаж работы: не требуется.\n",
        [
            ("Начальник службы", None, None, ["higher"], 84, None, "Раздел 1. Центральный аппарат"),
            ("Инспектор", None, None, ["post_secondary"], 0, None, "Раздел 2. Территориальные органы"),
        ],
    ),
    (
        "a full stop behind each title",
        "Квалификационные требования к должностям работников КГУ «Центр туризма»\n\n"
        "Методист. Высшее педагогическое образование, стаж работы не менее 2 лет.\n\n"
        "Сторож. Среднее образование, без требований к стажу.\n",
        [
            ("Методист", None, None, ["higher"], 24, None, None),
            ("Сторож", None, None, ["general_secondary"], 0, None, None),
        ],
    ),
    (
        "a job instruction in chapters, whose heading has the category, and a label below the heading of a section",
        "Бас маманның лауазымдық нұсқаулығы\n(Е-R-4 санаты)\n\n1-тарау. Жалпы ережелер\n"
        "Бас маман басқарма басшысының бұйрығымен тағайындалады.\n\n2. Біліктілік талаптары\nБілімі: жоғары (құқық).\n"
        "Жұмыс өтілі: мемлекеттік органдарда кемінде 1 жыл.\n\n3. Лауазымдық міндеттері\n- есеп дайындайды.\n",
        [("Бас маман", "E-R-4", None, ["higher"], 12, None, None)],
    ),
    (
        "a schedule of columns that blanks part, whose last line sums up",
        "ШТАТНОЕ РАСПИСАНИЕ\nКГУ «Заречная школа-интернат» на 1 сентября 2031 года\n\n"
        "№   Должность                       Кол-во ставок   Оклад\n"
        "1   Директор                        1               320 000\n"
        "2   Воспитатель                     12,5            190 000\n"
        "3   Повар                           3               130 000\n"
        "    Итого                           16,5\n",
        [
            ("Директор", None, 1, None, None, (320_000, 320_000), None),
            ("Воспитатель", None, 12.5, None, None, (190_000, 190_000), None),
            ("Повар", None, 3, None, None, (130_000, 130_000), None),
        ],
    ),
]


@pytest.mark.parametrize(("text", "told"), [case[1:] for case in DOCUMENTS], ids=[case[0] for case in DOCUMENTS])
def test_what_a_document_says_of_its_posts(text: str, told: list[Told]) -> None:
    document = extract(text.encode(), "document.txt")
    assert [_told(post) for post in document.positions] == told
    assert document.coverage.unassigned == 0


SIDE_BY_SIDE = (
    "<table><tr><th>Талаптар</th><th>Бөлім басшысы</th><th>Бас маман</th></tr><tr><td>Санаты</td><td>E-R-1</td>"
    "<td>E-R-4</td></tr><tr><td>Білімі</td><td>жоғары</td><td>жоғары</td></tr><tr><td>Жұмыс өтілі</td>"
    "<td>кемінде 3 жыл</td><td>кемінде 1 жыл</td></tr></table>"
)
"""Posts side by side, below a head that says nothing of titles."""
REGISTER = (
    "<h1>Реестр должностей</h1><table><tr><th>Блок</th><th>Звено</th><th>Ступень</th><th>Наименование должности</th></tr>"
    "<tr><td>A</td><td>A1</td><td>1</td><td>Директор</td></tr>"
    "<tr><td>B</td><td>B2</td><td>1</td><td>Старший научный сотрудник</td></tr></table>"
)
BELOW_A_CAPTION = (
    "<p>«Қамысты су қоймасы» КМК</p><p>Вакантные рабочие места и требования к ним</p><table><tr><td>Должность</td>"
    "<td>Нагрузка (ставка)</td><td>Минимальные требования</td></tr><tr><td>Гидротехник</td><td>1,5</td>"
    "<td>Высшее, стаж не менее 1 года</td></tr></table>"
)


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (
            SIDE_BY_SIDE,
            [
                ("Бөлім басшысы", "E-R-1", None, ["higher"], 36, None, None),
                ("Бас маман", "E-R-4", None, ["higher"], 12, None, None),
            ],
        ),
        (
            REGISTER,
            [(title, None, None, None, None, None, None) for title in ("Директор", "Старший научный сотрудник")],
        ),
        (BELOW_A_CAPTION, [("Гидротехник", None, 1.5, ["higher"], 12, None, None)]),
    ],
)
def test_what_a_table_says_of_its_posts(page: str, told: list[Told]) -> None:
    document = extract(f"<html><body>{page}</body></html>".encode(), "page.html")
    assert [_told(post) for post in document.positions] == told


@pytest.mark.parametrize(
    "text",
    [
        "Перечень оборудования\n\nКабинет № 2:\n- стол;\n- шкаф;\n- экран.\n",
        "Порядок работы службы\n\nДиректор отвечает за:\n- охрану;\n- уборку;\n- отчёт.\n",
        "Отдел архивов сообщает о работе:\n\nпринято посетителей – 12 ед.\nвыдано справок – 40 ед.\nжалоб – 1 ед.\n",
        "Штатная численность техники управления\n\nТрактор – 4 ед.\nАвтобус – 2 ед.\nКран – 1 ед.\n",
        "Қызметкерлер тізімі\n- Бекова А., директор\n- Сапаров Б., есепші\n- Оспан В., күзетші\n",
        "О размерах должностных окладов\nКатегория C-O-4: от 161 200 до 217 400 тенге\n"
        "Категория C-O-5: от 121 800 до 164 900 тенге\n",
        "Сотрудники центра:\nДиректор. Высшее образование, стаж работы 12 лет.\n"
        "Методист. Высшее образование, стаж работы 4 года.\nСторож. Среднее образование, стаж 20 лет.\n",
        "§ 1. Порядок приёма документов\n\n1. Образование: указывается в анкете.\n2. Стаж работы: указывается в месяцах."
        "\n\n§ 2. Порядок рассмотрения\n\n1. Образование: проверяется комиссией.\n2. Опыт работы: проверяется отделом.\n",
        "Требования к персоналу на охоте\n\nсобака\nпослушание\n\nружьё\nисправность\n",
    ],
)
def test_what_describes_no_posts_is_none(text: str) -> None:
    assert extract(text.encode(), "document.txt").positions == []
