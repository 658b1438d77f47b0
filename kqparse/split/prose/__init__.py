"""Running text: the lines of a text to its paragraphs.

1. Of plain text `page_breaks` takes out breaks of pages that it is sure of, and lines of the web (`web_lines`), after
   `leaders` has made colons of what else parts labels from values, and `outlines` paragraphs of what levels
   tell, as `run_on` does of posts that run on in one.
   Of what is prose, `lines` tells further page numbers and running heads from the other lines, `layout` how lines are
   laid out, `contents` which are a table of contents, `footnotes` which are notes.
2. `joining` makes paragraphs of lines, by their layout and their `signs`; where a break leaves two readings, `usage`
   tells how the document itself writes its words. `within` takes the paragraphs of a stretch from those of the whole.
3. For tables whose cells were printed as lines, `paragraphs` are lines and cells parted by tabs, `groups` those that
   go on with each other.
"""
