// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The Chinese texts of translations/parts, straight from their files: for tests that look at the window.
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QTranslator>

namespace qj {

class PartsTranslator final : public QTranslator
{
public:
    PartsTranslator()
    {
        const QDir parts(QStringLiteral(QJ_SOURCE_DIR "/translations/parts"));
        const auto files = parts.entryInfoList({QStringLiteral("*_zh.txt")});
        for (const QFileInfo& info : files) {
            QFile file(info.filePath());
            if (!file.open(QFile::ReadOnly)) continue;
            const auto lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
            for (const QString& line : lines) {
                const QStringList cells = line.split(u'\t');
                if (cells.size() == 3)
                    m_texts.insert(cells[0] + u'\t' +
                                       QString(cells[1]).replace(QStringLiteral("\\n"), QStringLiteral("\n")),
                                   QString(cells[2]).replace(QStringLiteral("\\n"), QStringLiteral("\n")));
            }
        }
    }
    bool isEmpty() const override { return m_texts.isEmpty(); }
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        return m_texts.value(QString::fromUtf8(context) + u'\t' + QString::fromUtf8(source));
    }

private:
    QHash<QString, QString> m_texts;
};

} // namespace qj
