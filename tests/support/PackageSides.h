// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A city and its districts with a real store each, that carry packages to one another.
#include "Workplace.h"
#include "directory/Trader.h"
#include "exchange/PackageDesk.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

namespace qj::tests {

using namespace Qt::StringLiterals;

inline constexpr auto cityCode = "320400", districtCode = "320412", otherCode = "320411";

/// Enters an office that a store does not know yet.
inline void knowOffice(Workplace& place, const char* officeCode, OfficeLevel level)
{
    Office office;
    office.code = QLatin1StringView(officeCode);
    office.name = u"示例局"_s + office.code;
    office.shortName = office.name;
    office.level = level;
    office.areaCode = office.code;
    office.validFrom = QDate(2018, 1, 1);
    office.state = u"active"_s;
    office.id = naturalUuid(u"office"_s, office.code);
    office.officeId = office.id;
    CommitDraft draft(place.journal().clock(), place.actor().officer, u"add"_s);
    draft.add(office);
    QVERIFY(place.journal().commit(draft));
}

struct Side
{
    QTemporaryDir dir;
    FixedClock clock;
    QString code;
    std::unique_ptr<Workplace> place;

    Side(const char* officeCode, OfficeLevel level, int minute)
        : clock(fromLocal(QDate(2018, 9, 14), QTime(9, minute))), code(QLatin1StringView(officeCode))
    {
        auto made = Workplace::create(dir.filePath(u"s"_s), {code, u"示例局"_s + code, level, u"管理员"_s}, clock);
        if (!made) qFatal("no store: %s", qPrintable(errorName(made.error().code)));
        place = std::move(*made);
    }
    PackageDesk desk() { return PackageDesk(place->journal()); }
    QString path(const QString& name) const { return dir.filePath(name); }
    QByteArray dump() const { return place->journal().dump().first; }
    void later() { clock.set({clock.now().ms + 60'000}); }

    void knowOffice(const char* officeCode, OfficeLevel level) { tests::knowOffice(*place, officeCode, level); }
    Trader traderOf(const QString& name) const
    {
        Trader trader;
        trader.name = name;
        trader.address = u"和平路1号"_s;
        trader.state = u"active"_s;
        trader.officeId = place->actor().office;
        return trader;
    }
    Uuid addTrader(const QString& name)
    {
        later();
        CommitDraft draft(clock, place->actor().officer, u"add"_s);
        Trader trader = traderOf(name);
        draft.add(trader);
        return place->journal().commit(draft) ? trader.id : Uuid();
    }
    bool set(const Uuid& id, QStringView field, const QString& text)
    {
        later();
        CommitDraft draft(clock, place->actor().officer, u"edit"_s);
        if (field == u"state")
            draft.setState(Trader::info, id, text);
        else
            draft.set(Trader::info, id, field, Value(text));
        return place->journal().commit(draft).has_value();
    }
    QString text(const Uuid& id, QStringView field) const
    {
        const auto data = place->reader().find(Trader::info, id);
        return data ? data->value(field).valueOr<QString>({}) : QString();
    }
    QString traderName(const Uuid& id) const { return text(id, u"name"); }
    qint64 rows(const char* table) const
    {
        Query query = place->reader().query(std::string("SELECT count(*) FROM ") + table);
        return query.next() ? query.integer(0) : -1;
    }
    std::vector<QByteArray> bodies(const QString& scope, qint64 from, qint64 to) const
    {
        std::vector<QByteArray> found;
        Query query = place->reader().query("SELECT c.body FROM commits c JOIN stream s ON s.sid=c.sid JOIN scope n ON "
                                            "n.id=s.scope WHERE s.device=? AND n.name=? AND c.seq BETWEEN ? AND ? "
                                            "ORDER BY c.seq");
        query.bind(place->journal().device()).bind(scope).bind(from).bind(to);
        while (query.next()) found.push_back(query.blob(0));
        return found;
    }
};

/// A city and one of its districts that know and trust each other.
struct Two
{
    Side city{cityCode, OfficeLevel::city, 0};
    Side district{districtCode, OfficeLevel::district, 30};

    explicit Two(bool trusted = true)
    {
        city.knowOffice(districtCode, OfficeLevel::district);
        district.knowOffice(cityCode, OfficeLevel::city);
        if (trusted) {
            trust(city, district);
            trust(district, city);
        }
    }
    static void trust(Side& side, Side& other)
    {
        const QString fingerprint = QString::fromLatin1(other.place->journal().device().toHex());
        QVERIFY(side.desk().accept(fingerprint, side.place->actor()));
    }
    int number = 0;
    Result<QString> send(Side& from, Side& to, const PackageChoice& choice = {})
    {
        const QString file = from.path(u"%1.qjx"_s.arg(++number));
        auto written = from.desk().exportTo(to.code, file, choice);
        if (!written) return fail(written.error());
        return written->files.front();
    }
    Result<PackageReport> carry(Side& from, Side& to, const PackageChoice& choice = {})
    {
        auto file = send(from, to, choice);
        if (!file) return fail(file.error());
        return to.desk().import(*file);
    }
};

inline ErrorCode codeOf(const auto& result)
{
    return result ? ErrorCode::usage : result.error().code;
}

} // namespace qj::tests
