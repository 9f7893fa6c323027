// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/LineList.h"

#include "shell/ClearLayout.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

namespace qj {

using namespace Qt::StringLiterals;

LineList::LineList(Theme& theme, const QString& objectName, const QString& accessibleName, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_rows(new QVBoxLayout(this))
{
    named(this, objectName, accessibleName);
    m_rows->setContentsMargins(0, 0, 0, 0);
    connect(&theme, &Theme::changed, this, &LineList::build);
}

void LineList::setLines(std::vector<ExchangeLine> lines)
{
    m_lines = std::move(lines);
    build();
}

QString LineList::text() const
{
    QStringList texts;
    for (const ExchangeLine& line : m_lines) texts += line.text;
    return texts.join(u'\n');
}

void LineList::build()
{
    clearLayout(*m_rows);
    m_rows->setSpacing(m_theme.px(6));
    const int side = m_theme.px(16);
    for (const ExchangeLine& line : m_lines) {
        auto* row = new QWidget;
        auto* layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(m_theme.px(8));
        auto* mark = new QLabel;
        mark->setPixmap(m_theme.icon(Theme::iconOf(line.tone), Theme::inkOf(line.tone))
                            .pixmap(QSize(side, side), devicePixelRatioF()));
        mark->setContentsMargins(0, m_theme.px(2), 0, 0);
        auto* words = named(new QLabel(line.text), objectName() + u"Text"_s, line.text);
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(mark, 0, Qt::AlignTop);
        layout->addWidget(words, 1);
        m_rows->addWidget(row);
    }
    setAccessibleDescription(text());
}

} // namespace qj
