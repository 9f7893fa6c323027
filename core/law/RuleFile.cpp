// SPDX-License-Identifier: GPL-3.0-or-later
#include "law/RuleFile.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

const QString root = u":/qingjian/rules/"_s;

/// Cuts one record off the text: cells as written, quotes undone. False when a quote never ends.
class RecordCutter
{
public:
    explicit RecordCutter(const QString& text) : m_text(text) {}
    bool atEnd() const { return m_at >= m_text.size(); }
    int row() const { return m_row; }

    bool next(QStringList& cells)
    {
        cells.clear();
        QString cell;
        bool quoted = false;
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at++];
            if (c == u'\n') ++m_row;
            if (quoted) {
                if (c != u'"')
                    cell += c;
                else if (m_at < m_text.size() && m_text[m_at] == u'"')
                    cell += m_text[m_at++];
                else
                    quoted = false;
            } else if (c == u'"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == u',') {
                cells += std::exchange(cell, QString());
            } else if (c == u'\n') {
                break;
            } else if (c != u'\r') {
                cell += c;
            }
        }
        cells += cell;
        return !quoted;
    }

private:
    const QString& m_text;
    qsizetype m_at = 0;
    int m_row = 1;
};

bool isBlank(const QStringList& cells)
{
    return std::all_of(cells.begin(), cells.end(), [](const QString& cell) { return cell.trimmed().isEmpty(); });
}

} // namespace

Result<RuleFile> RuleFile::parse(const QString& text)
{
    RuleFile file;
    const QString body = text.startsWith(QChar(0xfeff)) ? text.mid(1) : text;
    RecordCutter cutter(body);
    while (!cutter.atEnd()) {
        Row row{cutter.row(), {}};
        if (!cutter.next(row.cells)) return fail(ErrorCode::rowRefused, {QString::number(row.number), u"quote"_s});
        if (isBlank(row.cells)) continue;
        if (row.cells[0].startsWith(u'#')) {
            const QString line = row.cells.join(u',').mid(1);
            const qsizetype colon = line.indexOf(u':');
            if (colon > 0) file.m_notes.insert(line.left(colon).trimmed(), line.mid(colon + 1).trimmed());
        } else if (file.m_header.isEmpty()) {
            for (const QString& name : std::as_const(row.cells)) file.m_header += name.trimmed();
        } else if (row.cells.size() > file.m_header.size() && !isBlank(row.cells.mid(file.m_header.size()))) {
            return fail(ErrorCode::rowRefused, {QString::number(row.number), u"columns"_s});
        } else {
            file.m_rows.push_back(std::move(row));
        }
    }
    if (file.m_header.isEmpty()) return fail(ErrorCode::fileEmpty, {QString()});
    return file;
}

Result<QString> RuleFile::shippedText(const QString& name)
{
    QFile file(root + name);
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::fileMissing, {file.fileName()});
    return QString::fromUtf8(file.readAll());
}

Result<RuleFile> RuleFile::shipped(const QString& name)
{
    QJ_TRY_ASSIGN(const QString text, shippedText(name));
    return parse(text);
}

QStringList RuleFile::shippedNames(const QString& folder)
{
    QStringList names;
    for (const QString& name : QDir(root + folder).entryList(QDir::Files, QDir::Name)) names += folder + u'/' + name;
    return names;
}

int RuleFile::column(const QStringList& names) const
{
    for (const QString& name : names)
        if (const qsizetype at = m_header.indexOf(name, 0); at >= 0) return static_cast<int>(at);
    return -1;
}

QString RuleFile::cell(const Row& row, int column)
{
    return column >= 0 && column < row.cells.size() ? row.cells[column].trimmed() : QString();
}

} // namespace qj
