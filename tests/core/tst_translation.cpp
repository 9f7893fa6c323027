// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that a field table, a list of codes or a life cycle says is said in Chinese.
#include "AllRecords.h"
#include "base/Text.h"
#include "base/Translation.h"

#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace qj;

class TranslationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*QCoreApplication::instance()); }
    void everyWordOfARecordIsChinese_data();
    void everyWordOfARecordIsChinese();
    void oneWordMayMeanDifferentThingsInDifferentRecords();
    void theLanguageCanBeChanged();
};

namespace {

/// Signs of comparison and names of standards need no Han character; words of English do.
bool isChinese(const QString& text)
{
    static const QRegularExpression english(u"[A-Za-z]{4,}"_s);
    return !text.isEmpty() && !text.contains(english);
}

QStringList wordsOf(const RecordInfo& info)
{
    QStringList words{QString::fromUtf8(info.label)};
    for (const Field& field : info.fields) {
        words += QString::fromUtf8(field.label);
        for (const EnumEntry& entry : field.codes) words += QString::fromUtf8(entry.label);
    }
    for (const State& state : info.states) words += QString::fromUtf8(state.label);
    words.removeDuplicates();
    return words;
}

} // namespace

void TranslationTest::everyWordOfARecordIsChinese_data()
{
    QTest::addColumn<RecordKind>("kind");
    for (const RecordInfo* info : allRecords().all()) QTest::newRow(info->name) << info->kind;
}

void TranslationTest::everyWordOfARecordIsChinese()
{
    QFETCH(const RecordKind, kind);
    const RecordInfo& info = *allRecords().find(kind);
    QStringList english;
    for (const QString& word : wordsOf(info))
        if (!isChinese(translated(info.context, word.toUtf8().constData()))) english += word;
    QCOMPARE(english, QStringList());
}

void TranslationTest::oneWordMayMeanDifferentThingsInDifferentRecords()
{
    QCOMPARE(translated("Objection", "Accepted"), u"已受理"_s);
    QCOMPARE(translated("Supervision", "Accepted"), u"已办结"_s);
    QCOMPARE(translated("TestReport", "Accepted"), u"已认可"_s);
    QCOMPARE(translated("Sample", "Non-compliant"), u"不合格"_s); // shared by all records
}

void TranslationTest::theLanguageCanBeChanged()
{
    QCoreApplication& app = *QCoreApplication::instance();
    installTranslations(app, Language::english);
    QCOMPARE(translated("Sample", "Sample"), u"Sample"_s);
    installTranslations(app, Language::chinese);
    QCOMPARE(translated("Sample", "Sample"), u"样品"_s);
}

QTEST_GUILESS_MAIN(TranslationTest)
#include "tst_translation.moc"
