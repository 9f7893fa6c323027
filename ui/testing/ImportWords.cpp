// SPDX-License-Identifier: GPL-3.0-or-later
#include "testing/ImportWords.h"

#include "print/ErrorText.h"

#include <QtCore/QCoreApplication>

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

QString importWarningText(const QString& code, const QString& text)
{
    const QString words = wordFor(warningWords, code);
    return text.isEmpty() ? words : words + u": "_s + text;
}

QString importIgnoredText(const QString& why)
{
    return wordFor(ignoredWords, why);
}

QString importRefusal(Error error)
{
    const bool named = error.code == ErrorCode::fieldMissing || error.code == ErrorCode::badValue ||
                       error.code == ErrorCode::duplicateKey;
    if (named && !error.args.isEmpty()) error.args[0] = importFieldLabel(error.args[0]);
    return errorText(error);
}

} // namespace qj
