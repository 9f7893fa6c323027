// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/FirstStartDialog.h"

#include "law/AreaCodes.h"
#include "print/ErrorText.h"
#include "shell/Named.h"
#include "shell/ProgressDialog.h"
#include "shell/Theme.h"
#include "store/Backup.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtGui/QRegularExpressionValidator>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

FirstStartDialog::FirstStartDialog(Theme& theme, const Clock& clock, const QString& folder, QWidget* parent)
    : QDialog(parent), m_theme(theme), m_clock(clock), m_ways(new QButtonGroup(this)), m_parts(new QStackedWidget),
      m_code(named(new QLineEdit, u"startCode"_s, tr("Office code"))),
      m_name(named(new QLineEdit, u"startName"_s, tr("Name of the office"))),
      m_admin(named(new QLineEdit, u"startAdmin"_s, tr("Administrator"))),
      m_newFolder(named(new QLineEdit(folder), u"startFolder"_s, tr("Folder of the store"))),
      m_openFolder(named(new QLineEdit, u"startOpenFolder"_s, tr("Folder of the store"))),
      m_backup(named(new QLineEdit, u"startBackup"_s, tr("Backup file"))),
      m_backFolder(named(new QLineEdit(folder), u"startBackFolder"_s, tr("Folder of the store"))),
      m_level(named(new QComboBox, u"startLevel"_s, tr("Level"))),
      m_area(named(new QLabel, u"startArea"_s, tr("Area of the code"))),
      m_problem(named(new QLabel, u"startProblem"_s, tr("Problem")))
{
    named(this, u"firstStartDialog"_s, tr("Welcome to Qingjian"));
    setWindowTitle(tr("Welcome to Qingjian"));
    build();
    startWith(newOffice);
}

FirstStartDialog::~FirstStartDialog() = default;

void FirstStartDialog::build()
{
    auto* title = new QLabel(tr("Welcome to Qingjian"));
    title->setProperty("role", u"title"_s);
    auto* hint = new QLabel(tr("There is no store here yet. A store is a folder on this computer that holds everything "
                               "of one office."));
    hint->setProperty("role", u"caption"_s);
    hint->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(m_theme.px(28), m_theme.px(22), m_theme.px(28), m_theme.px(18));
    layout->setSpacing(m_theme.px(10));
    layout->addWidget(title);
    layout->addWidget(hint);
    const std::tuple<Way, QString, QString> ways[] = {{newOffice, u"startNew"_s, tr("Set up a new office")},
                                                      {openStore, u"startOpen"_s, tr("Open a store that exists")},
                                                      {restoreBackup, u"startRestore"_s, tr("Put back a backup")}};
    for (const auto& [way, name, text] : ways) {
        auto* button = named(new QRadioButton(text), name, text);
        m_ways->addButton(button, way);
        layout->addWidget(button);
    }
    for (QWidget* part : {newOfficePart(), openPart(), restorePart()}) m_parts->addWidget(part);
    layout->addWidget(m_parts, 1);
    m_problem->setProperty("role", u"danger"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_do = named(buttons->button(QDialogButtonBox::Ok), u"startOk"_s, tr("Set up"));
    named(buttons->button(QDialogButtonBox::Cancel), u"startCancel"_s, tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &FirstStartDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ways, &QButtonGroup::idToggled, this, &FirstStartDialog::showWay);
    layout->addWidget(buttons);
    setMinimumWidth(m_theme.px(560));
}

QWidget* FirstStartDialog::fileLine(QLineEdit* line, const QString& name, std::function<QString()> choose)
{
    auto* both = new QWidget;
    auto* layout = new QHBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* button = named(new QPushButton(tr("Choose…")), name, tr("Choose %1").arg(line->accessibleName()));
    connect(button, &QPushButton::clicked, this, [line, choose = std::move(choose)] {
        if (const QString chosen = choose(); !chosen.isEmpty()) line->setText(QDir::toNativeSeparators(chosen));
    });
    layout->addWidget(line, 1);
    layout->addWidget(button);
    return both;
}

QWidget* FirstStartDialog::newOfficePart()
{
    auto* part = new QWidget;
    auto* form = new QFormLayout(part);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(m_theme.px(8));
    m_code->setPlaceholderText(u"320412"_s);
    m_code->setMaxLength(9);
    m_code->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[0-9]{0,9}"_s), m_code));
    m_area->setProperty("role", u"small"_s);
    for (const OfficeLevel level : {OfficeLevel::district, OfficeLevel::city, OfficeLevel::province})
        for (const EnumEntry& entry : codesOf(level))
            if (entry.number == static_cast<quint16>(level))
                m_level->addItem(QCoreApplication::translate("Record", entry.label), static_cast<int>(level));
    m_admin->setPlaceholderText(tr("Your name"));
    form->addRow(tr("Office code"), m_code);
    form->addRow(QString(), m_area);
    form->addRow(tr("Name of the office"), m_name);
    form->addRow(tr("Level"), m_level);
    form->addRow(tr("Administrator"), m_admin);
    form->addRow(tr("Folder of the store"), fileLine(m_newFolder, u"startFolderChoose"_s, [this] {
                     return QFileDialog::getExistingDirectory(this, tr("Folder of the store"), m_newFolder->text());
                 }));
    connect(m_code, &QLineEdit::textChanged, this, &FirstStartDialog::nameArea);
    nameArea();
    return part;
}

QWidget* FirstStartDialog::openPart()
{
    auto* part = new QWidget;
    auto* form = new QFormLayout(part);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Folder of the store"), fileLine(m_openFolder, u"startOpenChoose"_s, [this] {
                     return QFileDialog::getExistingDirectory(this, tr("Folder of the store"), m_openFolder->text());
                 }));
    return part;
}

