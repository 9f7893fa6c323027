// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/HandOverDialog.h"

#include "base/Text.h"
#include "directory/Officer.h"
#include "disposal/DisposalDesk.h"
#include "form/ProblemList.h"
#include "form/TablePaper.h"
#include "shell/DataTable.h"
#include "shell/EmptyState.h"
#include "shell/FitScreen.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

HandOverDialog::HandOverDialog(FormContext& context, const Uuid& from, QWidget* parent)
    : QDialog(parent), m_context(context), m_from(named(new QComboBox, u"handOverFrom"_s, tr("Work of"))),
      m_to(named(new QComboBox, u"handOverTo"_s, tr("Goes to"))),
      m_reason(named(new QLineEdit, u"handOverReason"_s, tr("Reason"))),
      m_table(new DataTable(context.theme(), u"handOverTable"_s, tr("Open work"))),
      m_model(new QStandardItemModel(0, columns, this)), m_empty(new EmptyState(context.theme())),
      m_count(named(new QLabel, u"handOverCount"_s, tr("What is ticked"))),
      m_problems(new ProblemList(context.theme())),
      m_print(named(new QCheckBox(tr("Print the hand-over list")), u"handOverPrint"_s, tr("Print the hand-over list")))
{
    const Theme& theme = context.theme();
    named(this, u"handOverDialog"_s, tr("Hand over work"));
    setWindowTitle(tr("Hand over work"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16));
    layout->setSpacing(theme.px(10));
    auto* lines = new QFormLayout;
    lines->addRow(tr("Work of"), m_from);
    lines->addRow(tr("Goes to ＊"), m_to);
    layout->addLayout(lines);
    m_model->setHorizontalHeaderLabels({tr("Hand over"), tr("Number"), tr("Kind"), tr("What"), tr("Due"), tr("As")});
    m_table->setModel(m_model);
    m_table->setSortsModel(false);
    const int widths[columns] = {90, 180, 110, 230, 100, 110};
    for (int i = 0; i < columns; ++i) m_table->setColumnWidth(i, theme.px(widths[i]));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_empty->set(Icon::check, tr("This officer has no open work."));
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    m_count->setProperty("role", u"small"_s);
    layout->addWidget(m_count);
    auto* reason = new QFormLayout;
    m_reason->setPlaceholderText(tr("Transfer, leave, …"));
    reason->addRow(tr("Reason ＊"), m_reason);
    layout->addLayout(reason);
    layout->addWidget(m_problems);
    m_print->setChecked(true);
    layout->addWidget(m_print);
    auto* buttons = new QDialogButtonBox;
    m_do = named(buttons->addButton(tr("Hand over"), QDialogButtonBox::AcceptRole), u"handOverDo"_s, tr("Hand over"));
    named(buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole), u"handOverCancel"_s, tr("Cancel"))
        ->setAutoDefault(false);
    layout->addWidget(buttons);
    m_do->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &HandOverDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_from, &QComboBox::currentIndexChanged, this, &HandOverDialog::load);
    connect(m_to, &QComboBox::currentIndexChanged, this, &HandOverDialog::check);
    connect(m_reason, &QLineEdit::textChanged, this, &HandOverDialog::check);
    connect(m_model, &QStandardItemModel::itemChanged, this, &HandOverDialog::check);
    // Enter or the space bar in a row ticks it.
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) {
        QStandardItem* box = m_model->item(index.row(), take);
        if (index.column() != take && box->isCheckable())
            box->setCheckState(box->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    });
    fillOfficers();
    setFrom(from.isNull() ? context.actor().officer : from);
    resizeWithin(*this, {theme.px(820), theme.px(620)});
}

void HandOverDialog::fillOfficers()
{
    const QSignalBlocker quietFrom(m_from), quietTo(m_to);
    m_to->addItem(QString(), QUuid());
    for (const Uuid& id : m_context.reader().where(Officer::info, "voided IS NULL")) {
        const auto officer = m_context.reader().find<Officer>(id);
        if (!officer) continue;
        m_from->addItem(officer->name, QUuid(id));
        if (officer->state.isEmpty() || officer->state == u"active"_s) m_to->addItem(officer->name, QUuid(id));
    }
}

