// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/BulkEditDialog.h"

#include "base/Text.h"
#include "form/FieldEditor.h"
#include "print/ErrorText.h"
#include "shell/FitScreen.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

enum Column { record, before, after, outcome, columns };

bool canBeSet(const RecordInfo& info, const Field& field)
{
    return !field.has(Field::automatic) && field.number != info.numberField && field.number != info.naturalKey &&
           field.kind != ValueKind::json && field.target != RecordKind::attachment;
}

} // namespace

BulkEditDialog::BulkEditDialog(FormContext& context, const RecordInfo& info, QList<Uuid> ids, QWidget* parent)
    : QDialog(parent), m_context(context), m_info(info), m_ids(std::move(ids)),
      m_field(named(new QComboBox, u"bulkField"_s, tr("What is changed"))), m_place(new QVBoxLayout),
      m_head(named(new QLabel, u"bulkHead"_s, tr("Outcome"))),
      m_problem(named(new QLabel, u"bulkProblem"_s, tr("Problem"))),
      m_table(named(new QTableWidget(0, columns), u"bulkTable"_s, tr("What would become of each record")))
{
    const Theme& theme = context.theme();
    const QString title = tr("Change %n record(s)", nullptr, static_cast<int>(m_ids.size()));
    named(this, u"bulkEditDialog"_s, title);
    setWindowTitle(title);
    m_head->setProperty("role", u"heading"_s);
    m_problem->setProperty("role", u"danger"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_table->setHorizontalHeaderLabels({translated(info.context, info.label), tr("Now"), tr("Then"), tr("Outcome")});
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (const int column : {record, before, after}) m_table->setColumnWidth(column, theme.px(180));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme.rowHeight());
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    auto* form = new QFormLayout;
    form->setVerticalSpacing(theme.px(10));
    form->addRow(m_field->accessibleDescription(), m_field);
    form->addRow(tr("New value"), m_place);
    m_place->setContentsMargins(0, 0, 0, 0);
    auto* buttons = new QDialogButtonBox;
    m_do = named(buttons->addButton(tr("Change"), QDialogButtonBox::AcceptRole), u"bulkDo"_s, tr("Change"));
    m_do->setProperty("kind", u"primary"_s);
    named(buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole), u"bulkCancel"_s, tr("Cancel"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(14));
    layout->setSpacing(theme.px(12));
    layout->addLayout(form);
    layout->addWidget(m_head);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resizeWithin(*this, {theme.px(780), theme.px(560)});
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (apply()) accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fillFields();
    connect(m_field, &QComboBox::currentIndexChanged, this, &BulkEditDialog::showEditor);
    showEditor();
}

void BulkEditDialog::fillFields()
{
    for (const Field& field : m_info.fields)
        if (canBeSet(m_info, field)) m_field->addItem(translated(m_info.context, field.label), field.number);
    m_field->setPlaceholderText(tr("Choose what is changed"));
    m_field->setCurrentIndex(-1);
}

void BulkEditDialog::chooseField(const QString& field)
{
    if (const Field* found = m_info.find(field)) m_field->setCurrentIndex(m_field->findData(found->number));
}

void BulkEditDialog::showEditor()
{
    delete m_editor;
    m_editor = nullptr;
    const Field* field = m_info.find(static_cast<quint16>(m_field->currentData().toUInt()));
    m_do->setEnabled(false);
    m_head->setVisible(field);
    if (!field) return;
    m_editor = makeEditor(m_context, m_info, *field);
    m_place->addWidget(m_editor);
    connect(m_editor, &FieldEditor::edited, this, &BulkEditDialog::preview);
    preview();
}

void BulkEditDialog::preview()
{
    m_table->setRowCount(0);
    m_changing.clear();
    m_refused = 0;
    const auto typing = m_editor->typingProblem();
    m_problem->setText(typing ? errorText(*typing) : QString());
    m_problem->setVisible(typing.has_value());
    if (!typing)
        for (const Uuid& id : std::as_const(m_ids)) addRow(id);
    const QString change = tr("%n record(s) will change", nullptr, static_cast<int>(m_changing.size()));
    m_head->setText(m_refused ? tr("%1, %2 refused").arg(change).arg(m_refused) : change);
    m_do->setEnabled(!m_changing.isEmpty());
}

void BulkEditDialog::addRow(const Uuid& id)
{
    const auto data = m_context.reader().find(m_info, id);
    if (!data) return;
    const Field& field = m_editor->field();
    const Value now = data->value(field.number), then = m_editor->value();
    QString text = tr("Will change");
    if (now == then) {
        text = tr("Stays as it is");
    } else {
        CommitDraft trial(m_context.place().clock(), m_context.actor().officer, u"edit"_s);
        const auto can = m_context.desk().set(trial, m_info, id, {{field.number, then}}, m_context.actor());
        if (can) m_changing += id;
        if (!can) {
            ++m_refused;
            text = errorText(can.error());
        }
    }
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    setCell(row, record, m_context.titleOf(id));
    setCell(row, before, m_context.shown(m_info, field, now));
    setCell(row, after, now == then ? QString() : m_context.shown(m_info, field, then));
    setCell(row, outcome, text);
}

void BulkEditDialog::setCell(int row, int column, const QString& text)
{
    auto* item = new QTableWidgetItem(QString(text).replace(u'\n', u' '));
    item->setToolTip(text);
    m_table->setItem(row, column, item);
}

bool BulkEditDialog::apply()
{
    CommitDraft draft(m_context.place().clock(), m_context.actor().officer, u"edit"_s);
    const std::map<quint16, Value> fields{{m_editor->field().number, m_editor->value()}};
    Result<> done;
    for (const Uuid& id : std::as_const(m_changing))
        if (done) done = m_context.desk().set(draft, m_info, id, fields, m_context.actor());
    if (done)
        if (const auto saved = m_context.journal().commit(draft); !saved) done = fail(saved.error());
    if (!done) m_problem->setText(errorText(done.error()));
    m_problem->setVisible(!done);
    return done.has_value();
}

} // namespace qj
