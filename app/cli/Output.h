// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a command says: one JSON document, or aligned text made from it; and what its end means to a script.
#include "base/Error.h"

#include <QtCore/QDate>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

namespace qj::cli {

/// What a command has done. `text` empty: the text form is made from `json`.
struct Outcome
{
    QJsonValue json;
    QString text;
    int exitCode = 0;
};

/// A sentence of the command line in the language of the program.
QString say(const char* sentence);
/// ISO text, or null for a date that is not there.
QJsonValue dateOrNull(QDate date);

/// {"ok":true,"ids":[...],"files":[...]} and what is added to it.
QJsonObject done(const QStringList& ids = {}, const QStringList& files = {});

/// 1 refused, 2 wrong usage, 3 the store.
int exitCodeOf(ErrorCode code);
/// {"error":{"code","message","rule","record","problems"}}; the sentence in the language of the program.
QJsonObject errorDocument(const Error& error, const QString& usage = {});

struct Column
{
    QString key;   ///< of the objects
    QString title; ///< translated
};
/// Aligned columns; Chinese characters take two cells. Empty rows: a sentence that says so.
QString tableText(const QJsonArray& rows, const QList<Column>& columns);
/// Any document as text: objects as lines, arrays of objects as tables.
QString plainDocument(const QJsonValue& value);
QString jsonText(const QJsonValue& value);
/// One value in a cell.
QString cellText(const QJsonValue& value);
/// A key of a JSON shape as a person reads it.
QString headingOf(const QString& key);
/// Number of terminal cells.
int widthOf(const QString& text);

/// UTF-8 whatever the locale.
void printOut(const QString& text);
void printError(const QString& text);
/// "text 42 %" in place on standard error, only on a terminal.
void showProgress(const QString& text, qint64 done, qint64 total);

} // namespace qj::cli
