"""PDF: pages to the text stream, with their tables, running heads and, where asked for, boxes.

`read_pdf` (`reading`) takes bytes and gives plain data, so that it can be called in another process. Everything behind
the engines is the same for both.

1. An engine reads printed lines and ruling lines (`page`): `pdfium` (`documents` it opens, by `native` calls; text and
   lines from `pdfium_text`, `pdfium_paths`), or where it cannot `pdfminer`; `faults` tell why one gives up. Signs
   without a meaning are told (`signs`); lines are made whole (`woven`, `raised_figures`), those that run `along` the
   page or `askew` too, and the page is turned upright (`turn`). Scans (`scanned`) are `drawable` in a process `apart`,
   as pages are for the eye (`drawn_pages`).
2. `arrangement` puts pages in reading order (`blocks`): tables by ruling lines (`rulings`, `grid`, `cells`,
   `unruled_rows`), text in `columns`, read one after the other (`side_by_side`) or as a table by alignment (`aligned`,
   `gutters`, `beside`, `numbered_rows`).
3. `stream` writes them page by page: `wraps` are lines that the page breaks, `edges` those that cells do. At the end
   running heads are told (`furniture`) and tables joined over pages (`continued`).
"""

from kqparse.read.pdf.reading import read_pdf

__all__ = ["read_pdf"]
