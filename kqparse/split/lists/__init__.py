"""The mechanism `list`: posts in lines, with the numbers and levels that they have there."""
