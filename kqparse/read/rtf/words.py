"""Control words of RTF that mean something for the text."""

SIGNS = {
    "tab": "\t", "line": "\n", "lbr": "\n", "emdash": "\u2014", "endash": "\u2013", "lquote": "\u2018",
    "rquote": "\u2019", "ldblquote": "\u201c", "rdblquote": "\u201d", "bullet": "\u2022", "emspace": " ",
    "enspace": " ", "qmspace": " ", "softline": "\n",
}  # fmt: skip
"""Words that stand for a sign."""
ESCAPES = {"~": "\u00a0", "-": "\u00ad", "_": "\u2011", "{": "{", "}": "}", "\\": "\\"}

HEADS = frozenset(f"{part}{side}" for part in ("header", "footer") for side in ("", "l", "r", "f"))
"""Destinations of running heads."""
UNREAD = frozenset(
    {"colortbl", "stylesheet", "info", "pict", "objdata", "nonshppict", "filetbl", "listtable", "listoverridetable"}
    | {"revtbl", "rsidtbl", "themedata", "datastore", "generator", "fldinst", "xe", "tc", "txe", "rxe", "bkmkstart"}
    | {"bkmkend", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "annotation", "atnid", "atnauthor"}
    | {"template", "private", "panose", "falt", "pn", "sp", "sn", "sv", "upr", "shprslt", "nonesttables", "xmlnstbl"}
    | {"comment"}
)
"""Destinations without text of the document."""
OPTIONAL = frozenset({"shpinst", "nesttableprops", "ud", "shptxt", "do", "listtext", "pntext", "footnote"})
"""Destinations that are read although a reader may pass them by."""

CODE_PAGES = {
    0: None, 1: None, 77: "mac_roman", 161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256",
    186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
"""The encoding for each character set of a font; None for that of the document."""
DEFAULTS = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
