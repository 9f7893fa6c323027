// SPDX-License-Identifier: GPL-3.0-or-later
// One officer saves one form: a new trader, then a change of it, through the desk with its checks. The anchor is what
// the medium takes to append and sync 4 KB to a file beside the store. Whatever the size, a save is one commit and
// asks for one sync.
#include "Bench.h"
#include "BenchStore.h"
#include "SyncCounter.h"

#include "directory/Trader.h"

#include <QtCore/QFile>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace qj::bench {

namespace {

constexpr int saves = 400;

bool sync(QFile& file)
{
#ifdef Q_OS_UNIX
    return fdatasync(file.handle()) == 0;
#else
    return file.flush();
#endif
}

std::vector<double> plainSyncs(const QString& path)
{
    QFile file(path);
    std::vector<double> times;
    if (!file.open(QFile::WriteOnly | QFile::Unbuffered)) return times;
    const QByteArray page(4096, 'x');
    for (int i = 0; i < saves; ++i) {
        QElapsedTimer timer;
        timer.start();
        file.write(page);
        sync(file);
        times.push_back(secondsOf(timer) * 1000);
    }
    return times;
}

Result<> saveOne(Workplace& place, int i, Uuid& last)
{
    if (i % 2 == 0) {
        Trader trader;
        trader.name = u"某区第%1商店"_s.arg(i);
        trader.kind = TraderKind::soleTrader;
        trader.regNo = u"320412600123452"_s;
        trader.address = u"某区某路%1号"_s.arg(i);
        trader.areaCode = u"320412"_s;
        QJ_TRY_ASSIGN(last, place.desk().add(dataOf(trader), place.actor()));
        return {};
    }
    const quint16 address = Trader::info.find(u"address")->number;
    QJ_TRY(place.desk().set(Trader::info, last, {{address, Value(u"某区新路%1号"_s.arg(i))}}, place.actor()));
    return {};
}

} // namespace

Result<Figures> saveBench(const Size&)
{
    const SyncCounter counter;
    QJ_TRY_ASSIGN(const auto store, BenchStore::create());
    std::vector<double> plain = plainSyncs(store->path(u"plain"_s)), times;
    const qint64 before = counter.count();
    Uuid last;
    for (int i = 0; i < saves; ++i) {
        QElapsedTimer timer;
        timer.start();
        QJ_TRY(saveOne(store->place(), i, last));
        times.push_back(secondsOf(timer) * 1000);
    }
    const double syncs = static_cast<double>(counter.count() - before) / saves;
    const double anchor = quantile(plain, 0.5), middle = quantile(times, 0.5);
    return Figures{
        {u"save.anchor.writeAndSync.p50"_s, anchor, u"ms"_s, {}},
        {u"save.anchor.writeAndSync.p99"_s, quantile(plain, 0.99), u"ms"_s, {}},
        {u"save.p50"_s, middle, u"ms"_s, {}},
        {u"save.p99"_s, quantile(times, 0.99), u"ms"_s, {}},
        {u"save.aboveAnchor.p50"_s, middle - anchor, u"ms"_s, 20},
        // A checkpoint now and then syncs twice more.
        {u"save.syncs"_s, syncs, {}, 1.1},
    };
}

} // namespace qj::bench
