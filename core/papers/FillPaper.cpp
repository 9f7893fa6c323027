// SPDX-License-Identifier: GPL-3.0-or-later
// papers::fill: a template and its data to a document.
#include "papers/Binding.h"
#include "papers/PaperTemplate.h"
#include "papers/ScanCode.h"

#include <algorithm>

namespace qj::papers {
using namespace Qt::StringLiterals;

namespace {

/// Numbers, and the boxes of a choice, are there before anything is written in a row.
bool standsInBlankRows(const QString& text)
{
    return text == u"{#}"_s || (text.startsWith(u'{') && text.contains(u'?') && text.indexOf(u'}') == text.size() - 1);
}

class Filling
{
public:
    Filling(const PaperTemplate& paper, const PaperData& data, const FillOptions& options);
    Document document();

private:
    /// The row of a list in whose scope a text is filled.
    struct Scope
    {
        const PaperRow* row = nullptr;
        qsizetype number = 0;
    };

    QString value(const QString& name, const Scope& scope) const;
    QString own(const QString& name) const; ///< paper.… and word.…
    Lookup lookup(const Scope& scope) const
    {
        return [this, scope](const QString& name) { return value(name, scope); };
    }
    bool kept(const QString& when, const Scope& scope) const { return holds(when, lookup(scope)); }
    bool isRed(const QString& when, const Scope& scope) const { return !when.isEmpty() && kept(when, scope); }
    std::vector<Block> blocks(const std::vector<Block>& source, const Scope& scope) const;
    void block(const Block& source, const Scope& scope, std::vector<Block>& target) const;
    std::vector<Row> rows(const std::vector<Row>& source, const Scope& scope) const;
    Block table(const Block& source, const Scope& scope) const;
    Row tableRow(const std::vector<const Column*>& columns, double height, const Scope& scope, bool blank) const;
    const std::vector<PaperRow>& listOf(const QString& name) const;
    Furniture furniture() const;
    QString sentence(const QString& wordName, const QStringList& args) const;

