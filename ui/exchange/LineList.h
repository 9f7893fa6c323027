// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/ExchangeWords.h"

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace qj {

/// Sentences below each other, each with the icon of its tone.
class LineList final : public QWidget
{
    Q_OBJECT

public:
    LineList(Theme& theme, const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);

    void setLines(std::vector<ExchangeLine> lines);
    /// All sentences, one to a line.
    QString text() const;

private:
    void build();

    Theme& m_theme;
    std::vector<ExchangeLine> m_lines;
    QVBoxLayout* m_rows;
};

} // namespace qj
