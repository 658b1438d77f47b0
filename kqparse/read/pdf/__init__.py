"""PDF: pages to the text stream, with their tables, running heads and, where asked for, boxes.

`read_pdf` takes bytes and gives plain data, so that it can be called in another process. Everything behind the engines
is the same for both: a page gives its lines, made whole (`woven`), and ruling lines (`page`), these become tables
(`grid`, `cells`, `columns`) and the stream (`stream`); at the end running heads are told (`furniture`) and tables
joined over pages (`continued`).
"""

from kqparse.read.pdf.reading import read_pdf

__all__ = ["read_pdf"]
