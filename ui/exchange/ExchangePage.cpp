// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ExchangePage.h"

#include "directory/StoreCard.h"
#include "exchange/ConflictsCard.h"
#include "exchange/DevicesCard.h"
#include "exchange/IncomingCard.h"
#include "exchange/LedgerCard.h"
#include "exchange/LineList.h"
#include "exchange/PackageInDialog.h"
#include "exchange/PackageOutDialog.h"
#include "shell/CardGrid.h"
#include "shell/KeyFigure.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t gapsShown = 20;
}

ExchangePage::ExchangePage(FormContext& context, QWidget* parent)
    : ScrollPage(context.theme(), u"exchangePage"_s, tr("Exchange"), parent), m_context(context),
      m_unsent(new KeyFigure(context.theme(), u"exchangeUnsent"_s, tr("Saved, in no package yet"))),
      m_unanswered(new KeyFigure(context.theme(), u"exchangeUnanswered"_s, tr("Written, not confirmed yet"))),
      m_backup(new KeyFigure(context.theme(), u"exchangeBackup"_s, tr("Without backup"))),
      m_ledger(new LedgerCard(context)), m_devices(new DevicesCard(context)), m_conflicts(new ConflictsCard(context)),
      m_gaps(new Card(context.theme(), u"exchangeGaps"_s, tr("What is missing"))),
      m_gapLines(new LineList(context.theme(), u"exchangeGapLines"_s, tr("What is missing"))),
      m_receipt(named(new QPushButton(tr("Send only a receipt…")), u"exchangeReceipt"_s, tr("Send only a receipt")))
{
    auto* take = named(new QPushButton(tr("Take in a package…")), u"exchangeTake"_s, tr("Take in a package"));
    auto* make = named(new QPushButton(tr("Make a package…")), u"exchangeMake"_s, tr("Make a package"));
    take->setIcon(context.theme().icon(Icon::importFile));
    make->setIcon(context.theme().icon(Icon::send, Ink::onAccent));
    make->setProperty("kind", u"primary"_s);
    connect(take, &QPushButton::clicked, this, [this] { takeIn(); });
    connect(make, &QPushButton::clicked, this, &ExchangePage::makePackage);
    m_receipt->setToolTip(tr("A small package for the office whose package you took in last: it tells what became of "
                             "it, and sends none of your changes."));
    connect(m_receipt, &QPushButton::clicked, this, &ExchangePage::sendReceipt);
    addTool(m_receipt);
    auto* audit = named(new QPushButton(tr("Log of acts…")), u"exchangeAudit"_s, tr("Log of acts"));
    audit->setIcon(context.theme().icon(Icon::history));
    connect(audit, &QPushButton::clicked, this, &ExchangePage::auditWanted);
    addTool(audit);
    addTool(take);
    addTool(make);
    m_gaps->body()->addWidget(m_gapLines);
    body()->addWidget(neverLost());
    for (Card* card :
         {static_cast<Card*>(m_conflicts), m_gaps, static_cast<Card*>(m_ledger), static_cast<Card*>(m_devices)})
        body()->addWidget(card);
    body()->addStretch(1);
    connect(m_ledger, &LedgerCard::said, this, &ExchangePage::said);
    connect(m_devices, &DevicesCard::said, this, &ExchangePage::said);
    connect(m_ledger, &LedgerCard::changed, this, qOverload<>(&ExchangePage::follow));
    connect(m_devices, &DevicesCard::changed, this, qOverload<>(&ExchangePage::follow));
    connect(m_conflicts, &ConflictsCard::said, this, &ExchangePage::said);
    connect(m_conflicts, &ConflictsCard::changed, this, qOverload<>(&ExchangePage::follow));
    connect(m_conflicts, &ConflictsCard::openWanted, this, &ExchangePage::openWanted);
    m_soonAgain.setSingleShot(true);
    m_soonAgain.setInterval(400);
    connect(&m_soonAgain, &QTimer::timeout, this, [this] {
        if (isVisible()) refresh();
    });
    connect(&context.journal(), &Journal::changed, &m_soonAgain, qOverload<>(&QTimer::start));
}

void ExchangePage::follow(InFolder& folder)
{
    auto* card = new IncomingCard(m_context, folder, IncomingCard::withFolder);
    body()->insertWidget(body()->indexOf(m_conflicts), card);
    connect(card, &IncomingCard::takeWanted, this, &ExchangePage::takeIn);
    connect(card, &IncomingCard::said, this, &ExchangePage::said);
    connect(this, &ExchangePage::changed, &folder, &InFolder::look);
}

