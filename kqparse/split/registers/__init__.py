"""The mechanism `register`: posts under the category, or the link and step, that they stand on.

`units` are the cells and paragraphs in the order in which they tell of posts, `tiers` what one of them says of where
the posts behind it stand; `mechanism` reads them one after the other.
"""
