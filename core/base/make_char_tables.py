#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes CharTables.cpp: initials of Mandarin readings, and simplified forms, from the Unihan database.

Usage: make_char_tables.py OUT.cpp [UNIHAN_DIR]. The database is the package unicode-data on Debian.
"""
import bz2
import os
import re
import sys
import unicodedata
import zipfile

FIRST, LAST = 0x3400, 0x9FFF
PLACES = ["/usr/share/unicode", os.environ.get("UNIHAN_DIR", "")]


def find():
    for folder in sys.argv[2:] + PLACES:
        for name in ("Unihan_Readings.txt.bz2", "Unihan_Readings.txt", "Unihan.zip"):
            if folder and os.path.exists(os.path.join(folder, name)):
                return folder
    sys.exit("make_char_tables.py: no Unihan database found; name its folder or set UNIHAN_DIR")


def lines(folder):
    for name in ("Unihan_Readings.txt", "Unihan_Variants.txt"):
        path = os.path.join(folder, name)
        if os.path.exists(path + ".bz2"):
            with bz2.open(path + ".bz2", "rt", encoding="utf-8") as f:
                yield from f
        elif os.path.exists(path):
            with open(path, encoding="utf-8") as f:
                yield from f
        else:
            with zipfile.ZipFile(os.path.join(folder, "Unihan.zip")) as z, z.open(name) as f:
                yield from (line.decode("utf-8") for line in f)


def letter(reading):
    plain = unicodedata.normalize("NFD", reading.strip())
    return plain[:1].lower() if plain[:1].isascii() and plain[:1].isalpha() else ""


def main():
    out = sys.argv[1]
    folder = find()
    readings, simple = {}, {}
    for line in lines(folder):
        parts = line.rstrip("\n").split("\t")
        if len(parts) != 3:
            continue
        code = int(parts[0][2:], 16)
        if not FIRST <= code <= LAST:
            continue
        if parts[1] == "kMandarin":
            readings.setdefault(code, [])[:0] = parts[2].split()
        elif parts[1] == "kXHC1983":
            readings.setdefault(code, []).extend(re.sub(r"[0-9.,*]+:", " ", parts[2]).split())
        elif parts[1] == "kSimplifiedVariant":
            targets = [int(t[2:].split("<")[0], 16) for t in parts[2].split()]
            targets = [t for t in targets if FIRST <= t <= LAST]
            if targets and code not in targets:
                simple[code] = targets[0]
    pool, offsets = "", {"": 0}
    table = []
    for code in range(FIRST, LAST + 1):
        letters = "".join(dict.fromkeys(letter(r) for r in readings.get(code, []) if letter(r)))[:3]
        if letters not in offsets:
            offsets[letters] = len(pool)
            pool += letters
        table.append(offsets[letters] << 2 | len(letters))
    with open(out, "w", encoding="utf-8") as f:
        f.write('// Made from the Unihan database; do not edit.\n#include "base/CharTables.h"\n#include <algorithm>\n')
        f.write("namespace qj {\nnamespace {\nconstexpr char pool[] = \"%s\";\n" % pool)
        f.write("constexpr char16_t first = 0x%x, last = 0x%x;\nconstexpr unsigned short initials[] = {" % (FIRST, LAST))
        f.write(",".join(map(str, table)) + "};\nstruct Pair { char16_t from, to; };\nconstexpr Pair simple[] = {")
        f.write(",".join("{%d,%d}" % p for p in sorted(simple.items())) + "};\n}\n")
        f.write("""QLatin1StringView initialsOf(char16_t character)
{
    if (character < first || character > last) return {};
    const unsigned short entry = initials[character - first];
    return QLatin1StringView(pool + (entry >> 2), entry & 3);
}
char16_t simplified(char16_t character)
{
    const auto it = std::lower_bound(std::begin(simple), std::end(simple), character,
                                     [](const Pair& pair, char16_t c) { return pair.from < c; });
    return it != std::end(simple) && it->from == character ? it->to : character;
}
}
""")


if __name__ == "__main__":
    main()
