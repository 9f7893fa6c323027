// SPDX-License-Identifier: GPL-3.0-or-later
// `bench NAME`: the figures of tests/bench, anchors first. Ends with 1 when a goal is missed.
#include "Groups.h"

#include "Bench.h"

using namespace Qt::StringLiterals;

namespace qj::cli {

namespace {

Result<qint64> rowsOf(const QString& size)
{
    if (size == u"10k"_s) return 10'000;
    if (size == u"100k"_s) return 100'000;
    if (size == u"1M"_s) return 1'000'000;
    return misused(u"--size 10k|100k|1M"_s);
}

Result<Outcome> runBench(Session&, const Arguments& arguments)
{
    bench::Size size;
    QJ_TRY_ASSIGN(size.rows, rowsOf(arguments.option("size", u"10k"_s)));
    QJsonArray rows;
    bool met = true, known = false;
    for (const bench::Bench& one : bench::benches()) {
        const QString name = QLatin1StringView(one.name);
        if (arguments.value(0) != name && arguments.value(0) != u"all"_s) continue;
        known = true;
        size.progress = [&name](qint64 done, qint64 total) { showProgress(name, done, total); };
        QJ_TRY_ASSIGN(const bench::Figures figures, one.run(size));
        for (const bench::Figure& figure : figures) {
            met = met && figure.isMet();
            rows.append(QJsonObject{{u"what"_s, figure.what},
                                    {u"value"_s, QString::number(figure.value, 'g', 4).toDouble()},
                                    {u"unit"_s, figure.unit},
                                    {u"goal"_s, figure.goal ? QJsonValue(*figure.goal) : QJsonValue()},
                                    {u"met"_s, figure.isMet()}});
        }
    }
    if (!known) return misused(arguments.value(0));
    QList<Column> columns;
    for (const QString& key : {u"what"_s, u"value"_s, u"unit"_s, u"goal"_s, u"met"_s}) columns += {key, headingOf(key)};
    return Outcome{rows, tableText(rows, columns), met ? 0 : 1};
}

} // namespace

const Group benchGroup{
    "bench",
    QT_TRANSLATE_NOOP("Cli", "Benchmarks"),
    {{"", "import|list|cases|save|exchange|law|papers|all [--size 10k|100k|1M]", 1, 1, {{"size"}}, runBench}},
    Group::fonts};

} // namespace qj::cli
