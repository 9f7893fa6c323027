// SPDX-License-Identifier: GPL-3.0-or-later
#include "publication/PublicationColumns.h"

#include "law/RuleFile.h"

using namespace Qt::StringLiterals;

namespace qj {

const PublicationColumns& PublicationColumns::shipped()
{
    static const PublicationColumns columns = [] {
        PublicationColumns read;
        const auto file = RuleFile::shipped(u"publication_columns.csv"_s);
        if (!file) return read;
        for (const RuleFile::Row& row : file->rows()) {
            const QString list = file->cell(row, u"list"_s);
            PublicationColumn column{file->cell(row, u"key"_s), file->cell(row, u"titleZh"_s)};
            if (list == u"word"_s) {
                read.m_words.insert(column.key, column.title);
                continue;
            }
            column.inFail = list != u"pass"_s;
            column.inPass = list != u"fail"_s;
            column.optional = !file->cell(row, u"optional"_s).isEmpty();
            column.width = file->cell(row, u"width"_s).toInt();
            read.m_columns.push_back(std::move(column));
        }
        return read;
    }();
    return columns;
}

std::vector<PublicationColumn> PublicationColumns::of(Verdict verdict, const QString& layout) const
{
    std::vector<PublicationColumn> columns;
    for (const PublicationColumn& column : m_columns)
        if ((verdict == Verdict::pass ? column.inPass : column.inFail) && (!column.optional || layout == u"full"_s))
            columns.push_back(column);
    return columns;
}

QString PublicationColumns::printed(const QString& key, const PrintedCells& cells) const
{
    const QString text = cells.value(key);
    return key == u"verdict"_s || key == u"channel"_s ? m_words.value(text, text) : text;
}

} // namespace qj
