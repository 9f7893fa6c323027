// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/FingerprintWords.h"

#include "law/RuleFile.h"

namespace qj {

using namespace Qt::StringLiterals;

namespace {

/// All characters in the order of their bytes.
const QString& spokenTable()
{
    static const QString table = [] {
        QString all;
        if (const auto file = RuleFile::shipped(u"fingerprint_words.csv"_s))
            for (const RuleFile::Row& row : file->rows()) all += RuleFile::cell(row, 0);
        Q_ASSERT(all.size() == 256);
        return all;
    }();
    return table;
}

} // namespace

QString FingerprintWords::of(const QByteArray& device)
{
    QString words;
    for (const char byte : device.first(qMin<qsizetype>(count, device.size())))
        words += spokenTable().at(static_cast<quint8>(byte));
    return words;
}

QByteArray FingerprintWords::read(const QString& text)
{
    QByteArray bytes;
    for (const QChar c : text) {
        if (c.isSpace() || c.isPunct()) continue;
        const qsizetype at = spokenTable().indexOf(c);
        if (at < 0) return {};
        bytes += static_cast<char>(at);
    }
    return bytes.size() == count ? bytes : QByteArray();
}

} // namespace qj
