// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/AboutDialog.h"

#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtCore/QFile>
#include <QtGui/QFontDatabase>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

AboutDialog::AboutDialog(Theme& theme, QWidget* parent) : QDialog(parent)
{
    named(this, u"aboutDialog"_s, tr("About Qingjian"));
    setWindowTitle(tr("About Qingjian"));
    auto* mark = new QLabel;
    mark->setPixmap(Theme::programIcon().pixmap(QSize(theme.px(64), theme.px(64)), devicePixelRatioF()));
    auto* name = new QLabel(tr("Qingjian"));
    name->setProperty("role", u"title"_s);
    auto* version =
        new QLabel(tr("Version %1 · Qt %2").arg(QApplication::applicationVersion(), QString::fromLatin1(qVersion())));
    version->setProperty("role", u"caption"_s);
    auto* words = new QVBoxLayout;
    words->addWidget(name);
    words->addWidget(version);
    words->addStretch(1);
    auto* head = new QHBoxLayout;
    head->addWidget(mark);
    head->addLayout(words, 1);

    auto* about =
        new QLabel(tr("Sampling inspection of goods in circulation, from the plan to the publication.\n\n"
                      "This program is free software under the GNU General Public License, version 3 or later. "
                      "It comes without any warranty.\n\n"
                      "Built on Qt and Qt Charts, SQLite and SQLiteCpp, Boost.Serialization, Zstandard, libsodium, "
                      "libzip, libxlsxwriter and FreeXL."));
    about->setWordWrap(true);
    QFile file(u":/qingjian/LICENSE"_s);
    auto* licence = named(new QPlainTextEdit, u"licenceText"_s, tr("Text of the licence"));
    licence->setReadOnly(true);
    licence->setLineWrapMode(QPlainTextEdit::NoWrap);
    if (file.open(QIODevice::ReadOnly)) licence->setPlainText(QString::fromUtf8(file.readAll()));
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(theme.font(9).pointSizeF());
    licence->setFont(fixed);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    named(buttons->button(QDialogButtonBox::Close), u"aboutClose"_s, tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(20), theme.px(20), theme.px(20), theme.px(16));
    layout->setSpacing(theme.px(14));
    layout->addLayout(head);
    layout->addWidget(about);
    layout->addWidget(licence, 1);
    layout->addWidget(buttons);
    resize(theme.px(600), theme.px(520));
}

} // namespace qj
