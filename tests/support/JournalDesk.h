// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A journal on a real store file, with two small kinds of record of its own.
#include "journal/Journal.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

namespace qj::tests {

using namespace Qt::StringLiterals;

struct Shop : Record
{
    QString no, name;
    Decimal weight;
    Money price;
    QDate opened;
    QStringList tags;
    static const RecordInfo info;
};
inline constexpr State shopStates[] = {
    {"draft", "Draft", 0}, {"open", "Open", 1}, {"closed", "Closed", 2}, {"stopped", "Stopped", -1}};
inline constexpr Field shopFields[] = {
    field<&Shop::no>(10, "no", "Number").autofill().index().search(),
    field<&Shop::name>(11, "name", "Name").must().index().search(),
    field<&Shop::weight>(12, "weight", "Weight").crit(),
    field<&Shop::price>(13, "price", "Price"),
    field<&Shop::opened>(14, "opened", "Opened").from("open"),
    field<&Shop::tags>(15, "tags", "Tags"),
};
inline const RecordInfo Shop::info{RecordKind::trader, "trader",      "Test", "Shop", shopFields,
                                   shopStates,         Scope::office, 0,      10,     11};

struct Visit : Record
{
    Uuid shopId;
    QString text;
    static const RecordInfo info;
};
inline constexpr Field visitFields[] = {
    field<&Visit::shopId>(10, "shopId", "Shop").to(RecordKind::trader).index(),
    field<&Visit::text>(11, "text", "Text").note(),
};
inline const RecordInfo Visit::info{RecordKind::sample, "sample", "Test", "Visit", visitFields, {}, Scope::owner, 10};

inline const Schema shopSchema{&Shop::info, &Visit::info};

struct Desk
{
    QTemporaryDir dir;
    FixedClock clock{fromLocal(QDate(2018, 9, 14), QTime(9, 0))};
    std::unique_ptr<Journal> journal;
    Uuid officer = Uuid::createUuid();

    Desk()
    {
        auto store = Store::create(dir.filePath(u"s"_s));
        if (!store) qFatal("no store");
        (*store)->setMeta(u"office"_s, "320412");
        journal = std::move(*Journal::open(std::move(*store), shopSchema, clock));
    }
    void reopen()
    {
        journal.reset();
        auto store = Store::open(dir.filePath(u"s"_s), Store::Mode::write);
        if (!store) qFatal("not opened: %s", qPrintable(errorName(store.error().code)));
        journal = std::move(*Journal::open(std::move(*store), shopSchema, clock));
    }
    Uuid add(const QString& name)
    {
        CommitDraft draft(clock, officer, u"add"_s);
        Shop shop;
        shop.name = name;
        shop.weight = *Decimal::parse(u"1.50");
        shop.price = Money{1250};
        shop.tags = {u"甲"_s, u"乙;丙"_s};
        shop.state = u"draft"_s;
        draft.add(shop);
        return journal->commit(draft) ? shop.id : Uuid();
    }
    Result<Receipt> set(const Uuid& id, QStringView field, const QString& value)
    {
        clock.set({clock.now().ms + 1000});
        CommitDraft draft(clock, officer, u"edit"_s);
        draft.set(Shop::info, id, field, Value(value));
        return journal->commit(draft);
    }
    Result<Receipt> rename(const Uuid& id, const QString& name) { return set(id, u"name", name); }
    QString name(const Uuid& id) const { return journal->reader().find<Shop>(id).value_or(Shop()).name; }
    QByteArray dump() const { return journal->dump().first; }
    void takeAllFrom(Desk& other)
    {
        Query query = other.journal->reader().query("SELECT body FROM commits ORDER BY cid");
        while (query.next()) {
            const QByteArray body = query.blob(0);
            const CommitId id = commitId(body);
            if (!journal->knows(id)) QVERIFY(journal->apply(*decodeCommit(body), body, id));
        }
    }
    bool importRows(int count, bool finish, QByteArray* batch = nullptr)
    {
        auto run = ImportRun::begin(*journal, 0);
        if (!run) return false;
        if (batch) *batch = (*run)->batch();
        for (int i = 0; i < count; ++i) {
            CommitDraft draft(clock, officer, u"import"_s);
            Shop shop;
            shop.name = u"行%1"_s.arg(i);
            draft.add(shop);
            if (!(*run)->commit(draft)) return false;
        }
        CommitDraft other(clock, officer, u"add"_s);
        Shop shop;
        other.add(shop);
        if (journal->commit(other).error().code != ErrorCode::storeBusy) return false;
        return !finish || (*run)->finish();
    }
};

} // namespace qj::tests
