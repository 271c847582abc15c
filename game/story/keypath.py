"""Where a part stands in what was read: the keys and numbers that lead to it from the top."""

KeyPath = tuple[str | int, ...]
