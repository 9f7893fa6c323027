// SPDX-License-Identifier: GPL-3.0-or-later
// Random schedules of four computers: what they write, send, lose, get twice, late or cut off, with any clocks, with
// stores that are copied and put back; after each the real stores against the model in support/ExchangeModel.h.
// QJ_SCHEDULES says how many (enough for some seconds unless set); RC_PARAMS="seed=..." repeats a run exactly,
// QJ_STEPS="edit(0,1,2,3), ..." one schedule as it was printed, and leaves out what its failure does not need.
#include "ExchangeSchedule.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QtTest>

#include <sodium.h>

#include <random>
#include <sstream>

using namespace qj;
using namespace qj::tests;

namespace {

/// Keys and identities come from here, so that a schedule is the same whenever it is run.
std::mt19937_64 chance; // NOLINT

randombytes_implementation repeatable{[] { return "repeatable"; },
                                      [] { return static_cast<uint32_t>(chance()); },
                                      nullptr,
                                      nullptr,
                                      [](void* const out, const size_t size) {
                                          for (size_t i = 0; i < size; ++i)
                                              static_cast<unsigned char*>(out)[i] =
                                                  static_cast<unsigned char>(chance());
                                      },
                                      nullptr};

/// What a schedule fails with; `size` is what its keys and identities come from.
QString failureOf(const World& start, const std::vector<Step>& steps, size_t size)
{
    try {
        chance.seed(size);
        Schedule(start).run(steps);
        return {};
    } catch (const std::exception& exception) {
        return QString::fromUtf8(exception.what());
    }
}

} // namespace

class ExchangeSchedulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { start.close(); }
    void schedulesThatFailedOnce_data()
    {
        QTest::addColumn<QString>("steps");
        QTest::newRow("a database beside the keys of another computer")
            << u"edit(2,0,0,0) save(2,0,0,0) clone(0,0,0,0) restore(2,3,0,0)"_s;
        QTest::newRow("what a package of a copy of this computer waits for")
            << u"grant(0,164,77,147) clone(0,157,133,36) send(2,159,109,112) send(0,130,73,99) lose(2,78,14,113) "
               "deliver(1,102,168,41) edit(2,64,96,11) send(2,166,69,72) undoPackage(1,29,67,126)"_s;
        QTest::newRow("an undo of who has the slowest clock")
            << u"clock(0,108,81,193) edit(1,192,192,135) send(1,29,160,76) deliver(2,192,5,107) undo(0,149,75,98)"_s;
        QTest::newRow("a commit that is here while its signed tip waits")
            << u"act(2,15,0,0) act(1,3,0,0) send(1,0,0,0) undoPackage(2,127,0,0) send(2,47,1,0) deliver(0,0,0,0) "
               "stray(0,0,0,0) send(0,0,0,0)"_s;
        QTest::newRow("a package that had merged what stood before it is taken back")
            << u"edit(2,0,0,0) edit(1,0,0,0) send(2,20,0,1) part(0,0,112,0) edit(1,0,0,0) send(1,0,0,0) send(0,0,0,0) "
               "undoPackage(2,3,130,0)"_s;
        QTest::newRow("a record of which nobody can send on a part")
            << u"save(1,0,0,0) undo(0,15,0,9) edit(1,0,0,0) send(1,0,1,0) restore(1,0,0,0) part(0,0,0,0)"_s;
        QTest::newRow("what builds on a commit that nobody can send on")
            << u"send(2,3,61,18) send(1,5,6,7) undo(2,147,13,137) follow(0,82,74,145) edit(2,0,17,94) "
               u"deliver(2,78,151,10) "
               "follow(2,69,75,108) send(0,1,129,13) send(0,5,35,120) act(2,130,119,120) deliver(0,43,13,8) "
               "lose(1,100,76,131) send(2,44,90,121) lose(2,39,41,140) part(0,94,36,40) clone(2,111,81,88) "
               "edit(1,103,7,120)"_s;
        QTest::newRow("what the city sends wakes something that the city lacks")
            << u"send(0,13,92,90) follow(0,132,31,15) follow(1,119,154,43) deliver(2,66,83,159) send(1,154,33,31) "
               "follow(2,151,79,73) follow(1,21,111,14) follow(2,57,74,114) deliver(0,27,100,142) clone(2,103,128,51) "
               "send(2,115,120,134) deliver(2,70,124,13) undoPackage(1,73,138,119)"_s;
        QTest::newRow("what one writes who holds a part that nobody can send on")
            << u"follow(2,31,15,0) part(0,1,0,0) clone(0,0,0,0) grant(0,0,0,0)"_s;
        QTest::newRow("what builds on another line of a stream than the one that is here")
            << u"save(1,0,0,0) follow(1,141,0,1) part(0,15,0,0) deliver(0,0,0,0) restore(1,0,0,0) grant(1,0,0,0) "
               "undoPackage(2,0,0,0) act(1,3,0,0)"_s;
        QTest::newRow("a commit that the city has while the signed tip above it waits there for good")
            << u"edit(0,33,117,144) follow(1,148,120,38) follow(1,151,61,22) send(1,142,191,94) send(0,60,65,183) "
               "deliver(1,70,191,26) deliver(0,76,136,81) send(2,129,45,69) deliver(2,57,167,182) follow(1,74,163,151) "
               "follow(1,175,173,39) deliver(0,85,87,63) save(2,43,170,92) follow(0,187,22,42) follow(2,140,113,150) "
               "send(0,60,5,123) part(1,22,170,153) restore(2,179,7,93) send(1,119,42,91) deliver(1,150,187,173) "
               "deliver(2,148,120,5) undoPackage(1,127,57,71)"_s;
        QTest::newRow("what a copy of this computer wrote with a clock years ahead")
            << u"clone(0,0,0,0) clock(2,4,0,0) edit(2,0,0,0) edit(1,0,0,0) send(2,47,0,0) twice(0,0,0,0) "
               "edit(1,0,0,0) send(1,0,0,2) deliver(0,15,0,0) edit(2,0,0,1)"_s;
        QTest::newRow("of two lines that wait for different things one is missing where the other waits")
            << u"edit(1,0,0,0) send(1,185,0,0) clone(0,0,0,0) follow(2,112,0,1) send(0,0,0,0) send(0,0,0,0) "
               u"act(1,31,0,0) "
               u"send(1,143,2,0) twice(0,47,0,0) deliver(0,176,0,0)"_s;
        QTest::newRow("a save that was refused while the clock was ahead")
            << u"edit(0,95,45,0) clock(0,2,0,0) edit(0,15,62,4) clock(0,0,0,0) follow(0,0,0,0)"_s;
    }
    void schedulesThatFailedOnce()
    {
        QFETCH(QString, steps);
        const std::vector<Step> all = stepsOf(steps);
        QCOMPARE(failureOf(start, all, all.size()), QString());
    }
    void everyScheduleEndsAsTheModelSays()
    {
        if (auto steps = stepsOf(qEnvironmentVariable("QJ_STEPS")); !steps.empty()) {
            const size_t size = steps.size();
            const QString why = failureOf(start, steps, size);
            if (why.isEmpty()) return;
            for (size_t length = steps.size() / 2; length > 0; length /= 2)
                for (size_t at = 0; at + length <= steps.size();) {
                    std::vector<Step> fewer = steps;
                    fewer.erase(fewer.begin() + qsizetype(at), fewer.begin() + qsizetype(at + length));
                    if (failureOf(start, fewer, size).isEmpty())
                        at += length;
                    else
                        steps = std::move(fewer);
                }
            std::ostringstream left;
            for (const Step& step : steps) left << step << ' ';
            QFAIL(qPrintable(failureOf(start, steps, size) + u'\n' + QString::fromStdString(left.str())));
        }
        QElapsedTimer timer;
        timer.start();
        const bool held = rc::check([this] {
            const auto steps = *rc::gen::container<std::vector<Step>>(anyStep());
            chance.seed(steps.size());
            Schedule(start).run(steps);
        });
        qInfo(
            "%lld schedules in %.1f s: %lld steps, %lld commits, %lld packages, %lld stores copied or put back, %lld "
            "commits in forked streams, %lld conflicts, %lld without authority; %lld commits waited, %lld were woken, "
            "%lld waited in the end, %lld times something was missing",
            counts.schedules, double(timer.elapsed()) / 1000, counts.steps, counts.commits, counts.packages,
            counts.restores, counts.forks, counts.conflicts, counts.withheld, counts.waited, counts.woken,
            counts.waiting, counts.gaps);
        QVERIFY(held);
    }

private:
    World start; ///< what all have in common
};

int main(int argc, char** argv)
{
    randombytes_set_implementation(&repeatable);
    if (qEnvironmentVariableIsEmpty("RC_PARAMS")) {
        const QByteArray count = qEnvironmentVariable("QJ_SCHEDULES", u"100"_s).toLatin1();
        const QByteArray seed = QByteArray::number(std::random_device()());
        const QByteArray shrink = qEnvironmentVariableIsSet("QJ_NOSHRINK") ? " noshrink=1" : "";
        qputenv("RC_PARAMS", "max_success=" + count + " max_size=80 seed=" + seed + shrink);
    }
    qInfo("RC_PARAMS=\"%s\"", qgetenv("RC_PARAMS").constData());
    const QCoreApplication app(argc, argv);
    ExchangeSchedulesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_exchange_schedules.moc"
