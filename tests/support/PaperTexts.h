// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Made-up contents for the names that a template binds: nothing, as usual, or very long.
#include "papers/PaperTemplate.h"

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

namespace qj::tests {

using namespace Qt::StringLiterals;

/// A plausible value for a field, by its name.
inline QString plausible(const QString& name)
{
    static const QHash<QString, QString> known{{u"productName"_s, u"电动自行车"_s},
                                               {u"brand"_s, u"青溪"_s},
                                               {u"modelSpec"_s, u"TDT-1026Z 48V12Ah"_s},
                                               {u"grade"_s, u"合格品"_s},
                                               {u"standardText"_s, u"GB 17761-2018"_s},
                                               {u"productionText"_s, u"2018-06-21 / 批号 B180621"_s},
                                               {u"name"_s, u"常州市青溪车业有限公司"_s},
                                               {u"address"_s, u"江苏省常州市武进区青溪路 18 号 3 幢"_s},
                                               {u"legalRep"_s, u"章一鸣"_s},
                                               {u"contact"_s, u"李青"_s},
                                               {u"phone"_s, u"0519-80000001"_s},
                                               {u"mobile"_s, u"13900000001"_s},
                                               {u"postcode"_s, u"213100"_s},
                                               {u"email"_s, u"office@example.com"_s},
                                               {u"areaType"_s, u"fringe"_s},
                                               {u"siteType"_s, u"brandShop"_s},
                                               {u"licence"_s, u"91320412MA1XXXXX0A"_s},
                                               {u"unitPrice"_s, u"2380.00"_s},
                                               {u"purchasePrice"_s, u"1975.00"_s},
                                               {u"qtyUnit"_s, u"辆"_s},
                                               {u"testQty"_s, u"2"_s},
                                               {u"backupQty"_s, u"1"_s},
                                               {u"titleYear"_s, u"2018"_s},
                                               {u"titleName"_s, u"电动自行车"_s},
                                               {u"freeSample"_s, u"false"_s},
                                               {u"result"_s, u"fail"_s},
                                               {u"partyKind"_s, u"trader"_s},
                                               {u"method"_s, u"direct"_s},
                                               {u"kind"_s, u"result"_s},
                                               {u"sampleNo"_s, u"320412-2018-A00017"_s},
                                               {u"seq"_s, u"1"_s},
                                               {u"no"_s, u"320412-2018-A00021"_s},
                                               {u"order"_s, u"1"_s},
                                               {u"creditCode"_s, u"91320412MA1XXXXX0A"_s},
                                               {u"code"_s, u"91320412MA1XXXXX0A"_s},
                                               {u"failKind"_s, u"safety"_s},
                                               {u"need"_s, u"must"_s},
                                               {u"part"_s, u"test"_s},
                                               {u"severity"_s, u"safety"_s},
                                               {u"single"_s, u"fails"_s},
                                               {u"verdict"_s, u"fail"_s},
                                               {u"caseFiled"_s, u"filed"_s},
                                               {u"channel"_s, u"shop"_s},
                                               {u"fate"_s, u"destroyed"_s},
                                               {u"reserve"_s, u"true"_s},
                                               {u"qty"_s, u"2"_s},
                                               {u"title"_s, u"立案调查"_s},
                                               {u"itemName"_s, u"制动性能"_s},
                                               {u"limitText"_s, u"干态≤7 m"_s},
                                               {u"valueText"_s, u"8.4 m"_s}};
    const QString last = name.section(u'.', -1);
    if (const auto found = known.constFind(last); found != known.constEnd()) return *found;
    static const QRegularExpression date(u"(Date|On|At|By|From|To)$"_s),
        number(u"(Qty|Count|count|batches|days|fine|amount)$"_s);
    if (last.contains(date)) return u"2018-09-14"_s;
    if (last.contains(number)) return u"12"_s;
    if (last.endsWith(u"No"_s)) return u"武市监检〔2018〕17 号"_s;
    return u"武进"_s + last;
}

/// Is this a value of a list of codes: repeated it would be no code any more.
inline bool isCode(const QString& name)
{
    static const QSet<QString> codes{u"areaType"_s, u"siteType"_s, u"freeSample"_s, u"result"_s,    u"partyKind"_s,
                                     u"method"_s,   u"kind"_s,     u"failKind"_s,   u"need"_s,      u"part"_s,
                                     u"severity"_s, u"single"_s,   u"verdict"_s,    u"caseFiled"_s, u"channel"_s,
                                     u"fate"_s,     u"reserve"_s};
    return codes.contains(name.section(u'.', -1));
}

/// Every name of a paper with a value, `repeat` times over; `rows` rows in each list.
inline papers::PaperData dataFor(const papers::PaperTemplate& paper, int rows, int repeat)
{
    papers::PaperData data;
    const QStringList lists = paper.lists();
    for (const QString& name : paper.bindings()) {
        const QString head = name.section(u'.', 0, 0);
        // A word of a code list means something only once.
        const QString once = plausible(name);
        const QString text = isCode(name) ? once : once.repeated(repeat);
        if (!lists.contains(head)) {
            data.values.insert(name, text);
            continue;
        }
        auto& list = data.lists[head];
        list.resize(size_t(rows));
        for (auto& row : list) row.insert(name.section(u'.', 1), text);
    }
    for (const QString& name : lists) data.lists[name].resize(size_t(rows));
    return data;
}

inline papers::FillOptions paperOptions()
{
    papers::FillOptions options;
    options.recordNumber = u"320412-2018-A00017"_s;
    options.recordId = u"018f2f6e-0000-7000-8000-000000000017"_s;
    options.printedAt = u"2018-09-14 10:05"_s;
    options.version = u"3"_s;
    return options;
}

} // namespace qj::tests
