// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/AcceptDialog.h"

#include "exchange/ExchangeWords.h"
#include "exchange/FingerprintWords.h"
#include "print/ErrorText.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

AcceptDialog::AcceptDialog(FormContext& context, QWidget* parent)
    : QDialog(parent), m_context(context), m_whose(named(new QLabel, u"acceptWhose"_s, tr("Device"))),
      m_problem(named(new QLabel, u"acceptProblem"_s, tr("Problem"))),
      m_line(named(new QLineEdit, u"acceptFingerprint"_s, tr("Fingerprint")))
{
    named(this, u"acceptDialog"_s, tr("Accept a device"));
    setWindowTitle(tr("Accept a device"));
    Theme& theme = context.theme();
    m_whose->setProperty("role", u"heading"_s);
    m_whose->setText(tr("A device of another office"));
    auto* words = new QLabel(tr("Call the other office at a number that you know, have its fingerprint read out from "
                                "the page Exchange there, and type it here. If it differs, somebody else made the "
                                "package: do not accept it."));
    words->setProperty("role", u"caption"_s);
    m_problem->setProperty("role", u"danger"_s);
    for (QLabel* label : {m_whose, words, m_problem}) label->setWordWrap(true);
    m_problem->hide();
    m_line->setPlaceholderText(tr("Eight characters, or 32 digits and letters a to f"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Accept"));
    named(buttons->button(QDialogButtonBox::Ok), u"acceptOk"_s, tr("Accept"));
    named(buttons->button(QDialogButtonBox::Cancel), u"acceptCancel"_s, tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &AcceptDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(16));
    layout->setSpacing(theme.px(12));
    for (QWidget* widget : {static_cast<QWidget*>(m_whose), static_cast<QWidget*>(words), static_cast<QWidget*>(m_line),
                            static_cast<QWidget*>(m_problem), static_cast<QWidget*>(buttons)})
        layout->addWidget(widget);
    m_line->setFocus();
    setMinimumWidth(theme.px(500));
}

void AcceptDialog::expect(const QString& fingerprint, const QString& office)
{
    m_expected = fingerprint;
    m_whose->setText(office.isEmpty() ? tr("The device whose package is held")
                                      : tr("The device of %1").arg(ExchangeWords(m_context).office(office)));
}

void AcceptDialog::refuse(const QString& text)
{
    m_problem->setText(text);
    m_problem->show();
    m_line->setFocus();
    m_line->selectAll();
}

void AcceptDialog::accept()
{
    QString typed = m_line->text().toLower();
    typed.removeIf([](QChar c) { return c.isSpace() || c == u'-' || c == u':'; });
    if (typed.isEmpty()) return refuse(tr("Type the fingerprint first."));
    const QByteArray words = FingerprintWords::read(typed);
    const bool whole = !words.isEmpty() || typed.size() == m_expected.size();
    if (!m_expected.isEmpty() && whole && typed != m_expected &&
        (words.isEmpty() || !QByteArray::fromHex(m_expected.toLatin1()).startsWith(words)))
        return refuse(
            tr("This is not the fingerprint of the device whose package lies here. Have it read out again; if "
               "it still differs, do not take the package."));
    if (const auto done = PackageDesk(m_context.journal()).accept(typed, m_context.actor()); !done)
        return refuse(errorText(done.error()));
    QDialog::accept();
}

} // namespace qj
