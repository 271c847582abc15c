"""What a story shows and what is drawn: one check a file."""
