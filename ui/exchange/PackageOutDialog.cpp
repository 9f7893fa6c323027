// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/PackageOutDialog.h"

#include "directory/Office.h"
#include "exchange/LineList.h"
#include "print/ErrorText.h"
#include "shell/Named.h"
#include "shell/ProgressDialog.h"
#include "shell/Theme.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

namespace {
const QString folderKey = u"exchange/folder"_s, officeKey = u"exchange/office"_s, sealedKey = u"exchange/sealed"_s,
              cutKey = u"exchange/cut"_s, partSizeKey = u"exchange/partSize"_s;
}

PackageOutDialog::PackageOutDialog(FormContext& context, QWidget* parent)
    : QDialog(parent), m_context(context), m_office(named(new QComboBox, u"packageOffice"_s, tr("For which office"))),
      m_file(named(new QLineEdit, u"packageFile"_s, tr("File"))),
      m_missing(named(new QRadioButton(tr("What the other office does not have yet")), u"packageMissing"_s,
                      tr("What the other office does not have yet"))),
      m_everything(
          named(new QRadioButton(tr("Everything it may see")), u"packageEverything"_s, tr("Everything it may see"))),
      m_receipts(named(new QRadioButton(tr("Only receipts")), u"packageReceipts"_s, tr("Only receipts"))),
      m_attachments(named(new QComboBox, u"packageAttachments"_s, tr("Attachments"))),
      m_sealed(named(new QCheckBox(tr("Only that office can open it")), u"packageSealed"_s,
                     tr("Only that office can open it"))),
      m_cut(named(new QCheckBox(tr("No file larger than")), u"packageCut"_s, tr("No file larger than"))),
      m_partSize(named(new QSpinBox, u"packagePartSize"_s, tr("Largest size of a file in megabytes"))),
      m_head(named(new QLabel, u"packageHead"_s, tr("Outcome"))),
      m_problem(named(new QLabel, u"packageProblem"_s, tr("Problem"))),
      m_lines(new LineList(context.theme(), u"packageLines"_s, tr("Outcome"))),
      m_make(named(new QPushButton(tr("Make the package")), u"packageMake"_s, tr("Make the package"))),
      m_close(named(new QPushButton(tr("Close")), u"packageClose"_s, tr("Close")))
{
    named(this, u"packageOutDialog"_s, tr("Make a package"));
    setWindowTitle(tr("Make a package"));
    Theme& theme = context.theme();
    m_missing->setChecked(true);
    m_missing->setToolTip(tr("All that it has not confirmed: what was sent and may be lost is sent again."));
    m_everything->setToolTip(tr("For a new computer there, or where something is missing."));
    m_receipts->setToolTip(tr("Tells the other office what you have taken in and which attachments you lack."));
    m_sealed->setToolTip(tr("It is encrypted for the computers of that office that are accepted here. Others, even on "
                            "the same stick, cannot read it."));
    m_cut->setToolTip(tr("For mail programs that take no larger files: the package is cut into several."));
    m_attachments->addItem(tr("New ones and those asked for, up to 200 MB"), int(AttachmentChoice::fitting));
    m_attachments->addItem(tr("New ones and those asked for, all of them"), int(AttachmentChoice::all));
    m_attachments->addItem(tr("None"), int(AttachmentChoice::none));
    m_partSize->setRange(1, 4000);
    m_partSize->setSuffix(tr(" MB"));
    readSettings();
    m_make->setProperty("kind", u"primary"_s);
    m_make->setDefault(true);
    m_close->setAutoDefault(false);
    m_head->setProperty("role", u"heading"_s);
    m_problem->setProperty("role", u"danger"_s);
    for (QLabel* label : {m_head, m_problem}) label->setWordWrap(true);
    for (QWidget* later :
         {static_cast<QWidget*>(m_head), static_cast<QWidget*>(m_problem), static_cast<QWidget*>(m_lines)})
        later->hide();
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_make);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(16));
    layout->setSpacing(theme.px(12));
    layout->addWidget(choicePart());
    layout->addWidget(m_problem);
    layout->addWidget(m_head);
    layout->addWidget(m_lines);
    layout->addStretch(1);
    layout->addLayout(buttons);
    setMinimumWidth(theme.px(620));
    connect(m_make, &QPushButton::clicked, this, &PackageOutDialog::run);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    fillOffices();
    proposeFile();
    connect(m_office, &QComboBox::currentIndexChanged, this, &PackageOutDialog::proposeFile);
    connect(m_file, &QLineEdit::textChanged, this, &PackageOutDialog::showPossible);
    connect(m_receipts, &QRadioButton::toggled, this, &PackageOutDialog::showPossible);
    connect(m_cut, &QCheckBox::toggled, this, &PackageOutDialog::showPossible);
    showPossible();
}

