"""Faces, icons, emoji and backgrounds as SVG, and sounds as samples: an edition draws and plays them."""
