// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/XlsxBook.h"
#include "spreadsheet/XlsxMarks.h"

#include <set>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

using Tag = XmlPart::Tag;
using Cell = std::pair<qint64, int>;

const QByteArray plainComments = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                                 "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                                 "<authors><author>Qingjian</author></authors><commentList></commentList></comments>";

const QByteArray plainDrawing =
    "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
    "xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
    "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout></xml>";

const QByteArray shapeType =
    "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
    "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

QByteArray sign()
{
    return doctorSign.toUtf8();
}

/// Comments of one sheet: ours of an earlier round go, those of people stay and get ours behind their own text.
class Comments
{
public:
    Comments(const QByteArray& bytes, const std::vector<TableMark>& marks) : m_xml(bytes)
    {
        for (const TableMark& mark : marks) m_marks.emplace(Cell(mark.row, mark.column), &mark);
    }

    bool write()
    {
        qsizetype at = 0;
        Tag list, comment;
        if (!m_xml.find("commentList", at, list)) return false;
        m_prefix = m_xml.prefixOf(list);
        const qsizetype end = m_xml.endOf(list);
        if (end < 0) return false;
        while (!list.closes && m_xml.find("comment", at, comment, end)) {
            at = m_xml.endOf(comment);
            if (at < 0) return false;
            takeOrKeep(comment, at);
        }
        QByteArray added;
        for (const auto& [cell, mark] : m_marks)
            if (!m_people.count(cell)) added += commentOn(*mark);
        if (list.closes)
            m_xml.replace(list.start, list.end,
                          m_xml.bytesOf(list).chopped(2) + '>' + added + "</" + m_prefix + "commentList>");
        else
            m_xml.insert(m_xml.bytes().lastIndexOf('<', end - 1), added);
        return true;
    }

    QByteArray result() const { return m_xml.changed(); }
    /// Cells whose comment went away: their shape goes, too.
    const std::set<Cell>& gone() const { return m_gone; }
    /// Cells that people have commented on: they have a shape.
    const std::set<Cell>& people() const { return m_people; }

private:
    void takeOrKeep(const Tag& comment, qsizetype end)
    {
        const QString reference = QString::fromLatin1(m_xml.attribute(comment, "ref"));
        const Cell cell(rowOf(reference), columnOf(reference));
        const QByteArray whole = m_xml.bytes().mid(comment.start, end - comment.start);
        const qsizetype ours = whole.indexOf(sign());
        if (ours >= 0 && textBefore(whole, ours).trimmed().isEmpty()) {
            m_gone.insert(cell);
            return m_xml.replace(comment.start, end, {});
        }
        m_people.insert(cell);
        if (ours >= 0) {
            const qsizetype from = comment.start + ours;
            m_xml.replace(from, m_xml.bytes().indexOf('<', from), {});
        }
        const auto mark = m_marks.find(cell);
        if (mark == m_marks.end()) return;
        qsizetype at = comment.start;
        Tag text;
        if (m_xml.find("text", at, text, end) && !text.closes)
            m_xml.insert(m_xml.bytes().lastIndexOf('<', m_xml.endOf(text) - 1), run(*mark->second, "\n"));
    }

    /// What a comment says before a place in it.
    static QByteArray textBefore(const QByteArray& comment, qsizetype place)
    {
        QByteArray text;
        bool tag = false;
        for (qsizetype i = 0; i < place; ++i) {
            if (comment[i] == '<')
                tag = true;
            else if (comment[i] == '>')
                tag = false;
            else if (!tag)
                text += comment[i];
        }
        return text;
    }

    QByteArray run(const TableMark& mark, const QByteArray& before) const
    {
        return '<' + m_prefix + "r><" + m_prefix + "t xml:space=\"preserve\">" + before + sign() +
               xmlEscaped(mark.text) + "</" + m_prefix + "t></" + m_prefix + "r>";
    }

    QByteArray commentOn(const TableMark& mark) const
    {
        return '<' + m_prefix + "comment ref=\"" + cellReference(mark.row, mark.column) + "\" authorId=\"0\"><" +
               m_prefix + "text>" + run(mark, {}) + "</" + m_prefix + "text></" + m_prefix + "comment>";
    }

