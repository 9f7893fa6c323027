// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Text.h"

#include "base/CharTables.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include <algorithm>

namespace qj {

QString translated(const char* context, const char* source)
{
    if (!source || !*source) return {};
    const QString own = QCoreApplication::translate(context, source);
    // Words that several records share (states of the register, verdicts ...) stand once, in the context "Record".
    return own == QLatin1StringView(source) ? QCoreApplication::translate("Record", source) : own;
}

QString stored(const QString& text)
{
    QString normal = text.normalized(QString::NormalizationForm_C);
    normal.removeIf([](QChar c) { return (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'); });
    return normal.trimmed();
}

QString folded(const QString& text)
{
    QString result;
    result.reserve(text.size());
    for (QChar c : text) {
        const char16_t u = c.unicode();
        if (u >= 0xff01 && u <= 0xff5e) c = QChar(u - 0xfee0);
        if (c.isSpace() || u == 0x200b || u == 0xfeff) continue;
        result += QChar(simplified(c.toLower().unicode()));
    }
    return result;
}

namespace {

bool isHan(QChar c)
{
    return c.unicode() >= 0x3400 && c.unicode() <= 0x9fff;
}

} // namespace

QString pinyinInitials(const QString& text)
{
    QString result;
    for (const QChar c : folded(text)) {
        const QLatin1StringView readings = initialsOf(c.unicode());
        result += readings.isEmpty() ? c : QChar(readings[0]);
    }
    return result;
}

QString searchText(const QStringList& words)
{
    constexpr int mostVariants = 8;
    QStringList result;
    for (const QString& word : words) {
        const QString plain = folded(word);
        if (plain.isEmpty()) continue;
        result += plain;
        if (std::none_of(plain.begin(), plain.end(), isHan)) continue;
        QStringList variants{QString()};
        for (const QChar c : plain) {
            const QLatin1StringView readings = initialsOf(c.unicode());
            const qsizetype take = readings.size() * variants.size() <= mostVariants ? readings.size() : 1;
            if (readings.isEmpty()) {
                for (QString& variant : variants) variant += c;
                continue;
            }
            QStringList next;
            for (const QString& variant : std::as_const(variants))
                for (qsizetype i = 0; i < take; ++i) next += variant + QChar(readings[i]);
            variants = next;
        }
        result += variants;
    }
    return result.join(u' ');
}

} // namespace qj
