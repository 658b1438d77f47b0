"""What conditions mean: education and work, each from a clause, and the ways in which they can be met."""
