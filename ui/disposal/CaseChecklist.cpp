// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/CaseChecklist.h"

#include "analysis/DueWords.h"
#include "analysis/WhyBubble.h"
#include "base/Text.h"
#include "disposal/CaseTimeline.h"
#include "disposal/DisposalDesk.h"
#include "disposal/LinkedQueries.h"
#include "form/FlowLayout.h"
#include "form/RecordTableModel.h"
#include "print/ErrorText.h"
#include "shell/ClearLayout.h"
#include "shell/DataTable.h"
#include "shell/Named.h"
#include "shell/StateChip.h"
#include "shell/Theme.h"

#include <QtGui/QStandardItemModel>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

constexpr int stepRole = Qt::UserRole + 1;
constexpr std::size_t mostLinked = 2; // the steps are what the page is for

QString labelOf(const RecordInfo& info, const char* field, const Value& value)
{
    return shownText(*info.find(QString::fromLatin1(field)), value, info.context);
}

} // namespace

CaseChecklist::CaseChecklist(FormContext& context, const Related& related, QWidget* parent)
    : PartPane(context, related, parent),
      m_table(new DataTable(context.theme(), u"caseChecklist"_s, CaseChecklist::title())),
      m_model(new QStandardItemModel(0, columns, this)), m_verifyAll(addTool(u"caseVerifyAll"_s, tr("Verify all"))),
      m_timeline(new CaseTimeline(context)),
      m_split(named(new QSplitter(Qt::Vertical), u"caseSplitter"_s, tr("Checklist and timeline")))
{
    m_model->setHorizontalHeaderLabels(
        {tr("Step"), tr("State"), tr("Due"), tr("Need"), tr("Done on"), tr("Officer"), tr("Evidence"), tr("Verified")});
    m_table->setModel(m_model);
    m_table->setItemDelegate(new StateChipDelegate(context.theme(), this));
    m_table->setSortsModel(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setFrozen(true);
    m_table->setToolTip(tr("Enter or space: done. V: verified. A file dropped on a step becomes its evidence."));
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    m_table->viewport()->setAcceptDrops(true);
    buildMiddle();
    const int widths[columns] = {168, 92, 186, 60, 100, 100, 190, 180};
    for (int i = 0; i < columns; ++i) m_table->setColumnWidth(i, context.theme().px(widths[i]));
    m_verifyAll->setToolTip(tr("Verifies every step that another person has done."));
    connect(this, &PartPane::actDone, m_table, qOverload<>(&QWidget::setFocus)); // keys go on where they were
    connect(m_verifyAll, &QPushButton::clicked, this, &CaseChecklist::verifyAll);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CaseChecklist::showChosen);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) { tick(stepAt(index.row())); });
    connect(m_timeline, &CaseTimeline::openWanted, this, [this](RecordKind kind, const Uuid& id) {
        if (kind == RecordKind::disposalStep)
            openPart(id);
        else if (id != owner())
            Q_EMIT openWanted(kind, id);
    });
}

void CaseChecklist::buildMiddle()
{
    auto* inside = new QWidget;
    m_middle = new QVBoxLayout(inside);
    m_middle->setContentsMargins(0, 0, 0, 0);
    m_middle->setSpacing(0);
    buildHead();
    m_split->addWidget(m_table);
    m_split->addWidget(m_timeline);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    m_split->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // takes what is left, asks for nothing
    m_middle->addWidget(m_split, 1);
    m_scroll = named(new QScrollArea, u"caseScroll"_s, tr("Checklist and timeline"));
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->viewport()->installEventFilter(this); // the foot below it grows and shrinks
    connect(&context().theme(), &Theme::changed, this, &CaseChecklist::arrange, Qt::QueuedConnection);
    place()->addWidget(m_scroll, 1);
}

/// Both with a few rows each, or one of them. Then, as it gets lower, other cases, the words on the next date, the
/// heads of the columns and the line of the case give way to the steps.
void CaseChecklist::arrange()
{
    const Theme& theme = context().theme();
    const auto rows = [&](int many) { return many * theme.rowHeight() + theme.px(4); };
    const int heads = theme.px(36), width = m_scroll->viewport()->width();
    QWidget* linked = m_linked->parentWidget();
    const int all = m_scroll->viewport()->height(), line = m_head->sizeHint().height();
    const int words = m_due->heightForWidth(width);
    const int others = m_linked->count() ? linked->heightForWidth(width) : 0;
    const int room = all - line;
    const bool both = room - words - others >= 2 * heads + rows(5) + rows(3);
    m_due->setVisible(room - words >= heads + rows(3));
    linked->setVisible(others && room - words - others >= heads + rows(3));
    const bool headed = room >= heads + rows(2);
    m_table->heads()->setVisible(headed);
    m_head->setVisible(room >= rows(1));
    m_table->setMinimumHeight(rows(1) + (headed ? heads : 0));
    m_timeline->setMinimumHeight(rows(1) + heads);
    m_turn->setVisible(!both);
    m_table->setVisible(both || !m_turn->isChecked());
    m_timeline->setVisible(both || m_turn->isChecked());
    QMetaObject::invokeMethod(
        m_table, [this] { m_table->scrollTo(m_table->currentIndex()); }, Qt::QueuedConnection);
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
    const bool verifies = context().actor().roles & reviewer;
    int row = -1, open = -1, check = -1; // the step that was chosen, else one to verify, else the next to be done
    m_timeline->showCase(owner());
    if (sheet) {
        showHead(*sheet);
        showLinked();
        for (const CaseStep& one : sheet->steps) {
            if (one.record.id == before) row = m_model->rowCount();
            const bool todo = one.record.state == u"todo"_s || one.record.state == u"returned"_s;
            if (todo && one.need == StepNeed::must && open < 0) open = m_model->rowCount();
            if (verifies && check < 0 && one.record.state == u"done"_s &&
                one.record.doneBy != context().actor().officer)
                check = m_model->rowCount();
            addRow(one);
        }
    }
    m_verifyAll->setEnabled(check >= 0);
    m_table->setCurrentIndex(m_model->index(row >= 0 ? row : check >= 0 ? check : qMax(open, 0), step));
    showChosen();
    arrange();
}

