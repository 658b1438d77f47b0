"""Labels: as phrases matched word by word, in lines and in cells."""
