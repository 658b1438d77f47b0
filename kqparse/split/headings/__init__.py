"""What stands in headings and titles: their words, what stands behind them, names and categories beside them."""
