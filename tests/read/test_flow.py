"""The laws of a stream, on generated blocks: what leads a line, and where cells and noise stand."""

from hypothesis import given
from hypothesis import strategies as st

from kqparse.read.flow import Block, Flow, Grid, Noise, aside

WORDS = st.text("аәқ \t\n\r\u2028\x0b.", max_size=8)


def grid(rows: list[list[tuple[int, int, list[Block]]]], *, frames: bool) -> Grid:
    made = Grid(frames=frames)
    for row in rows:
        made.begin_row()
        for columns, down, blocks in row:
            made.cell(columns, down).blocks.extend(blocks)
    return made


def tables(blocks: st.SearchStrategy[list[Block]]) -> st.SearchStrategy[Grid]:
    cell = st.tuples(st.integers(-1, 3), st.integers(-1, 3), blocks)
    return st.builds(grid, st.lists(st.lists(cell, max_size=3), max_size=3), frames=st.booleans())


BLOCKS: st.SearchStrategy[list[Block]] = st.recursive(
    st.lists(st.one_of(WORDS, st.builds(Noise, WORDS)), max_size=3),
    lambda inner: st.lists(st.one_of(WORDS, tables(inner)), max_size=3),
    max_leaves=8,
)


@given(BLOCKS)
def test_a_tab_leads_the_lines_of_cells_and_nothing_else(blocks: list[Block]) -> None:
    text, layout = Flow("x").finished(blocks)
    lines = text.splitlines(keepends=True)
    assert "".join(lines) == text
    assert all(line.endswith("\n") and line.strip() == line.strip("\t\n") != "" for line in lines)
    starts = {sum(map(len, lines[:index])): line for index, line in enumerate(lines)}
    led = {(at + 1, at + len(line) - 1) for at, line in starts.items() if line.startswith("\t")}
    assert led == {span for table in layout.tables for cell in table.cells for span in cell.spans}
    assert not any("\t" in text[start:end] for start, end in led)
    assert {(start, end) for start, end in layout.noise} <= {
        (at + line.startswith("\t"), at + len(line) - 1) for at, line in starts.items()
    }


@given(BLOCKS)
def test_cells_have_a_place_of_their_own(blocks: list[Block]) -> None:
    for table in Flow("x").finished(blocks)[1].tables:
        taken = [
            (cell.row + down, cell.column + right)
            for cell in table.cells
            for down in range(cell.rows)
            for right in range(cell.columns)
        ]
        assert len(taken) == len(set(taken))
        assert table.cells == sorted(table.cells, key=lambda cell: (cell.row, cell.column))
        places = [span for cell in table.cells for span in cell.spans]
        assert places == sorted(places)


@given(BLOCKS)
def test_of_a_running_head_all_is_noise(blocks: list[Block]) -> None:
    text, layout = Flow("x").finished(aside(blocks, Noise))
    assert [text[start:end] for start, end in layout.noise] == text.splitlines()
    assert layout.tables == []
