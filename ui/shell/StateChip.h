// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A status as a chip: tinted ground, icon and words, so that it is read with or without colour.
#include "shell/Icon.h"
#include "shell/Tokens.h"

#include <QtWidgets/QStyledItemDelegate>
#include <QtWidgets/QWidget>

namespace qj {

class Theme;

/// What a model says about a status cell besides its text. Without `iconRole` the tone's own icon is taken.
enum ChipRole { toneRole = Qt::UserRole + 64, iconRole };

QSize chipSize(const Theme& theme, const QString& text);
/// Draws at the left of `box`, in the middle of its height, shortened to its width.
void paintChip(QPainter* painter, const QRect& box, const Theme& theme, Tone tone, Icon icon, const QString& text);

/// For the status column of a list. Set `toneRole` to a Tone as int; a cell without one is painted as plain text.
class StateChipDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit StateChipDelegate(Theme& theme, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    Theme& m_theme;
};

/// For the head of a record.
class StateChip final : public QWidget
{
    Q_OBJECT

public:
    explicit StateChip(Theme& theme, QWidget* parent = nullptr);
    void setState(const QString& text, Tone tone, Icon icon = Icon::none);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    QString m_text;
    Tone m_tone = Tone::neutral;
    Icon m_icon = Icon::none;
};

} // namespace qj
