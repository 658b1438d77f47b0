"""The mechanism `titled`: titles with bare requirements.

`look` tells how many titles a text may show. `title_lines` are lines that begin with one, behind their `marks`;
`groups` names several posts in one line; below a title `labelled` lines are criteria of their own. `mechanism` makes
posts of them.
"""
