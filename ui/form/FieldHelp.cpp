// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/FieldHelp.h"

#include "base/Text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

QJsonObject entryOf(const RecordInfo& info, const Field& field)
{
    static const QJsonObject all = [] {
        QFile file(u":/qingjian/rules/form_help.json"_s);
        return file.open(QFile::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }();
    return all[QLatin1StringView(info.name)].toObject()[QLatin1StringView(field.name)].toObject();
}

} // namespace

QString fieldHelp(const FormContext& context, const RecordInfo& info, const Field& field)
{
    const QJsonObject entry = entryOf(info, field);
    const QString language = QCoreApplication::translate("qj::FormLayout", "en");
    QStringList lines{u"<b>%1</b>"_s.arg(translated(info.context, field.label).toHtmlEscaped())};
    if (const QString text = entry[language].toString(); !text.isEmpty()) lines += text.toHtmlEscaped();
    if (const QString example = entry[u"example"_s].toString(); !example.isEmpty())
        lines += QCoreApplication::translate("qj::FieldHelp", "Example: %1").arg(example.toHtmlEscaped());
    if (field.has(Field::automatic))
        lines += QCoreApplication::translate("qj::FieldHelp", "Filled in by the program.");
    else if (field.has(Field::required))
        lines += QCoreApplication::translate("qj::FieldHelp", "Must be filled before the record can be saved.");
    else if (const State* state = field.requiredFrom ? info.state(QString::fromLatin1(field.requiredFrom)) : nullptr)
        lines += QCoreApplication::translate("qj::FieldHelp", "Must be filled before the step “%1”.")
                     .arg(translated(info.context, state->label).toHtmlEscaped());
    if (field.has(Field::personal))
        lines += QCoreApplication::translate("qj::FieldHelp", "Personal or internal: never published.");
    if (const QString rule = entry[u"rule"_s].toString(); !rule.isEmpty()) {
        const RuleRow* row = context.place().rules().inForce(rule, {}, context.place().today());
        const QString title = !row ? QString() : language == u"zh"_s ? row->titleZh : row->titleEn;
        lines += QCoreApplication::translate("qj::FieldHelp", "Rule: %1")
                     .arg((rule + u' ' + title).trimmed().toHtmlEscaped());
    }
    return lines.join(u"<br>"_s);
}

} // namespace qj
