// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Columns of published lists and the words printed in them, as data (resources/rules/publication_columns.csv).
#include "base/Result.h"
#include "sampling/SampleCodes.h"

#include <QtCore/QHash>
#include <QtCore/QMap>

#include <vector>

namespace qj {

/// Text of one item by column key; `verdict` and `channel` hold codes, their wording comes from PublicationColumns.
using PrintedCells = QMap<QString, QString>;

struct PublicationColumn
{
    QString key, title;
    bool inFail = false, inPass = false;
    bool optional = false; ///< only with the layout `full`
    int width = 0;
};

class PublicationColumns
{
public:
    static const PublicationColumns& shipped();

    QString word(const QString& key) const { return m_words.value(key); }
    /// Columns of the list of a verdict, in order.
    std::vector<PublicationColumn> of(Verdict verdict, const QString& layout) const;
    /// A cell as it is printed: codes in words.
    QString printed(const QString& key, const PrintedCells& cells) const;

private:
    std::vector<PublicationColumn> m_columns;
    QHash<QString, QString> m_words;
};

} // namespace qj
