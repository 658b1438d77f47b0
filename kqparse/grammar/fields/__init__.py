"""Fields of study, compiled: names, codes, forms of their words, and the way down a text that finds them."""
