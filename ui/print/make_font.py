#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cut one face of Noto CJK down to what papers and screens need: make_font.py SOURCE FAMILY STYLE TARGET

The whole font would make the text of a PDF unsearchable: several code points share one glyph there (the Kangxi
radicals U+2E80-2FDF beside the characters), and the PDF names the glyph by the wrong one. The cut has every character
of GBK, the marks of forms and the letters of units, and a family name of its own, so that an installed Noto is never
taken in its place.
"""
import hashlib
import os
import pathlib
import shutil
import sys
import unicodedata

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont


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
    """The simplified Chinese face of a collection, or the only face of a file."""
    if not source.lower().endswith((".ttc", ".otc")):
        return TTFont(source, lazy=True)
    fonts = TTCollection(source, lazy=True).fonts
    return next((f for f in fonts if " SC" in f["name"].getDebugName(1)), fonts[0])


def kept(arguments):
    """Where a cut made before lies: cutting takes half a minute, and every build folder wants the same four."""
    mark = hashlib.sha256(pathlib.Path(__file__).read_bytes())
    mark.update("\n".join(arguments).encode() + pathlib.Path(arguments[0]).read_bytes())
    folder = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "qingjian-fonts"
    return folder / (mark.hexdigest()[:32] + ".otf")


def main(source, family, style, target):
    store = kept([source, family, style])
    if not store.exists():
        cut_face(source, family, style, target)
        try:
            store.parent.mkdir(parents=True, exist_ok=True)
            part = store.with_suffix(f".{os.getpid()}")
            shutil.copyfile(target, part)
            part.replace(store)
        except OSError:
            pass  # no place to keep it: only the next build folder is slower
    else:
        shutil.copyfile(store, target)


def cut_face(source, family, style, target):
    font = face(source)
    options = subset.Options(hinting=False, layout_features=[], name_IDs=[1, 2, 4, 6], notdef_outline=True,
                             glyph_names=False, legacy_kern=False, drop_tables=["vhea", "vmtx", "VORG", "BASE", "DSIG"])
    cut = subset.Subsetter(options)
    cut.populate(unicodes=wanted())
    cut.subset(font)
    names = {1: family, 2: style, 4: f"{family} {style}", 6: f"{family}-{style}".replace(" ", "")}
    for record in font["name"].names:
        record.string = names[record.nameID]
    top = font["CFF "].cff if "CFF " in font else None
    if top is not None:
        top.fontNames = [names[6]]
        top.topDictIndex[0].FullName, top.topDictIndex[0].FamilyName = names[4], family
    font.save(target)


if __name__ == "__main__":
    main(*sys.argv[1:5])
