// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/ProductionText.h"

#include "base/Text.h"
#include "spreadsheet/CellText.h"
#include "spreadsheet/CellWords.h"

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

using Precision = ProductionText::Precision;
using Doubt = ProductionText::Doubt;

/// A date at the beginning of a text.
struct Leading
{
    qsizetype length = 0; ///< 0: none
    QDate date;
    Precision precision = Precision::none;
    QString period;
    Doubt doubt = Doubt::none;
    bool bareDigits = false;
};

struct Shape
{
    const char16_t* pattern;
    enum Order { ymd, yym, dmy, ym, y } order;
    bool bare;
};

// Tried in order; every shape ends where no digit follows, unless the batch that follows repeats the date.
constexpr std::array<Shape, 8> shapes{{
    {u"(\\d{4})([-./])(\\d{1,2})\\2(\\d{1,2})(?: ?[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.0+)?)?)?", Shape::ymd, false},
    {u"(\\d{4})()(\\d{2})(\\d{2})(?:\\.0)?(?![\\d.])", Shape::ymd, true},
    {u"(\\d{1,2})([-./])(\\d{1,2})\\2((?:19|20)\\d{2})(?!\\d)", Shape::dmy, false},
    {u"(\\d{2})([-./])(\\d{1,2})\\2(\\d{1,2})(?!\\d)", Shape::yym, false},
    {u"(\\d{2})()(\\d{2})(\\d{2})(?:\\.0)?(?![\\d.])", Shape::yym, true},
    {u"((?:19|20)\\d{2})([-./])(\\d{1,2})()(?![\\d.])(?!-)", Shape::ym, false},
    {u"((?:19|20)\\d{2})()(0[1-9]|1[0-2])()(?:\\.0)?(?![\\d.])", Shape::ym, true},
    {u"((?:19|20)\\d{2})-()()()(?![\\d-])", Shape::y, false},
}};

const std::array<QRegularExpression, shapes.size()>& expressions()
{
    static const auto compiled = [] {
        std::array<QRegularExpression, shapes.size()> result;
        for (size_t i = 0; i < shapes.size(); ++i)
            result[i] = QRegularExpression(u"^"_s + QString::fromUtf16(shapes[i].pattern));
        return result;
    }();
    return compiled;
}

void setDate(Leading& leading, int year, int month, int day)
{
    leading.date = QDate(year, month, day);
    leading.precision = leading.date.isValid() ? Precision::day : Precision::none;
    if (!leading.date.isValid() || year < 1980 || year > 2099) {
        leading.precision = Precision::none;
        leading.doubt = Doubt::impossible;
    }
}

void readShape(Leading& leading, const Shape& shape, const QRegularExpressionMatch& match)
{
    const int first = match.capturedView(1).toInt(), second = match.capturedView(3).toInt();
    const int third = match.capturedView(4).toInt();
    switch (shape.order) {
    case Shape::ymd:
        setDate(leading, first, second, third);
        break;
    case Shape::yym:
        setDate(leading, 2000 + first, second, third);
        break;
    case Shape::dmy:
        if (first > 12 || first == second)
            setDate(leading, third, second, first);
        else if (second > 12)
            setDate(leading, third, first, second);
        else
            leading.doubt = Doubt::ambiguous; // day first or month first?
        break;
    case Shape::ym:
        leading.precision = second >= 1 && second <= 12 ? Precision::month : Precision::none;
        leading.period = u"%1-%2"_s.arg(first).arg(second, 2, 10, QChar(u'0'));
        break;
    case Shape::y:
        leading.precision = Precision::year;
        leading.period = QString::number(first);
        break;
    }
}

/// "2018/01/1020180110N": the batch follows at once and repeats the date.
bool repeatsDate(const QString& rest, const QDate& date)
{
    return rest.startsWith(date.toString(u"yyyyMMdd"_s)) || rest.startsWith(date.toString(u"yyMMdd"_s));
}

