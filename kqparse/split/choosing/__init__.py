"""Which family a text is read by.

`look` tells from words how much of its `evidence` each family could find at most; `choice` reads those that may win,
each by one of the `mechanisms`, and takes the one that shows most. Of a large text two processes read
(`evidence_beside`). `ranking` tells of each part of a source which families fit it, and why.
"""
