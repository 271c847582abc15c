"""The shelf: which stories there are, their cards, and one opened fast."""
