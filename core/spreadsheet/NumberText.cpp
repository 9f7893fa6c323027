// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/NumberText.h"

#include "base/Decimal.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

constexpr qsizetype exactDigits = 15; // what a double keeps of any decimal number

/// "1.25e-3" as "0.00125".
QString expanded(const QString& shortest)
{
    const qsizetype e = shortest.indexOf(u'e');
    if (e < 0) return shortest;
    const int exponent = QStringView(shortest).mid(e + 1).toInt();
    QString digits = shortest.left(e);
    const bool negative = digits.startsWith(u'-');
    if (negative) digits.remove(0, 1);
    qsizetype point = digits.indexOf(u'.');
    if (point < 0)
        point = digits.size();
    else
        digits.remove(point, 1);
    point += exponent;
    if (point <= 0) {
        digits.prepend(QString(1 - point, u'0'));
        point = 1;
    }
    if (point > digits.size()) digits.append(QString(point - digits.size(), u'0'));
    if (point < digits.size()) digits.insert(point, u'.');
    return negative ? u'-' + digits : digits;
}

} // namespace

NumberText numberText(const QString& raw)
{
    const QString plain = raw.trimmed();
    bool ok = false;
    const double value = plain.toDouble(&ok);
    if (!ok || !std::isfinite(value)) return {plain, false};
    const bool exponent = plain.contains(u'e', Qt::CaseInsensitive);
    const auto digits = std::count_if(plain.begin(), plain.end(), [](QChar c) { return c.isDigit(); });
    const bool whole = std::floor(value) == value;
    if (whole && std::fabs(value) >= 1e15) return {plain, true};
    if (!exponent && digits <= exactDigits) return {plain.startsWith(u'+') ? plain.mid(1) : plain, false};
    return {expanded(QString::number(value, 'g', exactDigits)), false};
}

NumberFormat NumberFormat::ofCode(QStringView code)
{
    QString plain; // the first section without literals, colours and locales
    bool quoted = false, bracketed = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i].toLower();
        if (c == u'"' && !bracketed)
            quoted = !quoted;
        else if (quoted)
            continue;
        else if (c == u'[')
            bracketed = true;
        else if (c == u']')
            bracketed = false;
        else if (bracketed) { // [h] counts hours
            if (c == u'h' && (code[i - 1] == u'[')) plain += u'h';
        } else if (c == u'\\' || c == u'_' || c == u'*')
            ++i;
        else if (c == u';')
            break;
        else
            plain += c;
    }
    plain.remove(u"am/pm"_s);
    if (plain == "general"_L1 || plain.isEmpty()) return {};
    const bool y = plain.contains(u'y') || plain.contains(u'e'), d = plain.contains(u'd'), m = plain.contains(u'm');
    const bool time = plain.contains(u'h') || plain.contains(u's');
    const bool number = plain.contains(u'0') || plain.contains(u'#');
    if (!number || (time && m)) {
        if (d || (y && plain.contains(u'y') && m && time)) return {time ? Kind::dateTime : Kind::date};
        if (time) return {Kind::time};
        if (plain.contains(u'y') || (m && !number)) return {m ? (y ? Kind::month : Kind::date) : Kind::year};
        return {};
    }
    const qsizetype point = plain.indexOf(u'.');
    const int places = point < 0 ? 0 : static_cast<int>(plain.mid(point + 1).count(u'0'));
    if (plain.contains(u'%')) return {Kind::percent, places};
    if (point >= 0) return {Kind::decimals, places};
    if (plain.size() > 1 && plain.count(u'0') == plain.size()) return {Kind::digits, static_cast<int>(plain.size())};
    return {};
}

NumberFormat NumberFormat::builtIn(int id)
{
    switch (id) {
    case 2:
    case 4:
    case 39:
    case 40:
        return {Kind::decimals, 2};
    case 9:
        return {Kind::percent, 0};
    case 10:
        return {Kind::percent, 2};
    case 22:
        return {Kind::dateTime};
    case 17:
    case 27:
    case 36:
    case 50:
    case 52:
    case 57:
        return {Kind::month};
    case 18:
    case 19:
    case 20:
    case 21:
    case 32:
    case 33:
    case 34:
    case 35:
    case 45:
    case 46:
    case 47:
    case 55:
    case 56:
        return {Kind::time};
    default:
        break;
    }
    if ((id >= 14 && id <= 16) || (id >= 28 && id <= 31) || id == 51 || id == 53 || id == 54 || id == 58)
        return {Kind::date};
    return {};
}

namespace {

/// Excel's day numbers: 60 is the 29 February 1900 that never was; 1904 counts from 0.
QDateTime momentOf(double serial, bool date1904)
{
    if (!(serial >= 0) || serial > 2958466) return {};
    const double days = std::floor(serial);
    qint64 seconds = std::llround((serial - days) * 86400);
    QDate base = date1904 ? QDate(1904, 1, 1) : QDate(1899, 12, days < 60 ? 31 : 30);
    return QDateTime(base.addDays(static_cast<qint64>(days)), QTime(0, 0), Qt::UTC).addSecs(seconds);
}

QString padded(const QString& text, int places)
{
    const qsizetype point = text.indexOf(u'.');
    const qsizetype have = point < 0 ? 0 : text.size() - point - 1;
    if (have >= places) return text;
    return text + (point < 0 ? u"."_s : QString()) + QString(places - have, u'0');
}

QString asPercent(const QString& text, int places)
{
    const auto value = Decimal::parse(text);
    if (!value) return text;
    QString shifted = (*value * Decimal::fromInt(100)).text();
    if (shifted.contains(u'.')) {
        while (shifted.endsWith(u'0')) shifted.chop(1);
        if (shifted.endsWith(u'.')) shifted.chop(1);
    }
    return padded(shifted, places) + u'%';
}

QString asDate(const QDateTime& moment, NumberFormat::Kind kind)
{
    const bool onlyTime = kind == NumberFormat::Kind::time && moment.date().year() <= 1904;
    if (onlyTime) return moment.toString(u"HH:mm:ss"_s);
    switch (kind) {
    case NumberFormat::Kind::month:
        return moment.toString(u"yyyy-MM"_s);
    case NumberFormat::Kind::year:
        return moment.toString(u"yyyy"_s);
    case NumberFormat::Kind::dateTime:
        if (moment.time() != QTime(0, 0)) return moment.toString(u"yyyy-MM-dd HH:mm:ss"_s);
        break;
    default:
        break;
    }
    return moment.toString(u"yyyy-MM-dd"_s);
}

} // namespace

NumberText formatted(const QString& raw, const NumberFormat& format, bool date1904)
{
    NumberText number = numberText(raw);
    if (number.lostDigits) return number;
    switch (format.kind) {
    case NumberFormat::Kind::general:
        return number;
    case NumberFormat::Kind::decimals:
        number.text = padded(number.text, format.places);
        return number;
    case NumberFormat::Kind::percent:
        number.text = asPercent(number.text, format.places);
        return number;
    case NumberFormat::Kind::digits:
        if (!number.text.startsWith(u'-') && !number.text.contains(u'.'))
            number.text = number.text.rightJustified(format.places, u'0');
        return number;
    default:
        break;
    }
    bool ok = false;
    const QDateTime moment = momentOf(raw.toDouble(&ok), date1904);
    if (ok && moment.isValid()) number.text = asDate(moment, format.kind);
    return number;
}

} // namespace qj
