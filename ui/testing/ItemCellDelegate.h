// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtWidgets/QStyledItemDelegate>

namespace qj {

class Theme;

/// Writes the cells of an ItemGrid: lines that tell of every key, choices for the verdict and its nature; shows chips.
class ItemCellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ItemCellDelegate(Theme& theme, QObject* parent = nullptr);
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

Q_SIGNALS:
    void typed(const QModelIndex& index, const QString& text) const;
    void given(const QModelIndex& index, const QString& text, int code) const;

private:
    Theme& m_theme;
};

} // namespace qj
