// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/ResultSample.h"

#include "base/Text.h"
#include "spreadsheet/SampleItems.h"

#include <QtCore/QCryptographicHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

class SampleReading
{
public:
    SampleReading(const std::vector<TableRow>& rows, const SampleContext& context, std::vector<RefusedRow>& problems)
        : m_rows(rows), m_context(context), m_problems(problems), m_items(rows, context)
    {
        m_result.row = rows.front().number;
        for (size_t i = 1; i < rows.size(); ++i) m_result.furtherRows.push_back(rows[i].number);
    }

    std::optional<PublishedRow> run()
    {
        readCells();
        readParties();
        readItems();
        readDates();
        readProduction();
        const bool numbered = !m_result.text("sampleNo"_L1).isEmpty() || !m_result.text("reportNo"_L1).isEmpty();
        keepUnnamedProduct();
        if (m_result.text("productName"_L1).isEmpty() && !numbered)
            refuse(m_result.row, ErrorCode::fieldMissing, {u"productName"_s});
        readVerdict(numbered);
        if (!m_problems.empty()) return std::nullopt;
        m_result.key = key();
        return std::move(m_result);
    }

private:
    void warn(QLatin1StringView code, QLatin1StringView field = {}, const QString& text = {}, qint64 row = 0)
    {
        m_result.warnings.push_back({row ? row : m_result.row,
                                     QString(code),
                                     QString(field),
                                     text,
                                     {},
                                     m_context.header.column(QString(field))});
    }

    /// The first argument is the field that is wrong, but for rowRefused.
    void refuse(qint64 row, ErrorCode code, QStringList args, const QString& field = {})
    {
        Error error = fail(code, std::move(args)).value();
        error.field = field.isEmpty() ? error.args.value(0) : field;
        m_problems.push_back({row, std::move(error)});
    }

    /// The row of the sample whose own cell holds the field.
    qint64 rowOf(QLatin1StringView field) const
    {
        for (const TableRow& row : m_rows)
            if (!cell(row, field).trimmed().isEmpty()) return row.number;
        return m_result.row;
    }

    /// As it stands in the file.
    QString printedText(const TableRow& row, int index) const
    {
        for (const RowWarning& mended : m_context.mendings)
            if (mended.row == row.number && mended.column == index) return mended.text;
        return row.text(index);
    }

    /// What a column holds over all rows of the sample; equal and merged cells count once.
    QStringList column(int index, bool printed = false) const
    {
        QStringList texts;
        for (const TableRow& row : m_rows) {
            const bool merged = !texts.isEmpty() && index < std::ssize(row.cells) &&
                                row.cells[static_cast<size_t>(index)].has(TableCell::fromMerge);
            const QString text = printed ? printedText(row, index) : row.text(index);
            if (!merged && !text.trimmed().isEmpty() && !texts.contains(text)) texts += text;
        }
        return texts;
    }

