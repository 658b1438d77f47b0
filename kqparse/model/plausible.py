"""What values can be: codes of ISCED-F 2013, numbers of staff units, lengths of work."""

_DETAILED = {
    "001": 1, "002": 1, "003": 1, "011": 4, "021": 5, "022": 3, "023": 2, "031": 4, "032": 2, "041": 7, "042": 1,
    "051": 2, "052": 2, "053": 3, "054": 2, "061": 3, "071": 6, "072": 4, "073": 2, "081": 2, "082": 1, "083": 1,
    "084": 1, "091": 7, "092": 3, "101": 5, "102": 2, "103": 2, "104": 1,
}  # fmt: skip
"""Each narrow field of ISCED-F 2013 with how many detailed ones it has, which are numbered from 1."""

_MOST_STAFF = 10**12
_LONGEST_WORK = 1200

_BROAD = frozenset(narrow[:2] for narrow in _DETAILED)
_WHOLE = "089"
"""Behind a broad field: not further defined, inter-disciplinary, not elsewhere classified."""


def is_isced_f(code: str) -> bool:
    """Whether ISCED-F 2013 has a broad, narrow or detailed field of this code."""
    broad, narrow, last = code[:2], code[:3], code[3:]
    if broad not in _BROAD:
        return False
    if not last:
        return len(code) == 2 or narrow in _DETAILED or narrow[2] in _WHOLE
    if narrow in _DETAILED:
        return last == "9" or 0 <= int(last) <= _DETAILED[narrow]
    return narrow[2] in _WHOLE and last == narrow[2]


def is_headcount(count: float) -> bool:
    """Whether so many staff units may be printed: 0,125 and 0,3333 are, what a division leaves is not."""
    return 0 <= count <= _MOST_STAFF and round(count, 4) == count


def is_length_of_work(months: int) -> bool:
    """Whether somebody can have worked so long: nobody works a hundred years."""
    return 0 <= months <= _LONGEST_WORK
