// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/RecordDialog.h"

#include "base/Text.h"
#include "form/RecordForm.h"
#include "shell/FitScreen.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

RecordDialog::RecordDialog(FormContext& context, const RecordInfo& info, QWidget* parent)
    : QDialog(parent), m_info(info), m_context(context), m_form(new RecordForm(context, info))
{
    const QString title = translated(info.context, info.label);
    named(this, QLatin1StringView(info.name) + u"Dialog"_s, title);
    setWindowTitle(title);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    resizeWithin(*this, {context.theme().px(760), context.theme().px(620)});
    connect(m_form, &RecordForm::cancelled, this, &QDialog::reject);
    connect(m_form, &RecordForm::saved, this, [this](const Uuid& id) {
        m_id = id;
        accept();
    });
}

void RecordDialog::startWith(const QString& text)
{
    RecordData preset = freshRecord(m_context, m_info);
    const bool code = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-');
    });
    const Field* into = m_info.find(m_info.titleField);
    if (code && text.size() >= 15)
        if (const Field* credit = m_info.find(u"creditCode")) into = credit;
    if (into && into->kind == ValueKind::text && !into->has(Field::automatic)) preset.set(into->number, Value(text));
    m_form->startNew(preset, false);
}

void RecordDialog::startWith(const RecordData& preset, bool resume)
{
    m_form->startNew(preset, resume);
}

bool RecordDialog::edit(const Uuid& id, const QString& step)
{
    return m_form->edit(id, step);
}

void RecordDialog::reject()
{
    m_form->keepDraft();
    QDialog::reject();
}

RecordData freshRecord(const FormContext& context, const RecordInfo& info)
{
    RecordData data{&info, {}, {}};
    const QDate today = context.place().today();
    const auto preset = [&](QStringView name, Value value) {
        const Field* field = info.find(name);
        if (field && !field->has(Field::automatic)) data.set(field->number, std::move(value));
    };
    const auto code = [&](QStringView name, const QString& text) {
        if (const Field* field = info.find(name))
            if (const auto value = parseValue(*field, text, info.context)) preset(name, *value);
    };
    // A duty that every form of the kind begins with, each only where such a field exists.
    for (const QStringView date : {u"samplingDate", u"visitDate", u"receivedOn", u"rosterValidFrom", u"validFrom"})
        preset(date, Value(today));
    for (const QStringView officers : {u"officerIds", u"officers"})
        if (const Field* field = info.find(officers); field && field->kind == ValueKind::referenceList)
            preset(officers, Value(QList<Uuid>{context.actor().officer}));
    code(u"statusNow", u"open"_s);
    code(u"imported", u"false"_s);
    code(u"channel", u"shop"_s);
    if (info.kind == RecordKind::sample) {
        code(u"kind", u"supervision"_s);
        preset(u"titleYear", Value(QString::number(today.year())));
    }
    if (info.kind == RecordKind::plan) preset(u"year", Value(qint64(today.year())));
    if (const auto office = context.reader().find(*context.schema().find(RecordKind::office), context.actor().office))
        preset(u"areaCode", office->value(u"areaCode"));
    return context.filled(std::move(data));
}

} // namespace qj
