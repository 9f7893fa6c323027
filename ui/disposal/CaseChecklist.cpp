// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/CaseChecklist.h"

#include "base/Text.h"
#include "disposal/DisposalDesk.h"
#include "form/RecordTableModel.h"
#include "print/ErrorText.h"
#include "shell/DataTable.h"
#include "shell/StateChip.h"
#include "shell/Theme.h"

#include <QtGui/QStandardItemModel>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

constexpr int stepRole = Qt::UserRole + 1;

QString labelOf(const RecordInfo& info, const char* field, const Value& value)
{
    return shownText(*info.find(QString::fromLatin1(field)), value, info.context);
}

} // namespace

CaseChecklist::CaseChecklist(FormContext& context, const Related& related, QWidget* parent)
    : PartPane(context, related, parent),
      m_table(new DataTable(context.theme(), u"caseChecklist"_s, CaseChecklist::title())),
      m_model(new QStandardItemModel(0, columns, this)), m_verifyAll(addTool(u"caseVerifyAll"_s, tr("Verify all")))
{
    m_model->setHorizontalHeaderLabels(
        {tr("Step"), tr("State"), tr("Due"), tr("Need"), tr("Done on"), tr("Officer"), tr("Evidence"), tr("Verified")});
    m_table->setModel(m_model);
    m_table->setItemDelegate(new StateChipDelegate(context.theme(), this));
    m_table->setSortsModel(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setFrozen(true);
    place()->addWidget(m_table, 1);
    const int widths[columns] = {168, 92, 186, 60, 100, 100, 190, 180};
    for (int i = 0; i < columns; ++i) m_table->setColumnWidth(i, context.theme().px(widths[i]));
    m_verifyAll->setToolTip(tr("Verifies every step that another person has done."));
    connect(m_verifyAll, &QPushButton::clicked, this, &CaseChecklist::verifyAll);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CaseChecklist::showChosen);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex& index) { openPart(index.siblingAtColumn(step).data(stepRole).toUuid()); });
}

PartPane* CaseChecklist::make(FormContext& context, const Related& related)
{
    return new CaseChecklist(context, related);
}

QString CaseChecklist::title() const
{
    return tr("Checklist");
}

QString CaseChecklist::evidenceOf(const DisposalStep& step) const
{
    QStringList parts;
    if (!step.docNo.isEmpty()) parts += step.docNo;
    for (const Uuid& file : step.evidence) parts += context().titleOf(file);
    if (parts.isEmpty() && !step.naReason.isEmpty()) parts += step.naReason;
    return parts.join(u"；"_s);
}

void CaseChecklist::addRow(const CaseStep& step)
{
    const DisposalStep& record = step.record;
    const QString dueDay = record.state == u"na"_s ? QString() : step.due.toString(Qt::ISODate);
    const int over = step.due.isValid() ? static_cast<int>(step.due.daysTo(context().place().today())) : 0;
    QString due = dueDay;
    if (step.waits)
        due = tr("waits for the final result");
    else if (step.light == DueLight::red)
        due = tr("%n day(s) overdue, %1", nullptr, over).arg(dueDay);
    else if (step.light == DueLight::amber && over == 0)
        due = tr("due today, %1").arg(dueDay);
    else if (step.light == DueLight::amber)
        due = tr("%n day(s) left, %1", nullptr, -over).arg(dueDay);
    else if (step.provisional && !dueDay.isEmpty())
        due = tr("%1 (provisional)").arg(dueDay);
    const QString verifiedBy = context().titleOf(record.verifiedBy);
    const Field& stateField = *fieldOf(DisposalStep::info, common::state);
    const QStringList texts{record.code + u' ' + record.title,
                            context().shown(DisposalStep::info, stateField, Value(record.state)),
                            due,
                            labelOf(DisposalStep::info, "need", toValue(step.need)),
                            record.doneOn.toString(Qt::ISODate),
                            step.officer,
                            evidenceOf(record),
                            verifiedBy.isEmpty() ? QString()
                                                 : verifiedBy + u' ' + record.verifiedOn.toString(Qt::ISODate)};
    QList<QStandardItem*> items;
    for (const QString& text : texts) {
        auto* item = new QStandardItem(text);
        item->setEditable(false);
        item->setToolTip(text);
        items += item;
    }
    items[CaseChecklist::step]->setData(record.id, stepRole);
    const auto tone = toneOfCode(stateField, record.state);
    items[state]->setData(static_cast<int>(tone.value_or(Tone::neutral)), toneRole);
    if (step.light == DueLight::red) {
        items[CaseChecklist::due]->setData(static_cast<int>(Tone::danger), toneRole);
        items[CaseChecklist::due]->setData(static_cast<int>(Icon::warning), iconRole);
    } else if (step.light == DueLight::amber) {
        items[CaseChecklist::due]->setData(static_cast<int>(Tone::warning), toneRole);
        items[CaseChecklist::due]->setData(static_cast<int>(Icon::clock), iconRole);
    }
    m_model->appendRow(items);
}

void CaseChecklist::load()
{
    const Uuid before = current();
    const auto sheet = DisposalQueries::sheet(context().reader(), owner(), context().place().today());
    m_model->removeRows(0, m_model->rowCount());
    bool verifiable = false;
    int row = -1, open = -1; // the step that was chosen, else the next one to be done
    if (sheet)
        for (const CaseStep& one : sheet->steps) {
            if (one.record.id == before) row = m_model->rowCount();
            const bool todo = one.record.state == u"todo"_s || one.record.state == u"returned"_s;
            if (todo && one.need == StepNeed::must && open < 0) open = m_model->rowCount();
            verifiable =
                verifiable || (one.record.state == u"done"_s && one.record.doneBy != context().actor().officer);
            addRow(one);
        }
    m_verifyAll->setEnabled(verifiable && (context().actor().roles & reviewer));
    m_table->setCurrentIndex(m_model->index(row >= 0 ? row : qMax(open, 0), step));
    showChosen();
}

void CaseChecklist::showChosen()
{
    setCurrent(m_table->currentIndex().siblingAtColumn(step).data(stepRole).toUuid());
}

bool CaseChecklist::choose(const QString& code)
{
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->index(row, step).data().toString().startsWith(code + u' ')) {
            m_table->setCurrentIndex(m_model->index(row, step));
            return true;
        }
    return false;
}

bool CaseChecklist::verifyAll()
{
    const auto codes = DisposalDesk(context().desk()).verifyAll(owner(), {}, context().actor());
    if (codes)
        Q_EMIT actDone(tr("verified: %1").arg(codes->join(u"、"_s)), Receipt());
    else
        Q_EMIT refused(errorText(codes.error()));
    return codes.has_value();
}

} // namespace qj
