// SPDX-License-Identifier: GPL-3.0-or-later
#include "Opening.h"

#include "HandOver.h"
#include "directory/FirstStartDialog.h"
#include "directory/SignInDialog.h"
#include "print/ErrorText.h"
#include "shell/ProgressDialog.h"
#include "shell/Theme.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSettings>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

namespace qj {

using namespace Qt::StringLiterals;

const QString Opening::folderKey = u"store/folder"_s;

Opening::Opening(Theme& theme, QSettings& settings, const Clock& clock)
    : m_theme(theme), m_settings(settings), m_clock(clock)
{
}

void Opening::signInAs(const QString& officer, const QString& password)
{
    m_person = {officer, password};
}

std::unique_ptr<Workplace> Opening::run(QString folder)
{
    while (!folder.isEmpty()) {
        std::unique_ptr<Workplace> place;
        if (QFileInfo::exists(folder + u"/store.db"_s)) {
            place = open(folder, m_mode);
        } else {
            FirstStartDialog dialog(m_theme, m_clock, folder);
            if (dialog.exec() != QDialog::Accepted) return nullptr;
            folder = dialog.folder();
            place = dialog.takeWorkplace();
            if (!place) place = open(folder, m_mode);
        }
        if (!place) {
            if (m_error->code == ErrorCode::storeLocked && !m_file.isEmpty() && handOver(folder, m_file))
                return nullptr;
            folder = askAbout(folder);
            continue;
        }
        if (!signIn(*place)) return nullptr;
        m_settings.setValue(folderKey, folder);
        return place;
    }
    return nullptr;
}

// The judgement of a store reads all of it, so it runs in a thread; the journal is then handed to this one.
std::unique_ptr<Workplace> Opening::open(const QString& folder, Store::Mode mode)
{
    auto opened = ProgressDialog(m_theme, tr("Opening the store")).run([&](Work& work) {
        work.setWhat(tr("Checking and opening %1").arg(folder));
        auto place = Workplace::open(folder, mode, m_clock);
        if (place) (*place)->journal().moveToThread(QCoreApplication::instance()->thread());
        return place;
    });
    if (opened) return std::move(*opened);
    m_error = opened.error();
    return nullptr;
}

QString Opening::askAbout(const QString& folder)
{
    QMessageBox box(QMessageBox::Critical, tr("Qingjian"), tr("The store could not be opened."));
    box.setObjectName(u"openFailed"_s);
    box.setInformativeText(errorText(*m_error));
    const auto button = [&box](const QString& text, QMessageBox::ButtonRole role, const QString& name) {
        QPushButton* made = box.addButton(text, role);
        made->setObjectName(name);
        made->setAccessibleName(text);
        return made;
    };
    QPushButton* again = button(tr("Try again"), QMessageBox::AcceptRole, u"openAgain"_s);
    QPushButton* other = button(tr("Another store…"), QMessageBox::ActionRole, u"openOther"_s);
    QPushButton* reading = nullptr;
    if (m_error->code == ErrorCode::storeReadOnly && m_mode == Store::Mode::write)
        reading = button(tr("Open to read"), QMessageBox::ActionRole, u"openReading"_s);
    button(tr("Quit"), QMessageBox::RejectRole, u"openQuit"_s);
    box.setDefaultButton(again);
    box.exec();
    if (box.clickedButton() == again) return folder;
    if (reading && box.clickedButton() == reading) {
        m_mode = Store::Mode::read;
        return folder;
    }
    if (box.clickedButton() != other) return {};
    FirstStartDialog dialog(m_theme, m_clock, folder);
    dialog.startWith(FirstStartDialog::openStore);
    // A store that is made or put back here is opened anew like any other.
    if (dialog.exec() != QDialog::Accepted) return folder;
    dialog.takeWorkplace().reset();
    return dialog.folder();
}

bool Opening::signIn(Workplace& place)
{
    if (m_person && place.signIn(m_person->first, m_person->second)) return true;
    SignInDialog dialog(m_theme, place);
    if (m_person) dialog.suggest(m_person->first);
    return dialog.needsNobody() || dialog.exec() == QDialog::Accepted;
}

} // namespace qj