QWidget* PackageOutDialog::choicePart()
{
    auto* part = new QWidget;
    auto* form = new QFormLayout(part);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(m_context.theme().px(10));
    form->setHorizontalSpacing(m_context.theme().px(14));
    auto* line = new QHBoxLayout;
    line->setSpacing(m_context.theme().px(8));
    auto* choose = named(new QPushButton(tr("Choose…")), u"packageChoose"_s, tr("Choose the file"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &PackageOutDialog::chooseFile);
    line->addWidget(m_file, 1);
    line->addWidget(choose);
    m_office->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_office->setMinimumContentsLength(24);
    m_office->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    form->addRow(tr("For"), m_office);
    form->addRow(tr("Content"), m_missing);
    form->addRow(QString(), m_everything);
    form->addRow(QString(), m_receipts);
    form->addRow(tr("Attachments"), m_attachments);
    form->addRow(tr("File"), line);
    auto* size = new QHBoxLayout;
    size->setSpacing(m_context.theme().px(8));
    size->addWidget(m_cut);
    size->addWidget(m_partSize);
    size->addStretch(1);
    form->addRow(QString(), size);
    form->addRow(QString(), m_sealed);
    return part;
}

void PackageOutDialog::fillOffices()
{
    const QString own = m_context.journal().officeCode();
    for (const Found& found : m_context.lookUp(Office::info, {}, 500)) {
        const auto office = m_context.reader().find<Office>(found.id);
        if (office && office->code != own)
            m_office->addItem(ExchangeWords(m_context).office(office->code), office->code);
    }
    if (!m_context.local()) return;
    const int last = m_office->findData(m_context.local()->setting({}, officeKey));
    if (last >= 0) m_office->setCurrentIndex(last);
}

void PackageOutDialog::proposeFile()
{
    if (m_office->count() == 0) return;
    QString folder = m_context.local() ? m_context.local()->setting({}, folderKey) : QString();
    for (const auto place : {QStandardPaths::DocumentsLocation, QStandardPaths::HomeLocation})
        if (!QFileInfo(folder).isDir()) // a stick that is no longer there
            folder = QStandardPaths::writableLocation(place);
    const QString name = u"%1-%2-%3.qjx"_s.arg(m_context.journal().officeCode(), m_office->currentData().toString(),
                                               toLocal(m_context.place().clock().now()).toString(u"yyyyMMdd-HHmm"));
    m_file->setText(QDir::toNativeSeparators(folder + u'/' + name));
}

void PackageOutDialog::chooseFile()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Make a package"), file(), tr("Packages (*.qjx)"), nullptr,
                                     QFileDialog::DontConfirmOverwrite); // an older package is never replaced
    if (!path.isEmpty()) m_file->setText(QDir::toNativeSeparators(path));
}

QString PackageOutDialog::file() const
{
    const QString path = QDir::fromNativeSeparators(m_file->text().trimmed());
    return path.isEmpty() || path.endsWith(u".qjx"_s, Qt::CaseInsensitive) ? path : path + u".qjx"_s;
}

void PackageOutDialog::showPossible()
{
    const bool any = m_office->count() > 0;
    for (QWidget* box :
         std::initializer_list<QWidget*>{m_office, m_file, m_missing, m_everything, m_receipts, m_sealed, m_cut})
        box->setEnabled(any);
    m_attachments->setEnabled(any && !m_receipts->isChecked());
    m_partSize->setEnabled(any && m_cut->isChecked());
    m_make->setEnabled(any && !file().isEmpty());
    m_problem->setText(any ? QString() : tr("No other office is known here. Enter it in the Directory first."));
    m_problem->setVisible(!any);
}

void PackageOutDialog::readSettings()
{
    LocalStore* local = m_context.local();
    const auto setting = [&](const QString& key) { return local ? local->setting({}, key) : QString(); };
    m_sealed->setChecked(setting(sealedKey) == u"1"_s);
    m_cut->setChecked(setting(cutKey) == u"1"_s);
    const int size = setting(partSizeKey).toInt();
    m_partSize->setValue(size > 0 ? size : 20);
}

void PackageOutDialog::keepSettings(const QString& folder, const QString& office)
{
    LocalStore* local = m_context.local();
    if (!local) return;
    const auto text = [](bool on) { return on ? u"1"_s : u"0"_s; };
    for (const auto& [key, value] :
         {std::pair(folderKey, folder), std::pair(officeKey, office), std::pair(sealedKey, text(m_sealed->isChecked())),
          std::pair(cutKey, text(m_cut->isChecked())), std::pair(partSizeKey, QString::number(m_partSize->value()))})
        if (const auto kept = local->setSetting({}, key, value); !kept) {
            m_problem->setText(errorText(kept.error()));
            m_problem->show();
        }
}

void PackageOutDialog::chooseReceipts(const QString& office)
{
    m_office->setCurrentIndex(m_office->findData(office));
    m_receipts->setChecked(true);
    m_make->setFocus();
}

PackageChoice PackageOutDialog::choice() const
{
    PackageChoice choice;
    choice.content = m_everything->isChecked() ? PackageChoice::everything
                     : m_receipts->isChecked() ? PackageChoice::receipts
                                               : PackageChoice::missing;
    choice.attachments = static_cast<AttachmentChoice>(m_attachments->currentData().toInt());
    choice.sealed = m_sealed->isChecked();
    choice.partSize = m_cut->isChecked() ? qint64(m_partSize->value()) << 20 : 0;
    return choice;
}

bool PackageOutDialog::run()
{
    const QString path = file(), office = m_office->currentData().toString();
    const PackageChoice wanted = choice();
    const auto made = ProgressDialog(m_context.theme(), tr("Making the package"), this).run([&](Work& work) {
        work.setWhat(QFileInfo(path).fileName());
        return PackageDesk(m_context.journal()).exportTo(office, path, wanted, [&work](qint64 done, qint64 total) {
            work.setDone(done, total);
            return !work.isCancelled();
        });
    });
    m_head->show();
    m_lines->setVisible(made.has_value());
    m_problem->setVisible(!made && made.error().code != ErrorCode::cancelled);
    if (!made) {
        m_head->setText(made.error().code == ErrorCode::cancelled ? tr("Stopped. No file was left behind.")
                                                                  : tr("No package was made."));
        m_problem->setText(errorText(made.error()));
        return false;
    }
    m_head->setText(tr("The package is ready."));
    m_lines->setLines(ExchangeWords(m_context).written(*made, ExchangeWords(m_context).office(office)));
    m_make->setEnabled(false); // until another file is named
    m_close->setFocus();
    keepSettings(QFileInfo(path).absolutePath(), office);
    Q_EMIT written();
    return true;
}

} // namespace qj
