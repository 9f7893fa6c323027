// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A store of synthetic records in a temporary folder, for tests of lists and forms.
#include "Workplace.h"
#include "directory/Trader.h"
#include "planning/Plan.h"
#include "planning/PlanTask.h"

#include <QtCore/QTemporaryDir>

namespace qj {

struct FormStore
{
    QTemporaryDir dir;
    FixedClock clock{fromLocal(QDate(2019, 5, 14), QTime(9, 0))};
    std::unique_ptr<Workplace> place;

    FormStore()
    {
        auto made = Workplace::create(dir.filePath(QStringLiteral("s")),
                                      {QStringLiteral("320412"), QStringLiteral("示例区市场监督管理局"),
                                       OfficeLevel::district, QStringLiteral("王敏")},
                                      clock);
        if (!made) qFatal("no store: %s", qPrintable(errorName(made.error().code)));
        place = std::move(*made);
    }

    Trader trader(const QString& name) const
    {
        Trader trader;
        trader.name = name;
        trader.kind = TraderKind::enterprise;
        trader.address = QStringLiteral("示例区和平路1号");
        trader.areaCode = QStringLiteral("320412");
        trader.statusNow = StatusNow::open;
        trader.rosterValidFrom = QDate(2019, 1, 1);
        trader.state = QStringLiteral("active");
        trader.officeId = place->actor().office;
        return trader;
    }

    /// `count` traders, a thousand to a commit; names end in their number.
    void addTraders(int count)
    {
        static const QStringList places{QStringLiteral("东风"), QStringLiteral("新区"), QStringLiteral("长江"),
                                        QStringLiteral("和平"), QStringLiteral("人民")};
        auto run = ImportRun::begin(place->journal(), 0);
        if (!run) qFatal("no import");
        for (int from = 0; from < count; from += 1000) {
            CommitDraft draft(clock, place->actor().officer, QStringLiteral("import"));
            for (int i = from; i < qMin(count, from + 1000); ++i) {
                Trader one = trader(places.at(i % places.size()) +
                                    (i % 3 ? QStringLiteral("电器商行") : QStringLiteral("超市")) +
                                    QString::number(i).rightJustified(6, u'0'));
                one.siteType = i % 3 ? SiteType::smallShop : SiteType::supermarket;
                one.rosterValidFrom = QDate(2019, 1, 1).addDays(i % 300);
                draft.add(one);
            }
            if (!(*run)->commit(draft)) qFatal("not written");
        }
        if (!(*run)->finish()) qFatal("not finished");
    }

    Uuid addTrader(const QString& name)
    {
        CommitDraft draft(clock, place->actor().officer, QStringLiteral("add"));
        Trader one = trader(name);
        draft.add(one);
        if (!place->journal().commit(draft)) qFatal("not written");
        return one.id;
    }
};

} // namespace qj
