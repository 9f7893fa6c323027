// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/HistoryDialog.h"

#include "base/Text.h"
#include "form/ActWords.h"
#include "form/OtherValueDialog.h"
#include "shell/FitScreen.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

HistoryTree::HistoryTree(FormContext& context, QWidget* parent) : QTreeWidget(parent), m_context(context)
{
    named(this, u"historyTree"_s, tr("History"));
    setFrameShape(QFrame::NoFrame);
    setHeaderLabels({tr("What"), tr("Before"), tr("After")});
    setSelectionMode(ExtendedSelection);
    setWordWrap(true);
    header()->setSectionResizeMode(QHeaderView::Stretch);
    setIndentation(context.theme().px(14));
}

void HistoryTree::showRecord(const RecordInfo& info, const Uuid& id, quint16 field)
{
    clear();
    QTreeWidgetItem* commit = nullptr;
    CommitId last;
    QHash<quint16, QSet<CommitId>> standing; // of fields in which several values stand beside each other
    for (const Field& known : info.fields)
        for (const ConflictSide& side : otherValues(m_context, info, id, known)) standing[known.number] += side.commit;
    std::vector<HistoryEntry> entries = m_context.journal().history(id, field);
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        if (!commit || entry->commit != last) {
            last = entry->commit;
            QString line =
                toText(entry->at) + u"  "_s + m_context.titleOf(entry->by) + u"  "_s + actLabel(info, entry->act);
            if (!entry->reason.isEmpty()) line += u"  “"_s + entry->reason + u"”"_s;
            if (entry->withheld) line += u"  "_s + tr("[without effect: no authority]");
            commit = new QTreeWidgetItem(this, {line});
            commit->setFirstColumnSpanned(true);
            commit->setExpanded(true);
            QFont bold = font();
            bold.setWeight(QFont::DemiBold);
            commit->setFont(0, bold);
        }
        const Field* known = fieldOf(info, entry->field);
        if (!known || known->number == common::officeId) continue;
        const char* context = known->number < 10 ? "Record" : info.context;
        QString label = translated(context, known->label);
        if (standing.value(entry->field).contains(entry->commit)) label += u"  "_s + tr("[also edited]");
        auto* line = new QTreeWidgetItem(
            commit, {label, m_context.shown(info, *known, entry->before), m_context.shown(info, *known, entry->after)});
        for (int column = 0; column < 3; ++column) line->setToolTip(column, line->text(column));
    }
}

HistoryDialog::HistoryDialog(FormContext& context, const RecordInfo& info, const Uuid& id, quint16 field,
                             QWidget* parent)
    : QDialog(parent)
{
    const Field* known = info.find(field);
    const QString what = known ? translated(info.context, known->label) : translated(info.context, info.label);
    named(this, u"historyDialog"_s, tr("History of “%1”").arg(what));
    setWindowTitle(accessibleName());
    auto* tree = new HistoryTree(context);
    tree->showRecord(info, id, field);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(tree);
    layout->addWidget(buttons);
    resizeWithin(*this, {context.theme().px(640), context.theme().px(420)});
}

} // namespace qj
