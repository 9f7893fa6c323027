// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/Binding.h"

#include <QtCore/QDate>
#include <QtCore/QRegularExpression>

namespace qj::papers {
using namespace Qt::StringLiterals;

namespace {

const QChar yearSign(0x5E74), monthSign(0x6708), daySign(0x65E5), wideBlank(0x3000), emptyBox(0x25A1);

struct Piece
{
    QString name;
    QChar operation; ///< null, | ~ : ? !
    QString rest;
};

Piece split(const QString& inner)
{
    static const QRegularExpression operators(u"[|~:?!]"_s);
    const qsizetype at = inner.indexOf(operators);
    if (at < 0) return {inner.trimmed(), QChar(), {}};
    return {inner.left(at).trimmed(), inner.at(at), inner.mid(at + 1)};
}

/// Calls `visit` for every {…}; answers false when a brace is not closed or not opened.
template <class Plain, class Bound> bool scan(const QString& text, Plain plain, Bound bound)
{
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'{', at);
        const QString before = open < 0 ? text.mid(at) : text.mid(at, open - at);
        if (before.contains(u'}')) return false;
        plain(before);
        if (open < 0) return true;
        const qsizetype close = text.indexOf(u'}', open);
        if (close < 0) return false;
        bound(text.mid(open + 1, close - open - 1));
        at = close + 1;
    }
    return true;
}

QString choices(const QString& value, const QString& options)
{
    const QStringList chosen = value.split(u';', Qt::SkipEmptyParts);
    QStringList parts;
    bool any = false;
    for (const QString& option : options.split(u';')) {
        const QString code = option.section(u'=', 0, 0).trimmed();
        const QString label = option.section(u'=', 1);
        const bool other = code == u"*"_s;
        const bool on = other ? (!any && !chosen.isEmpty()) : (chosen.contains(code) || chosen.contains(label));
        any = any || on;
        parts << (on ? QChar(ticked) : emptyBox) + label;
    }
    return parts.join(wideBlank);
}

QString labels(const QString& value, const QString& options)
{
    QStringList parts = value.split(u';', Qt::SkipEmptyParts);
    if (parts.isEmpty()) parts << QString();
    for (QString& part : parts)
        for (const QString& option : options.split(u';'))
            if (option.section(u'=', 0, 0).trimmed() == part) {
                part = option.section(u'=', 1);
                break;
            }
    return parts.join(QChar(0x3001));
}

QString dateText(const QString& value)
{
    if (!value.isEmpty()) return chineseDate(value);
    const QString gap(2, wideBlank);
    return QString(3, wideBlank) + yearSign + gap + monthSign + gap + daySign;
}

QString expanded(const Piece& piece, const Lookup& lookup)
{
    const QString value = lookup(piece.name);
    switch (piece.operation.unicode()) {
    case u'|':
        return value.isEmpty() ? piece.rest : value;
    case u'~':
        return value.isEmpty() ? QString() : QString(piece.rest).replace(u'$', value);
    case u':':
        return dateText(value);
    case u'?':
        return choices(value, piece.rest);
    case u'!':
        return labels(value, piece.rest);
    default:
        return value;
    }
}

bool holdsOne(const QString& term, const Lookup& lookup)
{
    const QString text = term.trimmed();
    if (const qsizetype at = text.indexOf(u"!="_s); at > 0)
        return lookup(text.left(at).trimmed()) != text.mid(at + 2).trimmed();
    if (const qsizetype at = text.indexOf(u'='); at > 0)
        return lookup(text.left(at).trimmed()) == text.mid(at + 1).trimmed();
    const bool negated = text.startsWith(u'!');
    const QString value = lookup(negated ? text.mid(1).trimmed() : text);
    const bool there = !value.isEmpty() && value != u"false"_s && value != u"0"_s;
    return there != negated;
}

} // namespace

QString filled(const QString& text, const Lookup& lookup)
{
    QString result;
    scan(
        text, [&](const QString& plain) { result += plain; },
        [&](const QString& inner) { result += expanded(split(inner), lookup); });
    return result;
}

QStringList boundNames(const QString& text)
{
    QStringList names;
    scan(
        text, [](const QString&) {}, [&](const QString& inner) { names << split(inner).name; });
    return names;
}

std::optional<QString> bindingFault(const QString& text)
{
    static const QRegularExpression name(u"^(#|[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*)*)$"_s);
    std::optional<QString> fault;
    const bool balanced = scan(
        text, [](const QString&) {},
        [&](const QString& inner) {
            const Piece piece = split(inner);
            const bool dateOrOther = piece.operation != u':' || piece.rest == u"date"_s;
            if (!fault && (!name.match(piece.name).hasMatch() || !dateOrOther)) fault = u'{' + inner + u'}';
        });
    if (!balanced && !fault) fault = text.left(40);
    return fault;
}

bool holds(const QString& condition, const Lookup& lookup)
{
    if (condition.isEmpty()) return true;
    const bool any = condition.contains(u'|');
    for (const QString& term : condition.split(any ? u'|' : u'&', Qt::SkipEmptyParts))
        if (holdsOne(term, lookup) == any) return any;
    return !any;
}

QStringList conditionNames(const QString& condition)
{
    static const QRegularExpression joints(u"[|&]"_s), rest(u"!?=.*$"_s);
    QStringList names;
    for (QString term : condition.split(joints, Qt::SkipEmptyParts)) {
        term = term.trimmed().remove(rest).trimmed();
        names << (term.startsWith(u'!') ? term.mid(1).trimmed() : term);
    }
    return names;
}

QString chineseDate(const QString& isoDate)
{
    const QDate date = QDate::fromString(isoDate.left(10), Qt::ISODate);
    if (!date.isValid()) return isoDate;
    return QString::number(date.year()) + yearSign + QString::number(date.month()) + monthSign +
           QString::number(date.day()) + daySign + isoDate.mid(10);
}

} // namespace qj::papers