    XmlPart m_xml;
    QByteArray m_prefix;
    std::map<Cell, const TableMark*> m_marks;
    std::set<Cell> m_gone, m_people;
};

/// The place that a shape's note is about; row -1 for other shapes. The part counts rows and columns from 0.
Cell cellOf(const XmlPart& xml, const Tag& shape, qsizetype end)
{
    const auto number = [&](const char* name) {
        qsizetype at = shape.end;
        Tag tag;
        if (!xml.find(name, at, tag, end)) return -1;
        return xml.bytes().mid(tag.end, xml.bytes().indexOf('<', tag.end) - tag.end).trimmed().toInt();
    };
    const int row = number("Row");
    return {row < 0 ? -1 : row + 1, number("Column")};
}

/// As wide as some 24 characters, as high as its text needs: an officer reads it without pulling at its corners.
QByteArray shapeFor(const TableMark& mark, qint64 id)
{
    constexpr int charactersPerLine = 17;
    int lines = 1;
    for (const QString& line : (doctorSign.toString() + mark.text).split(u'\n'))
        lines += 1 + static_cast<int>(line.size()) / charactersPerLine;
    const QByteArray column = QByteArray::number(mark.column), row = QByteArray::number(mark.row - 1);
    const QByteArray height = QByteArray::number(lines * 15);
    return "<v:shape id=\"_x0000_s" + QByteArray::number(id) +
           "\" type=\"#_x0000_t202\" style='position:absolute;margin-left:60pt;margin-top:2pt;width:200pt;height:" +
           height +
           "pt;z-index:1;visibility:hidden' fillcolor=\"#ffffe1\" o:insetmode=\"auto\">"
           "<v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>"
           "<v:path o:connecttype=\"none\"/>"
           "<v:textbox style='mso-direction-alt:auto'><div style='text-align:left'></div></v:textbox>"
           "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>" +
           QByteArray::number(mark.column + 1) + ", 15, " + QByteArray::number(std::max<qint64>(0, mark.row - 2)) +
           ", 2, " + QByteArray::number(mark.column + 4) + ", 31, " +
           QByteArray::number(std::max<qint64>(0, mark.row - 2) + lines) +
           ", 1</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>" + row + "</x:Row><x:Column>" + column +
           "</x:Column></x:ClientData></v:shape>";
}

/// The shapes of comments, one for each.
Result<QByteArray> drawn(const QByteArray& bytes, const Comments& comments, const std::vector<TableMark>& marks)
{
    XmlPart xml(bytes);
    qsizetype at = 0;
    Tag tag;
    qint64 last = 1024;
    const auto broken = fail(ErrorCode::fileUnreadable, {QString(), u"vmlDrawing"_s});
    while (xml.find("shape", at, tag)) {
        const QByteArray id = xml.attribute(tag, "id");
        last = std::max<qint64>(last, id.mid(id.lastIndexOf('s') + 1).toLongLong());
        const qsizetype end = xml.endOf(tag);
        if (end < 0) return broken;
        if (comments.gone().count(cellOf(xml, tag, end))) xml.replace(tag.start, end, {});
        at = end;
    }
    QByteArray shapes = bytes.contains("\"_x0000_t202\"") ? QByteArray() : shapeType;
    for (const TableMark& mark : marks)
        if (!comments.people().count({mark.row, mark.column})) shapes += shapeFor(mark, ++last);
    const qsizetype end = bytes.lastIndexOf("</xml");
    if (end < 0) return broken;
    xml.insert(end, shapes);
    return xml.changed();
}

} // namespace

Result<> writeComments(XlsxPackage& package, const QString& comments, const QString& drawing,
                       const std::vector<TableMark>& marks)
{
    QByteArray said = plainComments, picture = plainDrawing;
    if (package.has(comments)) {
        QJ_TRY_ASSIGN(said, package.bytes(comments));
    }
    Comments changed(said, marks);
    if (!changed.write()) return fail(ErrorCode::fileUnreadable, {comments, u"commentList"_s});
    package.set(comments, changed.result());
    if (drawing.isEmpty()) return {};
    if (package.has(drawing)) {
        QJ_TRY_ASSIGN(picture, package.bytes(drawing));
    }
    QJ_TRY_ASSIGN(picture, drawn(picture, changed, marks));
    package.set(drawing, picture);
    return {};
}

} // namespace qj
