// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/IncomingCard.h"

#include "exchange/ExchangeWords.h"
#include "shell/ClearLayout.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtCore/QDir>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace qj {

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t mostShown = 8;
}

IncomingCard::IncomingCard(FormContext& context, InFolder& folder, Kind kind, QWidget* parent)
    : Card(context.theme(), kind == notice ? u"incomingNotice"_s : u"incomingFolder"_s,
           kind == notice ? QString() : tr("Folder for packages that come"), parent),
      m_context(context), m_in(folder), m_kind(kind),
      m_head(named(new QLabel, u"incomingHead"_s, tr("Packages waiting"))), m_rows(new QVBoxLayout)
{
    m_head->setWordWrap(true);
    m_rows->setSpacing(theme().px(4));
    if (m_kind == withFolder) buildFolder();
    body()->addWidget(m_head);
    body()->addLayout(m_rows);
    connect(&m_in, &InFolder::changed, this, &IncomingCard::refresh);
    refresh();
}

void IncomingCard::buildFolder()
{
    m_folder = named(new QLabel, u"incomingPath"_s, tr("Folder"));
    m_folder->setProperty("role", u"caption"_s);
    m_folder->setWordWrap(true);
    m_folder->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* choose = named(new QPushButton(tr("Choose the folder…")), u"incomingChoose"_s, tr("Choose the folder"));
    choose->setIcon(theme().icon(Icon::folder));
    m_forget = named(new QPushButton(tr("Watch none")), u"incomingForget"_s, tr("Watch none"));
    connect(choose, &QPushButton::clicked, this, &IncomingCard::choose);
    connect(m_forget, &QPushButton::clicked, this, [this] { m_in.setFolder({}); });
    addTool(m_forget);
    addTool(choose);
    body()->addWidget(m_folder);
}

void IncomingCard::choose()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Folder for packages that come"), m_in.folder());
    if (!path.isEmpty() && !m_in.setFolder(path))
        Q_EMIT said(static_cast<int>(Tone::warning), tr("The folder could not be remembered."));
}

QString IncomingCard::wordsFor(const IncomingPackage& package) const
{
    const QString name = QFileInfo(package.path).fileName();
    if (package.id.isEmpty()) return name;
    const QString office =
        package.officeName.isEmpty() ? ExchangeWords(m_context).office(package.office) : package.officeName;
    return tr("%1, made at %2 (%3)").arg(office, toText(package.at), name);
}

void IncomingCard::refresh()
{
    const std::vector<IncomingPackage>& waiting = m_in.packages();
    const QString folder = m_in.folder();
    if (m_folder) {
        m_folder->setText(
            folder.isEmpty() ? tr("None is watched. Choose where packages of other offices come, and the program says "
                                  "when one lies there. It is never taken in by itself.")
            : QFileInfo(folder).isDir() ? QDir::toNativeSeparators(folder)
                                        : tr("%1 (not there at the moment)").arg(QDir::toNativeSeparators(folder)));
        m_forget->setEnabled(!folder.isEmpty());
    }
    m_head->setText(waiting.empty()
                        ? tr("No package waits.")
                        : tr("%n package(s) in the folder wait to be taken in.", nullptr, int(waiting.size())));
    m_head->setVisible(!waiting.empty() || !folder.isEmpty());
    clearLayout(*m_rows);
    for (std::size_t i = 0; i < qMin(mostShown, waiting.size()); ++i) {
        const QString words = wordsFor(waiting[i]);
        auto* open = named(new QPushButton(words), u"incoming%1"_s.arg(i), tr("Look at the package: %1").arg(words));
        open->setProperty("kind", u"link"_s);
        open->setIcon(theme().icon(Icon::package));
        connect(open, &QPushButton::clicked, this, [this, path = waiting[i].path] { Q_EMIT takeWanted(path); });
        m_rows->addWidget(open, 0, Qt::AlignLeft);
    }
    if (m_kind == notice) setVisible(!waiting.empty());
}

} // namespace qj
