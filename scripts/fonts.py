"""Writes the typefaces that travel first: the letters of the interface and of English and German,
without hints, and the style sheet that names them. Letters beyond them come from the whole faces of
the packages.

Run it with Debian's python3-fonttools and python3-brotli: /usr/bin/python3 scripts/fonts.py
The licence reserves the names "Plex" and "Source", so what is changed has names of its own.
"""
from io import BytesIO
from pathlib import Path

from fontTools import subset
from fontTools.otlLib.optimize import compact
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ROOT / "node_modules" / "@fontsource"
FONTS = ROOT / "src" / "ui" / "fonts"

LETTERS = "".join(map(chr, range(0x20, 0x7F))) + "ÄÖÜäöüßàâçèéêëîïôûáíóúñåæø" + "\u00a0§°±²³·×«»¡¿"
SIGNS = "‐‑–—‘’‚“”„•…′″‹›€−"

FACES = [
    ("ibm-plex-sans", "Attest Sans", 400),
    ("ibm-plex-sans", "Attest Sans", 600),
    ("source-serif-4", "Attest Serif", 400),
]

# Copyright, names and licence.
NAMES = [0, 1, 2, 3, 4, 6, 14]


def rename(font: TTFont, family: str, weight: int) -> None:
    """Gives the family its new name wherever the name table shows one."""
    names = {
        1: family,
        3: f"{family} {weight}",
        4: f"{family} {weight}",
        6: f"{family}-{weight}".replace(" ", ""),
    }
    table = font["name"]
    for record in list(table.names):
        if record.nameID in names:
            table.setName(
                names[record.nameID],
                record.nameID,
                record.platformID,
                record.platEncID,
                record.langID,
            )


def packed(font: TTFont) -> bytes:
    font.flavor = "woff2"
    out = BytesIO()
    font.save(out)
    return out.getvalue()


def write(package: str, family: str, weight: int) -> str:
    """Writes one face; gives its rule for the style sheet."""
    font = TTFont(PACKAGES / package / "files" / f"{package}-latin-{weight}-normal.woff2")
    options = subset.Options()
    options.hinting = False
    options.layout_features = ["kern", "liga", "tnum"]
    options.name_IDs = NAMES
    # No page asks for the place of a face among its kin, nor for its pixels: it has no hints.
    options.drop_tables += ["STAT", "gasp"]
    cutter = subset.Subsetter(options)
    cutter.populate(text=LETTERS + SIGNS)
    cutter.subset(font)
    rename(font, family, weight)
    file = f"{family}-{weight}.woff2".lower().replace(" ", "-")
    plain = packed(font)
    compact(font, 1)
    (FONTS / file).write_bytes(min(plain, packed(font), key=len))
    return "\n".join(
        [
            "@font-face {",
            f'  font-family: "{family}";',
            "  font-style: normal;",
            f"  font-weight: {weight};",
            "  font-display: swap;",
            f'  src: url("./{file}") format("woff2");',
            f"  unicode-range: {ranges(set(font.getBestCmap()))};",
            "}",
        ]
    )


def ranges(points: set[int]) -> str:
    """The code points as a list for `unicode-range`."""
    runs: list[list[int]] = []
    for point in sorted(points):
        if runs and point == runs[-1][1] + 1:
            runs[-1][1] = point
        else:
            runs.append([point, point])
    return ", ".join(f"U+{a:04X}" if a == b else f"U+{a:04X}-{b:04X}" for a, b in runs)


def main() -> None:
    FONTS.mkdir(parents=True, exist_ok=True)
    rules = [write(*face) for face in FACES]
    head = "/* Written by scripts/fonts.py. */\n"
    (FONTS / "fonts.css").write_text(head + "\n\n".join(rules) + "\n")


if __name__ == "__main__":
    main()
