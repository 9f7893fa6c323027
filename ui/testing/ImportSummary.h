// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "testing/ResultImport.h"

#include <QtWidgets/QWidget>

class QLabel;
class QTabWidget;
class QTableWidget;

namespace qj {

class KeyFigure;
class LayoutEditor;
class Theme;

/// What an import did: counts, columns as they were understood, and every row that was refused, doubtful or left out.
class ImportSummary final : public QWidget
{
    Q_OBJECT

public:
    /// `info`: kind of the records that the rows become; null for results, whose columns an officer explains.
    explicit ImportSummary(Theme& theme, const RecordInfo* info, QWidget* parent = nullptr);

    using QWidget::show;
    void show(const ImportReport& report);
    /// Nothing was read yet: only the columns are to be seen.
    void showColumnsOnly();
    LayoutEditor* layoutEditor() const { return m_layout; }
    int rowsOf(const QString& table) const;

Q_SIGNALS:
    /// A person says what an unknown column holds.
    void columnNamed(const QString& header, const QString& field);

private:
    QTableWidget* addTable(const QString& name, const QString& title, const QStringList& heads);
    void showColumns(const ImportReport& report);
    QString labelOf(const QString& field) const;
    QStringList fields() const;
    void showPreview(const ImportReport& report);
    void showRows(const ImportReport& report);
    void setTitle(QTableWidget* table, const QString& title);

    Theme& m_theme;
    const RecordInfo* m_info;
    LayoutEditor* m_layout = nullptr;
    QTableWidget* m_preview = nullptr;
    KeyFigure *m_rows, *m_taken, *m_merged, *m_refusedCount, *m_opened;
    QTabWidget* m_tabs;
    QTableWidget* m_columns = nullptr; ///< of records
    QTableWidget *m_refused, *m_warnings, *m_ignored;
};

} // namespace qj
