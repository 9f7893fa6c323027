// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/XmlPart.h"

#include <QtCore/QString>

#include <algorithm>

namespace qj {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool endsName(char c)
{
    return isBlank(c) || c == '/' || c == '>' || c == '=';
}

/// Place of an attribute's value within a tag, without its quotes; {-1, -1} without.
std::pair<qsizetype, qsizetype> valuePlace(QByteArrayView tag, QByteArrayView name)
{
    qsizetype at = 0;
    while (at < tag.size() && !isBlank(tag[at])) ++at;
    while (at < tag.size()) {
        while (at < tag.size() && isBlank(tag[at])) ++at;
        const qsizetype begin = at;
        while (at < tag.size() && !endsName(tag[at])) ++at;
        const QByteArrayView found = tag.sliced(begin, at - begin);
        while (at < tag.size() && isBlank(tag[at])) ++at;
        if (at >= tag.size() || tag[at] != '=') {
            ++at;
            continue;
        }
        ++at;
        while (at < tag.size() && isBlank(tag[at])) ++at;
        if (at >= tag.size() || (tag[at] != '"' && tag[at] != '\'')) continue;
        const char quote = tag[at];
        const qsizetype start = ++at;
        while (at < tag.size() && tag[at] != quote) ++at;
        if (found == name) return {start, at};
        ++at;
    }
    return {-1, -1};
}

} // namespace

bool XmlPart::next(qsizetype& at, Tag& tag) const
{
    static constexpr std::pair<const char*, const char*> passed[] = {
        {"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}, {"<!", ">"}};
    while ((at = m_bytes.indexOf('<', at)) >= 0) {
        const QByteArrayView rest = QByteArrayView(m_bytes).sliced(at);
        const auto pass = std::find_if(std::begin(passed), std::end(passed),
                                       [&rest](const auto& one) { return rest.startsWith(one.first); });
        if (pass != std::end(passed)) {
            const qsizetype end = m_bytes.indexOf(pass->second, at);
            if (end < 0) return false;
            at = end + qsizetype(qstrlen(pass->second));
            continue;
        }
        tag = {};
        tag.start = at;
        char quote = 0;
        for (++at; at < m_bytes.size() && (quote || m_bytes[at] != '>'); ++at) {
            if (quote)
                quote = m_bytes[at] == quote ? 0 : quote;
            else if (m_bytes[at] == '"' || m_bytes[at] == '\'')
                quote = m_bytes[at];
        }
        if (at >= m_bytes.size()) return false;
        tag.end = ++at;
        const bool ends = m_bytes[tag.start + 1] == '/';
        tag.opens = !ends;
        tag.closes = ends || m_bytes[tag.end - 2] == '/';
        const qsizetype from = tag.start + (ends ? 2 : 1);
        qsizetype to = from;
        while (to < tag.end && !endsName(m_bytes[to])) ++to;
        tag.name = m_bytes.mid(from, to - from);
        tag.name.remove(0, tag.name.indexOf(':') + 1);
        return true;
    }
    return false;
}

bool XmlPart::find(const char* name, qsizetype& at, Tag& tag, qsizetype before) const
{
    while (next(at, tag)) {
        if (before >= 0 && tag.start >= before) return false;
        if (tag.opens && tag.name == name) return true;
    }
    return false;
}

qsizetype XmlPart::endOf(const Tag& tag) const
{
    if (tag.closes) return tag.end;
    qsizetype at = tag.end;
    int depth = 1;
    Tag inner;
    while (next(at, inner)) {
        if (inner.name != tag.name) continue;
        depth += inner.opens - inner.closes;
        if (depth == 0) return at;
    }
    return -1;
}

QByteArray XmlPart::prefixOf(const Tag& tag) const
{
    const qsizetype from = tag.start + (tag.opens ? 1 : 2);
    const qsizetype colon = m_bytes.indexOf(':', from);
    for (qsizetype i = from; i < tag.end; ++i) {
        if (i == colon) return m_bytes.mid(from, colon + 1 - from);
        if (endsName(m_bytes[i])) break;
    }
    return {};
}

QByteArray XmlPart::attribute(const Tag& tag, const char* name) const
{
    const auto [start, end] = valuePlace(QByteArrayView(m_bytes).sliced(tag.start, tag.end - tag.start), name);
    return start < 0 ? QByteArray() : m_bytes.mid(tag.start + start, end - start);
}

void XmlPart::replace(qsizetype start, qsizetype end, QByteArray with)
{
    m_changes.push_back({start, end, std::move(with)});
}

void XmlPart::setAttribute(const Tag& tag, const char* name, const QByteArray& value)
{
    replace(tag.start, tag.end, withAttribute(bytesOf(tag), name, value));
}

QByteArray XmlPart::changed() const
{
    std::vector<const Change*> changes;
    for (const Change& change : m_changes) changes.push_back(&change);
    std::stable_sort(changes.begin(), changes.end(),
                     [](const Change* a, const Change* b) { return a->start < b->start; });
    QByteArray result;
    qsizetype at = 0;
    for (const Change* change : changes) {
        result += QByteArrayView(m_bytes).sliced(at, std::max(at, change->start) - at);
        result += change->with;
        at = std::max(at, change->end);
    }
    return result + m_bytes.mid(at);
}

QByteArray withAttribute(const QByteArray& tag, const char* name, const QByteArray& value)
{
    QByteArray result = tag;
    if (const auto [start, end] = valuePlace(tag, name); start >= 0) return result.replace(start, end - start, value);
    qsizetype at = 1;
    while (at < tag.size() && !endsName(tag[at])) ++at;
    return result.insert(at, ' ' + QByteArray(name) + "=\"" + value + '"');
}

QByteArray xmlEscaped(const QString& text)
{
    QString plain;
    for (const QChar c : text)
        if (c >= u' ' || c == u'\n' || c == u'\t') plain += c;
    return plain.toHtmlEscaped().toUtf8();
}

} // namespace qj
