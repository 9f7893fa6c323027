// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FormContext.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QLineEdit>

namespace qj {

class SearchPopup;

/// A line in which a record is looked up by words, number, code, pinyin initials or scanner. The hits open below it;
/// Enter takes the marked one. The last entry makes a new record of the kind.
class LookUpLine final : public QLineEdit
{
    Q_OBJECT

public:
    LookUpLine(FormContext& context, const RecordInfo& target, QWidget* parent = nullptr);

    /// Takes the only record that the text can mean, as when a code was scanned; false if there is none or several.
    bool takeOnly();
    bool isOpen() const;
    /// Enter: takes the marked hit. True when there is nothing left to choose, so that the next box may come.
    bool enter();

Q_SIGNALS:
    void chosen(const QUuid& id);
    void newWanted(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    void showHits();
    FormContext& m_context;
    const RecordInfo& m_target;
    QPointer<SearchPopup> m_popup;
    QTimer m_wait;
};

} // namespace qj
