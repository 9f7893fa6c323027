// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/FormLayout.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSet>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

/// Key of the titles in the language of the program: the translation of "en" is "zh".
QString languageKey()
{
    return QCoreApplication::translate("qj::FormLayout", "en");
}

const QJsonObject& file()
{
    static const QJsonObject object = [] {
        QFile forms(u":/qingjian/rules/forms.json"_s);
        return forms.open(QFile::ReadOnly) ? QJsonDocument::fromJson(forms.readAll()).object() : QJsonObject();
    }();
    return object;
}

FormBox boxOf(const QString& text)
{
    const QString name = text.section(u':', 0, 0);
    const int span = text.section(u':', 1).toInt();
    return {name.section(u'.', 0, 0), name.section(u'.', 1), span > 0 ? span : 1};
}

bool isForm(const Field& field)
{
    return field.kind != ValueKind::json;
}

bool isWide(const Field& field)
{
    return field.kind == ValueKind::note || field.kind == ValueKind::referenceList ||
           field.kind == ValueKind::enumList || field.target == RecordKind::attachment;
}

/// Fields that no group names: pairs, wide ones alone.
FormGroup rest(const RecordInfo& info, const QSet<QString>& named)
{
    FormGroup group{u"further"_s, {}, {}, {}, {}, {}};
    const auto add = [&](const Field& field) {
        const bool joins = !group.rows.empty() && group.rows.back().size() == 1 && !isWide(field) &&
                           !isWide(*info.find(group.rows.back().front().field));
        if (!joins) group.rows.emplace_back();
        group.rows.back().push_back({QLatin1StringView(field.name), {}, 1});
    };
    for (const bool automatic : {false, true})
        for (const Field& field : info.fields)
            if (isForm(field) && !named.contains(QLatin1StringView(field.name)) &&
                field.has(Field::automatic) == automatic)
                add(field);
    return group;
}

} // namespace

FormLayout FormLayout::of(const RecordInfo& info)
{
    FormLayout layout;
    QSet<QString> named;
    const QJsonArray groups = file().value(QLatin1StringView(info.name)).toObject().value(u"groups"_s).toArray();
    for (const QJsonValue& entry : groups) {
        const QJsonObject object = entry.toObject();
        FormGroup group{object[u"id"_s].toString(), object[languageKey()].toString(), {}, {}, {}, {}};
        group.whenField = object[u"when"_s].toString().section(u'=', 0, 0);
        group.whenCode = object[u"when"_s].toString().section(u'=', 1);
        group.fromState = object[u"from"_s].toString();
        const QJsonArray rows = object[u"rows"_s].toArray();
        for (const QJsonValue& row : rows) {
            std::vector<FormBox> boxes;
            const QJsonArray names = row.toArray();
            for (const QJsonValue& name : names) {
                const FormBox box = boxOf(name.toString());
                if (!info.find(box.field)) continue;
                if (box.of.isEmpty()) named.insert(box.field);
                boxes.push_back(box);
            }
            if (!boxes.empty()) group.rows.push_back(std::move(boxes));
        }
        layout.groups.push_back(std::move(group));
    }
    FormGroup further = rest(info, named);
    if (!further.rows.empty()) {
        if (!layout.groups.empty()) further.title = QCoreApplication::translate("qj::FormLayout", "Further");
        layout.groups.push_back(std::move(further));
    }
    return layout;
}

} // namespace qj
