// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/XlsxMarks.h"

#include "spreadsheet/XlsxBook.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

using Look = XlsxMarkStyles::Look;
using Tag = XmlPart::Tag;

constexpr QByteArrayView relationNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Goes through the rows and cells as XlsxTable does, so that both count alike where a file gives no references.
class SheetMarker
{
public:
    SheetMarker(const QByteArray& sheet, const std::vector<TableMark>& marks, XlsxMarkStyles& styles)
        : m_xml(sheet), m_marks(marks), m_styles(styles)
    {
        std::sort(m_marks.begin(), m_marks.end(), [](const TableMark& a, const TableMark& b) {
            return std::pair(a.row, a.column) < std::pair(b.row, b.column);
        });
    }

    bool mark()
    {
        qsizetype at = 0;
        Tag tag;
        if (!m_xml.find("sheetData", at, tag)) return false;
        const qsizetype end = m_xml.endOf(tag);
        if (end < 0) return false;
        qint64 last = 0;
        while (m_xml.find("row", at, tag, end)) {
            const qint64 stated = m_xml.attribute(tag, "r").toInt();
            last = stated > last && stated <= 1'048'576 ? stated : last + 1;
            at = m_xml.endOf(tag);
            if (at < 0) return false;
            markRow(tag, at, last);
        }
        return true;
    }

    /// In the order that the schema asks for.
    void addLegacyDrawing(const QString& relation)
    {
        static const QList<QByteArray> behind{"legacyDrawingHF", "drawingHF",  "picture", "oleObjects",      "controls",
                                              "webPublishItems", "tableParts", "extLst",  "AlternateContent"};
        qsizetype at = 0;
        Tag root, tag;
        if (!m_xml.find("worksheet", at, root)) return;
        const qsizetype end = m_xml.endOf(root);
        qsizetype place = end < 0 ? -1 : m_xml.bytes().lastIndexOf('<', end - 1);
        bool rowsPassed = false;
        while (place >= 0 && m_xml.next(at, tag) && tag.start < place) {
            if (!tag.opens) continue;
            rowsPassed = rowsPassed || tag.name == "sheetData";
            if (rowsPassed && behind.contains(tag.name)) place = tag.start;
            if ((at = m_xml.endOf(tag)) < 0) return;
        }
        if (place >= 0)
            m_xml.insert(place, '<' + m_xml.prefixOf(root) + "legacyDrawing xmlns:qr=\"" +
                                    relationNamespace.toByteArray() + "\" qr:id=\"" + relation.toLatin1() + "\"/>");
    }

    QByteArray result() const { return m_xml.changed(); }

private:
    static Look lookOf(const TableMark& mark) { return mark.wrong ? Look::wrong : Look::doubtful; }

    void markRow(const Tag& row, qsizetype end, qint64 number)
    {
        const auto before = [](const TableMark& mark, qint64 row) { return mark.row < row; };
        const auto first = std::lower_bound(m_marks.begin(), m_marks.end(), number, before);
        const auto last = std::lower_bound(first, m_marks.end(), number + 1, before);
        auto mark = first;
        QByteArray added;
        qsizetype at = row.end, place = -1;
        int column = -1;
        Tag cell;
        while (!row.closes && m_xml.find("c", at, cell, end)) {
            const int stated = columnOf(QString::fromLatin1(m_xml.attribute(cell, "r")));
            column = stated > column ? stated : column + 1;
            at = m_xml.endOf(cell);
            if (at < 0) return;
            for (; mark != last && mark->column < column; ++mark) added += newCell(row, *mark);
            if (!added.isEmpty()) m_xml.insert(cell.start, std::exchange(added, {}));
            if (mark != last && mark->column == column)
                markCell(cell, at, *mark++);
            else if (const int style = m_xml.attribute(cell, "s").toInt(); m_styles.isOurs(style))
                m_xml.setAttribute(cell, "s", QByteArray::number(m_styles.styled(style, Look::plain)));
        }
        for (; mark != last; ++mark) added += newCell(row, *mark);
        if (added.isEmpty()) return;
        place = m_xml.bytes().lastIndexOf('<', end - 1);
        if (row.closes)
            m_xml.replace(row.start, row.end,
                          m_xml.bytesOf(row).chopped(2) + '>' + added + "</" + m_xml.prefixOf(row) + "row>");
        else
            m_xml.insert(place, added);
    }

    QByteArray newCell(const Tag& row, const TableMark& mark)
    {
        return '<' + m_xml.prefixOf(row) + "c r=\"" + cellReference(mark.row, mark.column) + "\" s=\"" +
               QByteArray::number(m_styles.styled(m_xml.attribute(row, "s").toInt(), lookOf(mark))) + "\"/>";
    }

    /// A formula is never overwritten: what it says is only marked.
    void markCell(const Tag& cell, qsizetype end, const TableMark& mark)
    {
        qsizetype at = cell.end;
        Tag inner;
        const bool formula = !cell.closes && m_xml.find("f", at, inner, end);
        const bool mends = !mark.meant.isEmpty() && !formula;
        const int style = m_styles.styled(m_xml.attribute(cell, "s").toInt(), lookOf(mark), mends);
        if (!mends) return m_xml.setAttribute(cell, "s", QByteArray::number(style));
        const QByteArray prefix = m_xml.prefixOf(cell), reference = m_xml.attribute(cell, "r");
        QByteArray text = '<' + prefix + 'c';
        if (!reference.isEmpty()) text += " r=\"" + reference + '"';
        text += " s=\"" + QByteArray::number(style) + "\" t=\"inlineStr\"><" + prefix + "is><" + prefix +
                "t xml:space=\"preserve\">" + xmlEscaped(mark.meant) + "</" + prefix + "t></" + prefix + "is></" +
                prefix + "c>";
        m_xml.replace(cell.start, end, text);
    }