    static QString headerName(const HeaderColumn& column, int index)
    {
        if (!column.header.isEmpty()) return column.header;
        QString letters;
        for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26)
            letters.prepend(QChar(static_cast<char16_t>(u'A' + (rest - 1) % 26)));
        return letters;
    }

    void print(const HeaderColumn& column, int index, const QStringList& texts)
    {
        const QString header = headerName(column, index);
        QString unique = header;
        const auto taken = [this](const QString& name) {
            return std::any_of(m_result.printed.begin(), m_result.printed.end(),
                               [&name](const auto& pair) { return pair.first == name; });
        };
        for (int n = 2; taken(unique); ++n) unique = u"%1 (%2)"_s.arg(header).arg(n);
        m_result.printed.emplace_back(unique, stored(texts.join(u'\n')));
    }

    void readCells()
    {
        const auto& columns = m_context.header.columns();
        size_t width = columns.size();
        for (const TableRow& row : m_rows) width = std::max(width, row.cells.size());
        for (int i = 0; i < static_cast<int>(width); ++i) {
            const HeaderColumn column =
                static_cast<size_t>(i) < columns.size() ? columns[static_cast<size_t>(i)] : HeaderColumn{};
            const QStringList texts = this->column(i);
            if (texts.isEmpty()) continue;
            if (column.field != "doctorNote"_L1)
                print(column, i, m_context.mendings.empty() ? texts : this->column(i, true));
            addToKey(column, texts);
            addField(column.field, texts);
            warnOfCells(column.field, i);
        }
        if (std::any_of(m_rows.begin(), m_rows.end(), [](const TableRow& row) { return row.columnsDropped; }))
            warn(warning::columnsDropped);
        for (const RowWarning& mended : m_context.mendings)
            if (!mended.code.isEmpty()) m_result.warnings.push_back(mended);
    }

    void addField(const QString& field, const QStringList& texts)
    {
        if (field.isEmpty()) return;
        QStringList clean;
        for (const QString& text : texts)
            if (const QString one = cleaned(text); !one.isEmpty()) clean += one;
        if (clean.isEmpty()) return;
        QString& value = m_result.fields[field];
        const bool lines = field == "items"_L1 || field == "itemName"_L1;
        const QString joined = clean.join(lines ? u"\n"_s : u"; "_s);
        value = value.isEmpty() ? joined : value + u' ' + joined;
    }

    void addToKey(const HeaderColumn& column, const QStringList& texts)
    {
        if (m_context.words.isBookkeeping(column.field)) return;
        QStringList values;
        for (const QString& text : texts) {
            if (isEmptyMark(text)) continue;
            const PlainDate date = plainDateOf(text); // the same list as CSV and as XLSX is the same list
            values += date.date ? date.date->toString(Qt::ISODate) : folded(text);
        }
        if (values.isEmpty()) return;
        m_key += (column.field.isEmpty() ? headerForm(column.header) : column.field) + u'=' + values.join(u'\x1e');
    }

    QByteArray key()
    {
        m_key.sort();
        return QCryptographicHash::hash(m_key.join(u'\x1f').toUtf8(), QCryptographicHash::Sha256);
    }

    void warnOfCells(const QString& field, int index)
    {
        for (const TableRow& row : m_rows) {
            if (index >= std::ssize(row.cells)) continue;
            const TableCell& cell = row.cells[static_cast<size_t>(index)];
            // A report or sample under a number that lost digits would be another one.
            const bool names = field == "sampleNo"_L1 || field == "reportNo"_L1;
            if (cell.has(TableCell::lostDigits) && names)
                refuse(row.number, ErrorCode::badValue, {field, cell.text, u"digitsLost"_s});
            else if (cell.has(TableCell::lostDigits))
                m_result.warnings.push_back({row.number, QString(warning::digitsLost), field, cell.text, {}, index});
            if (cell.text.contains(QChar::ReplacementCharacter))
                m_result.warnings.push_back({row.number, QString(warning::undecodable), field, cell.text, {}, index});
        }
    }

    /// Goods that bear no name are printed with a word for "not stated": a word is taken for the name, a mere stroke is
    /// not.
    void keepUnnamedProduct()
    {
        const QString printed = stored(cell(m_rows.front(), "productName"_L1));
        const bool word = std::any_of(printed.begin(), printed.end(), [](QChar c) { return c.isLetter(); });
        if (!word || !m_result.text("productName"_L1).isEmpty()) return;
        m_result.fields.insert(u"productName"_s, printed);
        warn(warning::productUnnamed, "productName"_L1, printed);
    }

    void readParties()
    {
        const PartiesText parties = partiesOf(m_result.text("producerName"_L1));
        m_result.producers = parties.parties;
        m_result.objection = parties.objection;
        if (!parties.objection.isEmpty()) warn(warning::objection, "producerName"_L1, parties.objection);
        if (const PartiesText supplier = partiesOf(m_result.text("supplierName"_L1)); m_result.producers.empty()) {
            for (PartyText party : supplier.parties) {
                if (party.tag.isEmpty()) party.role = PartyRole::supplier;
                m_result.producers.push_back(party);
            }
        }
        m_result.brand = brandText(m_result.text("brand"_L1));
        m_result.channel = channelOf(m_result.text("channel"_L1));
        if (!m_result.channel && !m_result.text("platform"_L1).isEmpty()) m_result.channel = PrintedChannel::online;
    }

    QString cell(const TableRow& row, QLatin1StringView field) const { return m_items.cell(row, field); }

    void readItems()
    {
        m_result.items = m_items.read();
        for (const RowWarning& warning : m_items.warnings()) m_result.warnings.push_back(warning);
    }

    void readDates()
    {
        const std::array<std::pair<QLatin1StringView, std::optional<QDate>*>, 2> dates{
            {{"samplingDate"_L1, &m_result.samplingDate}, {"reportDate"_L1, &m_result.reportDate}}};
        for (const auto& [field, target] : dates) {
            const QString text = m_result.text(field);
            if (text.isEmpty()) continue;
            const PlainDate date = plainDateOf(text);
            if (date.impossible) refuse(rowOf(field), ErrorCode::badValue, {QString(field), text, u"date"_s});
            *target = date.date;
            if (!date.date && !date.impossible) warn(warning::dateUnread, field, text, rowOf(field));
        }
    }

    void readProduction()
    {
        QString text = m_result.text("productionText"_L1);
        const QString dateCell = m_result.text("productionDate"_L1), batchCell = m_result.text("batchNo"_L1);
        if (plainDateOf(dateCell).impossible)
            return refuse(rowOf("productionDate"_L1), ErrorCode::badValue, {u"productionDate"_s, dateCell, u"date"_s});
        const bool apart = text.isEmpty();
        if (apart) text = dateCell;
        m_result.production = productionTextOf(text, m_result.reportDate.value_or(m_context.options.notAfter));
        if (!batchCell.isEmpty()) {
            m_result.production.batchNo = batchCell;
            if (apart) m_result.production.original = dateCell.isEmpty() ? batchCell : dateCell + u'/' + batchCell;
        }
        if (const QString code = m_result.text("barcode"_L1); !code.isEmpty()) m_result.production.barcode = code;
        if (const PlainDate useBy = plainDateOf(m_result.text("useBy"_L1)); useBy.date)
            m_result.production.useBy = useBy.date;
        if (!m_result.production.original.isEmpty())
            m_result.fields.insert(u"productionText"_s, m_result.production.original);
        if (m_result.production.doubt != ProductionText::Doubt::none)
            warn(warning::dateDoubtful, "productionText"_L1, text);
        else if (!text.isEmpty() && !m_result.production.isParsed())
            warn(warning::dateUnread, "productionText"_L1, text);
    }

    bool hasFailingItem() const
    {
        return std::any_of(m_result.items.begin(), m_result.items.end(),
                           [](const ResultItem& item) { return item.conforms == false; });
    }

    void readVerdict(bool numbered)
    {
        QString text = m_result.text("verdict"_L1);
        if (m_items.isMeasuredValue(text)) text.clear();
        m_result.verdict = verdictOf(text);
        if (m_result.verdict) {
            const bool contradicts = *m_result.verdict == PrintedVerdict::pass && hasFailingItem();
            if (contradicts)
                refuse(m_result.row, ErrorCode::rowRefused, {QString::number(m_result.row), u"verdictContradicts"_s},
                       u"verdict"_s);
        } else if (!guessVerdict(text)) {
            if (!text.isEmpty())
                refuse(rowOf("verdict"_L1), ErrorCode::badValue, {u"verdict"_s, text, u"verdict"_s});
            else if (!numbered)
                refuse(m_result.row, ErrorCode::fieldMissing, {u"verdict"_s});
        }
        if (m_result.verdict == PrintedVerdict::fail) refineFail();
    }

    /// R-VER-LABEL: a failure in marks, labels or instructions alone is a class of its own.
    void refineFail()
    {
        std::vector<ItemText> failing;
        for (const ResultItem& item : m_result.items)
            if (item.conforms != true) failing.push_back({item.name, item.safety, item.labelOnly});
        if (failing.empty())
            warn(warning::itemsMissing, "items"_L1);
        else if (isLabelOnly(failing))
            m_result.verdict = PrintedVerdict::failLabel;
    }

    void setVerdict(PrintedVerdict verdict, VerdictSource source, QLatin1StringView code, const QString& text = {})
    {
        m_result.verdict = verdict;
        m_result.verdictSource = source;
        if (code.size()) warn(code, "verdict"_L1, text);
    }

    /// For lists that print no verdict, and for verdict cells that say something else.
    bool guessVerdict(const QString& text)
    {
        const bool verdictColumn = m_context.header.has(u"verdict"), itemColumn = m_context.header.has(u"items");
        if (hasFailingItem()) {
            setVerdict(PrintedVerdict::fail, VerdictSource::items,
                       verdictColumn ? warning::verdictFromItems : QLatin1StringView(), text);
            return true;
        }
        if (!text.isEmpty()) return false;
        const auto given = m_context.options.assumed ? m_context.options.assumed : m_context.titleVerdict;
        const QString itemCell = itemColumn ? cell(m_rows.front(), "items"_L1).trimmed() : QString();
        if (!itemCell.isEmpty() && given != PrintedVerdict::fail)
            setVerdict(PrintedVerdict::pass, VerdictSource::items, warning::verdictFromItems, itemCell);
        else if (given && !verdictColumn)
            setVerdict(*given, VerdictSource::title, warning::verdictFromTitle);
        else if (!verdictColumn && !m_context.header.has(u"itemName") && !isLaboratoryList())
            setVerdict(itemColumn ? PrintedVerdict::fail : PrintedVerdict::pass, VerdictSource::layout,
                       warning::verdictFromLayout);
        return m_result.verdict.has_value();
    }

    /// A list that answers for samples by their numbers is no published list.
    bool isLaboratoryList() const { return m_context.header.has(u"sampleNo") || m_context.header.has(u"reportNo"); }

    const std::vector<TableRow>& m_rows;
    const SampleContext& m_context;
    std::vector<RefusedRow>& m_problems;
    SampleItems m_items;
    PublishedRow m_result;
    QStringList m_key;
};

} // namespace

std::optional<PublishedRow> readSample(const std::vector<TableRow>& rows, const SampleContext& context,
                                       std::vector<RefusedRow>& problems)
{
    return SampleReading(rows, context, problems).run();
}

} // namespace qj
