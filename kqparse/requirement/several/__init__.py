"""Requirements beside one another: of two languages, of several criteria, and such as repeat."""
