"""The mechanism `sheet`: tables of labels and values, a post each, under headings of their own."""
