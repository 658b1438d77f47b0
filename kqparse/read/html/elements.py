"""What elements of a page mean for its text."""

import re

from kqparse.late_pattern import late_pattern

UNREAD = frozenset(
    {"audio", "button", "canvas", "datalist", "del", "iframe", "noscript", "object", "rp", "rt", "script", "select"}
    | {"style", "svg", "template", "textarea", "video"}
)
"""What stands in them is no text of the document, or no more."""
HEADINGS = ", ".join(
    [f"{heading} button" for heading in ("h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary")]
    + ['button[role="tab"]', 'button[class*="accordion"]']
    + ["button:has(+ div + button)", "button + div + button:not([aria-controls])"]
)
"""Buttons that are headings: of an entry of an accordion, of a tab, of what stands between it and the next one."""
HEADING_SIGNS = late_pattern(
    r"<button\b[^<>]*(?:role=[\"']?tab\b|accordion)|<(?:h[1-6]|dt|summary)\b[^<>]*>[^<]*<button\b"
    r"|</button\s*>\s*<div\b",
    re.IGNORECASE,
)
"""What a page has that may have such buttons."""

FIELDS = 'input:not([type])[value], input[type="text"][value], input[type="number"][value], textarea, option[selected]'
FIELD_TAGS = ("<input", "<INPUT", "<textarea", "<TEXTAREA")
FIELD_SIGNS = late_pattern(r"<(?:input\b[^<>]*\bvalue=|textarea\b)", re.IGNORECASE)
LEAST_FIELDS = 3
"""Fields that show a text, how those to type in look, and how many of these make a card: a search has fewer."""

BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl"}
    | {"dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr"}
    | {"html", "legend", "main", "menu", "nav", "p", "pre", "search", "section", "summary", "caption", "ul", "ol", "li"}
)
"""Begin and end a paragraph."""

PARAGRAPHS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6"})
"""Of these the ones that hold a paragraph."""

EMPTY = frozenset({"br", "hr"})
"""Have no end."""

NEVER_SHAPED = EMPTY | {"body", "caption", "html"}
"""Blocks that no style makes a table, a row or a cell."""

FURNITURE = frozenset({"nav", "menu", "search"})
"""Menus, wherever they stand."""
OUTER_FURNITURE = frozenset({"aside", "footer", "header"})
"""Heads and feet of the page, unless they stand in its content."""
CONTENT = frozenset({"article", "main"})
ROLES = frozenset({"banner", "complementary", "contentinfo", "menu", "menubar", "navigation", "search", "toolbar"})
"""Roles of furniture."""

REGISTER = "div.container_gamma.text, div.container_alpha.slogan, div.container_gamma article, span.status"
"""The content of a page of the register of acts: its text, its head, and the badge that tells its status."""
REGISTER_SIGNS = ("container_", "status")
"""What a page has that may have such content."""

RUNNING_HEADS = late_pattern(r' title="(?:footer|header)"')
"""Of divisions of a page that LibreOffice writes: the running heads and feet of the printed one."""
NOTE_MARKS = ", ".join(
    [f"a.sd{kind}note{end}" for kind in ("foot", "end") for end in ("anc", "sym")]
    + [f'a[href^="#_{kind}"]' for kind in ("ftn", "edn")]
)
NOTE_SIGNS = ("#_", "dnote", "otnote")
"""What a page has that may have such numbers."""
"""Numbers of notes as LibreOffice and Word write them, in the text and before the note; they belong to no word."""
