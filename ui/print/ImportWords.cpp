// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/ImportWords.h"

#include "print/ErrorText.h"
#include "print/GuardText.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

struct Word
{
    const char* code;
    const char* text;
};

constexpr Word fieldWords[] = {
    {"productName", QT_TRANSLATE_NOOP("qj::ImportWords", "Product")},
    {"sampleNo", QT_TRANSLATE_NOOP("qj::ImportWords", "Sample number")},
    {"reportNo", QT_TRANSLATE_NOOP("qj::ImportWords", "Report number")},
    {"brand", QT_TRANSLATE_NOOP("qj::ImportWords", "Brand")},
    {"modelSpec", QT_TRANSLATE_NOOP("qj::ImportWords", "Model, specification")},
    {"grade", QT_TRANSLATE_NOOP("qj::ImportWords", "Grade")},
    {"productionText", QT_TRANSLATE_NOOP("qj::ImportWords", "Production date or batch")},
    {"productionDate", QT_TRANSLATE_NOOP("qj::ImportWords", "Production date")},
    {"batchNo", QT_TRANSLATE_NOOP("qj::ImportWords", "Batch number")},
    {"barcode", QT_TRANSLATE_NOOP("qj::ImportWords", "Bar code")},
    {"useBy", QT_TRANSLATE_NOOP("qj::ImportWords", "Use by")},
    {"traderName", QT_TRANSLATE_NOOP("qj::ImportWords", "Trader")},
    {"traderCode", QT_TRANSLATE_NOOP("qj::ImportWords", "Credit code of the trader")},
    {"traderAddress", QT_TRANSLATE_NOOP("qj::ImportWords", "Address of the trader")},
    {"producerName", QT_TRANSLATE_NOOP("qj::ImportWords", "Producer")},
    {"producerAddress", QT_TRANSLATE_NOOP("qj::ImportWords", "Address of the producer")},
    {"producerCode", QT_TRANSLATE_NOOP("qj::ImportWords", "Credit code of the producer")},
    {"supplierName", QT_TRANSLATE_NOOP("qj::ImportWords", "Supplier")},
    {"items", QT_TRANSLATE_NOOP("qj::ImportWords", "Failing items")},
    {"itemName", QT_TRANSLATE_NOOP("qj::ImportWords", "Test item")},
    {"valueText", QT_TRANSLATE_NOOP("qj::ImportWords", "Measured value")},
    {"limitText", QT_TRANSLATE_NOOP("qj::ImportWords", "Requirement")},
    {"single", QT_TRANSLATE_NOOP("qj::ImportWords", "Verdict on the item")},
    {"itemColumn", QT_TRANSLATE_NOOP("qj::ImportWords", "Values of the item in the heading")},
    {"unit", QT_TRANSLATE_NOOP("qj::ImportWords", "Unit")},
    {"verdict", QT_TRANSLATE_NOOP("qj::ImportWords", "Verdict")},
    {"labName", QT_TRANSLATE_NOOP("qj::ImportWords", "Laboratory")},
    {"category", QT_TRANSLATE_NOOP("qj::ImportWords", "Category of goods")},
    {"area", QT_TRANSLATE_NOOP("qj::ImportWords", "Area")},
    {"producerArea", QT_TRANSLATE_NOOP("qj::ImportWords", "Area of the producer")},
    {"channel", QT_TRANSLATE_NOOP("qj::ImportWords", "Channel")},
    {"platform", QT_TRANSLATE_NOOP("qj::ImportWords", "Trading platform")},
    {"samplingDate", QT_TRANSLATE_NOOP("qj::ImportWords", "Sampled on")},
    {"samplingPlace", QT_TRANSLATE_NOOP("qj::ImportWords", "Sampled where")},
    {"sampler", QT_TRANSLATE_NOOP("qj::ImportWords", "Sampled by")},
    {"reportDate", QT_TRANSLATE_NOOP("qj::ImportWords", "Date of the report")},
    {"standardText", QT_TRANSLATE_NOOP("qj::ImportWords", "Standard")},
    {"unitPrice", QT_TRANSLATE_NOOP("qj::ImportWords", "Unit price")},
    {"noticeNo", QT_TRANSLATE_NOOP("qj::ImportWords", "Number of the announcement")},
    {"sourceUrl", QT_TRANSLATE_NOOP("qj::ImportWords", "Address of the page")},
    {"sourceRow", QT_TRANSLATE_NOOP("qj::ImportWords", "Row of the source")},
    {"serial", QT_TRANSLATE_NOOP("qj::ImportWords", "Serial number")},
    {"remark", QT_TRANSLATE_NOOP("qj::ImportWords", "Remark")},
    {"doctorNote", QT_TRANSLATE_NOOP("qj::ImportWords", "Notes of the check, left out")},
};

