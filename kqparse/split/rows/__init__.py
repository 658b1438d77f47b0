"""The mechanism `rows`: tables whose every row is a post or several."""
