// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "testing/ResultImport.h"

#include <QtWidgets/QWidget>

class QLabel;
class QTabWidget;
class QTableWidget;

namespace qj {

class KeyFigure;
class Theme;

/// What an import did: counts, columns as they were understood, and every row that was refused, doubtful or left out.
class ImportSummary final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportSummary(Theme& theme, QWidget* parent = nullptr);

    using QWidget::show;
    /// `info`: kind of the records that the rows became; null for results.
    void show(const ImportReport& report, const RecordInfo* info = nullptr);
    int rowsOf(const QString& table) const;

Q_SIGNALS:
    /// A person says what an unknown column holds.
    void columnNamed(const QString& header, const QString& field);

private:
    QTableWidget* addTable(const QString& name, const QString& title, const QStringList& heads);
    void showColumns(const ImportReport& report);
    QString labelOf(const QString& field) const;
    QStringList fields() const;
    void showRows(const ImportReport& report);
    void setTitle(QTableWidget* table, const QString& title);

    Theme& m_theme;
    const RecordInfo* m_info = nullptr;
    KeyFigure *m_rows, *m_taken, *m_merged, *m_refusedCount, *m_opened;
    QTabWidget* m_tabs;
    QTableWidget *m_columns, *m_refused, *m_warnings, *m_ignored;
};

} // namespace qj
