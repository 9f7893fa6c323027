// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/LawEditCard.h"

#include "directory/CalendarDesk.h"
#include "directory/CalendarDialog.h"
#include "directory/CalendarRecord.h"
#include "directory/MovedDatesDialog.h"
#include "directory/RuleValue.h"
#include "form/ActWords.h"
#include "form/RecordDialog.h"
#include "form/RecordTableModel.h"
#include "law/Regime.h"
#include "print/ErrorText.h"
#include "shell/DataTable.h"
#include "shell/Named.h"
#include "shell/StateChip.h"
#include "shell/Theme.h"

#include <QtCore/QFileInfo>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

constexpr int versionKindRole = Qt::UserRole + 1;
constexpr int versionIdRole = Qt::UserRole + 2;

} // namespace

LawEditCard::LawEditCard(FormContext& context, QWidget* parent)
    : Card(context.theme(), u"settingsLawEdit"_s, tr("Values and calendars of this office"), parent),
      m_context(context), m_model(new QStandardItemModel(0, columns, this)),
      m_table(new DataTable(context.theme(), u"lawVersions"_s, tr("Values and calendars of this office"))),
      m_hint(named(new QLabel, u"lawHint"_s, tr("What the office has changed")))
{
    m_hint->setProperty("role", u"small"_s);
    m_hint->setWordWrap(true);
    auto* line = new QHBoxLayout;
    const auto tool = [&](QPushButton* made, auto run) {
        connect(made, &QPushButton::clicked, this, run);
        line->addWidget(made);
    };
    tool(button(u"lawChangeRule"_s, tr("Change a rule…")), [this] {
        QStringList rules;
        const bool chinese = QLocale().language() == QLocale::Chinese;
        for (const RuleRow& row : m_context.place().rules().rows())
            rules += row.ruleId + u' ' + (chinese ? row.titleZh : row.titleEn);
        rules.removeDuplicates();
        rules.sort();
        bool go = false;
        const QString rule =
            QInputDialog::getItem(this, tr("Change a rule"), tr("Rule"), rules, 0, true, &go).section(u' ', 0, 0);
        if (go && !rule.isEmpty()) changeRule(rule, {});
    });
    tool(button(u"lawCalendar"_s, tr("Edit the calendar…")), [this] {
        CalendarDialog dialog(m_context, m_context.place().today().year(), this);
        if (dialog.exec() == QDialog::Accepted)
            Q_EMIT said(static_cast<int>(Tone::success),
                        tr("The calendar is a draft; a second person puts it in force."));
        refresh();
    });
    tool(button(u"lawTakePack"_s, tr("Take in a calendar pack…")), [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Calendar pack"), {},
                                                          tr("Tables (*.csv)") + u";;"_s + tr("All files (*)"));
        if (!path.isEmpty()) takeFile(path);
    });
    line->addStretch(1);
    tool(m_inForce = button(u"lawInForce"_s, tr("Put in force…")), [this] { change(u"inForce"_s); });
    tool(m_retire = button(u"lawRetire"_s, tr("Retire…")), [this] { change(u"retired"_s); });
    m_model->setHorizontalHeaderLabels({tr("What"), tr("Value"), tr("From"), tr("State"), tr("Source, reason")});
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(state, new StateChipDelegate(context.theme(), this));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumHeight(context.theme().px(180));
    const int widths[columns] = {260, 130, 100, 110, 260};
    for (int i = 0; i < columns; ++i) m_table->setColumnWidth(i, context.theme().px(widths[i]));
    m_table->horizontalHeader()->setStretchLastSection(true);
    body()->addWidget(m_hint);
    body()->addWidget(m_table);
    body()->addLayout(line);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LawEditCard::showChosen);
    refresh();
}

QPushButton* LawEditCard::button(const QString& name, const QString& text)
{
    return named(new QPushButton(text), name, text);
}

void LawEditCard::refresh()
{
    m_model->removeRows(0, m_model->rowCount());
    addRows(CalendarRecord::info);
    addRows(RuleValue::info);
    m_hint->setText(
        m_model->rowCount() == 0
            ? tr("Nothing is changed yet: everything counts as shipped. The city changes values and calendars.")
            : tr("A draft counts only when another person has put it in force; open dates then move, and each "
                 "of them is listed."));
    m_table->setVisible(m_model->rowCount() > 0);
    if (m_model->rowCount() > 0) m_table->setCurrentIndex(m_model->index(0, 0));
    showChosen();
}

