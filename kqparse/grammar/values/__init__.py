"""What values look like: categories, staff codes, pay, ranks and units in titles."""