void CaseChecklist::buildHead()
{
    const Theme& theme = context().theme();
    m_head = new QWidget;
    auto* line = new QHBoxLayout(m_head);
    line->setContentsMargins(theme.px(10), theme.px(4), theme.px(10), 0);
    m_light = new StateChip(context().theme());
    m_due = named(new QLabel, u"caseNextDue"_s, tr("What is due next"));
    m_due->setWordWrap(true);
    m_why = named(new QPushButton(tr("Why this date")), u"caseWhy"_s, tr("Why this date"));
    m_why->setProperty("kind", u"flat"_s);
    line->addWidget(m_light);
    line->addStretch(1);
    line->addWidget(m_why);
    m_turn = named(new QPushButton(tr("Timeline")), u"caseTurn"_s, tr("Show the timeline in place of the steps"));
    m_turn->setToolTip(m_turn->accessibleName());
    m_turn->setCheckable(true);
    m_turn->setProperty("kind", u"flat"_s);
    line->addWidget(m_turn);
    connect(m_turn, &QPushButton::toggled, this, &CaseChecklist::arrange);
    line->setSpacing(theme.px(8));
    m_middle->addWidget(m_head);
    m_due->setContentsMargins(theme.px(10), 0, theme.px(10), theme.px(6));
    m_middle->addWidget(m_due);
    auto* linked = named(new QWidget, u"caseLinked"_s, tr("Cases of the same batch or producer"));
    m_linked = new FlowLayout(theme.px(12), 0, linked);
    m_linked->setContentsMargins(theme.px(10), 0, theme.px(10), theme.px(4));
    m_middle->addWidget(linked);
    connect(m_why, &QPushButton::clicked, this, [this] {
        const std::vector<DueDate> dates = deadlinesOf(context().reader(), owner());
        const auto next = std::find_if(dates.begin(), dates.end(),
                                       [](const DueDate& d) { return !d.doneOn.isValid() && d.dueOn.isValid(); });
        if (next == dates.end()) return;
        auto* bubble = new WhyBubble(context().theme(), next->dueOn.toString(Qt::ISODate) + u' ' + dueLabel(*next),
                                     whyLines(context().place(), *next), this);
        bubble->showAt(m_why);
    });
}

void CaseChecklist::showHead(const CaseSheet& sheet)
{
    const QDate today = context().place().today();
    const bool open = !isOver(sheet.record);
    const QString left = daysLeftText(today.daysTo(sheet.due));
    const Tone tone = sheet.light == DueLight::red     ? Tone::danger
                      : sheet.light == DueLight::amber ? Tone::warning
                      : sheet.light == DueLight::green ? Tone::success
                                                       : Tone::neutral;
    if (open)
        m_light->setState(sheet.provisional ? tr("provisional") : left, tone, Icon::none);
    else if (!sheet.record.handedTo.isNull())
        m_light->setState(tr("goes on at %1").arg(context().reader().titleOf(sheet.record.ownerOffice)), Tone::neutral,
                          Icon::none);
    else
        m_light->setState(sheet.onTime.value_or(false) ? tr("on time") : tr("ended"), Tone::neutral, Icon::check);
    QString words = tr("Case due on %1").arg(sheet.due.toString(Qt::ISODate));
    const std::vector<DueDate> dates = deadlinesOf(context().reader(), owner());
    const auto next = std::find_if(dates.begin(), dates.end(),
                                   [](const DueDate& d) { return !d.doneOn.isValid() && d.dueOn.isValid(); });
    if (open && next != dates.end() && next->kind != RecordKind::disposalCase)
        words += tr("; next: %1, %2 (%3)")
                     .arg(dueLabel(*next), next->dueOn.toString(Qt::ISODate), daysLeftText(today.daysTo(next->dueOn)));
    m_due->setText(words);
    m_why->setVisible(open && next != dates.end());
}

void CaseChecklist::showLinked()
{
    clearLayout(*m_linked);
    const std::vector<LinkedCase> linked = DisposalQueries::linked(context().reader(), owner());
    for (std::size_t i = 0; i < std::min(linked.size(), mostLinked); ++i) {
        const LinkedCase& one = linked[i];
        const QString text =
            (one.sameBatch ? tr("Same batch: %1 %2") : tr("Same producer: %1 %2")).arg(one.caseNo, one.productName);
        auto* link = named(new QPushButton(text), u"caseLink%1"_s.arg(i), text);
        link->setProperty("kind", u"link"_s);
        const Field& state = *fieldOf(DisposalCase::info, common::state);
        link->setToolTip(tr("%1, %2").arg(context().titleOf(one.office),
                                          context().shown(DisposalCase::info, state, Value(one.state))));
        connect(link, &QPushButton::clicked, this,
                [this, id = one.disposalCase] { Q_EMIT openWanted(RecordKind::disposalCase, id); });
        m_linked->addWidget(link);
    }
    if (linked.size() > mostLinked)
        m_linked->addWidget(new QLabel(tr("and %n more", nullptr, static_cast<int>(linked.size() - mostLinked))));
}

Uuid CaseChecklist::stepAt(int row) const
{
    return m_model->index(row, step).data(stepRole).toUuid();
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
