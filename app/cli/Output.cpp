// SPDX-License-Identifier: GPL-3.0-or-later
#include "Output.h"

#include "print/ErrorText.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>

#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace qj::cli {

QString say(const char* sentence)
{
    return QCoreApplication::translate("Cli", sentence);
}

QJsonValue dateOrNull(QDate date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject done(const QStringList& ids, const QStringList& files)
{
    return {
        {u"ok"_s, true}, {u"ids"_s, QJsonArray::fromStringList(ids)}, {u"files"_s, QJsonArray::fromStringList(files)}};
}

int exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::usage:
    case ErrorCode::unknownKind:
    case ErrorCode::paperUnknown:
        return 2;
    case ErrorCode::storeMissing:
    case ErrorCode::storeLocked:
    case ErrorCode::storeReadOnly:
    case ErrorCode::storeDamaged:
    case ErrorCode::storeNewer:
    case ErrorCode::storeOnNetwork:
    case ErrorCode::storeBusy:
    case ErrorCode::storeFailed:
    case ErrorCode::diskFull:
        return 3;
    default:
        return 1;
    }
}

QJsonObject errorDocument(const Error& error, const QString& usage)
{
    QString message = errorText(error);
    QJsonObject object{{u"code"_s, errorName(error.code)},
                       {u"rule"_s, error.rule},
                       {u"record"_s, error.record},
                       {u"field"_s, error.field}};
    QJsonArray problems;
    for (const Error& one : error.more)
        problems.append(QJsonObject{{u"code"_s, errorName(one.code)},
                                    {u"message"_s, errorText(one)},
                                    {u"rule"_s, one.rule},
                                    {u"field"_s, one.field}});
    if (!problems.isEmpty()) object[u"problems"_s] = problems;
    if (!usage.isEmpty()) object[u"usage"_s] = usage;
    if (!error.rule.isEmpty() && !message.contains(error.rule)) message += u" ["_s + error.rule + u']';
    object[u"message"_s] = message;
    return {{u"error"_s, object}};
}

int widthOf(const QString& text)
{
    int width = 0;
    for (const char32_t c : text.toStdU32String()) {
        if (QChar::category(c) == QChar::Mark_NonSpacing || c == 0x200b || c < 0x20) continue;
        const bool wide = (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) ||
                          (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) ||
                          (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60) ||
                          (c >= 0xffe0 && c <= 0xffe6) || (c >= 0x1f300 && c <= 0x1faff) || c >= 0x20000;
        width += wide ? 2 : 1;
    }
    return width;
}

QString cellText(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return {};
    case QJsonValue::Bool:
        return value.toBool() ? QCoreApplication::translate("Record", "Yes")
                              : QCoreApplication::translate("Record", "No");
    case QJsonValue::Double: {
        const double number = value.toDouble();
        const auto whole = value.toInteger();
        return static_cast<double>(whole) == number ? QString::number(whole) : QString::number(number);
    }
    case QJsonValue::String:
        return value.toString().replace(u'\n', u' ');
    case QJsonValue::Array: {
        QStringList parts;
        const QJsonArray array = value.toArray();
        for (const QJsonValue& part : array) parts += cellText(part);
        return parts.join(u"; "_s);
    }
    case QJsonValue::Object: {
        QStringList parts;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            parts += headingOf(it.key()) + u": "_s + cellText(it.value());
        return parts.join(u", "_s);
    }
    }
    return {};
}

QString tableText(const QJsonArray& rows, const QList<Column>& columns)
{
    if (rows.isEmpty()) return say(QT_TRANSLATE_NOOP("Cli", "Nothing found."));
    constexpr int widest = 40;
    QList<QStringList> cells{{}};
    for (const Column& column : columns) cells.front() += column.title;
    for (const QJsonValue& row : rows) {
        QStringList line;
        for (const Column& column : columns) line += cellText(row.toObject().value(column.key));
        cells += line;
    }
    QList<int> widths(columns.size(), 0);
    for (const QStringList& line : cells)
        for (qsizetype i = 0; i < line.size(); ++i) widths[i] = qMax(widths[i], qMin(widest, widthOf(line[i])));
    QStringList lines;
    for (const QStringList& line : cells) {
        QString text;
        for (qsizetype i = 0; i < line.size(); ++i) {
            text += line[i];
            if (i + 1 < line.size()) text += QString(qMax(0, widths[i] - widthOf(line[i])) + 2, u' ');
        }
        lines += text;
    }
    return lines.join(u'\n');
}

namespace {

QList<Column> columnsOf(const QJsonArray& rows)
{
    QList<Column> columns;
    for (const QJsonValue& row : rows) {
        const QStringList keys = row.toObject().keys();
        for (const QString& key : keys)
            if (std::none_of(columns.begin(), columns.end(), [&](const Column& c) { return c.key == key; }))
                columns += {key, headingOf(key)};
    }
    return columns;
}

} // namespace

QString plainDocument(const QJsonValue& value)
{
    if (value.isArray()) {
        const QJsonArray rows = value.toArray();
        if (rows.isEmpty() || rows.first().isObject()) return tableText(rows, columnsOf(rows));
        return cellText(value);
    }
    if (!value.isObject()) return cellText(value);
    const QJsonObject object = value.toObject();
    if (object.size() == 3 && object[u"ok"_s].toBool() && object[u"ids"_s].toArray().isEmpty() &&
        object[u"files"_s].toArray().isEmpty())
        return say(QT_TRANSLATE_NOOP("Cli", "Done."));
    int width = 0;
    for (const QString& key : object.keys()) width = qMax(width, widthOf(headingOf(key)));
    QStringList lines;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonArray array = it.value().toArray();
        if (it.key() == u"ok"_s || it.value().isNull() || (it.value().isArray() && array.isEmpty())) continue;
        if (!array.isEmpty() && array.first().isObject()) {
            lines += headingOf(it.key()) + u':';
            lines +=
                plainDocument(array).replace(QRegularExpression(u"^"_s, QRegularExpression::MultilineOption), u"  "_s);
            continue;
        }
        const QString heading = headingOf(it.key());
        lines += heading + QString(width - widthOf(heading) + 2, u' ') + cellText(it.value());
    }
    return lines.join(u'\n');
}

QString jsonText(const QJsonValue& value)
{
    if (value.isArray()) return QString::fromUtf8(QJsonDocument(value.toArray()).toJson());
    return QString::fromUtf8(QJsonDocument(value.toObject()).toJson());
}

namespace {

void write(std::FILE* stream, const QString& text)
{
    QByteArray bytes = text.toUtf8();
    if (!bytes.endsWith('\n')) bytes += '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

bool errorIsTerminal()
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stderr)) != 0;
#else
    return isatty(fileno(stderr)) != 0;
#endif
}

} // namespace

void printOut(const QString& text)
{
    write(stdout, text);
}

void printError(const QString& text)
{
    write(stderr, text);
}

void showProgress(const QString& text, qint64 done, qint64 total)
{
    static const bool terminal = errorIsTerminal();
    static int last = -1;
    const int percent = total > 0 ? static_cast<int>(done * 100 / total) : 0;
    if (!terminal || percent == last) return;
    last = percent;
    const QByteArray line =
        "\r" + text.toUtf8() + ' ' + QByteArray::number(percent) + " %" + (done >= total ? "\n" : "");
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
    std::fflush(stderr);
}

} // namespace qj::cli
