"""Single words: lists, stems, misprints, translations, and all that the grammar knows."""