void LawEditCard::addRows(const RecordInfo& info)
{
    const Reader& reader = m_context.reader();
    QList<Uuid> ids = reader.where(info, "voided IS NULL");
    std::reverse(ids.begin(), ids.end()); // the latest first
    for (const Uuid& id : std::as_const(ids)) {
        const auto record = reader.find(info, id);
        if (!record) continue;
        const bool calendar = info.kind == RecordKind::workCalendar;
        const auto text = [&](const char* field) {
            return plainText(*info.find(QString::fromLatin1(field)), record->value(QString::fromLatin1(field)));
        };
        const QString stateText = m_context.shown(info, *fieldOf(info, common::state), record->value(common::state));
        const QString cells[columns] = {calendar ? tr("Calendar %1, version %2").arg(text("year"), text("packVersion"))
                                                 : (text("ruleId") + u' ' + text("regime")).trimmed(),
                                        calendar ? text("noticeNo") : text("value") + u' ' + text("unit"),
                                        calendar ? QString() : text("validFrom"), stateText,
                                        calendar ? text("remark") : text("sourceText") + u' ' + text("reason")};
        QList<QStandardItem*> items;
        for (const QString& cell : cells) {
            auto* item = new QStandardItem(cell);
            item->setEditable(false);
            item->setToolTip(cell);
            items += item;
        }
        items[what]->setData(static_cast<int>(info.kind), versionKindRole);
        items[what]->setData(id, versionIdRole);
        const QString code = record->state();
        items[state]->setData(static_cast<int>(code == u"inForce"_s ? Tone::success
                                               : code == u"draft"_s ? Tone::warning
                                                                    : Tone::neutral),
                              toneRole);
        m_model->appendRow(items);
    }
}

LawEditCard::Version LawEditCard::chosen() const
{
    const QModelIndex at = m_table->currentIndex().siblingAtColumn(what);
    const auto kind = static_cast<RecordKind>(at.data(versionKindRole).toInt());
    return {at.isValid() ? m_context.schema().find(kind) : nullptr, at.data(versionIdRole).toUuid()};
}

void LawEditCard::showChosen()
{
    const Version version = chosen();
    const auto record = version.info ? m_context.reader().find(*version.info, version.id) : std::nullopt;
    m_inForce->setEnabled(record && record->state() == u"draft"_s);
    m_retire->setEnabled(record && record->state() == u"inForce"_s);
}

void LawEditCard::changeRule(const QString& ruleId, const QString& regime)
{
    RuleValue next;
    next.ruleId = ruleId;
    next.regime = regime;
    next.validFrom = m_context.place().today();
    if (const RuleRow* now = m_context.place().rules().inForce(ruleId, regime, next.validFrom)) {
        next.regime = now->regime;
        next.value = now->value;
        next.unit = now->unit;
        next.sourceText = now->source;
        next.status = now->status == RuleStatus::verified    ? RuleValueStatus::verified
                      : now->status == RuleStatus::toConfirm ? RuleValueStatus::toConfirm
                                                             : RuleValueStatus::unknown;
    }
    // What holds in every regime is changed for the one that applies now.
    if (next.regime.isEmpty()) next.regime = regimeOf(next.validFrom);
    RecordDialog dialog(m_context, RuleValue::info, this);
    dialog.startWith(m_context.filled(dataOf(next)));
    if (dialog.exec() == QDialog::Accepted)
        Q_EMIT said(static_cast<int>(Tone::success), tr("The value is a draft; a second person puts it in force."));
    refresh();
}

bool LawEditCard::takeFile(const QString& path)
{
    const auto text = calendarText(path);
    const auto packs = text ? WorkCalendar::parse(*text) : Result<QList<CalendarPack>>(fail(text.error()));
    const auto taken =
        packs ? takeCalendars(m_context.desk(), *packs, QFileInfo(path).completeBaseName(), m_context.actor())
              : Result<Receipt>(fail(packs.error()));
    if (taken)
        Q_EMIT said(static_cast<int>(Tone::success),
                    tr("%n calendar(s) taken in as drafts; a second person puts them in force.", nullptr,
                       static_cast<int>(taken->created.size())));
    else
        Q_EMIT said(static_cast<int>(Tone::danger), tr("Nothing was taken in.\n%1").arg(errorText(taken.error())));
    refresh();
    return taken.has_value();
}

void LawEditCard::change(const QString& act)
{
    const Version version = chosen();
    if (!version.info) return;
    const QString label = actCommand(*version.info, act);
    const auto moved = m_context.place().wouldMove(*version.info, version.id, act);
    if (!moved) return Q_EMIT said(static_cast<int>(Tone::danger), errorText(moved.error()));
    MovedDatesDialog dialog(m_context, label, *moved, label, this);
    if (dialog.exec() != QDialog::Accepted) return;
    const auto done = m_context.desk().act(*version.info, version.id, act, {}, m_context.actor());
    const auto followed = done ? m_context.place().followLaw() : Result<std::vector<MovedDate>>(fail(done.error()));
    if (followed)
        Q_EMIT said(static_cast<int>(Tone::success),
                    tr("%1. %n open date(s) moved.", nullptr, static_cast<int>(moved->size())).arg(label));
    else
        Q_EMIT said(static_cast<int>(Tone::danger), errorText(followed.error()));
    refresh();
}

} // namespace qj
