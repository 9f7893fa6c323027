// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/Confirm.h"

#include "shell/Named.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

namespace qj {

using namespace Qt::StringLiterals;

bool confirmed(QWidget* parent, const QString& objectName, const QString& question, const QString& more,
               const QString& yes)
{
    const auto words = [](const char* text) { return QCoreApplication::translate("qj::Confirm", text); };
    QMessageBox box(QMessageBox::Question, words(QT_TRANSLATE_NOOP("qj::Confirm", "Qingjian")), question,
                    QMessageBox::NoButton, parent);
    named(&box, objectName + u"Question"_s, question);
    box.setInformativeText(more);
    QPushButton* go = box.addButton(yes, QMessageBox::AcceptRole);
    QPushButton* stay = box.addButton(words(QT_TRANSLATE_NOOP("qj::Confirm", "Cancel")), QMessageBox::RejectRole);
    named(go, objectName + u"Yes"_s, yes);
    named(stay, objectName + u"No"_s, stay->text());
    box.setDefaultButton(stay);
    box.setEscapeButton(stay);
    box.exec();
    return box.clickedButton() == go;
}

} // namespace qj
