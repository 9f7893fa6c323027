// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/XlsxBook.h"

#include "spreadsheet/XlsxPackage.h"

using namespace Qt::StringLiterals;

namespace qj {

namespace {

constexpr int mostParts = 20'000;

/// Calls `visit` for every start element; false if the part is broken or over its limits.
bool eachElement(const XlsxBook& book, const QString& part, const TableOptions& options,
                 const std::function<void(QXmlStreamReader&)>& visit)
{
    XlsxPart opened(*book.zip, book.parts.value(part.toLower()), options);
    if (!opened.isOpenedWell()) return false;
    QXmlStreamReader xml(&opened);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        opened.onToken();
        if (token == QXmlStreamReader::DTD) return false;
        if (token == QXmlStreamReader::StartElement) visit(xml);
    }
    return !xml.hasError();
}

struct Relation
{
    QString type;
    QString target;
};

QHash<QString, Relation> relations(const XlsxBook& book, const QString& part, const TableOptions& options)
{
    QHash<QString, Relation> result;
    eachElement(book, relationsOf(part), options, [&](QXmlStreamReader& xml) {
        if (xml.name() != "Relationship"_L1) return;
        const auto attributes = xml.attributes();
        if (attributes.value("TargetMode"_L1) == "External"_L1) return;
        result.insert(attributes.value("Id"_L1).toString(),
                      {attributes.value("Type"_L1).toString().section(u'/', -1),
                       resolved(folderOf(part), attributes.value("Target"_L1).toString())});
    });
    return result;
}

QString targetOfType(const QHash<QString, Relation>& all, QLatin1StringView type, const QString& usual)
{
    for (const Relation& relation : all)
        if (relation.type == type) return relation.target;
    return usual;
}

/// The relationship id stands in a namespace of its own, whatever its prefix.
QString relationId(const QXmlStreamAttributes& attributes)
{
    for (const QXmlStreamAttribute& attribute : attributes)
        if (attribute.name() == "id"_L1 && attribute.namespaceUri().endsWith("relationships"_L1))
            return attribute.value().toString();
    return {};
}

bool isTrue(QStringView value)
{
    return value == "1"_L1 || value == "true"_L1 || value == "on"_L1;
}

bool readWorkbook(XlsxBook& book, const QString& part, const QHash<QString, Relation>& related,
                  const TableOptions& options)
{
    return eachElement(book, part, options, [&](QXmlStreamReader& xml) {
        const auto attributes = xml.attributes();
        if (xml.name() == "workbookPr"_L1) book.date1904 = isTrue(attributes.value("date1904"_L1));
        if (xml.name() != "sheet"_L1) return;
        const Relation relation = related.value(relationId(attributes));
        if (relation.type != "worksheet"_L1) return;
        const auto state = attributes.value("state"_L1);
        book.sheets.push_back(
            {attributes.value("name"_L1).toString(), relation.target, state.isEmpty() || state == "visible"_L1});
    });
}

void readStyles(XlsxBook& book, const QString& part, const TableOptions& options)
{
    QHash<int, NumberFormat> own;
    bool inCells = false;
    eachElement(book, part, options, [&](QXmlStreamReader& xml) {
        const auto attributes = xml.attributes();
        if (xml.name() == "numFmt"_L1) {
            own.insert(attributes.value("numFmtId"_L1).toInt(),
                       NumberFormat::ofCode(attributes.value("formatCode"_L1)));
        } else if (xml.name() == "cellXfs"_L1) {
            inCells = true;
        } else if (xml.name() == "cellStyles"_L1 || xml.name() == "dxfs"_L1 || xml.name() == "cellStyleXfs"_L1) {
            inCells = false;
        } else if (inCells && xml.name() == "xf"_L1 && book.formats.size() < 100'000) {
            const int id = attributes.value("numFmtId"_L1).toInt();
            book.formats.push_back(own.contains(id) ? own.value(id) : NumberFormat::builtIn(id));
        }
    });
}

} // namespace

Result<XlsxBook> XlsxBook::open(QIODevice& device, const QString& name, const TableOptions& options)
{
    XlsxBook book;
    const auto wrongKind = fail(ErrorCode::fileKind, {name, u"CSV, XLSX, XLS"_s});
    auto zip = ZipReader::open(device, name);
    if (!zip || zip->entries().size() > mostParts) return wrongKind;
    book.zip = std::make_unique<ZipReader>(std::move(*zip));
    for (const ZipReader::Entry& entry : book.zip->entries())
        book.parts.insert(QString(entry.name).replace(u'\\', u'/').toLower(), entry);
    const QString workbook =
        targetOfType(relations(book, QString(), options), "officeDocument"_L1, u"xl/workbook.xml"_s);
    if (!book.parts.contains(workbook.toLower())) return wrongKind;
    const auto related = relations(book, workbook, options);
    if (!readWorkbook(book, workbook, related, options)) return fail(ErrorCode::fileUnreadable, {name, workbook});
    if (book.sheets.empty()) return wrongKind;
    readStyles(book, targetOfType(related, "styles"_L1, u"xl/styles.xml"_s), options);
    const ZipReader::Entry strings =
        book.parts.value(targetOfType(related, "sharedStrings"_L1, u"xl/sharedStrings.xml"_s).toLower());
    if (!strings.name.isEmpty()) {
        XlsxPart part(*book.zip, strings, options);
        const bool read = part.isOpenedWell() && book.strings.read(part, options);
        if (part.isCancelled()) return fail(ErrorCode::cancelled);
        if (!read) return fail(ErrorCode::fileUnreadable, {name, strings.name});
    }
    return book;
}

} // namespace qj