Leading leadingDate(const QString& text)
{
    Leading doubtful;
    for (size_t i = 0; i < shapes.size(); ++i) {
        const auto match = expressions()[i].match(text);
        if (!match.hasMatch()) continue;
        Leading leading;
        leading.length = match.capturedLength();
        leading.bareDigits = shapes[i].bare;
        readShape(leading, shapes[i], match);
        const QString rest = text.mid(leading.length);
        const bool cut = rest.isEmpty() || !rest[0].isDigit() || repeatsDate(rest, leading.date);
        if (!cut) continue;
        if (leading.precision != Precision::none) return leading;
        if (doubtful.length == 0) doubtful = leading;
    }
    return doubtful;
}

/// Signs to half-width, 年月日 to hyphens, blanks around the signs inside a date gone.
QString prepared(const QString& text)
{
    const CellWords& words = CellWords::all();
    static const QRegularExpression years(
        u"(\\d{4}|\\d{2})\\s*(?:%1)\\s*(?=\\d|$|[/ ,;\u2014-])"_s.arg(words.alternation("yearMark"_L1)));
    static const QRegularExpression months(
        u"-(\\d{1,2})\\s*(?:%1)\\s*(?=\\d)"_s.arg(words.alternation("monthMark"_L1)));
    static const QRegularExpression lastMonths(u"-(\\d{1,2})\\s*(?:%1)"_s.arg(words.alternation("monthMark"_L1)));
    static const QRegularExpression days(u"(-\\d{1,2}-\\d{1,2})\\s*(?:%1)"_s.arg(words.alternation("dayMark"_L1)));
    static const QRegularExpression blanks(u"(?<=\\d)\\s*([-.])\\s+(?=\\d)|(?<=\\d)\\s+([-.])\\s*(?=\\d)"_s);
    QString plain = halfWidth(text).replace(u'\n', u' ');
    for (QChar& c : plain)
        if (u"\u2010\u2011\u2012\u2013\u2212"_s.contains(c)) c = u'-';
    plain.replace(years, u"\\1-"_s).replace(months, u"-\\1-"_s).replace(lastMonths, u"-\\1"_s).replace(days, u"\\1"_s);
    return plain.replace(blanks, u"\\1\\2"_s).simplified();
}

struct TagShapes
{
    QRegularExpression front;   ///< "batch: X"
    QRegularExpression back;    ///< "X (batch)"
    QRegularExpression bracket; ///< "(batch) X"
};

/// Compiled once for each kind of tag; lists have a hundred thousand rows.
const TagShapes& tagShapes(QLatin1StringView kind)
{
    static const QHash<QString, TagShapes> all = [] {
        QHash<QString, TagShapes> shapes;
        for (const QLatin1StringView name : {"batchTag"_L1, "productionTag"_L1, "useByTag"_L1, "barcodeTag"_L1}) {
            const QString words = CellWords::all().alternation(name);
            constexpr auto anyCase = QRegularExpression::CaseInsensitiveOption;
            shapes.insert(name, {QRegularExpression(u"^[(\\[]?(?:%1)[)\\]]?\\s*[:.]?\\s*(?=\\S)"_s.arg(words), anyCase),
                                 QRegularExpression(u"\\s*[(\\[](?:%1)[)\\]]\\s*$"_s.arg(words), anyCase),
                                 QRegularExpression(u"^[(\\[](?:%1)[)\\]]\\s*"_s.arg(words), anyCase)});
        }
        return shapes;
    }();
    return *all.constFind(kind);
}

bool takeShape(QString& text, const QRegularExpression& shape)
{
    const auto match = shape.match(text);
    if (!match.hasMatch()) return false;
    text.remove(match.capturedStart(), match.capturedLength());
    text = text.trimmed();
    return true;
}

