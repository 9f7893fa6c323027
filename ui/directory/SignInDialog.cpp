// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/SignInDialog.h"

#include "directory/OfficerKeys.h"
#include "directory/PasswordTries.h"
#include "print/ErrorText.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtCore/QCollator>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

namespace {
enum Role { idRole = Qt::UserRole, loginRole, staffRole, nameRole };
}

SignInDialog::SignInDialog(Theme& theme, Workplace& place, QWidget* parent)
    : QDialog(parent), m_place(place), m_officer(named(new QComboBox, u"signInOfficer"_s, tr("Officer"))),
      m_title(new QLabel(tr("Who works now?"))), m_passwordLabel(new QLabel(tr("Password"))),
      m_problem(named(new QLabel, u"signInProblem"_s, tr("Problem"))),
      m_password(named(new QLineEdit, u"signInPassword"_s, tr("Password"))),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    named(this, u"signInDialog"_s, tr("Sign in"));
    setWindowTitle(tr("Sign in"));
    build(theme);
    fill();
    showPassword();
}

void SignInDialog::build(Theme& theme)
{
    m_title->setProperty("role", u"title"_s);
    auto* office = new QLabel;
    office->setProperty("role", u"caption"_s);
    const QString code = m_place.journal().officeCode();
    if (const auto found = m_place.reader().lookUp(Office::info, code)) office->setText(found->title());
    m_password->setEchoMode(QLineEdit::Password);
    m_passwordLabel->setBuddy(m_password);
    m_problem->setProperty("role", u"danger"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto* form = new QFormLayout;
    form->setVerticalSpacing(theme.px(10));
    form->addRow(tr("Officer"), m_officer);
    form->addRow(m_passwordLabel, m_password);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Sign in"));
    named(m_buttons->button(QDialogButtonBox::Ok), u"signInOk"_s, tr("Sign in"));
    named(m_buttons->button(QDialogButtonBox::Cancel), u"signInCancel"_s, tr("Cancel"));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SignInDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_officer, &QComboBox::currentIndexChanged, this, &SignInDialog::showPassword);
    m_countDown.setInterval(1000);
    connect(&m_countDown, &QTimer::timeout, this, &SignInDialog::countDown);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(16));
    layout->setSpacing(theme.px(12));
    layout->addWidget(m_title);
    layout->addWidget(office);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addStretch(1);
    layout->addWidget(m_buttons);
    setMinimumWidth(theme.px(420));
}

void SignInDialog::fill()
{
    std::vector<Officer> officers;
    for (const Uuid& id : m_place.reader().where(Officer::info, "state='active' AND voided IS NULL"))
        if (auto officer = m_place.reader().find<Officer>(id)) officers.push_back(std::move(*officer));
    const QCollator names(QLocale(QLocale::Chinese, QLocale::China));
    std::stable_sort(officers.begin(), officers.end(),
                     [&](const Officer& a, const Officer& b) { return names.compare(a.name, b.name) < 0; });
    for (const Officer& officer : officers) {
        QStringList words{officer.name};
        for (const QString& more : {officer.post, officer.staffNo})
            if (!more.isEmpty()) words += more;
        m_officer->addItem(words.join(u" · "_s), officer.id);
        const int row = m_officer->count() - 1;
        m_officer->setItemData(row, officer.loginName, loginRole);
        m_officer->setItemData(row, officer.staffNo, staffRole);
        m_officer->setItemData(row, officer.name, nameRole);
    }
    if (const int row = m_officer->findData(m_place.actor().officer, idRole); row >= 0) m_officer->setCurrentIndex(row);
}

void SignInDialog::suggest(const QString& officer)
{
    for (const int role : {int(loginRole), int(staffRole), int(nameRole)})
        if (const int row = m_officer->findData(officer, role); row >= 0) return m_officer->setCurrentIndex(row);
}

Uuid SignInDialog::chosen() const
{
    return m_officer->currentData(idRole).toUuid();
}

void SignInDialog::showPassword()
{
    const bool needed = OfficerKeys(m_place.journal().store().folder()).hasPassword(chosen());
    m_passwordLabel->setVisible(needed);
    m_password->setVisible(needed);
    m_password->clear();
    m_problem->hide();
    countDown();
    if (needed && isVisible()) m_password->setFocus();
}

void SignInDialog::showProblem(const QString& text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

/// Says how long it still takes until a password is looked at.
void SignInDialog::countDown()
{
    const int seconds = PasswordTries(m_place.journal().store().folder(), m_place.wall()).wait(chosen());
    const bool waiting = m_countDown.isActive();
    if (seconds > 0) {
        showProblem(errorText({ErrorCode::passwordWrong, {QString::number(seconds)}, {}, {}, {}, {}, {}}));
        m_countDown.start();
    } else if (waiting) {
        showProblem({});
        m_countDown.stop();
    }
}

void SignInDialog::lock()
{
    m_locked = true;
    setWindowTitle(tr("Locked"));
    m_title->setText(tr("The window is locked"));
    const OfficerKeys keys(m_place.journal().store().folder());
    for (int row = m_officer->count() - 1; row >= 0; --row)
        if (!keys.hasPassword(m_officer->itemData(row, idRole).toUuid())) m_officer->removeItem(row);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Unlock"));
    m_buttons->button(QDialogButtonBox::Ok)->setAccessibleName(tr("Unlock"));
    delete m_buttons->button(QDialogButtonBox::Cancel);
    auto* quit = named(new QPushButton(tr("Quit the program")), u"lockQuit"_s, tr("Quit the program"));
    quit->setAutoDefault(false);
    m_buttons->addButton(quit, QDialogButtonBox::DestructiveRole);
    connect(quit, &QPushButton::clicked, this, &SignInDialog::quitWanted);
    setWindowFlag(Qt::WindowCloseButtonHint, false);
    setWindowModality(Qt::ApplicationModal);
    m_password->setFocus();
}

void SignInDialog::reject()
{
    if (!m_locked) QDialog::reject();
}

bool SignInDialog::needsNobody()
{
    if (m_officer->count() != 1 || OfficerKeys(m_place.journal().store().folder()).hasPassword(chosen())) return false;
    return m_place.signIn(chosen().toString(QUuid::WithoutBraces)).has_value();
}

void SignInDialog::accept()
{
    if (const auto done = m_place.signIn(chosen().toString(QUuid::WithoutBraces), m_password->text()); !done) {
        showProblem(errorText(done.error()));
        countDown();
        m_password->setFocus();
        m_password->selectAll();
        return;
    }
    QDialog::accept();
}

} // namespace qj
