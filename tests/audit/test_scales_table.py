"""Two scales of points, one in each language: points that differ (KQ201) and entries that one of them lacks (KQ405)."""

import pytest

from kqparse import extract

KK = {
    4: ["ауыл тұрғындарымен кездесу ұйымдастыру", "шұғыл тапсырманы бір күнде орындау"],
    2: ["мұрағатқа істер тапсыру"],
}
RU = {
    4: ["организация встречи с жителями села", "исполнение срочного поручения за один день"],
    2: ["сдача дел в архив"],
}
Rows = dict[int, list[str]]


def _scale(heading: str, head: str, rows: Rows, unit: str) -> str:
    lines = [f"{points} {unit}\t" + "\n\t".join(items) for points, items in rows.items()]
    return "\n".join([heading, "", head, *lines])


@pytest.mark.parametrize(
    ("kk", "ru", "told"),
    [
        (KK, RU, []),
        (KK, {5: RU[4], 2: RU[2]}, [("KQ201", "4", "5")]),
        (KK, {4: RU[4][:1], 2: RU[2]}, [("KQ405", "шұғыл тапсырманы бір күнде орындау", None)]),
        ({4: KK[4], 2: KK[2], 1: ["сенбілікке қатысу"]}, RU, [("KQ405", "сенбілікке қатысу", None)]),
    ],
)
def test_scales(kk: Rows, ru: Rows, told: list[tuple[str, str | None, str | None]]) -> None:
    text = "\n\n".join(
        [
            _scale("Қосымша жұмыс үшін балдар шәкілі", "Балдар\tҚосымша жұмыс түрлері", kk, "балл"),
            _scale("Шкала баллов за дополнительную работу", "Баллы\tВиды дополнительной работы", ru, "балла"),
        ]
    )
    document = extract(text.encode(), "scales")
    assert [(each.code, each.data["kk"], each.data["ru"]) for each in document.diagnostics] == told
