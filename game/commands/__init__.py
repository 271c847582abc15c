"""What each command does: the composition root, where every part is loaded only when it is needed."""
