"""Scans: pictures of pages to pages with words, by Tesseract; needs the extra `ocr` and the program with its models.

A picture is given to the program as it is (`tesseract`), whose answer (`hocr`) and the lines that are drawn on the
picture (`drawn`) make a page (`page`) as the arrangement of PDF takes it: what it does about tables, running heads and
paragraphs is the same for a scan. `recognition` keeps as many programs running as the machine has processors; the pages
come in order, the same however many these are. `pictures` reads files that are pictures; `pdf.scanned` has PDF.
"""
