"""Counting with colours: "#rrggbb", mixed and compared."""


def mix(first: str, second: str, share: float) -> str:
    """Returns the colour that lies `share` (0 to 1) of the way from the first to the second."""
    parts = zip(_parts(first), _parts(second), strict=True)
    red, green, blue = (round(a + (b - a) * share) for a, b in parts)
    return f"#{red:02x}{green:02x}{blue:02x}"


def luminance(colour: str) -> float:
    """Returns the relative luminance (0 to 1) of a colour, as WCAG 2 defines it."""
    parts = (part / 255 for part in _parts(colour))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, two: str) -> float:
    """Returns the contrast ratio (1 to 21) of two colours, as WCAG 2 defines it."""
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _parts(colour: str) -> bytes:
    """Returns red, green and blue."""
    return bytes.fromhex(colour.removeprefix("#"))
