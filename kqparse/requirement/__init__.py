"""What the words of a requirement mean: education, and experience as an OR of ANDs. Knows no stage."""
