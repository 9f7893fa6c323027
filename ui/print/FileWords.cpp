// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/FileWords.h"

#include <QtCore/QCoreApplication>

namespace qj {

namespace {

constexpr std::size_t mostLines = 20;

QString words(const char* sentence, int n = -1)
{
    return QCoreApplication::translate("FileWords", sentence, nullptr, n);
}

} // namespace

QString fileStateText(FileState state)
{
    switch (state) {
    case FileState::missing:
        return words(QT_TRANSLATE_NOOP("FileWords", "missing"));
    case FileState::damaged:
        return words(QT_TRANSLATE_NOOP("FileWords", "damaged"));
    case FileState::sound:
        break;
    }
    return {};
}

QString faultyFilesText(const std::vector<FileFault>& faults)
{
    QStringList lines;
    for (const FileFault& fault : faults) {
        if (lines.size() == mostLines) {
            lines += words(QT_TRANSLATE_N_NOOP("FileWords", "and %n more file(s)"), int(faults.size() - mostLines));
            break;
        }
        lines += words(QT_TRANSLATE_NOOP("FileWords", "%1: %2 (%3)"))
                     .arg(fault.ownerTitle, fault.fileName, fileStateText(fault.state));
    }
    return lines.join(u'\n');
}

} // namespace qj
