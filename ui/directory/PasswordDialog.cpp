// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/PasswordDialog.h"

#include "directory/OfficerKeys.h"
#include "directory/PasswordTries.h"
#include "print/ErrorText.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

constexpr int shortest = 8;

QLineEdit* passwordLine(const QString& objectName, const QString& label, QFormLayout* form)
{
    auto* line = named(new QLineEdit, objectName, label);
    line->setEchoMode(QLineEdit::Password);
    form->addRow(label, line);
    return line;
}

} // namespace

PasswordDialog::PasswordDialog(FormContext& context, QWidget* parent)
    : QDialog(parent), m_context(context), m_problem(named(new QLabel, u"passwordProblem"_s, tr("Problem")))
{
    named(this, u"passwordDialog"_s, tr("Password"));
    setWindowTitle(tr("Password"));
    Theme& theme = context.theme();
    auto* form = new QFormLayout(this);
    form->setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(16));
    form->setVerticalSpacing(theme.px(10));
    auto* words = new QLabel(tr("The password locks the key with which you sign. It is kept nowhere; if it is "
                                "forgotten, an administrator has to give you a new key."));
    words->setProperty("role", u"caption"_s);
    words->setWordWrap(true);
    form->addRow(words);
    m_old = passwordLine(u"passwordOld"_s, tr("Password until now"), form);
    m_new = passwordLine(u"passwordNew"_s, tr("New password"), form);
    m_again = passwordLine(u"passwordAgain"_s, tr("New password again"), form);
    const bool has = OfficerKeys(context.journal().store().folder()).hasPassword(context.actor().officer);
    form->setRowVisible(m_old, has);
    m_problem->setProperty("role", u"danger"_s);
    m_problem->setWordWrap(true);
    form->addRow(m_problem);
    m_problem->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    named(buttons->button(QDialogButtonBox::Save), u"passwordSave"_s, tr("Save"));
    named(buttons->button(QDialogButtonBox::Cancel), u"passwordCancel"_s, tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &PasswordDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
    setMinimumWidth(theme.px(440));
}

void PasswordDialog::refuse(const QString& text, QLineEdit* at)
{
    m_problem->setText(text);
    m_problem->show();
    at->setFocus();
    at->selectAll();
}

void PasswordDialog::accept()
{
    if (m_new->text().size() < shortest)
        return refuse(tr("The new password needs at least %1 characters.").arg(shortest), m_new);
    if (m_new->text() != m_again->text()) return refuse(tr("The two new passwords differ."), m_again);
    const OfficerKeys keys(m_context.journal().store().folder());
    const Uuid officer = m_context.actor().officer;
    if (keys.hasPassword(officer)) // counted like every other try
        if (const auto known = PasswordTries(m_context.journal().store().folder(), m_context.place().wall())
                                   .open(officer, m_old->text());
            !known)
            return refuse(errorText(known.error()), m_old);
    if (const auto done = keys.setPassword(officer, m_old->text(), m_new->text()); !done)
        return refuse(errorText(done.error()), m_old);
    // The key stays open for this run of the program, so that the next signature needs no new sign-in.
    if (const auto secret = keys.open(officer, m_new->text())) m_context.journal().holdKey(officer, *secret);
    QDialog::accept();
}

} // namespace qj
