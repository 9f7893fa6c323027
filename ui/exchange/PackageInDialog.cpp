// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/PackageInDialog.h"

#include "exchange/AcceptDialog.h"
#include "exchange/LineList.h"
#include "print/ErrorText.h"
#include "shell/EmptyState.h"
#include "shell/Named.h"
#include "shell/ProgressDialog.h"
#include "shell/Theme.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtGui/QDragEnterEvent>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

QString droppedPackage(const QMimeData* data)
{
    return data && data->urls().size() == 1 ? data->urls().constFirst().toLocalFile() : QString();
}

bool isTurnedAway(ErrorCode code)
{
    return code == ErrorCode::packageUnknownDevice || code == ErrorCode::packageRevoked ||
           code == ErrorCode::packageForeign;
}

} // namespace

PackageInDialog::PackageInDialog(FormContext& context, QWidget* parent)
    : QDialog(parent), m_context(context), m_file(named(new QLineEdit, u"takeFile"_s, tr("File"))),
      m_head(named(new QLabel, u"takeHead"_s, tr("Outcome"))),
      m_problem(named(new QLabel, u"takeProblem"_s, tr("Problem"))), m_start(new EmptyState(context.theme())),
      m_found(new QScrollArea), m_lines(new LineList(context.theme(), u"takeLines"_s, tr("What the package holds"))),
      m_take(named(new QPushButton(tr("Take in")), u"takeRun"_s, tr("Take in"))),
      m_accept(named(new QPushButton(tr("Accept this device…")), u"takeAccept"_s, tr("Accept this device"))),
      m_close(named(new QPushButton(tr("Close")), u"takeClose"_s, tr("Close")))
{
    named(this, u"packageInDialog"_s, tr("Take in a package"));
    setWindowTitle(tr("Take in a package"));
    setAcceptDrops(true);
    Theme& theme = context.theme();
    m_file->setReadOnly(true);
    m_file->setPlaceholderText(tr("No package chosen"));
    m_take->setProperty("kind", u"primary"_s);
    m_take->setEnabled(false);
    m_accept->hide();
    m_close->setAutoDefault(false);
    m_head->setProperty("role", u"heading"_s);
    m_head->hide();
    m_problem->setProperty("role", u"danger"_s);
    m_problem->hide();
    for (QLabel* label : {m_head, m_problem}) label->setWordWrap(true);
    auto* choose = named(new QPushButton(tr("Choose…")), u"takeChoose"_s, tr("Choose a package"));
    choose->setAutoDefault(false);
    auto* top = new QHBoxLayout;
    top->addWidget(m_file, 1);
    top->addWidget(choose);
    named(m_found, u"takeScroll"_s, tr("What the package holds"));
    m_found->setWidgetResizable(true);
    m_found->setFrameShape(QFrame::NoFrame);
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, theme.px(8), 0);
    column->addWidget(m_lines);
    column->addStretch(1);
    m_found->setWidget(inside);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_accept);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_take);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(16));
    layout->setSpacing(theme.px(12));
    layout->addLayout(top);
    layout->addWidget(m_head);
    layout->addWidget(m_problem);
    m_start->set(Icon::package, tr("Choose a package, or drop it here. Looking at it changes nothing."), {},
                 tr("Choose…"));
    m_found->hide();
    layout->addWidget(m_start, 1);
    layout->addWidget(m_found, 1);
    layout->addLayout(buttons);
    resize(theme.px(680), theme.px(440));
    connect(choose, &QPushButton::clicked, this, &PackageInDialog::choose);
    connect(m_start, &EmptyState::actionClicked, this, &PackageInDialog::choose);
    connect(m_take, &QPushButton::clicked, this, &PackageInDialog::takeIn);
    connect(m_accept, &QPushButton::clicked, this, &PackageInDialog::acceptDevice);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
}

bool PackageInDialog::accepts(const QString& path)
{
    return path.endsWith(u".qjx"_s, Qt::CaseInsensitive);
}

void PackageInDialog::setFile(const QString& path)
{
    m_file->setText(QDir::toNativeSeparators(path));
    look();
}

QString PackageInDialog::file() const
{
    return QDir::fromNativeSeparators(m_file->text());
}

void PackageInDialog::choose()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Take in a package"), QFileInfo(file()).path(),
                                                      tr("Packages (*.qjx)") + u";;"_s + tr("All files (*)"));
    if (!path.isEmpty()) setFile(path);
}

bool PackageInDialog::run(bool rehearse)
{
    const QString path = file();
    PackageDesk desk(m_context.journal());
    auto report =
        ProgressDialog(m_context.theme(), rehearse ? tr("Looking at the package") : tr("Taking the package in"), this)
            .run([&](Work& work) {
                work.setWhat(QFileInfo(path).fileName());
                return desk.import(path, rehearse, [&work](qint64 done, qint64 total) {
                    work.setDone(done, total);
                    return !work.isCancelled();
                });
            });
    // A look leaves no trace. What is not even looked at is kept note of: an administrator finds the unknown device in
    // the list, and the sender reads in the next package why his was refused.
    if (!report && rehearse && isTurnedAway(report.error().code)) report = desk.import(path);
    m_start->hide();
    m_head->show();
    m_found->show();
    if (report)
        showReport(*report);
    else
        showError(report.error(), rehearse);
    if (!rehearse || !report) Q_EMIT changed();
    return report.has_value();
}

void PackageInDialog::showReport(const PackageReport& report)
{
    const QString name = QFileInfo(file()).fileName();
    m_head->setText(report.rehearsed ? tr("%1: this is what would happen. Nothing has been changed.").arg(name)
                                     : tr("%1 has been taken in.").arg(name));
    m_lines->setLines(ExchangeWords(m_context).report(report));
    m_lines->show();
    m_problem->hide();
    m_accept->hide();
    m_take->setEnabled(report.rehearsed);
    (report.rehearsed ? m_take : m_close)->setFocus();
}

void PackageInDialog::showError(const Error& error, bool rehearse)
{
    const bool stopped = error.code == ErrorCode::cancelled, unknown = error.code == ErrorCode::packageUnknownDevice;
    m_head->setText(stopped && rehearse ? tr("Stopped. Nothing has been changed.")
                    : stopped ? tr("Stopped. What had been taken in by then stays; taking the package in again "
                                   "goes on from there.")
                    : unknown ? tr("The package is held until its device is accepted.")
                              : tr("The package was not taken in."));
    m_problem->setText(unknown
                           ? tr("It was signed by a device that is not known here. Call the office that sent it and "
                                "have the fingerprint read out; an administrator then accepts the device.")
                           : errorText(error));
    m_problem->setVisible(!stopped);
    m_lines->setLines({});
    m_take->setEnabled(stopped && !rehearse);
    m_accept->setVisible(unknown);
    (unknown ? m_accept : m_close)->setFocus();
    m_unknown = unknown ? error.args.value(0) : QString();
}

void PackageInDialog::acceptDevice()
{
    AcceptDialog dialog(m_context, this);
    QString office;
    for (const Peer& peer : PackageDesk(m_context.journal()).peers())
        if (peer.fingerprint == m_unknown) office = peer.office;
    dialog.expect(m_unknown, office);
    if (dialog.exec() != QDialog::Accepted) return;
    Q_EMIT changed();
    look();
}

void PackageInDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (accepts(droppedPackage(event->mimeData()))) event->acceptProposedAction();
}

void PackageInDialog::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    setFile(droppedPackage(event->mimeData()));
}

} // namespace qj
