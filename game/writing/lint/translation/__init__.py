"""What the translations of a story lack: one check a file."""
