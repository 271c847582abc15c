"""The commands, a file each: its arguments and its `run`. What is heavy is imported when one runs."""
