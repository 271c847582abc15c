"""What a story should and should not say: one check a file."""