    XmlPart m_xml;
    std::vector<TableMark> m_marks;
    XlsxMarkStyles& m_styles;
};

/// A comment on a covered cell is not to be seen: it stands at the first one of the merged range.
std::vector<TableMark> atVisibleCells(std::vector<TableMark> marks, const QByteArray& sheet)
{
    const XmlPart xml(sheet);
    qsizetype at = 0;
    Tag tag;
    while (xml.find("mergeCell", at, tag)) {
        const QString range = QString::fromLatin1(xml.attribute(tag, "ref"));
        const QString first = range.section(u':', 0, 0), last = range.section(u':', 1, 1);
        const int top = rowOf(first), left = columnOf(first), bottom = rowOf(last), right = columnOf(last);
        for (TableMark& mark : marks) {
            if (mark.row < top || mark.row > bottom || mark.column < left || mark.column > right) continue;
            if (mark.row != top || mark.column != left) mark.meant.clear();
            mark.row = top;
            mark.column = left;
        }
    }
    std::map<std::pair<qint64, int>, TableMark> cells;
    for (TableMark& mark : marks) {
        const auto [known, fresh] = cells.try_emplace({mark.row, mark.column}, mark);
        if (fresh) continue;
        known->second.wrong = known->second.wrong || mark.wrong;
        if (!known->second.text.contains(mark.text)) known->second.text += u'\n' + mark.text;
    }
    std::vector<TableMark> result;
    for (auto& [place, mark] : cells) result.push_back(std::move(mark));
    return result;
}

Result<QString> sheetPart(const XlsxPackage& package, const QString& workbook, const TableInfo& table)
{
    QJ_TRY_ASSIGN(const QByteArray bytes, package.bytes(workbook));
    const XmlPart xml(bytes);
    qsizetype at = 0;
    Tag tag;
    while (xml.find("sheet", at, tag)) {
        QString name = QString::fromUtf8(xml.attribute(tag, "name"));
        name.replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1).replace("&quot;"_L1, "\""_L1);
        name.replace("&apos;"_L1, "'"_L1).replace("&#39;"_L1, "'"_L1).replace("&amp;"_L1, "&"_L1);
        if (name != table.sheet) continue;
        for (const XlsxPackage::Relation& relation : package.relations(workbook))
            if (xml.bytesOf(tag).contains(":id=\"" + relation.id.toUtf8() + '"') ||
                xml.bytesOf(tag).contains(":id='" + relation.id.toUtf8() + '\''))
                return relation.target;
    }
    return fail(ErrorCode::fileUnreadable, {table.path, table.sheet});
}

} // namespace

QByteArray cellReference(qint64 row, int column)
{
    QByteArray letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(static_cast<char>('A' + (rest - 1) % 26));
    return letters + QByteArray::number(row);
}

QString legacyDrawingOf(const QByteArray& sheet)
{
    const XmlPart xml(sheet);
    qsizetype at = 0;
    Tag tag;
    if (!xml.find("legacyDrawing", at, tag)) return {};
    const QByteArray bytes = xml.bytesOf(tag);
    const qsizetype id = bytes.indexOf(":id=");
    return id < 0 ? QString() : QString::fromUtf8(bytes.mid(id + 5, bytes.indexOf(bytes[id + 4], id + 5) - id - 5));
}

Result<QByteArray> markedSheet(const QByteArray& sheet, const std::vector<TableMark>& marks, XlsxMarkStyles& styles,
                               const QString& legacyDrawing)
{
    SheetMarker marker(sheet, marks, styles);
    if (!marker.mark()) return fail(ErrorCode::fileUnreadable, {QString(), u"sheetData"_s});
    if (!legacyDrawing.isEmpty()) marker.addLegacyDrawing(legacyDrawing);
    return marker.result();
}

Result<> markXlsx(const TableInfo& table, const std::vector<TableMark>& marks, const QString& target)
{
    QJ_TRY_ASSIGN(XlsxPackage package, XlsxPackage::open(table.path));
    QString workbook = package.related({}, "officeDocument"_L1);
    if (workbook.isEmpty()) workbook = u"xl/workbook.xml"_s;
    QJ_TRY_ASSIGN(const QString part, sheetPart(package, workbook, table));
    QJ_TRY_ASSIGN(const QByteArray sheet, package.bytes(part));
    const std::vector<TableMark> visible = atVisibleCells(marks, sheet);

    QString comments = package.related(part, "comments"_L1), drawing, added;
    for (const XlsxPackage::Relation& relation : package.relations(part))
        if (relation.id == legacyDrawingOf(sheet)) drawing = relation.target;
    if (!visible.empty() && comments.isEmpty()) {
        comments = package.freeName(u"xl/comments%1.xml"_s);
        QJ_TRY(package.relate(part, "comments"_L1, comments));
        QJ_TRY(package.setContentType(comments,
                                      "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"));
    }
    if (!visible.empty() && drawing.isEmpty()) {
        drawing = package.freeName(u"xl/drawings/vmlDrawing%1.vml"_s);
        QJ_TRY_ASSIGN(added, package.relate(part, "vmlDrawing"_L1, drawing));
        QJ_TRY(package.setDefaultType("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing"));
    }
    if (!comments.isEmpty()) QJ_TRY(writeComments(package, comments, drawing, visible));
    QJ_TRY_ASSIGN(XlsxMarkStyles styles, XlsxMarkStyles::of(package, workbook));
    QJ_TRY_ASSIGN(const QByteArray marked, markedSheet(sheet, visible, styles, added));
    package.set(part, marked);
    QJ_TRY(styles.save(package));
    return package.save(target);
}

} // namespace qj
