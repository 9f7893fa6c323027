// SPDX-License-Identifier: GPL-3.0-or-later
// Every error, and every refusal of a rule, comes with a sentence.
#include "print/ErrorText.h"
#include "print/GuardText.h"

#include <QtCore/QDirIterator>
#include <QtCore/QMetaEnum>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace qj;
using namespace Qt::StringLiterals;

class ErrorTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasASentence();
    void everyRefusalHasAClause();
};

void ErrorTextTest::everyErrorHasASentence()
{
    const QMetaEnum codes = QMetaEnum::fromType<ErrorCode>();
    QSet<QString> seen;
    for (int i = 0; i < codes.keyCount(); ++i) {
        const QString text = errorText({ErrorCode(codes.value(i)), {u"甲%2"_s, u"乙"_s, u"丙"_s}, {}, {}, {}, {}, {}});
        QVERIFY2(text.size() > 8 && !text.contains(u"%1"_s) && !text.contains(u"%3"_s), codes.key(i));
        QVERIFY2(!seen.contains(text), codes.key(i));
        seen << text;
    }
    Error both{ErrorCode::invalid, {}, {}, {}, {}, {}, {}};
    both.more = {{ErrorCode::fieldMissing, {u"品名"_s}, {}, {}, {}, {}, {}},
                 {ErrorCode::reasonMissing, {}, u"G4"_s, {}, {}, {}, {}}};
    const QString text = errorText(both);
    QCOMPARE(text.count(u'\n'), 2);
    QVERIFY(text.contains(u"品名"_s) && text.contains(u"(G4)"_s));
}

namespace {

/// Keys in the calls of refuse() and problem() in a source text.
QStringList refusalKeys(const QString& text)
{
    static const QRegularExpression call(u"\\b(?:refuse|problem)\\("_s), key(u"(?<!u)\"([a-z][A-Za-z]+)\""_s);
    QStringList keys;
    for (auto found = call.globalMatch(text); found.hasNext();) {
        const qsizetype start = found.next().capturedEnd();
        qsizetype end = start;
        for (int depth = 1; end < text.size() && depth > 0; ++end) depth += (text[end] == u'(') - (text[end] == u')');
        const QString args = text.mid(start, end - start);
        if (args.contains(u"ErrorCode::"_s)) continue; // another function of that name
        if (const auto match = key.match(args); match.hasMatch()) keys << match.captured(1);
    }
    return keys;
}

} // namespace

/// Reads the keys from the sources of core, so that a new rule cannot come without its words.
void ErrorTextTest::everyRefusalHasAClause()
{
    QStringList missing;
    QDirIterator files(QStringLiteral(QJ_SOURCE_DIR "/core"), {u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QString& key : refusalKeys(QString::fromUtf8(file.readAll())))
            if (!hasGuardText(key) && !missing.contains(key)) missing << key;
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
}

QTEST_GUILESS_MAIN(ErrorTextTest)
#include "tst_error_text.moc"
