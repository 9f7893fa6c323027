// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/XlsxMarks.h"

using namespace Qt::StringLiterals;

namespace qj {

namespace {

// Told from every other fill, also after another program has saved the file: one off the colours that Excel uses.
constexpr const char* fillColours[] = {"FFFFC7CF", "FFFFEB9D"};
constexpr int textFormat = 49; // "@"

const QByteArray plainStyles =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
    "<fonts count=\"1\"><font/></fonts>"
    "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
    "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
    "<borders count=\"1\"><border/></borders>"
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
    "<cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs>"
    "</styleSheet>";

QByteArray fillElement(const QByteArray& prefix, const char* colour)
{
    return QByteArray("<%fill><%patternFill patternType=\"solid\"><%fgColor rgb=\"")
        .append(colour)
        .append("\"/><%bgColor indexed=\"64\"/></%patternFill></%fill>")
        .replace('%', prefix);
}

} // namespace

Result<XlsxMarkStyles> XlsxMarkStyles::of(XlsxPackage& package, const QString& workbook)
{
    XlsxMarkStyles styles;
    styles.m_part = package.related(workbook, "styles"_L1);
    if (styles.m_part.isEmpty() || !package.has(styles.m_part)) {
        styles.m_part = package.freeName(u"xl/styles%1.xml"_s);
        package.set(styles.m_part, plainStyles);
        QJ_TRY(package.relate(workbook, "styles"_L1, styles.m_part));
        QJ_TRY(package.setContentType(styles.m_part,
                                      "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"));
    }
    QJ_TRY_ASSIGN(const QByteArray bytes, package.bytes(styles.m_part));
    styles.m_xml = XmlPart(bytes);
    QJ_TRY(styles.read());
    return styles;
}

Result<> XlsxMarkStyles::read()
{
    qsizetype at = 0;
    const auto broken = fail(ErrorCode::fileUnreadable, {m_part, u"styles"_s});
    if (!m_xml.find("fills", at, m_fillsTag) || m_fillsTag.closes) return broken;
    const qsizetype fillsEnd = m_xml.endOf(m_fillsTag);
    XmlPart::Tag tag;
    for (at = m_fillsTag.end; m_xml.find("fill", at, tag, fillsEnd);) {
        const qsizetype end = m_xml.endOf(tag);
        if (end < 0) return broken;
        const QByteArray fill = m_xml.bytes().mid(tag.start, end - tag.start);
        for (int i = 0; i < 2; ++i)
            if (fill.contains(fillColours[i])) m_ourFills.emplace(m_fills, i);
        ++m_fills;
        at = end;
    }
    at = 0;
    if (fillsEnd < 0 || !m_xml.find("cellXfs", at, m_formatsTag) || m_formatsTag.closes) return broken;
    const qsizetype formatsEnd = m_xml.endOf(m_formatsTag);
    for (at = m_formatsTag.end; m_xml.find("xf", at, tag, formatsEnd);) {
        const qsizetype end = m_xml.endOf(tag);
        if (end < 0) return broken;
        m_formats.push_back({m_xml.bytes().mid(tag.start, end - tag.start), m_xml.attribute(tag, "fillId").toInt()});
        at = end;
    }
    m_known = m_formats.size();
    return formatsEnd < 0 || m_formats.empty() ? Result<>(broken) : Result<>();
}

bool XlsxMarkStyles::isOurs(int style) const
{
    return style >= 0 && style < std::ssize(m_formats) &&
           m_ourFills.count(m_formats[static_cast<size_t>(style)].fill) != 0;
}

int XlsxMarkStyles::styled(int style, Look look, bool asText)
{
    if (style < 0 || style >= std::ssize(m_formats)) style = 0;
    const auto [made, fresh] = m_made.try_emplace({style, look, asText}, 0);
    if (!fresh) return made->second;
    int fill = 0;
    if (look != Look::plain) {
        const int colour = look == Look::wrong ? 0 : 1;
        for (const auto& [index, which] : m_ourFills)
            if (which == colour) fill = index;
        if (!fill) {
            m_ourFills.emplace(fill = m_fills++, colour);
            m_fillAdded = true;
        }
    }
    const QByteArray bytes = m_formats[static_cast<size_t>(style)].bytes;
    const qsizetype tagEnd = bytes.indexOf('>') + 1;
    QByteArray tag = withAttribute(bytes.left(tagEnd), "fillId", QByteArray::number(fill));
    tag = withAttribute(tag, "applyFill", "1");
    if (asText) {
        tag = withAttribute(tag, "numFmtId", QByteArray::number(textFormat));
        tag = withAttribute(tag, "applyNumberFormat", "1");
    }
    m_formats.push_back({tag + bytes.mid(tagEnd), fill});
    return made->second = static_cast<int>(m_formats.size()) - 1;
}

Result<> XlsxMarkStyles::save(XlsxPackage& package) const
{
    if (m_formats.size() == m_known) return {};
    XmlPart xml = m_xml;
    const auto closing = [&xml](const XmlPart::Tag& tag) { return xml.bytes().lastIndexOf('<', xml.endOf(tag) - 1); };
    QByteArray formats;
    for (size_t i = m_known; i < m_formats.size(); ++i) formats += m_formats[i].bytes;
    xml.setAttribute(m_formatsTag, "count", QByteArray::number(qsizetype(m_formats.size())));
    xml.insert(closing(m_formatsTag), formats);
    qsizetype at = m_fillsTag.end;
    int there = 0;
    XmlPart::Tag tag;
    while (xml.find("fill", at, tag, xml.endOf(m_fillsTag))) ++there;
    if (m_fillAdded) {
        QByteArray fills;
        for (int index = there; index < m_fills; ++index)
            fills += fillElement(xml.prefixOf(m_fillsTag), fillColours[m_ourFills.at(index)]);
        xml.setAttribute(m_fillsTag, "count", QByteArray::number(m_fills));
        xml.insert(closing(m_fillsTag), fills);
    }
    package.set(m_part, xml.changed());
    return {};
}

} // namespace qj