/// Takes a tag word off the front ("批号:") or the end ("(批号)") of a text.
bool takeTag(QString& text, QLatin1StringView kind)
{
    return takeShape(text, tagShapes(kind).front) || takeShape(text, tagShapes(kind).back);
}

bool isBatch(const QString& text)
{
    static const QRegularExpression sign(u"[0-9A-Za-z]"_s);
    return text.contains(sign) && !isEmptyMark(text) && !CellWords::all().isIn("noDateWords"_L1, folded(text));
}

bool isBarcode(const QString& digits)
{
    if (digits.size() != 13 || !digits.startsWith("69"_L1)) return false;
    int sum = 0;
    for (qsizetype i = 0; i < 13; ++i) {
        if (!digits[i].isDigit()) return false;
        sum += digits[i].digitValue() * (i % 2 ? 3 : 1);
    }
    return sum % 10 == 0;
}

/// What follows a date, without the sign between them.
QString afterJoint(const QString& rest)
{
    static const QRegularExpression joint(u"^[\\s/,;|\u3001]+"_s);
    return QString(rest).remove(joint).trimmed();
}

class Parse
{
public:
    Parse(const QString& text, QDate notAfter) : m_notAfter(notAfter) { m_result.original = text; }

    ProductionText run()
    {
        QString plain = prepared(m_result.original);
        if (isEmptyMark(plain)) return m_result;
        if (takeBarcode(plain)) return m_result;
        if (takeTag(plain, "batchTag"_L1))
            setBatch(plain);
        else if (takeTag(plain, "useByTag"_L1))
            readUseBy(plain);
        else
            read(plain);
        return m_result;
    }

private:
    bool takeBarcode(QString& plain)
    {
        const bool tagged = takeTag(plain, "barcodeTag"_L1);
        if (!tagged && !isBarcode(plain)) return false;
        m_result.barcode = plain;
        return true;
    }

    void setBatch(QString text)
    {
        takeTag(text, "batchTag"_L1);
        if (takeTag(text, "barcodeTag"_L1) || isBarcode(text))
            m_result.barcode = text;
        else if (isBatch(text))
            m_result.batchNo = text;
    }

    void readUseBy(const QString& text)
    {
        const Leading leading = leadingDate(text);
        if (leading.precision == Precision::day) m_result.useBy = leading.date;
        setBatch(afterJoint(text.mid(leading.length)));
    }

    void read(QString plain)
    {
        takeTag(plain, "productionTag"_L1);
        static const QRegularExpression nothingFirst(
            u"^(?:[\u2014\u2015/\\\\-]+|%1)\\s*/\\s*(?=\\S)"_s.arg(CellWords::all().alternation("empty"_L1)));
        if (const auto match = nothingFirst.match(plain); match.hasMatch())
            return setBatch(plain.mid(match.capturedEnd()));
        const Leading leading = leadingDate(plain);
        if (leading.length > 0 && standsAsDate(leading, plain)) return readDateFirst(leading, plain);
        if (readDateLast(plain)) return;
        if (leading.length == plain.size() && leading.doubt != Doubt::none && !leading.bareDigits)
            m_result.doubt = leading.doubt;
        else
            setBatch(plain);
    }

    /// Six bare digits are a date only in front of a joint; month without sign only if it can be nothing else.
    bool standsAsDate(const Leading& leading, const QString& plain)
    {
        if (leading.precision == Precision::none) return false;
        if (!leading.bareDigits || leading.length >= 8) return true;
        static const QRegularExpression joint(u"^\\s*/"_s);
        if (leading.precision == Precision::month) return leading.length == plain.size();
        if (plain.mid(leading.length).contains(joint)) return true;
        m_result.doubt = leading.length == plain.size() ? Doubt::ambiguous : Doubt::none;
        return false;
    }

