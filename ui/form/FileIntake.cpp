// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/FileIntake.h"

#include "directory/PhotoFacts.h"
#include "form/FormContext.h"
#include "print/PhotoFile.h"
#include "shell/ProgressDialog.h"
#include "shell/Theme.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSettings>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

const QString originalsKey = u"files/keepOriginals"_s;
constexpr qint64 large = 8 << 20; ///< bytes from which on the copy runs behind a progress dialog

QString words(const char* sentence)
{
    return QCoreApplication::translate("FileIntake", sentence);
}

} // namespace

bool FileIntake::keepsOriginals(const FormContext& context)
{
    return context.settings().value(originalsKey, false).toBool();
}

void FileIntake::setKeepsOriginals(FormContext& context, bool keeps)
{
    context.settings().setValue(originalsKey, keeps);
}

int FileIntake::longSide(const FormContext& context)
{
    const RuleRow* row = context.journal().law().rules.inForce(u"R-FILE-PHOTO"_s, {}, context.place().today());
    const int pixels = row ? row->value.toInt() : 0;
    return pixels >= 200 ? pixels : 2000;
}

Result<Attachment> FileIntake::takeBytes(const QString& path, const QString& name) const
{
    Journal& journal = m_context.journal();
    if (QFileInfo(path).size() < large) return takeFile(journal, path, {name});
    const QString what = words(QT_TRANSLATE_NOOP("FileIntake", "Filing %1")).arg(QFileInfo(path).fileName());
    return ProgressDialog(m_context.theme(), what, m_parent).run([&](Work& work) {
        return takeFile(journal, path, {name, [&work](qint64 done, qint64 total) {
                                            work.setDone(done >> 20, total >> 20);
                                            return !work.isCancelled();
                                        }});
    });
}

Result<Attachment> FileIntake::take(const QString& path, bool asIs) const
{
    QFile file(path);
    const PhotoFacts facts = file.open(QFile::ReadOnly) ? photoFacts(file.read(photo::headBytes)) : PhotoFacts();
    file.close();
    const QString name = QFileInfo(path).fileName();
    if (!facts.isPhoto || asIs || keepsOriginals(m_context)) {
        QJ_TRY_ASSIGN(Attachment taken, takeBytes(path, name));
        taken.takenAt = facts.takenAt;
        return taken;
    }
    QJ_TRY_ASSIGN(const auto smaller, scaledPhoto(path, longSide(m_context), m_context.passingFolder()));
    auto taken = takeBytes(smaller ? smaller->path : path, name);
    if (smaller) QFile::remove(smaller->path);
    if (!taken) return taken;
    taken->takenAt = facts.takenAt;
    if (smaller)
        taken->remark = words(QT_TRANSLATE_NOOP("FileIntake", "Photo of %1 × %2 points, made smaller to %3 × %4"))
                            .arg(smaller->from.width())
                            .arg(smaller->from.height())
                            .arg(smaller->to.width())
                            .arg(smaller->to.height());
    return taken;
}

} // namespace qj
