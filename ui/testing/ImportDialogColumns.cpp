// SPDX-License-Identifier: GPL-3.0-or-later
// What is said about the columns of a table, where it is remembered, and the files that go back to their maker.
#include "testing/ImportDialog.h"

#include "directory/DirectoryDesk.h"
#include "directory/LaboratoryQueries.h"
#include "print/ErrorText.h"
#include "print/ImportWords.h"
#include "sampling/Sample.h"
#include "spreadsheet/CellText.h"
#include "testing/ImportSummary.h"
#include "testing/LayoutEditor.h"
#include "testing/RefusedRows.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>

namespace qj {

using namespace Qt::StringLiterals;

/// The first rows of the file, as they are remembered or as a person has said.
void ImportDialog::sketch(const TableLayout* said)
{
    const QString path = file();
    TableLayout layout;
    m_sketched = path;
    m_understood = true;
    if (said) {
        layout = *said;
    } else if (const auto known = knownLayout(m_context.reader(), path, {}, m_laboratory->currentData().toUuid())) {
        layout = known->layout;
        offerLaboratory(known->laboratory);
    } else {
        layout.columns = m_profile;
    }
    TableOptions options;
    options.sheet = layout.sheet;
    auto read = sketchTable(path, options, HeaderTarget::result, layout);
    if (!read) return; // the run says why
    m_understood = read->recognised;
    LayoutEditor* editor = m_summary->layoutEditor();
    editor->show(*read, layout);
    if (said || read->header.has(u"sampleNo")) return;
    for (size_t i = 0; i < read->header.columns().size(); ++i) // a column that holds numbers of our samples
        for (const QString& value : read->valuesOf(static_cast<int>(i), 3))
            if (!m_context.reader().where(Sample::info, "sampleNo=?", {halfWidth(value)}).isEmpty())
                return editor->guess(read->header.columns()[i].name, u"sampleNo"_s);
}

/// Chosen for the officer where he has not chosen himself.
void ImportDialog::offerLaboratory(const Uuid& laboratory)
{
    const int at = laboratory.isNull() ? -1 : m_laboratory->findData(laboratory);
    if (m_info || at < 0 || m_laboratory->currentIndex() > 0) return;
    m_laboratory->setCurrentIndex(at);
}

void ImportDialog::rememberLayout()
{
    LayoutEditor* editor = m_summary->layoutEditor();
    if (!editor->isChanged()) return;
    const TableLayout layout = editor->layout();
    const Uuid laboratory = m_laboratory->currentData().toUuid();
    if (laboratory.isNull()) {
        m_profile = layout.columns;
        return keepProfile();
    }
    if (const auto kept = DirectoryDesk::rememberLayout(m_context.desk(), laboratory, layout, m_context.actor()); !kept)
        return showProblem(errorText(kept.error()));
    m_head->setText(
        m_head->text() + u' ' +
        tr("Its columns are remembered for %1: the next file needs no explaining.").arg(m_laboratory->currentText()));
}

void ImportDialog::showProblem(const QString& text)
{
    m_problem->setText(text);
    m_problem->show();
}

void ImportDialog::askAndSaveMarked()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save file with marks"), doctorFile(file()),
                                                      u"*."_s + QFileInfo(file()).suffix());
    if (!path.isEmpty()) saveMarked(path);
}

bool ImportDialog::saveMarked(const QString& path)
{
    const auto done = writeMarked(m_report.read.table, m_report.read.header->row(), doctorMarks(m_report), path, true);
    if (!done) {
        showProblem(errorText(done.error()));
        return false;
    }
    m_head->setText(tr("%1: what is to be put right is marked in it. Correct it, save it, and take it in again: rows "
                       "that are here already are not entered twice.")
                        .arg(QFileInfo(path).fileName()));
    return true;
}

void ImportDialog::saveRefused()
{
    const QFileInfo source(file());
    const QString path = QFileDialog::getSaveFileName(this, tr("Save refused rows"),
                                                      source.path() + u'/' +
                                                          tr("%1 refused").arg(source.completeBaseName()) + u".xlsx"_s,
                                                      tr("Tables (*.xlsx *.csv)"));
    if (path.isEmpty()) return;
    if (const auto done = RefusedRows{file(), m_report.read}.write(path); !done) showProblem(errorText(done.error()));
}

QString ImportDialog::profileKey() const
{
    return m_info ? u"import/columns/"_s + QLatin1StringView(m_info->name) : u"import/resultColumns"_s;
}

void ImportDialog::readProfile()
{
    if (!m_context.local()) return;
    const QJsonObject kept = QJsonDocument::fromJson(m_context.local()->setting({}, profileKey()).toUtf8()).object();
    for (auto it = kept.begin(); it != kept.end(); ++it) m_profile.insert(it.key(), it.value().toString());
}

void ImportDialog::keepProfile()
{
    if (!m_context.local()) return;
    QJsonObject kept;
    for (auto it = m_profile.cbegin(); it != m_profile.cend(); ++it) kept[it.key()] = it.value();
    const auto done = m_context.local()->setSetting(
        {}, profileKey(), QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)));
    if (!done) showProblem(errorText(done.error()));
}

} // namespace qj