    void readDateFirst(const Leading& leading, const QString& plain)
    {
        static const QRegularExpression shift(
            u"^(?:[A-Za-z](?![A-Za-z0-9])|\\([A-Za-z]\\))"_s); // mark of a shift or line
        QString rest = plain.mid(leading.length);
        rest.remove(shift);
        const QString tail = rest.trimmed();
        QString tagged = tail;
        const bool useBy = tagged.startsWith(u'(') && takeTagAtFront(tagged, "useByTag"_L1);
        const bool batchTag = !useBy && tail.startsWith(u'(') && takeTagAtFront(tagged, "batchTag"_L1);
        if (batchTag) return setBatch(plain);
        takeTagAtFront(tagged, "productionTag"_L1);
        const bool direct = !tagged.isEmpty() && rest == tagged && tagged[0].isLetter();
        if (direct && leading.bareDigits) return setBatch(plain); // 20180410AB is one code
        if (useBy)
            m_result.useBy = leading.precision == Precision::day ? std::optional(leading.date) : std::nullopt;
        else
            setProduction(leading, plain);
        readRest(leading, afterJoint(tagged), tagged);
    }

    void readRest(const Leading& leading, const QString& rest, const QString& joined)
    {
        if (rest.isEmpty()) return;
        const Leading second = leadingDate(rest);
        const bool list = !joined.startsWith(u'/') && second.precision == Precision::day && !second.bareDigits &&
                          second.length == rest.size() && second.date != leading.date;
        if (list && m_result.date) {
            m_result.date.reset();
            m_result.precision = Precision::none;
            m_result.doubt = Doubt::several;
            return;
        }
        QString useBy = rest;
        if (takeTag(useBy, "useByTag"_L1) && leadingDate(useBy).precision == Precision::day)
            m_result.useBy = leadingDate(useBy).date;
        else
            setBatch(rest);
    }

    void setProduction(const Leading& leading, const QString& plain)
    {
        const bool future = m_notAfter.isValid() && leading.precision == Precision::day && leading.date > m_notAfter;
        if (future) {
            m_result.doubt = Doubt::future;
            if (leading.bareDigits && leading.length == plain.size()) setBatch(plain);
            return;
        }
        m_result.precision = leading.precision;
        m_result.period = leading.period;
        if (leading.precision == Precision::day) m_result.date = leading.date;
    }

    /// "batch / 2018-04-10": only dates with signs and a year of four digits.
    bool readDateLast(const QString& plain)
    {
        static const QRegularExpression last(
            u"^(.*?\\S)(?:\\s*[/,;\u3001]\\s*|\\s+)(\\d{4}[-./]\\d{1,2}[-./]\\d{1,2})$"_s);
        const auto match = last.match(plain);
        if (!match.hasMatch()) return false;
        const Leading leading = leadingDate(match.captured(2));
        if (leading.precision != Precision::day) return false;
        QString front = match.captured(1);
        const bool useBy = takeTag(front, "useByTag"_L1);
        if (useBy)
            m_result.useBy = leading.date;
        else
            setProduction(leading, plain);
        setBatch(front);
        return true;
    }

    static bool takeTagAtFront(QString& text, QLatin1StringView kind)
    {
        return takeShape(text, tagShapes(kind).bracket);
    }

    QDate m_notAfter;
    ProductionText m_result;
};

} // namespace

ProductionText productionTextOf(const QString& text, QDate notAfter)
{
    return Parse(text, notAfter).run();
}

PlainDate plainDateOf(const QString& text)
{
    // Asked of every cell of a list: nearly all are told apart by their first character.
    const QStringView front = QStringView(text).trimmed();
    if (front.isEmpty() || !front.front().isDigit() || isEmptyMark(text)) return {};
    const QString plain = prepared(text);
    const Leading leading = leadingDate(plain);
    if (leading.length == 0 || leading.length != plain.size()) return {};
    if (leading.precision == Precision::day) return {leading.date, false};
    return {std::nullopt, leading.doubt == Doubt::impossible};
}

} // namespace qj