QWidget* FirstStartDialog::restorePart()
{
    auto* part = new QWidget;
    auto* form = new QFormLayout(part);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(m_theme.px(8));
    form->addRow(tr("Backup file"), fileLine(m_backup, u"startBackupChoose"_s, [this] {
                     return QFileDialog::getOpenFileName(this, tr("Backup file"), m_backup->text());
                 }));
    form->addRow(tr("Folder of the store"), fileLine(m_backFolder, u"startBackChoose"_s, [this] {
                     return QFileDialog::getExistingDirectory(this, tr("Folder of the store"), m_backFolder->text());
                 }));
    return part;
}

void FirstStartDialog::nameArea()
{
    static const Result<AreaCodes> areas = AreaCodes::shipped();
    const QString code = m_code->text();
    const QString name = areas ? areas->fullName(code.left(code.size() >= 9 ? 9 : 6)) : QString();
    m_area->setText(!name.isEmpty() ? name : tr("Six to nine digits; every number of a paper begins with them."));
}

void FirstStartDialog::startWith(Way way)
{
    m_ways->button(way)->setChecked(true);
    showWay();
}

void FirstStartDialog::showWay()
{
    const int way = m_ways->checkedId();
    m_parts->setCurrentIndex(way);
    m_problem->hide();
    const QString text = way == newOffice ? tr("Set up") : way == openStore ? tr("Open") : tr("Put back");
    m_do->setText(text);
    m_do->setAccessibleName(text);
}

Result<> FirstStartDialog::make()
{
    StoreInit init{m_code->text(), m_name->text().trimmed(), static_cast<OfficeLevel>(m_level->currentData().toInt()),
                   m_admin->text().trimmed()};
    const QString folder = QDir::fromNativeSeparators(m_newFolder->text());
    // Judged beforehand: a store that is made and then refused would leave its folder behind.
    static const QRegularExpression form(u"^[0-9]{6,9}$"_s);
    if (!form.match(init.officeCode).hasMatch())
        return fail(ErrorCode::badValue, {m_code->accessibleName(), init.officeCode, u"320412"_s});
    if (init.officeName.isEmpty()) return fail(ErrorCode::fieldMissing, {m_name->accessibleName()});
    if (folder.isEmpty()) return fail(ErrorCode::fieldMissing, {m_newFolder->accessibleName()});
    QJ_TRY_ASSIGN(m_place, Workplace::create(folder, init, m_clock));
    m_folder = folder;
    return {};
}

Result<> FirstStartDialog::choose()
{
    m_folder = QDir::fromNativeSeparators(m_openFolder->text());
    if (m_folder.isEmpty()) return fail(ErrorCode::fieldMissing, {m_openFolder->accessibleName()});
    if (!QFileInfo::exists(m_folder + u"/store.db"_s)) return fail(ErrorCode::storeMissing, {m_folder});
    return {};
}

Result<> FirstStartDialog::restore()
{
    const QString file = QDir::fromNativeSeparators(m_backup->text());
    m_folder = QDir::fromNativeSeparators(m_backFolder->text());
    if (file.isEmpty()) return fail(ErrorCode::fieldMissing, {m_backup->accessibleName()});
    if (m_folder.isEmpty()) return fail(ErrorCode::fieldMissing, {m_backFolder->accessibleName()});
    const auto done = ProgressDialog(m_theme, tr("Putting back a backup"), this).run([&](Work&) {
        return qj::restoreBackup(file, m_folder);
    });
    if (!done) return fail(done.error());
    return {};
}

void FirstStartDialog::accept()
{
    const int way = m_ways->checkedId();
    const Result<> done = way == newOffice ? make() : way == openStore ? choose() : restore();
    if (done) return QDialog::accept();
    m_problem->setText(errorText(done.error()));
    m_problem->show();
}

} // namespace qj
