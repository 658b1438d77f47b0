"""The mechanism `parallel`: tables that say everything in two languages."""
