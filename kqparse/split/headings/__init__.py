"""What stands in headings and titles.

`title_words` tells a title by the words that begin or end it, `tails` what stands behind it (category, codes, staff
units), `names` that of a person who strays there. `named_categories` says which posts stand in a category, `compounds`
are names of two posts in one, `nominatives` of a title that is bent its nominative.
"""
