"""How much a source may ask for. Beyond each of these it ends in one line with KQ903."""

MIB = 1 << 20

SOURCE_BYTES = 512 * MIB
"""A file as it lies on the disk."""
PART_BYTES = 256 * MIB
"""A part of an office document or archive, unpacked."""
PACKAGE_BYTES = 1024 * MIB
"""All parts of an archive, unpacked."""
RATIO = 200
"""A part may unpack to so many times its packed size; text packs to a tenth, a bomb to a thousandth."""
RATIO_FREE = 16 * MIB
"""Parts of this size are free of the ratio, since a page of blanks packs as well as a bomb."""
ENTRIES = 10_000
"""Files in an archive."""
ARCHIVE_DEPTH = 3
"""Archives within archives, the outermost included."""
TABLE_DEPTH = 40
"""Tables within tables."""
COLUMNS = 1_000
"""Columns of a table."""
ELEMENT_DEPTH = 10_000
"""Elements within elements, groups within groups."""
TAGS = 8_000_000
"""Tags of a part of an office document."""
MARK = 255
"""Characters of what a list prints beside its numbers, which stands in the document once and in the text many times."""
REPEATED = 4 * MIB
"""Characters that repeated cells and rows of a document may stand for."""
PAGE_DEPTH = 4_000
"""Elements of a web page within each other."""
CONVERTER_SECONDS = 120
"""What another program may take to convert an old document."""