constexpr Word warningWords[] = {
    {"itemsMissing", QT_TRANSLATE_NOOP("qj::ImportWords", "Fails, but no item is named")},
    {"verdictFromItems", QT_TRANSLATE_NOOP("qj::ImportWords", "No verdict given; the failing items decide")},
    {"verdictFromTitle", QT_TRANSLATE_NOOP("qj::ImportWords", "No verdict given; the title decides")},
    {"verdictFromLayout", QT_TRANSLATE_NOOP("qj::ImportWords", "No verdict given; a list without items holds passes")},
    {"dateDoubtful", QT_TRANSLATE_NOOP("qj::ImportWords", "The date is doubtful")},
    {"dateUnread", QT_TRANSLATE_NOOP("qj::ImportWords", "Neither a date nor a batch was found")},
    {"productUnnamed", QT_TRANSLATE_NOOP("qj::ImportWords", "The product is not named")},
    {"digitsLost", QT_TRANSLATE_NOOP("qj::ImportWords", "A spreadsheet program has thrown digits away")},
    {"duplicateRow", QT_TRANSLATE_NOOP("qj::ImportWords", "Equal to an earlier row; taken as a sample of its own")},
    {"undecodable", QT_TRANSLATE_NOOP("qj::ImportWords", "Damaged characters")},
    {"columnsDropped", QT_TRANSLATE_NOOP("qj::ImportWords", "Has more columns than are read")},
    {"objection", QT_TRANSLATE_NOOP("qj::ImportWords", "The producer cell holds a remark")},
    {"singleUnread", QT_TRANSLATE_NOOP("qj::ImportWords", "The verdict on the item is not understood")},
    {"itemsNotReported", QT_TRANSLATE_NOOP("qj::ImportWords", "Items of the task are missing")},
    {"itemNotAsked", QT_TRANSLATE_NOOP("qj::ImportWords", "The task does not ask for this item")},
    {"otherLaboratory", QT_TRANSLATE_NOOP("qj::ImportWords", "The sample was given to another laboratory")},
    {"mendedWidth", QT_TRANSLATE_NOOP("qj::ImportWords", "Full-width characters are read as half-width ones")},
    {"mendedDate", QT_TRANSLATE_NOOP("qj::ImportWords", "The day number of a spreadsheet program is read as a date")},
    {"mendedNumber", QT_TRANSLATE_NOOP("qj::ImportWords", "All digits are still there; read as a whole number")},
};

/// What to do about a cell that is worth a look. What has no word here is not marked: no single cell is at fault.
constexpr Word adviceWords[] = {
    {"itemsMissing", QT_TRANSLATE_NOOP("qj::ImportWords", "Write the items that fail.")},
    {"dateDoubtful", QT_TRANSLATE_NOOP("qj::ImportWords", "Write it like 2018-05-04, or leave the batch only.")},
    {"dateUnread", QT_TRANSLATE_NOOP("qj::ImportWords", "Write it like 2018-05-04.")},
    {"digitsLost",
     QT_TRANSLATE_NOOP("qj::ImportWords", "They cannot be brought back. Format the cell as text and type the number "
                                          "again from the original.")},
    {"undecodable", QT_TRANSLATE_NOOP("qj::ImportWords", "Write the text again from the original.")},
    {"singleUnread", QT_TRANSLATE_NOOP("qj::ImportWords", "Write whether the item conforms or fails.")},
    {"itemsNotReported", QT_TRANSLATE_NOOP("qj::ImportWords", "Ask the laboratory for them.")},
    {"itemNotAsked", QT_TRANSLATE_NOOP("qj::ImportWords", "Compare with the commission.")},
    {"otherLaboratory", QT_TRANSLATE_NOOP("qj::ImportWords", "Compare the sample number.")},
    {"mendedWidth", QT_TRANSLATE_NOOP("qj::ImportWords", "The cell was written anew. Nothing needs to be done.")},
    {"mendedDate", QT_TRANSLATE_NOOP("qj::ImportWords", "The cell was written anew. Compare it with the original.")},
    {"mendedNumber", QT_TRANSLATE_NOOP("qj::ImportWords", "The cell was written anew, as text.")},
};