QWidget* ExchangePage::neverLost()
{
    auto* card = new Card(m_context.theme(), u"exchangeNeverLost"_s, tr("Nothing is lost"));
    auto* words = new QLabel(tr("All that was saved stays on this computer. Packages carry it to other offices on a "
                                "stick, by mail or through a shared folder; a package that came can also be dropped on "
                                "this window."));
    words->setProperty("role", u"caption"_s);
    words->setWordWrap(true);
    auto* figures = new CardGrid(m_context.theme(), 220, 3);
    for (KeyFigure* figure : {m_unsent, m_unanswered, m_backup}) figures->add(figure);
    card->body()->addWidget(words);
    card->body()->addWidget(figures);
    connect(m_unsent, &QPushButton::clicked, this, &ExchangePage::makePackage);
    connect(m_unanswered, &QPushButton::clicked, this, [this] { ensureWidgetVisible(m_ledger); });
    connect(m_backup, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(u"settings"_s); });
    return card;
}

void ExchangePage::showEvent(QShowEvent* event)
{
    ScrollPage::showEvent(event);
    refresh();
}

void ExchangePage::refresh()
{
    m_soonAgain.stop();
    m_receipt->setEnabled(!lastSender().isEmpty());
    showUnsent();
    showGaps();
    m_conflicts->refresh();
    m_ledger->refresh();
    m_devices->refresh();
}

void ExchangePage::showUnsent()
{
    const Unsent unsent = PackageDesk(m_context.journal()).unsent();
    const ExchangeWords words(m_context);
    m_unsent->setFigure(locale().toString(unsent.count),
                        unsent.count ? tr("the oldest of %1").arg(words.since(unsent.oldest))
                                     : tr("all is in packages"),
                        unsent.count ? Tone::warning : Tone::success);
    m_unanswered->setFigure(locale().toString(unsent.unacknowledged),
                            unsent.unacknowledged ? tr("the oldest of %1").arg(words.since(unsent.oldestUnacknowledged))
                                                  : tr("no receipt is outstanding"),
                            unsent.unacknowledged ? Tone::info : Tone::success);
    const StoreCard::Unsaved unsaved = StoreCard::unsaved(m_context);
    m_backup->setFigure(locale().toString(unsaved.commits),
                        unsaved.commits == 0 ? tr("all is in the last backup")
                        : unsaved.days > 0   ? tr("for %1 days").arg(unsaved.days)
                                             : tr("since today"),
                        unsaved.commits ? Tone::warning : Tone::success);
}

void ExchangePage::showGaps()
{
    const std::vector<StreamGap> gaps = PackageDesk(m_context.journal()).gaps();
    std::vector<ExchangeLine> lines;
    for (std::size_t i = 0; i < std::min(gapsShown, gaps.size()); ++i)
        lines.push_back({Tone::warning, ExchangeWords(m_context).gap(gaps[i])});
    m_gapLines->setLines(std::move(lines));
    m_gaps->setTitle(tr("What is missing (%1)").arg(locale().toString(qint64(gaps.size()))));
    m_gaps->setVisible(!gaps.empty());
}

void ExchangePage::follow()
{
    refresh();
    Q_EMIT changed();
}

PackageOutDialog* ExchangePage::makePackage()
{
    auto* dialog = new PackageOutDialog(m_context, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PackageOutDialog::written, this, qOverload<>(&ExchangePage::follow));
    dialog->open();
    return dialog;
}

QString ExchangePage::lastSender() const
{
    const std::vector<PackageEntry> all = PackageDesk(m_context.journal()).packages();
    const QString own = m_context.journal().officeCode();
    const auto last = std::find_if(all.rbegin(), all.rend(), [&](const PackageEntry& entry) {
        return !entry.written && entry.state != PackageState::open && entry.note.office != own;
    });
    return last == all.rend() ? QString() : last->note.office;
}

PackageOutDialog* ExchangePage::sendReceipt()
{
    PackageOutDialog* dialog = makePackage();
    dialog->chooseReceipts(lastSender());
    return dialog;
}

PackageInDialog* ExchangePage::takeIn(const QString& path)
{
    auto* dialog = new PackageInDialog(m_context, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PackageInDialog::changed, this, qOverload<>(&ExchangePage::follow));
    dialog->open();
    if (!path.isEmpty()) dialog->setFile(path);
    return dialog;
}

} // namespace qj
