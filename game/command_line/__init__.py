"""What the commands share: reading what was typed, the names people may type, refusing in a sentence."""
