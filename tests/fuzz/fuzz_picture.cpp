// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as the start of a file that an officer attaches: what it is, whether it may be filed under some name, and what
// a camera wrote into it. (What decodes pictures and PDF are libraries of others, under ui: tst_damaged_pictures.)
#include "directory/FileKind.h"
#include "directory/PhotoFacts.h"

#include <QtCore/QDebug>

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const qj::PhotoFacts facts = qj::photoFacts(bytes);
    if (facts.isPhoto && !bytes.startsWith("\xff\xd8")) qFatal("a photo that is no JPEG");
    if (!facts.takenAt.isNull() && !facts.isPhoto) qFatal("a moment without a photo");
    const QByteArray head = bytes.left(qj::fileKind::headBytes);
    const bool program = qj::contentOf(head) == qj::FileContent::program;
    for (const QString& name : {u"a.jpg"_s, u"a.pdf"_s, u"a.xlsx"_s, u"a.exe"_s, u"a"_s, u"."_s, u"a.jpg.exe "_s}) {
        const auto may = qj::mayBeFiled(name, head);
        if (may && program) qFatal("a program may be filed");
    }
    return 0;
}
