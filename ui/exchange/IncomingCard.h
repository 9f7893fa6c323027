// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/InFolder.h"
#include "shell/Card.h"

class QLabel;
class QPushButton;

namespace qj {

/// What lies in the folder for packages, each with a button that opens it to be looked at. On the page Exchange the
/// folder is chosen here too; elsewhere the card is hidden while nothing waits.
class IncomingCard final : public Card
{
    Q_OBJECT

public:
    enum Kind { notice, withFolder };
    IncomingCard(FormContext& context, InFolder& folder, Kind kind, QWidget* parent = nullptr);

Q_SIGNALS:
    void takeWanted(const QString& path);
    void said(int tone, const QString& text);

private:
    void buildFolder();
    void choose();
    void refresh();
    QString wordsFor(const IncomingPackage& package) const;

    FormContext& m_context;
    InFolder& m_in;
    const Kind m_kind;
    QLabel *m_head, *m_folder = nullptr;
    QPushButton* m_forget = nullptr;
    QVBoxLayout* m_rows;
};

} // namespace qj
