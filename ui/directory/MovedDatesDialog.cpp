// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/MovedDatesDialog.h"

#include "analysis/DueWords.h"
#include "shell/DataTable.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtGui/QStandardItemModel>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

MovedDatesDialog::MovedDatesDialog(FormContext& context, const QString& title, const std::vector<MovedDate>& moved,
                                   const QString& question, QWidget* parent)
    : QDialog(parent), m_table(new DataTable(context.theme(), u"movedDates"_s, tr("Dates that move")))
{
    const Theme& theme = context.theme();
    named(this, u"movedDatesDialog"_s, title);
    setWindowTitle(title);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16));
    layout->setSpacing(theme.px(10));
    auto* head = named(new QLabel, u"movedHead"_s, title);
    head->setText(moved.empty() ? tr("No open date moves.")
                                : tr("%n open date(s) move. What is over or frozen stays.", nullptr,
                                     static_cast<int>(moved.size())));
    head->setWordWrap(true);
    layout->addWidget(head);
    auto* model = new QStandardItemModel(0, 5, this);
    model->setHorizontalHeaderLabels({tr("Record"), tr("What"), tr("Rule"), tr("So far"), tr("From now on")});
    for (const MovedDate& one : moved) {
        QList<QStandardItem*> items;
        const QString after = one.after.dueOn.toString(Qt::ISODate);
        for (const QString& text :
             {one.record, dueLabel(one.after), one.after.ruleId, one.before.dueOn.toString(Qt::ISODate),
              one.after.provisional ? tr("%1 (provisional)").arg(after) : after}) {
            auto* item = new QStandardItem(text);
            item->setEditable(false);
            item->setToolTip(text);
            items += item;
        }
        model->appendRow(items);
    }
    m_table->setModel(model);
    m_table->setSortsModel(true);
    const int widths[] = {190, 230, 150, 100, 150};
    for (int i = 0; i < 5; ++i) m_table->setColumnWidth(i, theme.px(widths[i]));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setVisible(!moved.empty());
    layout->addWidget(m_table, 1);
    auto* buttons = new QDialogButtonBox;
    const QString close = question.isEmpty() ? tr("Close") : tr("Cancel");
    QPushButton* goOn = nullptr;
    if (!question.isEmpty())
        goOn = named(buttons->addButton(question, QDialogButtonBox::AcceptRole), u"movedGoOn"_s, question);
    named(buttons->addButton(close, QDialogButtonBox::RejectRole), u"movedClose"_s, close);
    layout->addWidget(buttons);
    if (goOn) goOn->setDefault(true); // once it belongs to the dialog
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(theme.px(moved.empty() ? 420 : 900), moved.empty() ? 0 : theme.px(460));
}

} // namespace qj
