"""The mechanism `register`: posts under the category, or the link and step, that they stand on."""
