"""Checks for writers, beyond what a story needs to be playable: its flow, content, language and pictures."""