    const PaperTemplate& m_paper;
    const PaperData& m_data;
    const FillOptions& m_options;
    QString m_regime;
    Copy m_copy;
};

Filling::Filling(const PaperTemplate& paper, const PaperData& data, const FillOptions& options)
    : m_paper(paper), m_data(data), m_options(options),
      m_regime(paper.regime.isEmpty() ? data.values.value(u"regime"_s) : paper.regime)
{
    if (paper.copies.empty()) return;
    m_copy = paper.copies.front();
    bool isNumber = false;
    const int number = options.copy.toInt(&isNumber);
    if (isNumber && number >= 1 && number <= int(paper.copies.size())) m_copy = paper.copies[size_t(number - 1)];
    for (const Copy& copy : paper.copies)
        if (copy.name == options.copy) m_copy = copy;
}

QString Filling::own(const QString& name) const
{
    const QString rest = name.section(u'.', 1);
    if (name.startsWith(u"word."_s)) return word(rest, m_regime);
    if (rest == u"title"_s) return m_paper.title;
    if (rest == u"copy"_s) return m_copy.name;
    if (rest == u"number"_s) return m_options.recordNumber;
    if (rest == u"printedAt"_s) return m_options.printedAt;
    if (rest == u"blank"_s) return m_options.blank ? u"true"_s : QString();
    if (rest == u"scan"_s && !m_options.recordId.isEmpty())
        return scanText({m_paper.code, m_options.recordId, m_options.version});
    return {};
}

QString Filling::value(const QString& name, const Scope& scope) const
{
    if (m_copy.hides.contains(name)) return {};
    if (name == u"#"_s) return scope.number > 0 ? QString::number(scope.number) : QString();
    if (name == u"regime"_s) return m_regime;
    if (name.startsWith(u"word."_s) || name.startsWith(u"paper."_s)) return own(name);
    if (scope.row)
        if (const auto found = scope.row->constFind(name); found != scope.row->constEnd()) return *found;
    if (const auto found = m_data.values.constFind(name); found != m_data.values.constEnd()) return *found;
    if (name.endsWith(u".count"_s) && !m_options.blank) return QString::number(listOf(name.chopped(6)).size());
    return {};
}

const std::vector<PaperRow>& Filling::listOf(const QString& name) const
{
    static const std::vector<PaperRow> none;
    const auto found = m_data.lists.constFind(name);
    return found == m_data.lists.constEnd() ? none : *found;
}

std::vector<Block> Filling::blocks(const std::vector<Block>& source, const Scope& scope) const
{
    std::vector<Block> result;
    for (const Block& item : source)
        if (kept(item.when, scope)) block(item, scope, result);
    return result;
}

void Filling::block(const Block& source, const Scope& scope, std::vector<Block>& target) const
{
    if (source.kind == Block::table) {
        target.push_back(table(source, scope));
        return;
    }
    const auto& list = listOf(source.list);
    if (source.kind == Block::repeat) {
        for (qsizetype i = 0; i < qsizetype(list.size()); ++i)
            for (Block& item : blocks(source.parts.front(), {&list[size_t(i)], i + 1}))
                target.push_back(std::move(item));
        return;
    }
    Block result = source;
    result.when.clear();
    result.content = filled(source.content, lookup(scope));
    result.rows = rows(source.rows, scope);
    result.parts.clear();
    if (source.kind == Block::grid) {
        for (qsizetype i = 0; i < qsizetype(list.size()); ++i)
            result.parts.push_back(blocks(source.parts.front(), {&list[size_t(i)], i + 1}));
    } else {
        for (const auto& part : source.parts) result.parts.push_back(blocks(part, scope));
    }
    target.push_back(std::move(result));
}

std::vector<Row> Filling::rows(const std::vector<Row>& source, const Scope& scope) const
{
    std::vector<Row> result;
    for (const Row& row : source) {
        if (!kept(row.when, scope)) continue;
        Row target{row.height, {}, {}};
        for (const Cell& cell : row.cells) {
            if (!kept(cell.when, scope)) continue;
            Cell box = cell;
            box.when.clear();
            box.style.red = isRed(cell.redWhen, scope);
            for (QString* text : {&box.text, &box.foot, &box.code}) *text = filled(*text, lookup(scope));
            target.cells.push_back(std::move(box));
        }
        result.push_back(std::move(target));
    }
    return result;
}

Row Filling::tableRow(const std::vector<const Column*>& columns, double height, const Scope& scope, bool blank) const
{
    Row row{height, {}, {}};
    for (const Column* column : columns) {
        Cell cell;
        cell.text = blank && !standsInBlankRows(column->text) ? QString() : filled(column->text, lookup(scope));
        cell.style = column->style;
        cell.style.red = isRed(column->redWhen, scope);
        row.cells.push_back(std::move(cell));
    }
    return row;
}

Block Filling::table(const Block& source, const Scope& scope) const
{
    Block result;
    result.kind = Block::form;
    result.style = source.style;
    result.before = source.before;
    result.after = source.after;
    result.keepNext = source.keepNext;
    result.headRows = 1;
    std::vector<const Column*> columns;
    Row head{source.height, {}, {}};
    for (const Column& column : source.tableColumns) {
        if (!kept(column.when, scope)) continue;
        columns.push_back(&column);
        result.columns.push_back(column.width);
        Cell cell;
        cell.text = filled(column.title, lookup(scope));
        cell.style = column.style;
        cell.style.bold = true;
        cell.style.align = Align::centre;
        cell.shaded = true;
        head.cells.push_back(std::move(cell));
    }
    result.rows.push_back(std::move(head));
    const auto& list = listOf(source.list);
    const int toWriteIn = m_options.blank ? std::max(source.blankRows, source.formRows) : source.blankRows;
    const qsizetype rowCount = std::max(qsizetype(list.size()), qsizetype(toWriteIn));
    static const PaperRow empty;
    for (qsizetype i = 0; i < rowCount; ++i) {
        const bool blank = i >= qsizetype(list.size());
        result.rows.push_back(tableRow(columns, source.height, {blank ? &empty : &list[size_t(i)], i + 1}, blank));
    }
    for (Row& row : rows(source.rowsAfter, scope)) result.rows.push_back(std::move(row));
    return result;
}

QString Filling::sentence(const QString& wordName, const QStringList& args) const
{
    QString text = word(wordName, m_regime);
    for (qsizetype i = 0; i < args.size(); ++i) text.replace(u'%' + QString::number(i + 1), args[i]);
    return text;
}

Furniture Filling::furniture() const
{
    Furniture result;
    result.foot = m_paper.foot;
    QStringList parts{m_paper.code + u' ' + m_paper.title};
    if (!m_options.recordNumber.isEmpty()) parts << sentence(u"footNumber"_s, {m_options.recordNumber});
    if (!m_options.version.isEmpty()) parts << sentence(u"footVersion"_s, {m_options.version});
    if (!m_options.printedAt.isEmpty()) parts << sentence(u"footPrinted"_s, {m_options.printedAt});
    if (m_options.reprintNo > 0) parts << sentence(u"footReprint"_s, {QString::number(m_options.reprintNo)});
    result.footText = parts.join(QChar(0x3000));
    result.pageText = word(u"footPage"_s, m_regime);
    if (!m_options.recordId.isEmpty()) result.code = own(u"paper.scan"_s);
    if (m_options.practice)
        result.watermark = word(u"practice"_s, m_regime);
    else if (m_options.draft)
        result.watermark = word(u"draft"_s, m_regime);
    result.copyName = m_copy.name;
    return result;
}

Document Filling::document()
{
    Document result;
    result.code = m_paper.code;
    result.title = m_paper.title;
    result.paper = m_paper.paper;
    result.fitPage = m_paper.fitPage;
    result.furniture = furniture();
    result.blocks = blocks(m_paper.body, {});
    return result;
}

} // namespace

Document fill(const PaperTemplate& paper, const PaperData& data, const FillOptions& options)
{
    return Filling(paper, data, options).document();
}

std::vector<Document> fillCopies(const PaperTemplate& paper, const PaperData& data, FillOptions options)
{
    std::vector<Document> documents;
    for (size_t i = 0; i < std::max<size_t>(1, paper.copies.size()); ++i) {
        options.copy = QString::number(i + 1);
        documents.push_back(fill(paper, data, options));
    }
    return documents;
}

} // namespace qj::papers
