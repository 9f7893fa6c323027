// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A district that hands a disposal case to its neighbour, and the city above both: real stores, real packages.
#include "PackageSides.h"
#include "TestOffice.h"
#include "analysis/AnalysisQueries.h"
#include "disposal/DisposalQueries.h"
#include "disposal/GapQueries.h"

namespace qj::tests {

/// A district with its work, the neighbour that takes a case over, and the city above both.
struct Neighbours
{
    TestOffice here;
    Side there{otherCode, OfficeLevel::district, 15}, city{cityCode, OfficeLevel::city, 30};
    int number = 0;

    Neighbours()
    {
        knowOffice(*here.place, otherCode, OfficeLevel::district);
        knowOffice(*here.place, cityCode, OfficeLevel::city);
        for (Side* side : {&there, &city}) {
            knowOffice(*side->place, districtCode, OfficeLevel::district);
            trust(*side->place, *here.place);
            trust(*here.place, *side->place);
        }
        there.knowOffice(cityCode, OfficeLevel::city);
        city.knowOffice(otherCode, OfficeLevel::district);
        trust(*there.place, *city.place);
        trust(*city.place, *there.place);
        later();
    }
    static void trust(Workplace& side, Workplace& other)
    {
        const QString device = QString::fromLatin1(other.journal().device().toHex());
        sure(PackageDesk(side.journal()).accept(device, side.actor()), "accept");
    }
    void later()
    {
        for (FixedClock* clock : {&here.clock, &there.clock, &city.clock}) clock->set({clock->now().ms + 3'600'000});
    }
    PackageReport carry(Workplace& from, Workplace& to, const QString& code)
    {
        later();
        const QString file = here.folder.filePath(u"%1.qjx"_s.arg(++number));
        const PackageExport made = sure(PackageDesk(from.journal()).exportTo(code, file), "export");
        return sure(PackageDesk(to.journal()).import(made.files.front()), "import");
    }
    static Uuid officeOf(const char* code) { return naturalUuid(u"office"_s, QLatin1StringView(code)); }

    /// A safety case with its first step done, a file beside it.
    Uuid runningCase()
    {
        const Uuid id = here.caseOf(here.sample("judged"));
        QTemporaryDir folder;
        QFile file(folder.filePath(u"照片.jpg"_s));
        if (!file.open(QFile::WriteOnly) || file.write("\xff\xd8\xff\xe0 evidence") < 0) qFatal("no file");
        file.close();
        CommitDraft draft(here.clock, here.inspector.officer, u"attach"_s);
        const Uuid attached = sure(DirectoryDesk(here.place->journal())
                                       .attach(draft, file.fileName(), DisposalStep::info, here.stepOf(id, "D01"),
                                               AttachmentPurpose::proof, here.inspector.office),
                                   "attach");
        sure(here.place->journal().commit(draft), "attach");
        ActInput input = TestOffice::proof(u"责停1号"_s);
        input.files = {attached};
        here.act(DisposalStep::info, here.stepOf(id, "D01"), "done", here.inspector, input);
        return id;
    }
    static ActInput to(const char* code)
    {
        ActInput input = TestOffice::proof(u"移送函1号"_s);
        input.fields[DisposalCase::info.find(u"ownerOffice")->number] = Value(officeOf(code));
        return input;
    }
    Uuid handOver(const Uuid& id)
    {
        here.act(DisposalCase::info, id, "transferred", here.reviewer, to(otherCode));
        return here.get<DisposalCase>(id).handedTo;
    }
};

template <class T> T at(const Workplace& place, const Uuid& id)
{
    return place.reader().find<T>(id).value_or(T());
}

inline qint64 rowsOf(const Workplace& place, const char* table)
{
    Query query = place.reader().query(std::string("SELECT count(*) FROM ") + table);
    return query.next() ? query.integer(0) : -1;
}

/// Judged samples, and the cases that the rate counts.
inline std::pair<qint64, qint64> figures(const Workplace& place, QDate today)
{
    qint64 judged = 0, due = 0;
    for (const PassRate& rate : passRates(place.reader(), GroupBy::office, {})) judged += rate.tested;
    for (const OnTimeRate& rate : sure(DisposalQueries::onTimeRate(place.reader(), RateBy::office, {}, today), "rate"))
        due += rate.denominator();
    return {judged, due};
}

/// An officer of the neighbour.
inline Actor officerOf(Workplace& place, const QString& name, const QList<Role>& roles)
{
    Officer person;
    person.name = person.loginName = person.staffNo = name;
    person.roles = roles;
    person.certNo = u"ZJ-"_s + name;
    person.certValidTo = QDate(2030, 12, 31);
    sure(place.desk().add(dataOf(person), place.actor()), "officer");
    return sure(DirectoryDesk(place.journal()).signIn(name, {}), "sign in");
}

} // namespace qj::tests
