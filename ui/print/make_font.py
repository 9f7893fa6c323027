#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cut one face of Noto CJK down to what papers and screens need: make_font.py SOURCE FAMILY STYLE TARGET

The whole font would make the text of a PDF unsearchable: several code points share one glyph there (the Kangxi
radicals U+2E80-2FDF beside the characters), and the PDF names the glyph by the wrong one. The cut has every character
of GBK, the marks of forms and the letters of units, and a family name of its own, so that an installed Noto is never
taken in its place.
"""
import hashlib
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

from fontTools.ttLib import TTCollection, TTFont
from fontTools.ttLib.tables.DefaultTable import DefaultTable


def wanted():
    """Code points of GBK and of the blocks that papers use beside it, without the radicals."""
    found = set(range(0x20, 0x7F)) | set(range(0xA0, 0x250)) | set(range(0x391, 0x3CA))
    found |= set(range(0x2010, 0x2040)) | set(range(0x2070, 0x20D0)) | set(range(0x2100, 0x2200))
    found |= set(range(0x2200, 0x2300)) | set(range(0x2460, 0x2500)) | set(range(0x2500, 0x2700))
    found |= set(range(0x3000, 0x3040)) | set(range(0x3200, 0x3400)) | set(range(0xFE30, 0xFE50))
    found |= set(range(0xFF00, 0xFFF0)) | set(range(0x4E00, 0xA000))
    for high in range(0x81, 0xFF):
        for low in range(0x40, 0xFF):
            try:
                found.add(ord(bytes((high, low)).decode("gbk")))
            except (UnicodeDecodeError, TypeError):
                pass
    doubles = {0xA0, 0xAD, 0x2011, 0x2012, 0x2027, 0x2035, 0x2215, 0x22EF, 0x301C, 0xFF40}  # share a glyph with another
    doubles |= {c for c in range(0xF900, 0xFB00) if unicodedata.normalize("NFC", chr(c)) != chr(c)}
    return {c for c in found - doubles if not 0x2E80 <= c <= 0x2FDF and not 0xE000 <= c <= 0xF8FF}


def face(source):
    """Number of the simplified Chinese face in a collection."""
    if not source.lower().endswith((".ttc", ".otc")):
        return 0
    fonts = TTCollection(source, lazy=True).fonts
    return next((i for i, f in enumerate(fonts) if " SC" in f["name"].getDebugName(1)), 0)


def cut_face(source, family, style, target):
    """hb-subset cuts in a second where fontTools needs a minute."""
    with tempfile.TemporaryDirectory() as folder:
        points = pathlib.Path(folder, "points")
        points.write_text("\n".join(f"{c:X}" for c in sorted(wanted())))
        cut = pathlib.Path(folder, "cut.otf")
        subprocess.run(["hb-subset", source, f"--face-index={face(source)}", f"--unicodes-file={points}",
                        "--layout-features=", "--no-hinting", "--name-IDs=1,2,4,6", "--notdef-outline",
                        "--drop-tables+=vhea,vmtx,VORG,BASE,DSIG,GSUB,GPOS,GDEF", f"--output-file={cut}"], check=True)
        font = TTFont(cut, lazy=True)
        names = {1: family, 2: style, 4: f"{family} {style}", 6: f"{family}-{style}".replace(" ", "-")}
        for record in font["name"].names:
            record.string = names[record.nameID]
        if "CFF " in font:
            # Only the name at the head of the table, in as many bytes: nothing behind it moves.
            outlines = font.reader["CFF "]
            old = re.search(rb"Noto(Sans|Serif)CJKsc-\w+", outlines[:200])
            new = names[6].encode()
            if old and len(old[0]) == len(new):
                table = DefaultTable("CFF ")
                table.data = outlines.replace(old[0], new, 1)
                font["CFF "] = table
        font.save(target)


if __name__ == "__main__":
    cut_face(*sys.argv[1:5])
