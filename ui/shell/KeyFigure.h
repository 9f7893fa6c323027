// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shell/Tokens.h"

#include <QtWidgets/QPushButton>

class QLabel;

namespace qj {

class Theme;

/// One number that matters, as a card that opens the rows behind it. A button for keyboard and screen reader.
class KeyFigure final : public QPushButton
{
    Q_OBJECT

public:
    KeyFigure(Theme& theme, const QString& objectName, const QString& caption, QWidget* parent = nullptr);

    /// `note` stands small below the figure ("+12 since yesterday"); the tone colours the note and gives it an icon.
    void setFigure(const QString& figure, const QString& note = {}, Tone tone = Tone::neutral);
    QString figure() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    void restyle();

    Theme& m_theme;
    QLabel *m_caption, *m_figure, *m_noteIcon, *m_note;
    Tone m_tone = Tone::neutral;
};

} // namespace qj