Uuid HandOverDialog::officer(const QComboBox* box) const
{
    return Uuid(box->currentData().toUuid());
}

void HandOverDialog::setFrom(const Uuid& officer)
{
    m_from->setCurrentIndex(qMax(0, m_from->findData(QUuid(officer))));
    load();
}

void HandOverDialog::setTo(const Uuid& officer)
{
    m_to->setCurrentIndex(qMax(0, m_to->findData(QUuid(officer))));
}

QStringList HandOverDialog::cells(const OpenWork& work) const
{
    const RecordInfo* info = m_context.schema().find(work.kind);
    const Field* field = info && *work.as ? info->find(QString::fromLatin1(work.as)) : nullptr;
    return {work.number, info ? translated(info->context, info->label) : QString(), work.title,
            work.due.toString(Qt::ISODate),
            field ? translated(info->context, field->label) : tr("concerns a case of his")};
}

void HandOverDialog::load()
{
    m_work = openWorkOf(m_context.reader(), officer(m_from));
    {
        const QSignalBlocker quiet(m_model);
        m_model->removeRows(0, m_model->rowCount());
    }
    for (const OpenWork& work : m_work) {
        auto* box = new QStandardItem;
        box->setCheckable(work.movable);
        box->setEnabled(work.movable);
        if (work.movable) box->setCheckState(Qt::Checked);
        box->setToolTip(work.movable ? QString() : tr("A fact about the past: it is not handed over."));
        QList<QStandardItem*> items{box};
        for (const QString& text : cells(work)) {
            auto* item = new QStandardItem(text);
            item->setToolTip(text);
            item->setEditable(false);
            items += item;
        }
        m_model->appendRow(items);
    }
    m_table->setVisible(!m_work.empty());
    m_empty->setVisible(m_work.empty());
    m_table->viewport()->update();
    check();
}

QList<Uuid> HandOverDialog::chosen() const
{
    QList<Uuid> ids;
    for (int row = 0; row < m_model->rowCount() && row < static_cast<int>(m_work.size()); ++row)
        if (m_model->item(row, take) && m_model->item(row, take)->checkState() == Qt::Checked)
            ids += m_work[static_cast<std::size_t>(row)].id;
    return ids;
}

void HandOverDialog::check()
{
    const qsizetype many = chosen().size();
    m_count->setText(tr("%n record(s) will be handed over", nullptr, static_cast<int>(many)));
    m_do->setEnabled(many > 0 && !officer(m_to).isNull() && !m_reason->text().trimmed().isEmpty());
    m_problems->setProblems({}, {}, {});
}

bool HandOverDialog::wantsPaper() const
{
    return m_print->isChecked();
}

papers::Document HandOverDialog::makePaper(const QList<Uuid>& records) const
{
    TablePaper paper;
    paper.title = tr("List of work handed over");
    paper.below = tr("From %1 to %2   ·   %3   ·   Reason: %4")
                      .arg(m_from->currentText(), m_to->currentText(), m_context.place().today().toString(Qt::ISODate),
                           m_reason->text().trimmed());
    for (int i = number; i < columns; ++i) paper.heads += m_model->headerData(i, Qt::Horizontal).toString();
    paper.widths = {38, 22, 70, 22, 26};
    for (const OpenWork& work : m_work)
        if (records.contains(work.id)) paper.rows.push_back(cells(work));
    paper.after = {tr("Handed over by: %1").arg(m_from->currentText()),
                   tr("Taken over by: %1").arg(m_to->currentText()), tr("Witness:")};
    paper.foot =
        tr("%1   Printed: %2 %3").arg(paper.title, toText(m_context.place().clock().now()), m_context.actor().name);
    return paper.document();
}

void HandOverDialog::accept()
{
    const QList<Uuid> records = chosen();
    const papers::Document paper = makePaper(records);
    const auto done =
        DisposalDesk(m_context.desk())
            .handOver(officer(m_from), officer(m_to), records, m_reason->text().trimmed(), m_context.actor());
    if (!done) {
        const Error& error = done.error();
        m_problems->setProblems(error.more.empty() ? std::vector<Error>{error} : error.more, {}, {});
        return;
    }
    m_paper = paper;
    QDialog::accept();
}

} // namespace qj
