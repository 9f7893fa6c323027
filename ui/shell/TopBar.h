// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "shell/SearchBox.h"

#include <QtWidgets/QFrame>

class QPushButton;
class QToolButton;

namespace qj {

/// Above the pages: the search box, the never-lost counter, office and officer, light or dark.
class TopBar final : public QFrame
{
    Q_OBJECT

public:
    TopBar(Theme& theme, SearchBox::Commands commands, SearchSource* source, QWidget* parent = nullptr);

    SearchBox* search() const { return m_search; }
    void setOffice(const QString& name);
    void setOfficer(const QString& name, const QString& role);
    /// Changes that are in no package yet, for how many days the oldest has been, and how many no backup holds.
    void setUnsent(int changes, int oldestDays, int withoutBackup);

Q_SIGNALS:
    void officeClicked();
    void officerClicked();
    void unsentClicked();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    QPushButton* flatButton(const QString& objectName);
    void restyle();

    Theme& m_theme;
    QString m_unsentText, m_unsentShort, m_officeText, m_officerText;
    SearchBox* m_search;
    QPushButton* m_unsent;
    QPushButton* m_office;
    QPushButton* m_officer;
    QToolButton* m_look;
};

} // namespace qj
