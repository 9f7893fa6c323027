// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/ItemCellDelegate.h"

#include "base/Text.h"
#include "shell/Named.h"
#include "shell/StateChip.h"
#include "shell/Theme.h"
#include "testing/ItemGrid.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace qj {

using namespace Qt::StringLiterals;

ItemCellDelegate::ItemCellDelegate(Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

QWidget* ItemCellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const QString title = index.model()->headerData(index.column(), Qt::Horizontal).toString();
    if (index.column() == ItemGrid::single || index.column() == ItemGrid::severity) {
        auto* box = named(new QComboBox(parent), u"itemCell"_s, title);
        box->addItem(QString(), 0);
        const EnumTable codes =
            index.column() == ItemGrid::single ? EnumTable(itemVerdictCodes) : EnumTable(severityCodes);
        const char* context = index.column() == ItemGrid::single ? "TestItemResult" : "Record";
        for (const EnumEntry& entry : codes) box->addItem(translated(context, entry.label), int(entry.number));
        connect(box, &QComboBox::activated, this, [this, box] {
            auto* self = const_cast<ItemCellDelegate*>(this);
            Q_EMIT self->commitData(box);
            Q_EMIT self->closeEditor(box, EditNextItem);
        });
        return box;
    }
    auto* line = named(new QLineEdit(parent), u"itemCell"_s, title);
    line->setFrame(false);
    const QPersistentModelIndex at(index);
    connect(line, &QLineEdit::textChanged, this, [this, at](const QString& text) { Q_EMIT typed(at, text); });
    return line;
}

void ItemCellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (auto* box = qobject_cast<QComboBox*>(editor))
        box->setCurrentIndex(qMax(0, box->findText(index.data().toString())));
    else if (auto* line = qobject_cast<QLineEdit*>(editor))
        line->setText(index.data().toString());
}

void ItemCellDelegate::setModelData(QWidget* editor, QAbstractItemModel*, const QModelIndex& index) const
{
    if (auto* box = qobject_cast<QComboBox*>(editor))
        Q_EMIT given(index, box->currentText(), box->currentData().toInt());
    else if (auto* line = qobject_cast<QLineEdit*>(editor))
        Q_EMIT given(index, line->text().trimmed(), 0);
}

void ItemCellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QVariant tone = index.data(toneRole);
    if (!tone.isValid()) return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem empty = option;
    initStyleOption(&empty, index);
    const QString text = empty.text;
    empty.text.clear();
    empty.widget->style()->drawControl(QStyle::CE_ItemViewItem, &empty, painter, empty.widget);
    const int side = m_theme.px(6);
    paintChip(painter, option.rect.adjusted(side, 0, -side, 0), m_theme, static_cast<Tone>(tone.toInt()), Icon::none,
              text);
}

} // namespace qj
