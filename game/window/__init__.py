"""The pygame edition: the only place pygame is."""
