"""How points of an act and entries of its lists begin, and what a sentence ends with."""

from kqparse.late_pattern import late_pattern

POINT = late_pattern(r"[0-9]{1,3}(?:-[0-9]{1,2})?\.\s")
ENTRY = late_pattern(r"(?:[0-9]{1,3}(?:-[0-9]{1,2})?[.)]|[-\u2013\u2014])\s*")
ENDS = (".", ";", ":")
