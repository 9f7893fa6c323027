// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The scaffold of a page that lists records at the left and shows the chosen one at the right. It knows no record: the
// page hands in a model and a widget, and connects to what is chosen, filtered and sorted. Splitter, columns and the
// row of filters are remembered under the page's id.
#include "shell/FilterHeader.h"
#include "shell/Icon.h"

#include <QtCore/QModelIndex>
#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QSettings;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace qj {

class DataTable;
class EmptyState;
class Theme;

class ListDetail final : public QWidget
{
    Q_OBJECT

public:
    /// Object names begin with `id` ("samples" -> "samplesTable"). `settings` must outlive the page.
    ListDetail(Theme& theme, QSettings& settings, const QString& id, const QString& title, QWidget* parent = nullptr);
    ~ListDetail() override;

    DataTable* table() const { return m_table; }
    /// Shown in place of a list without rows; set its words. With filters in use a sentence of its own stands there.
    EmptyState* empty() const { return m_empty; }
    void setModel(QAbstractItemModel* model);
    /// Takes ownership and deletes the widget before it; null shows the "choose a row" state. A widget that is no
    /// scroll area is put into one.
    void setDetail(QWidget* detail);
    void setDetailShown(bool shown);
    bool isDetailShown() const;
    /// Too narrow for both: list or record has the whole width, and opening a row turns to the record. What belongs to
    /// the list goes with it, and a button leads back.
    bool isNarrow() const { return m_narrow; }

    /// A button above the list; the first primary one stands at the right end in the accent.
    void addTool(QAction* action, bool primary = false);
    /// A widget between title and list, e.g. saved views or quick filters; owned from now on.
    void addBar(QWidget* bar);
    /// The page shows a part of the list only, by a search or view of its own: an empty list then says so.
    void setNarrowed(bool narrowed);
    /// Words of the line below the list: counts and sums of what is filtered.
    void setSummary(const QString& text);

    QModelIndex current() const;
    /// Also scrolls there; an invalid index unselects.
    void setCurrent(const QModelIndex& index);

Q_SIGNALS:
    void currentChanged(const QModelIndex& index);
    /// Enter or double click: the record is wanted in full.
    void opened(const QModelIndex& index);
    void selectionChanged(int rows);
    void filterChanged(int column, const QString& text);
    /// The whole list is wanted; filters of columns are cleared already.
    void clearWanted();
    void sortChanged(const std::vector<qj::SortKey>& keys);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void fitTools();
    void buildHead(const QString& title);
    void buildList();
    QToolButton* tool(const QString& name, const QString& text, Icon icon);
    void showRows();
    void restyle();
    void restore();
    void remember();

    Theme& m_theme;
    QSettings& m_settings;
    QString m_id;
    DataTable* m_table;
    EmptyState *m_empty, *m_none, *m_choose;
    QHBoxLayout* m_tools = nullptr;
    QWidget* m_bars = nullptr;
    QPushButton* m_back = nullptr;
    std::vector<QToolButton*> m_ofList; ///< tools that are about the list only
    QPointer<QWidget> m_shown;          ///< what setDetail was given
    QLabel *m_title = nullptr, *m_summary = nullptr;
    QStackedWidget *m_rows = nullptr, *m_detail = nullptr;
    QSplitter* m_splitter = nullptr;
    bool m_wanted = true;  ///< the record beside the list, where there is room
    bool m_turned = false; ///< narrow: the record instead of the list
    bool m_narrow = false;
    bool m_narrowed = false;
};

} // namespace qj