/// What a cell should have held (badValue).
constexpr Word expectedWords[] = {
    {"date", QT_TRANSLATE_NOOP("qj::ImportWords", "a date like 2018-05-04")},
    {"verdict", QT_TRANSLATE_NOOP("qj::ImportWords", "a verdict that passes or fails")},
    {"digitsLost", QT_TRANSLATE_NOOP("qj::ImportWords",
                                     "the number with all its digits: a spreadsheet program has thrown some away, and "
                                     "they cannot be brought back. Format the cell as text and type the number again "
                                     "from the original")},
};

constexpr Word ignoredWords[] = {
    {"blank", QT_TRANSLATE_NOOP("qj::ImportWords", "Blank line")},
    {"title", QT_TRANSLATE_NOOP("qj::ImportWords", "Title")},
    {"section", QT_TRANSLATE_NOOP("qj::ImportWords", "Heading within the table")},
    {"note", QT_TRANSLATE_NOOP("qj::ImportWords", "Note")},
    {"total", QT_TRANSLATE_NOOP("qj::ImportWords", "Total")},
    {"header", QT_TRANSLATE_NOOP("qj::ImportWords", "Repeated header")},
    {"sep", QT_TRANSLATE_NOOP("qj::ImportWords", "Line that names the separator")},
};

template <std::size_t n> QString wordFor(const Word (&words)[n], const QString& code)
{
    for (const Word& word : words)
        if (code == QLatin1StringView(word.code)) return QCoreApplication::translate("qj::ImportWords", word.text);
    return code;
}

} // namespace

QString importFieldLabel(const QString& field)
{
    return wordFor(fieldWords, field);
}

QStringList importFields()
{
    QStringList fields;
    for (const Word& word : fieldWords) fields += QString::fromLatin1(word.code);
    return fields;
}

QString importWarningText(const RowWarning& warning)
{
    const QString words = wordFor(warningWords, warning.code);
    if (warning.text.isEmpty()) return words;
    return words + u": "_s + warning.text + (warning.meant.isEmpty() ? QString() : u" \u2192 "_s + warning.meant);
}

QString importIgnoredText(const QString& why)
{
    return wordFor(ignoredWords, why);
}

QString importRefusal(const Error& error)
{
    Error named = error;
    const bool ofField = error.code == ErrorCode::fieldMissing || error.code == ErrorCode::badValue ||
                         error.code == ErrorCode::duplicateKey;
    if (ofField && !error.args.isEmpty()) named.args[0] = importFieldLabel(error.args[0]);
    if (error.code == ErrorCode::badValue && error.args.size() > 2)
        named.args[2] = wordFor(expectedWords, error.args[2]);
    if (error.code == ErrorCode::guardFailed && error.more.empty())
        return QCoreApplication::translate("qj::ImportWords", "%1: compare it with the original and correct it.")
            .arg(guardText(error.args.value(0)));
    named.more.clear();
    if (error.more.empty()) return errorText(named);
    QStringList lines;
    for (const Error& one : error.more)
        if (const QString line = importRefusal(one); !lines.contains(line)) lines += line;
    return lines.join(u'\n');
}

std::vector<TableMark> doctorMarks(const ImportReport& report)
{
    std::vector<TableMark> marks;
    if (!report.read.header) return marks;
    const HeaderMap& header = *report.read.header;
    const auto columnOf = [&header](const QString& field) {
        int column = header.column(field);
        for (const char* other : {"sampleNo", "reportNo", "productName"})
            if (column < 0) column = header.column(QString::fromLatin1(other));
        return std::max(column, 0);
    };
    for (const RefusedRow& refused : report.read.refused) {
        const Error& error = refused.error;
        const bool follows = error.code == ErrorCode::rowRefused && error.args.value(1) == "continuesRefused"_L1;
        if (follows) continue; // the cell that is to blame stands in another row
        for (const Error& one : error.more.empty() ? std::vector<Error>{error} : error.more)
            marks.push_back({refused.row, columnOf(one.field), importRefusal(one), true, {}});
    }
    for (const RowWarning& warning : report.warnings) {
        const QString advice = wordFor(adviceWords, warning.code);
        const int column = warning.column >= 0 ? warning.column : header.column(warning.field);
        if (warning.row <= 0 || column < 0 || advice == warning.code) continue;
        marks.push_back({warning.row, column, importWarningText(warning) + u'\n' + advice, false, warning.meant});
    }
    return marks;
}

QString doctorFile(const QString& source)
{
    const QFileInfo info(source);
    const QString name = QCoreApplication::translate("qj::ImportWords", "%1 with marks").arg(info.completeBaseName());
    return info.path() + u'/' + name + u'.' + info.suffix();
}

} // namespace qj
