// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/PaperTemplate.h"

#include "papers/Binding.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace qj::papers {
using namespace Qt::StringLiterals;

namespace {

const QString folder = u":/qingjian/papers/"_s;

/// Calls `visit(text, list)` for every text that may hold bindings, and `condition(text, list)` for every condition.
template <class Visit, class Condition> class TextWalk
{
public:
    TextWalk(Visit visit, Condition condition) : m_visit(visit), m_condition(condition) {}
    void walk(const std::vector<Block>& blocks, const QString& scope)
    {
        for (const Block& block : blocks) walk(block, scope);
    }

private:
    void walk(const Block& block, const QString& scope)
    {
        m_condition(block.when, scope);
        m_visit(block.content, scope);
        rows(block.rows, scope);
        rows(block.rowsAfter, scope);
        const QString inner = block.list.isEmpty() ? scope : block.list;
        for (const Column& column : block.tableColumns) {
            m_condition(column.when, scope);
            m_visit(column.title, scope);
            m_visit(column.text, inner);
            m_condition(column.redWhen, inner);
        }
        for (const auto& part : block.parts) walk(part, inner);
    }
    void rows(const std::vector<Row>& rows, const QString& scope)
    {
        for (const Row& row : rows) {
            m_condition(row.when, scope);
            for (const Cell& cell : row.cells) {
                m_condition(cell.when, scope);
                m_condition(cell.redWhen, scope);
                for (const QString& text : {cell.text, cell.foot, cell.code}) m_visit(text, scope);
            }
        }
    }
    Visit m_visit;
    Condition m_condition;
};

void collectLists(const std::vector<Block>& blocks, QStringList& lists)
{
    for (const Block& block : blocks) {
        if (!block.list.isEmpty() && !lists.contains(block.list)) lists << block.list;
        for (const auto& part : block.parts) collectLists(part, lists);
    }
}

QString fileOf(const QString& code, const QString& regime)
{
    const QString own = folder + code + u'.' + regime + u".json"_s;
    return !regime.isEmpty() && QFile::exists(own) ? own : folder + code + u".json"_s;
}

QJsonObject wordsFile()
{
    QFile file(folder + u"words.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

QStringList PaperTemplate::bindings() const
{
    QStringList names;
    const auto add = [&](const QStringList& found, const QString& scope) {
        for (const QString& name : found) {
            if (name == u"#"_s || name.startsWith(u"word."_s) || name.startsWith(u"paper."_s)) continue;
            const QString full = scope.isEmpty() ? name : scope + u'.' + name;
            if (!names.contains(full)) names << full;
        }
    };
    TextWalk walk([&](const QString& text, const QString& scope) { add(boundNames(text), scope); },
                  [&](const QString& text, const QString& scope) { add(conditionNames(text), scope); });
    walk.walk(body, {});
    return names;
}

QStringList PaperTemplate::lists() const
{
    QStringList result;
    collectLists(body, result);
    return result;
}

Result<QByteArray> shippedText(const QString& code, const QString& regime)
{
    static const QStringList known = QDir(folder).entryList({u"F*.json"_s});
    QFile file(fileOf(code, regime));
    if (!known.contains(code + u".json"_s) || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::paperUnknown, {code});
    return file.readAll();
}

Result<PaperTemplate> shippedTemplate(const QString& code, const QString& regime)
{
    QJ_TRY_ASSIGN(const QByteArray text, shippedText(code, regime));
    QJ_TRY_ASSIGN(PaperTemplate paper, PaperTemplate::parse(text, fileOf(code, regime).section(u'/', -1)));
    paper.regime = regime;
    return paper;
}

Error notListed(const QString& code)
{
    if (const auto paper = shippedTemplate(code); !paper) return paper.error();
    return fail(ErrorCode::paperUnknown, {code}).value();
}

namespace {

std::vector<PaperEntry> shippedPapers()
{
    std::vector<PaperEntry> entries;
    for (const QString& name : QDir(folder).entryList({u"F*.json"_s}, QDir::Files, QDir::Name)) {
        if (name.count(u'.') > 1) continue; // the same paper under another regime
        const auto paper = shippedTemplate(name.chopped(5));
        if (!paper) continue;
        PaperEntry entry{paper->code, paper->title, paper->record, paper->paper.width > paper->paper.height,
                         {},          paper->asks,  paper->onlyIf};
        for (const Copy& copy : paper->copies) entry.copies << copy.name;
        entries.push_back(std::move(entry));
    }
    std::sort(entries.begin(), entries.end(),
              [](const PaperEntry& a, const PaperEntry& b) { return a.code < b.code; }); // F03 before F03-label
    return entries;
}

} // namespace

const std::vector<PaperEntry>& list()
{
    static const std::vector<PaperEntry> shipped = shippedPapers();
    return shipped;
}

QString word(const QString& name, const QString& regime)
{
    static const QJsonObject words = wordsFile();
    for (const QString& section : {regime, u"R-REG-61"_s, u"always"_s})
        if (const QJsonValue value = words[section].toObject()[name]; value.isString()) return value.toString();
    return {};
}

} // namespace qj::papers
