// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Exchange with other offices by files: what is in no package yet, packages out and in, their ledger, whose packages
// are taken, what is missing and what two sides wrote differently.
#include "form/FormContext.h"
#include "shell/ScrollPage.h"

#include <QtCore/QTimer>

class QPushButton;

namespace qj {

class Card;
class ConflictsCard;
class DevicesCard;
class InFolder;
class KeyFigure;
class LedgerCard;
class LineList;
class PackageInDialog;
class PackageOutDialog;

class ExchangePage final : public ScrollPage
{
    Q_OBJECT

public:
    explicit ExchangePage(FormContext& context, QWidget* parent = nullptr);
    /// Shows what lies in the folder for packages; `folder` must outlive the page.
    void follow(InFolder& folder);

    void refresh();
    PackageOutDialog* makePackage();
    /// The same, set to receipts alone for the office whose package was taken in last.
    PackageOutDialog* sendReceipt();
    /// The dialog, which looks at the file at once if there is one.
    PackageInDialog* takeIn(const QString& path = {});

Q_SIGNALS:
    void said(int tone, const QString& text);
    void pageWanted(const QString& id);
    void openWanted(qj::RecordKind kind, const QUuid& id);
    void auditWanted();
    /// Packages or devices are others than before; records are told of by the journal.
    void changed();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* neverLost();
    void showUnsent();
    void showGaps();
    QString lastSender() const;
    void follow();

    FormContext& m_context;
    KeyFigure *m_unsent, *m_unanswered, *m_backup;
    LedgerCard* m_ledger;
    DevicesCard* m_devices;
    ConflictsCard* m_conflicts;
    Card* m_gaps;
    LineList* m_gapLines;
    QPushButton* m_receipt;
    QTimer m_soonAgain;
};

} // namespace qj
